package dev.assay.charset;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import dev.assay.charset.CharsetSamples.Sample;
import dev.assay.charset.Decoding.Decoded;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * How often text in each charset is decoded as it was written, at several lengths; beside ICU4J and
 * juniversalchardet on the same bytes. The sentences are not those that the statistics are from.
 */
class CharsetAccuracyTest {

  private static final int[] LENGTHS = {20, 50, 200};

  /** Decoded as written, of how many, by length. */
  private record Result(String charset, int[] samples, int[] ours, int[] icu, int[] universal) {
    double share(int length) {
      return samples[length] == 0 ? 1 : ours[length] / (double) samples[length];
    }

    @Override
    public String toString() {
      StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-18s", charset));
      for (int i = 0; i < LENGTHS.length; i++) {
        double all = Math.max(1, samples[i]);
        row.append(
            String.format(
                Locale.ROOT,
                " | %5d  %.3f %.3f %.3f",
                samples[i],
                ours[i] / all,
                icu[i] / all,
                universal[i] / all));
      }
      return row.toString();
    }
  }

  private static final List<Result> RESULTS = new ArrayList<>();

  @BeforeAll
  static void measure() {
    for (String charset : CharsetSamples.LANGUAGES.keySet()) {
      Result result = new Result(charset, new int[3], new int[3], new int[3], new int[3]);
      for (int i = 0; i < LENGTHS.length; i++) {
        for (Sample sample : CharsetSamples.of(charset, LENGTHS[i])) {
          result.samples()[i]++;
          result.ours()[i] += isRight(sample, CharsetAccuracyTest::ours);
          result.icu()[i] += isRight(sample, CharsetAccuracyTest::icu);
          result.universal()[i] += isRight(sample, CharsetAccuracyTest::universal);
        }
      }
      RESULTS.add(result);
    }
    System.out.println(
        "decoded as written: samples, Assay, ICU4J, juniversalchardet; of 20 | 50 | 200 bytes");
    RESULTS.forEach(System.out::println);
  }

  private static int isRight(Sample sample, Function<byte[], String> decoder) {
    return sample.text().equals(decoder.apply(sample.bytes())) ? 1 : 0;
  }

  private static String ours(byte[] bytes) {
    return Decoder.decode(bytes) instanceof Decoded decoded ? decoded.text().toString() : "";
  }

  private static String icu(byte[] bytes) {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    return match == null ? "" : decode(bytes, match.getName());
  }

  private static String universal(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    return name == null ? "" : decode(bytes, name);
  }

  /** By the largest member of the family, as a user of the library would. */
  private static String decode(byte[] bytes, String name) {
    if (name.startsWith("HZ")) {
      return Hz.read(bytes, 0, bytes.length).text().toString();
    }
    String charset =
        switch (name.toUpperCase(Locale.ROOT)) {
          case "GB2312", "GBK" -> "GB18030";
          case "BIG5" -> "x-windows-950";
          case "EUC-TW" -> "x-EUC-TW";
          case "EUC-KR" -> "x-windows-949";
          case "ISO-8859-1" -> "windows-1252";
          case "MACCYRILLIC" -> "x-MacCyrillic";
          default -> name;
        };
    try {
      return new String(bytes, Charset.forName(charset));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return "";
    }
  }

  private static double share(List<Result> results, int length) {
    double ours = 0;
    double samples = 0;
    for (Result result : results) {
      ours += result.ours()[length];
      samples += result.samples()[length];
    }
    return ours / samples;
  }

  private static List<Result> results(java.util.function.Predicate<String> charsets) {
    return RESULTS.stream().filter(result -> charsets.test(result.charset())).toList();
  }

  @Test
  void chineseIsReadInAllItsCharsets() {
    List<Result> chinese = results(CharsetSamples::isChinese);
    assertThat(share(chinese, 0)).isGreaterThanOrEqualTo(0.995);
    assertThat(share(chinese, 1)).isGreaterThanOrEqualTo(0.999);
    assertThat(share(chinese, 2)).isEqualTo(1);
  }

  @Test
  void wideUnicodeNeedsNoMark() {
    List<Result> wide = results(WideDetector::isWide);
    assertThat(share(wide, 0)).isGreaterThanOrEqualTo(0.99);
    assertThat(share(wide, 1)).isGreaterThanOrEqualTo(0.999);
    assertThat(share(wide, 2)).isEqualTo(1);
  }

  @Test
  void allCharsetsAreTold() {
    assertThat(share(RESULTS, 0)).isGreaterThanOrEqualTo(0.985);
    assertThat(share(RESULTS, 1)).isGreaterThanOrEqualTo(0.995);
    assertThat(share(RESULTS, 2)).isEqualTo(1);
    assertThat(RESULTS)
        .allSatisfy(
            result -> {
              assertThat(result.share(0)).as("%s, 20", result).isGreaterThanOrEqualTo(0.88);
              assertThat(result.share(1)).as("%s, 50", result).isGreaterThanOrEqualTo(0.96);
              assertThat(result.share(2)).as("%s, 200", result).isEqualTo(1);
            });
  }
}
