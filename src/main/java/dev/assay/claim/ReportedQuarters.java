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
  private static final int HALF_YEAR = 6;

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

  /** By how many months the years that it calls fiscal lie behind those of the calendar. */
  private final long fiscalShift;

  ReportedQuarters(Scene scene) {
    this.scene = scene;
    Told told = scene.document.isChinese() ? null : told(scene);
    long months = told == null ? 0 : told.months;
    if (told != null && told.labelled) {
      this.fiscalShift = months;
      this.shift = months <= -HALF_YEAR ? months + YEAR_MONTHS : months;
    } else { // years are named for that in which they end
      this.fiscalShift = months > 0 ? months - YEAR_MONTHS : months;
      this.shift = months;
    }
  }

  /**
   * How far a quarter lies behind that of the calendar.
   *
   * @param labelled whether its year is named too: "first quarter of fiscal 2026, ended September
   *     30, 2025"
   */
  private record Told(long months, boolean labelled) {}

  /** What is told of the first part of a year whose end is told, or null. */
  private static @Nullable Told told(Scene scene) {
    for (int i = 0; i + 1 < scene.mentions.size(); i++) {
      Mention quarter = scene.mentions.get(i);
      String name = isDate(quarter) ? String.valueOf(quarter.name()) : "";
      Span span = Scene.spanOf(quarter);
      if (name.length() != SPAN_LENGTH || !isNamedPart(scene, span, name)) {
        continue;
      }
      int labelled = behindFiscal(scene, span.end());
      Mention end = dateEnding(scene, i, labelled < 0 ? span.end() : labelled);
      LocalDate last = end == null ? null : Period.day(String.valueOf(end.name()), false);
      if (last != null) {
        int year =
            labelled > 0
                ? new Digits(scene.text, scene.form, labelled - YEAR_LENGTH).value().intValue()
                : CodePoints.isDigit(name.charAt(0)) ? year(name) : last.getYear();
        int month = Integer.parseInt(name.substring(SPAN_LENGTH - 2));
        long months = ChronoUnit.MONTHS.between(YearMonth.of(year, month), month(last));
        return Math.abs(months) < YEAR_MONTHS ? new Told(months, labelled > 0) : null;
      }
    }
    return null;
  }

  /** Behind the year of "of fiscal 2026" at a position, or -1. */
  private static int behindFiscal(Scene scene, int quarterEnd) {
    int at = scene.skipSpaces(quarterEnd);
    for (String word : FISCAL) {
      int year = at + word.length();
      if (scene.formIs(at, word) && CodePoints.isDigit(scene.peek(year))) {
        int end = new Digits(scene.text, scene.form, year).end();
        return end - year == YEAR_LENGTH ? end : -1;
      }
    }
    return -1;
  }

  /** The date that "ended" and nothing else joins to a quarter that ends at a position, or null. */
  private static @Nullable Mention dateEnding(Scene scene, int quarter, int quarterEnd) {
    int comma = scene.skipSpaces(quarterEnd);
    int at = scene.skipSpaces(scene.peek(comma) == ',' ? comma + 1 : comma);
    for (String word : ENDS) {
      if (scene.formIs(at, word)) {
        int start = scene.skipSpaces(at + word.length());
        for (int i = quarter + 1; i < Math.min(quarter + 4, scene.mentions.size()); i++) {
          Mention date = scene.mentions.get(i);
          if (isDate(date) && Scene.spanOf(date).start() == start) {
            return date;
          }
        }
      }
    }
    return null;
  }

  private static boolean isDate(Mention mention) {
    return mention.type() == EntityType.DATE && mention.name() != null;
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
    boolean year = date.length() == YEAR_LENGTH && CodePoints.isDigit(date.charAt(0));
    Mention quarter = year ? quarterOf(span.start()) : null;
    if (quarter != null && quarter.name() != null) {
      return of(Scene.spanOf(quarter), quarter.name());
    }
    if (year) {
      return fiscalShift != 0 && isFiscal(span.start())
          ? months(YearMonth.of(year(date), 1), YearMonth.of(year(date), YEAR_MONTHS), fiscalShift)
          : null;
    }
    if (date.length() != SPAN_LENGTH || !isNamedPart(scene, span, date)) {
      return null;
    }
    int labelled = behindFiscal(scene, span.end());
    LocalDate reference = scene.document.referenceDate();
    String known = reference == null ? date : EarlierPeriod.inYearBefore(date, reference);
    boolean dated = CodePoints.isDigit(known.charAt(0));
    long own = labelled > 0 || namesFiscal(span) ? fiscalShift : shift;
    if (labelled < 0 && (!dated || own == 0)) {
      return null;
    }
    int of =
        labelled < 0
            ? year(known)
            : new Digits(scene.text, scene.form, labelled - YEAR_LENGTH).value().intValue();
    int first = Integer.parseInt(date.substring(YEAR_LENGTH + 1, MONTH_LENGTH));
    int last = Integer.parseInt(date.substring(SPAN_LENGTH - 2));
    return months(YearMonth.of(of, first), YearMonth.of(of, last), own);
  }

  private static String months(YearMonth first, YearMonth last, long shift) {
    return first.plusMonths(shift) + "/" + last.plusMonths(shift);
  }

  /** Whether a date has its fiscal year within: "Second Quarter Fiscal 2026". */
  private boolean namesFiscal(Span date) {
    for (int i = date.start(); i < date.end(); i++) {
      if (scene.formIs(i, "fiscal")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a year is called fiscal: "for fiscal 2026". */
  private boolean isFiscal(int year) {
    for (String word : FISCAL) {
      if (scene.formIs(year - word.length(), word)) {
        return true;
      }
    }
    return false;
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

  private static int year(String date) {
    return Integer.parseInt(date.substring(0, YEAR_LENGTH));
  }

  /** Whether a date is a span of months that is named as a part of a year. */
  private static boolean isNamedPart(Scene scene, Span span, String date) {
    if (date.charAt(MONTH_LENGTH) != '/' || !CodePoints.isDigit(date.charAt(SPAN_LENGTH - 1))) {
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
