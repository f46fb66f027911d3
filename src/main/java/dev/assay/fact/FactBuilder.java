package dev.assay.fact;

import dev.assay.analysis.Ids;
import dev.assay.row.FactRow;
import java.math.BigDecimal;
import java.util.List;

/** Brings the claims that support one fact together. */
public final class FactBuilder {

  private FactBuilder() {}

  /**
   * The fact that some claims support. It does not depend on their order.
   *
   * @param supports at least one
   */
  public static FactRow build(FactKey key, List<Support> supports) {
    BigDecimal min = supports.get(0).low();
    BigDecimal max = supports.get(0).high();
    for (Support support : supports) {
      min = min.min(support.low());
      max = max.max(support.high());
    }
    return FactRow.newBuilder()
        .setFactId(Ids.hash(key.toString()))
        .setIndicator(key.indicator())
        .setPlaceCode(key.placeCode())
        .setPeriod(key.period())
        .setUnit(key.unit())
        .setValueMin(min)
        .setValueMax(max)
        .setClaims(supports.size())
        .setDocuments((int) supports.stream().map(Support::docId).distinct().count())
        .setAgrees(agree(supports))
        .setClaimIds(supports.stream().map(Support::claimId).sorted().toList())
        .build();
  }

  /** Claims that bound the value from one side disagree with nothing. */
  private static boolean agree(List<Support> supports) {
    List<Support> exact = supports.stream().filter(Support::exact).toList();
    return exact.stream()
        .allMatch(
            s ->
                s.low().compareTo(exact.get(0).low()) == 0
                    && s.high().compareTo(exact.get(0).high()) == 0);
  }
}
