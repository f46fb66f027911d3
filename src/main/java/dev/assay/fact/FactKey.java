package dev.assay.fact;

import dev.assay.row.ClaimRow;
import org.jspecify.annotations.Nullable;

/**
 * What a fact is about.
 *
 * @param indicator code in the indicator vocabulary
 * @param placeCode GB/T 2260 or ISO 3166-1 code
 * @param period EDTF
 * @param unit ISO 4217 or UCUM, of one size for all claims of a dimension
 */
public record FactKey(String indicator, String placeCode, String period, String unit)
    implements Comparable<FactKey> {

  /**
   * The key of the fact that a claim supports. A claim supports one if it states a level of an
   * indicator for a known place and period: changes, multiples of another claim, parts of a total
   * and rates do not.
   *
   * @return null if it supports none
   */
  public static @Nullable FactKey of(ClaimRow claim) {
    boolean level =
        claim.getDirection() == null
            && claim.getBaseClaimId() == null
            && claim.getPartOfClaimId() == null
            && claim.getPer() == null;
    if (!level
        || claim.getIndicator() == null
        || claim.getPlaceCode() == null
        || claim.getPeriod() == null) {
      return null;
    }
    return new FactKey(
        claim.getIndicator(),
        claim.getPlaceCode(),
        claim.getPeriod(),
        BaseUnit.of(claim.getUnit()).unit());
  }

  /** The four parts with a line end between: no part holds one. */
  @Override
  public String toString() {
    return String.join("\n", indicator, placeCode, period, unit);
  }

  @Override
  public int compareTo(FactKey other) {
    return toString().compareTo(other.toString());
  }
}
