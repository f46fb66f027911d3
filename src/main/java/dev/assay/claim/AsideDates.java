package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.time.LocalDate;

/** Knows dates that settle no period of what stands around them. */
final class AsideDates {

  /** The amount between "from" and "in March" is not longer. */
  private static final int LONGEST_LEVEL = 40;

  /** Words between "lowest" and "since". */
  private static final int MOST_WORDS = 5;

  /** 截至 before a date, "By the end of fiscal" before it. */
  private static final int LONGEST_PREPOSITION = 3;

  /** Before what something is compared with: 与上年基本持平. */
  private static final String COMPARING = "与同跟和比较由从";

  private static final int LONGEST_LATIN_PREPOSITION = 22;

  /** Up to this month the year before is what is reported. */
  private static final int ANNUAL_REPORTS = 3;

  private AsideDates() {}

  /** "March" in "to 9% in April from 11% in March": only of the level that was left. */
  static boolean isBehindFrom(Scene scene, int date) {
    int in = scene.skipSpacesBack(date);
    if (!scene.formIs(in - 3, " in")) {
      return false;
    }
    for (int i = in - 4; i > Math.max(0, in - LONGEST_LEVEL); i--) {
      if (scene.formIs(i, " from ")) {
        return hasDigit(scene, i, in);
      }
    }
    return false;
  }

  /** "its lowest since 2009", "the first rise since 2022": how far back, and not when. */
  static boolean isRecord(Scene scene, Span date) {
    int since = scene.skipSpacesBack(date.start());
    if (!scene.formIs(since - 6, " since")) {
      return false;
    }
    int start = scene.clauses.at(date.start()).start();
    int end = scene.skipSpacesBack(since - 6);
    for (int words = 0; words < MOST_WORDS && end > start; words++) {
      int word = scene.wordStart(end);
      if (scene.formIs(word, "first ") || isSuperlative(scene, word, end)) {
        return true;
      }
      end = word == end ? end - 1 : scene.skipSpacesBack(word);
    }
    return false;
  }

  /** "lowest" in "its lowest": behind a determiner, and no noun as "interest". */
  private static boolean isSuperlative(Scene scene, int word, int end) {
    return scene.formIs(end - 3, "est")
        && end - word > 4
        && scene.words.endingAt(
                scene.skipSpacesBack(word), term -> term.role() == Word.Role.DETERMINER)
            != null
        && scene.nouns.startingAt(word) == null
        && scene.predicates.startingAt(word) == null;
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

  /** Tuesday in "the office said on Tuesday": when it was said. */
  static boolean isBehindReport(Scene scene, Span date) {
    int end = scene.skipSpacesBack(date.start());
    end = scene.formIs(end - 3, " on") ? scene.skipSpacesBack(end - 2) : end;
    Hit<Word> report = scene.words.endingAt(end, word -> word.role() == Word.Role.REPORT);
    return report != null && scene.isLatinAt(report.start());
  }

  /**
   * Whether a date of an earlier year, such as 2021 in "431 in 2025 and 1,102 in 2021", is named in
   * passing: not at the head of its clause, so that what follows is not about it.
   */
  static boolean isPassing(Scene scene, Span date, Period period) {
    LocalDate reference = scene.document.referenceDate();
    LocalDate end = period.end();
    if (reference == null || end == null) {
      return false;
    }
    boolean yearEnd = reference.getMonthValue() <= ANNUAL_REPORTS;
    int topical = yearEnd ? reference.getYear() - 1 : reference.getYear();
    return end.getYear() < topical && !isFronted(scene, date);
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

  static boolean hasDigit(Scene scene, int start, int end) {
    for (int i = start; i < end; i++) {
      if (CodePoints.isDigit(scene.peek(i))) {
        return true;
      }
    }
    return false;
  }
}
