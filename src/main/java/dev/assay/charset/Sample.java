package dev.assay.charset;

import java.util.Arrays;

/**
 * The part of a record that tells its charset: whole lines with bytes beyond ASCII, from the front,
 * up to a limit. A line's start is a character's start in every charset that is told by it.
 */
final class Sample {

  /** ASCII bytes that are kept before the first other byte of a line. */
  private static final int CONTEXT = 64;

  private Sample() {}

  /** At most {@code limit} bytes; all of them if there are no more. */
  static byte[] of(byte[] bytes, int limit) {
    if (bytes.length <= limit) {
      return bytes;
    }
    byte[] sample = new byte[limit];
    int length = 0;
    int lineStart = 0;
    boolean high = false;
    for (int i = 0; i < bytes.length && length < limit; i++) {
      high |= bytes[i] < 0;
      if (!high && i - lineStart >= CONTEXT) {
        lineStart++; // of a long line, what stands before the first such byte
      }
      boolean full = length + (i + 1 - lineStart) >= limit;
      if (bytes[i] == '\n' || i + 1 == bytes.length || high && full) {
        if (high) {
          int count = Math.min(limit - length, i + 1 - lineStart);
          System.arraycopy(bytes, lineStart, sample, length, count);
          length += count;
        }
        lineStart = i + 1;
        high = false;
      }
    }
    return Arrays.copyOf(sample, length);
  }
}
