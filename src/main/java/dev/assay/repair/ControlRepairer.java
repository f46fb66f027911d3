package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import java.lang.Character.UnicodeScript;

/**
 * Characters that nobody sees: C0 and C1 controls, zero-width characters, byte order marks inside
 * the text, bidi overrides, soft hyphens, variation selectors without a base. Joiners stay where an
 * emoji or a script that shapes its letters needs them, direction marks where a script runs from
 * right to left.
 */
final class ControlRepairer implements Repairer {

  @Override
  public RepairPlan plan(AlignedText text) {
    RepairPlan plan = new RepairPlan(text);
    int i = 0;
    while (i < text.length()) {
      if (isDamage(text, i)) {
        int end = i + 1;
        while (end < text.length() && isDamage(text, end)) {
          end++;
        }
        plan.delete(RepairKind.CONTROL, i, end);
        i = end;
      } else {
        i++;
      }
    }
    return plan;
  }

  /** Whether a character may be damage, whatever stands beside it. */
  static boolean isSuspect(int c) {
    if (c < 0xA0) {
      return (c < 0x20 || c >= 0x7F) && !CodePoints.isSpace(c);
    }
    return c == 0xAD
        || c == 0x061C
        || c == 0x180E
        || c >= 0x200B && c <= 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2060 && c <= 0x206F
        || c >= 0xFFF9 && c <= 0xFFFC
        || c == 0xFEFF
        || c >= 0xFDD0 && c <= 0xFDEF
        || (c & 0xFFFE) == 0xFFFE
        || isVariationSelector(c);
  }

  private static boolean isDamage(AlignedText text, int i) {
    int c = text.codePointAt(i);
    if ((Symptoms.of(c) & Symptoms.CONTROL) == 0) {
      return false;
    }
    return switch (c) {
      case 0x200C, 0x200D -> !joins(text, i);
      case 0x200E, 0x200F, 0x061C ->
          !isRightToLeft(text.peek(i - 1)) && !isRightToLeft(text.peek(i + 1));
      default -> !isVariationSelector(c) || !isBase(text.peek(i - 1));
    };
  }

  private static boolean joins(AlignedText text, int i) {
    int before = text.peek(i - 1);
    int after = text.peek(i + 1);
    return before >= 0 && after >= 0 && (isEmoji(before) && isEmoji(after) || isShaped(before));
  }

  private static boolean isEmoji(int c) {
    return c >= 0x1F000 && c <= 0x1FAFF
        || c >= 0x2190 && c <= 0x2BFF
        || isVariationSelector(c)
        || c == 0x20E3;
  }

  /** A letter of a script whose letters take another shape with a joiner beside them. */
  private static boolean isShaped(int c) {
    return switch (UnicodeScript.of(c)) {
      case ARABIC,
          SYRIAC,
          MONGOLIAN,
          NKO,
          DEVANAGARI,
          BENGALI,
          GURMUKHI,
          GUJARATI,
          ORIYA,
          TAMIL,
          TELUGU,
          KANNADA,
          MALAYALAM,
          SINHALA,
          KHMER,
          MYANMAR,
          TIBETAN ->
          true;
      default -> false;
    };
  }

  private static boolean isRightToLeft(int c) {
    return c >= 0x590 && c <= 0x8FF || c >= 0xFB1D && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFE;
  }

  private static boolean isVariationSelector(int c) {
    return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
  }

  /** What a variation selector may stand behind. */
  private static boolean isBase(int c) {
    return c > ' ' && !CodePoints.isSpace(c) && !isVariationSelector(c);
  }
}
