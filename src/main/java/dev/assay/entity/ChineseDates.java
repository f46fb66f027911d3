package dev.assay.entity;

import dev.assay.entity.DateTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Edtf;
import dev.assay.text.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads dates written in Chinese, from left to right. */
final class ChineseDates {

  private static final int FULL_DATE = 10;
  private static final String BEHIND_NUMBER = "年月日时财-./~—―〜–至到 ";
  private static final int MIN_YEAR = 1000;
  private static final int MAX_YEAR = 2199;
  private static final long INTERVAL = DateTerm.roles(Kind.SINCE_YEAR, Kind.NOW);
  private static final long YEAR = DateTerm.roles(Kind.YEAR, Kind.SAME_YEAR);
  private static final long RELATIVE_DAY =
      DateTerm.roles(
          Kind.DAY, Kind.WEEKDAY, Kind.DAY_OF_LAST_WEEK, Kind.DAY_OF_WEEK, Kind.DAY_OF_NEXT_WEEK);
  private static final long PART_OF_YEAR =
      DateTerm.roles(Kind.HALF, Kind.QUARTER, Kind.QUARTERS, Kind.MONTHS, Kind.EDGE);
  private static final long PART_OR_FESTIVAL = PART_OF_YEAR | Kind.FESTIVAL.bit();

  private final DateText source;
  private final DateContext context;
  private final Numerals numerals;
  private final NumericDates numericDates;
  private final ChineseTimes times;
  private final RelativeDates relativeDates;
  private final BareDays bareDays;
  private final ChineseYearParts parts;
  private final ChineseMonths months;

  ChineseDates(DateText source, DateContext context) {
    this.source = source;
    this.context = context;
    this.numerals = new Numerals(source.form());
    this.numericDates = new NumericDates(source.form());
    this.times = new ChineseTimes(source, numerals);
    this.relativeDates = new RelativeDates(context);
    this.bareDays = new BareDays(source, context);
    this.parts = new ChineseYearParts(source, context);
    this.months = new ChineseMonths(source, context, numerals, times, parts);
  }

  /** The date or range that starts at {@code start}, or null. */
  @Nullable FoundDate at(int start) {
    DatePoint first = mayStart(start) ? point(start, null) : null;
    if (first == null) {
      return null;
    }
    context.remember(first.year(), first.month(), first.yearGiven());
    context.rememberDay(first.value());
    int separator = source.rangeSeparator(first.end());
    FoundDate times = separator < 0 ? null : timesOfDay(start, separator, first);
    if (times != null) {
      return times;
    }
    DatePoint second = separator < 0 ? null : point(separator, first);
    if (second == null || first.value() == null || second.value() == null) {
      return new FoundDate(new Span(start, first.end()), first.value());
    }
    context.remember(second.year(), second.month(), second.yearGiven());
    return new FoundDate(
        new Span(start, second.end()), Edtf.between(first.value(), second.value()));
  }

  /** 5时30分至11时30分 of one day. */
  private @Nullable FoundDate timesOfDay(int start, int separator, DatePoint first) {
    Edtf from = first.value();
    Edtf day = from == null || from.text().length() <= FULL_DATE ? null : from.day();
    if (from == null || day == null) {
      return null;
    }
    boolean fromAfternoon = from.text().compareTo(day.text() + "T12") > 0;
    DatePoint second = times.behind(separator, day, first.year(), first.yearGiven(), first.month());
    Edtf to = second.value();
    if (to == null || to.text().length() <= FULL_DATE) {
      return null;
    }
    Edtf later = fromAfternoon && to.text().compareTo(from.text()) < 0 ? to.halfDayLater() : to;
    return new FoundDate(new Span(start, second.end()), Edtf.between(from, later));
  }

  /** Most numbers count something: behind one of a date stands a mark of dates. */
  private boolean mayStart(int start) {
    return source.words().startsAt(start)
        || numerals.read(start) >= 0 && BEHIND_NUMBER.indexOf(source.peek(numerals.end())) >= 0;
  }

  private @Nullable DatePoint point(int start, @Nullable DatePoint before) {
    Hit<DateTerm> whole = source.word(start, INTERVAL);
    if (whole != null) {
      return relativeDates.interval(whole);
    }
    DatePoint numeric = numericDate(start);
    if (numeric != null) {
      return numeric;
    }
    DatePoint years = yearRange(start);
    if (years != null) {
      return years;
    }
    DatePoint year = year(start);
    if (year != null) {
      return behindYear(year);
    }
    DatePoint month = months.at(start, before == null ? null : before.year(), before != null);
    if (month != null) {
      return month;
    }
    DatePoint day = day(start, before);
    if (day != null) {
      return day;
    }
    DatePoint next = nextDay(start);
    if (next != null) {
      return next;
    }
    Hit<DateTerm> week = source.word(start, Kind.WEEK);
    return week == null || source.peek(week.end()) == '末' ? null : relativeDates.week(week);
  }

  /** A date in digits alone, with the time behind a day. */
  private @Nullable DatePoint numericDate(int start) {
    DatePoint date = numericDates.read(start);
    Edtf value = date == null ? null : date.value();
    return date != null && value != null && value.text().length() == FULL_DATE
        ? times.behind(date.end(), value, date.year(), true, date.month())
        : date;
  }

  /** 2020-2022年. */
  private @Nullable DatePoint yearRange(int start) {
    int first = source.isDigit(start) ? numerals.read(start) : -1;
    int end = numerals.end();
    int separator = first >= 1000 && end - start == 4 ? source.rangeSeparator(end) : -1;
    int last = separator < 0 ? -1 : numerals.read(separator);
    int lastEnd = numerals.end();
    return last > first && lastEnd - separator == 4 && source.peek(lastEnd) == '年'
        ? DatePoint.of(lastEnd + 1, Edtf.between(Edtf.year(first), Edtf.year(last)))
        : null;
  }

  private @Nullable DatePoint year(int start) {
    Hit<DateTerm> relative = source.word(start, YEAR);
    if (relative != null && !(relative.term().value() == 2 && isCut(start))) {
      boolean same = relative.term().kind() == Kind.SAME_YEAR;
      int offset = relative.term().value();
      Integer year = same ? context.sameYear(offset) : yearOf(start, offset);
      return same && year == null
          ? null
          : new DatePoint(samePeriodEnd(relative.end()), Edtf.year(year), year, true, 0);
    }
    Hit<DateTerm> era = source.word(start, Kind.ERA);
    int from = era == null ? start : source.skipSpaces(era.end());
    int number = numerals.read(from);
    int end = numerals.end();
    if (number >= MIN_YEAR && number <= MAX_YEAR && end - start == 4 && isFiscalYear(end)) {
      return DatePoint.of(end + 2, Edtf.year(number));
    }
    if (number < 0
        || source.peek(end) != '年'
        || source.peek(end + 1) == '代'
        || start > 0 && Numerals.isNumeral(source.peek(start - 1))) {
      return null;
    }
    Integer year =
        era != null ? Integer.valueOf(number + era.term().value()) : fullYear(number, from, end);
    return year == null
        ? null
        : new DatePoint(
            source.peek(end + 1) == '度' ? end + 2 : end + 1, Edtf.year(year), year, true, 0);
  }

  private @Nullable Integer yearOf(int start, int offset) {
    return source.peek(start) == '上' ? context.yearBefore() : context.relativeYear(offset);
  }

  /** The 财年 of 2025财年. */
  private boolean isFiscalYear(int at) {
    return source.peek(at) == '财' && source.peek(at + 1) == '年';
  }

  /** Through the 同期 of 去年同期. */
  private int samePeriodEnd(int end) {
    return source.peek(end) == '同' && source.peek(end + 1) == '期' ? end + 2 : end;
  }

  /** The 后年 of 达产后|年产能: a word runs over its start. */
  private boolean isCut(int start) {
    return start > 0
        && CodePoints.isHan(source.form()[start - 1])
        && "到至在从于年或、".indexOf(source.form()[start - 1]) < 0;
  }

  /** The year that a number before 年 means, or null where it may as well be a duration. */
  private @Nullable Integer fullYear(int number, int start, int end) {
    int digits = end - start;
    boolean monthFollows = months.number(end + 1) > 0 || source.word(end + 1, PART_OF_YEAR) != null;
    if (digits == 4) {
      return number >= MIN_YEAR && number <= MAX_YEAR ? number : null;
    }
    if (numerals.isHan() || digits > 3) {
      return null;
    }
    boolean republican = digits == 3 || context.republican();
    boolean settled = monthFollows || context.republican() && digits == 3;
    if (!settled || digits < 2 || digits == 3 && (number < 80 || number > 150)) {
      return null;
    }
    return republican ? number + 1911 : number < 50 ? number + 2000 : number + 1900;
  }

  private DatePoint behindYear(DatePoint year) {
    int p = year.end();
    DatePoint month = months.at(p, year.year(), true);
    if (month != null) {
      return month;
    }
    Hit<DateTerm> part = source.word(p, PART_OR_FESTIVAL);
    if (part == null) {
      return year;
    }
    if (parts.isEnd(part.term(), part.end())) {
      Edtf last = DateParts.last(part.term(), year.year());
      return new DatePoint(part.end() + 1, last, year.year(), true, 0);
    }
    return new DatePoint(part.end(), DateParts.of(part.term(), year.year()), year.year(), true, 0);
  }

  /** 翌日, 次日: the day behind the one told last. */
  private @Nullable DatePoint nextDay(int start) {
    Hit<DateTerm> hit = source.word(start, Kind.NEXT_DAY);
    Edtf last = hit == null ? null : context.lastDay();
    Edtf next = last == null ? null : last.plusDays(1);
    return hit == null || next == null ? null : DatePoint.of(hit.end(), next);
  }

  private @Nullable DatePoint day(int start, @Nullable DatePoint before) {
    Hit<DateTerm> relative = source.word(start, RELATIVE_DAY);
    if (relative != null) {
      return relativeDay(relative);
    }
    DatePoint timed = times.ofLastDay(start, context.lastDay());
    if (timed != null) {
      return timed;
    }
    int day = numerals.read(start);
    int end = numerals.end();
    if (day < 1
        || day > 31
        || end - start > 3
        || source.peek(end) != '日'
        || Numerals.isNumeral(source.peek(start - 1))) {
      return null;
    }
    if (!bareDays.isDate(start, end + 1, before != null)) {
      return null;
    }
    DatePoint from = before != null && before.month() > 0 ? before : null;
    Integer month = from != null ? Integer.valueOf(from.month()) : context.monthOf(day);
    Integer year =
        from != null ? from.year() : month == null ? context.sameYear(0) : context.yearOf(month);
    Edtf value = Edtf.day(year, month, day);
    return value == null
        ? null
        : times.behind(end + 1, value, year, false, month == null ? 0 : month);
  }

  /** 今日, 昨晚, 今(9)日. */
  private @Nullable DatePoint relativeDay(Hit<DateTerm> hit) {
    LocalDate date = relativeDates.day(hit.term());
    if (source.peek(hit.end()) == '(' || source.peek(hit.end()) == '（') {
      int day = numerals.read(hit.end() + 1);
      int p = numerals.end();
      p = source.peek(p) == '日' ? p + 1 : p;
      if (day > 0 && (source.peek(p) == ')' || source.peek(p) == '）')) {
        p = source.peek(p + 1) == '日' || source.peek(p + 1) == '天' ? p + 2 : p + 1;
        Edtf value =
            date != null && date.getDayOfMonth() == day ? Edtf.day(date) : dayOfLastMonth(day);
        return value == null ? null : times.behind(p, value, null, false, 0);
      }
    }
    DatePoint bracketed = inBrackets(hit.end());
    if (bracketed != null) {
      return bracketed;
    }
    if (hit.length() == 1) {
      return null;
    }
    return date == null
        ? DatePoint.of(hit.end(), null)
        : times.behind(hit.end(), Edtf.day(date), date.getYear(), false, date.getMonthValue());
  }

  /** The 一月十七日 of 今日(一月十七日), with the brackets. */
  private @Nullable DatePoint inBrackets(int open) {
    boolean bracket = source.peek(open) == '(' || source.peek(open) == '（';
    DatePoint date = bracket ? months.at(open + 1, null, false) : null;
    if (date == null || date.value() == null || date.value().text().length() != FULL_DATE) {
      return null;
    }
    int close = date.end();
    return source.peek(close) == ')' || source.peek(close) == '）'
        ? new DatePoint(close + 1, date.value(), date.year(), date.yearGiven(), date.month())
        : null;
  }

  private @Nullable Edtf dayOfLastMonth(int day) {
    Integer month = context.monthOf(day);
    return Edtf.day(month == null ? null : context.yearOf(month), month, day);
  }
}
