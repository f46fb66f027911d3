package dev.assay.dedup;

import java.nio.ByteBuffer;

/**
 * A document id as 128 bits.
 *
 * @param high first 16 hex digits
 * @param low last 16 hex digits
 */
public record DocKey(long high, long low) implements Comparable<DocKey> {

  /** Bytes that {@link #put} writes. */
  public static final int BYTES = 16;

  /**
   * @param docId 32 hex digits
   * @throws NumberFormatException if it is not that
   */
  public static DocKey parse(String docId) {
    if (docId.length() != 32) {
      throw new NumberFormatException("not 32 hex digits: " + docId);
    }
    return new DocKey(
        Long.parseUnsignedLong(docId, 0, 16, 16), Long.parseUnsignedLong(docId, 16, 32, 16));
  }

  static DocKey get(ByteBuffer in) {
    return new DocKey(in.getLong(), in.getLong());
  }

  void put(ByteBuffer out) {
    out.putLong(high).putLong(low);
  }

  /** The order of the ids as text. */
  @Override
  public int compareTo(DocKey other) {
    int order = Long.compareUnsigned(high, other.high);
    return order != 0 ? order : Long.compareUnsigned(low, other.low);
  }

  /** The document id: 32 hex digits. */
  @Override
  public String toString() {
    return hex(high) + hex(low);
  }

  private static String hex(long bits) {
    String digits = Long.toHexString(bits);
    return "0".repeat(16 - digits.length()) + digits;
  }
}
