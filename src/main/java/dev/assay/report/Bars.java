package dev.assay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Counts as bars, the largest first.
 *
 * @param rest how many there are beside those told one by one
 */
record Bars(List<Bar> bars, long rest) {
  private static final int MOST = 10;

  /**
   * A count.
   *
   * @param width share of the largest, in percent
   */
  record Bar(String label, String count, String width, String share) {}

  static Bars of(Map<String, Long> counts, UnaryOperator<String> names, Labels labels) {
    List<Map.Entry<String, Long>> sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(
        Map.Entry.<String, Long>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    long all = sorted.stream().mapToLong(Map.Entry::getValue).sum();
    List<Bar> bars = new ArrayList<>();
    long rest = all;
    for (Map.Entry<String, Long> entry : sorted.subList(0, Math.min(MOST, sorted.size()))) {
      long count = entry.getValue();
      rest -= count;
      bars.add(
          new Bar(
              names.apply(entry.getKey()),
              labels.number(count),
              width(count, sorted.get(0).getValue()),
              labels.percent(all == 0 ? 0 : (double) count / all)));
    }
    return new Bars(bars, rest);
  }

  /** A share in percent, for a drawing: with something to see where there is something. */
  static String width(long part, long whole) {
    return whole == 0 || part == 0
        ? "0"
        : String.valueOf(Math.max(1, Math.round(1000.0 * part / whole) / 10.0));
  }
}
