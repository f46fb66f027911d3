package dev.assay.text.model;

/**
 * Pairs of characters of the basic plane with a small number each: a hash table without objects.
 */
final class PairTable {

  private final int[] keys;
  private final byte[] strengths;
  private final int mask;

  PairTable(int expected) {
    int capacity = Integer.highestOneBit(Math.max(16, expected) * 2 - 1) * 2;
    this.keys = new int[capacity];
    this.strengths = new byte[capacity];
    this.mask = capacity - 1;
  }

  void put(char first, char second, int strength) {
    int slot = slot(first << 16 | second);
    keys[slot] = first << 16 | second;
    strengths[slot] = (byte) strength;
  }

  /** The number of a pair, 0 if it has none. */
  int strength(int first, int second) {
    return first >= 0x10000 || second >= 0x10000 ? 0 : strengths[slot(first << 16 | second)];
  }

  private int slot(int key) {
    int slot = (key * 0x9E3779B1) >>> 7 & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
