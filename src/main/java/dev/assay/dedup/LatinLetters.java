package dev.assay.dedup;

import java.text.Normalizer;

/**
 * Letters as they count in a word: a Latin letter without its accents, a ligature as the letters
 * that it joins.
 */
final class LatinLetters {

  private static final int FIRST_ACCENTED = 0xC0;
  private static final int END_ACCENTED = 0x250;
  private static final int FIRST_LIGATURE = 0xFB00;
  private static final int END_LIGATURE = 0xFB07;
  private static final long PRIME = 0x100000001B3L;

  private static final String[] ACCENTED = folded(FIRST_ACCENTED, END_ACCENTED);
  private static final String[] LIGATURES = folded(FIRST_LIGATURE, END_LIGATURE);

  private LatinLetters() {}

  /** The hash of a word that goes on with a letter or digit in its match form. */
  static long hash(long word, int letter) {
    if (letter < FIRST_ACCENTED) {
      return word * PRIME + letter + 1;
    }
    if (letter < END_ACCENTED) {
      return hash(word, ACCENTED[letter - FIRST_ACCENTED]);
    }
    if (letter >= FIRST_LIGATURE && letter < END_LIGATURE) {
      return hash(word, LIGATURES[letter - FIRST_LIGATURE]);
    }
    return word * PRIME + letter + 1;
  }

  private static long hash(long word, String letters) {
    long hash = word;
    for (int i = 0; i < letters.length(); i++) {
      hash = hash * PRIME + letters.charAt(i) + 1;
    }
    return hash;
  }

  private static String[] folded(int first, int end) {
    String[] folded = new String[end - first];
    for (int c = first; c < end; c++) {
      String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
      StringBuilder letters = new StringBuilder();
      parts.chars().filter(Character::isLetterOrDigit).forEach(p -> letters.append((char) p));
      folded[c - first] = letters.toString();
    }
    return folded;
  }
}
