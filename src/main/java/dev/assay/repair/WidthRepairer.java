package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Brings text to NFC, full-width digits, Latin letters and signs to ASCII, half-width katakana to
 * full width. Chinese punctuation stays: full-width commas, colons and brackets are no damage.
 */
final class WidthRepairer implements Repairer {

  private static final int TO_ASCII = 0xFF01 - '!';

  /** Longer runs of combining marks are an attack, not writing: they stay. */
  private static final int MAX_MARKS = 16;

  @Override
  public RepairPlan plan(AlignedText text) {
    RepairPlan plan = new RepairPlan(text);
    int done = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if ((Symptoms.of(c) & Symptoms.WIDTH) == 0) {
        i++;
        continue;
      }
      int start = combines(c) && i > done ? i - 1 : i;
      done = planSequence(plan, text, start, sequenceEnd(text, start));
      i = done;
    }
    return plan;
  }

  /** Whether a character may be no normal form, by itself or with the one before it. */
  static boolean isSuspect(int c) {
    return c >= 0x300
        && (combines(c)
            || isCompatibilityForm(c)
            || !Normalizer.isNormalized(Character.toString(c), Form.NFC));
  }

  /** Plans what the run of changes that begins here needs; returns where to go on. */
  private static int planSequence(RepairPlan plan, AlignedText text, int start, int firstEnd) {
    StringBuilder replacement = new StringBuilder();
    int at = start;
    int end = firstEnd;
    while (at < text.length()) {
      int length = replacement.length();
      if (!append(replacement, text, at, end)) {
        break;
      }
      boolean oneToOne = replacement.codePointCount(length, replacement.length()) == end - at;
      if (!oneToOne && at > start) {
        replacement.setLength(length);
        break;
      }
      at = end;
      if (!oneToOne) {
        break; // an edit of its own, so that its neighbours keep their alignment
      }
      end = at < text.length() ? sequenceEnd(text, at) : at;
    }
    if (at == start) {
      return firstEnd;
    }
    plan.replace(RepairKind.WIDTH, start, at, replacement.toString());
    return at;
  }

  /** Appends the normal form of a sequence, if it has another than the sequence itself. */
  private static boolean append(StringBuilder normal, AlignedText text, int at, int end) {
    int c = text.codePointAt(at);
    if (end == at + 1 && (Symptoms.of(c) & Symptoms.WIDTH) == 0 || end - at > MAX_MARKS) {
      return false;
    }
    boolean folded = isCompatibilitySign(text, at, c);
    if (folded && end == at + 1 && c >= 0xFF01 && c <= 0xFF5E) {
      normal.append((char) (c - TO_ASCII));
      return true;
    }
    String sequence = text.substring(at, end);
    String form = Normalizer.normalize(sequence, folded ? Form.NFKC : Form.NFC);
    normal.append(form);
    return !form.equals(sequence);
  }

  /** A compatibility form; of what is also punctuation, inside numbers alone. */
  private static boolean isCompatibilitySign(AlignedText text, int at, int c) {
    return isCompatibilityForm(c)
        && (!isPunctuation(c) || isDigit(text.peek(at - 1)) || isDigit(text.peek(at + 1)));
  }

  private static boolean isCompatibilityForm(int c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
      int ascii = c - TO_ASCII;
      return CodePoints.isWord(ascii) || isPunctuation(c) || "%#$&*+=@_".indexOf(ascii) >= 0;
    }
    return c >= 0xFF61 && c <= 0xFF9F // half-width katakana and its punctuation
        || c >= 0x1D400 && c <= 0x1D7FF // letters and digits styled for mathematics
        || c == 0xFFE5
        || c == 0xFFE1
        || c == 0xFFE0
        || c == '﹪';
  }

  private static boolean isPunctuation(int c) {
    return c == '．' || c == '－' || c == '／';
  }

  private static boolean isDigit(int c) {
    return CodePoints.isDigit(c) || c >= '０' && c <= '９';
  }

  /**
   * End of the character and the marks that combine with it, or of a conjoining Hangul syllable.
   */
  private static int sequenceEnd(AlignedText text, int start) {
    int end = start + 1;
    while (end < text.length() && combines(text.codePointAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean combines(int c) {
    return c >= 0x300
        && (c < 0x3400 || c >= 0xA000) // no Han character does
        && (c >= 0x1161 && c <= 0x11FF
            || c == 0xFF9E
            || c == 0xFF9F
            || Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK);
  }
}
