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
    int[] form = text.codePoints().toArray();
    for (int i = 0; i < form.length; i++) {
      form[i] = simplified(form[i]);
    }
    return new String(form, 0, form.length);
  }

  /** The simplified form of a traditional character, or the code point itself. */
  public static int simplified(int codePoint) {
    if (codePoint < 0x3400) {
      return codePoint;
    }
    if (codePoint < 0x10000) {
      char simple = Table.BMP[codePoint];
      if (simple != Table.ELSEWHERE) {
        return simple;
      }
    }
    return Table.BEYOND.getOrDefault(codePoint, codePoint);
  }

  /** The form of one code point. */
  public static int of(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 32 : codePoint;
    }
    if (codePoint >= 0xFF01 && codePoint <= 0xFF5E) {
      return of(codePoint - 0xFEE0);
    }
    if (codePoint >= 0x3400) {
      return simplified(codePoint);
    }
    return switch (codePoint) {
      case 0x2018, 0x2019, 0x2032 -> '\'';
      case 0x201C, 0x201D, 0x2033, 0x300C, 0x300D, 0x300E, 0x300F -> '"';
      case 0xA0, 0x3000 -> ' ';
      case 0x2010, 0x2011, 0x2012, 0x2013 -> '-';
      default -> codePoint < 0x2000 ? Character.toLowerCase(codePoint) : codePoint;
    };
  }

  private static void foldInPlace(int[] form) {
    for (int i = 0; i < form.length; i++) {
      form[i] = of(form[i]);
    }
  }

  /** Loaded on first use. */
  private static final class Table {
    /** The simplified form of a character, or {@link #ELSEWHERE} for one in the map. */
    static final char[] BMP = new char[0x10000];

    static final char ELSEWHERE = 0xFFFF;

    static final Map<Integer, Integer> BEYOND = new HashMap<>();

    static {
      for (int c = 0; c < BMP.length; c++) {
        BMP[c] = (char) c;
      }
      for (List<String> row : LexiconFile.bundled(CHARACTERS).rows()) {
        int traditional = row.get(0).codePointAt(0);
        int simplified = row.get(1).codePointAt(0);
        boolean beyond = traditional >= 0x10000 || simplified >= 0x10000;
        if (beyond) {
          BEYOND.put(traditional, simplified);
        }
        if (traditional < 0x10000) {
          BMP[traditional] = beyond ? ELSEWHERE : (char) simplified;
        }
      }
    }
  }
}
