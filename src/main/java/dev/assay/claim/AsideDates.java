package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Change;
import dev.assay.claim.ClaimTerms.Verb;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows dates that settle no period of what stands around them. */
final class AsideDates {

  /** The amount between "from" and "in March" is not longer. */
  private static final int LONGEST_LEVEL = 40;

  /** Words between "after" and an earlier change. */
  private static final int MOST_WORDS = 5;

  /** 截至 before a date, "By the end of fiscal" before it. */
  private static final int LONGEST_PREPOSITION = 3;

  /** Before what something is compared with: 与上年基本持平. */
  private static final String COMPARING = "与同跟和比较由从";

  private static final String[] COMPARISONS = {"相比", "相较", "持平", "相当", "相仿", "一致"};

  private static final int LONGEST_LATIN_PREPOSITION = 22;

  /** Up to this month the year before is what is reported. */
  private static final int ANNUAL_REPORTS = 3;

  /** 2024年春运 and the share of it are no longer, nor is 去年8月 with 相比. */
  private static final int LONGEST_COMPARED = 16;

  /** Behind "than": what was expected in January is no level of January's to compare with. */
  private static final String[] EXPECTED = {
    "expected ",
    "forecast ",
    "predicted ",
    "projected ",
    "estimated ",
    "anticipated ",
    "thought ",
    "feared ",
    "planned ",
    "hoped "
  };

  private AsideDates() {}

  /**
   * "March" in "to 9% in April from 11% in March" and "compared with 11% recorded in March": only
   * of the level that was left.
   */
  static boolean isBehindFrom(Scene scene, int date) {
    int in = scene.skipSpacesBack(date);
    if (!scene.formIs(in - 3, " in")) {
      return false;
    }
    int start = Math.max(scene.clauses.at(date).start(), in - LONGEST_LEVEL);
    for (int i = in - 4; i >= start; i--) {
      boolean from =
          scene.formIs(i, " from ")
              || scene.formIs(i, "than ") && !isComparator(scene, i)
              || scene.formIs(i, "compared with ")
              || scene.formIs(i, "compared to ")
              || scene.formIs(i, "versus ")
              || scene.formIs(i, "against ");
      if (from) {
        return hasDigit(scene, i, in);
      }
    }
    return false;
  }

  /** "more" before "than" in "more than 18,000 in March", which compares with no other level. */
  private static boolean isComparator(Scene scene, int than) {
    return scene.formIs(than - "more ".length(), "more ")
        || scene.formIs(than - "less ".length(), "less ")
        || scene.formIs(than - "fewer ".length(), "fewer ");
  }

  /** "over" in "an increase of 3.1 per cent over 2024", "on" in "up 5% on 2019": ends there. */
  static boolean isBehindSize(Scene scene, int end) {
    boolean than =
        scene.formIs(end - 5, " over")
            || scene.formIs(end - 3, " on")
            || scene.formIs(end - 5, " from");
    int before = than ? scene.skipSpacesBack(scene.wordStart(end)) : -1;
    return than
        && (scene.peek(before - 1) == '%'
            || scene.formIs(before - 4, "cent")
            || scene.formIs(before - 6, "points"));
  }

  private static boolean isExpected(Scene scene, int word) {
    for (String expected : EXPECTED) {
      if (scene.formIs(word, expected)) {
        return true;
      }
    }
    return false;
  }

  /** "February" in "an increase of 36,000 from February": what the change started from. */
  static boolean isBehindAmountOfChange(Scene scene, Span date) {
    int end = scene.skipSpacesBack(date.start());
    if (!scene.formIs(end - " from".length(), " from")
        || scene.formIs(scene.skipSpaces(date.end()), "to ")
        || scene.formIs(scene.skipSpaces(date.end()), "until ")) {
      return false;
    }
    int amount = scene.skipSpacesBack(end - "from".length());
    int clause = scene.clauses.at(date.start()).start();
    List<Hit<Change>> changes = scene.changes.within(clause, amount);
    return (CodePoints.isDigit(scene.peek(amount - 1))
            || scene.numberWords.endingAt(amount) != null)
        && !changes.isEmpty();
  }

  /** "1998" in "which was built in 1998", "2003" in ", founded in 2003,": how old a thing is. */
  static boolean isOfOrigin(Scene scene, Span date) {
    int end = scene.skipSpacesBack(date.start());
    if (!scene.formIs(end - " in".length(), " in")) {
      return false;
    }
    int verbEnd = scene.skipSpacesBack(end - "in".length());
    Span clause = scene.clauses.at(date.start());
    int head = scene.skipSpaces(clause.start());
    boolean attribute =
        scene.peek(clause.start() - 1) == ','
            && scene.wordEnd(head) == verbEnd
            && scene.verbs.startsAt(head, Verb.Role.PAST.bit());
    return attribute || scene.words.endsAt(verbEnd, Word.Role.FOUNDED.bit());
  }

  /** Tuesday in "the office said on Tuesday": when it was said. */
  static boolean isBehindReport(Scene scene, Span date) {
    int end = scene.skipSpacesBack(date.start());
    end = scene.formIs(end - 3, " on") ? scene.skipSpacesBack(end - 2) : end;
    Hit<Word> report = scene.words.endingAt(end, Word.Role.REPORT.bit());
    return report != null && scene.isLatinAt(report.start()) || isReportedBy(scene, end);
  }

  /** "reported" in "Statistics Canada reported on 4 April", not in "two cases reported". */
  private static boolean isReportedBy(Scene scene, int end) {
    int verb = scene.wordStart(end);
    if (!scene.formIs(verb, "reported ")) {
      return false;
    }
    int who = scene.skipSpacesBack(verb);
    int word = scene.wordStart(who);
    boolean named = CodePoints.isUpperLatin(scene.text.codePointAt(word));
    return word < who
        && !scene.isWord(word, Word.Role.AUX)
        && (named || !NounPhrases.isPlural(scene, who));
  }

  /**
   * Whether a date of an earlier year, such as 2021 in "431 in 2025 and 1,102 in 2021", is named in
   * passing: not at the head of its clause, so that what follows is not about it.
   */
  static boolean isPassing(Scene scene, Span date, Period period) {
    LocalDate reference = scene.document.referenceDate();
    LocalDate end = period.end();
    if (isOfEarlierChange(scene, date)) {
      return true;
    }
    if (reference == null || end == null) {
      return false;
    }
    boolean yearEnd = reference.getMonthValue() <= ANNUAL_REPORTS;
    int topical = yearEnd ? reference.getYear() - 1 : reference.getYear();
    return end.getYear() < topical && !isFronted(scene, date);
  }

  /**
   * "July" in ", following a rise of 0.8% in July" and "after a fall of 3% in July": of the change
   * that came before the one that is told of.
   */
  static boolean isOfEarlierChange(Scene scene, Span date) {
    int start = scene.clauses.at(date.start()).start();
    List<Hit<Change>> changes = scene.changes.within(start, date.start());
    int at = changes.isEmpty() ? start : changes.get(changes.size() - 1).start();
    for (int words = 0; words < MOST_WORDS && at > start; words++) {
      int end = scene.skipSpacesBack(at);
      if (scene.words.endsAt(end, Word.Role.FORMERLY.bit()) && scene.isLatinAt(end - 1)) {
        return true;
      }
      at = scene.wordStart(end);
      at = at == end && scene.peek(end - 1) == '%' ? startOfNumber(scene, end - 1) : at;
      if (at == end) {
        return false;
      }
    }
    return false;
  }

  private static int startOfNumber(Scene scene, int end) {
    int start = end;
    while (CodePoints.isDigit(scene.peek(start - 1)) || scene.peek(start - 1) == '.') {
      start--;
    }
    return start;
  }

  /**
   * "July 2023" in "higher than the rate recorded in July 2023": nothing but words stands between
   * what compares and the date.
   */
  static boolean isBehindComparison(Scene scene, Span date) {
    int start = Math.max(scene.clauses.at(date.start()).start(), date.start() - LONGEST_LEVEL);
    int compare = scene.words.lastStart(start, date.start(), Word.Role.COMPARE.bit());
    int before = scene.skipSpacesBack(date.start());
    boolean joined =
        scene.formIs(before - 3, " in")
            || scene.formIs(before - 3, " of")
            || scene.formIs(before - 4, " for")
            || scene.formIs(before - 7, " during");
    return compare >= 0
        && joined
        && scene.isLatinAt(compare)
        && !hasDigit(scene, compare, date.start())
        && !isExpected(scene, scene.skipSpaces(scene.wordEnd(compare)))
        && scene.predicates.within(compare, date.start()).stream()
            .noneMatch(verb -> verb.term().link());
  }

  /** Whether no more than a preposition or a label stands before a date in its clause. */
  private static boolean isFronted(Scene scene, Span date) {
    int start = scene.skipSpaces(scene.clauses.at(date.start()).start());
    boolean han = scene.isHanAt(start);
    boolean compared = han && COMPARING.indexOf(scene.peek(date.start() - 1)) >= 0;
    int most = han ? LONGEST_PREPOSITION : LONGEST_LATIN_PREPOSITION;
    return !compared && date.start() - start <= most && !hasDigit(scene, start, date.start());
  }

  /** The first word of a date behind its article: "corresponding period of 2024". */
  static int behindArticle(Scene scene, Span date) {
    boolean article = scene.formIs(date.start(), "the ");
    return article ? date.start() + "the ".length() : date.start();
  }

  /**
   * 去年8月 in 与去年8月相比仍多出24万箱 and 与去年8月基本持平, 2024年春运 in 是2024年春运的2.3倍: what a level is held against,
   * in a share or behind 与.
   */
  static boolean isComparedWith(Scene scene, Span date) {
    int before = date.start() - 1;
    int end = Math.min(scene.clauses.at(date.start()).end(), date.end() + LONGEST_COMPARED);
    if ("与同跟和".indexOf(scene.peek(before)) >= 0) {
      for (int i = date.end(); i < end; i++) {
        for (String comparison : COMPARISONS) {
          if (scene.formIs(i, comparison)) {
            return true;
          }
        }
      }
      return false;
    }
    boolean link = scene.peek(before) == '是' || scene.formIs(before - 2, "相当于");
    for (int i = date.end(); link && i < end; i++) {
      if (scene.peek(i) == '的') {
        return isShare(scene, i + 1, end);
      }
    }
    return false;
  }

  /** Whether 倍, 成 or a percent sign ends a number that starts at a position. */
  private static boolean isShare(Scene scene, int start, int end) {
    for (int i = start; i < end; i++) {
      if ("倍成%".indexOf(scene.peek(i)) >= 0) {
        return i > start;
      }
      if (!CodePoints.isDigit(scene.peek(i)) && "一二三四五六七八九十两半近约超逾多余.".indexOf(scene.peek(i)) < 0) {
        return false;
      }
    }
    return false;
  }

  /** 年内 in 三年内, 近年内: how long, and not when. */
  static boolean isDuration(Scene scene, Hit<Word> year) {
    int before = scene.peek(year.start() - 1);
    return CodePoints.isDigit(before) || "一二三四五六七八九十百两半几数多近去今当每".indexOf(before) >= 0;
  }

  /**
   * The day of publication for a paragraph that opens with a time of day in brackets, 【18:00】, as
   * in a report that goes on through the day; or null.
   */
  static @Nullable Period dayOfClock(Scene scene, Span paragraph) {
    int open = scene.peek(paragraph.start());
    int i = paragraph.start() + 1;
    while (CodePoints.isDigit(scene.peek(i))) {
      i++;
    }
    boolean clock =
        "[【(〔".indexOf(open) >= 0
            && scene.peek(i) == ':'
            && CodePoints.isDigit(scene.peek(i + 1))
            && CodePoints.isDigit(scene.peek(i + 2))
            && "]】)〕".indexOf(scene.peek(i + 3)) >= 0;
    return clock ? published(scene) : null;
  }

  /** The day of publication, or null. */
  static @Nullable Period published(Scene scene) {
    LocalDate published = scene.document.publishedOn();
    return published == null ? null : Period.of(published.toString());
  }

  /** Whether 目前 or the like stands before a position in its sentence: 全球员工目前2174人. */
  static boolean isNow(Scene scene, @Nullable Span sentence, int position) {
    int start = sentence == null ? position : sentence.start();
    int from = Math.max(start, position - Clauses.REACH);
    return scene.words.lastStart(from, position, Word.Role.NOW.bit()) >= 0;
  }

  /** 9月份单月 among the figures of many months: told of in its own sentence alone. */
  static boolean isSingle(Scene scene, Span date) {
    return scene.formIs(date.end(), "单月")
        || scene.formIs(date.end(), "单日")
        || scene.formIs(date.end(), "当月")
        || scene.formIs(date.end(), "单季")
        || scene.formIs(date.start(), "当月")
        || scene.formIs(date.start() - 2, "单看")
        || isOfPart(scene, date);
  }

  /** 二季度 in 其中,二季度营收370亿元 among the figures of half a year. */
  private static boolean isOfPart(Scene scene, Span date) {
    int clause = scene.clauses.at(date.start()).start();
    int before = scene.peek(date.start() - 1) == ',' ? date.start() - 1 : date.start();
    Hit<Word> part = scene.words.endingAt(before, Word.Role.PART.bit());
    return part != null
        && scene.isHanAt(part.start())
        && part.start() >= clause - 1 - part.length();
  }

  /** 2027年 in 到2027年 and 2027年底前, 2030 in "by 2030": what is aimed at. */
  static boolean isGoal(Scene scene, Span date) {
    int end = date.end();
    boolean before = scene.peek(end) == '前' || scene.formIs(end, "底前") || scene.formIs(end, "年中前");
    return before
        || scene.peek(date.start() - 1) == '到'
        || scene.formIs(scene.skipSpacesBack(date.start()) - " by".length(), " by");
  }

  static boolean hasDigit(Scene scene, int start, int end) {
    for (int i = start; i < end; i++) {
      if (CodePoints.isDigit(scene.peek(i))) {
        return true;
      }
    }
    return false;
  }
}
