package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
import dev.assay.text.Span;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Knows what joins two numerals to a range. */
final class Ranges {

  /** No range reaches from a number to so many times as much. */
  private static final BigDecimal FAR = BigDecimal.valueOf(8);

  /** Neighbours of so many steps and more are two numbers: "gates 37 or 38". */
  private static final BigDecimal NEAR = BigDecimal.valueOf(20);

  /** Behind "two or three hundred", whose lower end does not write its multiplier. */
  private static final BigDecimal SCALED = BigDecimal.valueOf(50);

  /** Code points between the numerals of a range, a unit among them. */
  private static final int LONGEST_GAP = 12;

  private static final String JOINS = "-−–—~至到上步";

  private Ranges() {}

  /**
   * Whether a character between two numerals can make a range of them, which a closer look at their
   * units then decides: a dash, 至, 到, the last of 以上 and 起步, a letter of "to" or "and".
   */
  static boolean mayJoin(Scene scene, int start, int end) {
    if (end - start > LONGEST_GAP) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (scene.isLatinAt(i) || JOINS.indexOf(scene.peek(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether what stands between two numerals makes a range of them.
   *
   * @param gap where the first one ends, its unit included
   */
  static boolean joins(Scene scene, QuantityReading low, int gap, QuantityReading high) {
    boolean hangs = scene.peek(gap) == '-' && scene.peek(gap + 1) == ' '; // 8- to 10-metre
    int behind = Inclusion.behind(scene, scene.skipSpaces(hangs ? gap + 1 : gap));
    int start = scene.skipSpaces(behind);
    int end = scene.skipSpacesBack(high.quoteStart);
    int length = end - start;
    int mark = scene.peek(start);
    if (length == 1 && (mark == '-' || mark == '~' || mark == '—' || mark == '至' || mark == '到')) {
      return mark != '到' && mark != '至' || !isChangeBefore(scene, low, high);
    }
    if (length == 2 && (mark == '—' || mark == '-') && scene.peek(start + 1) == mark) {
      return true;
    }
    if (length == 2 && scene.formIs(start, "to")) {
      return !isChangeBefore(scene, low, high);
    }
    if (length == 2 && scene.formIs(start, "or")) {
      return !low.hasUnit() && isEstimate(low.numeral.value(), high.numeral.value());
    }
    return length == 3 && scene.formIs(start, "and") && start(scene, low) < low.from;
  }

  /**
   * "eight or nine", "30 or 40", "two or three hundred": neighbours, between which the truth lies.
   */
  private static boolean isEstimate(BigDecimal low, BigDecimal high) {
    BigDecimal step = high.subtract(low).stripTrailingZeros();
    boolean power = step.signum() > 0 && step.unscaledValue().equals(BigInteger.ONE);
    return power && low.compareTo(step) >= 0 && low.compareTo(step.multiply(NEAR)) < 0
        || high.compareTo(low.multiply(SCALED)) > 0;
  }

  /** ", from 12 to 24 percent" behind the clause of a change. */
  private static boolean goesOn(Scene scene, Span clause) {
    return scene.peek(clause.start() - 1) == ','
        && scene.isWord(scene.skipSpaces(clause.start()), Word.Role.REACHED);
  }

  /** "is expected to expand 4% to 5%": the size of a change that has not come yet is a range. */
  private static boolean isExpected(Scene scene, int end) {
    var change = scene.changes.endingAt(end);
    return change != null
        && scene.words.endsAt(scene.skipSpacesBack(change.start()), Word.Role.MODAL.bit());
  }

  /** Where the range starts, "between" included. */
  static int start(Scene scene, QuantityReading low) {
    int between = scene.skipSpacesBack(low.from) - "between".length();
    return scene.formIs(between, "between") ? between : low.from;
  }

  /** "rose from 300 to 500" names two levels, as 由3万增至5万 and "rose $2 to $10" do. */
  private static boolean isChangeBefore(Scene scene, QuantityReading low, QuantityReading high) {
    Span clause = scene.clauses.at(low.quoteStart);
    int end = scene.skipSpacesBack(low.from);
    boolean from =
        scene.formIs(end - "from".length(), "from")
            || scene.peek(end - 1) == '从'
            || scene.peek(end - 1) == '由';
    boolean by = scene.formIs(end - 3, " by");
    boolean apart = by && isFarApart(low, high);
    boolean size = by || scene.changes.endingAt(end) != null && scene.isLatinAt(end - 1);
    int start =
        goesOn(scene, clause) ? scene.clauses.at(clause.start() - 2).start() : clause.start();
    return isMoveBefore(scene, end)
        || from && !scene.changes.within(start, low.quoteStart).isEmpty()
        || size && (low.hasUnit() || apart) && !isExpected(scene, end);
  }

  /** "went" in "went from 148 to 331 days": a verb that says two levels and no direction. */
  static boolean isMoveBefore(Scene scene, int end) {
    return scene.words.endsAt(end, Word.Role.MOVE.bit());
  }

  /** "cut by 1,200 to 18,400": the size of a change and the level reached, not a range. */
  private static boolean isFarApart(QuantityReading low, QuantityReading high) {
    return low.numeral.value().multiply(FAR).compareTo(high.numeral.value()) < 0;
  }
}
