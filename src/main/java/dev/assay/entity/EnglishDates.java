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

  private static final int LONGEST_GAP = 3;
  private static final int LONGEST_ABBREVIATION = 3;

  private final AlignedText text;
  private final DateText source;
  private final DateContext context;
  private final Numerals numerals;
  private final NumericDates numericDates;

  EnglishDates(AlignedText text, DateText source, DateContext context) {
    this.text = text;
    this.source = source;
    this.context = context;
    this.numerals = new Numerals(source.form());
    this.numericDates = new NumericDates(source.form());
  }

  /** The date or range that starts at {@code start}, which must start a word, or null. */
  @Nullable FoundDate at(int start) {
    DatePoint first = point(start);
    if (first == null) {
      return null;
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
    context.remember(first.year(), first.month(), first.yearGiven());
    return new FoundDate(new Span(start, first.end()), first.value());
  }

  /** The first date of a range again, now that the second has told the year. */
  private @Nullable DatePoint again(int start, DatePoint second) {
    context.remember(second.year(), second.month(), true);
    return point(start);
  }

  private @Nullable DatePoint secondOfRange(int start, DatePoint first) {
    int separator = rangeSeparator(start, first.end());
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
    int day = dayNumber(start);
    int end = ordinalEnd(numerals.end());
    if (day < 1 || first.value() == null || first.value().text().length() != 10) {
      return null;
    }
    return withYear(end, first.month(), day);
  }

  private @Nullable DatePoint point(int start) {
    Hit<DateTerm> month = monthName(start);
    if (month != null) {
      return behindMonthName(start, month);
    }
    Hit<DateTerm> word =
        source.word(
            start,
            Kind.SINCE_YEAR,
            Kind.NOW,
            Kind.YEAR,
            Kind.SAME_YEAR,
            Kind.MONTH,
            Kind.SAME_MONTH,
            Kind.DAY,
            Kind.HALF,
            Kind.QUARTER,
            Kind.QUARTERS,
            Kind.MONTHS,
            Kind.EDGE_OF);
    if (word != null) {
      return relative(word);
    }
    return CodePoints.isDigit(source.peek(start)) ? fromDigit(start) : ordinalDay(start);
  }

  private DatePoint behindMonthName(int start, Hit<DateTerm> name) {
    int month = name.term().value();
    int p = skip(name.end(), ". ");
    int day = dayNumber(p);
    if (day > 0) {
      DatePoint dated = withYear(ordinalEnd(numerals.end()), month, day);
      if (dated != null) {
        return dated;
      }
    }
    int beforeYear = skip(name.end(), " ,.");
    Hit<DateTerm> of = source.word(beforeYear, Kind.OF);
    DatePoint year = year(of == null ? beforeYear : skip(of.end(), " "));
    if (year != null) {
      return new DatePoint(year.end(), Edtf.month(year.year(), month), year.year(), true, month);
    }
    Integer unstated = context.yearOf(month);
    return new DatePoint(
        abbreviationEnd(start, name.end()), Edtf.month(unstated, month), unstated, false, month);
  }

  /** The day with the year behind it, if there is one; null if the calendar has no such day. */
  private @Nullable DatePoint withYear(int dayEnd, int month, int day) {
    DatePoint given = year(skip(dayEnd, " ,"));
    boolean yearGiven = given != null;
    Integer year = given != null ? given.year() : context.yearOf(month);
    Edtf value = Edtf.day(year, month, day);
    int end = given != null ? given.end() : dayEnd;
    return value == null ? null : new DatePoint(end, value, year, yearGiven, month);
  }

  /** A year in four digits or "this year". */
  private @Nullable DatePoint year(int start) {
    Hit<DateTerm> relative = source.word(start, Kind.YEAR, Kind.SAME_YEAR);
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
    return switch (hit.term().kind()) {
      case NOW ->
          DatePoint.of(hit.end(), reference == null ? null : Edtf.upTo(Edtf.day(reference)));
      case SINCE_YEAR -> sinceYear(hit.end(), context.relativeYear(value), reference);
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
      case DAY -> {
        LocalDate day = reference == null ? null : reference.plusDays(value);
        yield day == null
            ? DatePoint.of(hit.end(), null)
            : new DatePoint(hit.end(), Edtf.day(day), day.getYear(), false, day.getMonthValue());
      }
      case SAME_MONTH -> DatePoint.of(hit.end(), null);
      default -> partOfYear(hit);
    };
  }

  private static DatePoint sinceYear(
      int end, @Nullable Integer year, @Nullable LocalDate reference) {
    Edtf first = Edtf.day(year, 1, 1);
    if (first == null || reference == null) {
      return DatePoint.of(end, first == null ? null : first.onwards());
    }
    return DatePoint.of(end, Edtf.between(first, Edtf.day(reference)));
  }

  /** "the first half of 2022", "the beginning of this year", "Q1 2022". */
  private @Nullable DatePoint partOfYear(Hit<DateTerm> part) {
    int p = skip(part.end(), " ");
    Hit<DateTerm> of = source.word(p, Kind.OF);
    DatePoint year = year(of == null ? p : skip(of.end(), " "));
    if (year != null) {
      return new DatePoint(
          year.end(), DateParts.of(part.term(), year.year()), year.year(), true, 0);
    }
    boolean standsAlone = part.term().kind() != Kind.EDGE_OF && part.term().kind() != Kind.HALF;
    Integer unstated = context.relativeYear(0);
    return standsAlone
        ? new DatePoint(part.end(), DateParts.of(part.term(), unstated), unstated, false, 0)
        : null;
  }

  private @Nullable DatePoint fromDigit(int start) {
    DatePoint numeric = numericDates.read(start);
    if (numeric != null) {
      return numeric;
    }
    int day = dayNumber(start);
    if (day > 0) {
      DatePoint dated = dayBeforeMonth(day, ordinalEnd(numerals.end()));
      if (dated != null) {
        return dated;
      }
    }
    DatePoint year = year(start);
    return year != null && yearIsMeant(start, year.end()) ? year : null;
  }

  /** "30 November 2021", "1st of May". */
  private @Nullable DatePoint dayBeforeMonth(int day, int dayEnd) {
    int p = skip(dayEnd, " ");
    Hit<DateTerm> of = source.word(p, Kind.OF);
    Hit<DateTerm> name = monthName(of == null ? p : skip(of.end(), " "));
    if (name == null) {
      return null;
    }
    return withYear(abbreviationEnd(name.start(), name.end()), name.term().value(), day);
  }

  /** A bare number of four digits is a year where the words around it say so. */
  private boolean yearIsMeant(int start, int end) {
    int before = start - 1;
    while (before >= 0 && source.peek(before) == ' ') {
      before--;
    }
    boolean cueBefore = source.words().endingAt(before + 1, term -> term.kind() == Kind.OF) != null;
    int p = skip(end, " ");
    boolean punctuation = !CodePoints.isWord(source.peek(p)) && "$£€¥%".indexOf(source.peek(p)) < 0;
    return cueBefore && (punctuation || source.word(p, Kind.AFTER) != null || monthName(p) != null);
  }

  /** "the 29th", where a month has been told and no noun follows. */
  private @Nullable DatePoint ordinalDay(int start) {
    if (!matches(start, "the ")) {
      return null;
    }
    int from = start + 4;
    int day = dayNumber(from);
    int numberEnd = numerals.end();
    int end = ordinalEnd(numberEnd);
    if (day < 1 || end == numberEnd) {
      return null;
    }
    DatePoint dated = dayBeforeMonth(day, end);
    if (dated != null) {
      return dated;
    }
    int p = skip(end, " ");
    boolean nounFollows =
        CodePoints.isWord(source.peek(p)) && source.word(p, Kind.AFTER, Kind.OF) == null;
    boolean ofSomething = matches(p, "of ") && source.word(p + 3, Kind.MONTH) == null;
    if (nounFollows || ofSomething || !followsPreposition(start)) {
      return null;
    }
    Integer month = context.monthOf(day);
    Integer year = month == null ? context.sameYear(0) : context.yearOf(month);
    Edtf value = Edtf.day(year, month, day);
    return value == null ? null : new DatePoint(end, value, year, false, 0);
  }

  private boolean followsPreposition(int start) {
    return start >= 3 && matches(start - 3, "on ")
        || source.words().endingAt(start - 1, term -> term.kind() == Kind.OF) != null;
  }

  /** A month's name, capitalized; May, March, Jun and the like must have something of a date. */
  private @Nullable Hit<DateTerm> monthName(int start) {
    Hit<DateTerm> hit = source.word(start, Kind.NAME);
    if (hit == null || !CodePoints.isUpperLatin(text.codePointAt(start))) {
      return null;
    }
    boolean isAlsoAWord = matches(start, "march") || hit.length() <= LONGEST_ABBREVIATION;
    if (!isAlsoAWord) {
      return hit;
    }
    int p = skip(hit.end(), ". ,");
    boolean numberFollows = CodePoints.isDigit(source.peek(p));
    boolean nameFollows = CodePoints.isUpperLatin(text.peek(p));
    boolean wordBefore =
        !nameFollows
            && source
                    .words()
                    .endingAt(start - 1, t -> t.kind() == Kind.OF || t.kind() == Kind.EDGE_OF)
                != null;
    boolean dayBefore =
        start > 1
            && CodePoints.isWord(source.peek(start - 2))
            && CodePoints.isDigit(digitBefore(start));
    boolean rangeBefore = source.peek(start - 1) == '-';
    return numberFollows || wordBefore || dayBefore || rangeBefore ? hit : null;
  }

  /** The digit that an ordinal or number before {@code start} ends with, else -1. */
  private int digitBefore(int start) {
    int p = start - 2;
    while (p >= 0 && start - p < 5 && CodePoints.isLatin(source.peek(p))) {
      p--;
    }
    return source.peek(p);
  }

  /** A number from 1 to 31 that is neither longer nor a decimal nor a share; -1 otherwise. */
  private int dayNumber(int start) {
    int day = CodePoints.isDigit(source.peek(start)) ? numerals.read(start) : -1;
    int end = numerals.end();
    boolean decimal =
        (source.peek(end) == '.' || source.peek(end) == ',')
            && CodePoints.isDigit(source.peek(end + 1));
    boolean other =
        source.peek(end) == '%' || source.peek(end) == ':' || decimal && source.peek(end) == '.';
    boolean thousands =
        decimal
            && CodePoints.isDigit(source.peek(end + 2))
            && CodePoints.isDigit(source.peek(end + 3))
            && !CodePoints.isDigit(source.peek(end + 4));
    boolean wordGoesOn = CodePoints.isLatin(source.peek(end)) && ordinalEnd(end) == end;
    boolean fits = day >= 1 && day <= 31 && end - start <= 2;
    return fits && !other && !thousands && !wordGoesOn ? day : -1;
  }

  private int ordinalEnd(int p) {
    boolean ordinal = matches(p, "st") || matches(p, "nd") || matches(p, "rd") || matches(p, "th");
    return ordinal && !CodePoints.isWord(source.peek(p + 2)) ? p + 2 : p;
  }

  /** Where the second date of a range may start, or -1. */
  private int rangeSeparator(int start, int end) {
    int p = skip(end, " ");
    if (source.peek(p) == '-' || source.peek(p) == '—' || source.peek(p) == '~') {
      return skip(p + 1, " ");
    }
    for (String separator : new String[] {"to ", "through ", "until "}) {
      if (matches(p, separator)) {
        return skip(p + separator.length(), " ");
      }
    }
    boolean between = start >= 8 && matches(start - 8, "between ");
    return between && matches(p, "and ") ? skip(p + 4, " ") : -1;
  }

  private int abbreviationEnd(int start, int end) {
    boolean abbreviated = end - start == 3 && !matches(start, "may") || matches(start, "sept.");
    return abbreviated && source.peek(end) == '.' ? end + 1 : end;
  }

  private int skip(int from, String characters) {
    int p = from;
    while (p - from < LONGEST_GAP && characters.indexOf(source.peek(p)) >= 0) {
      p++;
    }
    return p;
  }

  private boolean matches(int at, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (source.peek(at + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
