package dev.assay.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.assay.lexicon.LexiconSource;
import dev.assay.repair.RepairedText;
import dev.assay.text.AlignedText;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentStructurerTest {

  private static final DocumentStructurer STRUCTURER =
      new DocumentStructurer(LexiconSource.bundled());

  private static Document structure(String text) {
    return structure(text, null);
  }

  private static Document structure(String text, @Nullable LocalDate runDate) {
    return STRUCTURER.structure(
        new RepairedText(AlignedText.ofUtf8(text.replace("\\n", "\n")), List.of(), List.of()),
        runDate);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "水库蓄水量创新高\\n来源：水利网\\n据介绍,全省水库蓄水总量达120亿立方米。# 水库蓄水量创新高",
        "来源：水利网 2021-03-04\\n水库蓄水量创新高\\n据介绍,全省水库蓄水总量达120亿立方米。# 水库蓄水量创新高",
        "谁来为老人买单？\\n近日,本市发布养老服务条例。# 谁来为老人买单？",
        "Ministry opens 12 clinics in the U.S.\\nThe ministry said on Monday that it had opened clinics.# Ministry opens 12 clinics in the U.S.",
        "关于做好2022年春耕备耕工作的通知\\n各县区：\\n现将有关事项通知如下。# 关于做好2022年春耕备耕工作的通知"
      })
  void theFirstLineThatLooksLikeATitleIsIt(String text, String title) {
    Document document = structure(text);
    assertThat(document.title()).isEqualTo(title);
    assertThat(document.text().substring(java.util.Objects.requireNonNull(document.titleSpan())))
        .isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "新华社北京11月30日电 记者从水利部获悉,全国水库蓄水总量稳定。\\n第二段。",
        "本市今年新建公园20个,总面积达300公顷。\\n第二段。",
        "China News Service, Nanchang, November 30 (Reporter Li) On the 29th, officials spoke.\\nMore.",
        "只有一行",
        ""
      })
  void aBodyWithoutHeadlineHasNoTitle(String text) {
    assertThat(structure(text).title()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "标题\\n发布时间: 2021-12-10 | 来源: 晚报\\n正文。# 2021-12-10",
        "标题\\n时间：2021年3月5日 09:12\\n正文。# 2021-03-05",
        "标题\\n2021/3/5 来源：日报\\n正文。# 2021-03-05",
        "Headline\\nAuthor:Water Bureau Time:2022.08.10\\nOn Monday it rained.# 2022-08-10",
        "Headline\\nPublished: August 10, 2022\\nOn Monday it rained.# 2022-08-10",
        "Headline\\nUpdated 5 Sept. 2021 | Source: Daily News\\nText here.# 2021-09-05",
        "标题\\n新华社北京2021年12月10日电 会议召开。\\n其他。# 2021-12-10",
        "BEIJING, Dec. 10, 2021 (Xinhua) -- Rain fell.\\nMore text.# 2021-12-10",
        "标题\\n正文一。\\n某某市水务局\\n2021年2月9日# 2021-02-09",
        "标题\\n(2021年2月9日)\\n正文。# 2021-02-09",
        "公告\\n正文。\\n二〇二一年十二月十日# 2021-12-10",
        "公告\\n發布日期：民國110年12月10日\\n內文。# 2021-12-10",
        "公告\\n發布日期：110年12月10日\\n內文。# 2021-12-10",
        "Harbour reopens\\nPublished on 5 May 2023\\nShips came back on Friday.# 2023-05-05",
        "Harbour reopens\\nPosted May 5, 2023\\nShips came back on Friday.# 2023-05-05",
        "Shares rise\\nOSLO, May 5, 2023 - The bank raised its forecast.\\nMore.# 2023-05-05",
        "Shares rise\\nST. JOHN'S (May 5, 2023) — The port raised its fees.\\nMore.# 2023-05-05",
        "Shares rise\\nBy Ann Poe\\nYORK, Pa. — May 5, 2023\\nThe port raised its fees.# 2023-05-05",
        "Shares rise\\nPublished: Friday, 5 May 2023, 08:10 BST\\nThe port raised fees.# 2023-05-05",
        "桥梁通车\\n湖滨快讯（记者 苏文 通讯员 何力） 2023年5月5日\\n大桥通车。# 2023-05-05",
        "橋樑通車\\n2023-05-05 06:10　港灣時報　記者蘇文／基隆報導\\n大橋通車。# 2023-05-05",
        "桥梁通车\\n湖滨晚报　2023年5月5日　记者 苏文　编辑 何力\\n大桥通车。# 2023-05-05",
        "港口扩建\\n（宁川，2023年5月5日）宁川港务股份有限公司今日公布业绩。\\n其他。# 2023-05-05",
        "Port grows\\n(Halden, 5 May 2023) Halden Harbour plc announced its results.\\nMore.# 2023-05-05",
        "暴雨成灾\\n湖滨社宁川5月5日电（记者 苏文）2023年5月2日至3日，宁川普降暴雨。\\n其他。# 2023-05-05",
        "大桥通车\\n湖滨社宁川1月2日电（记者 苏文）2021年12月30日，大桥通车。\\n其他。# 2022-01-02",
        "外贸增长\\n湖滨社宁川10月24日电 2025年前三季度，全市外贸增长5%。\\n其他。# 2025-10-24",
        "物价上涨\\n（宁川22日讯）统计局今日公布，2025年9月物价上涨。\\n其他。# 2025-10-22",
        "销售回升\\n统计处今日（10月31日）公布，2025年9月零售业销货值上升。\\n其他。# 2025-10-31",
        "Trade grows\\nHALDEN, Jan. 18 (Wire) -- Trade grew in December 2024.\\nMore.# 2025-01-18",
        "Trade grows\\nHalden, September 1 (Wire): Trade grew in August 2025.\\nMore.# 2025-09-01",
        "Frauds fall\\nHalden, May 29, 2025: The number of frauds fell.\\nMore.# 2025-05-29",
        "Halden plc\\nFor the six months ended 30 June 2025\\nReleased 6 August 2025\\nMore.# 2025-08-06"
      })
  void theDateOfPublicationIsRead(String text, LocalDate date) {
    assertThat(structure(text).publishedOn()).isEqualTo(date);
    assertThat(structure(text, LocalDate.of(2000, 1, 1)).referenceDate()).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "标题\\n中新社南昌11月30日电 会议召开。\\n更多。",
        "标题\\n2021年2月9日晚,会议在南昌召开,共有400人参加。\\n更多内容。",
        "标题\\n湖滨社宁川5月12日电（记者 苏文）2008年5月12日，一座城被震毁。\\n更多。",
        "标题\\n发布时间: 2021-13-45\\n正文。",
        "标题\\n编号：1021-12-10\\n正文。",
        "Headline\\nReports\\nPublished on the web in May 2023 by the bureau, they cover water prices.",
        "Minutes of the council of May 5, 2023\\nThe council met.\\nMore.",
        "Headline\\nThe wettest day ever in the valley was May 5, 2023.\\nMore.",
        "Headline\\nIn the valley May 5, 2023 was the wettest day - ever.\\nMore.",
        "Headline\\nOn August 10, 2022, the bureau held a press conference on water prices.\\nMore."
      })
  void aDateOfSomethingElseIsNot(String text) {
    assertThat(structure(text).publishedOn()).isNull();
    LocalDate runDate = LocalDate.of(2022, 1, 1);
    assertThat(structure(text, runDate).referenceDate()).isEqualTo(runDate);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "交通事故\\n2025年6月12日7时许，宁川市发生一起货车追尾事故，造成多人受伤。记者从现场了解到，伤者已全部送医，事故原因正在调查，道路已经恢复通行。\\n更多。# 2025-06-12",
        "土地拍卖\\n“现场举牌的人不多，但好地块还是有人抢。”9月26日下午，走出宁川市土地交易中心的大门，一家公司的总监这样形容刚刚结束的拍卖，他说市场还在恢复。\\n库存较2024年末减少。# 2025-09-26"
      })
  void theDayOfTheNewsIsTheReferenceDate(String text, LocalDate date) {
    assertThat(structure(text).publishedOn()).isNull();
    assertThat(structure(text).referenceDate()).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "标题\\n发布时间: 2021-12-10   |   来源: 上党晚报\\n正文。# 上党晚报",
        "正文一。\\n正文二。\\n文章來源:宜春市水利局# 宜春市水利局",
        "标题\\n来源：人民网-教育频道 作者：李明\\n正文。# 人民网-教育频道",
        "标题\\n正文。(来源：科技日报)# 科技日报",
        "Headline\\nSource: Daily Planet News | Editor: Li\\nText.# Daily Planet News",
        "Headline\\nAuthor:Hunan Water Bureau Time:2022.08.10\\nText.# Hunan Water Bureau",
        "新华社北京12月10日电 会议召开。\\n更多。# 新华社",
        "中新社南昌11月30日电 (记者 李)会议召开。\\n更多。# 中新社",
        "China News Service, Nanchang, November 30 (Reporter Li) Text.\\nMore.# China News Service",
        "BEIJING, Dec. 10 (Xinhua) -- Rain fell.\\nMore text.# Xinhua"
      })
  void thePublisherIsRead(String text, String publisher) {
    assertThat(structure(text).publisher()).isEqualTo(publisher);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "标题\\n作者：李明\\n正文。",
        "标题\\n资金来源：财政拨款。\\n正文。",
        "标题\\n据新华社报道,会议召开。\\n正文。",
        "Headline\\nBy: John Smith\\nText.",
        "标题\\n来源：\\n正文。"
      })
  void whatNamesNoPublisherLeavesItUnknown(String text) {
    assertThat(structure(text).publisher()).isNull();
  }

  @Test
  void paragraphsAndSentencesAreSpansOfTheText() {
    Document document = structure("标题\\n第一句。第二句!\\n\\nMr. Li paid 3.5 yuan. He left.");
    assertThat(document.paragraphs()).hasSize(3);
    assertThat(document.sentences().stream().map(document.text()::substring))
        .containsExactly("标题", "第一句。", "第二句!", "Mr. Li paid 3.5 yuan.", "He left.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "来源:",
        "来源:\n",
        "2021-12-10 ",
        "2021-12-10\n",
        "August 10, ",
        "新华社",
        "新华社\n",
        "来源: 甲 ",
        "1",
        "Mr. ",
        "十"
      })
  void aMegabyteOfAnythingTakesLinearTime(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> structure(text));
  }
}
