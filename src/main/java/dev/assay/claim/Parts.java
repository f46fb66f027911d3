package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the totals of which 其中 and "of which" name parts. */
final class Parts {

  private static final int REACH = 12;

  private final Scene scene;
  private final List<Quantity> quantities;
  private final Changes.@Nullable Info[] changes;

  Parts(Scene scene, List<Quantity> quantities, Changes.@Nullable Info[] changes) {
    this.scene = scene;
    this.quantities = quantities;
    this.changes = changes;
  }

  /** Position of the total that a quantity is a part of, or -1. */
  int total(int index, List<String> units) {
    if (changes[index] != null || quantities.get(index).kind() == ClaimKind.PERCENT) {
      return -1;
    }
    int cue = lastCue(quantities.get(index));
    if (cue < 0) {
      return -1;
    }
    for (int i = index - 1; i >= Math.max(0, index - REACH); i--) {
      if (quantities.get(i).end() <= cue
          && changes[i] == null
          && units.get(i).equals(units.get(index))) {
        return i;
      }
    }
    return -1;
  }

  private int lastCue(Quantity quantity) {
    Span sentence = scene.document.sentenceAt(quantity.start());
    int start = Math.max(sentence == null ? 0 : sentence.start(), quantity.start() - Clauses.REACH);
    int found = -1;
    for (int i = start; i < quantity.from(); i++) {
      if (scene.isWord(i, Word.Role.PART)) {
        found = i;
      }
    }
    return found;
  }
}
