package dev.assay.claim;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A period in EDTF, with its first and last day.
 *
 * @param start null where the year is not known, as is the end
 */
record Period(String edtf, @Nullable LocalDate start, @Nullable LocalDate end) {

  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;
  private static final int DAY_LENGTH = 10;

  /** The period that an EDTF date or interval names. */
  static Period of(String edtf) {
    int slash = edtf.indexOf('/');
    String start = slash < 0 ? edtf : edtf.substring(0, slash);
    String end = slash < 0 ? edtf : edtf.substring(slash + 1);
    return new Period(edtf, day(start, true), day(end, false));
  }

  /** The first or last day of a year, month or day; null where the year is not known. */
  static @Nullable LocalDate day(String date, boolean first) {
    int year = number(date, 0, YEAR_LENGTH);
    int month = number(date, YEAR_LENGTH + 1, MONTH_LENGTH);
    int day = number(date, MONTH_LENGTH + 1, DAY_LENGTH);
    if (year < 0) {
      return null;
    }
    if (date.length() == YEAR_LENGTH) {
      return first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
    }
    if (month < 1 || month > 12) {
      return null;
    }
    YearMonth whole = YearMonth.of(year, month);
    if (date.length() == MONTH_LENGTH) {
      return first ? whole.atDay(1) : whole.atEndOfMonth();
    }
    return date.length() == DAY_LENGTH && whole.isValidDay(day) ? whole.atDay(day) : null;
  }

  /** The number that digits write in a part of a date; -1 if they are not digits. */
  private static int number(String date, int start, int end) {
    int number = end <= date.length() ? 0 : -1;
    for (int i = start; i < end && number >= 0; i++) {
      int digit = date.charAt(i) - '0';
      number = digit >= 0 && digit <= 9 ? number * 10 + digit : -1;
    }
    return number;
  }
}
