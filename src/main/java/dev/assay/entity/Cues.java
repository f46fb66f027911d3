package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.lexicon.HitIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cues of one text. At most positions none of the kinds that a finder asks for stands, so each
 * position has the set of its kinds, which answers without a look at the cues themselves.
 */
final class Cues {

  private static final int LONGEST_WORD = 10;
  private static final CueKinds PLAIN = CueKinds.of(Kind.COMMON, Kind.RARE);
  private static final CueKinds COMMON = CueKinds.of(Kind.COMMON);

  /** What is only looked for beside something else, and makes up most cues of a text. */
  private static final CueKinds BESIDE =
      CueKinds.of(Kind.COMMON, Kind.RARE, Kind.BARRIER, Kind.PRESENCE);

  private static final int WORD_BITS = 6;

  private final HitIndex<CueTerm> hits;

  /**
   * The places among the hits of those that finders begin at: the others are only looked for beside
   * them.
   */
  private final int[] telling;

  /** The kind of each of them. */
  private final long[] tellingKinds;

  /** Those that a finder asks for, while they are put together. */
  private final int[] asked;

  private final long[] starting;
  private final long[] ending;

  /** The first of the hits that start at a position, and of those that end there. */
  private final int[] firstStarting;

  private final int[] firstEnding;
  private long known;

  /** A bit for each position that common words hold inside. */
  private final long[] cuts;

  /**
   * @param length of the text
   */
  Cues(HitIndex<CueTerm> hits, int length) {
    this.hits = hits;
    this.starting = new long[length + 1];
    this.ending = new long[length + 1];
    this.firstStarting = new int[length + 1];
    this.firstEnding = new int[length + 1];
    this.cuts = new long[(length >>> WORD_BITS) + 2];
    int[] all = new int[hits.size()];
    long[] allKinds = new long[all.length];
    for (int i = all.length - 1; i >= 0; i--) { // backward: the first at a position stays
      int start = hits.start(i);
      firstStarting[start] = i;
      starting[start] |= hits.roles(i);
      int earlier = hits.byEnd(i);
      int last = hits.end(earlier);
      firstEnding[last] = i;
      ending[last] |= hits.roles(earlier);
    }
    int found = 0;
    for (int i = 0; i < all.length; i++) {
      long kind = hits.roles(i);
      known |= kind;
      cut(hits.start(i), hits.end(i), (kind & COMMON.bits()) == 0 ? 0 : -1);
      allKinds[found] = kind;
      all[found] = i;
      found += (kind & BESIDE.bits()) == 0 ? 1 : 0;
    }
    telling = Arrays.copyOf(all, found);
    tellingKinds = Arrays.copyOf(allKinds, found);
    asked = all; // room for as many
  }

  /**
   * Sets the cuts of a common word. Which words are common follows no pattern, so that a branch
   * would take longer.
   *
   * @param common all bits or none
   */
  private void cut(int start, int end, long common) {
    int first = start + 1;
    long inside = (1L << Math.min(end - start, LONGEST_WORD) - 1) - 1 & common;
    int word = first >>> WORD_BITS;
    cuts[word] |= inside << first;
    cuts[word + 1] |= inside >>> 1 >>> ~first;
  }

  /** All cues in text order. */
  HitIndex<CueTerm> hits() {
    return hits;
  }

  /** Whether the text has a cue of these kinds. */
  boolean has(CueKinds kinds) {
    return (known & kinds.bits()) != 0;
  }

  /**
   * The cues of some kinds in text order.
   *
   * @throws IllegalArgumentException for everyday words, barriers and verbs of presence
   */
  List<Hit<CueTerm>> of(CueKinds kinds) {
    if ((kinds.bits() & BESIDE.bits()) != 0) {
      throw new IllegalArgumentException("kinds that are only looked for beside something");
    }
    if (!has(kinds)) {
      return List.of();
    }
    int size = 0;
    for (int i = 0; i < telling.length; i++) {
      if ((tellingKinds[i] & kinds.bits()) != 0) {
        asked[size++] = telling[i];
      }
    }
    List<Hit<CueTerm>> found = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      found.add(hits.get(asked[i]));
    }
    return found;
  }

  /** The cues that start at a position, the longest first. */
  List<Hit<CueTerm>> allAt(int start) {
    return hits.allStartingAt(start);
  }

  /** The longest cue of these kinds that starts there, or null. */
  @Nullable Hit<CueTerm> at(int start, CueKinds kinds) {
    if (!has(starting, start, kinds)) {
      return null;
    }
    int i = firstStarting[start];
    while ((hits.roles(i) & kinds.bits()) == 0) {
      i++;
    }
    return hits.get(i);
  }

  /** The longest cue of these kinds that ends there, or null. */
  @Nullable Hit<CueTerm> before(int end, CueKinds kinds) {
    if (!has(ending, end, kinds)) {
      return null;
    }
    int i = firstEnding[end];
    while ((hits.roles(hits.byEnd(i)) & kinds.bits()) == 0) {
      i++;
    }
    return hits.get(hits.byEnd(i));
  }

  /** Whether a cue of these kinds starts there. */
  boolean startsAt(int start, CueKinds kinds) {
    return has(starting, start, kinds);
  }

  /** Whether a cue of these kinds ends there. */
  boolean endsAt(int end, CueKinds kinds) {
    return has(ending, end, kinds);
  }

  /** Whether a common word starts before {@code boundary} and ends behind it. */
  boolean isCut(int boundary) {
    int word = boundary >>> WORD_BITS;
    return boundary > 0 && word < cuts.length && (cuts[word] >>> boundary & 1) != 0;
  }

  /** Whether a common word has just this span. */
  boolean isCommonWord(int start, int end) {
    return isOne(start, end, COMMON);
  }

  /** Whether a stretch of text is a word, common or rare. */
  boolean isWord(int start, int end) {
    return isOne(start, end, PLAIN);
  }

  private boolean isOne(int start, int end, CueKinds kinds) {
    if (has(starting, start, kinds) && has(ending, end, kinds)) {
      for (int i = firstStarting[start]; i < hits.size() && hits.start(i) == start; i++) {
        if (hits.end(i) == end && (hits.roles(i) & kinds.bits()) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean has(long[] kindsAt, int position, CueKinds kinds) {
    return position >= 0 && position < kindsAt.length && (kindsAt[position] & kinds.bits()) != 0;
  }
}
