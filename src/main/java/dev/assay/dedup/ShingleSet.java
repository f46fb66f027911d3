package dev.assay.dedup;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The set of a text's shingles, as sorted hashes of 31 bits, by which candidates are verified. It
 * is the whole set up to {@link #MOST} distinct shingles, which is all of a news article. Of a
 * longer text it holds those whose hash is below a bound, the greatest power of two that leaves no
 * more than that: a random sample, the same of equal shingles, so that the similarity of two
 * samples below the smaller of their bounds estimates that of the sets without bias.
 *
 * <p>Error of {@link #similarityTo}: none but hash collisions for two whole sets, which raise the
 * similarity by less than the number of shingles in 2³¹ (a millionth for 2,000); with samples, a
 * standard error of {@code sqrt(s(1-s)/n)} for {@code n} shingles of the union below the bound. A
 * sample holds some 1,000 to 2,000 of its text, so that is at most 0.013 at similarity 0.8 for
 * texts of like length.
 */
final class ShingleSet {

  /** Most hashes that a set holds. */
  static final int MOST = 2048;

  private static final int HASH_BITS = 31;

  /** How many times the bound was halved. */
  private final int halvings;

  private final int[] hashes;

  private ShingleSet(int halvings, int[] hashes) {
    this.halvings = halvings;
    this.hashes = hashes;
  }

  /**
   * @param shingles hashes of the shingles, repeated ones allowed
   */
  static ShingleSet of(long[] shingles) {
    int[] kept = new int[Math.min(shingles.length, 2 * MOST)];
    int count = 0;
    int halvings = 0;
    for (long shingle : shingles) {
      int hash = (int) (shingle >>> Long.SIZE - HASH_BITS);
      if (!isBelow(hash, halvings)) {
        continue;
      }
      if (count == kept.length) {
        count = distinct(kept, count);
        while (count > MOST) {
          count = below(kept, count, ++halvings);
        }
      }
      if (isBelow(hash, halvings)) {
        kept[count++] = hash;
      }
    }
    count = distinct(kept, count);
    while (count > MOST) {
      count = below(kept, count, ++halvings);
    }
    return new ShingleSet(halvings, Arrays.copyOf(kept, count));
  }

  /** Jaccard similarity of the two sets. */
  double similarityTo(ShingleSet other) {
    int bound = Math.max(halvings, other.halvings);
    int here = countBelow(bound);
    int there = other.countBelow(bound);
    int common = 0;
    for (int i = 0, j = 0; i < here && j < there; ) {
      int order = Integer.compare(hashes[i], other.hashes[j]);
      if (order == 0) {
        common++;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int union = here + there - common;
    return union == 0 ? 0 : (double) common / union;
  }

  /** The hash at {@code index}, in rising order. */
  int hash(int index) {
    return hashes[index];
  }

  int size() {
    return hashes.length;
  }

  /** Bytes that {@link #put} writes. */
  int bytes() {
    return 1 + Integer.BYTES * (1 + hashes.length);
  }

  void put(ByteBuffer out) {
    out.put((byte) halvings).putInt(hashes.length);
    for (int hash : hashes) {
      out.putInt(hash);
    }
  }

  static ShingleSet get(ByteBuffer in) {
    int halvings = in.get();
    int[] hashes = new int[in.getInt()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = in.getInt();
    }
    return new ShingleSet(halvings, hashes);
  }

  private static boolean isBelow(int hash, int halvings) {
    return hash >>> HASH_BITS - halvings == 0;
  }

  private int countBelow(int bound) {
    if (bound == halvings) {
      return hashes.length;
    }
    int at = Arrays.binarySearch(hashes, 1 << HASH_BITS - bound);
    return at >= 0 ? at : -at - 1;
  }

  private static int below(int[] sorted, int count, int halvings) {
    int below = 0;
    while (below < count && isBelow(sorted[below], halvings)) {
      below++;
    }
    return below;
  }

  private static int distinct(int[] hashes, int count) {
    Arrays.sort(hashes, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (distinct == 0 || hashes[i] != hashes[distinct - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return distinct;
  }
}
