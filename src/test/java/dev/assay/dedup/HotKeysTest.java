package dev.assay.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.dedup.Clusters.Membership;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts that crowd into one band or one component, by their signatures alone. */
class HotKeysTest {

  private static final int TEXTS = 100_000;
  private static final int COMMON = 60;
  private static final int OWN = 3;
  private static final int BANDS = 3;

  /** Pages of boilerplate share bands, and nine tenths of their shingles. */
  @Test
  void aBandThatAHundredThousandTextsShareMakesALinearNumberOfPairs() {
    List<byte[]> fingerprints = new ArrayList<>();
    List<byte[]> sketches = new ArrayList<>();
    long[] bands = FingerprintTest.hashes(0, BANDS);
    for (int number = 0; number < TEXTS; number++) {
      fingerprints.add(new Fingerprint(text(number), rank(number), 1, bands).toBytes());
      sketches.add(new Sketch(rank(number), text(number), shingles(number)).toItem());
    }

    Map<Integer, List<byte[]>> paired = run(new OneShare.PairStep(), fingerprints);
    assertThat(paired.get(OneShare.PairStep.PAIRS))
        .hasSizeBetween(TEXTS - 1, CandidatePairs.ANCHORS * TEXTS);
    CandidateFilter filter = CandidateFilter.of(paired.get(OneShare.PairStep.CANDIDATES));
    assertThat(filter.mayHold(rank(TEXTS / 2).key())).isTrue();

    sketches.addAll(paired.get(OneShare.PairStep.PAIRS));
    Map<Integer, List<byte[]>> rows = run(new OneShare.ClusterStep(0.8, 0.65), sketches);
    ClusterTable table = ClusterTable.of(rows.get(OneShare.ClusterStep.ROWS));
    assertThat(table.size()).isEqualTo(TEXTS);
    for (int number = 1; number < TEXTS; number++) {
      Membership membership = table.find(text(number));
      assertThat(membership).isNotNull();
      assertThat(membership.cluster()).isEqualTo(rank(0).key());
      assertThat(membership.similarity()).isGreaterThan(0.9f);
    }
  }

  private static TextHash text(int number) {
    return new TextHash(Mixing.mix(number), Mixing.mix(~number));
  }

  private static Rank rank(int number) {
    return new Rank(200, number, new DocKey(Mixing.mix(number), Mixing.mix(-number)));
  }

  private static ShingleSet shingles(int number) {
    long[] hashes = FingerprintTest.hashes(0, COMMON + OWN);
    long[] own = FingerprintTest.hashes(1000 + OWN * number, 1000 + OWN * (number + 1));
    System.arraycopy(own, 0, hashes, COMMON, OWN);
    return ShingleSet.of(hashes);
  }

  private static Map<Integer, List<byte[]>> run(ShareStep step, List<byte[]> share) {
    Map<Integer, List<byte[]>> sent = new HashMap<>();
    step.run(
        share, (port, hash, item) -> sent.computeIfAbsent(port, p -> new ArrayList<>()).add(item));
    return sent;
  }
}
