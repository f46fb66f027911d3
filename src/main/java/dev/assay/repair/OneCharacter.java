package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import java.lang.Character.UnicodeScript;

/**
 * What tells of a single character that garbled UTF-8 may mean whether anybody would have written
 * it there.
 */
final class OneCharacter {

  /** Marks that strike through the character before them. */
  private static final int FIRST_STROKE = 0x334;

  private static final int LAST_STROKE = 0x338;

  /** What closes speech, and behind it what ends a line or a sentence. */
  private static final String CLOSING = "”’…»";

  /** What stands behind a word without a blank. */
  private static final String BEHIND_WORDS = "’–—™®©»›·";

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

  /**
   * An accent that stands behind its letter, as file names of Apple have it (u and U+0308), or a
   * stroke through a figure. What stands there begins with a capital, which no small letter and no
   * figure has behind it.
   */
  static boolean isCombined(AlignedText text, Garbled passage) {
    int c = passage.meant()[0];
    int before = text.peek(passage.start() - 1);
    return c >= 0x300
        && c <= 0x36F
        && Character.isUpperCase(text.codePointAt(passage.start()))
        && (CodePoints.isSmallAscii(before)
            || c >= FIRST_STROKE && c <= LAST_STROKE && isFigure(before));
  }

  private static boolean isFigure(int c) {
    return CodePoints.isDigit(c) || c >= 0 && Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  /**
   * The Ã” of AMANHÃ”, the Ă™ of NICIODATĂ™: a word of capitals ends in this letter of Portuguese
   * or Romanian and what closes words stands behind it.
   */
  static boolean isClosed(AlignedText text, Garbled passage) {
    int letter = text.codePointAt(passage.start());
    if (passage.length() != 2
        || !CodePoints.isUpperLatin(text.peek(passage.start() - 1))
        || !Character.isUpperCase(letter)
        || CodePoints.isWord(text.peek(passage.end()))) {
      return false;
    }
    int sign = text.codePointAt(passage.start() + 1);
    return sign == '”'
        || sign == '…'
        || sign == '’' && CLOSING.indexOf(text.peek(passage.end())) >= 0
        || letter == 'Ă' && BEHIND_WORDS.indexOf(sign) >= 0;
  }

  /** Whether letters of two scripts stand side by side, which only Chinese has beside others. */
  static boolean isJumble(int[] meant) {
    for (int i = 1; i < meant.length; i++) {
      UnicodeScript one = script(meant[i - 1]);
      UnicodeScript other = script(meant[i]);
      if (one != other && isOfWords(one) && isOfWords(other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfWords(UnicodeScript script) {
    return script != UnicodeScript.COMMON && script != UnicodeScript.HAN;
  }

  /**
   * The script of a letter; that of Chinese for all that Japanese and Korean mix with it, and Latin
   * for Greek, of which charsets of Western text have some letters.
   */
  private static UnicodeScript script(int c) {
    if (!Character.isLetter(c)) {
      return UnicodeScript.COMMON;
    }
    return switch (UnicodeScript.of(c)) {
      case GREEK -> UnicodeScript.LATIN;
      case HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> UnicodeScript.HAN;
      default -> UnicodeScript.of(c);
    };
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
