package dev.assay.text.model;

/**
 * A language with an alphabet: what it costs, in negative natural logarithms of probability, that
 * one letter follows another. Case is folded; what is no letter of the language is one of a few
 * classes.
 */
public final class LetterModel {

  /** Cost of a letter beyond ASCII that the language does not have. */
  static final int STRANGE_LETTER = 11;

  /** Cost of what no text has: controls, private use, unassigned code points. */
  static final int NOISE = 14;

  /** Cost of a capital letter behind a small one. */
  private static final int INNER_CAPITAL = 5;

  /** A strange letter: it has no row of costs. */
  public static final int STRANGE = -1;

  /** A code point that no text has. */
  public static final int NONE = -2;

  /** What is no letter: white space, digits, ASCII punctuation. */
  public static final int BOUNDARY = 0;

  private static final int QUOTE = 1;
  private static final int SIGN = 2;
  private static final int FIRST_LETTER = 3;
  private static final int LIMIT = 0x2000;
  private static final String QUOTES = "‘’“”„‚«»‹›–—…";

  /** Signs that charsets have and texts have not: spacing accents, the currency sign. */
  private static final String UNUSED_SIGNS = "¤¦¨¬¯¸ˆ˜˙˛˝";

  private final String language;
  private final byte[] symbols = new byte[LIMIT];
  private final float[] costs;
  private final int size;

  LetterModel(String language, String letters, String costs) {
    this.language = language;
    String[] rows = costs.split(" ");
    this.size = rows.length;
    this.costs = new float[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        this.costs[i * size + j] = Math.min(STRANGE_LETTER, (rows[i].charAt(j) - '0') / 4f);
      }
    }
    for (int c = 0; c < LIMIT; c++) {
      symbols[c] = (byte) symbolClass(c);
    }
    String alphabet = "abcdefghijklmnopqrstuvwxyz" + letters;
    for (int i = 0; i < alphabet.length(); i++) {
      char letter = alphabet.charAt(i);
      symbols[letter] = (byte) (FIRST_LETTER + i);
      char capital = Character.toUpperCase(letter);
      if (capital < LIMIT && Character.toLowerCase(capital) == letter) {
        symbols[capital] = (byte) (FIRST_LETTER + i);
      }
    }
  }

  private static int symbolClass(int c) {
    if (c < 0x80) {
      return c >= 0x20 && c < 0x7F || c >= '\t' && c <= '\r' ? BOUNDARY : NONE;
    }
    if (c < 0xA0 || !Character.isDefined(c) || UNUSED_SIGNS.indexOf(c) >= 0) {
      return NONE;
    }
    if (QUOTES.indexOf(c) >= 0) {
      return QUOTE;
    }
    int type = Character.getType(c);
    if (c == 0xA0 || c == 0x200C) {
      return BOUNDARY;
    }
    return Character.isLetter(c) || type == Character.NON_SPACING_MARK ? STRANGE : SIGN;
  }

  /** Code of the language, such as {@code fr}. */
  public String language() {
    return language;
  }

  /** What the code point is to this language, for {@link #cost}. */
  public int symbol(int codePoint) {
    if (codePoint < LIMIT) {
      return symbols[codePoint];
    }
    if (codePoint >= 0x2010 && codePoint <= 0x203A) {
      return QUOTE;
    }
    int type = Character.getType(codePoint);
    if (type == Character.PRIVATE_USE || type == Character.UNASSIGNED || codePoint == 0xFFFD) {
      return NONE;
    }
    return Character.isLetter(codePoint) ? STRANGE : SIGN;
  }

  /**
   * What it costs that {@code symbol} follows {@code before}.
   *
   * @param innerCapital whether it is a capital behind a small letter
   */
  public float cost(int before, int symbol, boolean innerCapital) {
    float cost = cost(before, symbol);
    return innerCapital && symbol >= 0 ? cost + INNER_CAPITAL : cost;
  }

  /** What it costs that {@code symbol} follows {@code before}, whatever their case. */
  public float cost(int before, int symbol) {
    if (symbol < 0) {
      return symbol == STRANGE ? STRANGE_LETTER : NOISE;
    }
    return costs[(before < 0 ? 0 : before) * size + symbol];
  }

  /** What a run of code points costs, ASCII beside ASCII not counted. */
  public float cost(int[] text, int from, int to) {
    float sum = 0;
    int before = BOUNDARY;
    int last = ' ';
    for (int i = from; i < to; i++) {
      int c = text[i];
      int symbol = symbol(c);
      if (c >= 0x80 || last >= 0x80) {
        sum += cost(before, symbol, symbol >= FIRST_LETTER && isInnerCapital(last, c));
      }
      before = symbol;
      last = c;
    }
    return sum;
  }

  /** What the ASCII beside ASCII in a text costs. */
  public float asciiCost(int[] text) {
    float sum = 0;
    int last = ' ';
    for (int c : text) {
      if (c < 0x80 && last < 0x80) {
        sum += cost(symbol(last), symbol(c), isInnerCapital(last, c));
      }
      last = c;
    }
    return sum;
  }

  /** Whether {@code codePoint} is a capital that stands behind the small letter {@code last}. */
  public static boolean isInnerCapital(int last, int codePoint) {
    return Character.isUpperCase(codePoint) && Character.isLowerCase(last);
  }
}
