package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;

/**
 * What tells of a single character that garbled UTF-8 may mean whether anybody would have written
 * it there.
 */
final class OneCharacter {

  private OneCharacter() {}

  /** Punctuation, arrows, dingbats, emoji. */
  static boolean isSign(int c) {
    return c >= 0x2000 && c < 0x27C0 && !isInCircle(c) || c >= 0x1F000 && c < 0x1FB00;
  }

  static boolean isInCircle(int c) {
    return c >= 0x2460 && c <= 0x24FF;
  }

  /** The ģ of MģÄM: a word in capitals has no small letter, and what stands there is meant. */
  static boolean isSmallAmongCapitals(AlignedText text, Garbled passage) {
    int before = text.peek(passage.start() - 1);
    int behind = text.peek(passage.end());
    return Character.isLowerCase(passage.meant()[0])
        && CodePoints.isUpperLatin(before)
        && (CodePoints.isUpperLatin(behind)
            || !CodePoints.isLatin(behind)
                && CodePoints.isUpperLatin(text.peek(passage.start() - 2)));
  }

  /** The γ of IL2RγcKO, the μ of 10μs: what stands there ends in a sign that no word holds. */
  static boolean isGreekInWord(AlignedText text, Garbled passage) {
    int c = passage.meant()[0];
    return c >= 0x391
        && c <= 0x3C9
        && CodePoints.isWord(text.peek(passage.start() - 1))
        && CodePoints.isLatin(text.peek(passage.end()));
  }

  /** Whether a sign of a currency is meant in Latin text, beside a number. */
  static boolean isAmount(AlignedText text, Garbled passage) {
    int[] meant = passage.meant();
    boolean alone = meant.length == 1 || meant.length == 2 && meant[0] == 'Â'; // Â£, garbled twice
    return passage.gain() >= 0
        && alone
        && Character.getType(meant[meant.length - 1]) == Character.CURRENCY_SYMBOL
        && (CodePoints.isDigit(text.peek(passage.start() - 1))
            || CodePoints.isDigit(text.peek(passage.end())))
        && isAmongLatin(text, passage.start());
  }

  /** Whether the letter before a position is a Latin one, or there is none. */
  private static boolean isAmongLatin(AlignedText text, int position) {
    for (int i = position - 1; i >= 0; i--) {
      int c = text.codePointAt(i);
      if (Character.isLetter(c)) {
        return CodePoints.isLatin(c);
      }
    }
    return true;
  }
}
