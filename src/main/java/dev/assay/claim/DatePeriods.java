package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
import dev.assay.entity.Mention;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the periods of dates with the words beside them: 截至10月底, 今年以来, "since August 10th". */
final class DatePeriods {

  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;

  private final Scene scene;
  private final int fiscal;
  private final AccountYears accountYears;
  private final ReportedQuarters quarters;

  /**
   * The dates of a document.
   *
   * @param fiscal the month in which a financial year begins where the text speaks of
   */
  DatePeriods(Scene scene, int fiscal) {
    this.scene = scene;
    this.fiscal = fiscal;
    this.accountYears = new AccountYears(scene);
    this.quarters = new ReportedQuarters(scene);
  }

  /** The period that a date stands for with the words beside it, or null. */
  @Nullable String of(Mention mention, Span span) {
    String name = mention.name();
    if (name == null) {
      String quarter = accountYears.quarter(span);
      return quarter == null ? yearOfSeason(span) : quarter;
    }
    int time = name.indexOf('T');
    String date = time < 0 ? name : withoutTimes(name);
    boolean year = date.length() == YEAR_LENGTH && CodePoints.isDigit(date.charAt(0));
    String financial = year ? FiscalYears.of(scene, span, date, fiscal) : null;
    if (financial != null) {
      return financial;
    }
    String joined = JoinedPeriods.of(scene, span, date);
    if (joined != null) {
      return ofQuarter(span, joined);
    }
    String reported = quarters.of(span, date);
    if (reported != null) {
      return reported;
    }
    String accounts = accountYears.of(span, date);
    if (accounts != null) {
      return accounts;
    }
    LocalDate reference = scene.document.referenceDate();
    if (isUntil(span)) {
      String end = date.substring(date.indexOf('/') + 1);
      return "../" + end;
    }
    if (isSince(span) && date.indexOf('/') < 0) {
      return since(span, date, reference);
    }
    return reference == null ? date : EarlierPeriod.inYearBefore(date, reference);
  }

  /** A quarter named for its last month, as "the December quarter", is the last that has begun. */
  private String ofQuarter(Span span, String joined) {
    LocalDate reference = scene.document.referenceDate();
    boolean named = scene.formIs(scene.skipSpaces(span.end()), "quarter");
    LocalDate start = named ? Period.of(joined).start() : null;
    return reference != null && start != null && start.isAfter(reference)
        ? EarlierPeriod.of(Period.of(joined), Basis.YEAR_ON_YEAR).edtf()
        : joined;
  }

  /** What lasts since a date up to when the text was published; without end if it begins then. */
  private String since(Span span, String date, @Nullable LocalDate reference) {
    boolean whole = reference != null && (date.length() == YEAR_LENGTH || isEdge(span, date));
    LocalDate first = Period.day(date, true);
    String start = whole && first != null ? first.toString() : date;
    boolean past = reference != null && first != null && first.isBefore(reference);
    return start + "/" + (past ? reference : "..");
  }

  /** The year of 今年秋季 and 今年春节, whose days no calendar of months tells. */
  private @Nullable String yearOfSeason(Span span) {
    LocalDate reference = scene.document.referenceDate();
    return reference != null && scene.formIs(span.start(), "今年")
        ? String.valueOf(reference.getYear())
        : null;
  }

  private static String withoutTimes(String name) {
    int slash = name.indexOf('/');
    if (slash >= 0) {
      String start = withoutTimes(name.substring(0, slash));
      String end = withoutTimes(name.substring(slash + 1));
      return start.equals(end) ? start : start + "/" + end;
    }
    int time = name.indexOf('T');
    return time < 0 ? name : name.substring(0, time);
  }

  /** "the beginning of this year", 年初: a month that is not named is its first day. */
  private boolean isEdge(Span span, String date) {
    for (int i = span.start(); i < span.end(); i++) {
      if (scene.peek(i) == '月' || scene.formIs(i, "jan")) {
        return false;
      }
    }
    return date.endsWith("-01") && date.length() == MONTH_LENGTH;
  }

  /** 截至目前, as of now, by the end of October. */
  private boolean isUntil(Span span) {
    int before = scene.skipSpacesBack(span.start());
    return scene.isWord(span.start(), Word.Role.UNTIL)
        || scene.words.endsAt(before, Word.Role.UNTIL.bit());
  }

  /** 今年以来, 7月1日专项行动开展以来, since August 10th. */
  boolean isSince(Span span) {
    int before = scene.skipSpacesBack(span.start());
    int clauseEnd = scene.clauses.at(span.start()).end();
    return scene.isWord(span.start(), Word.Role.SINCE)
        || scene.words.endsAt(before, Word.Role.SINCE.bit())
        || scene.words.endsAt(span.end(), Word.Role.SINCE.bit())
        || scene.isWord(span.end(), Word.Role.SINCE)
        || scene.isHanAt(clauseEnd - 1)
            && scene.words.endsAt(clauseEnd, Word.Role.SINCE.bit())
            && !AsideDates.hasDigit(scene, span.end(), clauseEnd);
  }
}
