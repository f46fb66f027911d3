package dev.assay.claim;

import dev.assay.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out slogans made of numbers: "two checks, three lists, one account". They are clauses in a
 * row at the head of a sentence that hold a small number, its noun and nothing else.
 */
final class Slogans {

  private static final int SHORTEST = 2;

  private final Scene scene;

  Slogans(Scene scene) {
    this.scene = scene;
  }

  List<Quantity> without(List<Quantity> quantities) {
    List<Quantity> kept = new ArrayList<>(quantities.size());
    int i = 0;
    while (i < quantities.size()) {
      int end = endOfRun(quantities, i);
      if (end - i >= SHORTEST && opensSentence(quantities.get(i))) {
        i = end;
      } else {
        kept.add(quantities.get(i));
        i++;
      }
    }
    return kept;
  }

  private int endOfRun(List<Quantity> quantities, int from) {
    int i = from;
    while (i < quantities.size()
        && fillsClause(quantities.get(i))
        && (i == from || follows(quantities.get(i - 1), quantities.get(i)))) {
      i++;
    }
    return i;
  }

  private boolean fillsClause(Quantity quantity) {
    Span clause = scene.clauses.at(quantity.start());
    return quantity.kind() == ClaimKind.COUNT
        && scene.isLatinAt(quantity.start())
        && quantity.value().compareTo(BigDecimal.TEN) <= 0
        && scene.skipSpaces(clause.start()) == quantity.start()
        && quantity.wholeEnd() >= scene.skipSpacesBack(clause.end());
  }

  private boolean follows(Quantity previous, Quantity quantity) {
    int mark = scene.skipSpaces(previous.wholeEnd());
    return scene.peek(mark) == ',' && scene.skipSpaces(mark + 1) == quantity.start();
  }

  private boolean opensSentence(Quantity quantity) {
    Span sentence = scene.sentenceAt(quantity.start());
    int mark = scene.peek(scene.skipSpacesBack(quantity.start()) - 1);
    return sentence == null || sentence.start() == quantity.start() || mark == ':' || mark == '"';
  }
}
