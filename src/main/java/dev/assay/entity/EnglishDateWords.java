package dev.assay.entity;

import dev.assay.entity.DateTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.Edtf;
import org.jspecify.annotations.Nullable;

/** The pieces of English dates: names of months, days with their ordinals, what stands between. */
final class EnglishDateWords {

  private static final long WEEKDAYS = DateTerm.roles(Kind.WEEKDAY, Kind.WEEKDAY_SHORT);
  private static final int NOON = 12;
  private static final int LONGEST_GAP = 3;
  private static final int LONGEST_ABBREVIATION = 3;

  private static final long LEADS_TO_NAME = DateTerm.roles(Kind.OF, Kind.EDGE_OF);

  private final AlignedText text;
  private final DateText source;
  private final Numerals numerals;

  /**
   * @param numerals left at the end of the number that was read last
   */
  EnglishDateWords(AlignedText text, DateText source, Numerals numerals) {
    this.text = text;
    this.source = source;
    this.numerals = numerals;
  }

  /** A month's name, capitalized; May, March, Jun and the like must have something of a date. */
  @Nullable Hit<DateTerm> monthName(int start) {
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
    boolean nameFollows = // "by May Hill", and not "in May Hill Farm sold" and "by May, Hill Farm"
        CodePoints.isUpperLatin(text.peek(p))
            && source.peek(hit.end()) != ','
            && !(source.peek(hit.end()) == '.' && isWhole(start)) // in late May. Dalhousie
            && !matches(start - 4, " in ")
            && !(start == 3 && matches(0, "in "));
    boolean wordBefore = !nameFollows && source.endsWord(start - 1, LEADS_TO_NAME);
    boolean dayBefore =
        start > 1
            && CodePoints.isWord(source.peek(start - 2))
            && CodePoints.isDigit(digitBefore(start));
    boolean rangeBefore = source.peek(start - 1) == '-';
    boolean quarter = matches(hit.end(), " quarter") || matches(hit.end(), " half");
    return quarter || numberFollows || wordBefore || dayBefore || rangeBefore ? hit : null;
  }

  /** Where the date begins that a weekday leads up to, Monday, September 5; or the start itself. */
  int behindWeekday(int start) {
    Hit<DateTerm> weekday = source.word(start, WEEKDAYS);
    if (weekday == null || !CodePoints.isUpperLatin(text.codePointAt(start))) {
      return start;
    }
    int p = skip(weekday.end(), "., ");
    boolean dated =
        monthName(p) != null
            || dayNumber(p) > 0 && monthName(skip(ordinalEnd(numerals.end()), " ")) != null;
    return dated ? p : start;
  }

  /**
   * Whether a full stop behind a month is the end of a sentence: none abbreviates May and March.
   */
  private boolean isWhole(int month) {
    return matches(month, "may") || matches(month, "march");
  }

  boolean isCapital(int position) {
    return CodePoints.isUpperLatin(text.peek(position));
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
  int dayNumber(int start) {
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

  int ordinalEnd(int p) {
    boolean ordinal = matches(p, "st") || matches(p, "nd") || matches(p, "rd") || matches(p, "th");
    return ordinal && !CodePoints.isWord(source.peek(p + 2)) ? p + 2 : p;
  }

  int abbreviationEnd(int start, int end) {
    boolean abbreviated = end - start == 3 && !matches(start, "may") || matches(start, "sept.");
    return abbreviated && source.peek(end) == '.' ? end + 1 : end;
  }

  int skip(int from, String characters) {
    int p = from;
    while (p - from < LONGEST_GAP && characters.indexOf(source.peek(p)) >= 0) {
      p++;
    }
    return p;
  }

  boolean matches(int at, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (source.peek(at + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Through the night of "Tuesday night" and "yesterday noon", which the last makes a time. */
  DatePoint throughPartOfDay(DatePoint day) {
    int p = skip(day.end(), " ");
    Hit<DateTerm> part = p == day.end() ? null : source.word(p, Kind.PART);
    if (part == null || CodePoints.isUpperLatin(text.codePointAt(p))) {
      return day;
    }
    Edtf value = day.value();
    if (value != null && part.term().value() == NOON) {
      value = value.at(NOON, 0);
    }
    return new DatePoint(part.end(), value, day.year(), day.yearGiven(), day.month());
  }

  /** Where the second date of a range may start, or -1. */
  int rangeSeparator(int start, int end) {
    int p = skip(end, " ");
    if (matches(p, "-to-")) {
      return p + 4;
    }
    if (source.peek(p) == '-' || source.peek(p) == '—' || source.peek(p) == '~') {
      return skip(p + 1, " ");
    }
    for (String separator : new String[] {"to ", "through ", "until "}) {
      if (matches(p, separator)) {
        return skip(p + separator.length(), " ");
      }
    }
    if (!matches(p, "and ")) {
      return -1;
    }
    boolean between = start >= 8 && matches(start - 8, "between ");
    int next = skip(p + 4, " ");
    return between || isNext(start, end, next) ? next : -1;
  }

  /** Whether an "and" joins two that follow each other: 3 and 4 June, July and August. */
  private boolean isNext(int start, int end, int next) {
    if (CodePoints.isDigit(source.peek(start))) {
      int first = dayNumber(start);
      int firstEnd = ordinalEnd(numerals.end());
      return first > 0 && firstEnd == end && dayNumber(next) == first + 1;
    }
    Hit<DateTerm> first = source.word(start, Kind.NAME);
    Hit<DateTerm> second =
        first == null || first.end() != end ? null : source.word(next, Kind.NAME);
    return first != null
        && second != null
        && CodePoints.isUpperLatin(text.codePointAt(next))
        && second.term().value() == first.term().value() + 1;
  }
}
