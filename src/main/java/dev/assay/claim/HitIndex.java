package dev.assay.claim;

import dev.assay.lexicon.Hit;
import dev.assay.lexicon.Term;
import dev.assay.lexicon.TermHits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The hits of one kind of term, found by where they start or end. */
final class HitIndex<T extends Term> {

  private final List<Hit<T>> byStart;
  private final List<Hit<T>> byEnd;

  HitIndex(TermHits hits, Class<T> kind) {
    byStart = hits.of(kind);
    byEnd = new ArrayList<>(byStart);
    byEnd.sort(Comparator.<Hit<T>>comparingInt(Hit::end).thenComparingInt(Hit::start));
  }

  /** The longest hit that starts at a position and satisfies a condition, or null. */
  @Nullable Hit<T> startingAt(int position, Predicate<T> condition) {
    for (int i = firstStart(position);
        i < byStart.size() && byStart.get(i).start() == position;
        i++) {
      if (condition.test(byStart.get(i).term())) {
        return byStart.get(i);
      }
    }
    return null;
  }

  @Nullable Hit<T> startingAt(int position) {
    return startingAt(position, term -> true);
  }

  /** The longest hit that ends at a position and satisfies a condition, or null. */
  @Nullable Hit<T> endingAt(int position, Predicate<T> condition) {
    for (int i = firstEnd(position); i < byEnd.size() && byEnd.get(i).end() == position; i++) {
      if (condition.test(byEnd.get(i).term())) {
        return byEnd.get(i);
      }
    }
    return null;
  }

  @Nullable Hit<T> endingAt(int position) {
    return endingAt(position, term -> true);
  }

  /** Hits within a range, by start, the longer first; those within a longer one left out. */
  List<Hit<T>> within(int start, int end) {
    List<Hit<T>> found = new ArrayList<>();
    int done = start;
    for (int i = firstStart(start); i < byStart.size() && byStart.get(i).start() < end; i++) {
      Hit<T> hit = byStart.get(i);
      if (hit.end() <= end && hit.start() >= done) {
        found.add(hit);
        done = hit.end();
      }
    }
    return found;
  }

  /** Whether a hit holds the whole range. */
  boolean covers(int start, int end, Predicate<T> condition) {
    return cover(start, end, condition) != null;
  }

  /** The hit that holds the whole range and reaches furthest, or null. */
  @Nullable Hit<T> cover(int start, int end, Predicate<T> condition) {
    Hit<T> best = null;
    for (int from = Math.max(0, start - LONGEST); from <= start; from++) {
      Hit<T> hit = startingAt(from, condition);
      if (hit != null && hit.end() >= end && (best == null || hit.end() > best.end())) {
        best = hit;
      }
    }
    return best;
  }

  /** How far before a position a hit that covers it is looked for. */
  private static final int LONGEST = 16;

  private int firstStart(int position) {
    int low = 0;
    int high = byStart.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (byStart.get(middle).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int firstEnd(int position) {
    int low = 0;
    int high = byEnd.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (byEnd.get(middle).end() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
