package dev.assay.entity;

import dev.assay.lexicon.Hit;
import dev.assay.lexicon.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The hits of one kind in one text by where they start and where they end. */
final class HitIndex<T extends Term> {

  private final List<Hit<T>> byStart;
  private final List<Hit<T>> byEnd;
  private final int[] firstByStart;
  private final int[] firstByEnd;

  /**
   * @param hits in text order
   * @param length of the text
   */
  HitIndex(List<Hit<T>> hits, int length) {
    this.byStart = hits;
    this.firstByStart = new int[length + 2];
    this.firstByEnd = new int[length + 2];
    for (Hit<T> hit : hits) {
      firstByStart[hit.start() + 1]++;
      firstByEnd[hit.end() + 1]++;
    }
    for (int i = 1; i < length + 2; i++) {
      firstByStart[i] += firstByStart[i - 1];
      firstByEnd[i] += firstByEnd[i - 1];
    }
    this.byEnd = byEnd(hits, firstByEnd);
  }

  /** A counting sort by where they end, which keeps the order of where they start. */
  private static <T extends Term> List<Hit<T>> byEnd(List<Hit<T>> hits, int[] firstByEnd) {
    int[] next = firstByEnd.clone();
    List<Hit<T>> sorted = new ArrayList<>(hits);
    for (Hit<T> hit : hits) {
      sorted.set(next[hit.end()]++, hit);
    }
    return sorted;
  }

  /** All hits in text order. */
  List<Hit<T>> all() {
    return byStart;
  }

  /** The hits that start there, the longest first. */
  List<Hit<T>> startingAt(int start) {
    return slice(byStart, firstByStart, start);
  }

  /** The hits that end there, the longest first. */
  List<Hit<T>> endingAt(int end) {
    return slice(byEnd, firstByEnd, end);
  }

  /** The longest hit of the wanted ones that starts there, or null. */
  @Nullable Hit<T> startingAt(int start, Predicate<T> wanted) {
    return first(startingAt(start), wanted);
  }

  /** The longest hit of the wanted ones that ends there, or null. */
  @Nullable Hit<T> endingAt(int end, Predicate<T> wanted) {
    return first(endingAt(end), wanted);
  }

  private static <T extends Term> @Nullable Hit<T> first(List<Hit<T>> hits, Predicate<T> wanted) {
    for (int i = 0; i < hits.size(); i++) {
      Hit<T> hit = hits.get(i);
      if (wanted.test(hit.term())) {
        return hit;
      }
    }
    return null;
  }

  private static <T extends Term> List<Hit<T>> slice(List<Hit<T>> hits, int[] first, int at) {
    return at < 0 || at + 1 >= first.length ? List.of() : hits.subList(first[at], first[at + 1]);
  }
}
