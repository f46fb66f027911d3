package dev.assay.dedup;

import java.nio.ByteBuffer;

/**
 * A hash of a text's token sequence, 128 bits: texts that are equal token for token, whatever their
 * script, case, width and punctuation, have the same.
 *
 * @param high first half
 * @param low second half
 */
public record TextHash(long high, long low) implements Comparable<TextHash> {

  /** Bytes that {@link #put} writes. */
  static final int BYTES = 2 * Long.BYTES;

  static TextHash get(ByteBuffer in) {
    return new TextHash(in.getLong(), in.getLong());
  }

  /** Chooses the share of an exchange that what is said of the text falls into. */
  long share() {
    return low;
  }

  void put(ByteBuffer out) {
    out.putLong(high).putLong(low);
  }

  @Override
  public int compareTo(TextHash other) {
    int order = Long.compareUnsigned(high, other.high);
    return order != 0 ? order : Long.compareUnsigned(low, other.low);
  }
}
