package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The lines of a text, and how passages of whole lines are cut out of it. */
final class Lines {

  private Lines() {}

  /** All lines, blank ones too, without the white space around their text. */
  static List<Span> of(AlignedText text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      lines.add(trimmed(text, start, end));
      start = end + 1;
    }
    return lines;
  }

  /**
   * The span to delete so that the lines from {@code first} to {@code last} leave no gap: with its
   * line end, and with the blank lines that would stand beside other blank lines.
   */
  static Span cut(AlignedText text, Span first, Span last) {
    int start = start(text, first.start());
    int end = last.end();
    while (end < text.length() && text.codePointAt(end) != '\n') {
      end++;
    }
    end = Math.min(text.length(), end + 1);
    boolean gapBefore = start == 0 || text.peek(start - 1) == '\n' && text.peek(start - 2) == '\n';
    while (gapBefore && end < text.length() && text.codePointAt(end) == '\n') {
      end++;
    }
    // What an earlier repair removed between the lines is not part of the cut.
    while (end == text.length()
        && text.peek(start - 1) == '\n'
        && text.peek(start - 2) == '\n'
        && text.sourceEnd(start - 1) == text.sourceStart(start)) {
      start--;
    }
    return new Span(start, end);
  }

  /** Where the line that holds a position begins. */
  static int start(AlignedText text, int position) {
    int start = position;
    while (start > 0 && text.codePointAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  private static Span trimmed(AlignedText text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && CodePoints.isSpace(text.codePointAt(from))) {
      from++;
    }
    while (to > from && CodePoints.isSpace(text.codePointAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
