package dev.assay.entity;

import dev.assay.text.CodePoints;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Places that head a dateline and that no gazetteer need know: "Port Lyttel, 14 May 2026 – The
 * authority said".
 */
final class DatelinePlaces {

  private static final int LONGEST = 3;

  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec");

  private final Reading reading;
  private final Words words;
  private final NameTables tables;
  private final IntPredicate isTown;

  /**
   * @param isTown whether a word, by its index, may be the name of a town
   */
  DatelinePlaces(Reading reading, Words words, NameTables tables, IntPredicate isTown) {
    this.reading = reading;
    this.words = words;
    this.tables = tables;
    this.isTown = isTown;
  }

  /** The last word of the place that a word at the head of a line begins, or -1. */
  int lastOf(int first) {
    boolean town = isTown.test(first);
    int last = first;
    while (last - first + 1 < LONGEST && words.touches(last) && words.get(last + 1).upper()) {
      last++;
      town |= isTown.test(last);
    }
    return town && !tables.isGivenName(words.get(first)) && isBeforeDate(last) ? last : -1;
  }

  private boolean isBeforeDate(int last) {
    int end = words.get(last).end();
    if (last + 1 == words.size()
        || words.get(last + 1).start() != end + 2
        || reading.peek(end) != ',') {
      return false;
    }
    boolean date =
        CodePoints.isDigit(reading.peek(end + 2)) || MONTHS.contains(words.get(last + 1).lower());
    return date && ForeignPlaces.isBeforeDash(reading, end);
  }
}
