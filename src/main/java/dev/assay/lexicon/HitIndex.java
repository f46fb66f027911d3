package dev.assay.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The hits of one kind of term in one text, found by where they start or end. */
public final class HitIndex<T extends Term> {

  /** Longer hits than this cover nothing: a bound on the search for adversarial lexicons. */
  private static final int LONGEST = 64;

  private final Hit<T>[] byStart;
  private final Hit<T>[] byEnd;

  /** Where the hits by start begin and end. */
  private final int[] startOf;

  private final int[] endOf;
  private final int[] weightOf;

  /** Where the hits by end do. */
  private final int[] ascending;

  private final Positions starts;
  private final Positions ends;

  /** The roles of the hits by start, and by end: one after the other in memory, as hits are not. */
  private final long[] rolesOfStarting;

  private final long[] rolesOfEnding;

  /** By the rank of a position the roles of the hits that start there; the same of the ends. */
  private final long[] rolesByStart;

  private final long[] rolesAtEnd;

  /** The roles of all hits. */
  private final long roles;

  /** How far before a position a hit that covers it can start. */
  private final int longest;

  /**
   * @param byStart the hits by start, of those that start together the longer first
   * @param byEnd the same by end, of those that end together the longer first
   */
  HitIndex(Hit<T>[] byStart, Hit<T>[] byEnd) {
    this.byStart = byStart;
    this.byEnd = byEnd;
    startOf = new int[byStart.length];
    endOf = new int[byStart.length];
    weightOf = new int[byStart.length];
    ascending = new int[byStart.length];
    rolesOfStarting = new long[byStart.length];
    rolesOfEnding = new long[byStart.length];
    int length = 0;
    for (int i = 0; i < startOf.length; i++) {
      startOf[i] = byStart[i].start();
      endOf[i] = byStart[i].end();
      T term = byStart[i].term();
      rolesOfStarting[i] = term.roles();
      weightOf[i] = term.weight();
      length = Math.max(length, endOf[i] - startOf[i]);
    }
    starts = new Positions(startOf);
    rolesByStart = starts.joined(rolesOfStarting);
    for (int i = 0; i < ascending.length; i++) {
      ascending[i] = byEnd[i].end();
      rolesOfEnding[i] = byEnd[i].term().roles();
    }
    ends = new Positions(ascending);
    rolesAtEnd = ends.joined(rolesOfEnding);
    long all = 0;
    for (long some : rolesByStart) {
      all |= some;
    }
    roles = all;
    longest = Math.min(LONGEST, length);
  }

  /** These hits together with others, which may be in any order. */
  @SuppressWarnings("unchecked") // an array of hits of this kind
  public HitIndex<T> with(List<Hit<T>> others) {
    if (others.isEmpty()) {
      return this;
    }
    List<Hit<T>> all = new ArrayList<>(all());
    all.addAll(others);
    Comparator<Hit<T>> longerFirst = Comparator.comparing((Hit<T> hit) -> -hit.length());
    all.sort(Comparator.comparing((Hit<T> hit) -> hit.start()).thenComparing(longerFirst));
    Hit<T>[] starting = all.toArray(Hit[]::new);
    all.sort(Comparator.comparing((Hit<T> hit) -> hit.end()).thenComparing(longerFirst));
    return new HitIndex<>(starting, all.toArray(Hit[]::new));
  }

  /** Number of hits. */
  public int size() {
    return byStart.length;
  }

  /** A hit by its place in text order, below {@link #size}. */
  public Hit<T> get(int index) {
    return byStart[index];
  }

  /** Where a hit starts, by its place in text order. */
  public int start(int index) {
    return startOf[index];
  }

  /** Where a hit ends, by its place in text order. */
  public int end(int index) {
    return endOf[index];
  }

  /** The roles of a hit, by its place in text order. */
  public long roles(int index) {
    return rolesOfStarting[index];
  }

  /** The weight of a hit's entry, by the hit's place in text order. */
  public int weight(int index) {
    return weightOf[index];
  }

  /** A hit by its place in the order of the ends, the longer first; below {@link #size}. */
  public Hit<T> getByEnd(int index) {
    return byEnd[index];
  }

  /** Where a hit ends, by its place in the order of the ends. */
  public int endByEnd(int index) {
    return ascending[index];
  }

  /** The roles of a hit, by its place in the order of the ends. */
  public long rolesByEnd(int index) {
    return rolesOfEnding[index];
  }

  /** All hits in text order. */
  public List<Hit<T>> all() {
    return Collections.unmodifiableList(Arrays.asList(byStart));
  }

  /** Whether a hit starts at a position. */
  public boolean startsAt(int position) {
    return starts.contains(position);
  }

  /** The first position, from a given one on, at which a hit starts; -1 if none. */
  public int nextStart(int position) {
    return starts.next(position);
  }

  /** Whether a hit with one of these roles is in the text. */
  public boolean has(long roles) {
    return (this.roles & roles) != 0;
  }

  /** Whether a hit with one of these roles starts at a position. */
  public boolean startsAt(int position, long roles) {
    return has(roles)
        && starts.contains(position)
        && (rolesByStart[starts.rank(position)] & roles) != 0;
  }

  /** Whether a hit with one of these roles ends at a position. */
  public boolean endsAt(int position, long roles) {
    return has(roles) && ends.contains(position) && (rolesAtEnd[ends.rank(position)] & roles) != 0;
  }

  /** The longest hit with one of these roles that starts at a position, or null. */
  public @Nullable Hit<T> startingAt(int position, long roles) {
    int i = has(roles) ? first(position, roles, rolesByStart, starts, rolesOfStarting) : -1;
    return i < 0 ? null : byStart[i];
  }

  /** The longest hit with one of these roles that ends at a position, or null. */
  public @Nullable Hit<T> endingAt(int position, long roles) {
    int i = has(roles) ? first(position, roles, rolesAtEnd, ends, rolesOfEnding) : -1;
    return i < 0 ? null : byEnd[i];
  }

  /** The last position of a range at which a hit with one of these roles starts; -1 if none. */
  public int lastStart(int start, int end, long roles) {
    if (has(roles)) {
      int first = starts.before(start);
      for (int rank = starts.before(end) - 1; rank >= first; rank--) {
        if ((rolesByStart[rank] & roles) != 0) {
          return byStart[starts.first(rank)].start();
        }
      }
    }
    return -1;
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
    return starts.contains(position) ? byStart[starts.first(starts.rank(position))] : null;
  }

  /** The longest hit that ends at a position and satisfies a condition, or null. */
  public @Nullable Hit<T> endingAt(int position, Predicate<T> condition) {
    return first(position, condition, ends, byEnd);
  }

  /** The longest hit that ends at a position, or null. */
  public @Nullable Hit<T> endingAt(int position) {
    return ends.contains(position) ? byEnd[ends.first(ends.rank(position))] : null;
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
  public boolean covers(int start, int end) {
    return cover(start, end) != null;
  }

  /** The hit that holds the whole range and reaches furthest, or null. */
  public @Nullable Hit<T> cover(int start, int end) {
    return cover(start, end, term -> true);
  }

  /** Whether a hit holds the whole range and satisfies a condition. */
  public boolean covers(int start, int end, Predicate<T> condition) {
    return cover(start, end, condition) != null;
  }

  /** The hit that satisfies a condition, holds the whole range and reaches furthest, or null. */
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

  /** The index of the longest hit at a position with one of some roles, or -1. */
  private static int first(
      int position, long roles, long[] rolesByRank, Positions positions, long[] rolesOf) {
    if (!positions.contains(position)) {
      return -1;
    }
    int rank = positions.rank(position);
    if ((rolesByRank[rank] & roles) == 0) {
      return -1;
    }
    int i = positions.first(rank);
    while ((rolesOf[i] & roles) == 0) {
      i++;
    }
    return i;
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
