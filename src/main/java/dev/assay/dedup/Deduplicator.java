package dev.assay.dedup;

import dev.assay.dedup.Clusters.Membership;
import dev.assay.text.MatchForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds which texts repeat which, in memory: what a run finds in its documents, for as many texts
 * as a program holds. Script, case, width and punctuation make no difference.
 *
 * <pre>{@code
 * Deduplicator<String> texts = Deduplicator.forThreshold(0.8);
 * pages.forEach((url, text) -> texts.add(url, text));
 * for (Deduplicator.Cluster<String> cluster : texts.clusters()) {
 *   System.out.println(cluster.canonical() + " is repeated by " + cluster.repeats());
 * }
 * }</pre>
 *
 * <p>Not to be used by several threads at once.
 *
 * @param <T> what a text is known by
 */
public final class Deduplicator<T> {

  private final Fingerprinter fingerprinter;
  private final double threshold;
  private final List<Text<T>> texts = new ArrayList<>();

  /**
   * Texts that repeat each other.
   *
   * @param canonical the text that stands for all: the most complete, then the earliest, then the
   *     one that was added first
   * @param repeats the others, in the order in which they were added
   */
  public record Cluster<T>(T canonical, List<Repeat<T>> repeats) {
    public Cluster {
      repeats = List.copyOf(repeats);
    }
  }

  /**
   * A text that repeats another.
   *
   * @param id what it was added as
   * @param similarity Jaccard similarity to the canonical text, 1 for the same words
   */
  public record Repeat<T>(T id, double similarity) {}

  /** A text that was added. Its place among all is its key. */
  private record Text<T>(T id, int[] form, @Nullable LocalDate publishedOn) {}

  private Deduplicator(double threshold) {
    this.threshold = threshold;
    this.fingerprinter = Fingerprinter.forThreshold(threshold);
  }

  /**
   * One without texts.
   *
   * @param threshold least Jaccard similarity of texts that repeat each other, above 0, at most 1
   * @throws IllegalArgumentException for another threshold
   */
  public static <T> Deduplicator<T> forThreshold(double threshold) {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException("not above 0 and at most 1: " + threshold);
    }
    return new Deduplicator<>(threshold);
  }

  /** Adds a text without a date. */
  public void add(T id, String text) {
    add(id, text, null);
  }

  /**
   * Adds a text.
   *
   * @param id what it is known by in the clusters; two texts may have the same
   * @param publishedOn of texts that are equally complete the earliest is canonical; may be null
   */
  public void add(T id, String text, @Nullable LocalDate publishedOn) {
    texts.add(new Text<>(id, MatchForm.of(text), publishedOn));
  }

  /**
   * The clusters of the texts added so far, in the order of their canonical texts; a text that
   * repeats none and that none repeats is in no cluster.
   */
  public List<Cluster<T>> clusters() {
    ClusterTable table = ClusterTable.of(rows());
    Map<Integer, List<Repeat<T>>> repeats = new TreeMap<>();
    for (int i = 0; i < texts.size(); i++) {
      Text<T> text = texts.get(i);
      Membership found = table.find(Fingerprinter.textHash(text.form));
      if (found != null) {
        List<Repeat<T>> others =
            repeats.computeIfAbsent((int) found.cluster().low(), first -> new ArrayList<>());
        if (!found.cluster().equals(key(i))) {
          others.add(new Repeat<>(text.id, found.similarity()));
        }
      }
    }
    List<Cluster<T>> clusters = new ArrayList<>();
    repeats.forEach((first, others) -> clusters.add(new Cluster<>(texts.get(first).id, others)));
    return clusters;
  }

  private List<byte[]> rows() {
    List<byte[]> fingerprints = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Text<T> text = texts.get(i);
      Fingerprint fingerprint = fingerprinter.fingerprint(key(i), text.form, text.publishedOn);
      if (fingerprint != null) {
        fingerprints.add(fingerprint.toBytes());
      }
    }
    List<byte[]> rows = new ArrayList<>();
    List<byte[]> candidates = new ArrayList<>();
    List<byte[]> items = new ArrayList<>();
    new OneShare.PairStep()
        .run(
            fingerprints,
            (port, hash, item) -> {
              switch (port) {
                case OneShare.PairStep.ROWS -> rows.add(item);
                case OneShare.PairStep.CANDIDATES -> candidates.add(item);
                default -> items.add(item);
              }
            });
    items.addAll(sketches(CandidateFilter.of(candidates)));
    new OneShare.ClusterStep(threshold, threshold - ChainSplits.SLACK)
        .run(items, (port, hash, item) -> rows.add(item));
    return rows;
  }

  private List<byte[]> sketches(CandidateFilter candidates) {
    List<byte[]> sketches = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Text<T> text = texts.get(i);
      Sketch sketch =
          candidates.mayHold(key(i))
              ? Fingerprinter.sketch(key(i), text.form, text.publishedOn)
              : null;
      if (sketch != null) {
        sketches.add(sketch.toItem());
      }
    }
    return sketches;
  }

  private static DocKey key(int index) {
    return new DocKey(0, index);
  }
}
