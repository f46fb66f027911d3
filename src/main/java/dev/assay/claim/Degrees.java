package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Side;
import dev.assay.claim.ClaimTerms.Unit;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import java.math.BigDecimal;

/**
 * 度 is a degree of Celsius, or a kilowatt hour where the text speaks of electricity; ° may be one
 * of a place on the globe.
 */
final class Degrees {

  private static final Unit KILOWATT_HOURS =
      new Unit(ClaimKind.MEASURE, "kW.h", BigDecimal.ONE, BigDecimal.ONE, Side.AFTER);

  /** As many characters before the numeral may speak of electricity: 用電量約. */
  private static final int REACH = 8;

  private static final String ANGLE = "deg";

  private Degrees() {}

  /** Whether a unit behind a numeral is the 度 of 发电8万亿度 or 节电300度. */
  static boolean isElectricity(Scene scene, Numeral numeral, Hit<Unit> unit) {
    if (scene.peek(unit.start()) != '度' || unit.length() > 1) {
      return false;
    }
    int first = Math.max(scene.clauses.at(numeral.start()).start(), numeral.start() - REACH);
    for (int at = numeral.start() - 1; at >= first; at--) {
      if (scene.peek(at) == '电') {
        return true;
      }
    }
    return numeral.multiplied();
  }

  /** Whether degrees behind a numeral are a latitude or longitude: 39°54′, 35° N, 北纬39°. */
  static boolean isCoordinate(Scene scene, Numeral numeral) {
    Hit<Unit> unit = scene.units.startingAt(scene.skipSpaces(numeral.end()), Side.AFTER.bit());
    if (unit == null || !unit.term().code().equals(ANGLE)) {
      return false;
    }
    int next = scene.skipSpaces(unit.end());
    int before = scene.peek(numeral.start() - 1);
    boolean compass = scene.wordEnd(next) == next + 1 && "nsew".indexOf(scene.peek(next)) >= 0;
    return compass || CodePoints.isDigit(scene.peek(unit.end())) || before == '纬' || before == '经';
  }

  /** Whether C or F sticks to a number, without a sign of degrees. */
  static boolean isLetter(Scene scene, int at) {
    int c = scene.text.codePointAt(at);
    return (c == 'C' || c == 'F') && !CodePoints.isWord(scene.peek(at + 1));
  }

  static Unit kilowattHours() {
    return KILOWATT_HOURS;
  }
}
