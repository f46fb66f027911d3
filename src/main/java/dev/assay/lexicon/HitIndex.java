package dev.assay.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The hits of one kind of term in one text, found by where they start or end. */
public final class HitIndex<T extends Term> {

  /** Longer hits than this cover nothing: a bound on the search for adversarial lexicons. */
  private static final int LONGEST = 24;

  private final Hit<T>[] byStart;
  private final Hit<T>[] byEnd;
  private final Positions starts;
  private final Positions ends;

  /** How far before a position a hit that covers it can start. */
  private final int longest;

  /**
   * @param byStart the hits by start, of those that start together the longer first
   * @param byEnd the same by end, of those that end together the longer first
   */
  HitIndex(Hit<T>[] byStart, Hit<T>[] byEnd) {
    this.byStart = byStart;
    this.byEnd = byEnd;
    int[] startOf = new int[byStart.length];
    int[] endOf = new int[byStart.length];
    int length = 0;
    for (int i = 0; i < startOf.length; i++) {
      startOf[i] = byStart[i].start();
      endOf[i] = byEnd[i].end();
      length = Math.max(length, byStart[i].length());
    }
    starts = new Positions(startOf);
    ends = new Positions(endOf);
    longest = Math.min(LONGEST, length);
  }

  /** All hits in text order. */
  public List<Hit<T>> all() {
    return Collections.unmodifiableList(Arrays.asList(byStart));
  }

  /** Whether a hit starts at a position. */
  public boolean startsAt(int position) {
    return starts.contains(position);
  }

  /** The hits that start at a position, the longest first. */
  public List<Hit<T>> allStartingAt(int position) {
    return at(position, starts, byStart);
  }

  /** The hits that end at a position, the longest first. */
  public List<Hit<T>> allEndingAt(int position) {
    return at(position, ends, byEnd);
  }

  /** The longest hit that starts at a position and satisfies a condition, or null. */
  public @Nullable Hit<T> startingAt(int position, Predicate<T> condition) {
    return first(position, condition, starts, byStart);
  }

  /** The longest hit that starts at a position, or null. */
  public @Nullable Hit<T> startingAt(int position) {
    return startingAt(position, term -> true);
  }

  /** The longest hit that ends at a position and satisfies a condition, or null. */
  public @Nullable Hit<T> endingAt(int position, Predicate<T> condition) {
    return first(position, condition, ends, byEnd);
  }

  /** The longest hit that ends at a position, or null. */
  public @Nullable Hit<T> endingAt(int position) {
    return endingAt(position, term -> true);
  }

  /** Hits within a range, by start, the longer first; those within a longer one left out. */
  public List<Hit<T>> within(int start, int end) {
    List<Hit<T>> found = new ArrayList<>();
    int done = start;
    for (int i = starts.notBefore(start), last = starts.notBefore(end); i < last; i++) {
      Hit<T> hit = byStart[i];
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
    for (int i = starts.notBefore(end - longest), last = starts.notBefore(start + 1);
        i < last;
        i++) {
      Hit<T> hit = byStart[i];
      if (hit.end() >= end
          && (best == null || hit.end() > best.end())
          && condition.test(hit.term())) {
        best = hit;
      }
    }
    return best;
  }

  private static <T extends Term> List<Hit<T>> at(
      int position, Positions positions, Hit<T>[] hits) {
    if (!positions.contains(position)) {
      return List.of();
    }
    int rank = positions.rank(position);
    return Arrays.asList(hits).subList(positions.first(rank), positions.first(rank + 1));
  }

  private static <T extends Term> @Nullable Hit<T> first(
      int position, Predicate<T> condition, Positions positions, Hit<T>[] hits) {
    if (positions.contains(position)) {
      int rank = positions.rank(position);
      int end = positions.first(rank + 1);
      for (int i = positions.first(rank); i < end; i++) {
        if (condition.test(hits[i].term())) {
          return hits[i];
        }
      }
    }
    return null;
  }
}
