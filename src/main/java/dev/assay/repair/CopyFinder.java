package dev.assay.repair;

import dev.assay.repair.Wording.Joint;
import dev.assay.text.CodePoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds passages of a {@link Wording} that say again, in the same order, what an earlier passage
 * says. A few characters may differ if none of them is part of a number, and the later passage may
 * leave something out.
 *
 * <p>A rolling hash goes over the wording; where it falls into a sample, which depends on nothing
 * but the characters, it is looked up among those seen before. Equal ones are compared and extended
 * to both sides. What was extended is not looked at again, so that the time is linear, also in a
 * text that says one thing a million times.
 */
final class CopyFinder {

  /** Characters that must be the same before a passage is looked at. */
  private static final int WINDOW = 16;

  /** One window in so many is looked up: a power of two. */
  private static final int SAMPLE_BITS = 2;

  /** Characters that must be the same behind one that differs. */
  private static final int RESUME = 8;

  /** Same characters for each that differs. */
  private static final int SAME_PER_ODD = 24;

  /** What the later passage may leave out at once. */
  private static final int MAX_LEFT_OUT = 48;

  /** Numerals must not stand nearer to a character that differs. */
  private static final int NUMERAL_DISTANCE = 2;

  /** A block that is longer will not be extended into again. */
  private static final int SETTLED = 64;

  private static final long BASE = 0x2545F4914F6CDD1DL;
  private static final long BASE_TO_WINDOW = power(WINDOW);

  /** What an earlier passage says and a later one says again; the earlier ends before the later. */
  record Block(int first, int firstEnd, int later, int laterEnd) {}

  private final Wording wording;
  private final int[] forms;
  private final int length;
  private final BitSet numerals;

  /** Borders between characters: what lies between one and the window is the same. */
  private int a;

  private int b;

  private CopyFinder(Wording wording, BitSet numerals) {
    this.wording = wording;
    this.forms = wording.forms();
    this.length = wording.length();
    this.numerals = numerals;
  }

  /**
   * Finds all copies, in the order of the later passages, which do not overlap.
   *
   * @param numerals characters that make up numbers
   */
  static List<Block> find(Wording wording, BitSet numerals) {
    return new CopyFinder(wording, numerals).find();
  }

  private List<Block> find() {
    if (length < 2 * WINDOW) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    Table seen = new Table(length >> SAMPLE_BITS);
    long hash = 0;
    for (int i = 0; i < WINDOW - 1; i++) {
      hash = hash * BASE + forms[i];
    }
    int settled = 0;
    int done = 0;
    int before = 0;
    for (int later = 0; later <= length - WINDOW; later++) {
      hash = hash * BASE + forms[later + WINDOW - 1] - before * BASE_TO_WINDOW;
      before = forms[later];
      if (later < done || !isSampled(hash)) {
        continue;
      }
      int first = seen.putIfAbsent(hash, later);
      if (first < 0 || first + WINDOW > later || !isSame(first, later, WINDOW)) {
        continue;
      }
      Block block = extended(first, later, settled);
      done = block.laterEnd();
      settled = done - block.later() > SETTLED ? done : settled;
      while (!blocks.isEmpty() && blocks.get(blocks.size() - 1).laterEnd() > block.later()) {
        blocks.remove(blocks.size() - 1);
      }
      blocks.add(block);
    }
    return blocks;
  }

  private static boolean isSampled(long hash) {
    return hash >>> (Long.SIZE - SAMPLE_BITS) == 0; // the highest bits depend on all characters
  }

  /** Extends a window that is the same to both sides, backwards no further than {@code floor}. */
  private Block extended(int first, int later, int floor) {
    a = first;
    b = later;
    extend(-1, 0, Math.max(floor, first + WINDOW));
    int firstStart = a;
    int laterStart = b;
    a = first + WINDOW;
    b = later + WINDOW;
    extend(1, laterStart, length);
    return new Block(firstStart, a, laterStart, b);
  }

  /** Moves a and b, the borders of the same, towards their limits. */
  private void extend(int step, int firstLimit, int laterLimit) {
    int same = 0;
    int odd = 0;
    while (true) {
      while (a != firstLimit && b != laterLimit && form(a, step) == form(b, step)) {
        a += step;
        b += step;
        same++;
      }
      int skip = skip(step, firstLimit, laterLimit, same >= odd * SAME_PER_ODD);
      if (skip < 0) {
        return;
      }
      int skippedFirst = skip >>> 1;
      int skippedLater = skip & 1;
      odd += skippedFirst <= 1 ? 1 : 0;
      a += step * skippedFirst;
      b += step * skippedLater;
    }
  }

  /** What to skip on the first side, doubled, plus what on the later; -1 if the same ends here. */
  private int skip(int step, int firstLimit, int laterLimit, boolean oddAllowed) {
    if (a == firstLimit || b == laterLimit) {
      return -1;
    }
    if (oddAllowed && !isNearNumeral(a) && !isNearNumeral(b)) {
      for (int skip = 3; skip > 0; skip--) { // one for one, one left out, one put in
        if (isHarmless(step, skip) && resumes(step, skip >>> 1, skip & 1, firstLimit, laterLimit)) {
          return skip;
        }
      }
    }
    for (int leftOut = 2; leftOut <= MAX_LEFT_OUT; leftOut++) {
      if (resumes(step, leftOut, 0, firstLimit, laterLimit)) {
        return isApart(a, a + step * leftOut) && !isNumeral(b - 1) && !isNumeral(b)
            ? leftOut << 1
            : -1;
      }
    }
    return -1;
  }

  /** Whether what stands between two borders is a line, a sentence or in brackets. */
  private boolean isApart(int border, int other) {
    int start = Math.min(border, other);
    return wording.joint(start) != Joint.NONE
        || wording.joint(Math.max(border, other)) != Joint.NONE
        || wording.isBracketed(start);
  }

  /**
   * Whether no word becomes another one if what is skipped differs: of Latin ones, their middle.
   */
  private boolean isHarmless(int step, int skip) {
    return ((skip & 2) == 0 || isHarmless(step > 0 ? a : a - 1))
        && ((skip & 1) == 0 || isHarmless(step > 0 ? b : b - 1));
  }

  private boolean isHarmless(int index) {
    return !CodePoints.isWord(forms[index])
        || index > 0
            && CodePoints.isWord(forms[index - 1])
            && wording.position(index - 1) == wording.position(index) - 1;
  }

  private boolean resumes(
      int step, int skippedFirst, int skippedLater, int firstLimit, int laterLimit) {
    int first = a + step * skippedFirst;
    int later = b + step * skippedLater;
    if ((firstLimit - first) * step < RESUME || (laterLimit - later) * step < RESUME) {
      return false;
    }
    for (int i = 0; i < RESUME; i++) {
      if (form(first + i * step, step) != form(later + i * step, step)) {
        return false;
      }
    }
    return true;
  }

  private int form(int border, int step) {
    return forms[step > 0 ? border : border - 1];
  }

  private boolean isSame(int first, int later, int count) {
    return Arrays.equals(forms, first, first + count, forms, later, later + count);
  }

  private boolean isNearNumeral(int border) {
    int from = Math.max(0, border - NUMERAL_DISTANCE - 1);
    int to = Math.min(length, border + NUMERAL_DISTANCE + 1);
    for (int i = from; i < to; i++) {
      if (isNumeral(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNumeral(int index) {
    return index >= 0 && index < length && numerals.get(forms[index]);
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= BASE;
    }
    return power;
  }

  /** Hashes and where they were seen first. */
  private static final class Table {
    private final long[] hashes;
    private final int[] positions;
    private final int mask;

    Table(int expected) {
      int capacity = Integer.highestOneBit(Math.max(8, expected)) * 4;
      hashes = new long[capacity];
      positions = new int[capacity];
      mask = capacity - 1;
    }

    /** The position where a hash was seen first; -1 if that is now. */
    int putIfAbsent(long hash, int position) {
      int slot = (int) (hash >>> 32) & mask;
      while (positions[slot] != 0) {
        if (hashes[slot] == hash) {
          return positions[slot] - 1;
        }
        slot = slot + 1 & mask;
      }
      hashes[slot] = hash;
      positions[slot] = position + 1;
      return -1;
    }
  }
}
