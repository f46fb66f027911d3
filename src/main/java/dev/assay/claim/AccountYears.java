package dev.assay.claim;

import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.text.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The years of accounts that end in another month than December, where a report says in which:
 * 截至2025年6月30日止年度 makes 2025财年 the twelve months to June 2025.
 */
final class AccountYears {

  private static final int YEAR_LENGTH = 4;
  private static final int MONTHS = 12;
  private static final int QUARTER_MONTHS = 3;
  private static final String[] YEARS = {"财年", "财政年度"};
  private static final String[] ENDED = {"止年度", "止财政年度", "止财年", "止全年"};

  private static final String QUARTER = "财季";

  private final Scene scene;

  /** The last month of the year that the accounts are of, or null. */
  private final @Nullable YearMonth last;

  AccountYears(Scene scene) {
    this.scene = scene;
    this.last = lastOf(scene);
  }

  private static @Nullable YearMonth lastOf(Scene scene) {
    for (Mention mention : scene.mentions) {
      if (mention.type() == EntityType.DATE && mention.name() != null) {
        LocalDate last = Period.day(mention.name(), false);
        if (last != null && startsOneOf(scene, Scene.spanOf(mention).end(), ENDED)) {
          return YearMonth.from(last);
        }
      }
    }
    return null;
  }

  /** The months of 第四财季 in the year that the accounts are of, or null. */
  @Nullable String quarter(Span span) {
    int number = "一二三四1234".indexOf(scene.peek(span.end() - QUARTER.length() - 1)) % 4;
    if (last == null || number < 0 || !scene.formIs(span.end() - QUARTER.length(), QUARTER)) {
      return null;
    }
    YearMonth end = last.minusMonths(QUARTER_MONTHS * (3L - number));
    return end.minusMonths(QUARTER_MONTHS - 1L) + "/" + end;
  }

  /** Whether a period of months is a whole year. */
  static boolean isYear(Period period) {
    LocalDate start = period.start();
    LocalDate end = period.end();
    return start != null && end != null && start.plusYears(1).equals(end.plusDays(1));
  }

  /** The months of a fiscal year, 2025财年 or 截至2025年6月30日止年度; null for other dates. */
  @Nullable String of(Span span, String date) {
    LocalDate end = Period.day(date, false);
    if (end != null && startsOneOf(scene, span.end(), ENDED)) {
      return yearTo(YearMonth.from(end));
    }
    if (last == null || end == null || date.length() != YEAR_LENGTH) {
      return null;
    }
    return endsFiscal(span.end()) || startsOneOf(scene, span.end(), YEARS)
        ? yearTo(YearMonth.of(end.getYear(), last.getMonth()))
        : null;
  }

  private boolean endsFiscal(int end) {
    for (String year : YEARS) {
      if (scene.formIs(end - year.length(), year)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsOneOf(Scene scene, int start, String[] words) {
    for (String word : words) {
      if (scene.formIs(start, word)) {
        return true;
      }
    }
    return false;
  }

  private static String yearTo(YearMonth last) {
    return last.minusMonths(MONTHS - 1) + "/" + last;
  }
}
