package dev.assay.charset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.charset.Decoding.Decoded;
import dev.assay.charset.Decoding.Undecodable;
import dev.assay.repair.RepairKind;
import dev.assay.text.AlignedText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

  private static final String SIMPLIFIED =
      "市教育局8月30日通报,全市新学期共有中小学生12.6万人报到,同比增长3.2%。\n各学校开展了食品安全检查,发现隐患45处,已全部整改。";
  private static final String TRADITIONAL =
      "交通部公路局表示,連假首日國道車流量達一百一十萬輛,較平日增加兩成。\n警方提醒駕駛人保持安全距離,避免疲勞駕駛,並注意豪雨特報。";
  private static final String WESTERN =
      "The café’s owner, José Núñez, said sales rose 5 % in 2021 – a “record year” for the naïve"
          + " newcomer. Prices in £ and € were unchanged.";

  private static Decoded decoded(byte[] bytes) {
    Decoding decoding = Decoder.decode(bytes);
    assertThat(decoding).isInstanceOf(Decoded.class);
    return (Decoded) decoding;
  }

  /** Each code point's bytes, taken by themselves, are that code point. */
  private static void assertExactSpans(Decoded decoded, byte[] bytes, Charset charset) {
    AlignedText text = decoded.text();
    int at = text.isEmpty() ? 0 : text.sourceStart(0);
    for (int i = 0; i < text.length(); i++) {
      assertThat(text.sourceStart(i)).isEqualTo(at);
      at = text.sourceEnd(i);
      String alone = new String(bytes, text.sourceStart(i), at - text.sourceStart(i), charset);
      assertThat(alone).isEqualTo(text.substring(i, i + 1));
    }
    assertThat(at).isEqualTo(bytes.length);
  }

  @ParameterizedTest
  @CsvSource({"GB18030,GB18030", "GBK,GB18030", "GB2312,GB18030", "UTF-8,UTF-8"})
  void simplifiedChineseIsReadInEachOfItsCharsets(String written, String read) {
    byte[] bytes = SIMPLIFIED.getBytes(Charset.forName(written));
    Decoded decoded = decoded(bytes);
    assertThat(decoded.text().toString()).isEqualTo(SIMPLIFIED);
    assertThat(decoded.charset()).isEqualTo(read);
    assertThat(decoded.evidence()).isEqualTo(CharsetEvidence.DETECTED);
    assertThat(decoded.confidence()).isBetween(0.8, 1.0);
    assertThat(decoded.repairs()).isEmpty();
    assertExactSpans(decoded, bytes, Charset.forName(read));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Big5", "Big5-HKSCS", "UTF-8"})
  void traditionalChineseIsReadInEachOfItsCharsets(String written) {
    byte[] bytes = TRADITIONAL.getBytes(Charset.forName(written));
    Decoded decoded = decoded(bytes);
    assertThat(decoded.text().toString()).isEqualTo(TRADITIONAL);
    assertThat(decoded.charset()).isIn("Big5", "Big5-HKSCS", "UTF-8");
    assertExactSpans(decoded, bytes, Charset.forName(written));
  }

  @Test
  void hongKongCharactersNeedTheirSupplement() {
    String text = TRADITIONAL + "佢哋喺旺角嗰間餐廳食嘢,啲人話好正。";
    byte[] bytes = text.getBytes(Charset.forName("Big5-HKSCS"));
    Decoded decoded = decoded(bytes);
    assertThat(decoded.text().toString()).isEqualTo(text);
    assertThat(decoded.charset()).isEqualTo("Big5-HKSCS");
  }

  @Test
  void fourByteCharactersOfGb18030KeepTheirFourBytes() {
    String text = SIMPLIFIED + "𠮷野家😀";
    byte[] bytes = text.getBytes(Charset.forName("GB18030"));
    Decoded decoded = decoded(bytes);
    assertThat(decoded.text().toString()).isEqualTo(text);
    assertExactSpans(decoded, bytes, Charset.forName("GB18030"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"疫苗接种1200剂。", "关于2022年预算的报告", "中国"})
  void shortGbTextIsReadToo(String text) {
    assertThat(decoded(text.getBytes(Charset.forName("GBK"))).text().toString()).isEqualTo(text);
  }

  @Test
  void westernTextMeansWindows1252AsBrowsersDo() {
    byte[] bytes = WESTERN.getBytes(Charset.forName("windows-1252"));
    Decoded decoded = decoded(bytes);
    assertThat(decoded.charset()).isEqualTo("windows-1252");
    assertThat(decoded.text().toString()).isEqualTo(WESTERN);
    byte[] withC1 = Arrays.copyOf(bytes, bytes.length + 1);
    withC1[bytes.length] = (byte) 0x9D;
    Decoded kept = decoded(withC1);
    assertThat(kept.text().codePointAt(kept.text().length() - 1)).isEqualTo(0x9D);
    assertThat(kept.repairs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251,Правительство утвердило бюджет на 2022 год: расходы вырастут на пять процентов.",
    "KOI8-R,Правительство утвердило бюджет на 2022 год: расходы вырастут на пять процентов.",
    "Shift_JIS,東京都は10日、新たな感染者が120人確認されたと発表した。カタカナも、ひらがなもある。",
    "EUC-JP,東京都は10日、新たな感染者が120人確認されたと発表した。カタカナも、ひらがなもある。",
    "EUC-KR,서울시는 10일 새로운 교통 대책을 발표하고 예산 120억 원을 투입한다고 밝혔다."
  })
  void otherLanguagesAreReadInTheirCharsets(String charset, String text) {
    byte[] bytes = text.getBytes(Charset.forName(charset));
    assertThat(decoded(bytes).text().toString()).isEqualTo(text);
  }

  @Test
  void aByteOrderMarkDecidesAndIsNoText() {
    byte[] utf8 = ("\uFEFF" + SIMPLIFIED).getBytes(StandardCharsets.UTF_8);
    byte[] utf16 = ("\uFEFF" + SIMPLIFIED + "😀").getBytes(StandardCharsets.UTF_16LE);
    byte[] utf16be = ("\uFEFF" + SIMPLIFIED).getBytes(StandardCharsets.UTF_16BE);
    byte[] utf32 = ("\uFEFF" + SIMPLIFIED).getBytes(Charset.forName("UTF-32LE"));
    assertThat(decoded(utf8).text().toString()).isEqualTo(SIMPLIFIED);
    assertThat(decoded(utf8).evidence()).isEqualTo(CharsetEvidence.BOM);
    assertThat(decoded(utf8).text().sourceStart(0)).isEqualTo(3);
    assertThat(decoded(utf16).text().toString()).isEqualTo(SIMPLIFIED + "😀");
    assertThat(decoded(utf16).charset()).isEqualTo("UTF-16LE");
    assertThat(decoded(utf16be).text().toString()).isEqualTo(SIMPLIFIED);
    assertThat(decoded(utf32).text().toString()).isEqualTo(SIMPLIFIED);
    assertThat(decoded(utf32).charset()).isEqualTo("UTF-32LE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void wideUnicodeIsReadWithoutAMark(String charset) {
    for (String text : new String[] {SIMPLIFIED, WESTERN}) {
      Decoded decoded = decoded(text.getBytes(Charset.forName(charset)));
      assertThat(decoded.text().toString()).isEqualTo(text);
      assertThat(decoded.charset()).isEqualTo(charset);
    }
  }

  @Test
  void asciiTellsNoCharset() {
    Decoded decoded = decoded("Plain text, 12 words.".getBytes(StandardCharsets.US_ASCII));
    assertThat(decoded.charset()).isEqualTo("UTF-8");
    assertThat(decoded.evidence()).isEqualTo(CharsetEvidence.DEFAULT);
  }

  @Test
  void aFewBadBytesAreReplacedAndRecorded() {
    byte[] bytes = SIMPLIFIED.getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
    Decoded decoded = decoded(cut);
    assertThat(decoded.charset()).isEqualTo("UTF-8");
    assertThat(decoded.text().toString()).startsWith("市教育局").endsWith("整改\uFFFD");
    assertThat(decoded.repairs())
        .singleElement()
        .satisfies(
            repair -> {
              assertThat(repair.kind()).isEqualTo(RepairKind.CHARSET);
              assertThat(repair.sourceStart()).isEqualTo(cut.length - 2);
              assertThat(repair.sourceEnd()).isEqualTo(cut.length);
              assertThat(repair.before()).isEqualTo("<E3 80>");
              assertThat(repair.after()).isEqualTo("\uFFFD");
            });
  }

  @Test
  void aCutCharacterOfALegacyCharsetIsReplacedToo() {
    byte[] bytes = SIMPLIFIED.getBytes(Charset.forName("GB18030"));
    Decoded decoded = decoded(Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(decoded.text().toString()).endsWith("整改\uFFFD");
    assertThat(decoded.repairs()).hasSize(1);
  }

  @Test
  void maximalSubpartsAreReplacedAsUnicodeRecommends() {
    byte[] bytes = {
      'a',
      (byte) 0xF1,
      (byte) 0x80,
      (byte) 0x80,
      (byte) 0xE1,
      (byte) 0x80,
      (byte) 0xC2,
      'b',
      (byte) 0x80,
      'c',
      (byte) 0x80,
      (byte) 0xBF,
      'd'
    };
    RawText reading = Utf8.read(bytes, 0, bytes.length);
    assertThat(reading.text().toString()).isEqualTo("a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd");
  }

  @Test
  void utf8AgreesWithTheJdkOnRandomBytes() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] =
            (byte)
                (random.nextInt(3) == 0
                    ? random.nextInt(256)
                    : 0xE0 + random.nextInt(24) - 60 * random.nextInt(2));
      }
      // The JDK takes a surrogate's three bytes for one error, the standard for three.
      assertThat(Utf8.read(bytes, 0, bytes.length).text().toString().replace("\uFFFD", ""))
          .isEqualTo(new String(bytes, StandardCharsets.UTF_8).replace("\uFFFD", ""));
    }
  }

  @Test
  void manyBadBytesMakeItUndecodable() {
    Random random = new Random(1);
    ByteArrayOutputStream noise = new ByteArrayOutputStream();
    for (int i = 0; i < 5000; i++) {
      noise.write(0x80 + random.nextInt(0x80));
    }
    Decoding decoding = Decoder.decode(noise.toByteArray());
    assertThat(decoding).isInstanceOf(Undecodable.class);
    assertThat(((Undecodable) decoding).binary()).isFalse();
    assertThat(((Undecodable) decoding).message()).contains("UTF-8");
  }

  @Test
  void otherKindsOfFilesAreBinary() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
    byte[] noise = new byte[4096];
    new Random(3).nextBytes(noise);
    byte[] zeros = new byte[1000];
    for (byte[] bytes :
        new byte[][] {png, noise, zeros, "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII)}) {
      Decoding decoding = Decoder.decode(bytes);
      assertThat(decoding).isInstanceOf(Undecodable.class);
      assertThat(((Undecodable) decoding).binary()).isTrue();
      assertThat(((Undecodable) decoding).message()).contains("leave it out");
    }
  }

  @Test
  void loneSurrogatesAreReplaced() {
    byte[] bytes = utf16("\uFEFF一份报告\uD800然后\uDC00结束。");
    Decoded decoded = decoded(bytes);
    assertThat(decoded.text().toString()).isEqualTo("一份报告\uFFFD然后\uFFFD结束。");
    assertThat(decoded.repairs()).hasSize(2);
  }

  private static byte[] utf16(String text) {
    byte[] bytes = new byte[text.length() * 2];
    for (int i = 0; i < text.length(); i++) {
      bytes[2 * i] = (byte) (text.charAt(i) >> 8);
      bytes[2 * i + 1] = (byte) text.charAt(i);
    }
    return bytes;
  }

  private static Decoded declared(byte[] bytes, String charset) {
    return (Decoded) Decoder.decode(bytes, charset);
  }

  @Test
  void aDeclarationHoldsWhereTheBytesAgree() {
    byte[] gbk = SIMPLIFIED.getBytes(Charset.forName("GBK"));
    assertThat(declared(gbk, "gb2312").evidence()).isEqualTo(CharsetEvidence.DECLARED);
    assertThat(declared(gbk, "gb2312").charset()).isEqualTo("GB18030");
    byte[] utf8 = SIMPLIFIED.getBytes(StandardCharsets.UTF_8);
    assertThat(declared(utf8, "UTF-8").evidence()).isEqualTo(CharsetEvidence.DECLARED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iso-8859-1", "Big5", "utf-8", "no such charset", ""})
  void aWrongDeclarationIsOverruled(String charset) {
    Decoded decoded = declared(SIMPLIFIED.getBytes(Charset.forName("GBK")), charset);
    assertThat(decoded.text().toString()).isEqualTo(SIMPLIFIED);
    assertThat(decoded.evidence()).isEqualTo(CharsetEvidence.DETECTED);
    Decoded utf8 = declared(SIMPLIFIED.getBytes(StandardCharsets.UTF_8), charset);
    assertThat(utf8.text().toString()).isEqualTo(SIMPLIFIED);
  }

  @Test
  void aLineInAnotherCharsetIsReadInItsOwn() throws java.io.IOException {
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.write((SIMPLIFIED + "\n" + TRADITIONAL + "\n").getBytes(StandardCharsets.UTF_8));
    int start = mixed.size();
    String line = "编辑部注:本段由另一套系统转来,内容未经改动。\n";
    mixed.write(line.getBytes(Charset.forName("GBK")));
    int end = mixed.size();
    mixed.write(SIMPLIFIED.getBytes(StandardCharsets.UTF_8));
    Decoded decoded = decoded(mixed.toByteArray());
    assertThat(decoded.charset()).isEqualTo("UTF-8");
    assertThat(decoded.text().toString())
        .isEqualTo(SIMPLIFIED + "\n" + TRADITIONAL + "\n" + line + SIMPLIFIED);
    assertThat(decoded.repairs())
        .singleElement()
        .satisfies(
            repair -> {
              assertThat(repair.kind()).isEqualTo(RepairKind.CHARSET);
              assertThat(repair.sourceStart()).isEqualTo(start);
              assertThat(repair.sourceEnd()).isEqualTo(end);
              assertThat(repair.before()).startsWith("GB18030 <B1 E0 ");
              assertThat(repair.after()).isEqualTo(line);
            });
  }

  @Test
  void aLineOfUtf8InALegacyTextIsReadToo() throws java.io.IOException {
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.write((SIMPLIFIED + "\n").repeat(3).getBytes(Charset.forName("GBK")));
    mixed.write("读者留言:已收到回复。\n".getBytes(StandardCharsets.UTF_8));
    mixed.write(SIMPLIFIED.getBytes(Charset.forName("GBK")));
    Decoded decoded = decoded(mixed.toByteArray());
    assertThat(decoded.charset()).isEqualTo("GB18030");
    assertThat(decoded.text().toString())
        .isEqualTo((SIMPLIFIED + "\n").repeat(3) + "读者留言:已收到回复。\n" + SIMPLIFIED);
    assertThat(decoded.repairs()).hasSize(1);
  }

  @Test
  void hzIsReadAndTildesOfProgramsAreNot() {
    String hz = "News: ~{<:Ky2;S{~}, ~{NpJ)l6HK~}. A ~~ stays.\n";
    Decoded decoded = decoded(hz.getBytes(StandardCharsets.US_ASCII));
    assertThat(decoded.text().toString()).isEqualTo("News: 己所不欲, 勿施於人. A ~ stays.\n");
    assertThat(decoded.charset()).isEqualTo("HZ-GB-2312");
    String code = "io:format(\"~{~s~}~n\", [X]). y = ~{1}";
    assertThat(decoded(code.getBytes(StandardCharsets.US_ASCII)).text().toString()).isEqualTo(code);
  }

  @Test
  void candidatesAreRanked() {
    assertThat(Decoder.candidates(SIMPLIFIED.getBytes(Charset.forName("GBK"))))
        .first()
        .satisfies(
            best -> {
              assertThat(best.charset()).isEqualTo("GB18030");
              assertThat(best.language()).isEqualTo("zh");
            });
  }

  @Test
  void nothingThrows() {
    Random random = new Random(11);
    for (int round = 0; round < 3000; round++) {
      byte[] bytes = new byte[random.nextInt(64)];
      random.nextBytes(bytes);
      assertThat(Decoder.decode(bytes)).isNotNull();
    }
    assertThat(decoded(new byte[0]).text().isEmpty()).isTrue();
    assertThat(decoded(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}).text().isEmpty())
        .isTrue();
  }
}
