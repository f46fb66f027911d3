package dev.assay.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the vocabulary found in one text, by kind of term. Used by one thread at a time: indexes are
 * made when first asked for.
 */
public final class TermHits {

  /** Of a text in which nothing was looked for. */
  public static final TermHits NONE = new TermHits(List.of(), new Hit<?>[0][], new Hit<?>[0][]);

  private static final Hit<?>[] NO_HITS = {};

  private final List<Class<?>> kinds;
  private final Hit<?>[][] byStart;
  private final Hit<?>[][] byEnd;
  private final @Nullable HitIndex<?>[] indexes;

  /**
   * @param byStart for each of {@code kinds} its hits by start, of those that start together the
   *     longer first
   * @param byEnd for each of {@code kinds} its hits by end, of those that end together the longer
   *     first
   */
  TermHits(List<Class<?>> kinds, Hit<?>[][] byStart, Hit<?>[][] byEnd) {
    this.kinds = kinds;
    this.byStart = byStart;
    this.byEnd = byEnd;
    this.indexes = new HitIndex<?>[kinds.size()];
  }

  /** Number of hits of all kinds, overlapping ones included. */
  public int size() {
    return Arrays.stream(byStart).mapToInt(hits -> hits.length).sum();
  }

  /**
   * All hits of one kind, overlapping ones included, by start; of two that start together the
   * longer comes first.
   */
  public <T extends Term> List<Hit<T>> of(Class<T> kind) {
    int index = kinds.indexOf(kind);
    return index < 0
        ? List.of()
        : Collections.unmodifiableList(Arrays.asList(hits(byStart[index])));
  }

  /** The hits of one kind, found by where they start or end. */
  @SuppressWarnings("unchecked") // each index is filed under the class of its terms
  public <T extends Term> HitIndex<T> index(Class<T> kind) {
    int index = kinds.indexOf(kind);
    if (index < 0) {
      return new HitIndex<>(hits(NO_HITS), hits(NO_HITS));
    }
    HitIndex<?> known = indexes[index];
    if (known == null) {
      known = new HitIndex<T>(hits(byStart[index]), hits(byEnd[index]));
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

  @SuppressWarnings("unchecked") // each hit is filed under the class of its term
  private static <T extends Term> Hit<T>[] hits(Hit<?>[] hits) {
    return (Hit<T>[]) hits;
  }
}
