package dev.assay.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The hits of one kind of term in one text, found by where they start or end. */
public final class HitIndex<T extends Term> {

  /** Longer hits than this cover nothing: a bound on the search for adversarial lexicons. */
  private static final int LONGEST = 64;

  /** The columns of the hits by start, of those that start together the longer first. */
  private final int[] startOf;

  private final int[] endOf;
  private final Term[] termOf;
  private final long[] rolesOf;
  private final int[] weightOf;

  /** The hits, as places in text order, by end; of those that end together the longer first. */
  private final int[] byEnd;

  /** The roles of all hits. */
  private final long roles;

  /** How far before a position a hit that covers it can start. */
  private final int longest;

  private @Nullable Side starts;
  private @Nullable Side ends;

  private HitIndex(
      int[] startOf, int[] endOf, Term[] termOf, long[] rolesOf, int[] weightOf, int[] byEnd) {
    this.startOf = startOf;
    this.endOf = endOf;
    this.termOf = termOf;
    this.rolesOf = rolesOf;
    this.weightOf = weightOf;
    this.byEnd = byEnd;
    long all = 0;
    int length = 0;
    for (int i = 0; i < startOf.length; i++) {
      all |= rolesOf[i];
      length = Math.max(length, endOf[i] - startOf[i]);
    }
    roles = all;
    longest = Math.min(LONGEST, length);
  }

  /**
   * @param found all of one kind
   */
  static <T extends Term> HitIndex<T> of(FoundHits found, Entries entries) {
    int size = found.size();
    int[] order = found.byStart();
    int[] startOf = new int[size];
    int[] endOf = new int[size];
    Term[] termOf = new Term[size];
    long[] rolesOf = new long[size];
    int[] weightOf = new int[size];
    int[] byEnd = new int[size];
    for (int i = 0; i < size; i++) {
      int hit = order[i];
      int entry = found.entry(hit);
      startOf[i] = found.start(hit);
      endOf[i] = found.end(hit);
      termOf[i] = entries.terms()[entry];
      rolesOf[i] = entries.roles()[entry];
      weightOf[i] = entries.weights()[entry];
      byEnd[hit] = i;
    }
    return new HitIndex<>(startOf, endOf, termOf, rolesOf, weightOf, byEnd);
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
    int[] byEnd =
        IntStream.range(0, all.size())
            .boxed()
            .sorted(
                Comparator.comparing(
                    all::get,
                    Comparator.comparing((Hit<T> hit) -> hit.end()).thenComparing(longerFirst)))
            .mapToInt(Integer::intValue)
            .toArray();
    return new HitIndex<>(
        all.stream().mapToInt(Hit::start).toArray(),
        all.stream().mapToInt(Hit::end).toArray(),
        all.stream().map(Hit::term).toArray(Term[]::new),
        all.stream().mapToLong(hit -> hit.term().roles()).toArray(),
        all.stream().mapToInt(hit -> hit.term().weight()).toArray(),
        byEnd);
  }

  /** Number of hits. */
  public int size() {
    return startOf.length;
  }

  /** A hit by its place in text order, below {@link #size}. */
  @SuppressWarnings("unchecked") // all terms are of this kind
  public Hit<T> get(int index) {
    return new Hit<>(startOf[index], endOf[index], (T) termOf[index]);
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
    return rolesOf[index];
  }

  /** The weight of a hit's entry, by the hit's place in text order. */
  public int weight(int index) {
    return weightOf[index];
  }

  /**
   * The place in text order of a hit by its place in the order of the ends, in which of those that
   * end together the longer comes first.
   */
  public int byEnd(int index) {
    return byEnd[index];
  }

  /** All hits in text order. */
  public List<Hit<T>> all() {
    List<Hit<T>> all = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      all.add(get(i));
    }
    return Collections.unmodifiableList(all);
  }

  /** Whether a hit starts at a position. */
  public boolean startsAt(int position) {
    return starts().positions.contains(position);
  }

  /** The first position, from a given one on, at which a hit starts; -1 if none. */
  public int nextStart(int position) {
    return starts().positions.next(position);
  }

  /** Whether a hit with one of these roles is in the text. */
  public boolean has(long roles) {
    return (this.roles & roles) != 0;
  }

  /** Whether a hit with one of these roles starts at a position. */
  public boolean startsAt(int position, long roles) {
    return has(roles) && starts().has(position, roles);
  }

  /** Whether a hit with one of these roles ends at a position. */
  public boolean endsAt(int position, long roles) {
    return has(roles) && ends().has(position, roles);
  }

  /** The longest hit with one of these roles that starts at a position, or null. */
  public @Nullable Hit<T> startingAt(int position, long roles) {
    return has(roles) ? first(starts(), position, roles) : null;
  }

  /** The longest hit with one of these roles that ends at a position, or null. */
  public @Nullable Hit<T> endingAt(int position, long roles) {
    return has(roles) ? first(ends(), position, roles) : null;
  }

  /** The last position of a range at which a hit with one of these roles starts; -1 if none. */
  public int lastStart(int start, int end, long roles) {
    if (has(roles)) {
      Side side = starts();
      int first = side.positions.before(start);
      for (int rank = side.positions.before(end) - 1; rank >= first; rank--) {
        if ((side.roles[rank] & roles) != 0) {
          return startOf[side.positions.first(rank)];
        }
      }
    }
    return -1;
  }

  /** The hits that start at a position, the longest first. */
  public List<Hit<T>> allStartingAt(int position) {
    return all(starts(), position);
  }

  /** The hits that end at a position, the longest first. */
  public List<Hit<T>> allEndingAt(int position) {
    return all(ends(), position);
  }

  /** The longest hit that starts at a position and satisfies a condition, or null. */
  public @Nullable Hit<T> startingAt(int position, Predicate<T> condition) {
    return first(starts(), position, condition);
  }

  /** The longest hit that starts at a position, or null. */
  public @Nullable Hit<T> startingAt(int position) {
    return first(starts(), position);
  }

  /** The longest hit that ends at a position and satisfies a condition, or null. */
  public @Nullable Hit<T> endingAt(int position, Predicate<T> condition) {
    return first(ends(), position, condition);
  }

  /** The longest hit that ends at a position, or null. */
  public @Nullable Hit<T> endingAt(int position) {
    return first(ends(), position);
  }

  /** Hits within a range, by start, the longer first; those within a longer one left out. */
  public List<Hit<T>> within(int start, int end) {
    List<Hit<T>> found = new ArrayList<>();
    int done = start;
    Positions positions = starts().positions;
    for (int i = positions.notBefore(start), last = positions.notBefore(end); i < last; i++) {
      if (endOf[i] <= end && startOf[i] >= done) {
        found.add(get(i));
        done = endOf[i];
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
    int best = -1;
    Positions positions = starts().positions;
    for (int i = positions.notBefore(end - longest), last = positions.notBefore(start + 1);
        i < last;
        i++) {
      if (endOf[i] >= end && (best < 0 || endOf[i] > endOf[best]) && condition.test(term(i))) {
        best = i;
      }
    }
    return best < 0 ? null : get(best);
  }

  private List<Hit<T>> all(Side side, int position) {
    if (!side.positions.contains(position)) {
      return List.of();
    }
    int rank = side.positions.rank(position);
    int first = side.positions.first(rank);
    int end = side.positions.first(rank + 1);
    if (end - first == 1) {
      return List.of(get(side.hits[first]));
    }
    List<Hit<T>> all = new ArrayList<>(end - first);
    for (int i = first; i < end; i++) {
      all.add(get(side.hits[i]));
    }
    return all;
  }

  private @Nullable Hit<T> first(Side side, int position) {
    return side.positions.contains(position)
        ? get(side.hits[side.positions.first(side.positions.rank(position))])
        : null;
  }

  private @Nullable Hit<T> first(Side side, int position, long roles) {
    if (!side.positions.contains(position)) {
      return null;
    }
    int rank = side.positions.rank(position);
    if ((side.roles[rank] & roles) == 0) {
      return null;
    }
    int i = side.positions.first(rank);
    while ((rolesOf[side.hits[i]] & roles) == 0) {
      i++;
    }
    return get(side.hits[i]);
  }

  private @Nullable Hit<T> first(Side side, int position, Predicate<T> condition) {
    if (side.positions.contains(position)) {
      int rank = side.positions.rank(position);
      int end = side.positions.first(rank + 1);
      for (int i = side.positions.first(rank); i < end; i++) {
        if (condition.test(term(side.hits[i]))) {
          return get(side.hits[i]);
        }
      }
    }
    return null;
  }

  @SuppressWarnings("unchecked") // all terms are of this kind
  private T term(int index) {
    return (T) termOf[index];
  }

  private Side starts() {
    Side known = starts;
    if (known == null) {
      int[] inOrder = new int[startOf.length];
      Arrays.setAll(inOrder, i -> i);
      known = new Side(startOf, inOrder, rolesOf);
      starts = known;
    }
    return known;
  }

  private Side ends() {
    Side known = ends;
    if (known == null) {
      int[] ascending = new int[byEnd.length];
      for (int i = 0; i < ascending.length; i++) {
        ascending[i] = endOf[byEnd[i]];
      }
      known = new Side(ascending, byEnd, rolesOf);
      ends = known;
    }
    return known;
  }

  /** The positions at which hits start, or those at which they end. */
  private static final class Side {

    final Positions positions;

    /** The hits, as places in text order, by position, the longer first. */
    final int[] hits;

    /** By the rank of a position the roles of its hits. */
    final long[] roles;

    /**
     * @param ascending the position of each of {@code hits}
     */
    Side(int[] ascending, int[] hits, long[] rolesOf) {
      this.positions = new Positions(ascending);
      this.hits = hits;
      this.roles = positions.joined(hits, rolesOf);
    }

    boolean has(int position, long roles) {
      return positions.contains(position) && (this.roles[positions.rank(position)] & roles) != 0;
    }
  }
}
