package dev.assay.lexicon;

import java.util.Arrays;

/**
 * Ascending positions in a text, possibly repeated, found in constant time: a bit for each position
 * of the text, and for each word of bits the number of those set before it.
 */
final class Positions {

  private static final int WORD_BITS = 6;

  private final long[] bits;
  private final int[] ranks;

  /** For each different position the first index of it, then the number of all. */
  private final int[] first;

  Positions(int[] ascending) {
    int size = ascending.length;
    bits = new long[size == 0 ? 0 : (ascending[size - 1] >> WORD_BITS) + 1];
    ranks = new int[bits.length];
    int[] indexes = new int[size + 1];
    int different = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || ascending[i] != ascending[i - 1]) {
        bits[ascending[i] >> WORD_BITS] |= 1L << ascending[i];
        indexes[different++] = i;
      }
    }
    indexes[different] = size;
    first = different == size ? indexes : Arrays.copyOf(indexes, different + 1);
    for (int word = 1; word < bits.length; word++) {
      ranks[word] = ranks[word - 1] + Long.bitCount(bits[word - 1]);
    }
  }

  /** The first index whose position is not before the given one; the number of all if none. */
  int notBefore(int position) {
    return first[before(position)];
  }

  /** How many different positions stand before a given one. */
  int before(int position) {
    if (position <= 0) {
      return 0;
    }
    int word = position >> WORD_BITS;
    return word >= bits.length ? first.length - 1 : rank(word, position);
  }

  /** Whether a position is one of them. */
  boolean contains(int position) {
    int word = position >>> WORD_BITS; // of a negative position beyond all
    return word < bits.length && (bits[word] >>> position & 1) != 0;
  }

  /** The first of the positions that is not before a given one, or -1. */
  int next(int position) {
    int word = position >> WORD_BITS;
    if (word >= bits.length) {
      return -1;
    }
    long rest = bits[word] & -1L << position;
    while (rest == 0) {
      if (++word == bits.length) {
        return -1;
      }
      rest = bits[word];
    }
    return (word << WORD_BITS) + Long.numberOfTrailingZeros(rest);
  }

  /** How many different positions stand before one that is {@link #contains contained}. */
  int rank(int position) {
    return rank(position >> WORD_BITS, position);
  }

  /**
   * The first index of the position of that rank; of the rank above it the index behind the last.
   */
  int first(int rank) {
    return first[rank];
  }

  /**
   * For each rank the sets of bits joined of those that stand at its position.
   *
   * @param items for each of the positions what stands there
   * @param sets of each item
   */
  long[] joined(int[] items, long[] sets) {
    long[] joined = new long[first.length - 1];
    for (int rank = 0; rank < joined.length; rank++) {
      for (int i = first[rank]; i < first[rank + 1]; i++) {
        joined[rank] |= sets[items[i]];
      }
    }
    return joined;
  }

  private int rank(int word, int position) {
    return ranks[word] + Long.bitCount(bits[word] & (1L << position) - 1);
  }
}
