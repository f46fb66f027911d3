package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Joins dates with the words beside them to longer periods: "three months to June", 112年第3季. */
final class JoinedPeriods {

  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;
  private static final int DAYS_OF_WEEK = 7;
  private static final int MONTHS_OF_YEAR = 12;
  private static final String THROUGH = " through";

  private JoinedPeriods() {}

  /** A year with the quarter behind it, or the months that a date ends; null for other dates. */
  static @Nullable String of(Scene scene, Span span, String date) {
    if (date.length() == YEAR_LENGTH) {
      int quarter = quarterAt(scene, span.end());
      return quarter == 0
          ? null
          : "%s-%02d/%s-%02d".formatted(date, 3 * quarter - 2, date, 3 * quarter);
    }
    String quarter = namedQuarter(scene, span, date);
    if (quarter != null) {
      return quarter;
    }
    int end = scene.skipSpacesBack(span.start());
    if (scene.formIs(end - THROUGH.length(), THROUGH)) {
      return sinceNewYear(date, scene.document.referenceDate());
    }
    var to = scene.words.endingAt(end, Word.Role.SPAN_END.bit());
    LocalDate last = to == null ? null : Period.day(date, false);
    int days = to == null || date.length() <= MONTH_LENGTH ? 0 : daysOf(scene, to.start());
    if (last != null && days > 0) {
      return last.minusDays(days - 1L) + "/" + last;
    }
    int months = to == null ? 0 : monthsOf(scene, to.start());
    if (last == null || months < 1) {
      return null;
    }
    return YearMonth.from(last).minusMonths(months - 1L) + "/" + YearMonth.from(last);
  }

  /** The months of "the June quarter", "the June half", as Australia and India say; or null. */
  private static @Nullable String namedQuarter(Scene scene, Span span, String date) {
    LocalDate last = date.length() == MONTH_LENGTH ? Period.day(date, false) : null;
    int months =
        scene.formIs(span.end(), " quarter") ? 3 : scene.formIs(span.end(), " half") ? 6 : 0;
    if (last == null || months == 0 || last.getMonthValue() % months != 0) {
      return null;
    }
    return YearMonth.from(last).minusMonths(months - 1L) + "/" + YearMonth.from(last);
  }

  /** The days of "the week to", "seven days ending", "two weeks ended"; else 0. */
  private static int daysOf(Scene scene, int span) {
    if (scene.formIs(span, "week ")) {
      return DAYS_OF_WEEK;
    }
    int number = numberBefore(scene, span);
    return scene.formIs(span, "weeks")
        ? DAYS_OF_WEEK * number
        : scene.formIs(span, "days") ? number : 0;
  }

  /** From January on, as "318 victims through June 30" means; null for what is to come. */
  private static @Nullable String sinceNewYear(String date, @Nullable LocalDate reference) {
    LocalDate last = Period.day(date, false);
    if (last == null || reference == null || last.isAfter(reference)) {
      return null;
    }
    YearMonth month = YearMonth.from(last);
    return last.equals(month.atEndOfMonth())
        ? "%d-01/%s".formatted(last.getYear(), month)
        : "%d-01-01/%s".formatted(last.getYear(), last);
  }

  /** The months of a span such as "three months to", "year to", "quarter ended"; else 0. */
  private static int monthsOf(Scene scene, int span) {
    if (scene.formIs(span, "month")) {
      return numberBefore(scene, span);
    }
    return scene.formIs(span, "year") ? MONTHS_OF_YEAR : scene.formIs(span, "quarter") ? 3 : 0;
  }

  /** The quarter of 第3季 or 第三季度 at a position, or 0. */
  private static int quarterAt(Scene scene, int at) {
    if (scene.peek(at) != '第' || scene.peek(at + 2) != '季') {
      return 0;
    }
    int digit = "1234".indexOf(scene.peek(at + 1));
    return 1 + Math.max(digit, "一二三四".indexOf(scene.peek(at + 1)));
  }

  /** The small number that ends before a position, or 0. */
  private static int numberBefore(Scene scene, int position) {
    int end = scene.skipSpacesBack(position);
    if (scene.peek(end - 1) == '-') {
      end--;
    }
    var word = scene.numberWords.endingAt(end);
    if (word != null) {
      return word.term().value().intValue();
    }
    int start = scene.wordStart(end);
    boolean digits = end - start <= 2 && end > start && CodePoints.isDigit(scene.peek(start));
    return digits ? new Digits(scene.text, scene.form, start).value().intValue() : 0;
  }
}
