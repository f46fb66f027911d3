package dev.assay.entity;

import dev.assay.entity.DateTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Edtf;
import org.jspecify.annotations.Nullable;

/** Knows when four digits of English text are a year, and the years of plans and seasons. */
final class EnglishYears {

  /** Years between the two of a plan or of a life's work: 2026-2030. */
  private static final int LONGEST_PLAN = 60;

  private final DateText source;
  private final EnglishDateWords words;
  private final Numerals numerals;

  EnglishYears(DateText source, EnglishDateWords words, Numerals numerals) {
    this.source = source;
    this.words = words;
    this.numerals = numerals;
  }

  /** The 2021-25 of a plan, the 2025-26 of a season: the century is that of the first year. */
  @Nullable DatePoint range(int start) {
    int first = numerals.read(start);
    int end = numerals.end();
    if (first < 1500 || first > 2199 || end - start != 4 || "-–/".indexOf(source.peek(end)) < 0) {
      return null;
    }
    int last = CodePoints.isDigit(source.peek(end + 1)) ? numerals.read(end + 1) : -1;
    int lastEnd = numerals.end();
    boolean brief = lastEnd - end == 3 && last > first % 100;
    boolean full = lastEnd - end == 5 && last > first && last <= first + LONGEST_PLAN;
    int second = brief ? first - first % 100 + last : last;
    return (brief || full)
            && !CodePoints.isWord(source.peek(lastEnd))
            && source.peek(lastEnd) != '-'
        ? DatePoint.of(lastEnd, Edtf.between(Edtf.year(first), Edtf.year(second)))
        : null;
  }

  /** A bare number of four digits is a year where the words around it say so. */
  boolean isMeant(int start, int end) {
    int before = start - 1;
    while (before >= 0 && source.peek(before) == ' ') {
      before--;
    }
    boolean cueBefore = source.endsWord(before + 1, Kind.OF.bit());
    int p = words.skip(end, " ");
    boolean punctuation = !CodePoints.isWord(source.peek(p)) && "$£€¥%".indexOf(source.peek(p)) < 0;
    boolean opens = before < 0 || source.peek(before) == '\n' || source.peek(before) == '.';
    if (opens && p > end && source.word(p, Kind.AFTER) != null) {
      return words.matches(p, "was ") || words.matches(p, "is ") || words.matches(p, "has ");
    }
    boolean heading =
        source.peek(before) == ',' && (source.peek(end) == '\n' || source.peek(end) < 0);
    if (heading || source.word(p, Kind.ANNUAL) != null) {
      return true;
    }
    return cueBefore
        && (punctuation || source.word(p, Kind.AFTER) != null || words.monthName(p) != null);
  }

  /** Through the "financial year" of "the 2024 financial year". */
  DatePoint withKind(DatePoint year) {
    Hit<DateTerm> kind = source.word(words.skip(year.end(), " "), Kind.ANNUAL);
    return kind != null && words.matches(kind.end() - 4, "year") ? year.endingAt(kind.end()) : year;
  }
}
