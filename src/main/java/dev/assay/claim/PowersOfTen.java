package dev.assay.claim;

import dev.assay.text.CodePoints;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the power of ten behind a number in scientific notation: 3.5e6, 1.2×10^8, 6 x 10⁻³. */
final class PowersOfTen {

  private static final int LARGEST = 28;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** A factor and the end of what writes it. */
  record Power(BigDecimal factor, int end) {}

  private PowersOfTen() {}

  /**
   * The power of ten that starts at a position, or null.
   *
   * @param decimal whether the number before it has decimals: 3.5e6 is a number, 3e6 may be a code
   */
  static @Nullable Power read(int[] form, int start, boolean decimal) {
    if (decimal && peek(form, start) == 'e') {
      return exponent(form, start + 1);
    }
    int at = peek(form, start) == ' ' ? start + 1 : start;
    if (peek(form, at) != '×' && peek(form, at) != 'x') {
      return null;
    }
    at = peek(form, at + 1) == ' ' ? at + 2 : at + 1;
    if (peek(form, at) != '1' || peek(form, at + 1) != '0') {
      return null;
    }
    at += 2;
    return peek(form, at) == '^' ? exponent(form, at + 1) : superscript(form, at);
  }

  private static @Nullable Power exponent(int[] form, int start) {
    boolean minus = isMinus(peek(form, start));
    int at = minus || peek(form, start) == '+' ? start + 1 : start;
    int value = 0;
    int end = at;
    while (CodePoints.isDigit(peek(form, end)) && end - at < 3) {
      value = value * 10 + form[end++] - '0';
    }
    return end == at || CodePoints.isWord(peek(form, end)) ? null : power(value, minus, end);
  }

  private static @Nullable Power superscript(int[] form, int start) {
    boolean minus = peek(form, start) == '⁻';
    int at = minus ? start + 1 : start;
    int value = 0;
    int end = at;
    while (end - at < 3 && SUPERSCRIPTS.indexOf(peek(form, end)) >= 0) {
      value = value * 10 + SUPERSCRIPTS.indexOf(form[end++]);
    }
    return end == at ? null : power(value, minus, end);
  }

  private static @Nullable Power power(int exponent, boolean minus, int end) {
    return exponent > LARGEST
        ? null
        : new Power(BigDecimal.ONE.scaleByPowerOfTen(minus ? -exponent : exponent), end);
  }

  private static boolean isMinus(int c) {
    return c == '-' || c == '−';
  }

  private static int peek(int[] form, int at) {
    return at < form.length ? form[at] : -1;
  }
}
