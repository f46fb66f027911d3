package dev.assay.charset;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import dev.assay.charset.CharsetSamples.Part;
import dev.assay.charset.CharsetSamples.Sample;
import dev.assay.charset.Decoding.Decoded;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * How often text in each charset is decoded as it was written, at several lengths. Prints the table
 * beside ICU4J and juniversalchardet on the same bytes with {@code -Dassay.charset.compare=true}.
 */
class CharsetAccuracyTest {

  private static final int[] LENGTHS = {20, 50, 200, 1000};
  private static final int SNIPPET = 0;
  private static final int SENTENCE = 1;
  private static final int PARAGRAPH = 2;
  private static final int PAGE = 3;

  private static final boolean COMPARE = Boolean.getBoolean("assay.charset.compare");

  private static final List<Function<byte[], String>> DECODERS =
      COMPARE
          ? List.of(
              CharsetAccuracyTest::ours, CharsetAccuracyTest::icu, CharsetAccuracyTest::universal)
          : List.of(CharsetAccuracyTest::ours);

  /** How many samples of a length, and how many of them each decoder reads as written. */
  private record Result(String charset, Part part, int[] samples, int[][] right) {

    static Result of(String charset, Part part) {
      Result result =
          new Result(
              charset, part, new int[LENGTHS.length], new int[DECODERS.size()][LENGTHS.length]);
      for (int length = 0; length < LENGTHS.length; length++) {
        for (Sample sample : CharsetSamples.of(charset, LENGTHS[length], part)) {
          result.samples()[length]++;
          for (int decoder = 0; decoder < DECODERS.size(); decoder++) {
            result.right()[decoder][length] += isRight(sample, DECODERS.get(decoder));
          }
        }
      }
      return result;
    }

    static Result sum(String name, Part part, List<Result> results) {
      Result sum =
          new Result(name, part, new int[LENGTHS.length], new int[DECODERS.size()][LENGTHS.length]);
      for (Result result : results) {
        for (int length = 0; length < LENGTHS.length; length++) {
          sum.samples()[length] += result.samples()[length];
          for (int decoder = 0; decoder < DECODERS.size(); decoder++) {
            sum.right()[decoder][length] += result.right()[decoder][length];
          }
        }
      }
      return sum;
    }

    double share(int length) {
      return right[0][length] / (double) Math.max(1, samples[length]);
    }

    @Override
    public String toString() {
      StringBuilder row =
          new StringBuilder(String.format(Locale.ROOT, "%-18s %-8s", charset, part));
      for (int length = 0; length < LENGTHS.length; length++) {
        row.append(String.format(Locale.ROOT, " | %5d", samples[length]));
        for (int[] counts : right) {
          double share = counts[length] / (double) Math.max(1, samples[length]);
          row.append(String.format(Locale.ROOT, " %.3f", share));
        }
      }
      return row.toString();
    }
  }

  private static final List<Result> RESULTS = new ArrayList<>();

  @BeforeAll
  static void measure() {
    for (String charset : CharsetSamples.LANGUAGES.keySet()) {
      for (Part part : Part.values()) {
        RESULTS.add(Result.of(charset, part));
      }
    }
    if (COMPARE) {
      System.out.println("decoded as written: samples, Assay, ICU4J, juniversalchardet");
      RESULTS.forEach(System.out::println);
      for (Part part : Part.values()) {
        System.out.println(sum("Chinese", part, CharsetSamples::isChinese));
        System.out.println(sum("UTF-16 and UTF-32", part, WideDetector::isWide));
        System.out.println(sum("all", part, charset -> true));
      }
    }
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
    if (name.startsWith("HZ")) { // the JDK has none
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

  private static Result sum(String name, Part part, Predicate<String> charsets) {
    return Result.sum(
        name,
        part,
        RESULTS.stream()
            .filter(result -> result.part() == part && charsets.test(result.charset()))
            .toList());
  }

  @ParameterizedTest
  @EnumSource
  void chineseIsReadInAllItsCharsets(Part part) {
    Result chinese = sum("Chinese", part, CharsetSamples::isChinese);
    assertThat(chinese.share(SNIPPET)).as("%s", chinese).isGreaterThanOrEqualTo(0.995);
    assertThat(chinese.share(SENTENCE)).as("%s", chinese).isGreaterThanOrEqualTo(0.995);
    assertThat(chinese.share(PARAGRAPH)).as("%s", chinese).isGreaterThanOrEqualTo(0.998);
    assertThat(chinese.share(PAGE)).as("%s", chinese).isGreaterThanOrEqualTo(0.998);
  }

  @ParameterizedTest
  @EnumSource
  void wideUnicodeNeedsNoMark(Part part) {
    Result wide = sum("wide", part, WideDetector::isWide);
    for (int length = 0; length < LENGTHS.length; length++) {
      assertThat(wide.share(length)).as("%s", wide).isGreaterThanOrEqualTo(0.995);
    }
  }

  @ParameterizedTest
  @EnumSource
  void allCharsetsAreTold(Part part) {
    Result all = sum("all", part, charset -> true);
    assertThat(all.share(SNIPPET)).as("%s", all).isGreaterThanOrEqualTo(0.97);
    assertThat(all.share(SENTENCE)).as("%s", all).isGreaterThanOrEqualTo(0.985);
    assertThat(all.share(PARAGRAPH)).as("%s", all).isGreaterThanOrEqualTo(0.99);
    assertThat(all.share(PAGE)).as("%s", all).isGreaterThanOrEqualTo(0.995);
  }

  @Test
  void noCharsetIsNeglected() {
    // Romanian in ISO-8859-16 differs from windows-1250 in next to nothing.
    assertThat(RESULTS)
        .filteredOn(result -> !result.charset().equals("ISO-8859-16"))
        .allSatisfy(
            result -> {
              assertThat(result.share(SNIPPET)).as("%s", result).isGreaterThanOrEqualTo(0.85);
              assertThat(result.share(SENTENCE)).as("%s", result).isGreaterThanOrEqualTo(0.9);
              assertThat(result.share(PARAGRAPH)).as("%s", result).isGreaterThanOrEqualTo(0.97);
              assertThat(result.share(PAGE)).as("%s", result).isGreaterThanOrEqualTo(0.95);
            });
  }
}
