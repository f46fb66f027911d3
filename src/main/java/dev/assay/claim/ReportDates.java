package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;

/** Knows dates on which something was reported or published, which are no periods. */
final class ReportDates {

  private static final int MONTH_LENGTH = 7;

  /** A dateline opens its paragraph: SOUTH CITY, Nov. 3, 2023 - ... */
  private static final int LONGEST_DATELINE = 40;

  /** What may stand before a date at the head of a sentence: "In a briefing on". */
  private static final int LONGEST_FRONT = 24;

  private ReportDates() {}

  /** A dateline, or a date in the clause of a press conference, a statement, a publication. */
  static boolean isReporting(Scene scene, Span span, String edtf) {
    Span clause = scene.clauses.at(span.start());
    Span sentence = scene.sentenceAt(span.start());
    if (sentence == null) {
      return true;
    }
    int end = Math.min(sentence.end(), span.end() + Clauses.REACH / 4);
    if (isHeader(scene, span, clause, edtf)) {
      return true;
    }
    if (edtf.length() <= MONTH_LENGTH || edtf.indexOf('/') > 0) {
      return false;
    }
    boolean told = scene.words.lastStart(span.end(), end, Word.Role.REPORT.bit()) >= 0;
    return told && !isOfEvent(scene, span, sentence) || AsideDates.isBehindReport(scene, span);
  }

  /** Monday in "were 61% full on Monday, the board said": a comma ends what happened then. */
  private static boolean isOfEvent(Scene scene, Span date, Span sentence) {
    int head = scene.skipSpaces(sentence.start());
    boolean fronted = date.start() - head <= LONGEST_FRONT;
    return !fronted && scene.peek(date.end()) == ',' && scene.isLatinAt(head);
  }

  /** A line of its own, or a label before it: 发布时间: 2021-12-10. */
  private static boolean isHeader(Scene scene, Span span, Span clause, String edtf) {
    Span paragraph = scene.document.paragraphAt(span.start());
    if (paragraph == null || paragraph.length() <= span.length() + 2) {
      return true;
    }
    int before = scene.peek(scene.skipSpacesBack(span.start()) - 1);
    int behind = scene.peek(scene.skipSpaces(span.end()));
    boolean digits =
        edtf.length() > MONTH_LENGTH
            && CodePoints.isDigit(scene.peek(span.end() - 1))
            && CodePoints.isDigit(scene.peek(span.start()));
    boolean opens = // 消息:2024年,全省
        edtf.length() <= MONTH_LENGTH && behind == ',' && scene.isHanAt(span.end() - 1);
    return before == ':' && !opens && clause.length() <= span.length() + 12 && edtf.indexOf('/') < 0
        || digits && (behind == '\n' || behind == -1 || behind == '|')
        || isDash(behind) && span.start() < paragraph.start() + LONGEST_DATELINE
        || behind == '(' && before == ',';
  }

  private static boolean isDash(int c) {
    return c == '-' || c == '–' || c == '—';
  }
}
