package dev.assay.entity;

import dev.assay.entity.DateTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.Edtf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads months written in Chinese, with the days, parts and times behind them: 9月30日, 1-9月. */
final class ChineseMonths {

  private static final long MONTH = DateTerm.roles(Kind.MONTH, Kind.SAME_MONTH);
  private static final long PART_OF_MONTH = DateTerm.roles(Kind.DECADE, Kind.EDGE);

  private final DateText source;
  private final DateContext context;
  private final Numerals numerals;
  private final ChineseTimes times;
  private final ChineseYearParts parts;

  ChineseMonths(
      DateText source,
      DateContext context,
      Numerals numerals,
      ChineseTimes times,
      ChineseYearParts parts) {
    this.source = source;
    this.context = context;
    this.numerals = numerals;
    this.times = times;
    this.parts = parts;
  }

  /** A month, with all that stands behind it. */
  @Nullable DatePoint at(int start, @Nullable Integer givenYear, boolean yearGiven) {
    Hit<DateTerm> relative = yearGiven ? null : source.word(start, MONTH);
    if (relative != null) {
      return relativeMonth(relative);
    }
    int month = number(start);
    if (month == 0) {
      return yearGiven ? null : parts.at(start);
    }
    if (start > 0 && Numerals.isNumeral(source.peek(start - 1))) {
      return null;
    }
    int end = numerals.end() + 1;
    Integer year = yearGiven ? givenYear : context.yearOf(month);
    if (source.peek(end) == '龄') {
      return null;
    }
    if (source.peek(numerals.end()) != '月') {
      return monthRange(month, year, yearGiven);
    }
    return behindMonth(end, year, yearGiven, month);
  }

  /** The number of a month before 月 or before the separator of a range of months, else 0. */
  int number(int start) {
    int month = numerals.read(start);
    int end = numerals.end();
    if (month < 1 || month > 12 || end - start > 2) {
      return 0;
    }
    if (source.peek(end) == '月') {
      return month;
    }
    int separator = source.rangeSeparator(end);
    if (separator < 0) {
      return 0;
    }
    int last = numerals.read(separator);
    boolean range = last > month && last <= 12 && source.peek(numerals.end()) == '月';
    int again = numerals.read(start);
    return range ? again : 0;
  }

  /** 1-9月. */
  private DatePoint monthRange(int first, @Nullable Integer year, boolean yearGiven) {
    int last = numerals.read(source.rangeSeparator(numerals.end()));
    int end = numerals.end() + 1;
    Edtf value = Edtf.between(Edtf.month(year, first), Edtf.month(year, last));
    return new DatePoint(source.peek(end) == '份' ? end + 1 : end, value, year, yearGiven, last);
  }

  private DatePoint relativeMonth(Hit<DateTerm> hit) {
    LocalDate reference = context.reference();
    if (hit.term().kind() == Kind.MONTH && reference != null) {
      LocalDate month = reference.plusMonths(hit.term().value());
      return behindMonth(hit.end(), month.getYear(), true, month.getMonthValue());
    }
    Integer last = hit.term().kind() == Kind.MONTH ? null : context.lastMonth();
    if (last == null) {
      return DatePoint.of(unsettledEnd(hit.end()), null);
    }
    int months = last - 1 + hit.term().value();
    Integer year = context.sameYear(Math.floorDiv(months, 12));
    return behindMonth(hit.end(), year, true, Math.floorMod(months, 12) + 1);
  }

  /** Through 底, 中旬 or 15日 behind a month that nothing settles. */
  private int unsettledEnd(int month) {
    Hit<DateTerm> part = source.word(month, PART_OF_MONTH);
    if (part != null && (part.length() == 1 || part.term().kind() == Kind.DECADE)) {
      return part.end();
    }
    boolean day = numerals.read(month) > 0 && isDayMark(numerals.end());
    return day ? numerals.end() + 1 : month;
  }

  private DatePoint behindMonth(int p, @Nullable Integer year, boolean yearGiven, int month) {
    int end = source.peek(p) == '份' ? p + 1 : p;
    int day = numerals.read(end);
    int dayEnd = numerals.end();
    if (day > 0 && isDayMark(dayEnd)) {
      Edtf value = Edtf.day(year, month, day);
      if (value != null) {
        return times.behind(dayEnd + 1, value, year, yearGiven, month);
      }
    }
    int separator = day > 0 ? source.rangeSeparator(dayEnd) : -1;
    int lastDay = separator < 0 ? nextDay(day, dayEnd) : numerals.read(separator);
    if (lastDay > day && isDayMark(numerals.end())) {
      Edtf from = Edtf.day(year, month, day);
      Edtf to = Edtf.day(year, month, lastDay);
      if (from != null && to != null) {
        return new DatePoint(numerals.end() + 1, Edtf.between(from, to), year, yearGiven, month);
      }
    }
    Hit<DateTerm> decade = source.word(end, PART_OF_MONTH);
    if (decade != null && decade.term().kind() == Kind.DECADE) {
      Edtf value = DateParts.decade(decade.term().value(), year, month);
      return new DatePoint(decade.end(), value, year, yearGiven, month);
    }
    int whole = decade != null && decade.length() == 1 ? decade.end() : end;
    return new DatePoint(whole, Edtf.month(year, month), year, yearGiven, month);
  }

  /** The 19 of 8月18、19日: two days on end; -1 where there is no such. */
  private int nextDay(int day, int dayEnd) {
    int next = day > 0 && source.peek(dayEnd) == '、' ? numerals.read(dayEnd + 1) : -1;
    return next == day + 1 ? next : -1;
  }

  private boolean isDayMark(int p) {
    return source.peek(p) == '日' || source.peek(p) == '号';
  }
}
