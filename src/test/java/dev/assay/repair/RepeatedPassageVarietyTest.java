package dev.assay.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.lexicon.LexiconSource;
import dev.assay.text.AlignedText;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Copies as pages have them, and kinds of text that say the same twice on purpose. */
class RepeatedPassageVarietyTest {

  private static final RepairChain CHAIN = new RepairChain(LexiconSource.bundled());

  private static final String SCHOOL_TITLE = "城北新区三所中学九月开学\n";
  private static final String SCHOOL_BYLINE = "2023-06-18 10:20 来源：城北教育 记者 何 敏\n";
  private static final String SCHOOL =
      "市教育局18日公布，城北新区三所中学将于今年9月开学，新增学位4860个，其中初中3200个、高中1660个。三校均配有标准跑道、实验楼和图书馆。\n"
          + "据介绍，新区常住人口五年间由21万人增至34万人，适龄学生每年增加两千多人，原有六所中学平均班额达到52人。新校启用后，平均班额有望降到45人以内。\n"
          + "教师方面，三校共招聘教师386名，其中研究生学历占41%，另有60名骨干教师由老城区学校交流而来，任期三年。\n";
  private static final String SCHOOL_TRADITIONAL =
      "市教育局１８日公布，城北新區三所中學將於今年９月開學，新增學位４８６０個，其中初中３２００個、高中１６６０個。三校均配有標準跑道、實驗樓和圖書館。\n"
          + "據介紹，新區常住人口五年間由２１萬人增至３４萬人，適齡學生每年增加兩千多人，原有六所中學平均班額達到５２人。新校啟用後，平均班額有望降到４５人以內。\n"
          + "教師方面，三校共招聘教師３８６名，其中研究生學歷佔４１％，另有６０名骨幹教師由老城區學校交流而來，任期三年。\n";

  private static final String FERRY =
      "The island's only ferry will stop running for eleven days in March so that its two engines can"
          + " be replaced, the harbour authority said on Tuesday. A smaller vessel with room for 48"
          + " passengers and no cars will sail three times a day instead.\n"
          + "Fuel and medicine will be carried by barge. The authority said it had brought the work"
          + " forward because inspectors found cracks in a mounting last autumn, and that the ferry"
          + " had carried 212,000 people last year, a fifth more than it was built for.\n"
          + "Shopkeepers on the island say they were told too late to fill their stores, and have asked"
          + " the council to pay part of what they expect to lose.\n";

  private static String chained(String text) {
    return CHAIN.repair(AlignedText.ofUtf8(text)).text().toString();
  }

  static Stream<Arguments> copies() {
    String school = SCHOOL_TITLE + SCHOOL_BYLINE + SCHOOL;
    return Stream.of(
        Arguments.of("without title and byline", SCHOOL_TITLE + SCHOOL, SCHOOL),
        Arguments.of("below a menu", SCHOOL_TITLE + SCHOOL, "首页 | 新闻 | 教育 | 专题\n" + SCHOOL),
        Arguments.of("in the other script and width", SCHOOL_TITLE + SCHOOL, SCHOOL_TRADITIONAL),
        Arguments.of(
            "with blanks between characters",
            SCHOOL_TITLE + SCHOOL,
            SCHOOL.replace("城北新区", "城 北 新 区").replace("骨干教师", "骨 干 教 师")),
        Arguments.of("wrapped anywhere", SCHOOL_TITLE + SCHOOL, wrapped(SCHOOL, 24)),
        Arguments.of(
            "with blank lines and indents",
            SCHOOL_TITLE + SCHOOL,
            "\u3000\u3000" + SCHOOL.strip().replace("\n", "\n\n\u3000\u3000") + "\n"),
        Arguments.of(
            "a few characters apart",
            SCHOOL_TITLE + SCHOOL,
            SCHOOL.replace("有望降到", "将有望降到").replace("图书馆", "图书楼")),
        Arguments.of("a second and a third time", SCHOOL_TITLE + SCHOOL, SCHOOL + "\n" + SCHOOL),
        Arguments.of("a third time in the other script", school, SCHOOL + SCHOOL_TRADITIONAL),
        Arguments.of("in English without headline", "Ferry stops in March\n" + FERRY, FERRY),
        Arguments.of(
            "in English with other quotes and wraps",
            "Ferry stops in March\n" + FERRY,
            wrapped(FERRY.replace("island's", "island’s"), 60)),
        Arguments.of(
            "in English in capitals", "Ferry stops in March\n" + FERRY, FERRY.toUpperCase()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("copies")
  void aLaterCopyGoes(String name, String first, String later) {
    String kept = chained(first + "\n" + later).strip();
    assertThat(kept).startsWith(chained(first).strip());
    assertThat(kept.length()).isLessThan(chained(first).strip().length() + 30);
  }

  @Test
  void aPageOfHeadlinesThatStandsThereTwiceIsOne() {
    StringBuilder list = new StringBuilder("近期要闻\n");
    String[] news = {
      "跨江大桥主塔封顶", "全市启动冬季供暖检修", "高新区签约二十个项目", "湿地公园迎来首批候鸟", "社区食堂月底前全部开业",
      "三条公交线路调整走向", "老旧电梯更新补贴申领开始", "秋粮收购价格与去年持平", "人民医院新院区试运行", "职工技能大赛落下帷幕",
      "机场恢复两条国际航线", "古城墙修缮工程通过验收", "中小学增设每日体育课", "水价听证会征集代表", "青年人才公寓开放登记",
      "乡村快递服务站实现全覆盖", "地铁四号线进入联调联试", "城市书房延长开放时间", "首届非遗市集周末开市", "污水处理厂提标改造完工",
    };
    for (int i = 0; i < news.length; i++) {
      list.append(news[i]).append(" 11月").append(i + 3).append("日\n");
    }
    assertThat(chained(list + "\n" + list).strip()).isEqualTo(list.toString().strip());
  }

  static Stream<Arguments> onPurpose() {
    return Stream.of(
        Arguments.of(
            "a song",
            """
            你从雪山走来，春潮是你的丰采；你向东海奔去，惊涛是你的气概。
            我们赶着羊群走过三月的山冈，我们摇着橹桨穿过六月的芦荡！
            啊，故乡的河，日日夜夜流过我的窗台，流过我的梦，流成我的歌！
            第二遍的词与第一遍不同，说的是离家的人在灯下写信。
            我们赶着羊群走过三月的山冈，我们摇着橹桨穿过六月的芦荡！
            啊，故乡的河，日日夜夜流过我的窗台，流过我的梦，流成我的歌！
            第三遍的词说的是归来的人在渡口等船。
            我们赶着羊群走过三月的山冈，我们摇着橹桨穿过六月的芦荡！
            啊，故乡的河，日日夜夜流过我的窗台，流过我的梦，流成我的歌！
            """),
        Arguments.of(
            "a hymn",
            """
            O rivers that run from the hills to the plain, we praise you in sunlight, we praise you in rain!
            The sower goes out with the seed in his hand, and gladness returns to the weary old land.
            The winter was long and the granaries bare, and many a morning we rose up in prayer.
            O rivers that run from the hills to the plain, we praise you in sunlight, we praise you in rain!
            The sower goes out with the seed in his hand, and gladness returns to the weary old land.
            The children bring garlands, the bells ring the hour, the orchard and meadow are heavy with flower.
            O rivers that run from the hills to the plain, we praise you in sunlight, we praise you in rain!
            The sower goes out with the seed in his hand, and gladness returns to the weary old land.
            """),
        Arguments.of(
            "an oath that two take",
            """
            新任院长周某领誓：我宣誓：忠于国家，忠于人民，忠于宪法和法律，忠实履行法官职责，恪守法官职业道德，遵守法官行为规范，公正司法，廉洁司法，为民司法，为维护社会公平正义而奋斗！
            随后，新任法官孙某宣誓：我宣誓：忠于国家，忠于人民，忠于宪法和法律，忠实履行法官职责，恪守法官职业道德，遵守法官行为规范，公正司法，廉洁司法，为民司法，为维护社会公平正义而奋斗！
            仪式历时四十分钟。
            """),
        Arguments.of(
            "an oath in English that two take",
            """
            The new mayor read first:
            I do solemnly declare that I will faithfully discharge the duties of this office,
            that I will uphold the charter of this town without fear or favour,
            and that I will account to its people for every penny entrusted to me.
            The clerk repeated it after her:
            I do solemnly declare that I will faithfully discharge the duties of this office,
            that I will uphold the charter of this town without fear or favour,
            and that I will account to its people for every penny entrusted to me.
            Then the band played.
            """),
        Arguments.of(
            "clauses of two contracts",
            """
            第一份 房屋租赁合同
            甲方：宏远物业公司；乙方：张某。租期自2023年1月1日起至2024年12月31日止，月租金3200元。
            本合同在履行过程中发生争议的，由双方协商解决；协商不成的，任何一方均可向房屋所在地人民法院提起诉讼。本合同一式两份，双方各执一份，自签字之日起生效。
            第二份 车位租赁合同
            甲方：宏远物业公司；乙方：张某。租期自2023年3月1日起至2023年12月31日止，月租金350元。
            本合同在履行过程中发生争议的，由双方协商解决；协商不成的，任何一方均可向房屋所在地人民法院提起诉讼。本合同一式两份，双方各执一份，自签字之日起生效。
            """),
        Arguments.of(
            "clauses of two contracts in English",
            """
            Schedule A. The supplier delivers 400 tonnes of gravel by 30 April.
            Neither party is liable for delay caused by flood, fire, strike or any event beyond its reasonable control, provided that it tells the other party without delay.
            Schedule B. The supplier delivers 90 tonnes of sand by 15 June.
            Neither party is liable for delay caused by flood, fire, strike or any event beyond its reasonable control, provided that it tells the other party without delay.
            """),
        Arguments.of(
            "questions with the same answer",
            """
            问：异地就医备案需要带什么材料？
            答：请携带本人身份证、社会保障卡和转诊证明到参保地医保经办窗口办理，也可以通过手机端上传材料，窗口当场办结，网上两个工作日内办结。
            问：备案信息填错了怎么办？
            答：请先撤销原备案再重新提交，撤销后立即生效。
            问：长期居住外地的退休人员怎样备案？
            答：请携带本人身份证、社会保障卡和转诊证明到参保地医保经办窗口办理，也可以通过手机端上传材料，窗口当场办结，网上两个工作日内办结。
            """),
        Arguments.of(
            "a table with its header on each page",
            """
            监测站名称 所在河流 水温(℃) 溶解氧(mg/L) 高锰酸盐指数(mg/L) 氨氮(mg/L) 总磷(mg/L) 水质类别 上月类别 备注
            说明：各项指标按地表水环境质量标准评价，带星号的为人工监测数据，其余为自动监测数据。
            青石桥 白河 18.2 7.9 3.1 0.21 0.08 II II
            说明：各项指标按地表水环境质量标准评价，带星号的为人工监测数据，其余为自动监测数据。
            监测站名称 所在河流 水温(℃) 溶解氧(mg/L) 高锰酸盐指数(mg/L) 氨氮(mg/L) 总磷(mg/L) 水质类别 上月类别 备注
            南渡口 沙河 19.0 6.8 4.4 0.52 0.13 III IV
            """),
        Arguments.of(
            "minutes of two meetings",
            """
            第三次会议纪要
            会议由副主任陈某主持，办公室、规划科、财务科、工程科、法规科、督查科主要负责同志参加会议。
            会议审议通过了年度预算调整方案，同意增加抢险物资采购经费120万元。
            第四次会议纪要
            会议由副主任陈某主持，办公室、规划科、财务科、工程科、法规科、督查科主要负责同志参加会议。
            会议听取了隐患点整治情况汇报，要求11月底前完成全部17处治理。
            """),
        Arguments.of(
            "a warning in each bulletin",
            """
            19日08时 黄色预警：预计未来12小时沿江各县有50毫米以上降雨。
            请有关单位和人员做好防范准备，切断低洼地带有危险的室外电源，暂停在空旷地方的户外作业，转移危险地带人员和危房居民到安全场所避雨。
            19日20时 橙色预警：预计未来6小时沿江各县有80毫米以上降雨。
            请有关单位和人员做好防范准备，切断低洼地带有危险的室外电源，暂停在空旷地方的户外作业，转移危险地带人员和危房居民到安全场所避雨。
            """),
        Arguments.of(
            "a disclaimer below each report",
            """
            Northern Grid: revenue of 3.1 billion, up 4 percent.
            Figures are unaudited and rounded. Past results do not allow conclusions about future results, and nothing here is an offer to buy or sell shares.
            Southern Grid: revenue of 2.7 billion, down 1 percent.
            Figures are unaudited and rounded. Past results do not allow conclusions about future results, and nothing here is an offer to buy or sell shares.
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("onPurpose")
  void whatIsSaidTwiceOnPurposeStays(String name, String text) {
    assertThat(chained(text)).isEqualTo(text);
  }

  private static String wrapped(String text, int width) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      int column = 0;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        boolean mayBreak = c == ' ' || c >= 0x4E00 && !Character.isDigit(c);
        if (column >= width && mayBreak) {
          out.append(c == ' ' ? "" : c).append('\n');
          column = 0;
        } else {
          out.append(c);
          column++;
        }
      }
      out.append('\n');
    }
    return out.toString();
  }
}
