package dev.assay.repair;

import java.text.Normalizer;
import java.util.Locale;

/** Brings the spellings of a syllable of Hanyu Pinyin to the standard one. */
final class Syllables {

  /** Tone marks by tone, from the first. */
  private static final String MARKS = "\u0304\u0301\u030C\u0300";

  private Syllables() {}

  /**
   * Lower case, tone marks for digits, ü for the u: and v of those who lack it, ǎ for its
   * look-alike ă.
   */
  static String standard(String syllable) {
    String lower = syllable.strip().toLowerCase(Locale.ROOT);
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
    int last = standard.length() - 1;
    char tone = last < 1 ? 0 : standard.charAt(last);
    return tone >= '0' && tone <= '5'
        ? marked(standard.substring(0, last), tone - '0')
        : standard.toString();
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
