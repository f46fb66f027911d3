package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import java.util.ArrayList;
import java.util.List;

/**
 * Quotes, dashes and accented letters of Latin text that was written in GBK or Big5 and read in a
 * western charset: {@code China¡¯s} → China’s, {@code P¨¨re} → Père, {@code Hong Kong¡¦s} → Hong
 * Kong’s. Too few characters to be weighed, but ¡ stands before letters and opening quotes in clean
 * text, never before the signs that are their second bytes, and ¨ before nothing.
 */
final class GarbledQuotes {

  static final List<GarbledQuotes> ALL =
      List.of(
          new GarbledQuotes(GarbledWide.GBK_BYTES, '¨'),
          new GarbledQuotes(GarbledWide.BIG5_BYTES, '¡'));

  private static final int LEAD = '¡';

  /** What each is taken to gain: as much as a character that is weighed. */
  private static final float GAIN = 8;

  private static final int IDEOGRAPHIC_SPACE = 0x3000;

  private final CharsetBytes meant;

  /** The first byte of the charset's accented letters. */
  private final int letters;

  private GarbledQuotes(CharsetBytes meant, int letters) {
    this.meant = meant;
    this.letters = letters;
  }

  /** Whether two characters side by side may be one of those, before what stands around is seen. */
  static boolean maybe(int lead, int trail, int behind) {
    if (trail < 0x80) {
      return lead == LEAD && behind == ' ' && isDash(trail) || lead == '¨' && trail == 'C';
    }
    return lead == LEAD && ALL.stream().anyMatch(quotes -> isMark(quotes.meant(lead, trail)))
        || lead == '¨' && trail >= 0xA1 && trail < 0xC0;
  }

  /** All of them with what stands for others beside them, or none if none is clear. */
  List<Garbled> find(AlignedText text) {
    List<Garbled> found = new ArrayList<>();
    boolean clear = false;
    for (int i = 0; i + 1 < text.length(); i++) {
      int lead = text.codePointAt(i);
      if (lead != LEAD && lead != letters) {
        continue;
      }
      int c = meant(lead, text.peek(i + 1));
      boolean mark = lead == LEAD && c != 0 ? isMark(text, i, c) : isLetterOrDash(text, i, c);
      if (mark || c == IDEOGRAPHIC_SPACE) {
        clear |= mark && (text.peek(i + 1) >= 0x80 || isClearDash(text, i));
        found.add(new Garbled(i, i + 2, new int[] {c}, GAIN));
        i++;
      }
    }
    return clear ? found : List.of();
  }

  /** Whether a quote or dash is meant. What follows {@code ¡V} in Spanish is a letter. */
  private static boolean isMark(AlignedText text, int at, int c) {
    int behind = text.peek(at + 2);
    return isMark(c)
        && (text.peek(at - 1) < 0x80 || text.peek(at - 2) == LEAD)
        && (behind < 0x80 || behind == LEAD)
        && (text.peek(at + 1) >= 0x80 || !CodePoints.isLatin(behind));
  }

  private static boolean isLetterOrDash(AlignedText text, int at, int c) {
    int before = text.peek(at - 1);
    int behind = text.peek(at + 2);
    return CodePoints.isLatin(c) && (CodePoints.isLatin(before) || CodePoints.isLatin(behind))
        || c == '–' && (before == ' ' && behind == ' ' || isBetweenDigits(before, behind));
  }

  private static boolean isBetweenDigits(int before, int behind) {
    return CodePoints.isDigit(before) && CodePoints.isDigit(behind);
  }

  /** Whether a dash whose second byte is a letter stands between words. */
  private static boolean isClearDash(AlignedText text, int at) {
    return text.codePointAt(at) != LEAD
        || isDash(text.peek(at + 1))
            && text.peek(at + 2) == ' '
            && text.peek(at - 1) == ' '
            && CodePoints.isWord(text.peek(at - 2));
  }

  private static boolean isDash(int trail) {
    return trail == 'V' || trail == 'X';
  }

  private static boolean isMark(int c) {
    return c == '–' || c == '—' || c == '‘' || c == '’' || c == '“' || c == '”' || c == '…';
  }

  private int meant(int lead, int trail) {
    boolean fits = trail >= 0x40 && trail < 0x7F || trail > 0xA0 && trail < 0x100;
    return fits ? meant.character(lead << 8 | trail) : 0;
  }
}
