package dev.assay.charset;

import dev.assay.text.CodePoints;

/**
 * What the place of Chinese, Japanese and Korean characters tells, beyond which they are: they
 * stand in runs. One alone inside a Latin word is an accented letter in another charset.
 */
final class HanShapes {

  /** One character inside an ASCII word in small letters. */
  private static final double ISLAND = 6;

  /** One character at either end of such a word. */
  private static final double PENINSULA = 4;

  /** A full-width letter or sign beside an ASCII letter. */
  private static final double MIXED_WIDTH = 4;

  /** Where a run of half-width kana begins: few texts hold any. */
  private static final double HALF_WIDTH = 5;

  /** A half-width voicing mark that stands behind no kana. */
  private static final double LONE_MARK = 6;

  /**
   * Signs and accented letters in Latin text: Chinese has them so seldom that they cost 12 to 14.
   */
  private static final double OF_LATIN = -6;

  private static final int VOICED = 0xFF9E;

  /** Half-width kana are many if there is one for so many others. */
  private static final int MANY = 4;

  private HanShapes() {}

  /**
   * What the places cost.
   *
   * @param latin whether the text is Latin but for some characters
   */
  static double cost(int[] text, int length, boolean latin) {
    double cost = 0;
    boolean narrow = false;
    for (int i = 0; i < length; i++) {
      int c = text[i];
      if (c < 0x80) {
        continue;
      }
      int before = i > 0 ? text[i - 1] : ' ';
      int next = i + 1 < length ? text[i + 1] : ' ';
      if (before < 0x80 && next < 0x80) {
        boolean mark = latin && isOfAnyText(c);
        cost += mark ? ofMark(c, before, next) : alone(before, next) + (latin ? Priors.ALONE : 0);
      }
      if (c >= 0xFF01 && c <= 0xFF5E && (isLetter(before) || isLetter(next))) {
        cost += MIXED_WIDTH;
      }
      boolean half = isHalfWidthKana(c);
      cost += half && !narrow ? HALF_WIDTH : 0;
      cost += c >= VOICED && half && !isHalfWidthKana(before) ? LONE_MARK : 0;
      narrow = half;
    }
    return cost;
  }

  /** Whether Latin text has a character too: accented letters, quotes, dashes, signs. */
  private static boolean isOfAnyText(int c) {
    return c < 0x2E80;
  }

  /**
   * What a character of Latin text costs less than in Chinese where it stands as it should, or more
   * inside a word.
   */
  private static double ofMark(int c, int before, int next) {
    boolean sum = CodePoints.isDigit(next) && Character.getType(c) == Character.CURRENCY_SYMBOL;
    boolean letter = CodePoints.isLatin(c) && (isLetter(before) || isLetter(next));
    if (c == '–' || sum || letter) {
      return OF_LATIN;
    }
    return c != '’' && isInWord(before) && isLetter(next) ? ISLAND : 0;
  }

  private static double alone(int before, int next) {
    boolean small = before >= 'a' && isLetter(before) || next >= 'a' && isLetter(next);
    if (!small) {
      return 0;
    }
    boolean inside = isInWord(before) && isLetter(next);
    boolean atEnd = CodePoints.isSpace(before) || CodePoints.isSpace(next);
    return inside ? ISLAND : atEnd ? PENINSULA : 0;
  }

  /** Whether much of a text is half-width kana. */
  static boolean isMostlyHalfWidth(int[] text, int length) {
    int balance = 0;
    for (int i = 0; i < length; i++) {
      balance += text[i] < 0x80 ? 0 : isHalfWidthKana(text[i]) ? MANY : -1;
    }
    return balance > 0;
  }

  private static boolean isHalfWidthKana(int c) {
    return c >= 0xFF61 && c <= 0xFF9F;
  }

  private static boolean isInWord(int c) {
    return isLetter(c) || c == '\'';
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
