package dev.assay.entity;

import java.util.Arrays;

/** For each position of a text another one, or none: where what begins or ends there reaches. */
final class Reaches {

  private static final int NONE = -1;

  private final int[] other;

  /**
   * @param length of the text
   */
  Reaches(int length) {
    other = new int[length + 1];
    Arrays.fill(other, NONE);
  }

  /** Notes that it reaches to {@code end} at least. */
  void extend(int start, int end) {
    other[start] = Math.max(other[start], end);
  }

  /** Notes that what ends there begins at {@code start} or before. */
  void extendBack(int end, int start) {
    other[end] = other[end] == NONE ? start : Math.min(other[end], start);
  }

  /** Where what is at a position reaches, or -1 if nothing is there. */
  int from(int position) {
    return position < 0 || position >= other.length ? NONE : other[position];
  }
}
