package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import java.nio.charset.Charset;

/**
 * Accented letters of Mac Roman that were read as Latin-1, which has controls for their bytes:
 * {@code tur\u0092stico} → turístico. The same controls are signs of windows-1252, so that the
 * words of a text decide together.
 */
final class MacLetters {

  /** How much likelier the letters must be than the signs, in natural logarithms. */
  private static final float MARGIN = 4;

  /** Letters on each side of a control that tell what it is. */
  private static final int CONTEXT = 5;

  /** Stands for what no word holds, and for bytes that windows-1252 leaves open. */
  private static final char NO_SIGN = '§';

  private static final String LETTERS = new String(bytes(), Charset.forName("x-MacRoman"));

  private MacLetters() {}

  private static byte[] bytes() {
    byte[] bytes = new byte[0x20];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    return bytes;
  }

  /** The letter of Mac Roman for the byte of a control: each of them is one. */
  static char letter(int control) {
    return LETTERS.charAt(control - 0x80);
  }

  /** Whether the controls in words of a text are letters, and no signs. */
  static boolean areMeant(AlignedText text) {
    float gain = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isInWord(text, i) && sign(text.codePointAt(i)) != 0) {
        gain += cost(text, i, false) - cost(text, i, true);
      }
    }
    return gain > MARGIN;
  }

  /** Whether a control stands behind a letter. */
  private static boolean isInWord(AlignedText text, int at) {
    return WindowsSignRepairer.isSuspect(text.codePointAt(at)) && isAsciiLetter(text.peek(at - 1));
  }

  private static boolean isAsciiLetter(int c) {
    return c < 0x80 && CodePoints.isLatin(c);
  }

  private static float cost(AlignedText text, int at, boolean mac) {
    int[] word = new int[2 * CONTEXT + 3];
    int size = 0;
    int start = at;
    while (start > at - CONTEXT && isPart(text.peek(start - 1))) {
      start--;
    }
    word[size++] = start > at - CONTEXT ? ' ' : Math.max(' ', text.peek(start - 1));
    int end = start;
    for (; end <= at + CONTEXT && isPart(text.peek(end)); end++) {
      int c = text.codePointAt(end);
      word[size++] =
          !WindowsSignRepairer.isSuspect(c) ? c : mac ? letter(c) : Math.max(' ', sign(c));
    }
    if (end <= at + CONTEXT) {
      word[size++] = ' ';
    }
    return Plausibility.leastCost(word, size);
  }

  private static boolean isPart(int c) {
    return CodePoints.isLatin(c) || WindowsSignRepairer.isSuspect(c);
  }

  /**
   * What stands for a control that is no letter: a letter of windows-1252, or what no word holds; 0
   * for what stands in words: no don’t and no well—yes tells of the charset.
   */
  private static char sign(int control) {
    char sign = WindowsSignRepairer.sign(control);
    if (Character.isLetter(sign)) {
      return sign;
    }
    return WindowsSignRepairer.standsInWords(sign) ? 0 : NO_SIGN;
  }
}
