package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the totals of which 其中 and "of which" name parts. */
final class Parts {

  private static final int REACH = 12;
  private static final String ITEM = "{item}";

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

  /**
   * Gives a number without a noun of its own the unit of what it is a part of (其中民事5.1万件), or of
   * the end of its span ("from 31 to 26 pupils").
   */
  void carryUnits(List<String> units) {
    for (int i = 0; i < units.size(); i++) {
      Quantity quantity = quantities.get(i);
      if (!units.get(i).equals(ITEM) || !quantity.unit().equals(Quantity.OPEN_UNIT)) {
        continue;
      }
      int next = scene.skipSpaces(quantity.end());
      boolean span = quantity.confidence() == Confidence.BARE && scene.formIs(next, "to ");
      boolean named = quantity.confidence() == Confidence.BARE && scene.isLatinAt(next);
      if (span && i + 1 < units.size() && quantities.get(i + 1).from() == next + 3) {
        units.set(i, units.get(i + 1));
      } else if (i > 0 && isSameClassifier(i) && lastCue(quantity) >= 0) {
        units.set(i, units.get(i - 1));
      } else if (named && lastCue(quantity) >= 0) {
        units.set(i, unitBefore(lastCue(quantity), i, units));
      }
    }
  }

  /** The unit of the count before "of these". */
  private String unitBefore(int cue, int index, List<String> units) {
    for (int i = index - 1; i >= Math.max(0, index - REACH); i--) {
      if (quantities.get(i).end() <= cue && quantities.get(i).kind() == ClaimKind.COUNT) {
        return units.get(i);
      }
    }
    return units.get(index);
  }

  private boolean isSameClassifier(int index) {
    int end = quantities.get(index).end();
    return scene.isHanAt(end - 1)
        && scene.peek(end - 1) == scene.peek(quantities.get(index - 1).end() - 1);
  }

  private int lastCue(Quantity quantity) {
    Span sentence = scene.sentenceAt(quantity.start());
    int start = Math.max(sentence == null ? 0 : sentence.start(), quantity.start() - Clauses.REACH);
    return scene.words.lastStart(start, quantity.from(), Word.Role.PART.bit());
  }
}
