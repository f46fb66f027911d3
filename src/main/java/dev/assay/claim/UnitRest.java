package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Unit;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The rest of a value that stands behind its unit: 三成五, 三成半, 3块5, 2米04, 两年半.
 *
 * @param value as a part of the unit
 * @param end code point after it
 */
record UnitRest(BigDecimal value, int end) {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int TENTH = 10;
  private static final String AND_A_HALF = "and a half";

  /** What may stand right behind 半 of a measure, unlike the nouns that 半 begins (半程, 半径). */
  private static final String BEHIND_HALF = "的高长宽深重厚远多左";

  /** What stands behind a unit, or null. */
  static @Nullable UnitRest behind(Scene scene, HanNumerals han, Hit<Unit> unit) {
    int next = scene.peek(unit.end());
    if (next < 0) {
      return null;
    }
    boolean tenths = unit.term().code().equals("%") && unit.term().numerator().intValue() == TENTH;
    boolean half = han.role(next) == HanNumerals.Role.HALF;
    if (half && (tenths || isHalfOf(scene, unit))) {
      return new UnitRest(HALF, unit.end() + 1);
    }
    int and = scene.skipSpaces(unit.end());
    if (unit.term().kind() == ClaimKind.DURATION
        && and > unit.end()
        && scene.formIs(and, AND_A_HALF)) {
      return new UnitRest(HALF, and + AND_A_HALF.length());
    }
    if (tenths && han.role(next) == HanNumerals.Role.DIGIT && han.value(next) > 0) {
      return new UnitRest(BigDecimal.valueOf(han.value(next), 1), unit.end() + 1);
    }
    boolean digit = CodePoints.isDigit(next) && !CodePoints.isDigit(scene.peek(unit.end() + 1));
    if (tenths && digit && scene.classifiers.startingAt(unit.end() + 1) == null) {
      return new UnitRest(BigDecimal.valueOf(next - '0', 1), unit.end() + 1); // 4成2
    }
    return decimals(scene, unit);
  }

  private static boolean isHalfOf(Scene scene, Hit<Unit> unit) {
    int next = scene.peek(unit.end() + 1);
    boolean open = !scene.isHanAt(unit.end() + 1) || BEHIND_HALF.indexOf(next) >= 0;
    return unit.term().kind() == ClaimKind.DURATION
        || unit.term().kind() == ClaimKind.MEASURE && open;
  }

  private static @Nullable UnitRest decimals(Scene scene, Hit<Unit> unit) {
    int end = unit.end();
    while (end - unit.end() < 3 && CodePoints.isDigit(scene.peek(end))) {
      end++;
    }
    int digits = end - unit.end();
    boolean decimals =
        (digits == 1 || digits == 2)
            && scene.isWord(unit.start(), ClaimTerms.Word.Role.DECIMAL)
            && !scene.units.startsAt(end, ClaimTerms.Side.AFTER.bit())
            && scene.classifiers.startingAt(end) == null
            && scene.peek(end) != '.';
    return decimals
        ? new UnitRest(
            new BigDecimal(scene.folded(new Span(unit.end(), end))).movePointLeft(digits), end)
        : null;
  }
}
