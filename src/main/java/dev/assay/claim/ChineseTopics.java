package dev.assay.claim;

import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what changes in a Chinese sentence that opens with its change: 环比下降0.4% behind
 * 居民消费价格同比下降0.1%.
 */
final class ChineseTopics {

  /** As many quantities may stand in the sentence before. */
  private static final int REACH = 6;

  private final Scene scene;

  ChineseTopics(Scene scene) {
    this.scene = scene;
  }

  /** The context of a quantity, with the first subject of the sentence before if it has none. */
  Context of(
      int index,
      List<Quantity> quantities,
      Changes.@Nullable Info change,
      Context own,
      List<Context> contexts) {
    if (change == null || index == 0 || own.counted() != null || !opensSentence(change.cue())) {
      return own;
    }
    Span before = scene.sentenceAt(quantities.get(index - 1).start());
    int from = change.cue().start();
    if (before == null || scene.isLineBetween(before.end() - 1, from)) {
      return own;
    }
    Span counted = null;
    for (int i = index - 1; i >= Math.max(0, index - REACH); i--) {
      if (quantities.get(i).start() < before.start()) {
        break;
      }
      counted = contexts.get(i).counted();
    }
    return counted == null ? own : new Context(counted, own.predicate());
  }

  /** Whether no more than what a change compares with stands before it in its sentence. */
  private boolean opensSentence(Span cue) {
    Span sentence = scene.sentenceAt(cue.start());
    if (sentence == null || !scene.isHanAt(cue.start())) {
      return false;
    }
    var basis = scene.bases.startingAt(sentence.start());
    return basis != null && basis.end() == cue.start();
  }
}
