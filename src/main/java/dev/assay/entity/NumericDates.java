package dev.assay.entity;

import dev.assay.text.CodePoints;
import dev.assay.text.Edtf;
import org.jspecify.annotations.Nullable;

/** Reads dates in digits alone, year first: 2021-12-10, 2021.12.10, 2021/12/10, 2021-12. */
final class NumericDates {

  private static final String SEPARATORS = "-./";

  private final int[] form;
  private final Numerals numerals;

  NumericDates(int[] form) {
    this.form = form;
    this.numerals = new Numerals(form);
  }

  /** The date that starts there, or null; neither version numbers nor addresses are dates. */
  @Nullable DatePoint read(int start) {
    if (isDigit(start - 1) || SEPARATORS.indexOf(peek(start - 1)) >= 0) {
      return null;
    }
    int year = isDigit(start) ? numerals.read(start) : -1;
    int yearEnd = numerals.end();
    int separator = peek(yearEnd);
    if (yearEnd - start != 4 || year < 1000 || year > 2199 || SEPARATORS.indexOf(separator) < 0) {
      return null;
    }
    int month = isDigit(yearEnd + 1) ? numerals.read(yearEnd + 1) : -1;
    int monthEnd = numerals.end();
    if (month < 1 || month > 12 || monthEnd - yearEnd > 3) {
      return null;
    }
    return peek(monthEnd) == separator
        ? day(year, month, monthEnd, separator)
        : month(year, month, yearEnd, monthEnd, separator);
  }

  private @Nullable DatePoint day(int year, int month, int monthEnd, int separator) {
    int day = isDigit(monthEnd + 1) ? numerals.read(monthEnd + 1) : -1;
    int end = numerals.end();
    Edtf value = end - monthEnd > 3 ? null : Edtf.day(year, month, day);
    boolean goesOn =
        (peek(end) == separator || peek(end) == '.') && isDigit(end + 1)
            || CodePoints.isLatin(peek(end));
    return value == null || goesOn ? null : new DatePoint(end, value, year, true, month);
  }

  private @Nullable DatePoint month(int year, int month, int yearEnd, int monthEnd, int separator) {
    boolean plain = separator == '-' && monthEnd - yearEnd == 3;
    return plain && !CodePoints.isWord(peek(monthEnd)) && peek(monthEnd) != '-'
        ? new DatePoint(monthEnd, Edtf.month(year, month), year, true, month)
        : null;
  }

  private boolean isDigit(int p) {
    return CodePoints.isDigit(peek(p));
  }

  private int peek(int p) {
    return p < 0 || p >= form.length ? -1 : form[p];
  }
}
