package dev.assay.charset;

/**
 * What the case of letters and the place of signs tell, beyond which letter follows which: a
 * capital stands at a word's start, a low quote opens, and a sign does not stand inside a word.
 */
final class LetterShapes {

  private static final byte OTHER = 0;
  private static final byte SMALL = 1;
  private static final byte CAPITAL = 2;
  private static final byte FOREIGN_CAPITAL = 3;

  /** Low quotes: nothing but an opening one. */
  private static final byte OPENING = 4;

  /** Signs and quotes that hardly ever stand between two letters. */
  private static final byte SIGN = 5;

  private static final byte ELLIPSIS = 6;
  private static final byte BLANK = 7;

  /** A blank that does not break the line: few texts hold any, and none beside another blank. */
  private static final byte FIXED_BLANK = 8;

  private static final byte DASH = 9;

  private static final byte DIGIT = 10;
  private static final byte CURRENCY = 11;
  private static final byte BULLET = 12;

  private static final int SHIFT = 4;
  private static final int STATES = 1 << 3 * SHIFT;

  /** What may stand between letters: apostrophes, hyphens, dashes, the Catalan point. */
  private static final String JOINING = "’´·\u00AD°ºª";

  private static final float INNER_CAPITAL = 5;
  private static final float CAPITAL_START = 1.2f;
  private static final float INNER_SIGN = 6;
  private static final float LATE_OPENING = 6;
  private static final float LEANING_DASH = 3;
  private static final float RARE_SIGN = 2;
  private static final float SIGNS = 3;
  private static final float RARE_BLANK = 2.5f;

  /** What a sign of a currency costs less before a number than signs do. */
  private static final float SUM = -6;

  /** A letter beyond ASCII that stands before a number. */
  private static final float LETTER_BEFORE_NUMBER = 3;

  /** A point that begins a line of a list stands before a blank. */
  private static final float BULLET_IN_WORD = 4;

  private static final float[] COSTS = costs();

  private LetterShapes() {}

  /** The shape of a character. */
  static byte of(char c) {
    if (Character.isLowerCase(c)) {
      return SMALL;
    }
    if (Character.isUpperCase(c)) {
      return c < 0x80 ? CAPITAL : FOREIGN_CAPITAL;
    }
    if (c == ' ' || c == '\n') {
      return BLANK;
    }
    if (c == 0xA0) {
      return FIXED_BLANK;
    }
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    if (c >= 0x80 && Character.getType(c) == Character.CURRENCY_SYMBOL && c != '¤') {
      return CURRENCY;
    }
    if (c == '•') {
      return BULLET;
    }
    if (c < 0x80 || Character.isLetter(c) || JOINING.indexOf(c) >= 0) {
      return OTHER;
    }
    if (c == '–' || c == '—') {
      return DASH;
    }
    return c == '‚' || c == '„' ? OPENING : c == '…' ? ELLIPSIS : SIGN;
  }

  /** What it costs that a shape stands behind two others. */
  static float costOf(byte first, byte before, byte next) {
    return COSTS[first << 2 * SHIFT | before << SHIFT | next];
  }

  private static float[] costs() {
    float[] costs = new float[STATES];
    for (int state = 0; state < STATES; state++) {
      costs[state] =
          cost(state >> 2 * SHIFT, state >> SHIFT & (1 << SHIFT) - 1, state & (1 << SHIFT) - 1);
    }
    return costs;
  }

  private static float cost(int first, int before, int next) {
    float cost = 0;
    if (before == SMALL && (next == CAPITAL || next == FOREIGN_CAPITAL)) {
      cost += INNER_CAPITAL;
    } else if (next == FOREIGN_CAPITAL && before != CAPITAL && before != FOREIGN_CAPITAL) {
      cost += CAPITAL_START;
    }
    if (isLetter(before) && next == OPENING) {
      cost += LATE_OPENING;
    }
    if (before == CURRENCY && next == DIGIT) {
      cost += SUM;
    }
    if (isLetter(before) && next == DIGIT) {
      cost += LETTER_BEFORE_NUMBER;
    }
    if (before == BULLET && next != BLANK) {
      cost += BULLET_IN_WORD;
    }
    if (isLetter(first) && (isSign(before) || before == ELLIPSIS) && isLetter(next)) {
      cost += INNER_SIGN;
    }
    if (next == ELLIPSIS) {
      cost += before == BLANK ? 2 * RARE_SIGN : RARE_SIGN;
    }
    if (before == DASH && (isLetter(first) && next == BLANK || first == BLANK && isLetter(next))) {
      cost += LEANING_DASH;
    }
    if (isLetter(first) && isSign(before) && isSign(next)) {
      cost += SIGNS;
    }
    if (next == FIXED_BLANK) {
      cost += RARE_BLANK;
    }
    if (before == FIXED_BLANK && next == BLANK || before == BLANK && next == FIXED_BLANK) {
      cost += RARE_BLANK;
    }
    if (isLetter(first) && before == FIXED_BLANK && next == SMALL) {
      cost += RARE_BLANK;
    }
    return cost;
  }

  private static boolean isSign(int shape) {
    return shape == SIGN || shape == CURRENCY || shape == BULLET;
  }

  private static boolean isLetter(int shape) {
    return shape == SMALL || shape == CAPITAL || shape == FOREIGN_CAPITAL;
  }
}
