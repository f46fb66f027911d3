package dev.assay.document;

import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The year of a day that is written without one, by the months and years that the text tells of:
 * what came out on 24 October about 前三季度 of 2025 came out in 2025, and what came out on 18 January
 * about December 2024 in 2025.
 */
final class ToldYears {

  private static final int YEAR_DIGITS = 4;
  private static final int MONTHS = 12;

  /** What the head of a text tells of was over no more days before. */
  private static final int REPORT_DAYS = 200;

  /** What the rest of a text tells of lies nearer. */
  private static final int NEWS_DAYS = 92;

  /** What is announced lies no more days ahead. */
  private static final int DAYS_AHEAD = 150;

  private static final int YEAR_DAYS = 366;

  /** Up to this month a bare year may be the one before. */
  private static final int ANNUAL_REPORTS = 4;

  /** Up to this month a Chinese text may still tell of the year before as a whole. */
  private static final int LAST_REPORTS = 10;

  private static final int LONGEST_PLAN = 16;

  private static final String COUNTS = "一二三四五六七八九";

  /**
   * A time that the text tells of.
   *
   * @param months whether it is finer than a year
   */
  private record Told(LocalDate first, LocalDate last, int position, boolean months) {}

  private final int[] form;
  private final DateReader dates;
  private final List<Told> told = new ArrayList<>();
  private final int headEnd;

  /**
   * The times of a text.
   *
   * @param head title and first paragraphs
   */
  ToldYears(int[] form, DateReader dates, Span head) {
    this.form = form;
    this.dates = dates;
    this.headEnd = head.end();
    for (int i = 0; i + YEAR_DIGITS <= form.length; i++) {
      boolean starts = CodePoints.isDigit(form[i]) && (i == 0 || !CodePoints.isWord(form[i - 1]));
      int year = starts || isHanBefore(i) ? yearAt(i) : 0;
      Told time = year == 0 ? null : time(i, year);
      if (time != null) {
        told.add(time);
      }
    }
  }

  private boolean isHanBefore(int i) {
    return CodePoints.isDigit(form[i]) && CodePoints.isHan(peek(i - 1));
  }

  /** The day in the year that the text settles, or null. */
  @Nullable LocalDate inYear(MonthDay day) {
    for (Told time : told) {
      if (time.months && time.position < headEnd && !isSameDay(time, day)) {
        boolean yearEnd = time.last.equals(LocalDate.of(time.last.getYear(), MONTHS, 31));
        return shortlyBehind(time, day, yearEnd ? YEAR_DAYS : REPORT_DAYS);
      }
    }
    Told latest = null;
    for (Told time : told) {
      boolean head = time.position < headEnd;
      if (!time.months && head && (latest == null || time.last.isAfter(latest.last))) {
        latest = time;
      }
    }
    if (latest != null) {
      return inBareYear(latest.first.getYear(), day);
    }
    for (Told time : told) {
      boolean later = latest == null || time.last.isAfter(latest.last);
      latest = time.months && later && !isSameDay(time, day) ? time : latest;
    }
    boolean yearEnd = latest != null && latest.first.equals(latest.last);
    return latest == null ? null : shortlyBehind(latest, day, yearEnd ? YEAR_DAYS : NEWS_DAYS);
  }

  /**
   * The first such day of a month behind the months that the head of the text tells of, or null.
   */
  @Nullable LocalDate inMonth(int day) {
    for (Told time : told) {
      if (time.months && time.position < headEnd) {
        YearMonth month = YearMonth.from(time.last);
        month = time.first.equals(time.last) ? month : month.plusMonths(1);
        return month.isValidDay(day) ? month.atDay(day) : null;
      }
    }
    return null;
  }

  /**
   * Whether a day of another year is told of that returns: 2008年5月12日 in what came out on a 12 May.
   */
  private static boolean isSameDay(Told time, MonthDay day) {
    return time.first.equals(time.last) && MonthDay.from(time.first).equals(day);
  }

  /** A day of the year that is told of, or of the next where the first months tell of the last. */
  private @Nullable LocalDate inBareYear(int year, MonthDay day) {
    boolean over = isWhole(year, day.getMonthValue() <= ANNUAL_REPORTS);
    int behind = over && day.getMonthValue() <= LAST_REPORTS ? year + 1 : year;
    return day.isValidYear(behind) ? day.atYear(behind) : null;
  }

  /** Whether the text speaks of a year as of one that is over: 2024年全年, 2024年,全市, "in 2024". */
  private boolean isWhole(int year, boolean early) {
    for (Told time : told) {
      if (time.first.getYear() == year && !time.months) {
        int end = time.position + YEAR_DIGITS;
        boolean in = endsAt(time.position, "in ") || endsAt(time.position, "for ");
        boolean han = peek(end) == '年' && isOneOf(early ? ",度全" : ",", peek(end + 1));
        if (early && in || han && !isPlanned(end)) {
          return true;
        }
      }
    }
    return false;
  }

  /** 2025年,全市将新建: what is to come in a year. */
  private boolean isPlanned(int year) {
    for (int i = year; i < year + LONGEST_PLAN; i++) {
      if (isOneOf("将拟划力争预目", peek(i))) {
        return true;
      }
    }
    return false;
  }

  /** The day on which, or shortly behind which, news of a time came out; or null. */
  private static @Nullable LocalDate shortlyBehind(Told time, MonthDay day, int most) {
    for (int year = time.first.getYear(); year <= time.last.getYear() + 1; year++) {
      LocalDate date = day.isValidYear(year) ? day.atYear(year) : null;
      if (date != null
          && !date.isBefore(time.first)
          && ChronoUnit.DAYS.between(time.last, date) <= most) {
        return date;
      }
    }
    LocalDate before =
        day.isValidYear(time.first.getYear()) ? day.atYear(time.first.getYear()) : null;
    boolean ahead = before != null && ChronoUnit.DAYS.between(before, time.first) <= DAYS_AHEAD;
    return ahead ? before : null;
  }

  private int yearAt(int start) {
    int year = 0;
    int i = start;
    while (i < start + YEAR_DIGITS && CodePoints.isDigit(peek(i))) {
      year = year * 10 + form[i] - '0';
      i++;
    }
    boolean whole = i == start + YEAR_DIGITS && !CodePoints.isDigit(peek(i));
    return whole && year >= DateReader.MIN_YEAR && year <= DateReader.MAX_YEAR ? year : 0;
  }

  private @Nullable Told time(int start, int year) {
    int end = start + YEAR_DIGITS;
    if (peek(end) == '年') {
      boolean goal =
          isOneOf("到至", peek(start - 1)) || peek(end + 1) == '前' && lastMonth(end + 1) == 0;
      return goal ? null : chinese(start, year, end + 1);
    }
    boolean decimal = isOneOf(".,", peek(end)) && CodePoints.isDigit(peek(end + 1));
    boolean word = CodePoints.isLatin(peek(end)) || isOneOf("%-", peek(end));
    boolean han = CodePoints.isHan(peek(end)) || CodePoints.isHan(peek(start - 1));
    return decimal || word || han ? null : english(start, year);
  }

  private @Nullable Told chinese(int start, int year, int at) {
    if (isOneOf("末底", peek(at)) || peek(at) == '年' && isOneOf("末底", peek(at + 1))) {
      LocalDate last = LocalDate.of(year, MONTHS, 31);
      return new Told(last, last, start, true);
    }
    DateReader.Found day = dates.at(start);
    if (day != null) {
      return new Told(day.date(), day.date(), start, true);
    }
    int last = lastMonth(at);
    return last == 0 ? year(start, year) : months(start, year, last);
  }

  /** The month that ends what stands behind a year: 9 of 前三季度, 1-9月, 前9个月 and 9月; or 0. */
  private int lastMonth(int at) {
    boolean led = isOneOf("前首第", peek(at));
    int start = led ? at + 1 : at;
    if (peek(start) == '上' && peek(start + 1) == '半') {
      return MONTHS / 2;
    }
    int quarter = COUNTS.indexOf(peek(start)) + 1;
    quarter = quarter == 0 && CodePoints.isDigit(peek(start)) ? peek(start) - '0' : quarter;
    if (quarter >= 1 && quarter <= 4 && peek(start + 1) == '季') {
      return 3 * quarter;
    }
    int month = 0;
    for (int i = start; i < start + 7; i++) {
      int c = peek(i);
      if (CodePoints.isDigit(c)) {
        month = month * 10 + c - '0';
      } else if (c == '月' || c == '个' && peek(i + 1) == '月') {
        return month <= MONTHS ? month : 0;
      } else if (isOneOf("-—–~至到月", c) && i > start) {
        month = 0;
      } else {
        return 0;
      }
    }
    return 0;
  }

  private @Nullable Told english(int start, int year) {
    int before = start;
    while (isOneOf(" ,", peek(before - 1))) {
      before--;
    }
    for (int i = Math.max(0, start - 16); i < start; i++) {
      DateReader.Found day = CodePoints.isWord(peek(i - 1)) ? null : dates.at(i);
      if (day != null && day.end() == start + YEAR_DIGITS) {
        return new Told(day.date(), day.date(), start, true);
      }
    }
    int month = dates.monthBefore(before);
    if (month > 0) {
      return months(start, year, month);
    }
    boolean of = endsAt(before, " of");
    int part = of ? before - 3 : before;
    if (endsAt(part, "the end")) {
      LocalDate last = LocalDate.of(year, MONTHS, 31);
      return new Told(last, last, start, true);
    }
    int last = lastOfPart(part);
    if (last > 0) {
      return months(start, year, last);
    }
    return endsAt(before, " in")
            || endsAt(before, " for")
            || before == 0
            || start < headEnd && !endsAt(before, " by")
        ? year(start, year)
        : null;
  }

  /** 9 of "third quarter" and "first nine months", 6 of "first half"; or 0. */
  private int lastOfPart(int end) {
    String[] parts = {
      "first quarter",
      "second quarter",
      "third quarter",
      "fourth quarter",
      "q1",
      "q2",
      "q3",
      "q4",
      "first half",
      "h1",
      "first six months",
      "first nine months",
      "first three quarters"
    };
    int[] months = {3, 6, 9, 12, 3, 6, 9, 12, 6, 6, 6, 9, 9};
    for (int i = 0; i < parts.length; i++) {
      if (endsAt(end, parts[i])) {
        return months[i];
      }
    }
    return 0;
  }

  private static Told months(int start, int year, int last) {
    YearMonth month = YearMonth.of(year, Math.max(1, last));
    return new Told(month.atDay(1), month.atEndOfMonth(), start, true);
  }

  private static Told year(int start, int year) {
    return new Told(LocalDate.of(year, 1, 1), LocalDate.of(year, MONTHS, 31), start, false);
  }

  private boolean endsAt(int end, String words) {
    for (int i = 0; i < words.length(); i++) {
      if (peek(end - words.length() + i) != words.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOneOf(String characters, int c) {
    return c >= 0 && characters.indexOf(c) >= 0;
  }

  private int peek(int i) {
    return i >= 0 && i < form.length ? form[i] : -1;
  }
}
