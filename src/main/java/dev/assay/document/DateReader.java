package dev.assay.document;

import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole dates, year, month and day: 2021-12-10, 2021年12月10日, 二〇二一年十二月十日, 民國110年12月10日, August
 * 10, 2022, 10 Aug. 2022. A year of three digits counts from 1911, as in Taiwan: 110年12月10日. What
 * is no day of a plausible year is no date.
 */
final class DateReader {

  static final int MIN_YEAR = 1950;
  static final int MAX_YEAR = 2099;

  /** Years of the Republic of China count from 1911. */
  private static final int REPUBLIC = 1911;

  /** Code points of 十二月三十一日. */
  private static final int LONGEST_DAY = 7;

  /** Letters of September and its stop. */
  private static final int LONGEST_MONTH = 10;

  private static final String NUMERALS = "〇一二三四五六七八九";

  private final int[] form;
  private final Map<Integer, Hit<MonthName>> months = new HashMap<>();

  /**
   * @param form the text in its match form
   * @param months the month names in it
   */
  DateReader(int[] form, List<Hit<MonthName>> months) {
    this.form = form;
    months.forEach(month -> this.months.put(month.start(), month));
  }

  /** A date and where it ends. */
  record Found(LocalDate date, int start, int end) {}

  /** A number and where it ends. */
  private record Numeral(int value, int digits, int end) {}

  /** A day without its year. */
  record Day(MonthDay day, int start, int end) {}

  /** The first day without a year that begins in {@code from..to}, or null. */
  @Nullable Day firstDay(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean inside =
          i > 0
              && CodePoints.isWord(form[i])
              && CodePoints.isWord(form[i - 1])
              && !CodePoints.isHan(form[i - 1]);
      Day day = inside ? null : dayAt(i);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  /** 10月24日, "Oct. 24", "24 October" that no year stands beside; or null. */
  private @Nullable Day dayAt(int start) {
    Hit<MonthName> name = months.get(start);
    if (name != null) {
      Numeral day = numeral(blanks(stop(name.end())));
      int end = day == null ? 0 : ordinal(day.end());
      return day == null || isYear(end) ? null : day(name.term().month(), day.value(), start, end);
    }
    Numeral first = CodePoints.isDigit(form[start]) ? numeral(start) : null;
    if (first == null || first.digits() > 2) {
      return null;
    }
    if (peek(first.end()) == '月') {
      Numeral day = start > 0 && form[start - 1] == '年' ? null : numeral(first.end() + 1);
      return day == null || peek(day.end()) != '日' && peek(day.end()) != '号'
          ? null
          : day(first.value(), day.value(), start, day.end() + 1);
    }
    Hit<MonthName> month = months.get(blanks(ordinal(first.end())));
    int end = month == null ? 0 : stop(month.end());
    return month == null || isYear(end)
        ? null
        : day(month.term().month(), first.value(), start, end);
  }

  /** Whether a year follows, behind a comma or not. */
  private boolean isYear(int end) {
    int comma = blanks(end);
    Numeral year = numeral(blanks(peek(comma) == ',' ? comma + 1 : comma));
    return year != null && year.digits() == 4;
  }

  private static @Nullable Day day(int month, int day, int start, int end) {
    boolean valid = month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
    return valid ? new Day(MonthDay.of(month, day), start, end) : null;
  }

  /** The month whose name ends at a position, with a stop or not; or 0. */
  int monthBefore(int end) {
    for (int i = end - 1; i >= Math.max(0, end - LONGEST_MONTH); i--) {
      Hit<MonthName> month = months.get(i);
      if (month != null) {
        return month.end() == end || stop(month.end()) == end ? month.term().month() : 0;
      }
    }
    return 0;
  }

  /** The first date that begins in {@code from..to}, or null. */
  @Nullable Found first(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean inside = i > 0 && CodePoints.isWord(form[i]) && CodePoints.isWord(form[i - 1]);
      Found found = inside ? null : at(i);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The date that begins at a position, or null. */
  @Nullable Found at(int start) {
    Hit<MonthName> month = months.get(start);
    if (month != null) {
      return monthFirst(month);
    }
    boolean republic = form[start] == '民' && peek(start + 1) == '国';
    Numeral first = numeral(republic ? start + 2 : start);
    if (first == null) {
      return null;
    }
    boolean ofRepublic = republic || first.digits() == 3 && peek(first.end()) == '年';
    if (first.digits() == 4 || ofRepublic) {
      return yearFirst(start, first, ofRepublic ? first.value() + REPUBLIC : first.value());
    }
    return first.digits() <= 2 ? dayFirst(start, first) : null;
  }

  /** The day of a year whose month and day, 6月20日, end at a position, or null. */
  @Nullable LocalDate dayBefore(int end, int year) {
    for (int i = end - 1; i >= Math.max(0, end - LONGEST_DAY); i--) {
      Numeral month = i > 0 && isNumeral(form[i - 1]) ? null : numeral(i);
      if (month != null && peek(month.end()) == '月') {
        Numeral day = numeral(month.end() + 1);
        if (day == null || peek(day.end()) != '日' || day.end() + 1 != end) {
          return null;
        }
        Found found = found(year, month.value(), day.value(), i, end);
        return found == null ? null : found.date();
      }
    }
    return null;
  }

  private static boolean isNumeral(int c) {
    return CodePoints.isDigit(c) || c == '十' || NUMERALS.indexOf(c) >= 0;
  }

  private @Nullable Found yearFirst(int start, Numeral year, int meant) {
    int separator = peek(year.end());
    boolean han = separator == '年';
    if (!han && separator != '-' && separator != '/' && separator != '.') {
      return null;
    }
    Numeral month = numeral(blanks(year.end() + 1));
    if (month == null || peek(month.end()) != (han ? '月' : separator)) {
      return null;
    }
    Numeral day = numeral(blanks(month.end() + 1));
    if (day == null || han && peek(day.end()) != '日' && peek(day.end()) != '号') {
      return null;
    }
    return found(meant, month.value(), day.value(), start, han ? day.end() + 1 : day.end());
  }

  /** August 10, 2022. */
  private @Nullable Found monthFirst(Hit<MonthName> month) {
    Numeral day = numeral(blanks(stop(month.end())));
    if (day == null || day.digits() > 2) {
      return null;
    }
    int comma = blanks(ordinal(day.end()));
    Numeral year = numeral(blanks(peek(comma) == ',' ? comma + 1 : comma));
    if (year == null || year.digits() != 4) {
      return null;
    }
    return found(year.value(), month.term().month(), day.value(), month.start(), year.end());
  }

  /** 10 August 2022. */
  private @Nullable Found dayFirst(int start, Numeral day) {
    Hit<MonthName> month = months.get(blanks(ordinal(day.end())));
    if (month == null) {
      return null;
    }
    int comma = blanks(stop(month.end()));
    Numeral year = numeral(blanks(peek(comma) == ',' ? comma + 1 : comma));
    if (year == null || year.digits() != 4) {
      return null;
    }
    return found(year.value(), month.term().month(), day.value(), start, year.end());
  }

  private static @Nullable Found found(int year, int month, int day, int start, int end) {
    if (year < MIN_YEAR || year > MAX_YEAR) {
      return null;
    }
    try {
      return new Found(LocalDate.of(year, month, day), start, end);
    } catch (DateTimeException e) {
      return null; // 2021-13-45 is some other number
    }
  }

  /** Up to four digits, or a Chinese numeral: by digits for years, by tens for months and days. */
  private @Nullable Numeral numeral(int start) {
    int value = 0;
    int i = start;
    while (i < start + 5 && CodePoints.isDigit(peek(i))) {
      value = value * 10 + form[i] - '0';
      i++;
    }
    if (i > start) {
      return i - start > 4 ? null : new Numeral(value, i - start, i);
    }
    return han(start);
  }

  private @Nullable Numeral han(int start) {
    int value = 0;
    int i = start;
    boolean ten = false;
    while (i < start + 4) {
      int c = peek(i);
      int digit = c == '零' || c == '○' ? 0 : c < 0 ? -1 : NUMERALS.indexOf(c);
      if (digit >= 0) {
        value = ten ? value + digit : value * 10 + digit;
      } else if (c == '十' && !ten) {
        value = value == 0 ? 10 : value * 10;
        ten = true;
      } else {
        break;
      }
      i++;
    }
    return i == start ? null : new Numeral(value, i - start, i);
  }

  private int ordinal(int i) {
    int a = peek(i);
    int b = peek(i + 1);
    boolean ordinal =
        a == 's' && b == 't'
            || a == 'n' && b == 'd'
            || a == 'r' && b == 'd'
            || a == 't' && b == 'h';
    return ordinal ? i + 2 : i;
  }

  private int stop(int i) {
    return peek(i) == '.' ? i + 1 : i;
  }

  private int blanks(int from) {
    int i = from;
    while (peek(i) == ' ') {
      i++;
    }
    return i;
  }

  private int peek(int i) {
    return i < form.length ? form[i] : -1;
  }
}
