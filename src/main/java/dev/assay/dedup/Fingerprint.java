package dev.assay.dedup;

import java.nio.ByteBuffer;

/**
 * What is known of a text before it is compared: where its copies and its candidates are found.
 *
 * @param text the text
 * @param rank the document that stands for it: the first of its copies in canonical order
 * @param copies number of documents with this text
 * @param bandKeys keys of the bands of its signature
 */
public record Fingerprint(TextHash text, Rank rank, int copies, long[] bandKeys) {

  private static final int FIXED_BYTES = TextHash.BYTES + Rank.BYTES + 2 * Integer.BYTES;

  /** Of two groups of copies of one text, the whole group. */
  Fingerprint with(Fingerprint other) {
    Rank first = rank.compareTo(other.rank) <= 0 ? rank : other.rank;
    return new Fingerprint(text, first, copies + other.copies, bandKeys);
  }

  /** Chooses the share of an exchange that it falls into: that of its text. */
  public long share() {
    return text.share();
  }

  public byte[] toBytes() {
    ByteBuffer out = ByteBuffer.allocate(FIXED_BYTES + Long.BYTES * bandKeys.length);
    text.put(out);
    rank.put(out);
    out.putInt(copies).putInt(bandKeys.length);
    for (long key : bandKeys) {
      out.putLong(key);
    }
    return out.array();
  }

  static Fingerprint get(ByteBuffer in) {
    TextHash text = TextHash.get(in);
    Rank rank = Rank.get(in);
    int copies = in.getInt();
    long[] bandKeys = new long[in.getInt()];
    for (int i = 0; i < bandKeys.length; i++) {
      bandKeys[i] = in.getLong();
    }
    return new Fingerprint(text, rank, copies, bandKeys);
  }
}
