package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import java.nio.charset.Charset;

/**
 * Signs of windows-1252 that were read as Latin-1, which has controls for their bytes: {@code
 * \u0093Hi\u0094} → “Hi”. Nobody writes these controls; what is left of garbled UTF-8, where they
 * stand behind the letter of a lead byte or beside signs, is not touched.
 */
final class WindowsSignRepairer implements Repairer {

  private static final int FIRST = 0x80;
  private static final int LAST = 0x9F;
  private static final int NEXT_LINE = 0x85;

  /** An ellipsis, its quote and the dash behind it. */
  private static final int LONGEST = 3;

  /** For each control the sign, or 0 where windows-1252 has none. */
  private static final char[] SIGNS = new char[LAST - FIRST + 1];

  static {
    Charset windows = Charset.forName("windows-1252");
    for (int c = FIRST; c <= LAST; c++) {
      char sign = new String(new byte[] {(byte) c}, windows).charAt(0);
      SIGNS[c - FIRST] = sign > LAST && sign != Garbled.REPLACEMENT ? sign : 0;
    }
  }

  @Override
  public RepairPlan plan(AlignedText text) {
    RepairPlan plan = new RepairPlan(text);
    boolean mac = MacLetters.areMeant(text);
    int i = 0;
    while (i < text.length()) {
      if (!isSuspect(text.codePointAt(i))) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < text.length() && isSuspect(text.codePointAt(end))) {
        end++;
      }
      if (mac && end == i + 1) {
        String letter = Character.toString(MacLetters.letter(text.codePointAt(i)));
        plan.replace(RepairKind.MOJIBAKE, i, end, letter);
      } else if (areMeant(text, i, end)) {
        for (int at = i; at < end; at++) {
          String sign = Character.toString(sign(text.codePointAt(at)));
          plan.replace(RepairKind.MOJIBAKE, at, at + 1, sign);
        }
      }
      i = end;
    }
    return plan;
  }

  /** Whether a character is one of the controls. */
  static boolean isSuspect(int c) {
    return c >= FIRST && c <= LAST;
  }

  /** The sign of windows-1252 for the byte of such a control, or 0 where it has none. */
  static char sign(int control) {
    return SIGNS[control - FIRST];
  }

  private static boolean areMeant(AlignedText text, int start, int end) {
    if (end - start > LONGEST) {
      return false;
    }
    boolean inWord = CodePoints.isLatin(text.peek(start - 1)) && CodePoints.isLatin(text.peek(end));
    for (int i = start; i < end; i++) {
      char sign = sign(text.codePointAt(i));
      if (sign == 0 || inWord && !standsInWords(sign)) {
        return false;
      }
    }
    return isTextBefore(text, start)
        && isTextBehind(text.peek(end))
        && (text.codePointAt(start) != NEXT_LINE || end - start > 1 || isEllipsis(text, start));
  }

  /**
   * Letters, the apostrophe of don’t and the other of Hawai‘i, dashes and dots; no dagger stands
   * between two letters.
   */
  static boolean standsInWords(char sign) {
    return Character.isLetter(sign) || "’‘–—…".indexOf(sign) >= 0;
  }

  /** ASCII, a quote, or a letter inside a word that is no lead byte of two: the é of café”. */
  private static boolean isTextBefore(AlignedText text, int start) {
    int before = text.peek(start - 1);
    return before < FIRST
        || isQuote(before)
        || before >= 0xDF && CodePoints.isLatin(before) && CodePoints.isLatin(text.peek(start - 2));
  }

  private static boolean isTextBehind(int c) {
    return c < FIRST || isQuote(c) || CodePoints.isLatin(c);
  }

  /** A curly quote or a dash, as a repair may have left it. */
  private static boolean isQuote(int c) {
    return c >= 0x2010 && c <= 0x203A;
  }

  /** Whether a text goes on behind the control that may as well end a line, or has no lines. */
  private static boolean isEllipsis(AlignedText text, int at) {
    int behind = text.peek(at + 1);
    if (behind < 0) {
      return text.indexOf('\n', 0) < 0 && text.indexOf(NEXT_LINE, 0) == at;
    }
    return CodePoints.isWord(text.peek(at - 1))
        && (behind == ' ' && CodePoints.isWord(text.peek(at + 2)) || ")\"'".indexOf(behind) >= 0);
  }
}
