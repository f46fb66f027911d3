package dev.assay.claim;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import java.math.BigDecimal;

/**
 * The number that digits write from a position on: 1572, 13,689, 1 234, 11.885. Grouping counts
 * only in groups of three; what does not fit ends the number. See {@link ContinentalDigits} for
 * 1.234,50.
 */
final class Digits {

  /** More digits than any value that can be held. */
  private static final int MAX_DIGITS = 60;

  private static final int GROUP = 3;
  private static final int FULL_WIDTH_COMMA = '，';
  private static final int FULL_WIDTH_ZERO = '０';

  private final AlignedText text;
  private final int[] form;
  private final int start;
  private final int end;
  private final BigDecimal value;
  private final boolean plain;

  Digits(AlignedText text, int[] form, int start) {
    this(text, form, start, false);
  }

  /**
   * Reads the number.
   *
   * @param continental whether the text writes 1.234,5 for a thousand and more
   */
  Digits(AlignedText text, int[] form, int start, boolean continental) {
    this.text = text;
    this.form = form;
    this.start = start;
    int whole = endOfRun(start);
    boolean marked = peek(whole) == '.' || continental && peek(whole) == ',';
    int last = marked ? ContinentalDigits.end(form, start, continental) : -1;
    if (last > 0) {
      end = last;
      plain = false;
      value = ContinentalDigits.value(form, start, last);
      return;
    }
    StringBuilder digits = new StringBuilder();
    append(digits, start, whole);
    int grouped = whole;
    if (whole - start <= GROUP && form[start] != '0') {
      int mark = separator(whole);
      while (mark != 0 && isGroup(grouped, mark)) {
        append(digits, grouped + 1, grouped + 1 + GROUP);
        grouped += 1 + GROUP;
      }
    }
    int point = grouped;
    if (peek(point) == '.' && CodePoints.isDigit(peek(point + 1))) {
      int decimals = endOfRun(point + 1);
      digits.append('.');
      append(digits, point + 1, decimals);
      point = decimals;
    }
    end = point;
    plain = end == whole;
    value = new BigDecimal(digits.toString());
  }

  int end() {
    return end;
  }

  BigDecimal value() {
    return value;
  }

  /** Digits without grouping and point. */
  boolean plain() {
    return plain;
  }

  boolean leadingZero() {
    return form[start] == '0' && CodePoints.isDigit(peek(start + 1));
  }

  private int separator(int at) {
    int c = at < form.length ? text.codePointAt(at) : -1;
    return c == ','
            || c == FULL_WIDTH_COMMA && isFullWidth(at)
            || c == ' '
            || c == 0xA0
            || c == 0x202F
            || c == 0x2009
            || c == '\''
        ? c
        : 0;
  }

  /** ３，５６５ and 82，225.00; elsewhere a full-width comma parts two numbers. */
  private boolean isFullWidth(int comma) {
    int end = comma + 1 + GROUP;
    return text.codePointAt(comma - 1) >= FULL_WIDTH_ZERO
        || peek(end) == '.' && CodePoints.isDigit(peek(end + 1));
  }

  private boolean isGroup(int at, int mark) {
    return at < form.length
        && text.codePointAt(at) == mark
        && CodePoints.isDigit(peek(at + 1))
        && CodePoints.isDigit(peek(at + 2))
        && CodePoints.isDigit(peek(at + GROUP))
        && !CodePoints.isDigit(peek(at + GROUP + 1));
  }

  private int endOfRun(int from) {
    int i = from;
    while (i < form.length && CodePoints.isDigit(form[i])) {
      i++;
    }
    return i;
  }

  private void append(StringBuilder digits, int from, int to) {
    for (int i = from; i < to && digits.length() < MAX_DIGITS; i++) {
      digits.append((char) form[i]);
    }
  }

  private int peek(int at) {
    return at < 0 || at >= form.length ? -1 : form[at];
  }
}
