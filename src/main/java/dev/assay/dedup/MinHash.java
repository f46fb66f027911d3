package dev.assay.dedup;

import java.util.Arrays;

/**
 * Signatures by fast similarity sketching (Dahlgaard, Knudsen and Thorup, 2017), a one-permutation
 * MinHash that leaves no bin empty. In round {@code i} every shingle falls into one of {@link
 * #VALUES} bins with a random value; a bin keeps the least pair of round and value. The rounds end
 * when no bin is empty: for a text of a thousand shingles after one, so that a shingle costs one
 * hash instead of one a permutation. From round {@link #VALUES} on all shingles fall into one given
 * bin a round, which ends the rounds for any text.
 *
 * <p>Each bin of two signatures agrees with a probability that is the Jaccard similarity of the two
 * shingle sets, so that the share of agreeing bins is an unbiased estimate of it; its standard
 * error is at most that of as many independent permutations, {@code sqrt(s(1-s)/128)}: 0.035 at
 * 0.8. Unlike densified one-permutation hashing this holds for texts of few shingles too.
 */
final class MinHash {

  /** Bins of a signature. */
  static final int VALUES = 128;

  private static final int BIN_SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(VALUES);
  private static final int VALUE_BITS = 55;
  private static final long VALUE_MASK = (1L << VALUE_BITS) - 1;

  private MinHash() {}

  /**
   * @param hashes of the shingles, at least one, repeated ones allowed
   */
  static long[] signature(long[] hashes) {
    long[] bins = new long[VALUES];
    Arrays.fill(bins, Long.MAX_VALUE);
    int empty = VALUES;
    for (int round = 0; empty > 0 && round < VALUES; round++) {
      empty -= scatter(hashes, round, bins);
    }
    for (int bin = 0; empty > 0 && bin < VALUES; bin++) {
      empty -= fill(hashes, bin, bins);
    }
    return bins;
  }

  /** One round over all bins; returns how many empty ones were filled. */
  private static int scatter(long[] hashes, int round, long[] bins) {
    long seed = round * 0xD6E8FEB86659FD93L;
    long head = (long) round << VALUE_BITS;
    int filled = 0;
    for (long shingle : hashes) {
      long hash = Mixing.mix(shingle ^ seed);
      int bin = (int) (hash >>> BIN_SHIFT);
      long value = head | hash & VALUE_MASK;
      if (value < bins[bin]) {
        if (bins[bin] == Long.MAX_VALUE) {
          filled++;
        }
        bins[bin] = value;
      }
    }
    return filled;
  }

  /** A late round, for one bin alone; returns 1 if it was empty. */
  private static int fill(long[] hashes, int bin, long[] bins) {
    if (bins[bin] != Long.MAX_VALUE) {
      return 0;
    }
    long seed = (VALUES + bin) * 0xD6E8FEB86659FD93L;
    for (long shingle : hashes) {
      bins[bin] = Math.min(bins[bin], Mixing.mix(shingle ^ seed) & VALUE_MASK);
    }
    return 1;
  }
}
