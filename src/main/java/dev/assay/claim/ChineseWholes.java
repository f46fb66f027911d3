package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/** What the parts that a sentence names with 其中 take from their whole. */
final class ChineseWholes {

  private final Scene scene;

  /** What the last whole counts, up to the end of its sentence. */
  private @Nullable Span whole;

  private int wholeEnd;

  ChineseWholes(Scene scene) {
    this.scene = scene;
  }

  /** The noun of a quantity without one: that of its whole, else that of the one before. */
  @Nullable Span noun(Quantity quantity, Span clause, Context inherited) {
    if (opensParts(clause)) {
      Span sentence = scene.sentenceAt(quantity.start());
      whole = inherited.counted();
      wholeEnd = sentence == null ? clause.end() : sentence.end();
    }
    return quantity.start() < wholeEnd && whole != null ? whole : inherited.counted();
  }

  /** Whether a clause says with 其中 that its quantity is part of the one before. */
  boolean isPart(Span clause, Quantity previous, Quantity quantity) {
    return quantity.kind() == ClaimKind.COUNT
        && previous.unit().equals(quantity.unit())
        && previous.end() <= clause.start()
        && opensParts(clause);
  }

  private boolean opensParts(Span clause) {
    return scene.isWord(scene.skipSpaces(clause.start()), Word.Role.PART);
  }
}
