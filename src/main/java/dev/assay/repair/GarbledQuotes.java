package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import java.util.ArrayList;
import java.util.List;

/**
 * Quotes and dashes of Latin text that was written in GBK or Big5 and read in a western charset:
 * {@code China¡¯s} → China’s, {@code Hong Kong¡¦s} → Hong Kong’s. Too few characters to be weighed,
 * but ¡ stands before letters and opening quotes in clean text, never before the signs that are
 * their second bytes.
 */
final class GarbledQuotes {

  static final List<GarbledQuotes> ALL =
      List.of(new GarbledQuotes(GarbledWide.GBK_BYTES), new GarbledQuotes(GarbledWide.BIG5_BYTES));

  private static final int LEAD = '¡';
  private static final int ROW = 0xA1 << 8;

  /** What each is taken to gain: as much as a character that is weighed. */
  private static final float GAIN = 8;

  private static final int IDEOGRAPHIC_SPACE = 0x3000;

  private final CharsetBytes meant;

  private GarbledQuotes(CharsetBytes meant) {
    this.meant = meant;
  }

  /** Whether two characters side by side are a quote or a dash in one of the charsets. */
  static boolean isMark(int lead, int trail) {
    return lead == LEAD && ALL.stream().anyMatch(quotes -> isMark(quotes.meant(trail)));
  }

  /** Whether they are a dash of Big5 of which the second byte is a letter, before a blank. */
  static boolean isDash(int lead, int trail, int behind) {
    return lead == LEAD && behind == ' ' && (trail == 'V' || trail == 'X');
  }

  /** All quotes and dashes with what stands for others beside them, or none if none is clear. */
  List<Garbled> find(AlignedText text) {
    List<Garbled> found = new ArrayList<>();
    boolean clear = false;
    for (int i = text.indexOf(LEAD, 0); i >= 0; i = text.indexOf(LEAD, i + 1)) {
      int trail = text.peek(i + 1);
      int c = meant(trail);
      int behind = text.peek(i + 2);
      boolean letter = trail < 0x80;
      boolean mark = isMark(c) && isBesideAscii(text, i);
      boolean dash =
          isDash(LEAD, trail, behind)
              && text.peek(i - 1) == ' '
              && CodePoints.isWord(text.peek(i - 2));
      clear |= mark && (!letter || dash);
      if (mark && !(letter && CodePoints.isLatin(behind)) || c == IDEOGRAPHIC_SPACE) { // ¡Viva
        found.add(new Garbled(i, i + 2, new int[] {c}, GAIN));
        i++;
      }
    }
    return clear ? found : List.of();
  }

  /** Whether what stands beside a pair belongs to Latin text, or to another pair. */
  private static boolean isBesideAscii(AlignedText text, int at) {
    int behind = text.peek(at + 2);
    return (text.peek(at - 1) < 0x80 || text.peek(at - 2) == LEAD)
        && (behind < 0x80 || behind == LEAD);
  }

  private static boolean isMark(int c) {
    return c == '–' || c == '—' || c == '‘' || c == '’' || c == '“' || c == '”' || c == '…';
  }

  private int meant(int trail) {
    boolean fits = trail >= 0x40 && trail < 0x7F || trail > 0xA0 && trail < 0x100;
    return fits ? meant.character(ROW | trail) : 0;
  }
}
