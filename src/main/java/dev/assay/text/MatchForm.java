package dev.assay.text;

import dev.assay.lexicon.LexiconFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The form in which text is compared with lexicons and with other text: simplified characters,
 * lower case, ASCII widths and straight quotes. One code point becomes one code point, so that a
 * position in the form is a position in the text.
 */
public final class MatchForm {

  private static final String CHARACTERS = "/dev/assay/text/simplified.tsv";

  private static final int BMP = 0x10000;

  /** In a table of characters: it is told elsewhere. */
  private static final char ELSEWHERE = 0xFFFF;

  private MatchForm() {}

  /** The form of a whole text. */
  public static int[] of(AlignedText text) {
    int[] form = text.toCodePoints();
    foldInPlace(form);
    return form;
  }

  /** The form of a string, such as a lexicon's term. */
  public static int[] of(String text) {
    int[] form = text.codePoints().toArray();
    foldInPlace(form);
    return form;
  }

  /** The simplified form of Han characters alone; everything else stays as it is. */
  public static String simplified(String text) {
    if (isSimplified(text)) {
      return text;
    }
    int[] form = text.codePoints().toArray();
    for (int i = 0; i < form.length; i++) {
      form[i] = simplified(form[i]);
    }
    return new String(form, 0, form.length);
  }

  private static boolean isSimplified(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c) || simplified(c) != c) {
        return false;
      }
    }
    return true;
  }

  /** The simplified form of a traditional character, or the code point itself. */
  public static int simplified(int codePoint) {
    if (codePoint < 0x3400) {
      return codePoint;
    }
    char simple = codePoint < BMP ? Table.SIMPLIFIED[codePoint] : ELSEWHERE;
    return simple == ELSEWHERE ? Table.beyond(codePoint) : simple;
  }

  /** The form of one code point. */
  public static int of(int codePoint) {
    char form = codePoint < BMP ? Table.FORMS[codePoint] : ELSEWHERE;
    return form == ELSEWHERE ? Table.beyond(codePoint) : form;
  }

  private static void foldInPlace(int[] form) {
    for (int i = 0; i < form.length; i++) {
      form[i] = of(form[i]);
    }
  }

  /** Loaded on first use. */
  private static final class Table {
    /** The simplified form of a character, or {@link #ELSEWHERE} for one in the map. */
    static final char[] SIMPLIFIED = new char[BMP];

    /** The form of a character, or the same. */
    static final char[] FORMS = new char[BMP];

    private static final Map<Integer, Integer> BEYOND = new HashMap<>();

    static {
      for (int c = 0; c < BMP; c++) {
        SIMPLIFIED[c] = (char) c;
      }
      for (List<String> row : LexiconFile.bundled(CHARACTERS).rows()) {
        int traditional = row.get(0).codePointAt(0);
        int simplified = row.get(1).codePointAt(0);
        boolean beyond = traditional >= BMP || simplified >= BMP;
        if (beyond) {
          BEYOND.put(traditional, simplified);
        }
        if (traditional < BMP) {
          SIMPLIFIED[traditional] = beyond ? ELSEWHERE : (char) simplified;
        }
      }
      for (int c = 0; c < BMP; c++) {
        FORMS[c] = c < 0x3400 || isFullWidth(c) ? (char) narrow(c) : SIMPLIFIED[c];
      }
    }

    /** The form of what is beyond the basic plane, or has its simplified form there. */
    static int beyond(int codePoint) {
      return BEYOND.getOrDefault(codePoint, codePoint);
    }

    private static boolean isFullWidth(int c) {
      return c >= 0xFF01 && c <= 0xFF5E;
    }

    private static int narrow(int c) {
      if (c < 0x80) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
      }
      if (isFullWidth(c)) {
        return narrow(c - 0xFEE0);
      }
      return switch (c) {
        case 0x2018, 0x2019, 0x2032 -> '\'';
        case 0x201C, 0x201D, 0x2033, 0x300C, 0x300D, 0x300E, 0x300F -> '"';
        case 0xA0, 0x3000 -> ' ';
        case 0x2010, 0x2011, 0x2012, 0x2013 -> '-';
        default -> c < 0x2000 ? Character.toLowerCase(c) : c;
      };
    }
  }
}
