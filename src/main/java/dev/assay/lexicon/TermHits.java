package dev.assay.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the vocabulary found in one text, by kind of term. Used by one thread at a time: indexes are
 * made when first asked for.
 */
public final class TermHits {

  /** Of a text in which nothing was looked for. */
  public static final TermHits NONE = new TermHits(Entries.NONE, new FoundHits[0]);

  private final Entries entries;

  /** By kind. */
  private final FoundHits[] found;

  private final @Nullable HitIndex<?>[] indexes;

  /**
   * @param found for each kind of the entries its hits
   */
  TermHits(Entries entries, FoundHits[] found) {
    this.entries = entries;
    this.found = found;
    this.indexes = new HitIndex<?>[found.length];
  }

  /** Number of hits of all kinds, overlapping ones included. */
  public int size() {
    return Arrays.stream(found).mapToInt(FoundHits::size).sum();
  }

  /**
   * All hits of one kind, overlapping ones included, by start; of two that start together the
   * longer comes first.
   */
  public <T extends Term> List<Hit<T>> of(Class<T> kind) {
    return index(kind).all();
  }

  /** The hits of one kind, found by where they start or end. */
  @SuppressWarnings("unchecked") // each index is filed under the class of its terms
  public <T extends Term> HitIndex<T> index(Class<T> kind) {
    int index = entries.kinds().indexOf(kind);
    if (index < 0) {
      return HitIndex.of(FoundHits.NONE, entries);
    }
    HitIndex<?> known = indexes[index];
    if (known == null) {
      known = HitIndex.<T>of(found[index], entries);
      indexes[index] = known;
    }
    return (HitIndex<T>) known;
  }

  /**
   * The hits of one kind without those that overlap an earlier or, at the same start, longer one.
   */
  public <T extends Term> List<Hit<T>> longest(Class<T> kind) {
    List<Hit<T>> longest = new ArrayList<>();
    int end = 0;
    for (Hit<T> hit : of(kind)) {
      if (hit.start() >= end) {
        longest.add(hit);
        end = hit.end();
      }
    }
    return longest;
  }
}
