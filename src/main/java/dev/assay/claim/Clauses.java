package dev.assay.claim;

import dev.assay.document.Document;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.Arrays;

/**
 * Cuts a text into clauses: at commas, colons, brackets and whatever ends a sentence, but not at
 * the marks inside numbers. A clause is looked at no further than {@link #REACH} to either side of
 * a position, which keeps reading linear whatever the text.
 */
final class Clauses {

  static final int REACH = 160;

  private static final int LONGEST_TITLE = 60;

  private static final String DATE_UNITS = "年月日时";

  /** No mark stands behind it among the code points of match forms: most of Chinese text does. */
  private static final int LAST_MARK = '】';

  /** Positions in a block, as a power of two. */
  private static final int BLOCK_BITS = 4;

  private final int[] marks;
  private final int length;

  /** For each block of positions the first mark that is not before it. */
  private final int[] firstMarks;

  Clauses(Document document) {
    int[] form = document.matchForm();
    int[] found = new int[16];
    int count = 0;
    for (int i = 0; i < form.length; i++) {
      if (form[i] > LAST_MARK) {
        continue;
      }
      if (form[i] == '《') {
        i = endOfTitle(form, i);
      }
      if (isMark(document, form, i)) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i;
      }
    }
    marks = Arrays.copyOf(found, count);
    length = form.length;
    firstMarks = firstMarks(marks, (length >> BLOCK_BITS) + 1);
  }

  /** The clause that holds a position, without the marks around it. */
  Span at(int position) {
    int after = firstMarks[Math.max(0, Math.min(position, length)) >> BLOCK_BITS];
    while (after < marks.length && marks[after] < position) {
      after++;
    }
    int start = after == 0 ? 0 : marks[after - 1] + 1;
    int end = after == marks.length ? length : marks[after];
    int from = Math.max(start, position - REACH);
    return new Span(from, Math.max(from, Math.min(end, position + REACH)));
  }

  private static int[] firstMarks(int[] marks, int blocks) {
    int[] first = new int[blocks];
    int mark = 0;
    for (int block = 0; block < blocks; block++) {
      while (mark < marks.length && marks[mark] < block << BLOCK_BITS) {
        mark++;
      }
      first[block] = mark;
    }
    return first;
  }

  /** The end of a title in 《》, whose marks cut no clause; the start where it does not end soon. */
  private static int endOfTitle(int[] form, int start) {
    for (int i = start + 1; i < form.length && i - start < LONGEST_TITLE; i++) {
      if (form[i] == '》') {
        return i;
      }
    }
    return start;
  }

  private static boolean isMark(Document document, int[] form, int i) {
    int c = form[i];
    return switch (c) {
      case ';', '!', '?', '(', ')', '。', '…', '\n', '[', ']', '【', '】' -> true;
      case '—' -> !isSpan(form, i);
      case ',' ->
          document.text().codePointAt(i) == '，' || !(isDigit(form, i - 1) && isDigit(form, i + 1));
      case ':' -> !(isDigit(form, i - 1) && isDigit(form, i + 1));
      case '.' ->
          i + 1 == form.length
              || CodePoints.isSpace(form[i + 1]) && !isInitial(form, i)
              || CodePoints.isHan(form[i + 1])
              || form[i + 1] == '"';
      default -> false;
    };
  }

  /** A single dash between numbers, of months and days too: 1—8月, 9月—10月; no mark but "to". */
  private static boolean isSpan(int[] form, int dash) {
    return isDigit(form, dash + 1)
        && dash > 0
        && (isDigit(form, dash - 1) || DATE_UNITS.indexOf(form[dash - 1]) >= 0);
  }

  /** A point behind one letter, as in U.S. or J. Smith. */
  private static boolean isInitial(int[] form, int point) {
    return point >= 1
        && CodePoints.isLatin(form[point - 1])
        && (point < 2 || !CodePoints.isWord(form[point - 2]));
  }

  private static boolean isDigit(int[] form, int i) {
    return i >= 0 && i < form.length && CodePoints.isDigit(form[i]);
  }
}
