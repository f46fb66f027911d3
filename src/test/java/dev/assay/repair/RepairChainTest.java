package dev.assay.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.assay.lexicon.LexiconSource;
import dev.assay.text.AlignedText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RepairChainTest {

  private static final RepairChain CHAIN = new RepairChain(LexiconSource.bundled());

  static Stream<String> cleanTexts() {
    return Stream.of(
        """
        国家统计局发布上半年经济数据
        来源：新华网　　发布时间：2022-07-15
        """
            .replace('　', ' '),
        """
        新华社北京7月15日电(记者 王明)国家统计局15日发布数据,上半年国内生产总值562642亿元,同比增长2.5%。

        分产业看,第一产业增加值29137亿元,增长5.0%;第二产业增加值228636亿元,增长3.2%;第三产业增加值304868亿元,增长1.8%。

        发言人表示:“总体上看,国民经济企稳回升。”(完)
        """,
        """
        市卫健委：新增12家发热门诊

        记者从市卫健委（卫生健康委员会）获悉，截至8月1日，全市共有发热门诊86家，“应开尽开”。
        市民可拨打12345热线，或登录市卫健委网站（www.example.gov.cn）查询；也可关注微信公众号。
        责任编辑：李红
        """,
        """
        某某公司2021年年度报告摘要
        营业收入(亿元)  同比(%)
        120.5  3.4
        98.7  -1.2
        120.5  3.4
        股东名称  持股比例
        张三  12.3%
        """,
        """
        關於颱風「梅花」的第3號通報
        截至9月14日20時，全市共轉移群眾3.2萬人，避難場所開放146處，未接獲人員傷亡報告。
        水利署表示，各水庫（含石門水庫）蓄水率達九成；民眾可撥打1999專線。
        中央氣象局提醒：14日晚間至15日清晨風雨最大，沿海地區請勿前往觀浪。
        """,
        """
        判决书（2021）苏01民终1234号
        本院认为，被告应赔偿原告损失23000元。依照《中华人民共和国民法典》第一千一百六十五条之规定，判决如下：
        一、被告于本判决生效之日起十日内支付原告23000元；
        二、驳回原告的其他诉讼请求。
        如不服本判决，可在判决书送达之日起十五日内上诉。
        """,
        """
        Flood relief reaches 40,000 people in two weeks
        GENEVA, Aug. 3, 2022 (AP) — Aid agencies have reached more than 40,000 people since the river burst its banks on July 20.

        “We’re getting there,” said José Álvarez, head of mission. “But it’s slow – roads are gone.” See https://example.org/a?b=1&c=2 or mail help@example.org.

        About 1,200 homes (3% of the total) were destroyed; repairs will cost €4.5 million, R&D aside.
        """,
        """
        Read the small print, close the window and share this page with your friends: that was the advice that home owners got on Monday.
        Contact details of the office were not published. Copyright law was not discussed.
        """,
        """
        第一课　你好
        """
            .replace("　", " "),
        """
        春(chūn)眠(mián)不(bù)觉(jué)晓(xiǎo)
        处(chù)处(chù)闻(wén)啼(tí)鸟(niǎo)
        """,
        """
        全省空气质量优良天数比例为86.7%,PM2.5平均浓度为33微克/立方米,同比下降5.7%。
        其中,太原(tàiyuán)、大同两市改善明显;蔚(yù)县、亳(bó)州等地持平。
        > 引用：环境质量公报
        表1 > 表2
        """,
        "👨‍👩‍👧 一家三口\n1 < 2 && 3 > 2\nif (a && b) { return a & b; }\n",
        "ｘ".replace("ｘ", "x") + "\n");
  }

  @ParameterizedTest
  @MethodSource("cleanTexts")
  void cleanTextIsChangedByNothing(String text) {
    RepairedText repaired = CHAIN.repair(AlignedText.ofUtf8(text));
    assertThat(repaired.repairs()).isEmpty();
    assertThat(repaired.furniture()).isEmpty();
    assertThat(repaired.text().toString()).isEqualTo(text);
  }

  private static final String DAMAGED =
      """
      \uFEFF首页 > 新闻 > 正文\r
      \u3000\u3000全市夏糧收購工作進展順利\u00A0\r
      分享到：微信 微博 QQ空间\r
      \r
      \r
      \r
      據糧食局統計,截至７月２０日,全市共收購小麥１２．５萬噸,同比增長３％,企業(yè)貸款(kuǎn)8億元&nbsp;。\r
      \u200B各縣(市)加強(qiáng)監管,查處壓級壓價案件1２起,農戶反映\u00AD良好&mdash;&mdash;價格â€œ穩定â€\u009D。\r
      \r
      下一步,有關部門將繼續做好秋糧收購準備,騰出倉容30萬噸,並派出工作組赴產糧大縣督導,確保農民種糧賣得出、不積壓。\r
      关于我们 | 联系我们\r
      京ICP备05083640号\r
      據糧食局統計,截至７月２０日,全市共收購小麥１２．５萬噸,同比增長３％,企業(yè)貸款(kuǎn)8億元&nbsp;。\r
      \u200B各縣(市)加強(qiáng)監管,查處壓級壓價案件1２起,農戶反映\u00AD良好&mdash;&mdash;價格â€œ穩定â€\u009D。\r
      下一步,有關部門將繼續做好秋糧收購準備,騰出倉容30萬噸,並派出工作組赴產糧大縣督導,確保農民種糧賣得出、不積壓。\r
      """;

  @Test
  void allKindsOfDamageAreRepairedTogether() {
    RepairedText repaired = CHAIN.repair(AlignedText.ofUtf8(DAMAGED));
    assertThat(repaired.text().toString())
        .isEqualTo(
            """
            全市夏糧收購工作進展順利

            據糧食局統計,截至7月20日,全市共收購小麥12.5萬噸,同比增長3%,企業貸款8億元 。
            各縣(市)加強監管,查處壓級壓價案件12起,農戶反映良好——價格“穩定”。

            下一步,有關部門將繼續做好秋糧收購準備,騰出倉容30萬噸,並派出工作組赴產糧大縣督導,確保農民種糧賣得出、不積壓。
            """);
    assertThat(repaired.repairs().stream().map(Repair::kind).distinct())
        .containsExactlyInAnyOrder(
            RepairKind.MOJIBAKE,
            RepairKind.HTML_ENTITY,
            RepairKind.CONTROL,
            RepairKind.WIDTH,
            RepairKind.WHITESPACE,
            RepairKind.PINYIN_GLOSS,
            RepairKind.FURNITURE,
            RepairKind.REPEATED_PASSAGE);
  }

  @Test
  void aSecondRunFindsNothingMore() {
    RepairedText once = CHAIN.repair(AlignedText.ofUtf8(DAMAGED));
    RepairedText twice = CHAIN.repair(AlignedText.ofUtf8(once.text().toString()));
    assertThat(twice.repairs()).isEmpty();
  }

  @Test
  void whatOneRoundLeavesGarbledTheNextRestores() {
    String text = "Le café a reçu près de mille visiteurs.";
    String garbled = text;
    for (int i = 0; i < 8; i++) { // more often than one round undoes
      garbled = new String(garbled.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
    assertThat(CHAIN.repair(AlignedText.ofUtf8(garbled)).text().toString()).isEqualTo(text);
  }

  @Test
  void theSourceBytesOfADirectRepairAreWhatStoodThere() {
    byte[] source = DAMAGED.getBytes(StandardCharsets.UTF_8);
    List<Repair> repairs = CHAIN.repair(AlignedText.ofUtf8(DAMAGED)).repairs();
    for (Repair repair : repairs) {
      boolean direct =
          switch (repair.kind()) {
            case MOJIBAKE, HTML_ENTITY, CONTROL, WIDTH, PINYIN_GLOSS -> true;
            default -> false;
          };
      String stood =
          new String(
              source,
              repair.sourceStart(),
              repair.sourceEnd() - repair.sourceStart(),
              StandardCharsets.UTF_8);
      if (direct) {
        assertThat(stood).isEqualTo(repair.before());
      } else {
        assertThat(stood).isNotEmpty();
      }
    }
    assertThat(repairs)
        .isSortedAccordingTo((a, b) -> Integer.compare(a.sourceStart(), b.sourceStart()));
  }

  @Test
  void alignmentNeverRunsBackwards() {
    Random random = new Random(5);
    String[] pieces = {
      "学(xué)",
      "習(xí)",
      "&amp;",
      "&#20013;",
      "\u00A0",
      "\u3000",
      "\r\n",
      "\n",
      "１２",
      "ｶﾞ",
      "e\u0301",
      "â€œ",
      "Ã©",
      "\u200B",
      "首页 > 新闻 > 教育",
      "分享到:",
      "版权所有",
      "相关新闻",
      "- END -",
      "。",
      "abc",
      "\uD840\uDC00",
      "\uFE0F",
      "\u200D",
      "👨",
      "文",
      "(",
      ")",
      "&",
      "：",
      "来源",
      "\uD800",
      " "
    };
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      RepairedText repaired = CHAIN.repair(AlignedText.ofUtf8(text.toString()));
      assertMonotone(repaired.text());
      repaired.furniture().forEach(RepairChainTest::assertMonotone);
    }
  }

  private static void assertMonotone(AlignedText text) {
    for (int i = 0; i < text.length(); i++) {
      assertThat(text.sourceEnd(i)).isGreaterThan(text.sourceStart(i));
      if (i > 0) {
        assertThat(text.sourceStart(i)).isGreaterThanOrEqualTo(text.sourceStart(i - 1));
        assertThat(text.sourceEnd(i)).isGreaterThanOrEqualTo(text.sourceEnd(i - 1));
      }
    }
  }

  static Stream<String> attacks() {
    List<String> units =
        new ArrayList<>(
            List.of(
                "(",
                "字(",
                "学(xué",
                "学(xué)",
                "&",
                "&#",
                "&amp;",
                "&amp",
                "<",
                "</",
                "\n",
                "\r\n",
                "\r",
                " ",
                "\u3000\n",
                "a > ",
                ">",
                "> b\n",
                "首页",
                "首页\n",
                "分享到:\n",
                "来源:",
                "来源：\n",
                "- END -\n",
                "相关新闻\n",
                "1 ",
                "e\u0301",
                "\u0301",
                "\u0316\u0301",
                "ﾞ",
                "ｶﾞ",
                "â",
                "â€",
                "Ã©",
                "\u200D",
                "\uFE0F",
                "合格\n",
                "甲\n乙\n",
                "\uD840\uDC00",
                "\uD800",
                "．",
                "合格,",
                "版权所有",
                "2021-",
                "a",
                "。",
                "."));
    return units.stream();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void aMegabyteOfAnythingTakesLinearTime(String unit) {
    AlignedText text = AlignedText.ofUtf8(unit.repeat(1_000_000 / unit.length()));
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> CHAIN.repair(text));
  }

  @Test
  void theEmptyTextIsClean() {
    assertThat(CHAIN.repair(AlignedText.empty()).repairs()).isEmpty();
  }
}
