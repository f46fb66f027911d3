package dev.assay.repair;

import dev.assay.lexicon.Hit;
import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;

/** Tells a byline's label from the same word in a sentence. */
public final class Bylines {

  /** Code points that may follow the label of a date that has no colon. */
  private static final int DATE_WIDTH = 32;

  private Bylines() {}

  /**
   * Whether the cue begins an item and a colon ends it: {@code 来源:}, {@code | Time :}. The label of
   * a date needs no colon on a line of its own: {@code Published on 5 May 2023}.
   */
  public static boolean isLabel(AlignedText text, Hit<BylineCue> cue) {
    int before = text.peek(cue.start() - 1);
    boolean begins =
        before < 0
            || CodePoints.isSpace(before)
            || !Character.isLetterOrDigit(before) && before != '、' && before != '的';
    return begins && valueStart(text, cue) >= 0;
  }

  /** Position behind the label, its colon and the blanks there; -1 if the cue is no label. */
  public static int valueStart(AlignedText text, Hit<BylineCue> cue) {
    int i = behindBlanks(text, cue.end());
    if (text.peek(i) == ':' || text.peek(i) == '：') {
      return behindBlanks(text, i + 1);
    }
    return i > cue.end() && isDateLine(text, cue, i) ? i : -1;
  }

  private static boolean isDateLine(AlignedText text, Hit<BylineCue> cue, int value) {
    int before = text.peek(cue.start() - 1);
    if (cue.term().role() != BylineCue.Role.DATE || before >= 0 && before != '\n') {
      return false;
    }
    boolean digit = false;
    int i = value;
    for (; i < text.length() && text.codePointAt(i) != '\n'; i++) {
      digit |= CodePoints.isDigit(text.codePointAt(i));
    }
    int first = text.peek(value);
    return digit
        && i - value <= DATE_WIDTH
        && (CodePoints.isDigit(first) || CodePoints.isUpperLatin(first));
  }

  private static int behindBlanks(AlignedText text, int from) {
    int i = from;
    while (text.peek(i) == ' ') {
      i++;
    }
    return i;
  }
}
