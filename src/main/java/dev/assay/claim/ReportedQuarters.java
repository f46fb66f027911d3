package dev.assay.claim;

import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The quarters of an English report that says when its own ended: "third quarter ended June 28,
 * 2025" makes "the third quarter" April to June, and "the first nine months" those to June.
 */
final class ReportedQuarters {

  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;
  private static final int SPAN_LENGTH = 2 * MONTH_LENGTH + 1;
  private static final int YEAR_MONTHS = 12;

  /** Years of 52 weeks end some days before or behind the end of a month. */
  private static final int LAST_OVERLAP = 7;

  private static final String[] ENDS = {"ended ", "ending ", "that ended "};
  private static final String[] FISCAL = {
    "of fiscal year ", "of fiscal ", "fiscal year ", "fiscal "
  };
  private static final String[] PARTS = {"quarter", "half", "months"};

  private final Scene scene;

  /** By how many months its quarters lie behind those of the calendar. */
  private final long shift;

  ReportedQuarters(Scene scene) {
    this.scene = scene;
    this.shift = scene.document.isChinese() ? 0 : shiftOf(scene);
  }

  private static long shiftOf(Scene scene) {
    for (int i = 0; i + 1 < scene.mentions.size(); i++) {
      Mention quarter = scene.mentions.get(i);
      Mention end = scene.mentions.get(i + 1);
      if (!isDate(quarter) || !isDate(end)) {
        continue;
      }
      String name = String.valueOf(quarter.name());
      Span span = Scene.spanOf(quarter);
      LocalDate last = Period.day(String.valueOf(end.name()), false);
      if (last != null && isPart(scene, span, name) && isEnd(scene, span.end(), end)) {
        YearMonth calendar = YearMonth.parse(name.substring(MONTH_LENGTH + 1));
        long months = ChronoUnit.MONTHS.between(calendar, month(last));
        return Math.abs(months) < YEAR_MONTHS ? months : 0;
      }
    }
    return 0;
  }

  private static boolean isDate(Mention mention) {
    return mention.type() == EntityType.DATE && mention.name() != null;
  }

  /** Whether "ended" and nothing else stands between a quarter and a date. */
  private static boolean isEnd(Scene scene, int quarterEnd, Mention date) {
    int at = scene.skipSpaces(quarterEnd);
    for (String word : ENDS) {
      if (scene.formIs(at, word)) {
        return Scene.spanOf(date).start() == scene.skipSpaces(at + word.length());
      }
    }
    return false;
  }

  private static YearMonth month(LocalDate last) {
    YearMonth month = YearMonth.from(last);
    return last.getDayOfMonth() <= LAST_OVERLAP ? month.minusMonths(1) : month;
  }

  /**
   * The months of a quarter, a half or "the first nine months", and of the 2024 in "third quarter
   * of fiscal 2024"; null for other dates and where they are the calendar's.
   */
  @Nullable String of(Span span, String date) {
    if (scene.document.isChinese()) {
      return null;
    }
    Mention quarter = date.length() == YEAR_LENGTH ? quarterOf(span.start()) : null;
    if (quarter != null && quarter.name() != null) {
      return of(Scene.spanOf(quarter), quarter.name());
    }
    if (!isPart(scene, span, date)) {
      return null;
    }
    int years = fiscalYear(span.end(), date) - year(date);
    long months = shift + (long) years * YEAR_MONTHS;
    if (months == 0) {
      return null;
    }
    YearMonth first = YearMonth.parse(date.substring(0, MONTH_LENGTH));
    YearMonth last = YearMonth.parse(date.substring(MONTH_LENGTH + 1));
    return first.plusMonths(months) + "/" + last.plusMonths(months);
  }

  /** The date before "of fiscal" where that stands before a year; else null. */
  private @Nullable Mention quarterOf(int year) {
    for (String word : FISCAL) {
      if (scene.formIs(year - word.length(), word)) {
        return scene.mentionEndingAt(scene.skipSpacesBack(year - word.length()));
      }
    }
    return null;
  }

  /** The year of "of fiscal 2024" behind a quarter, or that of its date. */
  private int fiscalYear(int quarterEnd, String date) {
    int at = scene.skipSpaces(quarterEnd);
    for (String word : FISCAL) {
      int year = at + word.length();
      if (scene.formIs(at, word) && CodePoints.isDigit(scene.peek(year))) {
        Digits digits = new Digits(scene.text, scene.form, year);
        return digits.end() - year == YEAR_LENGTH ? digits.value().intValue() : year(date);
      }
    }
    return year(date);
  }

  private static int year(String date) {
    return Integer.parseInt(date.substring(0, YEAR_LENGTH));
  }

  /** Whether a date is a span of months that is named as a part of a year. */
  private static boolean isPart(Scene scene, Span span, String date) {
    if (date.length() != SPAN_LENGTH
        || date.charAt(MONTH_LENGTH) != '/'
        || !CodePoints.isDigit(date.charAt(0))) {
      return false;
    }
    for (int i = span.start(); i < span.end(); i++) {
      for (String part : PARTS) {
        if (scene.formIs(i, part)) {
          return true;
        }
      }
    }
    return false;
  }
}
