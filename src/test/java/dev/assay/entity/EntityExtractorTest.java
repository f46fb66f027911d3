package dev.assay.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.document.Document;
import dev.assay.lexicon.LexiconException;
import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.TermHits;
import dev.assay.lexicon.Vocabulary;
import dev.assay.text.MatchForm;
import dev.assay.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EntityExtractorTest {

  private static final EntityExtractor EXTRACTOR = EntityExtractor.create(LexiconSource.bundled());

  @Test
  void mentionsAreInTextOrderWithoutOverlaps() {
    List<Mention> mentions =
        EXTRACTOR.extract(
            TestDocuments.of("3月5日,江西省公安厅副厅长王强在南昌市秋水广场启动“清风2021”专项行动,并发布《工作方案(试行)》。"));

    Span before = new Span(0, 0);
    for (Mention mention : mentions) {
      Span span = Objects.requireNonNull(mention.span());
      assertThat(span.start()).isGreaterThanOrEqualTo(before.end());
      before = span;
    }
    assertThat(mentions)
        .extracting(Mention::type)
        .containsExactly(
            EntityType.DATE,
            EntityType.ORG,
            EntityType.PERSON,
            EntityType.PLACE,
            EntityType.PLACE,
            EntityType.CAMPAIGN,
            EntityType.WORK);
  }

  @Test
  void aMentionIsItsSpanAndItsBytes() {
    Document document = TestDocuments.of("昨日,長治市公安局局長李明說:“感謝 Wan Kai。”");
    byte[] source = document.text().toUtf8();

    assertThat(EXTRACTOR.extract(document))
        .isNotEmpty()
        .allSatisfy(
            mention -> {
              assertThat(document.text().substring(Objects.requireNonNull(mention.span())))
                  .isEqualTo(mention.text());
              int length = mention.sourceEnd() - mention.sourceStart();
              assertThat(new String(source, mention.sourceStart(), length, StandardCharsets.UTF_8))
                  .isEqualTo(mention.text());
            });
  }

  @Test
  void furnitureGivesContactsAndLicencesOnly() {
    Document document =
        TestDocuments.of(
            "正文。",
            null,
            List.of("江西省公安厅 主任王强 联系电话:0791-88887777 赣ICP备05000001号", "2021年3月5日 《目录》"));

    assertThat(EXTRACTOR.extract(document))
        .allSatisfy(mention -> assertThat(mention.span()).isNull())
        .extracting(mention -> mention.type() + " " + mention.name())
        .containsExactly("CONTACT +8679188887777", "LICENSE 赣ICP备05000001号");
  }

  @Test
  void oneScanServesSeveralRooms() {
    Vocabulary.Builder builder = Vocabulary.builder();
    EntityLexicon.addTo(builder, LexiconSource.bundled());
    Document document = TestDocuments.of("公安部与教育部联合印发通知。");
    Vocabulary shared = builder.build();
    TermHits hits = shared.scan(document.matchForm());

    assertThat(EntityExtractor.create(LexiconSource.bundled(), shared).extract(document, hits))
        .isNotEmpty()
        .isEqualTo(EXTRACTOR.extract(document));
  }

  @Test
  void usersExtendTheLexicons() {
    LexiconSource lexicons =
        LexiconSource.withUserFiles(
            Map.of("shared/organizations.tsv", "name\tzh\ten\n星河研究会\t星研会\tStar River Society\n"));
    EntityExtractor extractor = EntityExtractor.create(lexicons);

    assertThat(extractor.extract(TestDocuments.of("据星研会介绍,活动将继续。")))
        .extracting(Mention::name)
        .containsExactly("星河研究会");
  }

  @Test
  void aWrongKindIsToldWithFileAndLine() {
    LexiconSource lexicons =
        LexiconSource.withUserFiles(
            Map.of("zh/date_words.tsv", "form\tkind\tvalue\n旬日\tfortnight\t0\n"));

    assertThatThrownBy(() -> EntityExtractor.create(lexicons))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith("zh/date_words.tsv:2:");
  }

  /** One code in simplified and in traditional characters, and romanized. */
  @Test
  void provincesAndPrefecturesHaveOneCodeInEverySpelling() {
    Map<Integer, Integer> traditional = traditionalForms();
    int places = 0;
    for (LexiconFile file : LexiconSource.bundled().files("divisions")) {
      for (List<String> row : file.rows()) {
        if (!row.get(0).endsWith("00")) {
          continue;
        }
        places++;
        assertHasCode(row.get(1), row.get(0));
        assertHasCode(converted(row.get(1), traditional), row.get(0));
        for (String roman : row.get(4).split("\\|")) {
          if (!roman.equals(NAMESAKE) || row.get(0).endsWith("0000")) {
            assertHasCode(roman, row.get(0));
          }
          assertHasCode(roman + englishSuffix(row.get(1)), row.get(0));
        }
      }
    }
    assertThat(places).isGreaterThan(350);
  }

  /** A province and its city: alone it means the province. */
  private static final String NAMESAKE = "Jilin";

  private static String englishSuffix(String name) {
    return switch (name.charAt(name.length() - 1)) {
      case '省' -> " Province";
      case '市' -> " City";
      case '州' -> " Prefecture";
      case '盟' -> " League";
      default -> "";
    };
  }

  private static String converted(String text, Map<Integer, Integer> forms) {
    int[] points = text.codePoints().map(c -> forms.getOrDefault(c, c)).toArray();
    return new String(points, 0, points.length);
  }

  /** A traditional form of each simplified character that has one. */
  private static Map<Integer, Integer> traditionalForms() {
    Map<Integer, Integer> forms = new HashMap<>();
    for (int c = 0x4E00; c < 0x9FFF; c++) {
      int simple = MatchForm.simplified(c);
      if (simple != c) {
        forms.putIfAbsent(simple, c);
      }
    }
    return forms;
  }

  /** The bound is far above what loading takes, so that a busy machine does not break it. */
  @Test
  void lexiconsLoadInLittleTime() {
    EntityExtractor.create(LexiconSource.bundled());
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      EntityExtractor.create(LexiconSource.bundled());
      best = Math.min(best, System.nanoTime() - start);
    }
    assertThat(best).isLessThan(2_000_000_000L);
  }

  /** A name that two cities share is settled by its province. */
  private static void assertHasCode(String place, String code) {
    String text = place + ", " + provinceName(code) + " (" + provinceName(code) + place + ")";
    List<Mention> mentions = EXTRACTOR.extract(TestDocuments.of(text));
    assertThat(mentions).as(text).extracting(Mention::ref).contains(code);
  }

  private static String provinceName(String code) {
    return LexiconSource.bundled().files("divisions").get(0).rows().stream()
        .filter(row -> row.get(0).equals(code.substring(0, 2) + "0000"))
        .findFirst()
        .orElseThrow()
        .get(1);
  }

  @Test
  void longTextTakesLinearTime() {
    String news =
        "记者王强从南昌市公安局获悉,2021年3月5日至9日,“清风”行动抓获嫌疑人1234名。李明、张伟表示支持。"
            + "On March 5, Wan Kai, deputy director of the Jiangxi Provincial Health Commission, said \"Blue"
            + " Sky\" campaign goes on. 省委宣传部、市公安局 《通知》 \n";
    for (String unit :
        List.of(
            news, "省", "市公安局", "“", "《", "1-", "李", "Li ", "of the ", "1月至", "a·", "、李明", "(")) {
      long small = nanos(unit.repeat(20_000 / unit.length()));
      long large = nanos(unit.repeat(160_000 / unit.length()));
      // A busy machine makes single times jump; what grows with the square takes 64 times as long.
      assertThat(large).as(unit).isLessThan(Math.max(small, 40_000_000L) * 30);
    }
  }

  private static long nanos(String text) {
    Document document = TestDocuments.of(text);
    long start = System.nanoTime();
    EXTRACTOR.extract(document);
    return System.nanoTime() - start;
  }
}
