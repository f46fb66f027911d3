package dev.assay.entity;

import dev.assay.text.CodePoints;
import dev.assay.text.Edtf;
import org.jspecify.annotations.Nullable;

/** Reads times of day written in English before or behind a day: 7pm, 5:00 p.m. ET, 18 o'clock. */
final class EnglishTimes {

  private static final int NOON = 12;
  private static final int FULL_DATE = 10;
  private static final String[] AFTERNOON = {"pm", "p.m.", "p.m"};
  private static final String[] MORNING = {"am", "a.m.", "a.m"};
  private static final String[] ZONES = {
    "gmt", "bst", "utc", "edt", "est", "pdt", "pst", "cet", "et", "pt"
  };

  private final DateText source;
  private final Numerals numerals;

  EnglishTimes(DateText source, Numerals numerals) {
    this.source = source;
    this.numerals = numerals;
  }

  /** A time of day and where it ends. */
  record Time(int end, int hour, int minute) {}

  /** The time that starts there, marked as one by a colon, am, pm or o'clock; or null. */
  @Nullable Time at(int start) {
    int noon = word(start, "noon", "midday");
    if (noon >= 0) {
      return new Time(noon, NOON, 0);
    }
    int hour = source.isDigit(start) ? numerals.read(start) : -1;
    int end = numerals.end();
    if (hour < 0 || hour > 24 || end - start > 2) {
      return null;
    }
    boolean pointed = source.peek(end) == '.'; // 11.20pm, but 3.45 is a number
    int minute =
        (pointed || source.peek(end) == ':') && source.isDigit(end + 1)
            ? numerals.read(end + 1)
            : -1;
    boolean clock = minute >= 0 && minute < 60 && numerals.end() - end == 3;
    int behind = clock ? seconds(numerals.end()) : end;
    int mark = source.peek(behind) == ' ' ? behind + 1 : behind;
    int afternoon = word(mark, AFTERNOON);
    int morning = word(mark, MORNING);
    int oclock = word(mark, "o'clock", "o’clock");
    int last = Math.max(afternoon, Math.max(morning, oclock));
    if (last < 0 && (!clock || pointed)) {
      return null;
    }
    int late = afternoon > 0 && hour < NOON ? NOON : 0;
    int early = morning > 0 && hour == NOON ? NOON : 0;
    return new Time(zone(last < 0 ? behind : last), hour + late - early, clock ? minute : 0);
  }

  /** A day with the time behind it: 2025-04-17 09:05, Monday at 7 p.m.; or the day as it is. */
  DatePoint behind(DatePoint day) {
    Edtf value = day.value();
    if (value == null || value.text().length() != FULL_DATE) {
      return day;
    }
    int p = day.end();
    p = source.peek(p) == ',' ? p + 1 : p;
    p = source.peek(p) == ' ' ? p + 1 : p;
    int at = word(p, "at");
    p = at > 0 && source.peek(at) == ' ' ? at + 1 : p;
    Time time = p == day.end() ? null : at(p);
    return time == null
        ? day
        : new DatePoint(
            time.end(),
            value.at(time.hour(), time.minute()),
            day.year(),
            day.yearGiven(),
            day.month());
  }

  /** The end of the second time of "10am–2pm", of which the first ends there, or that end. */
  int rangeEnd(int end) {
    int p = source.peek(end) == ' ' ? end + 1 : end;
    int to = word(p, "to", "until");
    boolean dash = source.peek(p) == '-' || source.peek(p) == '–';
    int second = to > p ? to : dash ? p + 1 : -1;
    Time time = second < 0 ? null : at(source.peek(second) == ' ' ? second + 1 : second);
    return time == null ? end : time.end();
  }

  /** Where the day may start behind a time: past a comma and "on". */
  int behindPreposition(int timeEnd) {
    int p = source.peek(timeEnd) == ',' ? timeEnd + 1 : timeEnd;
    p = source.peek(p) == ' ' ? p + 1 : p;
    int on = word(p, "on");
    return on > 0 && source.peek(on) == ' ' ? on + 1 : p;
  }

  private int seconds(int p) {
    boolean seconds = source.peek(p) == ':' && source.isDigit(p + 1) && source.isDigit(p + 2);
    return seconds ? p + 3 : p;
  }

  private int zone(int timeEnd) {
    int end = source.peek(timeEnd) == ' ' ? word(timeEnd + 1, ZONES) : -1;
    return end < 0 ? timeEnd : end;
  }

  /** The end of the first of these words that stands there as a word, or -1. */
  private int word(int start, String... words) {
    for (String word : words) {
      int end = start + word.length();
      int i = 0;
      while (i < word.length() && source.peek(start + i) == word.charAt(i)) {
        i++;
      }
      if (i == word.length() && !CodePoints.isWord(source.peek(end))) {
        return end;
      }
    }
    return -1;
  }
}
