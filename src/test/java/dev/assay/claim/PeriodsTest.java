package dev.assay.claim;

import static dev.assay.claim.ClaimFixture.claims;
import static dev.assay.claim.ClaimFixture.document;
import static dev.assay.claim.ClaimFixture.mention;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a claim holds: leads that carry on, spans that go on, periods of comparison. */
class PeriodsTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2024, 10, 26);

  @Test
  void aCampaignSinceItsFirstDay() {
    String text = "7月1日专项整治开展以来,检查单位320家。";
    assertThat(periods(text, date(text, "7月1日", "2024-07-01")))
        .containsExactly("2024-07-01/2024-10-26");
  }

  @Test
  void sinceADay() {
    String text = "Since July 1, crews have planted 300 trees.";
    assertThat(periods(text, date(text, "July 1", "2024-07-01")))
        .containsExactly("2024-07-01/2024-10-26");
  }

  @Test
  void theMonthsThatADateEnds() {
    String text = "In the three months to September 30, 2024, profit was $88 million.";
    assertThat(periods(text, date(text, "September 30, 2024", "2024-09-30")))
        .containsExactly("2024-07/2024-09");
  }

  @Test
  void theMonthsToDoSomethingAreADuration() {
    assertThat(claims("It took three months to rebuild the bridge."))
        .singleElement()
        .extracting(Claim::kind)
        .isEqualTo(ClaimKind.DURATION);
  }

  @Test
  void theQuarterOfARepublicanYear() {
    String text = "112年第3季,失業率3.5%。";
    assertThat(periods(text, date(text, "112年", "2023"))).containsExactly("2023-07/2023-09");
  }

  @Test
  void theYearThatAMonthEnds() {
    String text = "In the year to September the hotel lost 690 jobs.";
    assertThat(periods(text, date(text, "September", "2024-09")))
        .containsExactly("2023-10/2024-09");
  }

  @Test
  void anEarlierYearThatIsNamedInPassingHoldsOfNothingElse() {
    String text =
        "In August 2024, the ferry carried 431 horses, and 1,102 cows in 2021. The crew saved 12 dogs.";
    assertThat(periods(text, date(text, "August 2024", "2024-08"), date(text, "2021", "2021")))
        .containsExactly("2024-08", "2021", "2024-08");
  }

  @Test
  void aMonthInTheLeadGoesBeforeALaterInterval() {
    String text = "8月出口茶叶3万吨。\n\n累计前八月出口28万吨。\n\n包装厂售出纸箱40万个。";
    assertThat(periods(text, date(text, "8月", "2024-08"), date(text, "前八月", "2024-01/2024-08")))
        .containsExactly("2024-08", "2024-01/2024-08", "2024-08");
  }

  @Test
  void whenAnOfficeSaidSoIsNoPeriod() {
    String text = "The office said on Tuesday that 384 boats were sold.";
    assertThat(periods(text, date(text, "Tuesday", "2024-10-22"))).containsOnlyNulls();
  }

  @Test
  void aLeadCarriesToParagraphsWithoutADate() {
    String text = "2024年前三季度,门诊量达32万人次。\n\n医院完成手术1.2万台。";
    assertThat(periods(text, date(text, "2024年前三季度", "2024-01/2024-09")))
        .containsExactly("2024-01/2024-09", "2024-01/2024-09");
  }

  @Test
  void anotherLeadReplacesIt() {
    String text = "2024年前三季度,门诊量达32万人次。\n\n9月,医院完成手术1200台,出院900人。";
    assertThat(
            periods(text, date(text, "2024年前三季度", "2024-01/2024-09"), date(text, "9月", "2024-09")))
        .containsExactly("2024-01/2024-09", "2024-09", "2024-09");
  }

  @Test
  void aPeriodOfComparisonIsNone() {
    String text = "10月,出口额3亿元,比6月增长5%,订单800份。";
    assertThat(periods(text, date(text, "10月", "2024-10"), date(text, "6月", "2024-06")))
        .containsOnly("2024-10");
    String english = "Police recorded 143 accidents in October, 12 fewer than in September.";
    assertThat(
            periods(
                english,
                date(english, "October", "2024-10"),
                date(english, "September", "2024-09")))
        .containsOnly("2024-10");
  }

  @Test
  void theLevelOfTheSamePeriodLastYear() {
    String text =
        "In 2024-Q3, net income was $88 million, compared with $61 million in the same period last"
            + " year.";
    assertThat(
            periods(
                text, date(text, "2024-Q3", "2024-07/2024-09"), date(text, "last year", "2023")))
        .containsExactly("2024-07/2024-09", "2023-07/2023-09");
  }

  @Test
  void aDatelineIsNoPeriod() {
    String text = "RIVERTON, Nov. 3, 2024 - Police fined 512 drivers.";
    assertThat(periods(text, date(text, "Nov. 3, 2024", "2024-11-03")))
        .containsExactly((String) null);
  }

  @Test
  void theCityOfAPageThatNamesOnlyOne() {
    String text = "山西省通报,长治市表现突出。全市新增就业3000人。";
    Mention province = mention(EntityType.PLACE, text, "山西省", "山西省", "140000");
    Mention city = mention(EntityType.PLACE, text, "长治市", "长治市", "140400");
    assertThat(claims(text, province, city))
        .singleElement()
        .extracting(Claim::placeCode)
        .isEqualTo("140400");
  }

  @Test
  void theFinancialYearOfTheCountry() {
    String text = "Donors in Perth gave $40 million last financial year.";
    Mention city = mention(EntityType.PLACE, text, "Perth", "Perth", "AU");
    assertThat(periods(text, city, date(text, "last financial year", "2023")))
        .containsExactly("2023-07/2024-06");
  }

  @Test
  void theSamePeriodOfAnotherYearHasTheMonthsOfTheOneBefore() {
    String text = "In April 2024 the port saw 900 ships, down from 940 in the same period of 2023.";
    assertThat(
            periods(
                text,
                date(text, "April 2024", "2024-04"),
                date(text, "the same period of 2023", "2023")))
        .containsExactly("2024-04", "2023-04");
  }

  @Test
  void theQuartersOfAReportAreThoseOfItsOwnYear() {
    String text =
        "Sales for the third quarter ended June 28, 2024 were $9 billion.\n\n"
            + "Profit for the first nine months was $2 billion.\n\n"
            + "Costs in the second quarter of fiscal 2023 were $1 billion.";
    assertThat(
            periods(
                text,
                date(text, "the third quarter", "2024-07/2024-09"),
                date(text, "June 28, 2024", "2024-06-28"),
                date(text, "the first nine months", "2024-01/2024-09"),
                date(text, "the second quarter", "2024-04/2024-06"),
                date(text, "2023", "2023")))
        .containsExactly("2024-04/2024-06", "2023-10/2024-06", "2023-01/2023-03");
  }

  @Test
  void aQuarterThatEndsWithTheCalendarsIsTheCalendars() {
    String text = "Sales for the second quarter ended June 30, 2024 were $9 billion.";
    assertThat(
            periods(
                text,
                date(text, "the second quarter", "2024-04/2024-06"),
                date(text, "June 30, 2024", "2024-06-30")))
        .containsExactly("2024-04/2024-06");
  }

  @Test
  void aNumberBehindADateIsNotItsNumber() {
    assertThat(claims("So far this year 12 schools were built.")).isEmpty();
    String text = "So far this year 12 schools were built.";
    assertThat(periods(text, date(text, "So far this year", "2024-01-01/2024-10-26")))
        .containsExactly("2024-01-01/2024-10-26");
  }

  @Test
  void levelsOfAYearAgoShareWhatSaysSo() {
    String text =
        "In April 2024 profit was $8 million, or $2 per diluted share, compared with $7 million, "
            + "or $1 per diluted share, a year ago.";
    assertThat(periods(text, date(text, "April 2024", "2024-04")))
        .containsExactly("2024-04", "2024-04", "2023-04", "2023-04");
    assertThat(claims(text)).extracting(Claim::per).contains("diluted share");
  }

  private static Mention date(String text, String part, String name) {
    return mention(EntityType.DATE, text, part, name, null);
  }

  private static List<@Nullable String> periods(String text, Mention... mentions) {
    return claims(document(text, PUBLISHED), mentions).stream().map(Claim::period).toList();
  }

  @Test
  void anOpenPeriodWithoutYearStaysAsItIs() {
    Period open = Period.of("XXXX-06/..");
    assertThat(EarlierPeriod.known(open, Period.of("2024-06/.."))).isEqualTo(open);
    assertThat(EarlierPeriod.known(open, Period.of("2024-06-03"))).isEqualTo(open);
  }
}
