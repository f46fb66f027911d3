package dev.assay.text.model;

import dev.assay.text.CodePoints;
import java.util.List;

/**
 * A language that writes without an alphabet (Chinese in either script, Japanese, Korean): what
 * each character costs, in negative natural logarithms of probability, and which pairs cost less.
 */
public final class CharacterModel {

  private static final int BMP = 0x10000;

  /**
   * What a pair that is more frequent than chance saves, by its strength; first what others cost.
   */
  private static final float[] PAIRED = {0.3f, -1.2f, -2.4f, -3.8f, -5f};

  /** What it costs to stand beside an ASCII letter without a blank. */
  private static final float BESIDE_LETTER = 2.5f;

  private static final int FIRST_HANGUL = 0xAC00;
  private static final int LAST_HANGUL = 0xD7A3;

  /** In the place of a symbol: there is no character, or one of ASCII. */
  private static final int NOTHING = -1;

  private static final byte RARE_HAN = 31;
  private static final byte RARE = 28;
  private static final byte FOREIGN = 24;
  private static final byte NOISE = 36;

  private final String language;
  private final byte[] halves = new byte[BMP];
  private final PairTable pairs;

  CharacterModel(String language, PairTable pairs) {
    this.language = language;
    this.pairs = pairs;
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

  /** What a code point beyond ASCII costs behind another, which is not counted. */
  public float costBehind(int before, int codePoint) {
    if (before < 0x80) {
      return cost(codePoint);
    }
    return cost(codePoint) + PAIRED[pairs.strength(pairs.symbol(before), pairs.symbol(codePoint))];
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
    int last = NOTHING;
    boolean letter = false;
    for (int i = from; i < to; i++) {
      int c = text[i];
      if (c < 0x80) {
        boolean before = letter;
        letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        sum += letter && !before && last != NOTHING ? BESIDE_LETTER : 0;
        last = NOTHING;
        continue;
      }
      sum += letter ? BESIDE_LETTER : 0;
      letter = false;
      int symbol = pairs.symbol(c);
      sum += last == NOTHING ? 0 : PAIRED[pairs.strength(last, symbol)];
      last = symbol;
    }
    return sum;
  }

  /**
   * What the first code points of a text cost in the one of some languages that they fit best,
   * ASCII not counted.
   */
  public static float leastCost(List<CharacterModel> models, int[] text, int length) {
    float least = Float.MAX_VALUE;
    float together = 0;
    CharacterModel last = null;
    for (CharacterModel model : models) {
      if (last == null || !model.hasPairsOf(last)) {
        together = model.costTogether(text, 0, length);
      }
      least = Math.min(least, model.costApart(text, 0, length) + together);
      last = model;
    }
    return least;
  }

  /** Whether {@link #costTogether} is the same in both languages. */
  public boolean hasPairsOf(CharacterModel other) {
    return pairs == other.pairs;
  }
}
