package dev.assay.entity;

import org.jspecify.annotations.Nullable;

/** Which runs of digits are telephone numbers, and their form after E.164. */
final class PhoneNumbers {

  private static final String CHINA = "+86";
  private static final String SHORT_CODES =
      "110 119 120 122 114 911 999 112 995 165 111 101 988 211 311 511";

  private PhoneNumbers() {}

  /**
   * The number in international form; short codes and 400 or 800 numbers as they are; null if it is
   * no telephone number.
   *
   * @param digits without separators
   * @param international whether a plus sign stands before them
   * @param groups how many groups the digits were written in
   * @param announced whether a word such as 电话 stands before them
   * @param country of the text, if it is another than the mainland of China
   */
  static @Nullable String normalized(
      String digits,
      boolean international,
      int groups,
      boolean announced,
      @Nullable CallingCode country) {
    int length = digits.length();
    if (international) {
      return length >= 8 && length <= 15 ? '+' + digits : null;
    }
    if (digits.startsWith("00") && length >= 11 && (groups > 2 || announced)) {
      return '+' + digits.substring(2);
    }
    boolean freephone = digits.startsWith("0800") && length >= 10 && length <= 11;
    if (freephone && country == null && (groups > 1 || announced)) {
      return digits;
    }
    if (length == 11 && digits.charAt(0) == '1' && groups == 4) {
      return '+' + digits;
    }
    if (length == 11 && digits.charAt(0) == '1' && digits.charAt(1) >= '3') {
      return groups == 1 || groups == 3 || announced ? CHINA + digits : null;
    }
    if (country != null && (announced || groups >= 2 && looksDialled(digits, groups, country))) {
      String abroad = country.international(digits);
      if (abroad != null) {
        return abroad;
      }
    }
    boolean free = digits.startsWith("400") || digits.startsWith("800");
    if (free && length == 10 && (groups > 1 || announced)) {
      return digits;
    }
    if (digits.startsWith("0") && groups == 3 && length >= 10 && length <= 11 && !announced) {
      return digits;
    }
    if (digits.startsWith("0") && length >= 10 && length <= 12 && (groups == 2 || announced)) {
      return CHINA + digits.substring(1);
    }
    if (digits.startsWith("0") && length == 9 && groups == 2) {
      return announced ? digits : null;
    }
    if (isHotline(digits)) {
      return announced ? digits : null;
    }
    if (!announced) {
      return null;
    }
    if (length == 4 && groups == 1 && country != null && digits.charAt(0) == '1') {
      return digits; // helplines of India such as 1098
    }
    return length == 7 || length == 8 || groups > 1 && length >= 7 && length <= 12 ? digits : null;
  }

  /** Unannounced, a number must begin as calls inside the country do, or have three groups. */
  private static boolean looksDialled(String digits, int groups, CallingCode country) {
    return country.trunk().equals("0")
        ? digits.startsWith("0") && digits.length() >= 9
        : groups == 3 && digits.length() == 10 && country.code().equals("1");
  }

  private static boolean isHotline(String digits) {
    int length = digits.length();
    return length == 4 && digits.startsWith("19")
        || length == 5
            && (digits.startsWith("12") || digits.startsWith("9") || digits.startsWith("10"))
        || length == 6 && digits.startsWith("9")
        || length == 8 && (digits.startsWith("12") || digits.startsWith("96"))
        || length == 3 && SHORT_CODES.contains(digits);
  }
}
