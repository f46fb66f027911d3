package dev.assay.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Exact decimal arithmetic within what the datasets can hold: decimal(38,9). */
final class Decimals {

  static final int SCALE = 9;
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(38 - SCALE);

  private Decimals() {}

  /** A quotient, exact where nine decimals hold it, else rounded half-even. */
  static BigDecimal quotient(BigDecimal numerator, BigDecimal denominator) {
    return denominator.equals(BigDecimal.ONE)
        ? normal(numerator)
        : normal(numerator.divide(denominator, SCALE, RoundingMode.HALF_EVEN));
  }

  /** At most nine decimals, no trailing zeros, no exponent. */
  static BigDecimal normal(BigDecimal value) {
    if (value.scale() == 0) {
      return value;
    }
    BigDecimal rounded =
        value.scale() > SCALE ? value.setScale(SCALE, RoundingMode.HALF_EVEN) : value;
    BigDecimal stripped = rounded.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Whether the datasets can hold the value. */
  static boolean fits(BigDecimal value) {
    return value.abs().compareTo(LIMIT) < 0;
  }
}
