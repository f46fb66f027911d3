package dev.assay.entity;

import dev.assay.entity.DateTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.Edtf;
import dev.assay.text.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads dates written in English, in all orders, from left to right. */
final class EnglishDates {

  private static final long YEAR = DateTerm.roles(Kind.YEAR, Kind.SAME_YEAR);
  private static final long BEHIND_DAY = DateTerm.roles(Kind.AFTER, Kind.OF);

  /** What opens a date that is told by another one. */
  private static final long RELATIVE =
      DateTerm.roles(
          Kind.SINCE_YEAR,
          Kind.NOW,
          Kind.YEAR,
          Kind.SAME_YEAR,
          Kind.MONTH,
          Kind.SAME_MONTH,
          Kind.DAY,
          Kind.WEEK,
          Kind.WEEKDAY,
          Kind.LAST_WEEKDAY,
          Kind.NEXT_WEEKDAY,
          Kind.LAST_NAME,
          Kind.NEXT_NAME,
          Kind.HALF,
          Kind.QUARTER,
          Kind.QUARTERS,
          Kind.MONTHS,
          Kind.EDGE_OF,
          Kind.DAYS_OF,
          Kind.MONTHS_TO,
          Kind.LAST_SEASON,
          Kind.THIS_SEASON,
          Kind.NEXT_SEASON,
          Kind.WITHIN);

  private final AlignedText text;
  private final DateText source;
  private final DateContext context;
  private final Numerals numerals;
  private final NumericDates numericDates;
  private final RelativeDates relativeDates;
  private final EnglishTimes times;
  private final EnglishDateWords words;
  private final EnglishDateParts parts;
  private final EnglishYears years;

  EnglishDates(AlignedText text, DateText source, DateContext context) {
    this.text = text;
    this.source = source;
    this.context = context;
    this.numerals = new Numerals(source.form());
    this.numericDates = new NumericDates(source.form());
    this.relativeDates = new RelativeDates(context);
    this.times = new EnglishTimes(source, numerals);
    this.words = new EnglishDateWords(text, source, numerals);
    this.parts = new EnglishDateParts(this, source, words, context);
    this.years = new EnglishYears(source, words, numerals);
  }

  /** The date or range that starts at {@code start}, which must start a word, or null. */
  @Nullable FoundDate at(int start) {
    int date = words.behindWeekday(start);
    FoundDate found = plain(date);
    return found == null || date == start
        ? found
        : new FoundDate(new Span(start, found.span().end()), found.value());
  }

  private @Nullable FoundDate plain(int start) {
    FoundDate timed = timeBeforeDay(start);
    if (timed != null) {
      return timed;
    }
    DatePoint first = point(start);
    if (first == null) {
      return null;
    }
    DatePoint withTime = times.behind(first);
    if (withTime != first) {
      int last = times.rangeEnd(withTime.end());
      return found(start, last == withTime.end() ? withTime : first.endingAt(last));
    }
    DatePoint second = secondOfRange(start, first);
    if (second != null && first.value() != null && second.value() != null) {
      DatePoint start1 = second.yearGiven() && !first.yearGiven() ? again(start, second) : first;
      if (start1 != null && start1.value() != null) {
        context.remember(second.year(), second.month(), second.yearGiven());
        return new FoundDate(
            new Span(start, second.end()), Edtf.between(start1.value(), second.value()));
      }
    }
    return found(start, first);
  }

  private FoundDate found(int start, DatePoint point) {
    context.remember(point.year(), point.month(), point.yearGiven());
    context.rememberDay(point.value());
    return new FoundDate(new Span(start, point.end()), point.value());
  }

  /** "7pm on Tuesday", "18 o'clock on July 2nd", "7am on Thursday to 7am on Tuesday". */
  private @Nullable FoundDate timeBeforeDay(int start) {
    FoundDate first = timeOnDay(start);
    if (first == null) {
      return null;
    }
    int separator = words.rangeSeparator(start, first.span().end());
    FoundDate second = separator < 0 ? null : timeOnDay(separator);
    if (second == null) {
      return first;
    }
    Edtf from = first.value();
    Edtf to = second.value();
    return new FoundDate(
        new Span(start, second.span().end()),
        from == null || to == null ? null : Edtf.between(from, to));
  }

  private @Nullable FoundDate timeOnDay(int start) {
    EnglishTimes.Time time = times.at(start);
    DatePoint day =
        time == null ? null : point(words.behindWeekday(times.behindPreposition(time.end())));
    if (time == null || day == null) {
      return null;
    }
    Edtf value = day.value() == null ? null : day.value().withoutTime();
    if (day.value() != null && value == null) {
      return null;
    }
    Edtf whole = value == null ? null : value.at(time.hour(), time.minute());
    return found(start, new DatePoint(day.end(), whole, day.year(), day.yearGiven(), day.month()));
  }

  /** The first date of a range again, now that the second has told the year. */
  private @Nullable DatePoint again(int start, DatePoint second) {
    context.remember(second.year(), second.month(), true);
    return point(start);
  }

  private @Nullable DatePoint secondOfRange(int start, DatePoint first) {
    int separator = words.rangeSeparator(start, first.end());
    if (separator < 0) {
      return null;
    }
    DatePoint second = point(separator);
    if (second == null && first.month() > 0 && first.value() != null) {
      second = dayOfSameMonth(separator, first);
    }
    return second == null || second.month() == 0 && first.month() > 0 ? null : second;
  }

  /** The 5 of "March 3 to 5", the year behind it included. */
  private @Nullable DatePoint dayOfSameMonth(int start, DatePoint first) {
    int day = words.dayNumber(start);
    int end = words.ordinalEnd(numerals.end());
    if (day < 1 || first.value() == null || first.value().text().length() != 10) {
      return null;
    }
    return withYear(end, first.month(), day);
  }

  /** The date at a position, no range, or null. */
  @Nullable DatePoint point(int start) {
    Hit<DateTerm> month = words.monthName(start);
    if (month != null) {
      return behindMonthName(start, month);
    }
    Hit<DateTerm> word = source.word(start, RELATIVE);
    if (word != null) {
      return relative(word);
    }
    return CodePoints.isDigit(source.peek(start)) ? fromDigit(start) : ordinalDay(start);
  }

  /** The date that the name of a month opens. */
  DatePoint behindMonthName(int start, Hit<DateTerm> name) {
    int month = name.term().value();
    int p = words.skip(name.end(), ". ");
    int day = words.dayNumber(p);
    if (day > 0) {
      DatePoint dated = withYear(words.ordinalEnd(numerals.end()), month, day);
      if (dated != null) {
        return dated;
      }
    }
    DatePoint year = year(behindOf(words.skip(name.end(), " ,.")));
    if (year != null) {
      return new DatePoint(year.end(), Edtf.month(year.year(), month), year.year(), true, month);
    }
    Integer unstated = context.yearOf(month);
    return new DatePoint(
        words.abbreviationEnd(start, name.end()),
        Edtf.month(unstated, month),
        unstated,
        false,
        month);
  }

  /** The day with the year behind it, if there is one; null if the calendar has no such day. */
  private @Nullable DatePoint withYear(int dayEnd, int month, int day) {
    DatePoint given = year(words.skip(dayEnd, " ,"));
    boolean yearGiven = given != null;
    Integer year = given != null ? given.year() : context.yearOf(month);
    Edtf value = Edtf.day(year, month, day);
    int end = given != null ? given.end() : dayEnd;
    return value == null ? null : new DatePoint(end, value, year, yearGiven, month);
  }

  /** A year in four digits or "this year". */
  @Nullable DatePoint year(int start) {
    Hit<DateTerm> relative = source.word(start, YEAR);
    if (relative != null) {
      Integer year = yearOf(relative.term());
      return new DatePoint(relative.end(), Edtf.year(year), year, true, 0);
    }
    int year = CodePoints.isDigit(source.peek(start)) ? numerals.read(start) : -1;
    int end = numerals.end();
    boolean whole =
        end - start == 4 && !CodePoints.isWord(source.peek(end)) && source.peek(end) != '%';
    boolean goesOn =
        (source.peek(end) == ',' || source.peek(end) == '.')
            && CodePoints.isDigit(source.peek(end + 1));
    return whole && !goesOn && year >= 1500 && year <= 2199
        ? new DatePoint(end, Edtf.year(year), year, true, 0)
        : null;
  }

  private @Nullable Integer yearOf(DateTerm term) {
    return term.kind() == Kind.SAME_YEAR
        ? context.sameYear(term.value())
        : context.relativeYear(term.value());
  }

  private @Nullable DatePoint relative(Hit<DateTerm> hit) {
    LocalDate reference = context.reference();
    int value = hit.term().value();
    DatePoint interval = relativeDates.interval(hit);
    if (interval != null) {
      return interval;
    }
    return switch (hit.term().kind()) {
      case WEEK -> relativeDates.week(hit);
      case LAST_NAME, NEXT_NAME -> relativeDates.month(hit);
      case YEAR, SAME_YEAR -> {
        Integer year = yearOf(hit.term());
        yield new DatePoint(hit.end(), Edtf.year(year), year, true, 0);
      }
      case MONTH -> {
        LocalDate day = reference == null ? null : reference.plusMonths(value);
        yield day == null
            ? DatePoint.of(hit.end(), null)
            : new DatePoint(
                hit.end(),
                Edtf.month(day.getYear(), day.getMonthValue()),
                day.getYear(),
                true,
                day.getMonthValue());
      }
      case DAY, WEEKDAY, LAST_WEEKDAY, NEXT_WEEKDAY -> {
        if (hit.term().kind() == Kind.WEEKDAY && !isDayMeant(hit)) {
          yield null;
        }
        LocalDate day = relativeDates.day(hit.term());
        yield words.throughPartOfDay(
            day == null
                ? DatePoint.of(hit.end(), null)
                : new DatePoint(
                    hit.end(), Edtf.day(day), day.getYear(), false, day.getMonthValue()));
      }
      case SAME_MONTH -> DatePoint.of(hit.end(), null);
      default -> parts.at(hit);
    };
  }

  /** Not "a Tuesday". */
  private boolean isDayMeant(Hit<DateTerm> weekday) {
    return CodePoints.isUpperLatin(text.peek(weekday.start()))
        && !words.matches(weekday.start() - 2, "a ");
  }

  private @Nullable DatePoint fromDigit(int start) {
    DatePoint numeric = numericDates.read(start);
    if (numeric != null) {
      return numeric;
    }
    int day = words.dayNumber(start);
    if (day > 0) {
      int end = words.ordinalEnd(numerals.end());
      DatePoint dated = dayBeforeMonth(day, end);
      dated = dated == null ? daysBeforeMonth(start, day, end) : dated;
      if (dated != null) {
        return dated;
      }
    }
    DatePoint range = years.range(start);
    if (range != null) {
      return range;
    }
    DatePoint year = year(start);
    return year != null && years.isMeant(start, year.end()) ? years.withKind(year) : null;
  }

  /** "24 to 30 December 2023", "between 3 and 9 May": two days of one month. */
  private @Nullable DatePoint daysBeforeMonth(int start, int day, int dayEnd) {
    int separator = words.rangeSeparator(start, dayEnd);
    int last = separator < 0 ? -1 : words.dayNumber(separator);
    if (last <= day) {
      return null;
    }
    int end = words.ordinalEnd(numerals.end());
    DatePoint from = dayBeforeMonth(day, end);
    DatePoint to = from == null ? null : dayBeforeMonth(last, end);
    return from == null || to == null || from.value() == null || to.value() == null
        ? null
        : new DatePoint(
            to.end(),
            Edtf.between(from.value(), to.value()),
            to.year(),
            to.yearGiven(),
            to.month());
  }

  /** "30 November 2021", "1st of May". */
  private @Nullable DatePoint dayBeforeMonth(int day, int dayEnd) {
    Hit<DateTerm> name = words.monthName(behindOf(words.skip(dayEnd, " ")));
    if (name == null) {
      return null;
    }
    return withYear(words.abbreviationEnd(name.start(), name.end()), name.term().value(), day);
  }

  /** Behind the "of" of "1st of May" and "March of 2020"; "25 in November" counts 25. */
  private int behindOf(int position) {
    return words.matches(position, "of ") ? position + "of ".length() : position;
  }

  /** "the 29th", where a month has been told and no noun follows. */
  private @Nullable DatePoint ordinalDay(int start) {
    if (!words.matches(start, "the ")) {
      return null;
    }
    int from = start + 4;
    int day = words.dayNumber(from);
    int numberEnd = numerals.end();
    int end = words.ordinalEnd(numberEnd);
    if (day < 1 || end == numberEnd) {
      return null;
    }
    DatePoint dated = dayBeforeMonth(day, end);
    if (dated != null) {
      return dated;
    }
    int p = words.skip(end, " ");
    boolean nounFollows = CodePoints.isWord(source.peek(p)) && source.word(p, BEHIND_DAY) == null;
    boolean ofSomething = words.matches(p, "of ") && source.word(p + 3, Kind.MONTH) == null;
    if (nounFollows || ofSomething || !followsPreposition(start)) {
      return null;
    }
    Integer month = context.monthOf(day);
    Integer year = month == null ? context.sameYear(0) : context.yearOf(month);
    Edtf value = Edtf.day(year, month, day);
    return value == null ? null : new DatePoint(end, value, year, false, 0);
  }

  private boolean followsPreposition(int start) {
    return start >= 3 && words.matches(start - 3, "on ")
        || source.endsWord(start - 1, Kind.OF.bit());
  }
}
