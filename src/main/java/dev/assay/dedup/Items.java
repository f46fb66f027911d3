package dev.assay.dedup;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The items that cross the exchanges, as bytes. Where items of several kinds meet, a tag stands in
 * front.
 */
final class Items {

  /** A {@link Sketch}. */
  static final byte SKETCH = 1;

  /** Two ranks: the second's text is to be compared with the first's. */
  static final byte PAIR = 2;

  /** A sketch and the ranks of texts that it is to be compared with. */
  static final byte REQUEST = 3;

  /** Two ranks whose texts are near duplicates. */
  static final byte LINK = 4;

  /** A component's first rank and one of its members. */
  static final byte MEMBER = 5;

  private Items() {}

  static byte[] ranks(Rank first, Rank second) {
    ByteBuffer out = ByteBuffer.allocate(2 * Rank.BYTES);
    first.put(out);
    second.put(out);
    return out.array();
  }

  static byte[] tagged(byte tag, Rank... ranks) {
    ByteBuffer out = ByteBuffer.allocate(1 + ranks.length * Rank.BYTES).put(tag);
    for (Rank rank : ranks) {
      rank.put(out);
    }
    return out.array();
  }

  static byte[] request(Sketch sketch, List<Rank> with) {
    int bytes = 1 + sketch.bytes() + Integer.BYTES + with.size() * Rank.BYTES;
    ByteBuffer out = ByteBuffer.allocate(bytes).put(REQUEST);
    sketch.put(out);
    out.putInt(with.size());
    with.forEach(rank -> rank.put(out));
    return out.array();
  }

  static IllegalStateException unknown(byte tag) {
    return new IllegalStateException("an item of an unknown kind: " + tag);
  }
}
