package dev.assay.entity;

import dev.assay.entity.DateTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.Edtf;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads parts of years and months: "Q1 2022", "the second week of June", "six months to March". */
final class EnglishDateParts {

  /** Parts of a year that are dates without the year, too. */
  private static final Set<Kind> ALONE = EnumSet.of(Kind.QUARTER, Kind.QUARTERS, Kind.MONTHS);

  /** The value of "the second week of" is 814: its first day, and its last. */
  private static final int DAYS = 100;

  private static final int DECEMBER = 12;
  private static final int MIDDLE = 15;
  private static final int LEAP_YEAR = 2000;
  private static final int MONTH_LENGTH = "YYYY-MM".length();

  /** From this month on "this winter" is the one ahead. */
  private static final int NEXT_WINTER = 9;

  private final EnglishDates dates;
  private final DateText source;
  private final EnglishDateWords words;
  private final DateContext context;

  EnglishDateParts(
      EnglishDates dates, DateText source, EnglishDateWords words, DateContext context) {
    this.dates = dates;
    this.source = source;
    this.words = words;
    this.context = context;
  }

  /** The date that the name of a part opens, or null. */
  @Nullable DatePoint at(Hit<DateTerm> part) {
    return switch (part.term().kind()) {
      case DAYS_OF ->
          daysOf(
              words.skip(part.end(), " "), part.term().value() / DAYS, part.term().value() % DAYS);
      case MONTHS_TO -> monthsTo(part);
      case LAST_SEASON, THIS_SEASON, NEXT_SEASON -> season(part);
      case WITHIN -> part.term().value() == 0 ? partOfYear(part) : feast(part);
      default -> partOfYear(part);
    };
  }

  /** "Boxing Day", "Easter 2025", "the weekend": days that no number tells, with their year. */
  private @Nullable DatePoint feast(Hit<DateTerm> feast) {
    int end = feast.end();
    boolean named = feast.term().value() > 0;
    if (named && !words.isCapital(feast.start()) // the boxing day of a club
        || source.peek(end) == ' ' && words.isCapital(end + 1)) { // Easter Island
      return null;
    }
    DatePoint given = dates.year(words.skip(end, " ,"));
    Integer year = given != null ? given.year() : context.relativeYear(0);
    int day = feast.term().value();
    Edtf value = named && day > DAYS ? Edtf.day(year, day / DAYS, day % DAYS) : null;
    return new DatePoint(given != null ? given.end() : end, value, year, given != null, 0);
  }

  /** "the first half of 2022", "the beginning of this year", "Q1 2022". */
  private @Nullable DatePoint partOfYear(Hit<DateTerm> part) {
    boolean edge = part.term().kind() == Kind.EDGE_OF;
    int p = words.skip(part.end(), edge ? " -" : " "); // mid-October
    Hit<DateTerm> of = source.word(p, Kind.OF);
    DatePoint year = dates.year(of == null ? p : words.skip(of.end(), " "));
    if (year != null) {
      Edtf value =
          part.term().kind() == Kind.WITHIN
              ? Edtf.year(year.year())
              : DateParts.of(part.term(), year.year());
      return new DatePoint(year.end(), value, year.year(), true, 0);
    }
    Hit<DateTerm> month = edge ? words.monthName(p) : null;
    if (month != null) {
      return dates.behindMonthName(p, month);
    }
    boolean range = words.matches(p, "to ") || words.matches(p, "to-") || words.matches(p, "or ");
    if (edge && range) { // mid to late May
      Hit<DateTerm> other = source.word(p + "to ".length(), Kind.EDGE_OF);
      return other == null ? null : partOfYear(other);
    }
    boolean firstHalf = part.term().kind() == Kind.HALF && part.term().value() == 1;
    DatePoint days = firstHalf && of != null ? daysOf(words.skip(of.end(), " "), 1, MIDDLE) : null;
    if (days != null) {
      return days;
    }
    boolean standsAlone = ALONE.contains(part.term().kind());
    Integer unstated = context.relativeYear(0);
    return standsAlone
        ? new DatePoint(part.end(), DateParts.of(part.term(), unstated), unstated, false, 0)
        : null;
  }

  /** Days of the month that stands at a position: 8 to 14 of "the second week of June". */
  private @Nullable DatePoint daysOf(int p, int firstDay, int lastDay) {
    Hit<DateTerm> name = words.monthName(p);
    DatePoint month = name == null ? null : dates.behindMonthName(p, name);
    if (month == null || month.value() == null || month.value().text().length() != MONTH_LENGTH) {
      return null;
    }
    int inYear = month.year() == null ? LEAP_YEAR : month.year();
    int length = YearMonth.of(inYear, month.month()).lengthOfMonth();
    int over = Math.max(0, lastDay - length); // the last week of June begins a day earlier
    Edtf first = Edtf.day(month.year(), month.month(), firstDay - over);
    Edtf last = Edtf.day(month.year(), month.month(), lastDay - over);
    Edtf value = first == null || last == null ? null : Edtf.between(first, last);
    return value == null
        ? null
        : new DatePoint(month.end(), value, month.year(), month.yearGiven(), month.month());
  }

  /** "six months to the end of September", "nine months ended 30 June 2025". */
  private @Nullable DatePoint monthsTo(Hit<DateTerm> span) {
    int p = words.skip(span.end(), " ");
    boolean article = source.word(p, Kind.EDGE_OF) == null && words.matches(p, "the ");
    DatePoint end = dates.point(article ? p + "the ".length() : p);
    LocalDate last = end == null || end.value() == null ? null : end.value().last();
    if (end == null || last == null || end.month() == 0) {
      return null;
    }
    YearMonth to = YearMonth.from(last);
    YearMonth from = to.minusMonths(span.term().value() - 1L);
    Edtf value =
        Edtf.between(
            Edtf.month(from.getYear(), from.getMonthValue()),
            Edtf.month(to.getYear(), to.getMonthValue()));
    return new DatePoint(end.end(), value, end.year(), end.yearGiven(), 0);
  }

  /** "last spring", "this winter": three months, as the northern half of the world has them. */
  private DatePoint season(Hit<DateTerm> season) {
    LocalDate today = context.reference();
    if (today == null) {
      return DatePoint.of(season.end(), null);
    }
    int first = season.term().value();
    Kind kind = season.term().kind();
    int year = today.getYear();
    if (first == DECEMBER && (kind == Kind.LAST_SEASON || today.getMonthValue() < NEXT_WINTER)) {
      year--;
    }
    if (first == DECEMBER && kind == Kind.LAST_SEASON && today.getMonthValue() <= 2) {
      year--;
    }
    if (first != DECEMBER && kind == Kind.LAST_SEASON) {
      year--;
    }
    if (kind == Kind.NEXT_SEASON && today.getMonthValue() >= first % DECEMBER) {
      year++;
    }
    YearMonth start = YearMonth.of(year, first);
    YearMonth end = start.plusMonths(2);
    Edtf value =
        Edtf.between(Edtf.month(year, first), Edtf.month(end.getYear(), end.getMonthValue()));
    return new DatePoint(season.end(), value, year, true, 0);
  }
}
