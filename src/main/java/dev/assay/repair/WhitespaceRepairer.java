package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;

/**
 * Brings white space to what plain text needs: line ends are LF, no blanks at the end of a line, at
 * most one empty line between paragraphs, ASCII blanks inside a line, no padding of NBSP or
 * ideographic spaces before it. Plain indentation and paragraph breaks stay.
 */
final class WhitespaceRepairer implements Repairer {

  @Override
  public RepairPlan plan(AlignedText text) {
    RepairPlan plan = new RepairPlan(text);
    int i = 0;
    while (i < text.length()) {
      if (!CodePoints.isSpace(text.codePointAt(i))) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < text.length() && CodePoints.isSpace(text.codePointAt(end))) {
        end++;
      }
      if (!isPlain(text, i, end)) {
        planRun(plan, text, i, end);
      }
      i = end;
    }
    return plan;
  }

  /** Whether it is white space other than blanks and LF. */
  static boolean isSuspect(int c) {
    return c != ' ' && c != '\n' && CodePoints.isSpace(c);
  }

  /** A single blank or line end inside the text, by far the most frequent run. */
  private static boolean isPlain(AlignedText text, int start, int end) {
    int c = text.codePointAt(start);
    return end == start + 1 && (c == ' ' || c == '\n') && start > 0 && end < text.length();
  }

  private static void planRun(RepairPlan plan, AlignedText text, int start, int end) {
    int breaks = 0;
    int indent = start;
    for (int i = start; i < end; i++) {
      if (isLineEnd(text, i)) {
        breaks++;
        indent = i + 1;
      }
    }
    boolean lineStart = start == 0 || breaks > 0;
    StringBuilder replacement = new StringBuilder();
    if (end == text.length()) {
      replacement.append(breaks > 0 && start > 0 ? "\n" : "");
    } else {
      replacement.append("\n".repeat(start == 0 ? 0 : Math.min(2, breaks)));
      if (!lineStart || isPlainIndent(text, indent, end)) {
        replacement.append(" ".repeat(end - indent)); // columns stay columns
      }
    }
    trimCommon(plan, text, start, end, replacement.toString());
  }

  /** Plans the change alone, without what stands at both ends of it. */
  private static void trimCommon(
      RepairPlan plan, AlignedText text, int start, int end, String replacement) {
    int from = start;
    int to = end;
    int first = 0;
    int last = replacement.length();
    while (from < to && first < last && text.codePointAt(from) == replacement.charAt(first)) {
      from++;
      first++;
    }
    while (to > from && last > first && text.codePointAt(to - 1) == replacement.charAt(last - 1)) {
      to--;
      last--;
    }
    if (from < to) {
      plan.replace(RepairKind.WHITESPACE, from, to, replacement.substring(first, last));
    } else if (first < last) {
      throw new IllegalStateException("white space never grows");
    }
  }

  /** CR LF ends a line once, at its LF. */
  private static boolean isLineEnd(AlignedText text, int i) {
    int c = text.codePointAt(i);
    if (c == '\r') {
      return text.peek(i + 1) != '\n';
    }
    return c == '\n' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static boolean isPlainIndent(AlignedText text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.codePointAt(i) != ' ') {
        return false;
      }
    }
    return true;
  }
}
