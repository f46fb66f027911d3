package dev.assay.entity;

import java.util.Map;

/**
 * What the words of English are, found by the letters of a text: an open-addressed table whose
 * words lie side by side, since each look-up is of another word and memory is what it waits for.
 */
final class KnownWords {

  /** For each slot the hash of a word and where it lies; 0 in a free slot. */
  private final long[] slots;

  /** For each word its kinds, its length and its letters, behind one that is no word. */
  private final char[] words;

  /**
   * @param kinds a bit for each kind by words of the Basic Multilingual Plane, as all Latin letters
   *     are; kinds have no more bits than a char
   */
  KnownWords(Map<String, Integer> kinds) {
    slots = new long[Integer.highestOneBit(kinds.size() + 1) << 2];
    words = new char[1 + kinds.keySet().stream().mapToInt(word -> word.length() + 2).sum()];
    int end = 1;
    for (Map.Entry<String, Integer> entry : kinds.entrySet()) {
      String word = entry.getKey();
      int hash = hash(word.chars().toArray(), 0, word.length());
      int slot = slot(hash);
      while (slots[slot] != 0) {
        slot = slot(slot + 1);
      }
      slots[slot] = (long) hash << Integer.SIZE | end;
      words[end++] = (char) entry.getValue().intValue();
      words[end++] = (char) word.length();
      word.getChars(0, word.length(), words, end);
      end += word.length();
    }
  }

  /** The kinds of the word that a stretch of a text is. */
  int kinds(int[] form, int start, int end) {
    int hash = hash(form, start, end);
    int slot = slot(hash);
    while (slots[slot] != 0) {
      int at = (int) slots[slot];
      if ((int) (slots[slot] >>> Integer.SIZE) == hash && lies(at, form, start, end)) {
        return words[at];
      }
      slot = slot(slot + 1);
    }
    return 0;
  }

  private boolean lies(int at, int[] form, int start, int end) {
    int first = at + 2;
    if (words[at + 1] != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (words[first + i - start] != form[i]) {
        return false;
      }
    }
    return true;
  }

  private static int hash(int[] letters, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + letters[i];
    }
    return hash * 0x9E3779B1 ^ hash >>> Short.SIZE;
  }

  private int slot(int hash) {
    return hash & slots.length - 1;
  }
}
