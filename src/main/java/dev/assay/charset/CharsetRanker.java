package dev.assay.charset;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Ranks the charsets that bytes which are not UTF-8 may be in. The detector's statistics name one;
 * the charsets of this pipeline's languages are tried beside it; how plausible each reading is
 * decides, with a lead for the detector, whose statistics see what plausibility cannot.
 */
final class CharsetRanker {

  /** A sample tells charsets apart; reading all of a large record several times would not. */
  private static final int SAMPLE = 1 << 16;

  private static final double DETECTOR_LEAD = 0.05;

  /** More bytes than these beyond ASCII are no accents in a Western text. */
  private static final double WESTERN_SHARE = 0.35;

  private CharsetRanker() {}

  /**
   * A charset that the bytes may be in.
   *
   * @param charset an IANA name that the JDK knows
   * @param confidence 0..1: how plausible the reading is
   */
  record Candidate(String charset, double confidence) {}

  /** Candidates, the best first. */
  static List<Candidate> rank(byte[] bytes) {
    String detected = detect(bytes);
    int sample = Math.min(bytes.length, SAMPLE);
    List<Candidate> candidates = new ArrayList<>();
    for (String charset : charsets(bytes, sample, detected)) {
      RawText read = read(bytes, 0, sample, charset);
      double plausibility = Plausibility.of(read.text());
      candidates.add(new Candidate(charset, plausibility));
    }
    candidates.sort(
        Comparator.comparingDouble(
            candidate ->
                -candidate.confidence()
                    - (candidate.charset().equals(detected) ? DETECTOR_LEAD : 0)));
    return candidates;
  }

  /** Reads bytes in a charset that {@link #rank} named. */
  static RawText read(byte[] bytes, int from, int to, String charset) {
    return switch (charset) {
      case "UTF-16LE" -> WideUnicode.readUtf16(bytes, from, to, false);
      case "UTF-16BE" -> WideUnicode.readUtf16(bytes, from, to, true);
      case "UTF-32LE" -> WideUnicode.readUtf32(bytes, from, to, false);
      case "UTF-32BE" -> WideUnicode.readUtf32(bytes, from, to, true);
      default -> LegacyCharset.read(bytes, from, to, Charset.forName(charset));
    };
  }

  private static Set<String> charsets(byte[] bytes, int sample, @Nullable String detected) {
    Set<String> charsets = new LinkedHashSet<>();
    if (detected != null) {
      charsets.add(detected);
    }
    int high = 0;
    int zeros = 0;
    for (int i = 0; i < sample; i++) {
      high += bytes[i] < 0 ? 1 : 0;
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    if (high > 0) {
      charsets.add("GB18030");
      charsets.add("Big5");
      charsets.add("Big5-HKSCS");
      if (high < sample * WESTERN_SHARE) {
        charsets.add("windows-1252");
      }
    }
    if (zeros > 0) { // the high halves of line ends and digits
      charsets.add("UTF-16LE");
      charsets.add("UTF-16BE");
    }
    if (zeros >= sample / 4) {
      charsets.add("UTF-32LE");
      charsets.add("UTF-32BE");
    }
    return charsets;
  }

  private static @Nullable String detect(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, SAMPLE));
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    if (name == null) {
      return null;
    }
    String charset = standard(name);
    return Charset.isSupported(charset) ? charset : null;
  }

  /** What the detector's names stand for: a family by its largest member. */
  private static String standard(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "GB2312", "GBK", "GB18030" -> "GB18030";
      case "BIG5" -> "Big5";
      case "EUC-TW" -> "x-EUC-TW";
      case "ISO-8859-1", "US-ASCII", "WINDOWS-1252" -> "windows-1252";
      case "MACCYRILLIC" -> "x-MacCyrillic";
      case "UTF-8" -> "windows-1252"; // strict reading has ruled it out
      default -> Charset.isSupported(name) ? Charset.forName(name).name() : name;
    };
  }
}
