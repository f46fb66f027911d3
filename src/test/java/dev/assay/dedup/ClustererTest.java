package dev.assay.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.Ids;
import dev.assay.dedup.ClusterTable.Membership;
import dev.assay.text.MatchForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClustererTest {

  private static final double THRESHOLD = 0.8;
  private static final String ZH =
      "入汛以来，全市气象部门共发布暴雨预警信号四十六次，水利部门提前腾出水库库容，各乡镇转移危险区群众。"
          + "受灾地区道路已经抢通，供水供电逐步恢复，卫生防疫人员进村入户开展消杀，救灾物资陆续运抵安置点。";

  @Test
  void theSameArticleInBothScriptsIsOneText() {
    Fingerprint simplified = of("a", "发布暴雨预警信号", null);
    Fingerprint traditional = of("b", "發布暴雨預警信號。", null);
    assertThat(simplified.sameTextAs(traditional)).isTrue();
    assertThat(simplified.similarityTo(traditional)).isEqualTo(1);
  }

  @Test
  void textWithoutTokensResemblesNothing() {
    Fingerprint one = of("a", "——！", null);
    assertThat(one.similarityTo(of("b", "……", null))).isZero();
    assertThat(one.signature()).isEmpty();
  }

  @Test
  void fingerprintSurvivesItsBytes() {
    Fingerprint one = of("a", ZH, LocalDate.of(2024, 7, 3));
    Fingerprint read = Fingerprint.fromBytes(one.toBytes());
    assertThat(read.key()).isEqualTo(one.key());
    assertThat(read.sameTextAs(one)).isTrue();
    assertThat(read.signature()).isEqualTo(one.signature());
    assertThat(read.publishedDay()).isEqualTo((int) LocalDate.of(2024, 7, 3).toEpochDay());
  }

  @Test
  void theEstimateIsCloseToTheTruth() {
    Random random = new Random(7);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      words.add("w" + random.nextInt(100_000));
    }
    List<String> edited = new ArrayList<>(words);
    Collections.fill(edited.subList(0, 200), "x");
    // 1996 shingles each; those that touch the first 200 words differ: 1796 shared of 2196 - but
    // the run of x makes one shingle of its own many times, and five that lead out of it.
    double truth = 1796.0 / (1996 + 5);
    double estimate =
        of("a", String.join(" ", words), null)
            .similarityTo(of("b", String.join(" ", edited), null));
    assertThat(estimate).isBetween(truth - 0.1, truth + 0.1);
  }

  @Test
  void theMostCompleteThenEarliestThenSmallestIsCanonical() {
    Fingerprint shorter = of("a", ZH, LocalDate.of(2024, 1, 1));
    Fingerprint late = of("b", ZH + "记者李岚", LocalDate.of(2024, 3, 1));
    Fingerprint early = of("c", ZH + "记者李岚", LocalDate.of(2024, 2, 1));
    ClusterTable table = cluster(List.of(shorter, late, early));
    assertThat(table.size()).isEqualTo(3);
    assertThat(membership(table, shorter).cluster()).isEqualTo(early.key());
    assertThat(membership(table, late).similarity()).isEqualTo(1);
    assertThat(membership(table, early)).isEqualTo(new Membership(early.key(), 1));
  }

  @Test
  void whatIsAloneIsNotInTheTable() {
    Fingerprint other = of("d", "今年上半年全省地区生产总值同比增长，工业用电量保持平稳。", null);
    ClusterTable table = cluster(List.of(of("a", ZH, null), of("b", ZH, null), other));
    assertThat(table.find(other.key())).isNull();
    assertThat(table.size()).isEqualTo(2);
  }

  @Test
  void aChainDoesNotJoinWhatSharesLittle() {
    Random random = new Random(3);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      words.add("w" + random.nextInt(1_000_000));
    }
    List<Fingerprint> chain = new ArrayList<>();
    for (int step = 0; step < 12; step++) {
      chain.add(of("doc" + step, String.join(" ", words), null));
      for (int i = 0; i < 60; i++) {
        words.set(step * 60 + i, "s" + step + "x" + i);
      }
    }
    ClusterTable table = cluster(chain);
    Set<DocKey> clusters = new HashSet<>();
    for (Fingerprint link : chain) {
      Membership membership = table.find(link.key());
      clusters.add(membership == null ? link.key() : membership.cluster());
      if (membership != null) {
        assertThat(membership.similarity())
            .isGreaterThanOrEqualTo((float) (THRESHOLD - Clusterer.CHAIN_SLACK));
      }
    }
    assertThat(clusters).hasSizeGreaterThan(1).hasSizeLessThan(chain.size());
  }

  @Test
  void orderDoesNotMatter() {
    List<Fingerprint> documents = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      documents.add(of("doc" + i, ZH + "。".repeat(i) + (i % 3 == 0 ? "补充报道" + i : ""), null));
    }
    ClusterTable table = cluster(documents);
    Collections.shuffle(documents, new Random(1));
    assertThat(cluster(documents)).isEqualTo(table);
    assertThat(ClusterTable.fromBytes(table.toBytes())).isEqualTo(table);
  }

  @Test
  void aBandOfManyDocumentsMakesLinearlyManyPairs() {
    int documents = 5000;
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      entries.add(CandidatePairs.entry(42, DocKey.parse(Ids.hash("doc" + i))));
    }
    int pairs = CandidatePairs.unpack(CandidatePairs.find(entries)).size();
    assertThat(pairs).isBetween(documents - 1, documents * CandidatePairs.ANCHORS);
  }

  private static ClusterTable cluster(List<Fingerprint> documents) {
    Bands bands = Bands.forThreshold(THRESHOLD);
    List<byte[]> entries = new ArrayList<>();
    for (Fingerprint document : documents) {
      for (int band = 0; band < bands.count(); band++) {
        entries.add(CandidatePairs.entry(bands.key(document, band), document.key()));
      }
    }
    return Clusterer.cluster(
        THRESHOLD, documents, CandidatePairs.unpack(CandidatePairs.find(entries)));
  }

  private static Membership membership(ClusterTable table, Fingerprint document) {
    Membership membership = table.find(document.key());
    assertThat(membership).isNotNull();
    return membership;
  }

  private static Fingerprint of(String name, String text, LocalDate publishedOn) {
    return Fingerprinter.fingerprint(Ids.hash(name), MatchForm.of(text), publishedOn);
  }
}
