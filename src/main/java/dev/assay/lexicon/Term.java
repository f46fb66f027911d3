package dev.assay.lexicon;

/**
 * An entry of a lexicon, as the room that owns the lexicon reads it: a unit, a surname, a division.
 * Each kind is a record of its own; the {@link Vocabulary} hands hits out by kind. Implementations
 * are immutable.
 */
public interface Term {}
