package dev.assay.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the vocabulary found in one text, by kind of term, in text order. */
public final class TermHits {

  private final List<Class<?>> kinds;
  private final List<List<Hit<?>>> byKind;

  /**
   * @param byKind for each of {@code kinds} its hits in text order
   */
  TermHits(List<Class<?>> kinds, List<List<Hit<?>>> byKind) {
    this.kinds = kinds;
    this.byKind = byKind;
  }

  /** Number of hits of all kinds, overlapping ones included. */
  public int size() {
    return byKind.stream().mapToInt(List::size).sum();
  }

  /**
   * All hits of one kind, overlapping ones included, by start; of two that start together the
   * longer comes first.
   */
  @SuppressWarnings("unchecked") // each hit is filed under the class of its term
  public <T extends Term> List<Hit<T>> of(Class<T> kind) {
    int index = kinds.indexOf(kind);
    return index < 0
        ? Collections.emptyList()
        : (List<Hit<T>>) (List<?>) Collections.unmodifiableList(byKind.get(index));
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
