package dev.assay.claim;

import dev.assay.text.CodePoints;
import java.math.BigDecimal;

/**
 * Numbers as the continent of Europe writes them: groups behind points, decimals behind a comma.
 * They count where they can be nothing else (1.234,50 and 1.234.567), and where a text has shown
 * such a one elsewhere (1.234 and 12,5).
 */
final class ContinentalDigits {

  private static final int GROUP = 3;

  /** Decimals behind a comma; three digits would be a group. */
  private static final int MOST_DECIMALS = 2;

  /** Groups from which on no other number is written so; four parts may be an address. */
  private static final int CLEAR_GROUPS = 2;

  /** More groups than any value has: what goes on is no number, and is not looked at to its end. */
  private static final int MOST_GROUPS = 8;

  private static final int ADDRESS_GROUPS = 3;
  private static final int MOST_OF_BYTE = 255;

  private ContinentalDigits() {}

  /**
   * Where the number that starts at a position ends, or -1 if it is none of these.
   *
   * @param used whether the text writes its numbers so
   */
  static int end(int[] form, int start, boolean used) {
    int at = endOfRun(form, start);
    boolean grouped = at - start <= GROUP && form[start] != '0';
    int groups = 0;
    while (grouped && groups < MOST_GROUPS && isGroup(form, at, '.')) {
      at += 1 + GROUP;
      groups++;
    }
    int decimals = endOfDecimals(form, at);
    if (decimals > 0 && (groups > 0 || used)) {
      return decimals;
    }
    boolean goesOn =
        (peek(form, at) == '.' || peek(form, at) == ',') && CodePoints.isDigit(peek(form, at + 1));
    boolean clear = groups == CLEAR_GROUPS || used && groups > 0 && !isAddress(form, start, groups);
    return clear && !goesOn ? at : -1;
  }

  /** 192.168.100.200: four numbers of a byte each. */
  private static boolean isAddress(int[] form, int start, int groups) {
    int at = start;
    for (int part = 0; part <= groups; part++) {
      int end = endOfRun(form, at);
      int value = 0;
      for (; at < end; at++) {
        value = 10 * value + Character.digit(form[at], 10);
      }
      if (value > MOST_OF_BYTE) {
        return false;
      }
      at = end + 1;
    }
    return groups == ADDRESS_GROUPS;
  }

  /** The number from a position up to its end. */
  static BigDecimal value(int[] form, int start, int end) {
    StringBuilder digits = new StringBuilder();
    for (int i = start; i < end; i++) {
      if (form[i] == ',') {
        digits.append('.');
      } else if (form[i] != '.') {
        digits.append((char) form[i]);
      }
    }
    return new BigDecimal(digits.toString());
  }

  /** Whether a text writes its numbers so: one shows it, and no 13,689 and 1,234.5 denies it. */
  static boolean areUsed(int[] form) {
    boolean shown = false;
    int i = 0;
    while (i < form.length) {
      if (!CodePoints.isDigit(form[i])) {
        i++;
        continue;
      }
      int run = endOfRun(form, i);
      if (run - i <= GROUP && isGroup(form, run, ',')) {
        return false;
      }
      int end = end(form, i, false);
      shown |= end > 0;
      i = Math.max(run, end);
    }
    return shown;
  }

  /** The end of a comma and one or two digits with which the number ends, or -1. */
  private static int endOfDecimals(int[] form, int comma) {
    int end = peek(form, comma) == ',' ? endOfRun(form, comma + 1) : -1;
    int next = peek(form, end);
    boolean goesOn = (next == '.' || next == ',') && CodePoints.isDigit(peek(form, end + 1));
    return end > comma + 1 && end <= comma + 1 + MOST_DECIMALS && !goesOn ? end : -1;
  }

  private static boolean isGroup(int[] form, int at, int mark) {
    return peek(form, at) == mark && endOfRun(form, at + 1) == at + 1 + GROUP;
  }

  private static int endOfRun(int[] form, int from) {
    int i = from;
    while (i < form.length && CodePoints.isDigit(form[i])) {
      i++;
    }
    return i;
  }

  private static int peek(int[] form, int at) {
    return at < 0 || at >= form.length ? -1 : form[at];
  }
}
