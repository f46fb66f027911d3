package dev.assay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.Ids;
import dev.assay.dedup.ChainSplits;
import dev.assay.dedup.ClusterTable;
import dev.assay.dedup.Clusters.Membership;
import dev.assay.dedup.DocKey;
import dev.assay.dedup.Fingerprinter;
import dev.assay.row.Analysis;
import dev.assay.text.MatchForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusterDocumentsTest {

  private static final ClusterScale SMALL = new ClusterScale(1, 0);
  private static final ClusterScale LARGE = new ClusterScale(5, 2);
  private static final String[] UNCHECKED = {
    "--enforceImmutability=false", "--enforceEncodability=false"
  };

  private static final String ZH =
      "入汛以来，全市气象部门共发布暴雨预警信号四十六次，水利部门提前腾出水库库容，各乡镇转移危险区群众。"
          + "受灾地区道路已经抢通，供水供电逐步恢复，卫生防疫人员进村入户开展消杀，救灾物资陆续运抵安置点。";

  @Test
  void theMostCompleteThenEarliestThenSmallestIsCanonical() {
    Analysis shorter = document("a", ZH, LocalDate.of(2024, 1, 1));
    Analysis late = document("b", ZH + "记者李岚", LocalDate.of(2024, 3, 1));
    Analysis early = document("c", ZH + "記者李嵐", LocalDate.of(2024, 2, 1));
    Analysis other = document("d", "今年上半年全省地区生产总值同比增长，工业用电量保持平稳。", null);

    ClusterTable table = ClusterRuns.cluster(List.of(shorter, late, other, early), SMALL);

    assertThat(table.size()).isEqualTo(2);
    assertThat(cluster(table, late)).isEqualTo(id("c"));
    assertThat(cluster(table, shorter)).isEqualTo(id("c"));
    assertThat(membership(table, late)).isEqualTo(new Membership(DocKey.parse(id("c")), 1, 0));
    assertThat(membership(table, shorter).chain()).isEqualTo(1);
    assertThat(membership(table, shorter).similarity()).isBetween(0.9f, 0.99f);
    assertThat(membership(table, other)).isNull();
  }

  @Test
  void withoutDuplicatesTheTableIsEmpty() {
    List<Analysis> documents =
        List.of(document("a", ZH, null), document("b", "……", null), document("c", "——", null));
    assertThat(ClusterRuns.cluster(documents, SMALL).isEmpty()).isTrue();
    assertThat(ClusterRuns.cluster(documents, LARGE).isEmpty()).isTrue();
  }

  @Test
  void runnersParallelismsOrdersAndScalesGiveTheSameClusters() {
    List<Analysis> documents = new ArrayList<>();
    for (int cluster = 0; cluster < 60; cluster++) {
      PlantedTexts texts = new PlantedTexts(cluster);
      List<List<String>> text = texts.text(12);
      for (int copy = 0; copy < 1 + cluster % 5; copy++) {
        String name = cluster + "/" + copy;
        String edited = texts.write(copy == 0 ? text : texts.edit(text, 0.04 * copy));
        documents.add(document(name, edited, LocalDate.of(2024, 1, 1 + copy)));
      }
    }
    documents.addAll(chain(30));
    ClusterTable expected = ClusterRuns.cluster(documents, SMALL, "--targetParallelism=1");
    assertThat(expected.size()).isGreaterThan(100);
    assertThat(ClusterRuns.cluster(ClusterRuns.shuffled(documents, 1), LARGE, UNCHECKED))
        .isEqualTo(expected);
    assertThat(
            ClusterRuns.cluster(
                ClusterRuns.shuffled(documents, 2),
                new ClusterScale(3, 0),
                "--targetParallelism=3"))
        .isEqualTo(expected);
    for (ClusterScale scale : List.of(SMALL, LARGE)) {
      assertThat(
              ClusterRuns.cluster(
                  ClusterRuns.shuffled(documents, scale.shares()),
                  scale,
                  "--runner=FlinkRunner",
                  "--flinkMaster=[local]",
                  "--fasterCopy=true",
                  "--parallelism=2"))
          .isEqualTo(expected);
    }
  }

  /** Few rounds leave some of a long chain open, many do not: the counter tells, the rest joins. */
  @Test
  void roundsOfStarsOnFlinkGiveWhatOneWorkerGives() {
    List<Analysis> documents = chain(120);
    for (int copy = 0; copy < 40; copy++) {
      documents.add(boilerplate(copy));
    }
    ClusterTable expected = ClusterRuns.cluster(documents, SMALL, "--targetParallelism=1");
    ClusterRuns.Outcome open = onFlink(documents, new ClusterScale(3, 1), 1);
    assertThat(open.table()).isEqualTo(expected);
    assertThat(open.openEdges()).isPositive();
    ClusterRuns.Outcome converged = onFlink(documents, new ClusterScale(2, 6), 2);
    assertThat(converged.table()).isEqualTo(expected);
    assertThat(converged.openEdges()).isIn(null, 0L);
  }

  private static ClusterRuns.Outcome onFlink(
      List<Analysis> documents, ClusterScale scale, int parallelism) {
    return ClusterRuns.outcome(
        ClusterRuns.shuffled(documents, scale.rounds()),
        scale,
        "--runner=FlinkRunner",
        "--flinkMaster=[local]",
        "--parallelism=" + parallelism);
  }

  @Test
  void aChainOfAThousandIsSplitWhereItNoLongerResemblesItsSurvivor() {
    List<Analysis> chain = chain(1000);
    ClusterTable table = ClusterRuns.cluster(chain, new ClusterScale(4, 3), UNCHECKED);
    Map<String, Integer> sizes = new HashMap<>();
    int longest = 0;
    for (Analysis link : chain) {
      Membership membership = membership(table, link);
      sizes.merge(cluster(table, link), 1, Integer::sum);
      if (membership != null) {
        longest = Math.max(longest, membership.chain());
        assertThat(membership.similarity())
            .isGreaterThanOrEqualTo((float) (ClusterRuns.THRESHOLD - ChainSplits.SLACK));
      }
    }
    assertThat(sizes.values()).allMatch(size -> size <= 12);
    assertThat(sizes).hasSizeBetween(80, 500);
    assertThat(longest).isGreaterThan(100);
  }

  @Test
  void twoHundredThousandCopiesOfOnePageAreOneRow() {
    ClusterTable table =
        ClusterRuns.cluster(
            200_000,
            number -> document("copy" + number, "The page was not found. Back to start.", null),
            new ClusterScale(4, 0),
            UNCHECKED);
    assertThat(table.size()).isEqualTo(1);
    Membership membership =
        membership(table, document("x", "The page was not found. Back to start.", null));
    assertThat(membership.similarity()).isEqualTo(1);
    String least = "g";
    for (int number = 0; number < 200_000; number++) {
      String id = id("copy" + number);
      least = id.compareTo(least) < 0 ? id : least;
    }
    assertThat(membership.cluster().toString()).isEqualTo(least);
  }

  @Test
  void aBandOfBoilerplateSharedByThousandsSurvives() {
    int documents = 10_000;
    ClusterTable table =
        ClusterRuns.cluster(
            documents, ClusterDocumentsTest::boilerplate, new ClusterScale(4, 2), UNCHECKED);
    // All share nine tenths of their text, so they are one cluster around its survivor.
    Map<String, Integer> sizes = new HashMap<>();
    for (int number = 0; number < documents; number++) {
      sizes.merge(cluster(table, boilerplate(number)), 1, Integer::sum);
    }
    assertThat(sizes).containsValue(documents).hasSize(1);
  }

  static Analysis boilerplate(int number) {
    String own = "Case %d was heard in room %d.".formatted(number, number % 97);
    return document("page" + number, BOILERPLATE + own, null);
  }

  private static final String BOILERPLATE = new PlantedTexts(4).write(new PlantedTexts(4).text(12));

  /** Each text shares most of its words with the one before, and nothing with the twentieth. */
  private static List<Analysis> chain(int length) {
    Random random = new Random(3);
    List<Analysis> chain = new ArrayList<>();
    for (int link = 0; link < length; link++) {
      StringBuilder text = new StringBuilder();
      for (int word = link * 15; word < link * 15 + 300; word++) {
        text.append('w').append(word).append(' ');
      }
      LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1000));
      chain.add(document("link" + link, text.toString(), day));
    }
    return chain;
  }

  private static Analysis document(String name, String text, LocalDate publishedOn) {
    return ClusterRuns.document(name, text, publishedOn);
  }

  private static String id(String name) {
    return Ids.hash(name);
  }

  private static Membership membership(ClusterTable table, Analysis document) {
    return table.find(Fingerprinter.textHash(MatchForm.of(document.getDocument().getText())));
  }

  private static String cluster(ClusterTable table, Analysis document) {
    Membership membership = membership(table, document);
    return membership == null ? document.getDocument().getDocId() : membership.cluster().toString();
  }
}
