package dev.assay.repair;

import java.text.Normalizer;
import java.util.Locale;

/** Brings the spellings of a syllable of Hanyu Pinyin to the standard one. */
final class Syllables {

  /** Tone marks by tone, from the first. */
  private static final String MARKS = "\u0304\u0301\u030C\u0300";

  /** The first and the last of the combining marks that may stand over a vowel. */
  static final int FIRST_MARK = 0x300;

  static final int LAST_MARK = 0x30C;

  private Syllables() {}

  /**
   * Lower case, tone marks for digits, ü for the u: and v of those who lack it, ǎ for its
   * look-alike ă.
   */
  static String standard(String syllable) {
    String lower = syllable.replace("\n", "").toLowerCase(Locale.ROOT);
    StringBuilder standard = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      char next = i + 1 < lower.length() ? lower.charAt(i + 1) : 0;
      if (next == ':' || next == '∶') {
        standard.append(umlaut(c));
        i++;
      } else {
        standard.append(lookalike(c));
      }
    }
    String whole = umlauted(Normalizer.normalize(standard, Normalizer.Form.NFC));
    int last = whole.length() - 1;
    char tone = last < 1 ? 0 : whole.charAt(last);
    return tone >= '0' && tone <= '5' ? marked(whole.substring(0, last), tone - '0') : whole;
  }

  /** With ü in lüe and nüe, which are written without it, since there are no others. */
  private static String umlauted(String syllable) {
    boolean bare =
        syllable.length() > 2
            && (syllable.startsWith("lu") || syllable.startsWith("nu"))
            && "eēéěè".indexOf(syllable.charAt(2)) >= 0;
    return bare ? syllable.charAt(0) + "ü" + syllable.substring(2) : syllable;
  }

  /** The syllable with its tone marked over a or e, the o of ou, or else the last vowel. */
  private static String marked(String syllable, int tone) {
    int vowel = Math.max(syllable.indexOf('a'), syllable.indexOf('e'));
    vowel = vowel < 0 ? syllable.indexOf("ou") : vowel;
    for (int i = syllable.length() - 1; i >= 0 && vowel < 0; i--) {
      vowel = "iouü".indexOf(syllable.charAt(i)) >= 0 ? i : vowel;
    }
    if (vowel < 0 || tone < 1 || tone > MARKS.length()) {
      return syllable;
    }
    String letter = syllable.substring(vowel, vowel + 1) + MARKS.charAt(tone - 1);
    return syllable.substring(0, vowel)
        + Normalizer.normalize(letter, Normalizer.Form.NFC)
        + syllable.substring(vowel + 1);
  }

  private static char umlaut(char u) {
    return switch (u) {
      case 'ū' -> 'ǖ';
      case 'ú' -> 'ǘ';
      case 'ǔ' -> 'ǚ';
      case 'ù' -> 'ǜ';
      default -> 'ü';
    };
  }

  private static char lookalike(char c) {
    return switch (c) {
      case 'v' -> 'ü';
      case 'ɑ' -> 'a';
      case 'ă' -> 'ǎ';
      case 'ĕ' -> 'ě';
      case 'ĭ' -> 'ǐ';
      case 'ŏ' -> 'ǒ';
      case 'ŭ' -> 'ǔ';
      default -> c;
    };
  }
}
