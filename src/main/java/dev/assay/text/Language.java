package dev.assay.text;

import dev.assay.lexicon.LexiconFile;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;

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
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      int c = text.peek(i);
      if (CodePoints.isLatin(c)) {
        word.appendCodePoint(Character.toLowerCase(c));
        accented += c >= 0x80 ? 1 : 0;
      } else if (word.length() > 0) {
        all++;
        function += Scripts.FUNCTION_WORDS.contains(word.toString()) ? 1 : 0;
        word.setLength(0);
      }
    }
    return new Words(all, function, accented * 20 <= all);
  }

  /** Loaded on first use. */
  private static final class Scripts {
    static final Set<String> FUNCTION_WORDS =
        LexiconFile.bundled(Language.FUNCTION_WORDS).rows().stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());

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
