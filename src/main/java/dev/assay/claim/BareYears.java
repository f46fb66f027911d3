package dev.assay.claim;

import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads years that only their place shows to be years: "(2022: £19.8m)", "Annual report 2023". */
final class BareYears {

  private static final int LENGTH = 4;

  /** What a year at the end of a title is the year of. */
  private static final String[] REPORTS = {
    "report",
    "reports",
    "review",
    "accounts",
    "results",
    "statistics",
    "figures",
    "statement",
    "statements",
    "survey",
    "yearbook",
    "bulletin"
  };

  private BareYears() {}

  /** The year that labels the amount at a position: "£21.4m (2022: £19.8m)"; or null. */
  static @Nullable Period labelling(Scene scene, int amount) {
    int colon = scene.skipSpacesBack(amount) - 1;
    if (scene.peek(colon) != ':') {
      return null;
    }
    int start = colon - LENGTH;
    int before = scene.peek(start - 1);
    return (before == '(' || before == ';') && isYear(scene, start, colon)
            || before == ' ' && isBracketed(scene, start) && isYear(scene, start, colon)
        ? Period.of(year(scene, start))
        : null;
  }

  /** "; " or "(FY " before a year. */
  private static boolean isBracketed(Scene scene, int year) {
    int end = scene.skipSpacesBack(year);
    int mark = scene.peek(end - 1);
    return mark == ';' || scene.formIs(end - "(fy".length(), "(fy");
  }

  /** The year at the end of a title that names a report; or null. */
  static @Nullable Period ofReport(Scene scene, Span title) {
    int end = title.end();
    while (end > title.start() && CodePoints.isSpace(scene.peek(end - 1))) {
      end--;
    }
    int start = end - LENGTH;
    if (start <= title.start() || scene.peek(start - 1) != ' ' || !isYear(scene, start, end)) {
      return null;
    }
    int word = scene.wordStart(scene.skipSpacesBack(start));
    for (String report : REPORTS) {
      if (scene.formIs(word, report) && scene.wordEnd(word) == word + report.length()) {
        String year = year(scene, start);
        LocalDate reference = scene.document.referenceDate();
        boolean past = reference == null || reference.getYear() >= Integer.parseInt(year);
        return past ? Period.of(year) : null;
      }
    }
    return null;
  }

  private static boolean isYear(Scene scene, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!CodePoints.isDigit(scene.peek(i))) {
        return false;
      }
    }
    return scene.formIs(start, "19") || scene.formIs(start, "20");
  }

  private static String year(Scene scene, int start) {
    return new String(scene.form, start, LENGTH);
  }
}
