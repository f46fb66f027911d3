package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/** What the parts that a sentence names with 其中 take from their whole. */
final class ChineseWholes {

  /** What is counted is no sentence. */
  private static final int LONGEST_NOUN = 16;

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

  /**
   * Whether a clause that is a noun and its number alone goes on with what the verb of the one
   * before did: 直升机4架 in 出动冲锋舟286艘,直升机4架.
   *
   * @param verb of the number before
   */
  boolean goesOn(Span clause, Quantity previous, Quantity quantity, @Nullable Span verb) {
    return verb != null
        && verb.end() <= previous.start()
        && quantity.kind() == ClaimKind.COUNT
        && previous.kind() == ClaimKind.COUNT
        && previous.to() == clause.start() - 1
        && scene.peek(previous.to()) == ','
        && scene.isHanAt(quantity.from() - 1)
        && quantity.from() - clause.start() <= LONGEST_NOUN
        && quantity.to() >= clause.end();
  }

  private boolean opensParts(Span clause) {
    return scene.isWord(scene.skipSpaces(clause.start()), Word.Role.PART);
  }
}
