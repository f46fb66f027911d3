package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Unit;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads fractions that digits write. Before a unit of measure or time they are so much of it (1/4
 * mile, 2 1/2 inches, .25 ml); a fraction by itself is a share.
 */
final class Fractions {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The whole number of a mixed one has no more digits, so that no year is taken for one. */
  private static final int LONGEST_WHOLE = 3;

  private static final int LONGEST_DENOMINATOR = 2;

  private Fractions() {}

  /** Whether a unit of measure or time stands behind a number, a hyphen between them or not. */
  static boolean isMeasured(Scene scene, int end) {
    int at = scene.peek(end) == '-' ? end + 1 : scene.skipSpaces(end);
    Hit<Unit> unit = at == end ? null : scene.units.startingAt(at, ClaimTerms.Side.AFTER.bit());
    return unit != null
        && scene.isLatinAt(at)
        && (unit.term().kind() == ClaimKind.MEASURE || unit.term().kind() == ClaimKind.DURATION);
  }

  /**
   * A fraction as a numeral: so much of the unit that follows, or else a share in per cent.
   *
   * @param sign where its minus sign stands, or {@code start}
   */
  static Numeral of(Scene scene, int start, int end, BigDecimal part, BigDecimal whole, int sign) {
    boolean measured = isMeasured(scene, end);
    return new Numeral(
        start,
        end,
        Decimals.quotient(measured ? part : part.multiply(HUNDRED), whole),
        null,
        Bound.EXACTLY,
        Numeral.Script.DIGITS,
        !measured,
        false,
        false,
        measured ? sign : start);
  }

  /** The mixed number that whole digits open, "2 1/2" or "10 3/4", or null. */
  static @Nullable Numeral mixed(Scene scene, int start, Digits whole, int sign) {
    int at = whole.end() + 1;
    if (!whole.plain()
        || whole.end() - start > LONGEST_WHOLE
        || scene.peek(whole.end()) != ' '
        || !CodePoints.isDigit(scene.peek(at))) {
      return null;
    }
    Digits part = new Digits(scene.text, scene.form, at);
    if (!part.plain()
        || scene.peek(part.end()) != '/'
        || !CodePoints.isDigit(scene.peek(part.end() + 1))) {
      return null;
    }
    Digits denominator = new Digits(scene.text, scene.form, part.end() + 1);
    int end = denominator.end();
    boolean proper =
        denominator.plain()
            && end - part.end() - 1 <= LONGEST_DENOMINATOR
            && part.value().signum() > 0
            && part.value().compareTo(denominator.value()) < 0
            && scene.peek(end) != '/'
            && !CodePoints.isWord(scene.peek(end));
    return !proper
        ? null
        : new Numeral(
            start,
            end,
            whole.value().add(Decimals.quotient(part.value(), denominator.value())),
            null,
            Bound.EXACTLY,
            Numeral.Script.DIGITS,
            false,
            false,
            false,
            sign);
  }

  /** The number below one whose point no zero stands before, in ".25 ml". */
  static @Nullable Numeral behindPoint(Scene scene, int start) {
    int point = start - 1;
    int before = scene.peek(point - 1);
    if (scene.peek(point) != '.' || before != ' ' && before != '(' && before != -1) {
      return null;
    }
    int end = start;
    while (CodePoints.isDigit(scene.peek(end))) {
      end++;
    }
    if (end - start > Decimals.SCALE || CodePoints.isLatin(scene.peek(end))) {
      return null;
    }
    BigDecimal value = new Digits(scene.text, scene.form, start).value().movePointLeft(end - start);
    return new Numeral(
        point, end, value, null, Bound.EXACTLY, Numeral.Script.DIGITS, false, false, false, point);
  }
}
