package dev.assay.claim;

import dev.assay.claim.Changes.Info;
import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the level that a change starts from what its own level counts: "carried 318 ships, up 2.3%
 * from 311", "from last year's 311".
 */
final class EarlierLevels {

  private final Scene scene;
  private final List<Quantity> quantities;

  EarlierLevels(Scene scene, List<Quantity> quantities) {
    this.scene = scene;
    this.quantities = quantities;
  }

  /**
   * Shares out what is counted, in place.
   *
   * @param bases for each quantity the index of the level that it is a change of, or -1
   */
  void share(@Nullable Info[] changes, int[] bases, List<Context> contexts) {
    for (int i = 1; i < quantities.size(); i++) {
      boolean behind = changes[i] == null && changes[i - 1] != null && bases[i - 1] >= 0;
      if (behind && isEarlier(quantities.get(i - 1), quantities.get(i))) {
        Span counted = contexts.get(bases[i - 1]).counted();
        Context own = contexts.get(i);
        contexts.set(i, new Context(counted == null ? own.counted() : counted, own.predicate()));
      }
    }
  }

  private boolean isEarlier(Quantity change, Quantity level) {
    boolean bare = level.kind() == ClaimKind.COUNT && level.noun() == null;
    return bare
        && scene.sentenceAt(change.start()) == scene.sentenceAt(level.start())
        && (Understood.isOfTimeBefore(scene, level.from())
            || EnglishEllipsis.isLeft(scene, change, level));
  }
}
