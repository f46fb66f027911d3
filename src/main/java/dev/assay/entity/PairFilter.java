package dev.assay.entity;

/**
 * Which pairs of characters may be among some, by a small hash of them: what is asked at every
 * position of a text is looked up at few.
 */
final class PairFilter {

  private static final int WORD_BITS = 6;

  private final long[] bits;

  /** A bit for each hash of a first character: of few pairs, most first characters are none. */
  private long firsts;

  private final int shift;

  /**
   * @param hashBits the binary logarithm of the number of different hashes, from 6 on
   */
  PairFilter(int hashBits) {
    bits = new long[1 << hashBits - WORD_BITS];
    shift = Integer.SIZE - hashBits;
  }

  void add(int first, int second) {
    int hash = hash(first, second);
    bits[hash >>> WORD_BITS] |= 1L << hash;
    firsts |= 1L << first;
  }

  /** False if the pair was not added; seldom true if it was not. */
  boolean mayHold(int first, int second) {
    if ((firsts >>> first & 1) == 0) {
      return false;
    }
    int hash = hash(first, second);
    return (bits[hash >>> WORD_BITS] >>> hash & 1) != 0;
  }

  private int hash(int first, int second) {
    return (first * 0x9E3779B1 ^ second * 0x85EBCA6B) >>> shift;
  }
}
