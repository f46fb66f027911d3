package dev.assay.text.model;

import dev.assay.text.CodePoints;
import dev.assay.text.MatchForm;

/**
 * A language that writes without an alphabet (Chinese in either script, Japanese, Korean): what
 * each character costs, in negative natural logarithms of probability, and which pairs cost less.
 */
public final class CharacterModel {

  private static final int BMP = 0x10000;

  /** What a pair that is more frequent than chance saves, by its strength. */
  private static final float[] GAINS = {0, 1.2f, 2.4f, 3.8f, 5f};

  /** What all other pairs cost for it. */
  private static final float UNPAIRED = 0.3f;

  /** What it costs to stand beside an ASCII letter without a blank. */
  private static final float BESIDE_LETTER = 2.5f;

  private static final int FIRST_HANGUL = 0xAC00;
  private static final int LAST_HANGUL = 0xD7A3;

  private static final byte RARE_HAN = 31;
  private static final byte RARE = 28;
  private static final byte FOREIGN = 24;
  private static final byte NOISE = 36;

  private final String language;
  private final boolean folded;
  private final byte[] halves = new byte[BMP];
  private final PairTable pairs;

  /**
   * @param folded whether pairs are looked up in simplified characters
   */
  CharacterModel(String language, PairTable pairs, boolean folded) {
    this.language = language;
    this.pairs = pairs;
    this.folded = folded;
    for (int c = 0x80; c < BMP; c++) {
      halves[c] = unlisted(c);
    }
  }

  private static byte unlisted(int c) {
    if (CodePoints.isHan(c) || c >= FIRST_HANGUL && c <= LAST_HANGUL) {
      return RARE_HAN;
    }
    return switch (Character.getType(c)) {
      case Character.UNASSIGNED, Character.PRIVATE_USE, Character.CONTROL, Character.SURROGATE ->
          NOISE;
      default -> c == 0xFFFD ? NOISE : c >= 0x3000 || c < 0x600 ? FOREIGN : RARE;
    };
  }

  void set(String characters, int cost) {
    for (int i = 0; i < characters.length(); i++) {
      halves[characters.charAt(i)] = (byte) cost;
    }
  }

  /** Code of the language, such as {@code zh_Hant}. */
  public String language() {
    return language;
  }

  /** What a code point costs alone; ASCII costs nothing but for its controls. */
  public float cost(int codePoint) {
    if (codePoint >= BMP) {
      return RARE_HAN / 2f;
    }
    if (codePoint < 0x20 && !CodePoints.isSpace(codePoint)) {
      return NOISE / 2f;
    }
    return halves[codePoint] / 2f;
  }

  /** What the code points of a run cost each alone. */
  public float costApart(int[] text, int from, int to) {
    float sum = 0;
    for (int i = from; i < to; i++) {
      sum += cost(text[i]);
    }
    return sum;
  }

  /** What a run of code points costs, ASCII not counted. */
  public float cost(int[] text, int from, int to) {
    return costApart(text, from, to) + costTogether(text, from, to);
  }

  /** What the code points of a run cost more or, below 0, less for standing side by side. */
  public float costTogether(int[] text, int from, int to) {
    float sum = 0;
    int last = 0;
    boolean letter = false;
    for (int i = from; i < to; i++) {
      int c = text[i];
      if (c < 0x80) {
        boolean before = letter;
        letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        sum += letter && !before && last != 0 ? BESIDE_LETTER : 0;
        last = 0;
        continue;
      }
      sum += letter ? BESIDE_LETTER : 0;
      letter = false;
      int key = folded ? MatchForm.simplified(c) : c;
      if (last != 0) {
        int strength = pairs.strength(last, key);
        sum += strength == 0 ? UNPAIRED : -GAINS[strength];
      }
      last = key;
    }
    return sum;
  }

  /** Whether {@link #costTogether} is the same in both languages. */
  public boolean hasPairsOf(CharacterModel other) {
    return pairs == other.pairs && folded == other.folded;
  }
}
