package dev.assay.lexicon;

import java.util.Arrays;

/**
 * The code points of all forms, numbered from 1 by how many nodes they lead to: what is frequent
 * stands close together. 0 is every other code point.
 */
final class Alphabet {

  private static final int BMP = 0x10000;

  private final char[] bmp = new char[BMP];

  /** The code points beyond the BMP, ascending, and their numbers. */
  private final int[] astral;

  private final char[] astralSymbols;
  private final int size;

  private Alphabet(int[] byFrequency) {
    size = byFrequency.length;
    astral = Arrays.stream(byFrequency).filter(c -> c >= BMP).sorted().toArray();
    astralSymbols = new char[astral.length];
    for (int i = 0; i < size; i++) {
      if (byFrequency[i] < BMP) {
        bmp[byFrequency[i]] = (char) (i + 1);
      } else {
        astralSymbols[Arrays.binarySearch(astral, byFrequency[i])] = (char) (i + 1);
      }
    }
  }

  static Alphabet of(Trie trie) {
    int[] counts = new int[Character.MAX_CODE_POINT + 1];
    for (int node = 1; node < trie.nodes(); node++) {
      counts[trie.label(node)]++;
    }
    // Ascending by count complement, then code point.
    long[] ranked = new long[trie.nodes()];
    int found = 0;
    for (int codePoint = 0; codePoint < counts.length; codePoint++) {
      if (counts[codePoint] > 0) {
        ranked[found++] = (long) (Integer.MAX_VALUE - counts[codePoint]) << 32 | codePoint;
      }
    }
    if (found >= Character.MAX_VALUE) {
      throw new IllegalStateException("the lexicons use more characters than a char numbers");
    }
    Arrays.sort(ranked, 0, found);
    return new Alphabet(Arrays.stream(ranked, 0, found).mapToInt(key -> (int) key).toArray());
  }

  /** The greatest number. */
  int size() {
    return size;
  }

  int symbol(int codePoint) {
    if (codePoint < BMP) {
      return bmp[codePoint];
    }
    int at = Arrays.binarySearch(astral, codePoint);
    return at < 0 ? 0 : astralSymbols[at];
  }
}
