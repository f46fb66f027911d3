package dev.assay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a Chinese claim holds, with the dates that are found in its text. */
class ChinesePeriodsTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2024, 10, 26);

  @Test
  void aParagraphThatOpensWithTheTimeIsOfTheDay() {
    assertThat(periods("海港直播:台风登陆\n\n【9:40】渡轮停航12班。\n\n【11:05】昨天码头封闭3座。"))
        .containsExactly("2024-10-26", "2024-10-25");
    assertThat(periods("海港风貌\n\n【看点】渡轮共有12班。")).containsOnlyNulls();
  }

  @Test
  void hoursOfOneDayAreTheDay() {
    assertThat(periods("10月25日8时至11时30分,渡轮停航12班。")).containsExactly("2024-10-25");
  }

  @Test
  void whatBeginsOnTheDayOfPublicationHasNoEndYet() {
    assertThat(periods("9月1日以来,渡轮停航12班。")).containsExactly("2024-09-01/2024-10-26");
    assertThat(periods("12月1日以来,渡轮停航12班。")).doesNotContain("2024-12-01/2024-10-26");
  }

  @Test
  void anIntervalBehindAColonIsNoHeader() {
    assertThat(periods("湖城文旅局发布:10月1日至7日,古镇接待游客32万人次。")).containsExactly("2024-10-01/2024-10-07");
  }

  @Test
  void theWholeYearIsTheOneThatIsToldOf() {
    assertThat(periods("上半年,茶园采茶80吨。合作社力争全年采茶200吨,支付工资60万元。"))
        .containsExactly("2024-01/2024-06", "2024", "2024");
    assertThat(periods("2023年,茶园全年采茶180吨。")).containsExactly("2023");
    assertThat(periods("湖城计划年内新建书店30家。")).containsExactly("2024");
    assertThat(periods("项目三年内将新建书店30家。")).doesNotContain("2024");
  }

  @Test
  void aFiscalYearEndsWithTheMonthThatTheReportNames() {
    String text =
        "岭东制衣公布2024财年业绩\n\n岭东制衣公布截至2024年3月31日止年度的业绩。\n\n营业收入8亿元,较上一财年的7亿元有所增长。\n\n"
            + "第四财季,公司卖出衬衫30万件。\n\n管理层预计2025财年收入为9亿元。";
    assertThat(periods(text))
        .containsExactly(
            "2023-04/2024-03", "2022-04/2023-03", "2024-01/2024-03", "2024-04/2025-03");
  }

  @Test
  void aFiscalYearWithoutItsMonthIsTheYear() {
    assertThat(periods("2023财年,公司卖出衬衫30万件。")).containsExactly("2023");
  }

  @Test
  void whatIsPlannedEndsWithItsSentence() {
    assertThat(periods("第三季度,船厂交付货轮6艘。预计2025年第二季度投产新船坞2座。工人领取奖金80万元。"))
        .containsExactly("2024-07/2024-09", "2025-04/2025-06", "2024-07/2024-09");
  }

  @Test
  void whatIsSoNowIsSoOnTheDayOfPublication() {
    assertThat(periods("第三季度,船厂交付货轮6艘。\n\n全厂工人目前800人。"))
        .containsExactly("2024-07/2024-09", "2024-10-26");
  }

  @Test
  void aSingleMonthAmongManyHoldsOfItsSentence() {
    assertThat(periods("前三季度,湖城造船90艘。\n\n9月份单月,造船12艘。船坞扩建5座。"))
        .containsExactly("2024-01/2024-09", "2024-09", "2024-01/2024-09");
  }

  @Test
  void aShareOfAnotherPeriodIsNotOfThatPeriod() {
    assertThat(periods("9月,湖城卖出邮票8万枚,是2019年邮展期间的2.5倍。")).containsExactly("2024-09", "2024-09");
    assertThat(periods("9月,湖城卖出邮票8万枚,与去年5月相比多出600枚。")).containsExactly("2024-09", "2024-09");
  }

  @Test
  void aSeasonIsOfItsYear() {
    assertThat(periods("9月1日,新生报到。\n\n今年秋季全市招生800人。")).containsExactly("2024");
  }

  @Test
  void aForecastIsOfDaysToCome() {
    assertThat(periods("据气象台预报,28日至29日该县有40毫米的降雨。")).containsExactly("2024-10-28/2024-10-29");
  }

  @Test
  void whatALevelIsEqualToIsNotWhen() {
    assertThat(periods("9月,湖城发送旅客400万人次,与上年基本持平;货运30万吨。")).containsExactly("2024-09", "2024-09");
  }

  @Test
  void aHalfYearsReportIsOfTheHalfYear() {
    assertThat(periods("湖光科技发布2024年半年度报告。报告期内,公司营业收入8亿元。")).containsExactly("2024-01/2024-06");
  }

  private static List<@Nullable String> periods(String text) {
    return ClaimFixture.claimsAmongEntities(text, PUBLISHED).stream().map(Claim::period).toList();
  }
}
