package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
import dev.assay.text.Span;
import java.util.List;

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
    if (own.counted() != null || !isTakenUp(quantity)) {
      return own;
    }
    for (int i = index - 1; i >= Math.max(0, index - REACH); i--) {
      if (scene.isLineBetween(quantities.get(i).end(), quantity.start())) {
        return own;
      }
      Span counted = contexts.get(i).counted();
      if (quantities.get(i).kind() == ClaimKind.COUNT && counted != null) {
        return new Context(counted, own.predicate());
      }
    }
    return own;
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
            || heads && (scene.isWord(next, Word.Role.AUX) || scene.formIs(next, "did")));
  }
}
