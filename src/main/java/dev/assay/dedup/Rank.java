package dev.assay.dedup;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A document in the order in which documents are canonical: the most complete text (most tokens)
 * comes first, then the earliest published, then the smallest id. The order is total, so that the
 * least document of any set is the same wherever and in whichever order the set is looked at.
 *
 * @param tokens number of tokens of its text
 * @param publishedDay epoch day of publication, {@link Integer#MAX_VALUE} if unknown
 * @param key the document
 */
public record Rank(int tokens, int publishedDay, DocKey key) implements Comparable<Rank> {

  /** Bytes that {@link #put} writes. */
  static final int BYTES = 2 * Integer.BYTES + DocKey.BYTES;

  static Rank get(ByteBuffer in) {
    return new Rank(in.getInt(), in.getInt(), DocKey.get(in));
  }

  void put(ByteBuffer out) {
    out.putInt(tokens).putInt(publishedDay);
    key.put(out);
  }

  /** Chooses the share of an exchange that this document falls into. */
  long share() {
    return key.low();
  }

  @Override
  public int compareTo(Rank other) {
    int order = Integer.compare(other.tokens, tokens);
    if (order == 0) {
      order = Integer.compare(publishedDay, other.publishedDay);
    }
    return order != 0 ? order : key.compareTo(other.key);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(key.low());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rank rank
        && key.equals(rank.key)
        && tokens == rank.tokens
        && publishedDay == rank.publishedDay;
  }
}
