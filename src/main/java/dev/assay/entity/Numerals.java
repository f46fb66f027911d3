package dev.assay.entity;

import dev.assay.text.CodePoints;

/** Reads the small whole numbers of dates: ASCII digits, 二〇二一, 十二, 廿三. */
final class Numerals {

  private final int[] form;
  private int end;
  private boolean han;

  Numerals(int[] form) {
    this.form = form;
  }

  /** Reads the number that starts at {@code at}; -1 if there is none of at most four digits. */
  int read(int at) {
    end = at;
    han = false;
    if (at >= form.length) {
      return -1;
    }
    return CodePoints.isDigit(form[at]) ? readDigits(at) : readHan(at);
  }

  /** Where the number just read ends. */
  int end() {
    return end;
  }

  /** Whether the number just read is written in Han characters. */
  boolean isHan() {
    return han;
  }

  private int readDigits(int at) {
    int value = 0;
    int i = at;
    for (; i < form.length && CodePoints.isDigit(form[i]); i++) {
      if (i - at == 4) {
        return -1;
      }
      value = value * 10 + form[i] - '0';
    }
    end = i;
    return value;
  }

  private int readHan(int at) {
    int value = 0;
    int digits = 0;
    boolean ten = false;
    int i = at;
    for (; i < form.length; i++) {
      if (form[i] == '十' && !ten && digits <= 1) {
        value = digits == 0 ? 10 : value * 10;
        ten = true;
        digits = 0;
        continue;
      }
      int digit = digit(form[i]);
      if (digit < 0 || ten && digits == 1 || digits == 4) {
        break;
      }
      value = ten ? value + digit : value * 10 + digit;
      digits++;
    }
    if (i == at) {
      return -1;
    }
    end = i;
    han = true;
    return value;
  }

  /** Whether the code point is a digit of either kind or 十. */
  static boolean isNumeral(int codePoint) {
    return CodePoints.isDigit(codePoint) || codePoint == '十' || digit(codePoint) >= 0;
  }

  private static int digit(int codePoint) {
    return switch (codePoint) {
      case '〇', '零' -> 0;
      case '一' -> 1;
      case '二' -> 2;
      case '三' -> 3;
      case '四' -> 4;
      case '五' -> 5;
      case '六' -> 6;
      case '七' -> 7;
      case '八' -> 8;
      case '九' -> 9;
      default -> -1;
    };
  }
}
