package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Noun;
import dev.assay.claim.ClaimTerms.Side;
import dev.assay.claim.ClaimTerms.Unit;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import java.math.BigDecimal;

/** Tells the points of an index, 沪指报3312点, from percentage points and the hours of a clock. */
final class IndexPoints {

  private static final BigDecimal HOURS = BigDecimal.valueOf(24);

  /** What no change of a share reaches in percentage points. */
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Points without a dimension. */
  static final Unit UNIT =
      new Unit(ClaimKind.COUNT, "{item}", BigDecimal.ONE, BigDecimal.ONE, Side.AFTER);

  private static final String POINTS = "points";

  private IndexPoints() {}

  /** Whether a unit is written 点 or "points" and no more. */
  static boolean arePoints(Scene scene, Hit<Unit> hit) {
    boolean han = hit.length() == 1 && scene.peek(hit.start()) == '点';
    return han || hit.length() == POINTS.length() && scene.formIs(hit.start(), POINTS);
  }

  /** Whether 点 behind a number is no hour of the day: 3312点, 3.5点, 涨12点. */
  static boolean isNoHour(Scene scene, Numeral numeral) {
    return scene.peek(numeral.end()) == '点'
        && (numeral.value().compareTo(HOURS) > 0
            || numeral.value().stripTrailingZeros().scale() > 0
            || scene.changes.endingAt(numeral.start()) != null);
  }

  /** Whether the sentence names an index before a number of points, or it is too large a share. */
  static boolean areOfIndex(Scene scene, Numeral numeral) {
    int position = numeral.start();
    if (numeral.value().compareTo(HUNDRED) >= 0
        && scene.isLatinAt(numeral.end() + 1)
        && Changes.nearChange(scene, position)) {
      return true;
    }
    Span sentence = scene.sentenceAt(position);
    int start = sentence == null ? scene.clauses.at(position).start() : sentence.start();
    for (Hit<Noun> noun : scene.nouns.within(Math.max(start, position - Clauses.REACH), position)) {
      if (noun.term().unit().equals(Noun.INDEX)) {
        return true;
      }
    }
    return false;
  }
}
