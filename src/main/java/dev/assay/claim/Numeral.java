package dev.assay.claim;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as it stands in a text.
 *
 * @param start first code point
 * @param end code point after the last one, multiplier included
 * @param high upper end where the numeral alone states a range (七八), else null
 * @param bound what the numeral itself says of its exactness (80余万, several hundred)
 * @param share whether it is a fraction, its value being percent already
 * @param multiplied whether a multiplier (万, million) belongs to it
 * @param plain digits and nothing else, so that it may be a year or a code
 * @param sign where the minus sign before it starts, or {@code start}
 */
record Numeral(
    int start,
    int end,
    BigDecimal value,
    @Nullable BigDecimal high,
    Bound bound,
    Script script,
    boolean share,
    boolean multiplied,
    boolean plain,
    int sign) {

  private static final BigDecimal MYRIAD = BigDecimal.valueOf(10_000);

  enum Script {
    DIGITS,
    HAN,
    WORDS
  }

  /** Whether a minus sign stands before it. */
  boolean negative() {
    return sign < start;
  }

  Numeral withEnd(int newEnd, BigDecimal newValue, Bound newBound) {
    return new Numeral(start, newEnd, newValue, high, newBound, script, share, true, false, sign);
  }

  /** Whether it is in tens of thousands or more by its own words: 5万, 六十二亿. */
  boolean isScaled() {
    return multiplied || script == Script.HAN && value.compareTo(MYRIAD) >= 0;
  }
}
