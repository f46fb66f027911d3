package dev.assay.dedup;

/**
 * Locality-sensitive hashing of signatures by bands (Indyk and Motwani, 1998). A signature is cut
 * into {@code b} bands of {@code r} values; two documents are candidates if one band agrees in all
 * of its values. At similarity {@code s} that happens with probability {@code 1 - (1 - s^r)^b}.
 *
 * <p>More rows mean fewer false candidates to verify, more bands fewer misses. Of the shapes that
 * fit into the signature, the one with the most rows is taken whose probability at the threshold is
 * at least {@link #RECALL_AT_THRESHOLD}. Worked out for 128 values:
 *
 * <pre>
 *   threshold   rows   bands   P at threshold   P at threshold - 0.2
 *      0.9        9      14        0.9990            0.438
 *      0.8        6      21        0.9983            0.633
 *      0.7        4      32        0.9998            0.873
 *      0.5        2      64        1.0000            0.998
 * </pre>
 */
public final class Bands {

  /** Least probability that a pair right at the threshold becomes a candidate. */
  public static final double RECALL_AT_THRESHOLD = 0.998;

  private final int rows;
  private final int count;

  private Bands(int rows, int count) {
    this.rows = rows;
    this.count = count;
  }

  /**
   * @param threshold Jaccard similarity, above 0, at most 1
   */
  public static Bands forThreshold(double threshold) {
    int rows = 1;
    while (probability(threshold, rows + 1) >= RECALL_AT_THRESHOLD) {
      if (++rows == MinHash.VALUES) {
        break;
      }
    }
    return new Bands(rows, MinHash.VALUES / rows);
  }

  /** Values in a band. */
  public int rows() {
    return rows;
  }

  /** Number of bands. */
  public int count() {
    return count;
  }

  /** Probability that a pair of this similarity becomes a candidate. */
  public double probability(double similarity) {
    return 1 - Math.pow(1 - Math.pow(similarity, rows), count);
  }

  /** Keys of all bands of a signature: equal for equal values of the same band. */
  long[] keys(long[] signature) {
    long[] keys = new long[count];
    for (int band = 0; band < count; band++) {
      long hash = band + 1L;
      for (int i = band * rows; i < (band + 1) * rows; i++) {
        hash = Mixing.mix(hash ^ signature[i]);
      }
      keys[band] = hash;
    }
    return keys;
  }

  private static double probability(double similarity, int rows) {
    return rows > MinHash.VALUES
        ? 0
        : new Bands(rows, MinHash.VALUES / rows).probability(similarity);
  }
}
