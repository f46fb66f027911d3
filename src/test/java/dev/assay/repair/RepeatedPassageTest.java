package dev.assay.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.lexicon.LexiconSource;
import dev.assay.text.AlignedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedPassageTest {

  private static final String TITLE = "全市交通事故起数连续三年下降\n";
  private static final String LEAD =
      "市公安局交警支队1月12日通报,去年全市共发生道路交通事故1320起,同比下降8.4%,死亡人数减少15人。支队有关负责人表示,这是连续第三年下降。\n";
  private static final String BODY =
      "过去一年,交警部门排查整治事故多发路段46处,新增信号灯120组,查处酒驾醉驾2300余起。各县区建立了农村道路安全员队伍,共有3500人上岗。\n";
  private static final String LAST = "下一步,支队将加强货运车辆源头监管,并在春运期间增派警力600人,确保群众平安出行。\n";
  private static final String ENGLISH =
      "The health department said on Monday that 1,250 clinics had joined the vaccination campaign,"
          + " which reached 3.4 million people in its first six weeks. Officials expect the number"
          + " to double before the end of the winter, when schools reopen across the province.\n"
          + "Rural areas lag behind: only 38 percent of residents over sixty have received a second"
          + " dose, and mobile teams now visit 460 villages every week to close the gap with"
          + " cities.\n";

  private static String repaired(String text) {
    return new RepeatedPassageRepairer(LexiconSource.bundled())
        .plan(AlignedText.ofUtf8(text))
        .apply()
        .text()
        .toString();
  }

  @Test
  void theSecondCopyOfAnArticleGoesWithItsTitle() {
    String article = TITLE + "来源:某某日报\n\n" + LEAD + BODY + LAST;
    assertThat(repaired(article + "\n" + TITLE + LEAD + BODY + LAST)).isEqualTo(article);
    assertThat(repaired(article + "\n" + article + "\n" + article).strip())
        .isEqualTo(article.strip());
  }

  @Test
  void whatOnlyTheSecondCopyHasStays() {
    String extra = "新增:支队公布举报方式。\n";
    assertThat(repaired(TITLE + LEAD + BODY + LAST + TITLE + LEAD + extra + BODY + LAST))
        .isEqualTo(TITLE + LEAD + BODY + LAST + extra);
  }

  @Test
  void punctuationWidthAndScriptMakeNoDifference() {
    String other = LEAD.replace(',', '，').replace(" ", "");
    assertThat(repaired(LEAD + BODY + LAST + "\n" + other + BODY + LAST))
        .isEqualTo(LEAD + BODY + LAST);
  }

  @Test
  void aRepeatedBlockInEnglishGoes() {
    assertThat(repaired("Vaccination reaches 3.4 million\n" + ENGLISH + "Share\n" + ENGLISH))
        .isEqualTo("Vaccination reaches 3.4 million\n" + ENGLISH + "Share\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a refrain
        "我爱你,塞北的雪\n飘飘洒洒漫天遍野\n第一段的词\n我爱你,塞北的雪\n飘飘洒洒漫天遍野\n第二段的词\n我爱你,塞北的雪\n飘飘洒洒漫天遍野\n",
        // a table's header on each page
        "地区 立案数 破案数 同比\n长安区 120 98 3.1%\n地区 立案数 破案数 同比\n碑林区 88 70 -2.0%\n",
        // a formula of law
        "如不服本判决,可在判决书送达之日起十五日内,向本院递交上诉状。\n案件二\n如不服本判决,可在判决书送达之日起十五日内,向本院递交上诉状。\n",
        // an entry that a list holds twice
        "不合格\n合格\n不合格\n合格\n合格\n不合格\n",
        // the title once more in the body
        "全市交通事故起数连续三年下降\n1月12日,市公安局召开发布会。\n全市交通事故起数连续三年下降\n发布会上还公布了其他数据。\n"
      })
  void whatIsSaidTwiceForAReasonStays(String text) {
    assertThat(repaired(text)).isEqualTo(text);
  }

  @Test
  void paragraphsWithOtherNumbersAreOtherParagraphs() {
    String other = BODY.replace("46", "47").replace("2300", "2500");
    assertThat(repaired(BODY + other + LEAD)).isEqualTo(BODY + other + LEAD);
  }

  @Test
  void aLineSaidAThousandTimesIsNotTakenForCopies() {
    String lines = "合格\n".repeat(1000);
    assertThat(repaired(lines)).isEqualTo(lines);
  }
}
