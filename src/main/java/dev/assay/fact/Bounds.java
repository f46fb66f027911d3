package dev.assay.fact;

import dev.assay.row.ClaimRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a quantity may be, if a claim about it is right. The ends are included.
 *
 * <ul>
 *   <li>"More than", "at least", "less than", "nearly" and "up to" bound it from one side.
 *   <li>A range bounds it by its ends.
 *   <li>A number is as exact as it is written: 1.7万 is what rounds to that, 17,432 is that alone.
 *   <li>"About" leaves a tenth on each side.
 * </ul>
 *
 * @param least null if there is none
 * @param most null if there is none
 */
record Bounds(@Nullable BigDecimal least, @Nullable BigDecimal most) {

  /** Share of a value that "about" leaves on each side of it. */
  private static final BigDecimal ABOUT = new BigDecimal("0.1");

  /** Decimals of all values. */
  private static final int SCALE = 9;

  /** What rounds to a value lies below the upper end: by no less than this. */
  private static final BigDecimal BELOW = BigDecimal.ONE.movePointLeft(SCALE);

  /**
   * The bounds that a claim sets, in its own unit.
   *
   * @throws IllegalArgumentException for a comparator that there is not
   */
  static Bounds of(ClaimRow claim) {
    BigDecimal low = claim.getValue();
    BigDecimal high = claim.getValueHigh() == null ? low : claim.getValueHigh();
    return switch (claim.getComparator()) {
      case ">", ">=" -> new Bounds(low, null);
      case "<", "<=" -> new Bounds(null, high);
      case "~" -> about(low, high, Precision.of(claim));
      case "=" ->
          claim.getValueHigh() == null ? rounded(low, Precision.of(claim)) : new Bounds(low, high);
      default -> throw new IllegalArgumentException("no comparator: " + claim.getComparator());
    };
  }

  private static Bounds about(BigDecimal low, BigDecimal high, BigDecimal precision) {
    BigDecimal half = half(precision);
    return new Bounds(
        low.subtract(low.abs().multiply(ABOUT).max(half)),
        high.add(high.abs().multiply(ABOUT).max(half)));
  }

  /** What rounds to a value, halves up. */
  private static Bounds rounded(BigDecimal value, BigDecimal precision) {
    if (precision.signum() == 0) {
      return new Bounds(value, value);
    }
    BigDecimal half = half(precision);
    return new Bounds(value.subtract(half), value.add(half).subtract(BELOW).max(value));
  }

  private static BigDecimal half(BigDecimal precision) {
    return precision.divide(BigDecimal.valueOf(2), SCALE + 1, RoundingMode.DOWN);
  }

  /** The same in a unit of which the claim's unit has so many. */
  Bounds times(BigDecimal factor) {
    return new Bounds(
        least == null ? null : least.multiply(factor), most == null ? null : most.multiply(factor));
  }
}
