package dev.assay.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.dedup.Deduplicator.Cluster;
import dev.assay.dedup.Deduplicator.Repeat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeduplicatorTest {
  private static final String FERRY =
      "The ferry to the outer islands will sail twice a day from Easter, the operator said, after"
          + " a winter in which one ship in three was cancelled because of the wind.";

  private final Deduplicator<String> texts = Deduplicator.forThreshold(0.8);

  @Test
  void withoutRepeatsThereAreNoClusters() {
    assertThat(texts.clusters()).isEmpty();
    texts.add("a", FERRY);
    texts.add("b", "本季度营业收入同比增长一成，毛利率略有下降。");
    texts.add("empty", "");
    texts.add("also empty", " \n");
    assertThat(texts.clusters()).isEmpty();
  }

  @Test
  void theMostCompleteTextStandsForItsRepeats() {
    texts.add("cut", FERRY.substring(0, FERRY.length() - 21));
    texts.add("whole", FERRY);
    texts.add("other", "Nothing else is like this one.");
    texts.add("shouted", FERRY.toUpperCase(java.util.Locale.ROOT));

    List<Cluster<String>> clusters = texts.clusters();
    assertThat(clusters).hasSize(1);
    assertThat(clusters.get(0).canonical()).isEqualTo("whole");
    assertThat(clusters.get(0).repeats()).extracting(Repeat::id).containsExactly("cut", "shouted");
    assertThat(clusters.get(0).repeats().get(0).similarity()).isBetween(0.8, 0.99);
    assertThat(clusters.get(0).repeats().get(1).similarity()).isEqualTo(1);
  }

  @Test
  void ofCopiesTheEarliestThenTheFirstIsCanonical() {
    texts.add("undated", FERRY);
    texts.add("later", FERRY, LocalDate.of(2024, 4, 2));
    texts.add("earlier", FERRY, LocalDate.of(2024, 4, 1));
    texts.add("also earlier", FERRY, LocalDate.of(2024, 4, 1));

    assertThat(texts.clusters())
        .containsExactly(
            new Cluster<>(
                "earlier",
                List.of(
                    new Repeat<>("undated", 1),
                    new Repeat<>("later", 1),
                    new Repeat<>("also earlier", 1))));
  }

  @Test
  void textsMayBeAddedAfterClustersWereAskedFor() {
    texts.add("a", FERRY);
    assertThat(texts.clusters()).isEmpty();
    texts.add("b", FERRY);
    assertThat(texts.clusters()).hasSize(1);
  }

  @Test
  void manyTextsFallIntoTheClustersThatWereMade() {
    Deduplicator<Integer> many = Deduplicator.forThreshold(0.7);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 60; word++) {
        text.append("w").append((i / 3) * 1000 + word).append(' ');
      }
      many.add(i, text.append("ending ").append(i % 3).toString());
    }
    List<Integer> canonical = new ArrayList<>();
    for (Cluster<Integer> cluster : many.clusters()) {
      assertThat(cluster.repeats())
          .extracting(Repeat::id)
          .hasSize(2)
          .allMatch(id -> id / 3 == cluster.canonical() / 3);
      canonical.add(cluster.canonical() / 3);
    }
    assertThat(canonical).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void aThresholdThatMeansNothingIsRefused() {
    for (double threshold : new double[] {0, -1, 1.01, Double.NaN}) {
      assertThatThrownBy(() -> Deduplicator.forThreshold(threshold))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
