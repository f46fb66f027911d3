package dev.assay.claim;

import dev.assay.text.Span;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the classifiers of a sentence count, so that a later one without a noun is understood: in
 * 推出6宗用地,5宗成交 both count 用地. Quantities are told in text order.
 */
final class ChineseAntecedents {

  private final Scene scene;

  /** By the last character of the classifier. */
  private final Map<Integer, Span> counted = new HashMap<>();

  private int sentenceEnd;

  ChineseAntecedents(Scene scene) {
    this.scene = scene;
  }

  /** Remembers what a quantity counts. */
  void add(Quantity quantity, @Nullable Span noun) {
    if (quantity.start() >= sentenceEnd) {
      Span sentence = scene.sentenceAt(quantity.start());
      sentenceEnd = sentence == null ? quantity.end() : sentence.end();
      counted.clear();
    }
    if (noun != null && isOpen(quantity)) {
      counted.put(scene.peek(quantity.end() - 1), noun);
    }
  }

  /** What the last quantity of the sentence with the same classifier counts, or null. */
  @Nullable Span of(Quantity quantity) {
    return isOpen(quantity) && quantity.start() < sentenceEnd
        ? counted.get(scene.peek(quantity.end() - 1))
        : null;
  }

  /** Whether the classifier leaves open what is counted. */
  private boolean isOpen(Quantity quantity) {
    return quantity.kind() == ClaimKind.COUNT
        && !quantity.classifierNoun()
        && scene.isHanAt(quantity.end() - 1);
  }
}
