package dev.assay.entity;

import dev.assay.text.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * A date read from a text, with what a second date of a range takes over from it.
 *
 * @param end where it ends
 * @param value what it says, or null where no calendar does
 * @param year its year, or null if unknown
 * @param yearGiven whether the year stands in the text
 * @param month 1..12, or 0
 */
record DatePoint(
    int end, @Nullable Edtf value, @Nullable Integer year, boolean yearGiven, int month) {

  static DatePoint of(int end, @Nullable Edtf value) {
    return new DatePoint(end, value, null, false, 0);
  }

  /** The same date, of which more stands in the text. */
  DatePoint endingAt(int newEnd) {
    return new DatePoint(newEnd, value, year, yearGiven, month);
  }
}
