package dev.assay.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The hits of one kind of term in one text, found by where they start or end. */
public final class HitIndex<T extends Term> {

  /** Longer hits than this cover nothing: a bound on the search for adversarial lexicons. */
  private static final int LONGEST = 24;

  private final List<Hit<T>> byStart;
  private final List<Hit<T>> byEnd;
  private final int[] starts;
  private final int[] ends;

  /** Where hits start and end: most questions are about a position that has none. */
  private final BitSet startPositions = new BitSet();

  private final BitSet endPositions = new BitSet();

  /** How far before a position a hit that covers it can start. */
  private final int longest;

  public HitIndex(TermHits hits, Class<T> kind) {
    byStart = hits.of(kind);
    byEnd = new ArrayList<>(byStart);
    byEnd.sort(Comparator.<Hit<T>>comparingInt(Hit::end).thenComparingInt(Hit::start));
    starts = byStart.stream().mapToInt(Hit::start).toArray();
    ends = byEnd.stream().mapToInt(Hit::end).toArray();
    for (int i = 0; i < starts.length; i++) {
      startPositions.set(starts[i]);
      endPositions.set(ends[i]);
    }
    longest = Math.min(LONGEST, byStart.stream().mapToInt(Hit::length).max().orElse(0));
  }

  /** All hits in text order. */
  public List<Hit<T>> all() {
    return byStart;
  }

  /** The hits that start at a position, the longest first. */
  public List<Hit<T>> allStartingAt(int position) {
    return position < 0 || !startPositions.get(position)
        ? List.of()
        : byStart.subList(firstStart(position), firstStart(position + 1));
  }

  /** The hits that end at a position, the longest first. */
  public List<Hit<T>> allEndingAt(int position) {
    return position < 0 || !endPositions.get(position)
        ? List.of()
        : byEnd.subList(firstEnd(position), firstEnd(position + 1));
  }

  /** The longest hit that starts at a position and satisfies a condition, or null. */
  public @Nullable Hit<T> startingAt(int position, Predicate<T> condition) {
    if (position < 0 || !startPositions.get(position)) {
      return null;
    }
    for (int i = firstStart(position); i < starts.length && starts[i] == position; i++) {
      if (condition.test(byStart.get(i).term())) {
        return byStart.get(i);
      }
    }
    return null;
  }

  /** The longest hit that starts at a position, or null. */
  public @Nullable Hit<T> startingAt(int position) {
    return startingAt(position, term -> true);
  }

  /** The longest hit that ends at a position and satisfies a condition, or null. */
  public @Nullable Hit<T> endingAt(int position, Predicate<T> condition) {
    if (position < 0 || !endPositions.get(position)) {
      return null;
    }
    for (int i = firstEnd(position); i < ends.length && ends[i] == position; i++) {
      if (condition.test(byEnd.get(i).term())) {
        return byEnd.get(i);
      }
    }
    return null;
  }

  /** The longest hit that ends at a position, or null. */
  public @Nullable Hit<T> endingAt(int position) {
    return endingAt(position, term -> true);
  }

  /** Hits within a range, by start, the longer first; those within a longer one left out. */
  public List<Hit<T>> within(int start, int end) {
    List<Hit<T>> found = new ArrayList<>();
    int done = start;
    for (int i = firstStart(start); i < starts.length && starts[i] < end; i++) {
      Hit<T> hit = byStart.get(i);
      if (hit.end() <= end && hit.start() >= done) {
        found.add(hit);
        done = hit.end();
      }
    }
    return found;
  }

  /** Whether a hit holds the whole range. */
  public boolean covers(int start, int end, Predicate<T> condition) {
    return cover(start, end, condition) != null;
  }

  /** The hit that holds the whole range and reaches furthest, or null. */
  public @Nullable Hit<T> cover(int start, int end, Predicate<T> condition) {
    Hit<T> best = null;
    for (int i = firstStart(Math.max(0, end - longest));
        i < starts.length && starts[i] <= start;
        i++) {
      Hit<T> hit = byStart.get(i);
      if (hit.end() >= end
          && (best == null || hit.end() > best.end())
          && condition.test(hit.term())) {
        best = hit;
      }
    }
    return best;
  }

  private int firstStart(int position) {
    return first(starts, position);
  }

  private int firstEnd(int position) {
    return first(ends, position);
  }

  /** The first index whose position is not before the given one. */
  private static int first(int[] positions, int position) {
    int low = 0;
    int high = positions.length;
    while (low < high) {
      int middle = low + high >>> 1;
      if (positions[middle] < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
