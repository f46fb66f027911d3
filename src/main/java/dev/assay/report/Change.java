package dev.assay.report;

import dev.assay.row.ClaimRow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A stated change of a level.
 *
 * @param text as people read it: ▼ 18.4% on the year
 * @param earlier the level before it, computed, or null if it does not follow
 */
record Change(String text, @Nullable BigDecimal earlier) {
  /** A percentage has two or three digits: what is computed from it has no more. */
  private static final MathContext AS_A_PERCENTAGE = new MathContext(3, RoundingMode.HALF_UP);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Change of(ClaimRow change, ClaimRow level, Labels labels) {
    String sign =
        switch (String.valueOf(change.getDirection())) {
          case "up" -> "▲ ";
          case "down" -> "▼ ";
          default -> "▬ ";
        };
    String basis = change.getBasis() == null ? "" : " " + labels.name("basis", change.getBasis());
    return new Change(sign + Value.of(change, labels) + basis, earlier(change, level));
  }

  private static @Nullable BigDecimal earlier(ClaimRow change, ClaimRow level) {
    int sign =
        switch (String.valueOf(change.getDirection())) {
          case "up" -> 1;
          case "down" -> -1;
          default -> 0;
        };
    if (change.getValueHigh() != null || !isExact(change) || !isExact(level)) {
      return null;
    }
    BigDecimal signed = change.getValue().multiply(BigDecimal.valueOf(sign));
    boolean isShare = level.getUnit().equals("%");
    BigDecimal earlier = null;
    if (change.getUnit().equals("%") && !isShare) {
      BigDecimal factor = BigDecimal.ONE.add(signed.divide(HUNDRED));
      earlier = factor.signum() <= 0 ? null : level.getValue().divide(factor, AS_A_PERCENTAGE);
    } else if (change.getUnit().equals("{pp}")
        ? isShare
        : !isShare && change.getUnit().equals(level.getUnit())) {
      earlier = level.getValue().subtract(signed);
    }
    return earlier == null || earlier.signum() < 0 ? null : rounded(earlier, level);
  }

  /** A bound or a rough number leads to no level. */
  private static boolean isExact(ClaimRow claim) {
    return claim.getComparator().equals("=");
  }

  /** As exact as the level that it was computed from, but at most to two decimals. */
  private static BigDecimal rounded(BigDecimal earlier, ClaimRow level) {
    int scale = Math.max(0, Math.min(2, level.getValue().stripTrailingZeros().scale()));
    return earlier.setScale(scale, RoundingMode.HALF_UP);
  }
}
