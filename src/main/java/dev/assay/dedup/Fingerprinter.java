package dev.assay.dedup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes fingerprints and sketches of texts. A text without tokens has neither: it is alone. */
public final class Fingerprinter {

  private final Bands bands;

  private Fingerprinter(Bands bands) {
    this.bands = bands;
  }

  /**
   * @param threshold least Jaccard similarity of near duplicates, above 0, at most 1
   */
  public static Fingerprinter forThreshold(double threshold) {
    return new Fingerprinter(Bands.forThreshold(threshold));
  }

  /**
   * The fingerprint of a document.
   *
   * @param form its text in its {@link dev.assay.text.MatchForm}
   */
  public @Nullable Fingerprint fingerprint(
      DocKey key, int[] form, @Nullable LocalDate publishedOn) {
    Shingles shingles = Shingles.of(form);
    if (shingles.tokenCount() == 0) {
      return null;
    }
    return new Fingerprint(
        shingles.textHash(),
        rank(key, shingles, publishedOn),
        1,
        bands.keys(MinHash.signature(shingles.hashes())));
  }

  /** The sketch of a document that is a candidate. */
  public static @Nullable Sketch sketch(DocKey key, int[] form, @Nullable LocalDate publishedOn) {
    Shingles shingles = Shingles.of(form);
    return shingles.tokenCount() == 0
        ? null
        : new Sketch(
            rank(key, shingles, publishedOn),
            shingles.textHash(),
            ShingleSet.of(shingles.hashes()));
  }

  /** The hash of a text by which its row in the cluster table is found. */
  public static TextHash textHash(int[] form) {
    return Shingles.of(form).textHash();
  }

  private static Rank rank(DocKey key, Shingles shingles, @Nullable LocalDate publishedOn) {
    int day = publishedOn == null ? Integer.MAX_VALUE : (int) publishedOn.toEpochDay();
    return new Rank(shingles.tokenCount(), day, key);
  }
}
