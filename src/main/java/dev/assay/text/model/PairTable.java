package dev.assay.text.model;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Pairs of characters of the basic plane with a small number each: a hash table without objects.
 * Characters go by a symbol, so that a pair and its number fit into one cell, and what is in no
 * pair is told without a look at the cells.
 */
final class PairTable {

  private static final int BMP = 0x10000;
  private static final int SYMBOL_BITS = 13;
  private static final int STRENGTH_BITS = 3;
  private static final int STRENGTHS = (1 << STRENGTH_BITS) - 1;

  /** 2 to the power of 32 by the golden ratio: what Fibonacci hashing multiplies by. */
  private static final int GOLDEN = 0x9E3779B1;

  /** For each character its symbol; 0 for what is in no pair. */
  private final char[] symbols = new char[BMP];

  private final int[] cells;
  private final int shift;
  private int known;

  private PairTable(int pairs) {
    int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(2 * pairs));
    this.cells = new int[1 << bits];
    this.shift = Integer.SIZE - bits;
  }

  /**
   * Pairs as they are listed.
   *
   * @param rows for each character what follows it, by strength: in the first string those of 1
   * @param fold what a character is looked up as
   */
  static PairTable of(List<Row> rows, IntUnaryOperator fold) {
    PairTable table = new PairTable(rows.stream().mapToInt(Row::size).sum());
    for (Row row : rows) {
      for (int i = 0; i < row.followers().size(); i++) {
        for (char follower : row.followers().get(i).toCharArray()) {
          table.put(row.character(), follower, i + 1);
        }
      }
    }
    char[] listed = table.symbols.clone();
    for (int c = 0; c < BMP; c++) {
      int folded = fold.applyAsInt(c);
      table.symbols[c] = folded < BMP ? listed[folded] : 0;
    }
    return table;
  }

  /** A character and what follows it. */
  record Row(char character, List<String> followers) {
    int size() {
      return followers.stream().mapToInt(String::length).sum();
    }
  }

  private void put(char first, char second, int strength) {
    int key = added(first) << SYMBOL_BITS | added(second);
    cells[slot(key)] = key << STRENGTH_BITS | strength;
  }

  private int added(char character) {
    if (symbols[character] == 0) {
      if (++known >= 1 << SYMBOL_BITS) {
        throw new IllegalStateException("more characters in pairs than there are symbols");
      }
      symbols[character] = (char) known;
    }
    return symbols[character];
  }

  /** The symbol of a code point for {@link #strength}; 0 for one that is in no pair. */
  int symbol(int codePoint) {
    return codePoint < BMP ? symbols[codePoint] : 0;
  }

  /** The number of a pair of symbols, 0 if it has none. */
  int strength(int first, int second) {
    return first == 0 || second == 0 ? 0 : cells[slot(first << SYMBOL_BITS | second)] & STRENGTHS;
  }

  /** Where a key stands, or the empty place where it would. */
  private int slot(int key) {
    int slot = key * GOLDEN >>> shift;
    while (cells[slot] != 0 && cells[slot] >>> STRENGTH_BITS != key) {
      slot = slot + 1 & cells.length - 1;
    }
    return slot;
  }
}
