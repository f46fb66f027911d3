package dev.assay.text;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A date or interval as far as it is known, in the Extended Date/Time Format (ISO 8601-2): {@code
 * 2021-11}, {@code XXXX-09-28}, {@code 2021-01/2021-09}, {@code ../2021-12-10}.
 *
 * @param text the EDTF string
 * @param first the first day, or null if the year is unknown or the start open
 * @param last the last day, inclusive, or null if the year is unknown or the end open
 */
public record Edtf(String text, @Nullable LocalDate first, @Nullable LocalDate last) {

  private static final int DAY_LENGTH = "YYYY-MM-DD".length();

  /** A year; null is an unknown one. */
  public static Edtf year(@Nullable Integer year) {
    return year == null
        ? new Edtf("XXXX", null, null)
        : new Edtf(yearText(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** A month of a year that may be unknown. */
  public static Edtf month(@Nullable Integer year, int month) {
    String text = yearText(year) + '-' + twoDigits(month);
    if (year == null) {
      return new Edtf(text, null, null);
    }
    YearMonth whole = YearMonth.of(year, month);
    return new Edtf(text, whole.atDay(1), whole.atEndOfMonth());
  }

  /**
   * A day of a month; year and month may be unknown.
   *
   * @return null if the calendar has no such day
   */
  public static @Nullable Edtf day(@Nullable Integer year, @Nullable Integer month, int day) {
    int leapYear = 2000;
    if (day < 1
        || day > 31
        || month != null
            && day > YearMonth.of(year == null ? leapYear : year, month).lengthOfMonth()) {
      return null;
    }
    String text =
        yearText(year) + '-' + (month == null ? "XX" : twoDigits(month)) + '-' + twoDigits(day);
    if (year == null || month == null) {
      return new Edtf(text, null, null);
    }
    LocalDate date = LocalDate.of(year, month, day);
    return new Edtf(text, date, date);
  }

  /** A day. */
  public static Edtf day(LocalDate date) {
    return new Edtf(date.toString(), date, date);
  }

  /** This day at a time of day. */
  public Edtf at(int hour, int minute) {
    return new Edtf(text + 'T' + twoDigits(hour) + ':' + twoDigits(minute), first, last);
  }

  /** The day of this day at a time of day; null for anything but a day in full. */
  public @Nullable Edtf day() {
    return first != null && first.equals(last) ? day(first) : null;
  }

  /** This day without its time of day, its year known or not; null for anything but a day. */
  public @Nullable Edtf withoutTime() {
    boolean isDay = text.length() == DAY_LENGTH || text.indexOf('T') == DAY_LENGTH;
    return isDay && text.indexOf('/') < 0
        ? new Edtf(text.substring(0, DAY_LENGTH), first, last)
        : null;
  }

  /** The day that many days behind this one; null for anything but a day whose year is known. */
  public @Nullable Edtf plusDays(int days) {
    return first != null && first.equals(last) ? day(first.plusDays(days)) : null;
  }

  /** This time before noon twelve hours later: the 3:00 that a text means behind 下午1:00. */
  public Edtf halfDayLater() {
    int time = text.indexOf('T');
    int hour = time < 0 ? 12 : Integer.parseInt(text.substring(time + 1, time + 3));
    return hour >= 12
        ? this
        : new Edtf(
            text.substring(0, time + 1) + twoDigits(hour + 12) + text.substring(time + 3),
            first,
            last);
  }

  /** The interval from the start of one to the end of the other, which may be intervals. */
  public static Edtf between(Edtf start, Edtf end) {
    int startEnd = start.text.indexOf('/');
    String from = startEnd < 0 ? start.text : start.text.substring(0, startEnd);
    String to = end.text.substring(end.text.indexOf('/') + 1);
    return new Edtf(from + '/' + to, start.first, end.last);
  }

  /** The interval from the start of this without a known end. */
  public Edtf onwards() {
    return new Edtf(text + "/..", first, null);
  }

  /** The interval up to the end of {@code end} without a known start. */
  public static Edtf upTo(Edtf end) {
    return new Edtf("../" + end.text, null, end.last);
  }

  private static String yearText(@Nullable Integer year) {
    if (year == null) {
      return "XXXX";
    }
    String digits = Integer.toString(year);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
