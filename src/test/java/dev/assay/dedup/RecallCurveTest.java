package dev.assay.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Pairs of a known similarity become candidates as often as the theory of bands says, within two
 * points, and count as near duplicates from the threshold on. The table goes to {@code
 * target/recall-curve.tsv}.
 */
class RecallCurveTest {

  private static final int PAIRS = 5000;
  private static final int UNION = 400;
  private static final Path TABLE = Path.of("target/recall-curve.tsv");

  @Test
  void candidatesFollowTheTheoreticalCurve() throws IOException {
    StringBuilder table =
        new StringBuilder("threshold\tsimilarity\ttheory\tcandidates\tnear duplicates\n");
    for (double threshold : new double[] {0.8, 0.6}) {
      Bands bands = Bands.forThreshold(threshold);
      for (int percent = 30; percent <= 100; percent += 5) {
        double similarity = percent / 100.0;
        double[] found = measure(bands, threshold, similarity);
        double theory = bands.probability(similarity);
        table.append(
            String.format(
                Locale.ROOT,
                "%.1f\t%.2f\t%.4f\t%.4f\t%.4f%n",
                threshold,
                similarity,
                theory,
                found[0],
                found[1]));
        assertThat(Math.abs(found[0] - theory)).as("at %s", similarity).isLessThan(0.02);
        double wanted = similarity < threshold ? 0 : theory;
        assertThat(Math.abs(found[1] - wanted)).as("at %s", similarity).isLessThan(0.02);
      }
    }
    Files.createDirectories(TABLE.getParent());
    Files.writeString(TABLE, table);
  }

  private static double[] measure(Bands bands, double threshold, double similarity) {
    Random random = new Random(17);
    int common = (int) Math.round(UNION * similarity);
    int candidates = 0;
    int nearDuplicates = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      long[] all = LongStream.generate(random::nextLong).limit(UNION).toArray();
      int own = (UNION - common) / 2;
      long[] one = Arrays.copyOf(all, common + own);
      long[] other = Arrays.copyOf(all, UNION - own);
      System.arraycopy(all, common + own, other, common, UNION - common - own);
      if (isCandidate(bands, one, other)) {
        candidates++;
        if (ShingleSet.of(one).similarityTo(ShingleSet.of(other)) >= threshold) {
          nearDuplicates++;
        }
      }
    }
    return new double[] {(double) candidates / PAIRS, (double) nearDuplicates / PAIRS};
  }

  private static boolean isCandidate(Bands bands, long[] one, long[] other) {
    long[] here = bands.keys(MinHash.signature(one));
    long[] there = bands.keys(MinHash.signature(other));
    for (int band = 0; band < bands.count(); band++) {
      if (here[band] == there[band]) {
        return true;
      }
    }
    return false;
  }
}
