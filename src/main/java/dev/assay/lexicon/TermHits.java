package dev.assay.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What the vocabulary found in one text, by kind of term, in text order. */
public final class TermHits {

  private static final Comparator<Hit<?>> TEXT_ORDER =
      Comparator.<Hit<?>>comparingInt(Hit::start).thenComparingInt(hit -> -hit.end());

  private final Map<Class<?>, List<Hit<?>>> byKind = new IdentityHashMap<>();

  TermHits() {}

  void add(Hit<?> hit) {
    byKind.computeIfAbsent(hit.term().getClass(), kind -> new ArrayList<>()).add(hit);
  }

  void sort() {
    byKind.values().forEach(hits -> hits.sort(TEXT_ORDER));
  }

  /**
   * All hits of one kind, overlapping ones included, by start; of two that start together the
   * longer comes first.
   */
  @SuppressWarnings("unchecked") // add() files each hit under the class of its term
  public <T extends Term> List<Hit<T>> of(Class<T> kind) {
    return (List<Hit<T>>) (List<?>) byKind.getOrDefault(kind, Collections.emptyList());
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
