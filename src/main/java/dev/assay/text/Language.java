package dev.assay.text;

import dev.assay.lexicon.LexiconFile;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Arrays;
import java.util.BitSet;

/** Tells the languages that documents are read in, by what characters and words they use. */
public final class Language {

  public static final String ENGLISH = "en";
  public static final String SIMPLIFIED_CHINESE = "zh-Hans";
  public static final String TRADITIONAL_CHINESE = "zh-Hant";
  public static final String UNKNOWN = "und";

  private static final String FUNCTION_WORDS = "/dev/assay/lexicon/en/function_words.tsv";

  /** Share of the words of running English that are function words, at the least. */
  private static final double ENGLISH_SHARE = 0.15;

  /** Words of a short text, a title or a table, that prove nothing. */
  private static final int FEW_WORDS = 12;

  /** Kana beside so many Han characters is Japanese; Chinese text quotes less of it. */
  private static final double KANA_SHARE = 0.1;

  /** Letters of a word that fit into a number. */
  private static final int PACKED_LETTERS = 12;

  private static final int LETTER_BITS = 5;

  private Language() {}

  /** BCP 47 tag of the language that most of the text is in. */
  public static String of(AlignedText text) {
    int han = 0;
    int kana = 0;
    int other = 0;
    int simplified = 0;
    int traditional = 0;
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (c < 0x80) {
        continue;
      }
      if (CodePoints.isHan(c)) {
        han++;
        if (MatchForm.simplified(c) != c) {
          traditional++;
        } else if (Scripts.SIMPLIFIED_ONLY.get(c)) {
          simplified++;
        }
      } else if (c >= 0x3041 && c <= 0x30FF && Character.isLetter(c)) {
        kana++;
      } else if (Character.isLetter(c) && !CodePoints.isLatin(c)) {
        other++;
      }
    }
    Words words = words(text);
    if (han > other && han >= words.all()) {
      if (kana > han * KANA_SHARE) {
        return UNKNOWN;
      }
      return traditional > simplified ? TRADITIONAL_CHINESE : SIMPLIFIED_CHINESE;
    }
    return words.all() > other + kana && words.isEnglish() ? ENGLISH : UNKNOWN;
  }

  /**
   * The words in Latin script.
   *
   * @param all how many there are
   * @param function how many are English function words
   * @param plain whether all their letters are ASCII, but for a few names
   */
  private record Words(int all, int function, boolean plain) {
    boolean isEnglish() {
      return all > 0 && (function >= all * ENGLISH_SHARE || all <= FEW_WORDS && plain);
    }
  }

  private static Words words(AlignedText text) {
    int all = 0;
    int function = 0;
    int accented = 0;
    int letters = 0;
    long packed = 0;
    for (int i = 0; i <= text.length(); i++) {
      int c = text.peek(i);
      if (CodePoints.isLatin(c)) {
        packed = pack(packed, letters++, c);
        accented += c >= 0x80 ? 1 : 0;
      } else if (letters > 0) {
        all++;
        function += Arrays.binarySearch(Scripts.FUNCTION_WORDS, packed) >= 0 ? 1 : 0;
        letters = 0;
        packed = 0;
      }
    }
    return new Words(all, function, accented * 20 <= all);
  }

  /**
   * A word and one more letter of it, as one number. A word that no number holds, because it is
   * longer than {@link #PACKED_LETTERS} or not in ASCII, is negative, as no function word is.
   */
  private static long pack(long word, int letters, int letter) {
    int lower = letter | 0x20;
    return word < 0 || letters == PACKED_LETTERS || lower < 'a' || lower > 'z'
        ? -1
        : word << LETTER_BITS | (lower - 'a' + 1);
  }

  private static long pack(String word) {
    long packed = 0;
    for (int i = 0; i < word.length(); i++) {
      packed = pack(packed, i, word.charAt(i));
    }
    if (packed < 0) {
      throw new IllegalArgumentException("no short word in ASCII letters: " + word);
    }
    return packed;
  }

  /** Loaded on first use. */
  private static final class Scripts {
    /** Sorted. */
    static final long[] FUNCTION_WORDS =
        LexiconFile.bundled(Language.FUNCTION_WORDS).rows().stream()
            .mapToLong(row -> pack(row.get(0)))
            .sorted()
            .toArray();

    /** What GB 2312 has and Big5 has not: characters that only simplified text uses. */
    static final BitSet SIMPLIFIED_ONLY = new BitSet(0x10000);

    static {
      CharsetEncoder gb = Charset.forName("GB2312").newEncoder();
      CharsetEncoder big5 = Charset.forName("Big5").newEncoder();
      for (int c = 0x4E00; c <= 0x9FA5; c++) {
        SIMPLIFIED_ONLY.set(c, gb.canEncode((char) c) && !big5.canEncode((char) c));
      }
    }
  }
}
