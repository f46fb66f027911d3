package dev.assay.dedup;

import java.nio.ByteBuffer;

/** A text as it is compared with others: its shingles, and the document that stands for it. */
public final class Sketch {

  private final Rank rank;
  private final TextHash text;
  private final ShingleSet shingles;

  Sketch(Rank rank, TextHash text, ShingleSet shingles) {
    this.rank = rank;
    this.text = text;
    this.shingles = shingles;
  }

  Rank rank() {
    return rank;
  }

  TextHash text() {
    return text;
  }

  /** Jaccard similarity of the two texts, exact or estimated as {@link ShingleSet} says. */
  double similarityTo(Sketch other) {
    return shingles.similarityTo(other.shingles);
  }

  ShingleSet shingles() {
    return shingles;
  }

  /** Chooses the share of an exchange that it falls into: that of its document. */
  public long share() {
    return rank.share();
  }

  /** The sketch as an item of an exchange. */
  public byte[] toItem() {
    ByteBuffer out = ByteBuffer.allocate(1 + bytes()).put(Items.SKETCH);
    put(out);
    return out.array();
  }

  /** Bytes that {@link #put} writes. */
  int bytes() {
    return Rank.BYTES + TextHash.BYTES + shingles.bytes();
  }

  void put(ByteBuffer out) {
    rank.put(out);
    text.put(out);
    shingles.put(out);
  }

  static Sketch get(ByteBuffer in) {
    return new Sketch(Rank.get(in), TextHash.get(in), ShingleSet.get(in));
  }
}
