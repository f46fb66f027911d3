package dev.assay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a claim holds that names no place itself. */
class ClaimPlacesTest {

  @Test
  void theCountryIsTheOneThatTheTextSpeaksOf() {
    assertThat(places("Ireland's hospitals treated 412 patients. The country gave 600 boosters."))
        .containsExactly("IE", "IE");
    assertThat(places("英国国家统计局公布,伦敦房价下跌2%。全国失业率为4.3%。")).containsExactly("GB", "GB");
    assertThat(places("浙江省新增就业3万人。全国新增就业900万人。")).containsExactly("330000", "CN");
  }

  @Test
  void someWordsAreOnePlace() {
    assertThat(places("全港零售業總銷貨價值為339億港元。")).containsExactly("810000");
    assertThat(places("臺南市政府教育局表示,全市新生1萬4,200人,全臺新生18萬人。")).containsExactly("710000", "710000");
  }

  @Test
  void anAdjectiveStandsForItsCountryWhereNoPlaceIsNamed() {
    assertThat(places("British house prices fell 2%. In Germany, prices fell 3%."))
        .containsExactly("GB", "DE");
    assertThat(places("The museum cost 3 million Australian dollars.")).doesNotContain("AU");
  }

  @Test
  void whatIsComparedWithIsNoPlace() {
    assertThat(places("德清县地区生产总值658亿元,增速高于全国0.9个百分点。")).containsExactly("330521", "330521");
  }

  @Test
  void whatAShareIsOfIsNoPlace() {
    assertThat(places("黑龙江省粮食产量1640亿斤,占全国的11.4%。大豆产量183亿斤。"))
        .containsExactly("230000", "230000", "230000");
  }

  @Test
  void aRegionIsThatOfItsVisitorsWhereNoPlaceIsNamed() {
    assertThat(places("首五月訪港旅客2,214萬人次。\n\n零售業總銷貨價值為304億元。")).containsExactly("810000", "810000");
  }

  @Test
  void anOfficeOfACountyIsInItsCounty() {
    assertThat(places("巴东县人民法院工作报告\n过去一年,本院受理案件4210件。")).containsExactly("422823");
  }

  @Test
  void aBranchIsWhereItsNameSaysBehindThatOfTheHeadOffice() {
    assertThat(places("国家税务总局上海市税务局追缴税款3亿元。")).containsExactly("310000");
    assertThat(places("中国建设银行股份有限公司净利润3000亿元。")).containsExactly("null");
  }

  @Test
  void aWayAndWhatIsLeftOutAreNoPlaces() {
    assertThat(places("景德镇市新开飞往大阪、首尔的航线3条。")).containsExactly("360200");
    assertThat(places("辽宁省(不含大连)共有医院1200家。")).containsExactly("210000");
  }

  @Test
  void theWholeCityMayBeOneBelowAPrefecture() {
    assertThat(places("昆山市去年全市新增企业320家。")).containsExactly("320583");
    assertThat(places("苏州市虎丘区说,全市新增企业320家。")).containsExactly("320500");
  }

  @Test
  void placesOfAListHaveTheirOwnNumbers() {
    assertThat(places("长汀县、连城县两县茶园面积分别达到3万亩和2万亩,同比分别增长5%和4%。"))
        .containsExactly("350821", "350825", "350821", "350825");
    assertThat(places("向晋江、石狮分别调拨帐篷300顶、180顶,棉被90床、80床。"))
        .containsExactly("350582", "350581", "350582", "350581");
  }

  @Test
  void whereGoodsGoToIsNoPlace() {
    assertThat(places("宁波市出口总额246亿元,对日本、俄罗斯出口分别增长12%和9%。"))
        .containsExactly("330200", "330200", "330200");
  }

  @Test
  void theWholeCityIsTheOneNamedLastInAProvince() {
    assertThat(places("四川省出动民警900人。四川省说,乐山市、绵阳市下雨。\n\n成都市通报,全市查处违法800起。"))
        .containsExactly("510000", "510100");
  }

  @Test
  void aStationIsInTheCityOfItsName() {
    assertThat(places("四川省出动民警900人,四川省说成都市下雨。\n\n成都东站开行列车486列。"))
        .containsExactly("510000", "510100");
  }

  @Test
  void whoIsOnlyTradedWithIsNoPlace() {
    assertThat(
            places(
                "Hunan's exports to Chile and Peru rose 4%. Trade with the Netherlands fell 2%."))
        .containsExactly("430000", "430000");
    assertThat(places("With Chile short of 300 nurses, wards closed.")).containsExactly("CL");
  }

  @Test
  void aTextWithoutPlacesIsOfTheCountryOfItsAdjectives() {
    assertThat(places("Some 40 people died on Irish roads in May. Crews checked 300 cars."))
        .containsExactly("IE", "IE");
  }

  private static List<String> places(String text) {
    List<String> codes = new ArrayList<>();
    for (Claim claim : ClaimFixture.claimsAmongEntities(text)) {
      codes.add(String.valueOf(claim.placeCode()));
    }
    return codes;
  }
}
