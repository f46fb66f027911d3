package dev.assay.text.model;

import java.util.Arrays;
import java.util.List;

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

  /** Quotes, dashes and dots beyond ASCII. */
  public static final int QUOTE = 1;

  private static final int SIGN = 2;

  private static final int FIRST_LETTER = 3;
  private static final int LIMIT = 0x2000;
  private static final int COUNTED = 1;
  private static final int INNER = 2;
  private static final String QUOTES = "‘’“”„‚«»‹›–—…";

  /** Signs that charsets have and texts have not: spacing accents, the currency sign. */
  private static final String UNUSED_SIGNS = "¤¦¨¬¯¸ˆ˜˙˛˝";

  private final String language;

  /** Costs are kept in quarters: the tables of all languages stay in the cache. */
  private static final int QUARTERS = 4;

  private final byte[] symbols = new byte[LIMIT];

  /** For each symbol from {@link #NONE} on what it costs that each of them follows it. */
  private final byte[] costs;

  private final int size;

  LetterModel(String language, String letters, String costs) {
    this.language = language;
    String[] rows = costs.split(" ");
    this.size = rows.length - NONE;
    this.costs = new byte[size * size];
    for (int before = NONE; before < rows.length; before++) {
      String row = rows[Math.max(BOUNDARY, before)];
      int at = (before - NONE) * size - NONE;
      this.costs[at + NONE] = NOISE * QUARTERS;
      this.costs[at + STRANGE] = STRANGE_LETTER * QUARTERS;
      for (int symbol = 0; symbol < rows.length; symbol++) {
        this.costs[at + symbol] =
            (byte) Math.min(STRANGE_LETTER * QUARTERS, row.charAt(symbol) - '0');
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
    return quarters(before, symbol) / (float) QUARTERS;
  }

  private int quarters(int before, int symbol) {
    return costs[(before - NONE) * size + symbol - NONE];
  }

  /** What a run of code points costs, ASCII beside ASCII not counted. */
  public float cost(int[] text, int from, int to) {
    return leastCost(List.of(this), Arrays.copyOfRange(text, from, to), to - from);
  }

  /**
   * What the first code points of a text cost in the one of some languages that they fit best,
   * ASCII beside ASCII not counted.
   */
  public static float leastCost(List<LetterModel> models, int[] text, int length) {
    byte[] kinds = kinds(text, length);
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < models.size(); i++) {
      least = Math.min(least, models.get(i).quarters(text, kinds, length, least));
    }
    return least / (float) QUARTERS;
  }

  /** For each code point whether it counts, and whether it is a capital within a word. */
  private static byte[] kinds(int[] text, int length) {
    byte[] kinds = new byte[length];
    int last = ' ';
    for (int i = 0; i < length; i++) {
      int c = text[i];
      boolean counts = c >= 0x80 || last >= 0x80;
      kinds[i] = (byte) (!counts ? 0 : isInnerCapital(last, c) ? COUNTED | INNER : COUNTED);
      last = c;
    }
    return kinds;
  }

  /** What a run costs, or some number that is no less than {@code most} if it costs more. */
  private int quarters(int[] text, byte[] kinds, int length, int most) {
    int sum = 0;
    int before = BOUNDARY;
    for (int i = 0; i < length && sum < most; i++) {
      int symbol = symbol(text[i]);
      if (kinds[i] != 0) {
        sum += quarters(before, symbol);
        sum += (kinds[i] & INNER) != 0 && symbol >= FIRST_LETTER ? INNER_CAPITAL * QUARTERS : 0;
      }
      before = symbol;
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
