package dev.assay.charset;

import dev.assay.text.model.CharacterModel;
import dev.assay.text.model.LanguageModels;
import dev.assay.text.model.LetterModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells UTF-16 and UTF-32 without a byte order mark by how their units read as text. */
final class WideDetector {

  private static final int SAMPLE = 1024;

  /** Cost of units that encode nothing. */
  private static final double MALFORMED = 14;

  /** From here on there are characters of Chinese, Japanese and Korean, and signs. */
  private static final int FIRST_HAN = 0x2E80;

  private static final String[] CHARSETS = {"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"};

  /** What the best reading costs for each byte. */
  record Found(CharsetCandidate candidate, double costPerByte) {}

  private WideDetector() {}

  /** The wide charset in which the bytes read best, or null if in none as text. */
  static @Nullable Found find(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE) & ~3;
    length = length == 0 ? bytes.length : length;
    Found best = null;
    for (String charset : CHARSETS) {
      RawText read = read(bytes, 0, length, charset);
      if (read.malformed() * 8 <= read.length()) {
        Found found = cost(read, charset, length);
        if (found != null && (best == null || found.costPerByte() < best.costPerByte())) {
          best = found;
        }
      }
    }
    return best;
  }

  /** Reads bytes in a charset of {@link #find}. */
  static RawText read(byte[] bytes, int from, int to, String charset) {
    return charset.startsWith("UTF-16")
        ? WideUnicode.readUtf16(bytes, from, to, charset.endsWith("BE"))
        : WideUnicode.readUtf32(bytes, from, to, charset.endsWith("BE"));
  }

  static boolean isWide(String charset) {
    return charset.startsWith("UTF-16") || charset.startsWith("UTF-32");
  }

  private static @Nullable Found cost(RawText read, String charset, int bytes) {
    int[] text = read.text().toCodePoints();
    double malformed = read.malformed() * MALFORMED;
    int beyondAscii = TextCost.count(text, text.length);
    double least = Double.MAX_VALUE;
    String language = "";
    double quality = 0;
    double ascii = LanguageModels.letters("en").asciiCost(text);
    for (CharacterModel model : LanguageModels.characters()) {
      double nats = model.cost(text, 0, text.length) + malformed;
      if (nats + ascii < least) {
        least = nats + ascii;
        language = model.language();
        quality = new TextCost(least, text.length, false).quality();
      }
    }
    List<LetterModel> letters = isMostlyHan(text) ? List.of() : LanguageModels.letters();
    for (LetterModel model : letters) {
      double nats = model.cost(text, 0, text.length) + model.asciiCost(text) + malformed;
      if (nats < least) {
        least = nats;
        language = model.language();
        quality = new TextCost(nats, Math.max(text.length, beyondAscii), true).quality();
      }
    }
    return quality < TextCost.MIN_QUALITY
        ? null
        : new Found(new CharsetCandidate(charset, language, quality), least / Math.max(1, bytes));
  }

  /** Whether no alphabet has most of the characters. */
  private static boolean isMostlyHan(int[] text) {
    int han = 0;
    for (int c : text) {
      han += c >= FIRST_HAN ? 1 : 0;
    }
    return 2 * han > text.length;
  }
}
