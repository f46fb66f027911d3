package dev.assay.claim;

import dev.assay.text.Span;
import java.util.List;

/**
 * A date of the text.
 *
 * @param reporting whether it says when something was reported, which is no period
 * @param compared whether it is only compared with
 * @param passing whether it is a past one that holds of its own clause alone
 * @param left whether a level of that time was left: 由一季度的24.6%降至22.5%
 * @param founding whether it says when something was founded: 成立于2012年
 */
record Dated(
    Span span,
    Period period,
    boolean reporting,
    boolean compared,
    boolean passing,
    boolean left,
    boolean founding) {

  /**
   * Those that start within a range.
   *
   * @param dates in text order
   */
  static List<Dated> within(List<Dated> dates, int start, int end) {
    int first = from(dates, start);
    int last = first;
    while (last < dates.size() && dates.get(last).span.start() < end) {
      last++;
    }
    return dates.subList(first, last);
  }

  /** The position in the list of the first that starts at or behind a position of the text. */
  static int from(List<Dated> dates, int position) {
    int low = 0;
    int high = dates.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (dates.get(middle).span.start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
