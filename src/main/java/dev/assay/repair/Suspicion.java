package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.model.CharacterModel;
import dev.assay.text.model.LanguageModels;

/**
 * Which wrong readings a text may have gone through, by characters side by side that clean text
 * rarely has. One pass, so that clean text costs next to nothing; what is found here is weighed
 * afterwards.
 */
final class Suspicion {

  private static final int BMP = 0x10000;

  /** From here on there are only charsets of two bytes a character. */
  private static final int WIDE = 0x2600;

  /**
   * What a character beyond ASCII costs in clean text, in halves, and what is too much in a row.
   */
  private static final int EXPECTED = 16;

  private static final int TOO_MUCH = 12;

  private static final int NARROW_READINGS = 1 << 30;

  private final int narrow;
  private final boolean wide;

  private Suspicion(int narrow, boolean wide) {
    this.narrow = narrow;
    this.wide = wide;
  }

  static Suspicion of(AlignedText text) {
    int narrow = 0;
    boolean wide = false;
    int excess = 0;
    int before = 0;
    int leads = 0;
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (c < 0x80) {
        narrow |= before == 'Ã' && c == ' ' ? 1 : 0;
        leads = c >= 0x40 && isBig5Lead(before) && isBig5Lead(text.peek(i + 1)) ? -1 : 0;
        leads &= NARROW_READINGS;
      } else {
        if (c < WIDE) {
          narrow |= leads & Tables.TRAILS[c];
          leads = Tables.LEADS[c];
        } else {
          leads = c == 0xF8FF ? Tables.APPLE : 0;
        }
        int rarity = c < BMP ? Tables.RARITY[c] : 0;
        excess = Math.max(0, excess + (rarity & 0x7F) - EXPECTED);
        wide |= excess > TOO_MUCH || rarity < 0 && isInWord(text, i);
      }
      before = c;
    }
    return new Suspicion(narrow, wide);
  }

  private static boolean isInWord(AlignedText text, int at) {
    return CodePoints.isLatin(text.peek(at - 1)) || CodePoints.isLatin(text.peek(at + 1));
  }

  /** Whether a character of Latin-1 is the first byte of most characters of Big5. */
  private static boolean isBig5Lead(int c) {
    return c > 0xA0 && c < 0xC9;
  }

  boolean isNone() {
    return narrow == 0 && !wide;
  }

  /** Whether UTF-8 may have been read in that charset of {@link GarbledUtf8#ALL}. */
  boolean ofUtf8(int path) {
    return (narrow >> path & 1) != 0;
  }

  /** Whether something may have been read in a charset of two bytes a character. */
  boolean ofWide() {
    return wide;
  }

  /** Whether Chinese may have been read in a charset of one byte a character. */
  boolean ofNarrow() {
    return (narrow & NARROW_READINGS) != 0;
  }

  private static final class Tables {
    /** For each character the charsets in which its byte begins a sequence, or goes on with it. */
    static final int[] LEADS = new int[WIDE];

    static final int[] TRAILS = new int[WIDE];
    static final int APPLE;

    /** What a character costs in the language that has it most; less than 0 for a lead in GBK. */
    static final byte[] RARITY = new byte[BMP];

    static {
      int apple = 0;
      for (int path = 0; path < GarbledUtf8.ALL.size(); path++) {
        CharsetBytes charset = GarbledUtf8.ALL.get(path).charset();
        for (int c = 0x80; c < WIDE; c++) {
          int b = charset.of(c);
          LEADS[c] |= GarbledUtf8.isLead(b) ? 1 << path : 0;
          TRAILS[c] |= b >= 0x80 && b <= 0xBF ? 1 << path : 0;
        }
        apple |= GarbledUtf8.isLead(charset.of(0xF8FF)) ? 1 << path : 0;
      }
      APPLE = apple;
      for (GarbledNarrow path : GarbledNarrow.ALL) {
        for (int c = 0x80; c < WIDE; c++) {
          if (path.read().of(c) > 0xA0) {
            LEADS[c] |= NARROW_READINGS;
            TRAILS[c] |= NARROW_READINGS;
          }
        }
      }
      for (int c = 0x80; c < BMP; c++) {
        RARITY[c] = rarity(c);
      }
    }

    private static byte rarity(int c) {
      float least = Float.MAX_VALUE;
      for (CharacterModel model : LanguageModels.characters()) {
        least = Math.min(least, model.cost(c));
      }
      boolean begun =
          c >= 0x2E80
              && (isSequence(GarbledWide.GBK_BYTES.of(c))
                  || isSequence(GarbledWide.BIG5_BYTES.of(c)));
      int halves = c < 0x500 ? EXPECTED : (int) (2 * least);
      return (byte) (begun ? halves | 0x80 : halves);
    }

    private static boolean isSequence(int bytes) {
      return GarbledUtf8.isLead(bytes >> 8) && (bytes & 0xC0) == 0x80;
    }
  }
}
