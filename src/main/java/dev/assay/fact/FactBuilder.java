package dev.assay.fact;

import dev.assay.analysis.Ids;
import dev.assay.row.FactRow;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Brings the claims that support one fact together. */
public final class FactBuilder {

  private static final Comparator<BigDecimal> ORDER = Comparator.naturalOrder();

  private FactBuilder() {}

  /**
   * The fact that some claims support. It does not depend on their order.
   *
   * <p>They agree if one value would make all of them right. If none would, two that cannot both be
   * right are named: the one that allows least, and the one that demands most.
   *
   * @param supports at least one
   */
  public static FactRow build(FactKey key, List<Support> supports) {
    List<String> conflict = conflict(supports);
    return FactRow.newBuilder()
        .setFactId(Ids.hash(key.toString()))
        .setIndicator(key.indicator())
        .setPlaceCode(key.placeCode())
        .setPeriod(key.period())
        .setUnit(key.unit())
        .setValueMin(supports.stream().map(Support::low).min(ORDER).orElseThrow())
        .setValueMax(supports.stream().map(Support::high).max(ORDER).orElseThrow())
        .setClaims(supports.size())
        .setDocuments((int) supports.stream().map(Support::docId).distinct().count())
        .setAgrees(conflict.isEmpty())
        .setClaimIds(supports.stream().map(Support::claimId).sorted().toList())
        .setConfidence(Consensus.confidence(supports))
        .setConflictClaimIds(conflict)
        .build();
  }

  /** Two claims that cannot both be right, the lower first; none if all can. */
  private static List<String> conflict(List<Support> supports) {
    Comparator<Support> byId = Comparator.comparing(Support::claimId);
    Support lower =
        supports.stream()
            .min(
                Comparator.comparing(Support::most, Comparator.nullsLast(ORDER))
                    .thenComparing(byId))
            .orElseThrow();
    Support upper =
        supports.stream()
            .max(
                Comparator.comparing(Support::least, Comparator.nullsFirst(ORDER))
                    .thenComparing(byId.reversed()))
            .orElseThrow();
    boolean both =
        lower.most() == null || upper.least() == null || upper.least().compareTo(lower.most()) <= 0;
    return both ? List.of() : List.of(lower.claimId(), upper.claimId());
  }
}
