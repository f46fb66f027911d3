package dev.assay.document;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.MatchForm;
import dev.assay.text.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells the date of a dateline, a stamp or a byline, which says when a text was published, from the
 * dates that it tells of.
 */
final class Datelines {

  /** A dateline is over when this much of the paragraph is. */
  private static final int DATELINE = 80;

  /** Letters behind the date of a stamp, such as a weekday or a city. */
  private static final int STAMP_LETTERS = 6;

  /** Code points of a line that ends in a date and is no sentence. */
  private static final int LONGEST_STAMP = 160;

  /** Code points of the name of a news service in brackets. */
  private static final int MAX_SERVICE = 30;

  /** What news tells of with its date lies no more days before its dateline. */
  private static final int NEWS_DAYS = 31;

  /** What leads to the last day of a time. */
  private static final String[] SPAN_ENDS = {
    " ended",
    " ending",
    " to",
    " until",
    " through",
    " of",
    " since",
    " from",
    " by",
    " as at",
    " at"
  };

  private static final String[] RELEASES = {
    "released ",
    "released on ",
    "published ",
    "published on ",
    "issued ",
    "issued on ",
    "posted ",
    "posted on ",
    "updated ",
    "updated on ",
    "last updated "
  };

  private final AlignedText text;
  private final int[] form;
  private final DateReader dates;

  Datelines(AlignedText text, int[] form, DateReader dates) {
    this.text = text;
    this.form = form;
    this.dates = dates;
  }

  /**
   * Whether 电 or 讯 follows the date near the head of its line, or the date stands between a city
   * and a dash, {@code LEEDS, October 24, 2024 -}, or with a city in brackets, （东莞，2025年8月27日）.
   */
  boolean isDateline(Span line, DateReader.Found found) {
    if (found.start() > line.start() + DATELINE) {
      return false;
    }
    int next = text.peek(found.end());
    return form(next) == '电'
        || form(next) == '讯'
        || isBracketed(line, found)
        || isCityAndDash(line, found.start(), found.end());
  }

  /** A day of that year or the next, if it lies shortly behind what is told of; else null. */
  private static @Nullable LocalDate shortlyAfter(LocalDate told, LocalDate day) {
    LocalDate next = day.isBefore(told) ? day.plusYears(1) : day;
    long since = ChronoUnit.DAYS.between(told, next);
    return since > 0 && since <= NEWS_DAYS ? next : null;
  }

  /** （东莞，2025年8月27日）: the line opens with a bracket that closes behind the date. */
  private boolean isBracketed(Span line, DateReader.Found found) {
    if (!isOf(text.peek(line.start()), "(（[［〔") || !isOf(text.peek(found.end()), ")）]］〕")) {
      return false;
    }
    for (int i = line.start() + 1; i < found.start(); i++) {
      int c = text.codePointAt(i);
      if (!Character.isLetter(c) && !isOf(c, " ,，、.·")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOf(int c, String characters) {
    return c >= 0 && characters.indexOf(c) >= 0;
  }

  /**
   * The day of a dateline without a year, 东江6月20日电, in the year of the date that the text behind it
   * tells of, if that lies shortly before it; else null.
   */
  @Nullable LocalDate beforeWire(Span line, DateReader.Found told) {
    int end = Math.min(told.start(), line.start() + DATELINE);
    for (int i = line.start(); i < end; i++) {
      int c = form[i];
      if (c == '电' || c == '讯') {
        LocalDate day = i == line.start() ? null : dates.dayBefore(i, told.date().getYear());
        return day == null ? null : shortlyAfter(told.date(), day);
      }
    }
    return null;
  }

  /**
   * Whether a short line that is no sentence ends in the date, which a bar sets apart or the time
   * of day follows: {@code By Jo Hill | Sept. 9, 2025}, {@code 原创 某某 2025-01-15 18:30 广东}.
   */
  boolean isStamp(Span line, DateReader.Found found) {
    if (line.length() > LONGEST_STAMP || "。！？!?".indexOf(text.codePointAt(line.end() - 1)) >= 0) {
      return false;
    }
    int letters = 0;
    for (int i = found.end(); i < line.end(); i++) {
      letters += Character.isLetter(text.codePointAt(i)) ? 1 : 0;
    }
    int before = found.start() - 1;
    while (before > line.start() && text.codePointAt(before) == ' ') {
      before--;
    }
    boolean barred = before > line.start() && "|｜·•".indexOf(text.codePointAt(before)) >= 0;
    return letters <= STAMP_LETTERS && (barred || isClock(found.end()));
  }

  /**
   * Whether a line that is no sentence begins or ends with the date, set apart by blanks: {@code
   * 湖滨快讯（记者 某某） 2025年3月9日}, {@code 2025-03-09 某报 记者某某}, {@code YORK — March 9, 2025}; in Chinese it
   * may be set apart between two names: {@code 湖滨快讯 2025年3月9日 记者 某某}.
   */
  boolean isByline(Span line, DateReader.Found found) {
    if (line.length() > LONGEST_STAMP) {
      return false;
    }
    int end = isClock(found.end()) ? line.end() : found.end();
    if (endsSpan(found.start())) {
      return false;
    }
    if (found.start() == line.start()) {
      return end == line.end() || CodePoints.isSpace(text.codePointAt(end));
    }
    int before = text.codePointAt(found.start() - 1);
    boolean apart = CodePoints.isSpace(before) || before == ')' || before == '）';
    boolean name =
        CodePoints.isSpace(text.peek(end)) && CodePoints.isHan(text.peek(skipSpaces(end)));
    return apart && (end == line.end() || name && CodePoints.isHan(text.peek(line.start())));
  }

  /** Whether the date is the end of a time that is told of: "for the six months ended 30 June". */
  private boolean endsSpan(int date) {
    int end = date;
    while (end > 0 && text.peek(end - 1) == ' ') {
      end--;
    }
    for (String word : SPAN_ENDS) {
      if (endsWith(word, end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word stands before a position. */
  private boolean endsWith(String word, int end) {
    for (int i = 0; i < word.length(); i++) {
      int at = end - word.length() + i;
      if (at < 0 || form[at] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the line or a sentence of it opens with what says when it came out: "Released". */
  boolean isReleased(Span line, DateReader.Found found) {
    for (String word : RELEASES) {
      int start = found.start() - word.length();
      if (start >= line.start() && endsWith(word, found.start())) {
        return start == line.start()
            || isOf(text.peek(start - 1), " |(") && isOf(text.peek(start - 2), ".;|·,")
            || text.peek(start - 1) == '(';
      }
    }
    return false;
  }

  /** Whether the hour and minute stand behind a position. */
  private boolean isClock(int position) {
    int hour = skipSpaces(position);
    int colon = hour;
    while (CodePoints.isDigit(text.peek(colon)) && colon - hour <= 2) {
      colon++;
    }
    return colon > hour
        && hour > position
        && form(text.peek(colon)) == ':'
        && CodePoints.isDigit(text.peek(colon + 1));
  }

  private int skipSpaces(int from) {
    int p = from;
    while (text.peek(p) == ' ' || text.peek(p) == '　') {
      p++;
    }
    return p;
  }

  /**
   * Behind the news service in brackets that follows a date: {@code July 29, 2025 (SOME WIRE) --}.
   */
  private int behindService(int dateEnd) {
    int open = skipSpaces(dateEnd);
    if (text.peek(open) != '(') {
      return dateEnd;
    }
    int close = open + 1;
    while (close - open <= MAX_SERVICE
        && (CodePoints.isLatin(text.peek(close)) || text.peek(close) == ' ')) {
      close++;
    }
    return text.peek(close) == ')' ? close + 1 : dateEnd;
  }

  /**
   * Whether a day without a year is that of a dateline: {@code NANNING, Oct. 22 (Xinhua) --},
   * 10月22日电, 今日（10月31日）.
   */
  boolean isDateline(Span line, DateReader.Day day) {
    if (day.start() > line.start() + DATELINE) {
      return false;
    }
    int next = form(text.peek(day.end()));
    int open = day.start() - 1;
    boolean today =
        isOf(text.peek(open), "(（")
            && isOf(text.peek(day.end()), ")）")
            && (form(text.peek(open - 1)) == '今' || form(text.peek(open - 2)) == '今');
    return today || next == '电' || next == '讯' || isCityAndDash(line, day.start(), day.end());
  }

  /** The day of a dateline that names neither year nor month, （吉隆坡22日讯）; or 0. */
  int bareDay(Span line) {
    int last = Math.min(line.end(), line.start() + DATELINE / 2);
    for (int i = line.start() + 1; i + 1 < last; i++) {
      int next = form[i + 1];
      if (form[i] == '日' && (next == '电' || next == '讯')) {
        int tens = CodePoints.isDigit(text.peek(i - 2)) ? form[i - 2] - '0' : 0;
        boolean digit = CodePoints.isDigit(text.peek(i - 1)) && text.peek(i - 3) != '月';
        return digit ? tens * 10 + form[i - 1] - '0' : 0;
      }
    }
    return 0;
  }

  private boolean isCityAndDash(Span line, int start, int end) {
    if (!CodePoints.isUpperLatin(text.peek(line.start()))) {
      return false;
    }
    for (int i = line.start(); i < start; i++) {
      int c = text.codePointAt(i);
      if (!CodePoints.isLatin(c) && " ,.('’".indexOf(c) < 0) {
        return false;
      }
    }
    int i = behindService(end);
    while (text.peek(i) == ' ' || text.peek(i) == ')') {
      i++;
    }
    int c = text.peek(i);
    boolean service = behindService(end) > end;
    boolean colon = c == ':' && (service || start > line.start());
    return c == '-' || c == '–' || c == '—' || c == '/' || colon;
  }

  private static int form(int codePoint) {
    return codePoint < 0 ? codePoint : MatchForm.of(codePoint);
  }
}
