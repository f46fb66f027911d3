package dev.assay.charset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.charset.Decoding.Decoded;
import dev.assay.charset.Decoding.Undecodable;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single texts that charsets are easily mistaken in: short, mixed, cut, nearly all ASCII. */
class DecoderCasesTest {

  private static final String CHINESE = "省交通运输厅表示,春运首日全省发送旅客一百二十万人次,各车站秩序良好。";

  private static final String TRADITIONAL = "衛生局提醒民眾,流感疫苗下週一起開放接種,請攜帶健保卡。";

  private static String read(byte[] bytes) {
    return Decoder.decode(bytes) instanceof Decoded decoded ? decoded.text().toString() : "";
  }

  private static byte[] in(String charset, String text) {
    return text.getBytes(Charset.forName(charset));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GBK|年",
        "GBK|打开 conf_dir 目录，解压 data.zip 到 bin", // two of these are valid UTF-8
        "GBK|中国",
        "GBK|北京市",
        "GBK|<option value=\"37\">山",
        "GBK|e Play,支援 Face ID",
        "GBK|1001,铅笔,1.50,200",
        "GBK|<td align=\"center\">二手房</td><td>89.00</td>",
        "Big5|中文",
        "Big5|<a href=\"index.asp\">回首頁</a>",
        "x-EUC-TW|台北市政府公告",
        "windows-31j|ﾔﾏﾀﾞ ﾀﾛｳ ﾄｳｷｮｳﾄ",
        "windows-31j|東京",
        "EUC-KR|서울",
        "windows-1252|Selecteer minimaal één groep.",
        "windows-1252|Jeder hat Anspruch auf ein gerechtes und öffentliches Verfahren vor Gericht.",
        "windows-1252|Un altro utente si è registrato ieri.",
        "windows-1252|The café – it’s “closed” today…",
        "ISO-8859-15|Der Eintritt kostet 12 € für Erwachsene, Schüler zahlen die Hälfte.",
        "ISO-8859-15|l'œuf cocotte et la sœur du curé, à 3 €",
        "x-MacRoman|A partir de l’âge nubile, l’homme et la femme",
        "x-MacRoman|Les pages créées ici ne seront pas accessibles à tous",
        "IBM850|Los padres tendrán derecho preferente a escoger la educación",
        "IBM850|La libertà di ognuno sarà garantita",
        "IBM437|Diese Rechte dürfen in keinem Fall entgegen den Zielen ausgeübt werden",
        "IBM866|Совет принял бюджет",
        "KOI8-R|совет принял бюджет на будущий год",
        "x-MacCyrillic|Совет принял бюджет на будущий год",
        "IBM852|Minden embernek joga van a munkához és a pihenéshez",
        "IBM855|Общината прие бюджета за следващата година",
        "x-windows-874|พรุ่งนี้ว่างไหม"
      })
  void isRead(String charset, String text) {
    assertThat(read(in(charset, text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "Big5", "windows-31j", "EUC-KR", "UTF-16LE", "UTF-8"})
  void aCutLastCharacterIsOneLoss(String charset) {
    String text =
        switch (charset) {
          case "Big5" -> TRADITIONAL;
          case "windows-31j" -> "県は十日、新しい橋の建設計画を発表し、住民説明会を開く";
          case "EUC-KR" -> "시는 오늘 새 도서관의 건립 계획을 발표하고 설명회를 연다";
          default -> CHINESE;
        };
    byte[] bytes = in(charset, text);
    String read = read(Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(read).isEqualTo(text.substring(0, text.length() - 1) + "\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "Big5", "EUC-KR"})
  void aBadByteLosesNoMoreThanItsNeighbour(String charset) {
    String line = charset.equals("EUC-KR") ? "시는 오늘 새 도서관의 건립 계획을 발표했다." : TRADITIONAL;
    byte[] bytes = in(charset, (line + "\n").repeat(8));
    bytes[in(charset, line + "\n").length * 3 + 4] = (byte) 0xFF;
    String read = read(bytes);
    assertThat(read).startsWith((line + "\n").repeat(3)).endsWith((line + "\n").repeat(4));
    assertThat(read.chars().filter(c -> c == 0xFFFD).count()).isBetween(1L, 2L);
  }

  @Test
  void aLineOfUtf8InBig5IsReadToo() throws java.io.IOException {
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.write(in("Big5", (TRADITIONAL + "\n").repeat(3)));
    mixed.write("編輯附註:本段由讀者提供。\n".getBytes(StandardCharsets.UTF_8));
    mixed.write(in("Big5", TRADITIONAL));
    assertThat(read(mixed.toByteArray()))
        .isEqualTo((TRADITIONAL + "\n").repeat(3) + "編輯附註:本段由讀者提供。\n" + TRADITIONAL);
  }

  @ParameterizedTest
  @CsvSource({"GB18030", "Big5", "EUC-JP", "Shift_JIS"})
  void aTitleInUtf8DoesNotHideTheCharsetOfTheRest(String charset) throws java.io.IOException {
    String title = "七月份全市社区食堂用餐人次突破三十万\n";
    String body = ("公布,七月全市各地食堂共供餐三十一万份,平均每份十二元,同比增加二成。\n").repeat(4);
    String written = writable(charset, body);
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.write(title.getBytes(StandardCharsets.UTF_8));
    mixed.write(in(charset, written));
    assertThat(read(mixed.toByteArray())).isEqualTo(title + written);
  }

  @ParameterizedTest
  @CsvSource({"😀, 👍🏽, 𠮷野家的招牌", "🏃, 🏔, 🚴"})
  void surrogatesOfThreeBytesEachAreTheCharactersThatTheyStandFor(String a, String b, String c) {
    String text = a + "今年共清理河道七十公里" + b + ",出动船只三十艘次。" + c;
    byte[] bytes = text.getBytes(Charset.forName("CESU-8"));
    Decoded decoded = (Decoded) Decoder.decode(bytes);
    assertThat(decoded.text().toString()).isEqualTo(text);
    assertThat(decoded.charset()).isEqualTo("UTF-8");
    assertThat(decoded.repairs()).isNotEmpty().allMatch(r -> r.before().startsWith("CESU-8 <ED A"));
    assertThat(decoded.repairs().get(0).sourceStart()).isZero();
    assertThat(decoded.repairs().get(0).sourceEnd()).isEqualTo(6);
  }

  @Test
  void manyBytesThatEncodeNothingAreNoTextBehindATitleInUtf8() throws java.io.IOException {
    ByteArrayOutputStream damaged = new ByteArrayOutputStream();
    damaged.write("河道管理处今年清理河道七十公里\n".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 40; i++) {
      damaged.write(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}); // half a pair
    }
    assertThat(Decoder.decode(damaged.toByteArray())).isInstanceOf(Undecodable.class);
  }

  private static String writable(String charset, String text) {
    CharsetEncoder encoder = Charset.forName(charset).newEncoder();
    StringBuilder writable = new StringBuilder();
    text.chars().filter(c -> encoder.canEncode((char) c)).forEach(c -> writable.append((char) c));
    return writable.toString();
  }

  @Test
  void legacyLinesBehindALongBeginningInUtf8AreRead() throws java.io.IOException {
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.write((CHINESE + "\n").repeat(20).getBytes(StandardCharsets.UTF_8));
    mixed.write(in("GBK", (CHINESE + "\n").repeat(5)));
    assertThat(read(mixed.toByteArray())).isEqualTo((CHINESE + "\n").repeat(25));
  }

  @Test
  void legacyBytesBehindALongBeginningInAsciiAreRead() {
    String text = "name,value\n".repeat(9000) + "备注,数据来自省统计局年度公报。\n";
    assertThat(read(in("GBK", text))).isEqualTo(text);
  }

  @Test
  void theEuroSignAndSupplementaryCharactersHaveTheirPlaces() {
    String gb = CHINESE + "定价€25,𠮷野家店。";
    assertThat(read(in("GB18030", gb))).isEqualTo(gb);
    String hongKong = "佢哋喺深水埗食咗碗餛飩麵,埋單€5,唔該晒。";
    assertThat(read(in("Big5-HKSCS", hongKong.replace("€", "")))).doesNotContain("\uFFFD");
    byte[] microsoft = in("x-windows-950", TRADITIONAL + "€5");
    assertThat(read(microsoft)).isEqualTo(TRADITIONAL + "€5");
  }

  @Test
  void planesOfIso2022CnLeaveNoTrace() {
    String text = "關關雎鳩，在河之洲。\n窈窕淑女，君子好逑。";
    byte[] bytes = in("x-ISO-2022-CN-CNS", text);
    Decoded decoded = (Decoded) Decoder.decode(bytes);
    assertThat(decoded.text().toString()).isEqualTo(text);
    assertThat(decoded.repairs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252,windows-1252,Zoë’s café",
    "ISO-8859-15,iso-8859-15,Zoë a payé 5 €",
    "x-MacRoman,macintosh,Zoë a payé",
    "Big5,big5,公告"
  })
  void aDeclarationThatFitsIsBelieved(String charset, String declared, String text) {
    Decoding decoding = Decoder.decode(in(charset, text), declared);
    assertThat(((Decoded) decoding).text().toString()).isEqualTo(text);
    assertThat(((Decoded) decoding).evidence()).isEqualTo(CharsetEvidence.DECLARED);
  }

  @Test
  void aCharsetThatIsNeverGuessedIsReadWhereItIsDeclaredAndFits() {
    String korean = "시는 오늘 새 도서관의 건립 계획을 발표하고 설명회를 열었다.";
    Decoded johab = (Decoded) Decoder.decode(in("x-Johab", korean), "johab");
    assertThat(johab.text().toString()).isEqualTo(korean);
    assertThat(johab.evidence()).isEqualTo(CharsetEvidence.DECLARED);
    Decoded overruled = (Decoded) Decoder.decode(in("EUC-KR", korean), "johab");
    assertThat(overruled.text().toString()).isEqualTo(korean);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "Big5", "Shift_JIS", "windows-1251", "UTF-16LE"})
  void aDeclarationIsOverruledByBytes(String declared) {
    assertThat(((Decoded) Decoder.decode(in("GBK", CHINESE), declared)).text().toString())
        .isEqualTo(CHINESE);
    String russian = "Совет принял бюджет на будущий год.";
    if (!declared.equals("windows-1251")) {
      assertThat(((Decoded) Decoder.decode(in("KOI8-R", russian), declared)).text().toString())
          .isEqualTo(russian);
    }
  }

  @Test
  void noiseIsNoText() {
    Random random = new Random(5);
    int read = 0;
    for (int round = 0; round < 200; round++) {
      byte[] bytes = new byte[600];
      random.nextBytes(bytes);
      read += Decoder.decode(bytes) instanceof Undecodable ? 0 : 1;
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] |= (byte) 0x80;
      }
      read += Decoder.decode(bytes) instanceof Undecodable ? 0 : 1;
    }
    assertThat(read).isZero();
  }

  @Test
  void aBeginningThatIsClearDoesNotKeepOthersFromBeingRanked() {
    assertThat(Decoder.candidates(in("GBK", CHINESE)))
        .extracting(CharsetCandidate::charset)
        .startsWith("GB18030")
        .contains("Big5", "Shift_JIS", "windows-1252", "EUC-TW");
    assertThat(Decoder.candidates(in("GBK", CHINESE)).get(0).reason())
        .isEqualTo("reads as zh, all bytes valid");
    assertThat(Decoder.candidates(CHINESE.getBytes(StandardCharsets.UTF_8)).get(0).reason())
        .isEqualTo("33 characters beyond ASCII are valid, 0 are not");
    assertThat(Decoder.candidates(in("UTF-16LE", CHINESE)).get(0).charset()).isEqualTo("UTF-16LE");
    assertThat(Decoder.candidates(in("ISO-2022-JP", "東京")).get(0).charset())
        .isEqualTo("ISO-2022-JP");
  }
}
