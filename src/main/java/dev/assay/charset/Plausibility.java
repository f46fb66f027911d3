package dev.assay.charset;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.CommonHan;
import java.lang.Character.UnicodeScript;

/**
 * How much a decoded text looks like text that somebody wrote. A wrong charset gives itself away by
 * rare characters, private use, controls, and accented letters or signs that no word surrounds.
 */
final class Plausibility {

  private static final double BAD = -2;
  private static final double RARE = 0.2;
  private static final double DOUBTFUL = 0.4;

  private Plausibility() {}

  /** 0 (noise) to 1 (text), over what is not ASCII; 1 if all is. */
  static double of(AlignedText text) {
    double sum = 0;
    int counted = 0;
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (c >= 0x80) {
        counted++;
        sum += weight(text, i, c);
      } else if (c < 0x20 && !CodePoints.isSpace(c)) {
        counted++;
        sum += BAD;
      }
    }
    return counted == 0 ? 1 : Math.max(0, sum / counted);
  }

  private static double weight(AlignedText text, int i, int c) {
    if (CodePoints.isHan(c)) {
      return CommonHan.contains(c) ? 1 : RARE;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SURROGATE,
          Character.OTHER_SYMBOL ->
          c == 0xFFFD || c < 0xA0 || c >= 0xE000 && c < 0xF900 || !Character.isDefined(c)
              ? BAD
              : besides(text, i) ? DOUBTFUL : 1;
      case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER -> letter(text, i, c);
      case Character.MODIFIER_LETTER, Character.OTHER_LETTER, Character.NON_SPACING_MARK ->
          c >= 0xFF61 && c <= 0xFF9F || c < 0x100 ? RARE : 1;
      default -> c < 0x100 && besides(text, i) ? DOUBTFUL : 1;
    };
  }

  /** A Latin letter needs plain letters beside it; one of another script its own kind. */
  private static double letter(AlignedText text, int i, int c) {
    if (c >= 0xFF00) {
      return 1;
    }
    boolean latin = CodePoints.isLatin(c);
    int before = text.peek(i - 1);
    int after = text.peek(i + 1);
    if (!latin) {
      UnicodeScript script = UnicodeScript.of(c);
      return isOf(script, before) || isOf(script, after) ? 1 : DOUBTFUL;
    }
    return isAsciiLetter(before) || isAsciiLetter(after) ? 1 : RARE;
  }

  private static boolean isOf(UnicodeScript script, int c) {
    return c >= 0x80 && UnicodeScript.of(c) == script;
  }

  private static boolean isAsciiLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Whether a sign stands inside a run of other characters beyond ASCII. */
  private static boolean besides(AlignedText text, int i) {
    return text.peek(i - 1) >= 0x80 && text.peek(i + 1) >= 0x80;
  }
}
