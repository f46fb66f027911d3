package dev.assay.dedup;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes fingerprints: MinHash (Broder, 1997) over shingles, with {@link #PERMUTATIONS} permutations
 * of the form {@code a·x + b} modulo 2³², {@code a} odd, of a well mixed 32-bit hash. The
 * coefficients are fixed, so that fingerprints are the same everywhere.
 */
public final class Fingerprinter {

  /** Values in a signature. */
  public static final int PERMUTATIONS = 128;

  private static final int[] FACTORS = new int[PERMUTATIONS];
  private static final int[] OFFSETS = new int[PERMUTATIONS];

  static {
    for (int i = 0; i < PERMUTATIONS; i++) {
      long bits = Mixing.mix(i);
      FACTORS[i] = (int) (bits >>> 32) | 1;
      OFFSETS[i] = (int) bits;
    }
  }

  private Fingerprinter() {}

  /**
   * @param docId 32 hex digits
   * @param form the text in its {@link dev.assay.text.MatchForm}
   */
  public static Fingerprint fingerprint(String docId, int[] form, @Nullable LocalDate publishedOn) {
    Shingles shingles = Shingles.of(form);
    return new Fingerprint(
        DocKey.parse(docId),
        shingles.sequenceHash(1),
        shingles.sequenceHash(2),
        signature(shingles),
        shingles.tokenCount(),
        publishedOn == null ? Integer.MAX_VALUE : (int) publishedOn.toEpochDay());
  }

  private static int[] signature(Shingles shingles) {
    if (shingles.count() == 0) {
      return new int[0];
    }
    int[] minima = new int[PERMUTATIONS];
    Arrays.fill(minima, Integer.MAX_VALUE);
    for (int s = 0; s < shingles.count(); s++) {
      int x = (int) shingles.hash(s);
      for (int i = 0; i < PERMUTATIONS; i++) {
        minima[i] = Math.min(minima[i], x * FACTORS[i] + OFFSETS[i]);
      }
    }
    return minima;
  }
}
