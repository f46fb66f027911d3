package dev.assay.entity;

import dev.assay.entity.DateTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Edtf;
import org.jspecify.annotations.Nullable;

/** Reads times of day written in Chinese behind a day: 下午3时30分, 10:05. */
final class ChineseTimes {

  private final DateText source;
  private final Numerals numerals;

  ChineseTimes(DateText source, Numerals numerals) {
    this.source = source;
    this.numerals = numerals;
  }

  /** The day with the time of day behind it, if there is one. */
  DatePoint behind(int dayEnd, Edtf day, @Nullable Integer year, boolean yearGiven, int month) {
    DatePoint plain = new DatePoint(dayEnd, day, year, yearGiven, month);
    int p = source.skipSpaces(dayEnd);
    Hit<DateTerm> part = isWordsPiece(p) ? null : source.word(p, Kind.PART);
    int from = part == null ? p : part.end();
    int hour = numerals.read(from);
    int end = numerals.end();
    if (hour < 0 || hour > 24 || end - from > 2) {
      return part == null ? plain : new DatePoint(part.end(), day, year, yearGiven, month);
    }
    boolean clock = source.peek(end) == ':' && source.isDigit(end + 1);
    if (!clock && source.peek(end) != '时' && (source.peek(end) != '点' || source.isDigit(end + 1))) {
      return part == null ? plain : new DatePoint(part.end(), day, year, yearGiven, month);
    }
    int minute = numerals.read(end + 1);
    int minuteEnd = numerals.end();
    boolean hasMinute = minute >= 0 && minute < 60 && (clock || source.peek(minuteEnd) == '分');
    int last = hasMinute ? clock ? seconds(minuteEnd) : minuteEnd + 1 : end + 1;
    boolean half = !hasMinute && source.peek(end + 1) == '半';
    int afternoon = part != null && hour < 12 ? part.term().value() : 0;
    Edtf value = day.at(hour + afternoon, hasMinute ? minute : half ? 30 : 0);
    return new DatePoint(half ? last + 1 : last, value, year, yearGiven, month);
  }

  /** The 早 of 早盘, the 晚 of 晚会. */
  private boolean isWordsPiece(int p) {
    return (source.peek(p) == '早' || source.peek(p) == '晚')
        && "盘报会期些年餐班市".indexOf(source.peek(p + 1)) >= 0;
  }

  /**
   * A time of day without its day, 凌晨3时, 当日14时, 水文站18时水位: on the day told last; null where there is
   * none, or where neither a part of a day, 当日 or the like nor the whole hour in digits marks it.
   */
  @Nullable DatePoint ofLastDay(int start, @Nullable Edtf day) {
    Hit<DateTerm> same = source.word(start, Kind.SAME_DAY);
    int from = same == null ? start : same.end();
    if (day == null || same == null && source.word(start, Kind.PART) == null && !isHour(start)) {
      return null;
    }
    DatePoint timed = behind(from, day, null, false, 0);
    Edtf value = timed.value();
    return value == null || value.text().indexOf('T') < 0 ? null : timed;
  }

  /** The 18时 of 水文站18时水位, and not what takes as long: 用时3时20分. */
  private boolean isHour(int start) {
    int hour = source.isDigit(start) ? numerals.read(start) : -1;
    int end = numerals.end();
    return hour >= 0
        && hour <= 24
        && source.peek(end) == '时'
        && "间代段长".indexOf(source.peek(end + 1)) < 0
        && CodePoints.isHan(source.peek(start - 1))
        && "用历耗时共近约超达满逾过足第每天晚日续长延为作业".indexOf(source.peek(start - 1)) < 0;
  }

  private int seconds(int p) {
    return source.peek(p) == ':' && source.isDigit(p + 1) && source.isDigit(p + 2) ? p + 3 : p;
  }
}
