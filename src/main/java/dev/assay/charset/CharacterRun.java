package dev.assay.charset;

import dev.assay.text.AlignedText;

/** Decoded characters that stand one behind the other in the source: they are added in bulk. */
final class CharacterRun {

  private static final int CAPACITY = 256;

  private final int[] codePoints;
  private final byte[] widths;
  private int size;

  /**
   * @param most characters that are to be read in all, or more
   */
  CharacterRun(int most) {
    codePoints = new int[Math.min(CAPACITY, most)];
    widths = new byte[codePoints.length];
  }

  void clear() {
    size = 0;
  }

  boolean isFull() {
    return size == codePoints.length;
  }

  /** Adds a character of {@code width} bytes; there must be room. */
  void add(int codePoint, int width) {
    codePoints[size] = codePoint;
    widths[size++] = (byte) width;
  }

  /** Hands the characters on, the first of which stands at {@code sourceStart}. */
  void appendTo(AlignedText.Builder text, int sourceStart) {
    text.appendRun(codePoints, widths, size, sourceStart);
  }
}
