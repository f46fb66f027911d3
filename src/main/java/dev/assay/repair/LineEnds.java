package dev.assay.repair;

import dev.assay.text.AlignedText;

/**
 * Reads CR LF as the one line end that it is. It is how some systems write lines, no damage: a text
 * full of it has one repair, which stands on the first and speaks for all.
 */
final class LineEnds {

  private LineEnds() {}

  /** The text with LF for each CR LF, standing on the bytes of both. */
  static AlignedText read(AlignedText text, RepairLog log) {
    int first = next(text, 0);
    if (first < 0) {
      return text;
    }
    log.add(RepairKind.WHITESPACE, text.sourceStart(first), text.sourceEnd(first + 1));
    AlignedText.Builder builder = new AlignedText.Builder(text.length());
    int done = 0;
    for (int i = first; i >= 0; i = next(text, done)) {
      builder.append(text, done, i);
      builder.append('\n', text.sourceStart(i), text.sourceEnd(i + 1));
      done = i + 2;
    }
    return builder.append(text, done, text.length()).build();
  }

  /** Position of the first CR LF at or after {@code from}, or -1. */
  private static int next(AlignedText text, int from) {
    int i = text.indexOf('\r', from);
    while (i >= 0 && text.peek(i + 1) != '\n') {
      i = text.indexOf('\r', i + 1);
    }
    return i;
  }
}
