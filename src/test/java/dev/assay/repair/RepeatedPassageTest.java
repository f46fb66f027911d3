package dev.assay.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.assay.lexicon.LexiconSource;
import dev.assay.text.AlignedText;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedPassageTest {

  private static final Repairer REPAIRER = new RepeatedPassageRepairer(LexiconSource.bundled());
  private static final RepairChain CHAIN = new RepairChain(LexiconSource.bundled());

  private static final String TITLE = "全市交通事故起数连续三年下降\n";
  private static final String LEAD =
      "市公安局交警支队1月12日通报,去年全市共发生道路交通事故1320起,同比下降8.4%,死亡人数减少15人。支队有关负责人表示,这是连续第三年下降。\n";
  private static final String BODY =
      "过去一年,交警部门排查整治事故多发路段46处,新增信号灯120组,查处酒驾醉驾2300余起。各县区建立了农村道路安全员队伍,共有3500人上岗。\n";
  private static final String LAST = "下一步,支队将加强货运车辆源头监管,并在春运期间增派警力600人,确保群众平安出行。\n";
  private static final String ENGLISH =
      "The health department said on Monday that 1,250 clinics had joined the vaccination campaign,"
          + " which reached 3.4 million people in its first six weeks. Officials expect the number to"
          + " double before the end of the winter, when schools reopen across the province.\n"
          + "Rural areas lag behind: only 38 percent of residents over sixty have received a second"
          + " dose, and mobile teams now visit 460 villages every week to close the gap with cities.\n";
  private static final String RIVER =
      "水利部长江水利委员会消息,受持续强降雨影响,洞庭湖城陵矶站水位昨晚涨至33.12米,超过警戒水位0.62米。"
          + "沿湖各县已组织巡堤人员1.4万人,转移低洼地区群众2860户。预计未来三天水位仍将缓慢上涨,请有关地区做好防范。\n";
  private static final String RIVER_TRADITIONAL =
      "水利部長江水利委員會消息，受持續強降雨影響，洞庭湖城陵磯站水位昨晚漲至33.12米，超過警戒水位0.62米。"
          + "沿湖各縣已組織巡堤人員1.4萬人，轉移低窪地區群眾2860戶。預計未來三天水位仍將緩慢上漲，請有關地區做好防範。\n";

  private static String repaired(String text) {
    return REPAIRER.plan(AlignedText.ofUtf8(text)).apply().text().toString();
  }

  private static String chained(String text) {
    return CHAIN.repair(AlignedText.ofUtf8(text)).text().toString();
  }

  @Nested
  class Copies {

    @Test
    void theSecondCopyOfAnArticleGoesWithItsTitle() {
      String article = TITLE + "来源:某某日报\n\n" + LEAD + BODY + LAST;
      assertThat(repaired(article + "\n" + TITLE + LEAD + BODY + LAST)).isEqualTo(article);
      assertThat(repaired(article + "\n" + article + "\n" + article).strip())
          .isEqualTo(article.strip());
    }

    @Test
    void aCopyWithoutTitleOrBylineGoes() {
      String article = TITLE + "来源:某某日报 记者:周全\n" + LEAD + BODY + LAST;
      assertThat(repaired(article + LEAD + BODY + LAST)).isEqualTo(article);
      assertThat(repaired(TITLE + RIVER + LEAD + BODY + "\n" + LEAD + BODY))
          .as("a copy of a part")
          .isEqualTo(TITLE + RIVER + LEAD + BODY);
      assertThat(repaired(LEAD + BODY + LAST + TITLE + LEAD + BODY + LAST))
          .as("a title that only the second has stays")
          .isEqualTo(LEAD + BODY + LAST + TITLE);
    }

    @Test
    void aTitleAboveAnotherBylineGoesToo() {
      String article = TITLE + "来源:某某日报\n" + LEAD + BODY + LAST;
      assertThat(repaired(article + TITLE + "2023-01-12 09:30\n" + LEAD + BODY + LAST))
          .isEqualTo(article + "2023-01-12 09:30\n");
    }

    @Test
    void whatOnlyTheSecondCopyHasStays() {
      String extra = "新增:支队公布举报方式。\n";
      assertThat(repaired(TITLE + LEAD + BODY + LAST + TITLE + LEAD + extra + BODY + LAST))
          .isEqualTo(TITLE + LEAD + BODY + LAST + extra);
    }

    @Test
    void whatOnlyTheFirstCopyHasDoesNotHideTheSecond() {
      String caption = "图为执勤民警在国道疏导车流。李强摄\n";
      assertThat(repaired(TITLE + LEAD + caption + BODY + LAST + LEAD + BODY + LAST))
          .isEqualTo(TITLE + LEAD + caption + BODY + LAST);
    }

    @Test
    void punctuationWidthAndSpaceMakeNoDifference() {
      String other = LEAD.replace(',', '，').replace("共发", "共 发").replace("1月12日", "1月 12 日");
      assertThat(repaired(LEAD + BODY + LAST + "\n" + other + BODY + LAST))
          .isEqualTo(LEAD + BODY + LAST);
      assertThat(chained(LEAD + BODY + LAST + wide(LEAD + BODY) + LAST))
          .isEqualTo(LEAD + BODY + LAST);
    }

    @Test
    void theOtherScriptMakesNoDifference() {
      assertThat(repaired(RIVER + "繁體版\n" + RIVER_TRADITIONAL)).isEqualTo(RIVER + "繁體版\n");
      assertThat(repaired(RIVER_TRADITIONAL + RIVER)).isEqualTo(RIVER_TRADITIONAL);
    }

    @Test
    void aFewCharactersMakeNoDifference() {
      String typos = RIVER.replace("请有关", "请各有关").replace("组织巡堤", "组识巡堤");
      assertThat(typos).isNotEqualTo(RIVER);
      assertThat(repaired(RIVER + typos)).isEqualTo(RIVER);
      String spelling = ENGLISH.replace("double", "dooble").replace("across", "accross");
      assertThat(repaired(ENGLISH + "\n" + spelling)).isEqualTo(ENGLISH);
    }

    @Test
    void otherLineBreaksMakeNoDifference() {
      String oneLine = (LEAD + BODY + LAST).replace("\n", "") + "\n";
      assertThat(repaired(LEAD + BODY + LAST + oneLine)).isEqualTo(LEAD + BODY + LAST);
      assertThat(repaired(oneLine + LEAD + BODY + LAST)).isEqualTo(oneLine);
      String wrapped = ENGLISH.replace(", ", ",\n").replace(" of ", " of\n");
      assertThat(repaired(ENGLISH + "\n" + wrapped)).isEqualTo(ENGLISH);
    }

    @Test
    void twiceOnOneLineIsTwice() {
      String article = (TITLE.strip() + " " + LEAD + BODY + LAST).replace("\n", "");
      assertThat(repaired(article + article)).isEqualTo(article);
      assertThat(repaired(article + " " + article + "\n").strip()).isEqualTo(article);
      String english = ENGLISH.replace('\n', ' ').strip();
      assertThat(repaired(english + " " + english).strip()).isEqualTo(english);
    }

    @Test
    void aShortArticleThatIsAllThereIsTwiceGoes() {
      String brief =
          "城南大桥今日恢复通车\n经过四十天抢修,城南大桥今日上午九时恢复双向通行,货车限载20吨。养护单位提醒,夜间仍有养护作业,请减速慢行,按标志行驶,服从现场人员指挥。\n";
      assertThat(repaired(brief + "\n" + brief)).isEqualTo(brief);
    }

    @Test
    void aCopyBetweenFurnitureGoes() {
      String page = "首页 > 新闻 > 交通\n" + TITLE + LEAD + BODY + LAST + "分享到：微信 微博\n上一篇 下一篇\n";
      assertThat(chained(page + "关于我们 | 联系我们\n" + page)).isEqualTo(TITLE + LEAD + BODY + LAST);
    }

    @Test
    void aTeaserDoesNotSwallowTheSentenceThatItCuts() {
      String teaser = RIVER.substring(0, RIVER.indexOf("2860")) + "...\n";
      String article = RIVER + BODY;
      String kept = repaired(teaser + article);
      assertThat(kept).startsWith(teaser).contains("转移低洼地区群众2860户。预计").contains(BODY);
    }

    @Test
    void aRepeatedBlockInEnglishGoes() {
      assertThat(repaired("Vaccination reaches 3.4 million\n" + ENGLISH + "Share\n" + ENGLISH))
          .isEqualTo("Vaccination reaches 3.4 million\n" + ENGLISH + "Share\n");
    }

    @Test
    void aThousandCopiesGo() {
      String article = TITLE + LEAD + BODY + LAST;
      assertThat(repaired(article.repeat(1000))).isEqualTo(article);
    }
  }

  @Nested
  class NoCopies {

    @ParameterizedTest
    @ValueSource(
        strings = {
          // a refrain
          "我爱你,塞北的雪\n飘飘洒洒漫天遍野\n第一段的词\n我爱你,塞北的雪\n飘飘洒洒漫天遍野\n第二段的词\n我爱你,塞北的雪\n飘飘洒洒漫天遍野\n",
          // a chorus
          """
          When the harbour lights are calling and the tide is turning low
          We will sing the song our fathers sang a hundred years ago
          Hold the line, hold the line, till the morning star is high
          And the grey gulls carry homeward every word and every cry
          The second verse tells another story
          When the harbour lights are calling and the tide is turning low
          We will sing the song our fathers sang a hundred years ago
          Hold the line, hold the line, till the morning star is high
          And the grey gulls carry homeward every word and every cry
          """,
          // lines of a poem that come back
          "青山不老水长流\n一叶扁舟下扬州\n故人西辞千里外\n青山不老水长流\n一叶扁舟下扬州\n",
          // a table's header on each page
          "地区 立案数 破案数 同比\n长安区 120 98 3.1%\n地区 立案数 破案数 同比\n碑林区 88 70 -2.0%\n",
          // a long table's header on each page
          """
          项目名称 建设单位 总投资(万元) 本年计划投资(万元) 累计完成投资(万元) 开工时间 计划竣工时间 建设地点 联系人 备注
          东湖水厂 水务集团 12000 5000 3200 2022-03 2023-10 东湖新区 王工 在建
          项目名称 建设单位 总投资(万元) 本年计划投资(万元) 累计完成投资(万元) 开工时间 计划竣工时间 建设地点 联系人 备注
          西郊电站 能源公司 8600 2100 1900 2021-09 2023-06 西郊镇 李工 在建
          """,
          // a formula of law
          "如不服本判决,可在判决书送达之日起十五日内,向本院递交上诉状。\n案件二\n如不服本判决,可在判决书送达之日起十五日内,向本院递交上诉状。\n",
          // a long formula of law between judgments
          """
          一、被告某建材公司于本判决生效之日起十日内支付原告货款36万元。
          如不服本判决,可在判决书送达之日起十五日内,向本院递交上诉状,并按对方当事人的人数提出副本,上诉于某某省高级人民法院。在上诉期届满之日起七日内未交纳上诉案件受理费的,按自动撤回上诉处理。
          二、被告某运输公司于本判决生效之日起十日内赔偿原告损失8200元。
          如不服本判决,可在判决书送达之日起十五日内,向本院递交上诉状,并按对方当事人的人数提出副本,上诉于某某省高级人民法院。在上诉期届满之日起七日内未交纳上诉案件受理费的,按自动撤回上诉处理。
          """,
          // the same in English
          """
          Claim 1 is dismissed. The applicant pays costs of 4,000 euros.
          Any party may lodge an appeal against this decision within thirty days of its service, by filing a notice of appeal with the registry of this court.
          Claim 2 is upheld. The respondent pays 18,500 euros.
          Any party may lodge an appeal against this decision within thirty days of its service, by filing a notice of appeal with the registry of this court.
          """,
          // an entry that a list holds twice
          "不合格\n合格\n不合格\n合格\n合格\n不合格\n",
          // the same result for two plants
          """
          第一污水处理厂：化学需氧量、氨氮、总磷均达到一级A标准,出水合格。
          第二污水处理厂：化学需氧量、氨氮、总磷均达到一级A标准,出水合格。
          """,
          // the title once more in the body
          "全市交通事故起数连续三年下降\n1月12日,市公安局召开发布会。\n全市交通事故起数连续三年下降\n发布会上还公布了其他数据。\n",
          // labels of questions and answers
          "问：今年招生计划有何变化？\n答：增加了500个名额。\n问：何时报名？\n答：6月1日起。\n问：今年招生计划有何变化？\n答：以公告为准。\n",
          // a sentence that is quoted later
          """
          会议强调,要坚持人民至上、生命至上,把确保人民生命安全放在第一位,全面落实防汛责任制。
          省防办负责人解读说,“要坚持人民至上、生命至上,把确保人民生命安全放在第一位,全面落实防汛责任制”,这一要求具有很强的针对性。
          """,
          // slogans
          "节约用水,人人有责！\n节约用水,人人有责！\n节约用水,人人有责！\n"
        })
    void whatIsSaidTwiceForAReasonStays(String text) {
      assertThat(repaired(text)).isEqualTo(text);
    }

    @Test
    void aLongStatementThatIsQuotedLaterStays() {
      String statement =
          "城市更新不是大拆大建,而是要留住记忆、改善功能、补齐短板,让老城区的居民用上干净的厨房、明亮的楼道和安全的燃气,"
              + "让孩子在家门口有操场,让老人下楼就有花园,让每一条背街小巷都有路灯,让每一栋旧楼都有物业,"
              + "这件事要由居民自己来商量,由街道来组织,由财政和社会资本共同来出钱,由群众来评判干得好不好,不搞一刀切";
      String text = "市长在会上说：" + statement + "。\n有网友认为,“" + statement + "”,说到了点子上。\n";
      assertThat(repaired(text)).isEqualTo(text);
    }

    @Test
    void paragraphsWithOtherNumbersAreOtherParagraphs() {
      String other = BODY.replace("46", "47").replace("2300", "2500");
      assertThat(repaired(BODY + other + LEAD)).isEqualTo(BODY + other + LEAD);
    }

    static Stream<String> monthly() {
      return Stream.of(
          RIVER.replace("33.12", "33.21"),
          RIVER.replace("2860", "28600"),
          RIVER.replace("1.4万", "1.4亿"),
          RIVER.replace("三天", "五天"),
          RIVER.replace("0.62", "62"));
    }

    @ParameterizedTest
    @MethodSource("monthly")
    void oneOtherNumberMakesAnotherLine(String other) {
      assertThat(repaired(RIVER + other)).isEqualTo(RIVER + other);
    }

    @Test
    void anotherNumberInAnEnglishLineMakesAnotherLine() {
      String other = ENGLISH.replace("3.4 million", "3.4 billion").replace("460", "640");
      assertThat(repaired(ENGLISH + other)).isEqualTo(ENGLISH + other);
    }

    @Test
    void theSameReportOnTwoTownsStays() {
      String one = "东河镇今年新建蔬菜大棚,引进良种,村民在家门口就业,收入稳步提高。镇里还修通了产业路,建起了冷库,注册了商标,产品销往周边城市,深受市民欢迎。\n";
      String two = one.replace("东河", "石门");
      String text = "乡村见闻\n" + one + two;
      assertThat(repaired(text)).isEqualTo(text);
    }

    @Test
    void aLineSaidAThousandTimesIsNotTakenForCopies() {
      String lines = "合格\n".repeat(1000);
      assertThat(repaired(lines)).isEqualTo(lines);
    }
  }

  static Stream<String> long5MegabyteTexts() {
    Random random = new Random(3);
    StringBuilder noise = new StringBuilder();
    while (noise.length() < 1_700_000) {
      noise.append((char) (0x4E00 + random.nextInt(60)));
      noise.append(random.nextInt(40) == 0 ? "。\n" : "");
    }
    return Stream.of(
        "合格\n".repeat(1_000_000),
        (LEAD + BODY).repeat(12_000),
        ("甲".repeat(15) + "乙").repeat(100_000),
        (RIVER + RIVER.replace("33.12", "33.21")).repeat(8_000),
        "ab".repeat(2_500_000),
        noise.toString(),
        noise.toString().replace("\n", "").replace("。", ""));
  }

  @ParameterizedTest
  @MethodSource("long5MegabyteTexts")
  void fiveMegabytesOfAnythingTakeLinearTime(String text) {
    AlignedText aligned = AlignedText.ofUtf8(text);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> REPAIRER.plan(aligned).apply());
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    for (char c : text.toCharArray()) {
      wide.append(c >= '0' && c <= '9' || c == '%' ? (char) (c + 0xFEE0) : c);
    }
    return wide.toString();
  }
}
