package dev.assay.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.Outcome;
import dev.assay.analysis.RecordAnalyzer;
import dev.assay.analysis.SourceRecord;
import dev.assay.lexicon.LexiconSource;
import dev.assay.row.ClaimRow;
import dev.assay.row.FactRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What documents in both scripts and two languages say of one thing is one fact. */
class FactsAcrossTextsTest {
  private static final RecordAnalyzer ANALYZER = new RecordAnalyzer(LexiconSource.bundled(), null);

  /** Three documents each, what their fact is of, and whether they agree. */
  @ParameterizedTest(name = "{3} {4} {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023年，浙江省交通事故死亡1742人。           | 2023年，浙江省交通事故共致1742人死亡。       | In 2023, road accidents in Zhejiang killed 1,742 people.          | deaths               | 330000 | 2023    | true
          2023年，浙江省交通事故受伤近9000人。         | 2023年，浙江省交通事故造成8964人受傷。       | In 2023, road accidents in Zhejiang injured nearly 9,000 people.  | injuries             | 330000 | 2023    | true
          2023年，四川省法院受理案件约120万件。        | 2023年，四川法院共受理案件119.6萬件。        | Courts in Sichuan accepted 1,196,000 cases in 2023.               | cases.filed          | 510000 | 2023    | true
          2023年8月，河北省洪灾遇难人数为29人。        | 2023年8月，河北省暴雨造成31人死亡。          | Floods killed 29 people in Hebei in August 2023.                  | deaths               | 130000 | 2023-08 | false
          2023年8月，河北省洪灾遇难人数为29人。        | 2023年8月，河北省暴雨造成29人死亡。          | The floods in Hebei in August 2023 left at least 29 dead.         | deaths               | 130000 | 2023-08 | true
          2023年，上海市发放健康手册31万份。           | 2023年，上海市派發健康手冊超過30萬份。       | Shanghai distributed 312,000 health leaflets in 2023.             | materials.distributed | 310000 | 2023    | true
          2023年，上海市发放健康手册30万份。           | 2023年，上海市派發健康手冊超過35萬份。       | Shanghai distributed 312,000 health leaflets in 2023.             | materials.distributed | 310000 | 2023    | false
          2023年，山东省排查安全隐患4.58万处。         | 2023年，山東省排查安全隱患45,812處。         | Inspectors in Shandong found 45,812 hazards in 2023.              | hazards.found        | 370000 | 2023    | true
          2023年，湖南省消防救援队伍营救群众1.7万人。  | 2023年，湖南省消防隊營救民眾17,432人。       | Firefighters in Hunan rescued more than 17,000 people in 2023.    | victims.rescued      | 430000 | 2023    | true
          2023年，湖北省失业率为2.8%。                 | 2023年，湖北省失業率為2.83%。                | The unemployment rate in Hubei was 2.8% in 2023.                  | unemployment.rate    | 420000 | 2023    | true
          2023年，江苏省地区生产总值12.82万亿元。      | 2023年，江蘇省地區生產總值為128,222億元。    | Jiangsu's gross domestic product reached 12.8 trillion yuan in 2023. | gdp               | 320000 | 2023    | true
          """)
  void oneFact(
      String simplified,
      String traditional,
      String english,
      String indicator,
      String place,
      String period,
      boolean agrees) {
    List<FactRow> facts = facts(List.of(simplified, traditional, english));

    assertThat(facts).hasSize(1);
    FactRow fact = facts.get(0);
    assertThat(fact.getIndicator()).isEqualTo(indicator);
    assertThat(fact.getPlaceCode()).isEqualTo(place);
    assertThat(fact.getPeriod()).isEqualTo(period);
    assertThat(fact.getDocuments()).isEqualTo(3);
    assertThat(fact.getAgrees()).isEqualTo(agrees);
    assertThat(fact.getConflictClaimIds()).hasSize(agrees ? 0 : 2);
    assertThat(fact.getConfidence()).isBetween(agrees ? 0.95 : 0.3, agrees ? 0.99 : 0.96);
  }

  /** Each pair holds two things that look alike and are two facts, or none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023年，浙江省交通事故死亡1742人。       | 2023年，浙江省交通事故受伤1742人。
          2023年，浙江省交通事故死亡1742人。       | 2022年，浙江省交通事故死亡1742人。
          2023年，浙江省交通事故死亡1742人。       | 2023年，江西省交通事故死亡1742人。
          2023年，江苏省地区生产总值12.82万亿元。  | 2023年，江苏省人均地区生产总值15.05万元。
          2023年，湖北省失业率为2.8%。             | 2023年，湖北省青年失业率为9.1%。
          The unemployment rate in Hubei was 2.8% in 2023. | The youth unemployment rate in Hubei was 9.1% in 2023.
          """)
  void notOneFact(String one, String other) {
    assertThat(facts(List.of(one, other))).noneMatch(fact -> fact.getClaims() > 1);
  }

  private static List<FactRow> facts(List<String> texts) {
    Map<FactKey, List<Support>> supports = new TreeMap<>();
    for (String text : texts) {
      for (ClaimRow claim : claims(text)) {
        FactKey key = FactKey.of(claim);
        if (key != null) {
          supports.computeIfAbsent(key, k -> new ArrayList<>()).add(Support.of(claim));
        }
      }
    }
    List<FactRow> facts = new ArrayList<>();
    supports.forEach((key, list) -> facts.add(FactBuilder.build(key, list)));
    return facts;
  }

  private static List<ClaimRow> claims(String text) {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    Outcome outcome = ANALYZER.analyze(new SourceRecord(text, text, 0, "text/plain", bytes));
    assertThat(outcome).isInstanceOf(Outcome.Analyzed.class);
    return ((Outcome.Analyzed) outcome).analysis().getClaims();
  }
}
