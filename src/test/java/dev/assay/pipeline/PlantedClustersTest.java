package dev.assay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.dedup.ClusterTable;
import dev.assay.dedup.Clusters.Membership;
import dev.assay.dedup.Fingerprinter;
import dev.assay.row.Analysis;
import dev.assay.text.MatchForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Finds planted clusters: how many pairs of the found ones are right, and how many are found. */
class PlantedClustersTest {

  private static final int DOCUMENTS = 5000;
  private static final Path TABLE = Path.of("target/planted-clusters.tsv");

  private record Planted(Analysis document, String text, int cluster) {}

  @Test
  void plantedClustersAreFound() throws IOException {
    List<Planted> planted = plant();
    List<Analysis> documents = planted.stream().map(Planted::document).toList();
    ClusterTable table =
        ClusterRuns.cluster(
            documents,
            new ClusterScale(4, 0),
            "--enforceImmutability=false",
            "--enforceEncodability=false");

    Map<Integer, List<Planted>> clusters = new HashMap<>();
    planted.forEach(p -> clusters.computeIfAbsent(p.cluster, c -> new ArrayList<>()).add(p));
    int[] pairs = new int[10];
    int[] found = new int[10];
    int duplicates = 0;
    int duplicatesFound = 0;
    for (List<Planted> cluster : clusters.values()) {
      for (int i = 0; i < cluster.size(); i++) {
        for (int j = i + 1; j < cluster.size(); j++) {
          double similarity = PlantedTexts.similarity(cluster.get(i).text, cluster.get(j).text);
          boolean together = found(table, cluster.get(i)).equals(found(table, cluster.get(j)));
          int tenth = Math.min(9, (int) (similarity * 20) - 10);
          if (tenth >= 0) {
            pairs[tenth]++;
            found[tenth] += together ? 1 : 0;
          }
          if (similarity >= ClusterRuns.THRESHOLD) {
            duplicates++;
            duplicatesFound += together ? 1 : 0;
          }
        }
      }
    }
    double recall = (double) duplicatesFound / duplicates;
    double precision = precision(planted, table);
    StringBuilder report = new StringBuilder("similarity\tpairs\tin one cluster\n");
    for (int i = 0; i < pairs.length; i++) {
      report.append(
          String.format(
              Locale.ROOT,
              "%.2f..%.2f\t%d\t%d%n",
              0.5 + i / 20.0,
              0.55 + i / 20.0,
              pairs[i],
              found[i]));
    }
    report.append(
        String.format(
            Locale.ROOT,
            "precision %.4f, recall of %d pairs at or above %.1f: %.4f%n",
            precision,
            duplicates,
            ClusterRuns.THRESHOLD,
            recall));
    Files.createDirectories(TABLE.getParent());
    Files.writeString(TABLE, report);

    assertThat(duplicates).isGreaterThan(1500);
    assertThat(precision).isGreaterThanOrEqualTo(0.995);
    assertThat(recall).isGreaterThanOrEqualTo(0.98);
  }

  /** Two fifths of the documents stand alone; the others are in clusters of two to six. */
  private static List<Planted> plant() {
    Random random = new Random(42);
    List<Planted> planted = new ArrayList<>();
    for (int cluster = 0; planted.size() < DOCUMENTS; cluster++) {
      PlantedTexts texts = new PlantedTexts(cluster);
      List<List<String>> first = texts.text();
      int size = planted.size() < DOCUMENTS * 2 / 5 ? 1 : 2 + random.nextInt(5);
      for (int copy = 0; copy < size && planted.size() < DOCUMENTS; copy++) {
        double share = 0.01 + 0.29 * random.nextDouble();
        String text = texts.write(copy == 0 ? first : texts.edit(first, share));
        String name = cluster + "/" + copy;
        planted.add(new Planted(ClusterRuns.document(name, text, null), text, cluster));
      }
    }
    return planted;
  }

  /** Of the pairs in one found cluster, the share that was planted. */
  private static double precision(List<Planted> planted, ClusterTable table) {
    Map<String, List<Planted>> found = new HashMap<>();
    planted.forEach(p -> found.computeIfAbsent(found(table, p), c -> new ArrayList<>()).add(p));
    int pairs = 0;
    int right = 0;
    for (List<Planted> cluster : found.values()) {
      for (int i = 0; i < cluster.size(); i++) {
        for (int j = i + 1; j < cluster.size(); j++) {
          pairs++;
          right += cluster.get(i).cluster == cluster.get(j).cluster ? 1 : 0;
        }
      }
    }
    return (double) right / pairs;
  }

  private static String found(ClusterTable table, Planted planted) {
    Membership membership = table.find(Fingerprinter.textHash(MatchForm.of(planted.text)));
    return membership == null
        ? planted.document.getDocument().getDocId()
        : membership.cluster().toString();
  }
}
