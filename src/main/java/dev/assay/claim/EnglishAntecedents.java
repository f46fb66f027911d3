package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Verb;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what English numbers take up that name nothing: "It has 14 rooms. Today five were dark".
 */
final class EnglishAntecedents {

  /** Quantities to look back at. */
  private static final int REACH = 4;

  private final Scene scene;

  EnglishAntecedents(Scene scene) {
    this.scene = scene;
  }

  /** The context of a quantity, with what was counted last in its paragraph if it has none. */
  Context of(int index, List<Quantity> quantities, Context own, List<Context> contexts) {
    Quantity quantity = quantities.get(index);
    boolean object = own.counted() == null && isBareObject(quantity, own.predicate());
    if (own.counted() != null || !object && !isTakenUp(quantity)) {
      return own;
    }
    for (int i = index - 1; i >= Math.max(0, index - REACH); i--) {
      if (scene.isLineBetween(quantities.get(i).end(), quantity.start())) {
        return own;
      }
      Span counted = contexts.get(i).counted();
      if (object && isBeside(quantities.get(i), quantity)) {
        return own;
      }
      if (quantities.get(i).kind() == ClaimKind.COUNT && counted != null) {
        return new Context(counted, own.predicate());
      }
    }
    return own;
  }

  /**
   * "4,800" in "It built 412 homes. It plans to build 4,800.": right behind the verb of a sentence
   * or clause whose subject is a pronoun, so that what is counted has been named, too.
   */
  private boolean isBareObject(Quantity quantity, @Nullable Span verb) {
    boolean bare =
        quantity.kind() == ClaimKind.COUNT
            && quantity.noun() == null
            && quantity.confidence() <= Confidence.BARE;
    Span sentence = bare && verb != null ? scene.sentenceAt(quantity.start()) : null;
    int head = sentence == null ? -1 : scene.skipSpaces(sentence.start());
    int before = verb == null ? -1 : scene.wordStart(scene.skipSpacesBack(verb.start()));
    boolean pronoun = sentence != null && (isPronoun(head) || isPronoun(before));
    int next = verb == null ? -1 : scene.skipSpaces(verb.end());
    next = scene.formIs(next, "another ") ? scene.skipSpaces(scene.wordEnd(next)) : next;
    return pronoun && next == quantity.from() && !isListed(quantity.to());
  }

  /** Whether another number follows, as in "They seized 12, 9 and 31 cars". */
  private boolean isListed(int end) {
    int at = scene.skipSpaces(end);
    at = scene.peek(at) == ',' ? scene.skipSpaces(at + 1) : at;
    at = scene.formIs(at, "and ") || scene.formIs(at, "or ") ? scene.wordEnd(at) : at;
    return CodePoints.isDigit(scene.peek(scene.skipSpaces(at)));
  }

  private boolean isPronoun(int word) {
    return scene.formIs(word, "it ") || scene.formIs(word, "they ") || scene.formIs(word, "we ");
  }

  /** Whether a count stands in the same sentence, which reads what it shares itself. */
  private boolean isBeside(Quantity before, Quantity quantity) {
    return before.kind() == ClaimKind.COUNT
        && scene.sentenceAt(before.start()) == scene.sentenceAt(quantity.start());
  }

  /** Whether a bare number heads its clause or takes up others: "five were dark", "9 of those". */
  private boolean isTakenUp(Quantity quantity) {
    int next = scene.skipSpaces(quantity.to());
    boolean bare =
        quantity.kind() == ClaimKind.COUNT
            && quantity.noun() == null
            && quantity.confidence() <= Confidence.BARE;
    boolean heads = scene.skipSpaces(scene.clauses.at(quantity.start()).start()) == quantity.from();
    return bare
        && (scene.isWord(next, Word.Role.THEM)
            || heads && (scene.isWord(next, Word.Role.AUX) || scene.formIs(next, "did"))
            || isFurther(quantity.from(), next));
  }

  /** "Another 310 closed", "A further 230 were": more of those before. */
  private boolean isFurther(int from, int next) {
    int end = scene.skipSpacesBack(from);
    boolean further =
        scene.formIs(end - "another".length(), "another")
            || scene.formIs(end - "a further".length(), "a further")
            || scene.formIs(end - "an additional".length(), "an additional");
    return further
        && (scene.isWord(next, Word.Role.AUX)
            || scene.isWord(next, Word.Role.PREPOSITION)
            || scene.verbs.startsAt(next, Verb.Role.PAST.bit()));
  }
}
