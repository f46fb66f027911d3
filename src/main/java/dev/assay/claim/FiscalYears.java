package dev.assay.claim;

import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The financial years of countries: "last financial year" is July to June in Australia. */
final class FiscalYears {

  /** Years that begin in July are named for the year in which they end, of firms too. */
  private static final int JULY = 7;

  private static final int MONTHS = 11;

  private final Map<String, Integer> firstMonths = new HashMap<>();

  FiscalYears(LexiconSource lexicons) {
    for (LexiconFile file : lexicons.files("fiscal_years")) {
      for (List<String> row : file.rows()) {
        firstMonths.put(
            row.get(file.column("country")), Integer.valueOf(row.get(file.column("month"))));
      }
    }
  }

  /** The month in which the financial year of a place's country begins. */
  int firstMonth(Places.@Nullable Place place) {
    String code = place == null ? null : place.code();
    return code == null ? 1 : firstMonths.getOrDefault(code, 1);
  }

  /**
   * The months of "last financial year" and the like; null for other dates.
   *
   * @param year the year that the words name when years are those of the calendar
   */
  static @Nullable String of(Scene scene, Span date, String year, int firstMonth) {
    LocalDate reference = scene.document.referenceDate();
    int before = scene.skipSpacesBack(date.end() - "year".length());
    boolean fiscal =
        scene.formIs(before - "financial".length(), "financial ")
            || scene.formIs(before - "fiscal".length(), "fiscal ");
    if (reference == null || !fiscal || firstMonth == 1) {
      return null;
    }
    boolean named = CodePoints.isDigit(scene.peek(date.start())); // the 2024 financial year
    if (named && firstMonth != JULY) {
      return null;
    }
    if (named) {
      YearMonth first = YearMonth.of(Integer.parseInt(year) - 1, firstMonth);
      return first + "/" + first.plusMonths(MONTHS);
    }
    int current = reference.getYear() - (reference.getMonthValue() < firstMonth ? 1 : 0);
    int start = current + Integer.parseInt(year) - reference.getYear();
    YearMonth first = YearMonth.of(start, firstMonth);
    return first + "/" + first.plusMonths(MONTHS);
  }
}
