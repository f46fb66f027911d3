package dev.assay.fact;

import dev.assay.row.ClaimRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What one claim says of a fact, in the unit of the fact.
 *
 * @param low the value
 * @param high upper end of a range, else the value
 * @param least the least that the quantity may be if the claim is right, or null if anything
 * @param most the most, or null
 * @param confidence in the claim, 0..1
 */
public record Support(
    String claimId,
    String docId,
    BigDecimal low,
    BigDecimal high,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most,
    double confidence) {

  /** Decimals of all values. */
  private static final int SCALE = 9;

  /** What a claim says; comparator, range and rounding are respected. */
  public static Support of(ClaimRow claim) {
    BigDecimal factor = BaseUnit.of(claim.getUnit()).factor();
    BigDecimal high = claim.getValueHigh() == null ? claim.getValue() : claim.getValueHigh();
    Bounds bounds = Bounds.of(claim).times(factor);
    return new Support(
        claim.getClaimId(),
        claim.getDocId(),
        claim.getValue().multiply(factor).setScale(SCALE, RoundingMode.HALF_UP),
        high.multiply(factor).setScale(SCALE, RoundingMode.HALF_UP),
        bounds.least(),
        bounds.most(),
        claim.getConfidence());
  }
}
