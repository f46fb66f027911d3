package dev.assay.claim;

import dev.assay.claim.ClaimTerms.BasisCue;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Reckons periods from others: those a year before, and the last of those without a year. */
final class EarlierPeriod {

  private static final int YEAR_LENGTH = 4;

  /** Between the first of two levels and what they share: ", or $1.14 per diluted share,". */
  private static final int LONGEST_LEVELS = 50;

  private static final int MONTH_LENGTH = 7;
  private static final int LAST_MONTH = 12;
  private static final String NO_YEAR = "XXXX-";
  private static final String LEAP_DAY = "-02-29";

  /** 上季度 with what may stand between it and its amount. */
  private static final int LONGEST_QUARTER = 8;

  private static final String[] QUARTERS_BEFORE = {"前一季度", "上一季度", "前一季", "上一季", "上季度", "前季"};

  private EarlierPeriod() {}

  /** The period that lies before one by what a basis says: "$9 billion a year earlier". */
  static Period of(Period period, Basis basis) {
    String edtf = period.edtf();
    int slash = edtf.indexOf('/');
    String start = slash < 0 ? edtf : edtf.substring(0, slash);
    String end = slash < 0 ? "" : edtf.substring(slash + 1);
    if (!isDated(start) || slash >= 0 && !isDated(end)) {
      return period;
    }
    if (basis == Basis.MONTH_ON_MONTH && slash < 0 && month(edtf) > 0) {
      YearMonth month = YearMonth.of(Integer.parseInt(edtf.substring(0, YEAR_LENGTH)), month(edtf));
      return Period.of(month.minusMonths(1).toString());
    }
    if (basis == Basis.QUARTER_ON_QUARTER) {
      return quarterBefore(period, start, end);
    }
    if (basis != Basis.YEAR_ON_YEAR) {
      return period;
    }
    return Period.of(slash < 0 ? yearBefore(edtf) : yearBefore(start) + "/" + yearBefore(end));
  }

  /** The three months before a quarter; other periods as they are. */
  private static Period quarterBefore(Period period, String start, String end) {
    int first = month(start);
    int last = month(end);
    if (first == 0 || last != first + 2) {
      return period;
    }
    YearMonth from = YearMonth.of(year(start), first).minusMonths(3);
    return Period.of(from + "/" + from.plusMonths(2));
  }

  /** A period without a year, "H1" in a title, as the text's own where that has the same months. */
  static @Nullable Period known(@Nullable Period period, @Nullable Period ofDocument) {
    String edtf = period == null ? "" : period.edtf();
    int slash = edtf.indexOf('/');
    boolean same =
        ofDocument != null
            && slash == MONTH_LENGTH
            && edtf.startsWith(NO_YEAR)
            && edtf.length() > slash + YEAR_LENGTH // XXXX-06/.. has no last month
            && edtf.length() == ofDocument.edtf().length()
            && ofDocument.edtf().startsWith(edtf.substring(YEAR_LENGTH, slash), YEAR_LENGTH)
            && ofDocument.edtf().endsWith(edtf.substring(slash + 1 + YEAR_LENGTH));
    return same ? ofDocument : period;
  }

  /** The months of a period in another year; that year itself where the period is no such part. */
  static Period inYear(Period part, Period year) {
    String edtf = part.edtf();
    int slash = edtf.indexOf('/');
    boolean dated = isDated(edtf) && isDated(year.edtf());
    boolean months =
        dated && slash == MONTH_LENGTH && edtf.startsWith(edtf.substring(0, 4), slash + 1);
    if (months) {
      String to = year.edtf() + edtf.substring(slash + 1 + YEAR_LENGTH);
      return Period.of(year.edtf() + edtf.substring(YEAR_LENGTH, slash + 1) + to);
    }
    return dated && slash < 0 && edtf.length() == MONTH_LENGTH
        ? Period.of(year.edtf() + edtf.substring(YEAR_LENGTH))
        : year;
  }

  /** Whether the first of two periods is that of the year or of the month before; else null. */
  static @Nullable Basis basisBetween(Period earlier, Period later) {
    String from = earlier.edtf();
    String to = later.edtf();
    if (!isDated(from) || !isDated(to)) {
      return null;
    }
    int years = year(to) - year(from);
    boolean same =
        from.length() == YEAR_LENGTH
            || from.substring(YEAR_LENGTH).equals(to.substring(YEAR_LENGTH));
    if (years == 1 && same && from.indexOf('/') < 0) {
      return Basis.YEAR_ON_YEAR;
    }
    if (years == 1
        && (from.length() == YEAR_LENGTH || month(to) == 0 && to.indexOf('/') > MONTH_LENGTH)) {
      return Basis.YEAR_ON_YEAR;
    }
    boolean months = month(from) > 0 && month(to) > 0;
    return months && years * LAST_MONTH + month(to) - month(from) == 1
        ? Basis.MONTH_ON_MONTH
        : null;
  }

  private static int year(String date) {
    return Integer.parseInt(date.substring(0, YEAR_LENGTH));
  }

  /** What says that a level is an earlier one: "5 tonnes a year earlier", 较去年同期的5吨; or null. */
  static @Nullable Hit<BasisCue> basisOf(Scene scene, Quantity quantity) {
    Hit<BasisCue> behind = scene.bases.startingAt(scene.skipSpaces(quantity.to()));
    if (behind != null && scene.isLatinAt(behind.start())) {
      return behind;
    }
    Hit<BasisCue> earlier = openingClause(scene, quantity);
    if (earlier != null) {
      return earlier;
    }
    Hit<BasisCue> opening = opening(scene, quantity);
    Hit<BasisCue> shared = opening == null ? shared(scene, quantity) : opening;
    return shared == null ? left(scene, quantity) : shared;
  }

  /** "; a year earlier it had made a profit of €1.3m": what opens a clause with its own subject. */
  private static @Nullable Hit<BasisCue> openingClause(Scene scene, Quantity quantity) {
    Span clause = scene.clauses.at(quantity.start());
    int start = scene.skipSpaces(clause.start());
    Hit<BasisCue> basis = scene.isLatinAt(start) ? scene.bases.startingAt(start) : null;
    int subject = basis == null ? -1 : scene.skipSpaces(basis.end());
    return scene.formIs(subject, "it ")
            || scene.formIs(subject, "they ")
            || scene.formIs(subject, "the ")
            || scene.formIs(subject, "there ")
        ? basis
        : null;
  }

  /** "In the same weekend last year, three people died": what opens the sentence. */
  private static @Nullable Hit<BasisCue> opening(Scene scene, Quantity quantity) {
    Span sentence = scene.sentenceAt(quantity.start());
    int start = sentence == null ? -1 : scene.skipSpaces(sentence.start());
    Hit<BasisCue> basis = scene.isLatinAt(start) ? scene.bases.startingAt(start) : null;
    return basis != null
            && scene.peek(basis.end()) == ','
            && scene.isWord(behindIn(scene, basis.start()), Word.Role.SAME)
        ? basis
        : null;
  }

  /** Behind "in the" and the like. */
  private static int behindIn(Scene scene, int start) {
    int at = scene.skipSpaces(scene.wordEnd(start));
    return scene.formIs(at, "the ") ? scene.skipSpaces(at + "the ".length()) : at;
  }

  /**
   * What levels share that a change of view begins: "compared with $101 million, or $1.14 a share,
   * a year ago".
   */
  private static @Nullable Hit<BasisCue> shared(Scene scene, Quantity quantity) {
    Span clause = scene.clauses.at(quantity.start());
    if (scene.formIs(scene.skipSpaces(clause.start()), "or ")) {
      clause = scene.clauses.at(Math.max(0, clause.start() - 2));
    }
    int head = scene.skipSpaces(clause.start());
    Span sentence = scene.sentenceAt(quantity.start());
    if (sentence == null || !scene.isLatinAt(head) || !scene.isWord(head, Word.Role.COMPARE)) {
      return null;
    }
    int end = Math.min(sentence.end(), quantity.to() + LONGEST_LEVELS);
    for (Hit<BasisCue> basis : scene.bases.within(quantity.to(), end)) {
      if (scene.peek(scene.skipSpacesBack(basis.start()) - 1) == ',') {
        return basis;
      }
    }
    return null;
  }

  /** Whether a change leads away from a level: 较去年同期的5吨增加1吨. */
  static boolean isLeft(Scene scene, Quantity quantity) {
    return left(scene, quantity) != null;
  }

  /** 上季度 in 上季度为167亿令吉. */
  static boolean isQuarterBefore(Scene scene, int start, int end) {
    for (String quarter : QUARTERS_BEFORE) {
      if (end - start == quarter.length() && scene.formIs(start, quarter)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Hit<BasisCue> left(Scene scene, Quantity quantity) {
    int before = scene.skipSpacesBack(quantity.from()) - 1;
    if (scene.peek(before) != '的') {
      return scene.isHanAt(before) ? openingQuarter(scene, quantity) : null;
    }
    Hit<BasisCue> basis = scene.bases.endingAt(before);
    return basis == null ? quarterBefore(scene, before) : basis;
  }

  /** 上季度 at the head of 上季度为167亿令吉. */
  private static @Nullable Hit<BasisCue> openingQuarter(Scene scene, Quantity quantity) {
    int start = scene.clauses.at(quantity.start()).start();
    int first = scene.peek(start);
    boolean before = (first == '上' || first == '前') && quantity.from() - start <= LONGEST_QUARTER;
    for (int end = start + 2; before && end < quantity.from(); end++) {
      if (isQuarterBefore(scene, start, end) && scene.peek(end) != '度') {
        return new Hit<>(start, end, new BasisCue(Basis.QUARTER_ON_QUARTER));
      }
    }
    return null;
  }

  /** 前一季 in 低于前一季的4.5%. */
  private static @Nullable Hit<BasisCue> quarterBefore(Scene scene, int end) {
    for (String quarter : QUARTERS_BEFORE) {
      int start = end - quarter.length();
      if (scene.formIs(start, quarter) && scene.words.endsAt(start, Word.Role.COMPARE.bit())) {
        return new Hit<>(start, end, new BasisCue(Basis.QUARTER_ON_QUARTER));
      }
    }
    return null;
  }

  private static boolean isDated(String date) {
    return date.length() >= YEAR_LENGTH && isNumber(date);
  }

  private static boolean isNumber(String date) {
    for (int i = 0; i < YEAR_LENGTH; i++) {
      if (!CodePoints.isDigit(date.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The month of a date such as 2024-09 or XXXX-09; 0 for all others, seasons (2024-21) too. */
  private static int month(String date) {
    boolean digits =
        date.length() == MONTH_LENGTH
            && CodePoints.isDigit(date.charAt(MONTH_LENGTH - 2))
            && CodePoints.isDigit(date.charAt(MONTH_LENGTH - 1));
    int month = digits ? Integer.parseInt(date.substring(YEAR_LENGTH + 1)) : 0;
    return month > LAST_MONTH ? 0 : month;
  }

  private static String yearBefore(String date) {
    int year = Integer.parseInt(date.substring(0, YEAR_LENGTH)) - 1;
    String rest = date.substring(YEAR_LENGTH);
    return year + (rest.equals(LEAP_DAY) ? "-02-28" : rest);
  }

  /**
   * Months without a year in the last year in which they are over or going on: the first quarter.
   */
  static String inYearBefore(String date, LocalDate reference) {
    int slash = date.indexOf('/');
    String first = slash < 0 ? date : date.substring(0, slash);
    boolean months =
        date.startsWith(NO_YEAR)
            && slash == MONTH_LENGTH
            && date.startsWith(NO_YEAR, slash + 1)
            && date.length() == 2 * MONTH_LENGTH + 1;
    int month = months ? month(first) : 0;
    if (month == 0) {
      return date;
    }
    int year = month <= reference.getMonthValue() ? reference.getYear() : reference.getYear() - 1;
    return date.replace(NO_YEAR, year + "-");
  }
}
