package dev.assay.fact;

import dev.assay.row.ClaimRow;
import java.math.BigDecimal;

/**
 * What one claim says of a fact.
 *
 * @param low the value
 * @param high upper end of a range, else the value
 * @param exact whether the claim has no comparator but {@code =}
 */
public record Support(
    String claimId, String docId, BigDecimal low, BigDecimal high, boolean exact) {

  public static Support of(ClaimRow claim) {
    BigDecimal high = claim.getValueHigh() == null ? claim.getValue() : claim.getValueHigh();
    return new Support(
        claim.getClaimId(),
        claim.getDocId(),
        claim.getValue(),
        high,
        claim.getComparator().equals("="));
  }
}
