package dev.assay.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Weighs claims that do not all agree. Documents are taken for independent witnesses: each is right
 * with the confidence of its best claim, however often it says the same. The value that most speaks
 * for is held against all that speaks against it, in the same document too.
 */
final class Consensus {

  /** No fact is surer than this, however many say the same. */
  private static final double SUREST = 0.99;

  private static final double DECIMALS = 10_000;

  /** A value from which on, or up to which, a claim holds; null for no beginning. */
  private record End(@Nullable BigDecimal at, boolean begins, Support support) {}

  /** How many claims of a document hold, and the weight of the surest of all that it makes. */
  private static final class Witness {
    private double confidence;
    private int holding;
  }

  private Consensus() {}

  /** How sure it is that the value lies where the most speaks for it, 0..1. */
  static double confidence(List<Support> supports) {
    BigDecimal best = best(supports);
    Map<String, Double> holding = new TreeMap<>();
    Map<String, Double> against = new TreeMap<>();
    for (Support support : supports) {
      double confidence = Math.min(SUREST, support.confidence());
      (holds(support, best) ? holding : against).merge(support.docId(), confidence, Math::max);
    }
    double doubt = 1;
    for (double confidence : holding.values()) {
      doubt *= 1 - confidence;
    }
    double odds = (1 - doubt) / doubt;
    double oddsAgainst = 0;
    for (double confidence : against.values()) {
      oddsAgainst += confidence / (1 - confidence);
    }
    double sure = Math.min(SUREST, odds / (1 + odds + oddsAgainst));
    return Math.round(sure * DECIMALS) / DECIMALS;
  }

  /** The least value at which the most speaks for it; null if that has no beginning. */
  private static @Nullable BigDecimal best(List<Support> supports) {
    Map<String, Witness> witnesses = new TreeMap<>();
    List<End> ends = new ArrayList<>();
    for (Support support : supports) {
      Witness witness = witnesses.computeIfAbsent(support.docId(), id -> new Witness());
      witness.confidence = Math.max(witness.confidence, Math.min(SUREST, support.confidence()));
      ends.add(new End(support.least(), true, support));
      if (support.most() != null) {
        ends.add(new End(support.most(), false, support));
      }
    }
    ends.sort(
        Comparator.comparing(End::at, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(end -> !end.begins)
            .thenComparing(end -> end.support.claimId()));
    double weight = 0;
    double most = 0;
    BigDecimal best = null;
    for (End end : ends) {
      Witness witness = witnesses.computeIfAbsent(end.support.docId(), id -> new Witness());
      double own = -Math.log1p(-witness.confidence);
      if (end.begins && witness.holding++ == 0) {
        weight += own;
      } else if (!end.begins && --witness.holding == 0) {
        weight -= own;
      }
      if (weight > most + 1 / DECIMALS) {
        most = weight;
        best = end.at;
      }
    }
    return best;
  }

  private static boolean holds(Support support, @Nullable BigDecimal value) {
    if (value == null) {
      return support.least() == null;
    }
    return (support.least() == null || support.least().compareTo(value) <= 0)
        && (support.most() == null || support.most().compareTo(value) >= 0);
  }
}
