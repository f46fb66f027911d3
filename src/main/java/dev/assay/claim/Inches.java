package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Cue;
import dev.assay.claim.ClaimTerms.Side;
import dev.assay.claim.ClaimTerms.Unit;
import java.math.BigDecimal;

/** Knows where "in" is inches: "2 in.", "14 in deep"; but not in "ranked 2 in the county". */
final class Inches {

  static final Unit UNIT =
      new Unit(ClaimKind.MEASURE, "[in_i]", BigDecimal.ONE, BigDecimal.ONE, Side.AFTER);

  private Inches() {}

  /** Whether "in" at a position is a unit: no noun stands behind it. */
  static boolean isOne(Scene scene, int start) {
    int end = start + "in".length();
    if (!scene.formIs(start, "in") || scene.wordEnd(start) != end) {
      return false;
    }
    int behind = scene.peek(end);
    return behind == '.'
        || behind == ','
        || behind == ')'
        || behind == '\n'
        || behind < 0
        || scene.cues.startsAt(scene.skipSpaces(end), Cue.Role.DIMENSION.bit());
  }
}
