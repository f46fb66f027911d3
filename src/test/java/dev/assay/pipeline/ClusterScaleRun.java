package dev.assay.pipeline;

import dev.assay.dedup.ClusterTable;
import dev.assay.row.Analysis;
import java.util.Locale;
import java.util.Random;

/**
 * Clusters many made-up documents and tells the time: too long for a test, run by hand with {@code
 * NUMBER SHARES ROUNDS FLAGS...}. A fifth of the documents are near duplicates of the one before.
 */
final class ClusterScaleRun {

  private static final int WORDS = 120;

  private ClusterScaleRun() {}

  public static void main(String[] args) {
    int documents = Integer.parseInt(args[0]);
    ClusterScale scale = new ClusterScale(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    String[] flags = java.util.Arrays.copyOfRange(args, 3, args.length);
    long start = System.nanoTime();
    ClusterTable table = ClusterRuns.cluster(documents, ClusterScaleRun::document, scale, flags);
    System.out.printf(
        Locale.ROOT,
        "%,d documents, %,d of %,d texts expected in clusters, %.1f s%n",
        documents,
        table.size(),
        2 * (documents / 5),
        (System.nanoTime() - start) / 1e9);
    System.exit(0); // Flink leaves threads behind
  }

  private static Analysis document(int number) {
    boolean isCopy = number % 5 == 4;
    Random random = new Random(isCopy ? number - 1 : number);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      text.append('w').append(random.nextInt(1 << 20)).append(' ');
    }
    text.append(isCopy ? "more words at the end" : "");
    return ClusterRuns.document("d" + number, text.toString(), null);
  }
}
