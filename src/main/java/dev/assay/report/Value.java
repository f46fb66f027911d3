package dev.assay.report;

import dev.assay.row.ClaimRow;
import dev.assay.row.FactRow;
import java.math.BigDecimal;

/** Values with their units as people read them. */
final class Value {
  /** The kind of claims that say how many times as much; their unit is 1. */
  private static final String MULTIPLE = "multiple";

  private Value() {}

  static String of(ClaimRow claim, Labels labels) {
    String value = labels.number(claim.getValue());
    if (claim.getValueHigh() != null) {
      value += " – " + labels.number(claim.getValueHigh());
    }
    String per = claim.getPer() == null ? "" : " / " + Clip.to(40, claim.getPer());
    String unit = claim.getKind().equals(MULTIPLE) ? MULTIPLE : claim.getUnit();
    return comparator(claim.getComparator()) + withUnit(value, unit, labels) + per;
  }

  static String of(FactRow fact, Labels labels) {
    BigDecimal low = fact.getValueMin();
    BigDecimal high = fact.getValueMax();
    String value = labels.number(low);
    if (low.compareTo(high) != 0) {
      value += " – " + labels.number(high);
    }
    return withUnit(value, fact.getUnit(), labels);
  }

  private static String withUnit(String value, String unit, Labels labels) {
    String label = Clip.to(40, labels.unit(unit));
    return label.isEmpty() || label.equals("1")
        ? value
        : label.equals("%") ? value + label : value + " " + label;
  }

  private static String comparator(String comparator) {
    return switch (comparator) {
      case "=" -> "";
      case ">=" -> "≥ ";
      case "<=" -> "≤ ";
      case "~" -> "≈ ";
      default -> comparator + " ";
    };
  }
}
