package dev.assay.dedup;

import java.nio.ByteBuffer;

/**
 * What de-duplication knows of a document.
 *
 * @param key the document
 * @param exactHigh first half of a hash of the document's token sequence
 * @param exactLow second half
 * @param signature MinHash signature of {@link Fingerprinter#PERMUTATIONS} values; empty for a text
 *     without tokens, which resembles nothing
 * @param tokens number of tokens: how complete the text is
 * @param publishedDay epoch day of publication, {@link Integer#MAX_VALUE} if unknown
 */
public record Fingerprint(
    DocKey key, long exactHigh, long exactLow, int[] signature, int tokens, int publishedDay) {

  private static final int FIXED_BYTES = DocKey.BYTES + 2 * Long.BYTES + 3 * Integer.BYTES;

  /** Whether the two texts are the same token for token, up to a hash collision in 128 bits. */
  public boolean sameTextAs(Fingerprint other) {
    return tokens == other.tokens && exactHigh == other.exactHigh && exactLow == other.exactLow;
  }

  /**
   * Estimated Jaccard similarity of the two texts' shingle sets: the share of permutations whose
   * minima agree, which is unbiased, with a standard error of sqrt(s(1-s)/128) at similarity s:
   * 0.035 at 0.8. It is 1 for the same text, 0 where either has no tokens.
   */
  public double similarityTo(Fingerprint other) {
    if (signature.length == 0 || other.signature.length != signature.length) {
      return 0;
    }
    if (sameTextAs(other)) {
      return 1;
    }
    int agreeing = 0;
    for (int i = 0; i < signature.length; i++) {
      if (signature[i] == other.signature[i]) {
        agreeing++;
      }
    }
    return (double) agreeing / signature.length;
  }

  public byte[] toBytes() {
    ByteBuffer out = ByteBuffer.allocate(FIXED_BYTES + signature.length * Integer.BYTES);
    key.put(out);
    out.putLong(exactHigh).putLong(exactLow).putInt(tokens).putInt(publishedDay);
    out.putInt(signature.length);
    for (int value : signature) {
      out.putInt(value);
    }
    return out.array();
  }

  public static Fingerprint fromBytes(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    DocKey key = DocKey.get(in);
    long exactHigh = in.getLong();
    long exactLow = in.getLong();
    int tokens = in.getInt();
    int publishedDay = in.getInt();
    int[] signature = new int[in.getInt()];
    for (int i = 0; i < signature.length; i++) {
      signature[i] = in.getInt();
    }
    return new Fingerprint(key, exactHigh, exactLow, signature, tokens, publishedDay);
  }
}
