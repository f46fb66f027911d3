package dev.assay.repair;

import dev.assay.text.AlignedText;
import java.util.List;

/**
 * Text that was decoded with the wrong charset, in whole or in part. One pass undoes one wrong
 * decoding; what was garbled twice needs two. What lost bytes becomes U+FFFD, or stays: no more
 * than that is known of it.
 */
final class MojibakeRepairer implements Repairer {

  /** How much more another reading must gain than the one before it. */
  private static final float BETTER = 1.1f;

  private static final float BETTER_BY = 2;

  @Override
  public RepairPlan plan(AlignedText text) {
    RepairPlan plan = new RepairPlan(text);
    Suspicion suspicion = Suspicion.of(text);
    if (suspicion.isNone()) {
      return plan;
    }
    for (Garbled passage : find(text, suspicion)) {
      plan.replace(RepairKind.MOJIBAKE, passage.start(), passage.end(), passage.replacement());
    }
    return plan;
  }

  /**
   * Passages of the wrong decoding that explains most of the text. What is UTF-8 is no coincidence,
   * so that it goes before what explains no more of the text.
   */
  private static List<Garbled> find(AlignedText text, Suspicion suspicion) {
    List<Garbled> best = List.of();
    for (int i = 0; i < GarbledUtf8.ALL.size(); i++) {
      if (suspicion.ofUtf8(i)) {
        best = better(GarbledUtf8.ALL.get(i).find(text), best);
      }
    }
    List<Garbled> han = List.of();
    if (suspicion.ofWide()) {
      for (GarbledWide path : GarbledWide.ALL) {
        han = better(path.find(text), han);
      }
      for (GarbledPairs path : GarbledPairs.ALL) {
        han = better(path.find(text), han);
      }
    }
    if (suspicion.ofNarrow()) {
      for (GarbledNarrow path : GarbledNarrow.ALL) {
        han = better(path.find(text), han);
      }
    }
    return better(han, best);
  }

  private static List<Garbled> better(List<Garbled> one, List<Garbled> other) {
    return gain(one) > gain(other) * BETTER + BETTER_BY ? one : other;
  }

  private static float gain(List<Garbled> passages) {
    float sum = 0;
    for (Garbled passage : passages) {
      sum += passage.gain() * Math.max(1, (passage.end() - passage.start()) / 48f);
    }
    return sum;
  }
}
