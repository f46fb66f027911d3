package dev.assay.repair;

import dev.assay.text.CodePoints;

/**
 * Sequences of UTF-8 read as windows-1252 that lack a byte and are certain nevertheless: no clean
 * text has these characters side by side, so that they prove by themselves what happened to a text.
 */
final class CertainLoss {

  private CertainLoss() {}

  static boolean isIn(int[] text) {
    for (int i = 0; i < text.length; i++) {
      if (text[i] >= 'Â' && text[i] <= 'â' && isAt(text, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sequence begins at a position that lost a byte for certain. */
  static boolean isAt(int[] text, int position) {
    int behind = at(text, position + 1);
    return switch (behind) {
      case ' ', -1 ->
          text[position] == 'Ã'
              && CodePoints.isSmallAscii(at(text, position - 1))
              && CodePoints.isSmallAscii(at(text, position - 2));
      case '€' -> isDash(text, position);
      case '?' -> isMarkAt(text, position);
      case Garbled.REPLACEMENT ->
          text[position] <= 'Þ'
              && text[position] >= 'Â'
              && CodePoints.isSmallAscii(at(text, position - 1))
              && CodePoints.isSmallAscii(at(text, position + 2));
      default -> false;
    };
  }

  /** â€ before a quote with the same on both sides: a dash whose last byte was straightened. */
  private static boolean isDash(int[] text, int position) {
    int before = at(text, position - 1);
    return text[position] == 'â'
        && at(text, position + 2) == '"'
        && (before == ' ' || CodePoints.isSmallAscii(before))
        && at(text, position + 3) == before;
  }

  /**
   * Whether question marks stand for bytes that Latin-1 has no sign for: {@code donâ??t}, {@code
   * 5â?¬}, {@code wait â?¦}, {@code Ã?Â¢} behind a letter.
   */
  static boolean isMarkAt(int[] text, int position) {
    if (at(text, position + 1) != '?') {
      return false;
    }
    int last = at(text, position + 2);
    return switch (text[position]) {
      case 'â' ->
          last == '¬'
              || last == '¦'
              || last == '?'
                  && CodePoints.isSmallAscii(at(text, position - 1))
                  && CodePoints.isLatin(at(text, position + 3));
      case 'Ã' ->
          last == 'Â'
              && CodePoints.isSmallAscii(at(text, position - 1))
              && at(text, position + 3) > 0x80;
      default -> false;
    };
  }

  /** The code point at a position, or -1 outside the text. */
  private static int at(int[] text, int position) {
    return position >= 0 && position < text.length ? text[position] : -1;
  }
}
