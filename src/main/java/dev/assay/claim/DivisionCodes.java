package dev.assay.claim;

import dev.assay.text.CodePoints;

/** Knows the codes of divisions (GB/T 2260) from those of countries, and which holds which. */
final class DivisionCodes {

  private static final String COUNTRY = "CN";
  private static final int LENGTH = 6;
  private static final String PROVINCE = "0000";
  private static final String PREFECTURE = "00";

  private DivisionCodes() {}

  static boolean isDivision(String code) {
    return code.length() == LENGTH && CodePoints.isDigit(code.charAt(0));
  }

  /** Whether one of two places holds the other, or they are the same. */
  static boolean isWithin(String one, String other) {
    if (!isDivision(one) || !isDivision(other)) {
      boolean country = one.equals(COUNTRY) || other.equals(COUNTRY);
      return one.equals(other) || country && (isDivision(one) || isDivision(other));
    }
    String held = stem(one);
    String holding = stem(other);
    return held.startsWith(holding) || holding.startsWith(held);
  }

  /** The digits that all divisions within it share: 36 of 360000. */
  private static String stem(String code) {
    int zeros =
        code.endsWith(PROVINCE)
            ? PROVINCE.length()
            : code.endsWith(PREFECTURE) ? PREFECTURE.length() : 0;
    return code.substring(0, LENGTH - zeros);
  }
}
