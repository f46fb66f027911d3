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
    if (suspicion.isByChance()) {
      List<Garbled> best = han(text, suspicion, List.of());
      return suspicion.isExplained(best) ? best : utf8(text, suspicion, best);
    }
    return han(text, suspicion, utf8(text, suspicion, List.of()));
  }

  private static List<Garbled> utf8(AlignedText text, Suspicion suspicion, List<Garbled> other) {
    List<Garbled> best = other;
    int path = -1;
    for (int i = 0; i < GarbledUtf8.ALL.size(); i++) {
      if (suspicion.ofUtf8(i) && (suspicion.isLikely(i, path) || !suspicion.isExplained(best))) {
        List<Garbled> found = GarbledUtf8.ALL.get(i).find(text);
        path = better(found, best) == best ? path : i;
        best = better(found, best);
      }
    }
    return best;
  }

  private static List<Garbled> han(AlignedText text, Suspicion suspicion, List<Garbled> other) {
    List<Garbled> best = other;
    for (int i = 0; i < GarbledNarrow.ALL.size() && suspicion.ofNarrow(); i += 2) {
      if (!suspicion.isExplained(best)) { // GBK and Big5 make something of the same bytes
        best = better(GarbledNarrow.ALL.get(i).find(text), best);
        best = better(GarbledNarrow.ALL.get(i + 1).findInstead(text, best), best);
      }
    }
    for (GarbledQuotes quotes : GarbledQuotes.ALL) {
      if (suspicion.ofNarrow() && !suspicion.isExplained(best)) {
        best = better(quotes.find(text), best);
      }
    }
    for (GarbledWide wide : GarbledWide.ALL) {
      if (!suspicion.isExplained(best) && suspicion.ofWide(text, wide::find)) {
        best = better(wide.find(text), best);
      }
    }
    for (GarbledPairs pairs : GarbledPairs.ALL) {
      if (!suspicion.isExplained(best) && suspicion.ofWide(text, pairs::find)) {
        best = better(pairs.find(text), best);
      }
    }
    return best;
  }

  private static List<Garbled> better(List<Garbled> one, List<Garbled> other) {
    return gain(one) > gain(other) * BETTER + BETTER_BY ? one : other;
  }

  private static float gain(List<Garbled> passages) {
    float sum = 0;
    for (Garbled passage : passages) {
      sum += passage.gain() * passage.length() / passage.weighedLength();
    }
    return sum;
  }
}
