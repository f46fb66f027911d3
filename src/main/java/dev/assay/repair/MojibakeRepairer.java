package dev.assay.repair;

import dev.assay.text.AlignedText;
import java.util.List;

/**
 * Text that was decoded with the wrong charset, in whole or in part. One pass undoes one wrong
 * decoding; what was garbled twice needs two. What lost bytes is left as it is: 锟斤拷 and U+FFFD say
 * no more than that.
 */
final class MojibakeRepairer implements Repairer {

  /** Share of what another path explains that is enough for UTF-8. */
  private static final float UTF8_SHARE = 0.8f;

  @Override
  public RepairPlan plan(AlignedText text) {
    List<Garbled> passages = find(text);
    RepairPlan plan = new RepairPlan(text);
    for (Garbled passage : passages) {
      plan.replace(RepairKind.MOJIBAKE, passage.start(), passage.end(), passage.replacement());
    }
    return plan;
  }

  /**
   * Passages of the wrong decoding that explains most of the text. What is UTF-8 is no coincidence,
   * so that it goes before what explains no more of the text.
   */
  private static List<Garbled> find(AlignedText text) {
    List<Garbled> best = List.of();
    for (GarbledUtf8 path : GarbledUtf8.ALL) {
      List<Garbled> found = path.find(text);
      best = gain(found) > gain(best) ? found : best;
    }
    List<Garbled> han = GarbledHan.find(text);
    return covered(han) * UTF8_SHARE > covered(best) ? han : best;
  }

  private static int covered(List<Garbled> passages) {
    return passages.stream().mapToInt(passage -> passage.end() - passage.start()).sum();
  }

  private static float gain(List<Garbled> passages) {
    float sum = 0;
    for (Garbled passage : passages) {
      sum += passage.gain() * Math.max(1, (passage.end() - passage.start()) / 48f);
    }
    return sum;
  }
}
