package dev.assay.dedup;

import dev.assay.text.CodePoints;

/**
 * What stands within a word or a number without making it two: an apostrophe (didn't, didnt), a
 * comma between groups of digits (12,450), a hyphen where a line ends, a soft hyphen, and the
 * accents that are characters of their own. A hyphen within a line makes two words, as often as
 * not.
 */
final class WordJoints {

  private static final int GROUP = 3;
  private static final int SOFT_HYPHEN = 0xAD;
  private static final int FIRST_MARK = 0x300;
  private static final int LAST_MARK = 0x36F;

  private WordJoints() {}

  /**
   * How many characters join what stands before a position and behind it to one word; 0 if none do.
   *
   * @param position behind a part of a word, at what is none
   */
  static int at(int[] form, int position) {
    int c = form[position];
    if (c == SOFT_HYPHEN || c >= FIRST_MARK && c <= LAST_MARK) {
      return 1;
    }
    return switch (c) {
      case '\'' -> isLetter(form, position - 1) && isLetter(form, position + 1) ? 1 : 0;
      case ',' -> isGrouped(form, position) ? 1 : 0;
      case '-' -> lineEnd(form, position);
      default -> 0;
    };
  }

  /** Whether one to three digits stand before a comma, or a group, and three behind it. */
  private static boolean isGrouped(int[] form, int comma) {
    int before = comma - 1;
    while (isDigit(form, before)) {
      before--;
    }
    int behind = comma + 1;
    while (isDigit(form, behind)) {
      behind++;
    }
    int digits = comma - 1 - before;
    boolean isFollower = before >= 0 && form[before] == ',' && isDigit(form, before - 1);
    return behind - comma - 1 == GROUP
        && (isFollower ? digits == GROUP : digits > 0 && digits <= GROUP);
  }

  /** Length of a hyphen with the line end behind it, if a letter stands on both sides. */
  private static int lineEnd(int[] form, int hyphen) {
    int i = hyphen + 1;
    boolean isLineEnd = false;
    while (i < form.length && CodePoints.isSpace(form[i])) {
      isLineEnd |= form[i++] == '\n';
    }
    return isLineEnd && isLetter(form, hyphen - 1) && isLetter(form, i) ? i - hyphen : 0;
  }

  private static boolean isDigit(int[] form, int index) {
    return index >= 0 && index < form.length && CodePoints.isDigit(form[index]);
  }

  private static boolean isLetter(int[] form, int index) {
    return index >= 0
        && index < form.length
        && Shingles.isWordPart(form[index])
        && !CodePoints.isDigit(form[index]);
  }
}
