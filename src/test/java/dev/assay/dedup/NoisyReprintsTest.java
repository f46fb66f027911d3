package dev.assay.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.MatchForm;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reprints as papers and sites make them, and texts that only look alike. */
class NoisyReprintsTest {

  private static final double THRESHOLD = 0.8;

  private static final String CREDIT =
      """
      The region's dairy co-operative reported a profit of 12,450,000 crowns for the first half, its best result since 2016, after it didn't have to write off stock for the first time in five years. Revenue rose by 7.5 percent to 318,900,000 crowns while the price it paid to farmers went up by 11 percent, the co-operative's chairman, René Böll, said in Malmö on Thursday.
      He said the figures showed that the decision to close two of its nine plants had been right, although it was "the hardest we've ever taken". About 140 workers lost their jobs; two thirds of them have since found work at a brewery that opened in the same valley. The first new cheese line starts in the spring, and the firm has signed five-year contracts with schools and hospitals in three counties.
      Analysts were less confident. They pointed out that half of the gain came from lower energy prices, and that exports to Finland fell by 1,900 tonnes. The union has asked for a rise of 6 percent from January and said it would not be satisfied with a final offer of 3.5 percent.
      """;

  private static final String BRIDGE =
      """
      记者从市交通运输局获悉，连接东西两岸的望江大桥将于12月8日零时起封闭施工，工期预计１４０天，期间禁止一切车辆和行人通行。
      望江大桥建成于1987年，全长1,286米，日均车流量4.2万辆次。去年的检测发现，主桥有三十七根吊杆锈蚀超标，部分支座脱空，已不能满足安全运营要求。这次维修将更换全部吊杆和伸缩缝，加固六座桥墩，并重新铺装桥面，总投资约2.35亿元。
      为减少对出行的影响，交管部门制定了绕行方案：小型车辆可走上游的滨河隧道，大型货车须绕行南环高速，免收封闭期内两个收费站的通行费。公交公司调整了十四条线路，并在两岸渡口增加轮渡班次，早晚高峰每八分钟一班。
      市交通运输局有关负责人表示，施工单位将采用夜间预制、白天安装的办法，力争在明年汛期到来之前恢复通车。市民如有疑问，可以拨打服务热线咨询。
      """;

  private static final String BRIDGE_TRADITIONAL =
      """
      記者從市交通運輸局獲悉，連接東西兩岸的望江大橋將於12月8日零時起封閉施工，工期預計140天，期間禁止一切車輛和行人通行。
      望江大橋建成於1987年，全長1286米，日均車流量4.2萬輛次。去年的檢測發現，主橋有三十七根吊桿鏽蝕超標，部分支座脫空，已不能滿足安全運營要求。這次維修將更換全部吊桿和伸縮縫，加固六座橋墩，並重新鋪裝橋面，總投資約2.35億元。
      為減少對出行的影響，交管部門制定了繞行方案：小型車輛可走上游的濱河隧道，大型貨車須繞行南環高速，免收封閉期內兩個收費站的通行費。公交公司調整了十四條線路，並在兩岸渡口增加輪渡班次，早晚高峰每八分鐘一班。
      市交通運輸局有關負責人表示，施工單位將採用夜間預製、白天安裝的辦法，力爭在明年汛期到來之前恢復通車。市民如有疑問，可以撥打服務熱線諮詢。
      """;

  static Stream<Arguments> reprints() {
    return Stream.of(
        Arguments.of("hyphens at line ends", CREDIT, hyphenated(CREDIT, 34)),
        Arguments.of("ligatures", CREDIT, CREDIT.replace("ffi", "ﬃ").replace("fi", "ﬁ")),
        Arguments.of(
            "no accents, no apostrophes, no grouping of digits",
            CREDIT,
            CREDIT
                .replace('é', 'e')
                .replace('ö', 'o')
                .replace("'", "")
                .replaceAll("(\\d),(\\d)", "$1$2")),
        Arguments.of(
            "combining accents", CREDIT, CREDIT.replace("é", "e\u0301").replace("ö", "o\u0308")),
        Arguments.of("curly quotes", CREDIT, CREDIT.replace('\'', '’').replace('"', '“')),
        Arguments.of("capitals", CREDIT, CREDIT.toUpperCase(Locale.ROOT)),
        Arguments.of(
            "soft hyphens",
            CREDIT,
            CREDIT.replace("ation", "\u00ADation").replace("er", "e\u00ADr")),
        Arguments.of(
            "all at once",
            CREDIT,
            hyphenated(
                CREDIT.replace("'", "’").replace("fi", "ﬁ").replace("é", "e").replace("ö", "o"),
                40)),
        Arguments.of(
            "another headline and byline",
            "DAIRY FIRM BACK IN PROFIT\nBy Our Business Staff\n" + CREDIT,
            "Best half-year since 2016 for milk producers\n" + CREDIT),
        Arguments.of(
            "a notice at the end",
            CREDIT,
            CREDIT
                + "This story was first published by the Valley Courier and is reprinted with permission."),
        Arguments.of("recognition errors, one in 60 words", CREDIT, misread(CREDIT, 60)),
        Arguments.of("the other script and width", BRIDGE, BRIDGE_TRADITIONAL),
        Arguments.of(
            "blanks between characters",
            BRIDGE,
            BRIDGE.replaceAll("(\\p{IsHan})(?=\\p{IsHan})", "$1 ")),
        Arguments.of("line ends anywhere", BRIDGE, BRIDGE.replaceAll("(.{17})", "$1\n")),
        Arguments.of(
            "ASCII punctuation",
            BRIDGE,
            BRIDGE.replace('，', ',').replace('。', '.').replace('：', ':').replace('、', ',')),
        Arguments.of(
            "another headline and source",
            "望江大桥下月封闭维修\n" + BRIDGE,
            "出行提醒：这座大桥要封闭140天\n（来源：江城晚报 记者 许平）\n" + BRIDGE),
        Arguments.of(
            "an editor's line at the end", BRIDGE, BRIDGE + "（责任编辑：唐蕾 审核：马骏）\n更多内容请关注本报客户端。"),
        Arguments.of("characters misread, one in 60", BRIDGE, misreadHan(BRIDGE, 60)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reprints")
  void reprintsAreNearDuplicates(String name, String one, String other) {
    assertThat(similarity(one, other)).isGreaterThanOrEqualTo(THRESHOLD);
  }

  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of(
            "the same bulletin of another month",
            "Consumer prices rose 2.1 percent in March from a year earlier, the statistics office said. Food was up 3.4 percent, energy fell 1.2 percent. On the month, prices rose 0.3 percent.",
            "Consumer prices rose 2.8 percent in April from a year earlier, the statistics office said. Food was up 4.0 percent, energy fell 0.7 percent. On the month, prices rose 0.5 percent."),
        Arguments.of(
            "the same notice for another street",
            "因管网改造，建设路12号至46号将于5月3日8时至18时停水，请居民提前储水，给您带来不便敬请谅解。",
            "因管网改造，和平巷7号至19号将于6月11日9时至16时停水，请居民提前储水，给您带来不便敬请谅解。"),
        Arguments.of(
            "the same judgment between others",
            "原告李某诉被告某汽车公司买卖合同纠纷一案，本院立案后依法公开开庭审理，现已审理终结。原告请求退还购车款18万元，本院予以支持。如不服本判决，可在十五日内上诉。",
            "原告赵某诉被告某装修公司承揽合同纠纷一案，本院立案后依法公开开庭审理，现已审理终结。原告请求赔偿损失2.6万元，本院不予支持。如不服本判决，可在十五日内上诉。"),
        Arguments.of(
            "figures of another station",
            "白河青石桥站今晨8时水位31.46米，低于警戒水位1.54米，流量每秒840立方米，预计未来两天缓慢上涨。",
            "沙河南渡口站今晨8时水位27.02米，超过警戒水位0.32米，流量每秒1260立方米，预计未来两天缓慢回落。"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void whatOnlyLooksAlikeIsNoNearDuplicate(String name, String one, String other) {
    assertThat(similarity(one, other)).isLessThan(THRESHOLD);
  }

  /** What makes another word or number must not be folded away with the noise. */
  @Test
  void wordsAndNumbersThatDifferStayApart() {
    for (List<String> pair :
        List.of(
            List.of("a rise of 3.4 percent", "a rise of 34 percent"),
            List.of("1,2,3 and 4", "123 and 4"),
            List.of("items 12,345 6", "items 12 3456"),
            List.of("a well-known man", "a wellknown man"),
            List.of("he'll come", "hell yes come"),
            List.of("re - sign", "resign"))) {
      assertThat(hash(pair.get(0))).as("%s", pair).isNotEqualTo(hash(pair.get(1)));
    }
    assertThat(hash("It didn't cost 12,345,678 crowns in Malmö"))
        .isEqualTo(hash("it didnt cost 12345678 crowns in malmo"));
    assertThat(hash("vacci-\n  nation")).isEqualTo(hash("vaccination"));
    assertThat(hash("ﬁeld oﬃce")).isEqualTo(hash("field office"));
  }

  private static TextHash hash(String text) {
    return Fingerprinter.textHash(MatchForm.of(text));
  }

  private static double similarity(String one, String other) {
    return set(one).similarityTo(set(other));
  }

  private static ShingleSet set(String text) {
    return ShingleSet.of(Shingles.of(MatchForm.of(text)).hashes());
  }

  /** Set in a narrow column: words are divided where it ends. */
  private static String hyphenated(String text, int width) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (int i = 0; i < text.length(); i++) {
      out.append(text.charAt(i));
      column = text.charAt(i) == '\n' ? 0 : column + 1;
      boolean inWord =
          i > 1
              && i + 2 < text.length()
              && text.substring(i - 1, i + 3).chars().allMatch(c -> c >= 'a' && c <= 'z');
      if (column >= width && inWord) {
        out.append("-\n");
        column = 0;
      }
    }
    return out.toString();
  }

  private static String misread(String text, int every) {
    Random random = new Random(9);
    StringBuilder out = new StringBuilder();
    for (String word : text.split(" ")) {
      boolean misread = word.length() > 3 && random.nextInt(every) == 0;
      out.append(misread ? word.charAt(0) + "l" + word.substring(2) : word).append(' ');
    }
    return out.toString();
  }

  private static String misreadHan(String text, int every) {
    Random random = new Random(9);
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      out.append(c >= 0x4E00 && c < 0x9FA0 && random.nextInt(every) == 0 ? (char) (c + 1) : c);
    }
    return out.toString();
  }
}
