package dev.assay.bench;

import java.util.Random;

/** Other figures that are as long, and dates and times that a calendar knows. */
final class Figures {
  private Figures() {}

  /**
   * Another figure.
   *
   * @param digits the figure
   * @param before the character in front of it
   * @param following what follows it, at least its next characters
   */
  static String other(String digits, char before, String following, Random random) {
    int length = digits.length();
    char next = following.isEmpty() ? ' ' : following.charAt(0);
    if (digits.charAt(0) == '0' && length > 1) {
      return digits; // a dialling code, or a part of a date or a time
    }
    if (length == 4 && (digits.startsWith("19") || digits.startsWith("20"))) {
      return String.valueOf(2015 + random.nextInt(10));
    }
    if (length <= 2) {
      boolean isDay = following.startsWith(", 20") || "日號号".indexOf(next) >= 0;
      boolean isInDate = "-:".indexOf(before) >= 0 || "-:".indexOf(next) >= 0;
      if (isInDate || next == '月') {
        return String.valueOf(length == 1 ? 1 + random.nextInt(9) : 10 + random.nextInt(3));
      }
      if (isDay || "时時".indexOf(next) >= 0) {
        return String.valueOf(1 + random.nextInt(23));
      }
    }
    if (length == 3 && next == '年') {
      return String.valueOf(104 + random.nextInt(10)); // of the Republic of China
    }
    StringBuilder other = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      other.append((char) (i == 0 ? '1' + random.nextInt(9) : '0' + random.nextInt(10)));
    }
    return other.toString();
  }
}
