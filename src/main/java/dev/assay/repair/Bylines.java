package dev.assay.repair;

import dev.assay.lexicon.Hit;
import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;

/** Tells a byline's label from the same word in a sentence. */
public final class Bylines {

  private Bylines() {}

  /** Whether the cue begins an item and a colon ends it: {@code 来源:}, {@code | Time :}. */
  public static boolean isLabel(AlignedText text, Hit<BylineCue> cue) {
    int before = text.peek(cue.start() - 1);
    boolean begins =
        before < 0
            || CodePoints.isSpace(before)
            || !Character.isLetterOrDigit(before) && before != '、' && before != '的';
    return begins && valueStart(text, cue) >= 0;
  }

  /** Position behind the colon that ends the label and the blanks there, or -1. */
  public static int valueStart(AlignedText text, Hit<BylineCue> cue) {
    int i = cue.end();
    while (text.peek(i) == ' ') {
      i++;
    }
    if (text.peek(i) != ':' && text.peek(i) != '：') {
      return -1;
    }
    i++;
    while (text.peek(i) == ' ') {
      i++;
    }
    return i;
  }
}
