package dev.assay.lexicon;

/**
 * An entry of a lexicon, as the room that owns the lexicon reads it: a unit, a surname, a division.
 * Each kind is a record of its own; the {@link Vocabulary} hands hits out by kind. Implementations
 * are immutable.
 */
public interface Term {

  /**
   * What it is among the entries of its kind, a bit for each role that they have; hits are found by
   * these bits without a look at the entries ({@link HitIndex}). Entries that play one role all
   * have the same.
   */
  default long roles() {
    return 1;
  }

  /** A number that hits are compared by without a look at their entries; 0 for most kinds. */
  default int weight() {
    return 0;
  }
}
