package dev.assay.claim;

import static dev.assay.claim.ClaimFixture.claims;
import static dev.assay.claim.ClaimFixture.document;
import static dev.assay.claim.ClaimFixture.mention;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.document.Document;
import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.lexicon.LexiconException;
import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a claim holds, when, who says so; names and dates that are no claims. */
class ClaimExtractorTest {

  @Test
  void numeralsInNamesStateNothing() {
    String text = "警方在百日2023行动中抓获嫌疑人5名。";
    Mention campaign = mention(EntityType.CAMPAIGN, text, "百日2023行动", null, null);
    assertThat(claims(text, campaign))
        .singleElement()
        .extracting(Claim::unit)
        .isEqualTo("{person}");
  }

  @Test
  void aDateWithoutNormalFormBlocksNothing() {
    String text = "工程历时近三年完工。";
    Mention date = mention(EntityType.DATE, text, "三年", null, null);
    assertThat(claims(text, date))
        .singleElement()
        .extracting(Claim::comparator)
        .isEqualTo(Bound.LESS_THAN);
  }

  @Test
  void theNearestPlaceInTheClauseWins() {
    String text = "浙江省发布数据。杭州市新增就业5000人,全省新增3万人。";
    Mention province = mention(EntityType.PLACE, text, "浙江省", "浙江省", "330000");
    Mention city = mention(EntityType.PLACE, text, "杭州市", "杭州市", "330100");
    List<Claim> claims = claims(text, province, city);
    assertThat(claims).extracting(Claim::placeCode).containsExactly("330100", "330000");
    assertThat(claims.get(1).place()).isEqualTo("全省");
  }

  @Test
  void anOfficeStandsForItsPlace() {
    String text = "Sichuan is large. The Sichuan police arrested 12 suspects.";
    Mention place = mention(EntityType.PLACE, text, "Sichuan", "四川省", "510000");
    Mention office = mention(EntityType.ORG, text, "Sichuan police", null, null);
    Claim claim = claims(text, place, office).get(0);
    assertThat(claim.placeCode()).isEqualTo("510000");
    assertThat(claim.agent()).isEqualTo("Sichuan police");
  }

  @Test
  void anOfficeNamedInFullIsInItsDivisionACompanyIsNot() {
    String text = "云南省生态环境厅新增监测站26个。";
    Mention office = mention(EntityType.ORG, text, "云南省生态环境厅", "云南省生态环境厅", null);
    assertThat(claims(text, office)).singleElement().returns("530000", Claim::placeCode);
    String sales = "云南白鹭茶业有限公司新增门店26个。";
    Mention company = mention(EntityType.ORG, sales, "云南白鹭茶业有限公司", "云南白鹭茶业有限公司", null);
    assertThat(claims(sales, company)).singleElement().returns(null, Claim::placeCode);
  }

  @Test
  void withoutAnyPlaceItStaysOpen() {
    Claim claim = claims("共发放补贴300万元。").get(0);
    assertThat(claim.place()).isNull();
    assertThat(claim.placeCode()).isNull();
    assertThat(claim.period()).isNull();
    assertThat(claim.agent()).isNull();
  }

  @Test
  void periodsHaveDaysWhereTheYearIsKnown() {
    String text = "2023年1至9月,出口额300亿元。";
    Mention date = mention(EntityType.DATE, text, "2023年1至9月", "2023-01/2023-09", null);
    Claim claim = claims(text, date).get(0);
    assertThat(claim.period()).isEqualTo("2023-01/2023-09");
    assertThat(claim.periodStart()).isEqualTo(LocalDate.of(2023, 1, 1));
    assertThat(claim.periodEnd()).isEqualTo(LocalDate.of(2023, 9, 30));
  }

  @Test
  void unknownYearsHaveNoDays() {
    String text = "In September, exports reached $300 million.";
    Mention date = mention(EntityType.DATE, text, "September", "XXXX-09", null);
    Claim claim = claims(text, date).get(0);
    assertThat(claim.period()).isEqualTo("XXXX-09");
    assertThat(claim.periodStart()).isNull();
  }

  @Test
  void sinceAndUntilAreIntervals() {
    String since = "今年以来,全县造林2000公顷。";
    Document document = document(since, LocalDate.of(2023, 8, 5));
    Mention year = mention(EntityType.DATE, since, "今年以来", "2023", null);
    assertThat(claims(document, year).get(0).period()).isEqualTo("2023-01-01/2023-08-05");
    String until = "截至目前,已接种疫苗300人。";
    Mention now = mention(EntityType.DATE, until, "截至目前", "2023-08-05", null);
    assertThat(claims(document(until, LocalDate.of(2023, 8, 5)), now).get(0).period())
        .isEqualTo("../2023-08-05");
  }

  @Test
  void theDayOfAPressConferenceIsNoPeriod() {
    String text = "5月3日,卫健委召开新闻发布会,通报救治患者300名。";
    Mention date = mention(EntityType.DATE, text, "5月3日", "2023-05-03", null);
    assertThat(claims(text, date).get(0).period()).isNull();
  }

  @Test
  void theMoneyOfTaiwanAndHongKong() {
    String text = "臺灣去年補助學校300萬元。";
    Mention place = mention(EntityType.PLACE, text, "臺灣", "台湾省", "710000");
    assertThat(claims(text, place).get(0).unit()).isEqualTo("TWD");
    assertThat(claims("去年补助学校300万元。").get(0).unit()).isEqualTo("CNY");
  }

  @Test
  void stoppedFundsAndArrestsFollowTheirCues() {
    assertThat(indicator("警方攔阻詐騙款項300萬元。")).isEqualTo("funds.stopped");
    assertThat(indicator("警方截停资金300万元。")).isEqualTo("funds.stopped");
    assertThat(indicator("警方拘捕嫌疑人30名。")).isEqualTo("suspects.arrested");
    assertThat(indicator("检方批准逮捕嫌疑人30名。")).isNull();
    assertThat(indicator("警方刑拘嫌疑人30名。")).isNull();
    assertThat(indicator("Police detained 30 suspects.")).isNull();
    assertThat(indicator("Police captured 30 suspects.")).isEqualTo("suspects.arrested");
  }

  @Test
  void verbsInNamesArePredicatesOfNothing() {
    String text = "省救助保护联席会议26个成员单位参加。";
    Mention office = mention(EntityType.ORG, text, "省救助保护联席会议", null, null);
    assertThat(claims(text, office).get(0).counted()).isEqualTo("成员单位");
  }

  @Test
  void aUsersIndicatorsAreUsed() {
    LexiconSource lexicons =
        LexiconSource.withUserFiles(
            Map.of(
                "en/indicators.tsv",
                "code\tunit\tpredicates\tnouns\ntrees.planted\t{item}\tplant\ttree\n"));
    Document document = document("Volunteers planted 300 trees.", null);
    Vocabulary.Builder vocabulary = Vocabulary.builder();
    ClaimLexicon.addTo(vocabulary, lexicons);
    Claim claim =
        ClaimExtractor.create(lexicons)
            .extract(document, vocabulary.build().scan(document.matchForm()), List.of())
            .get(0);
    assertThat(claim.indicator()).isEqualTo("trees.planted");
  }

  @Test
  void aBrokenLexiconIsNamed() {
    LexiconSource lexicons =
        LexiconSource.withUserFiles(
            Map.of(
                "zh/units.tsv", "unit\tkind\tfactor\tside\tforms\nkg\tmeasure\tmuch\tafter\t石\n"));
    assertThatThrownBy(() -> ClaimLexicon.addTo(Vocabulary.builder(), lexicons))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("zh/units.tsv:2")
        .hasMessageContaining("much");
  }

  @Test
  void valuesThatNoColumnHoldsAreNoClaims() {
    assertThat(claims("亏损" + "9".repeat(10) + "亿".repeat(8) + "元。")).isEmpty();
    assertThat(claims("Damage of " + "9".repeat(40) + ".5 dollars.")).isEmpty();
  }

  @Test
  void quotesStandInTheText() {
    String text = "Output rose 5% to 3,000 tonnes; 产量增至3千克。";
    for (Claim claim : claims(text)) {
      assertThat(claim.evidence().contains(claim.quote())).isTrue();
      assertThat(claim.confidence()).isBetween(0.0, 1.0);
    }
  }

  private static @Nullable String indicator(String text) {
    return claims(text).get(0).indicator();
  }
}
