package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.model.LanguageModels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * UTF-8 that was read in a charset of two bytes a character: {@code 浣犲ソ} → 你好, {@code caf茅} → café,
 * {@code don鈥檛} → don’t. Three bytes of one become one and a half of the other, so that bytes are
 * lost where they found no partner: what they stood for becomes U+FFFD.
 */
final class GarbledWide {

  /** Editions of GB 18030 before 2022 have vertical punctuation in the private use area. */
  static final CharsetBytes GBK_BYTES =
      CharsetBytes.pairs("GB18030")
          .with(0xE78D, 0xA6D9, 7)
          .with(0xE794, 0xA6EC, 2)
          .with(0xE796, 0xA6F3, 1);

  static final CharsetBytes BIG5_BYTES = CharsetBytes.pairs("x-windows-950", "Big5-HKSCS");

  static final List<GarbledWide> ALL =
      List.of(
          new GarbledWide(GBK_BYTES),
          new GarbledWide(BIG5_BYTES),
          new GarbledWide(CharsetBytes.pairs("windows-31j")));

  /** What a repair must gain in all, and for each character that is meant. */
  private static final float CLEAR = 12;

  private static final float CLEAR_EACH = 3;

  /** What one must gain inside a Latin word. */
  private static final float CLEAR_IN_WORD = 4.5f;

  /** The same for one between two letters, or for a rare one. */
  private static final float IN_WORD = 1.5f;

  /** What a character costs that texts seldom have, and almost never. */
  private static final float RARE = 8;

  private static final float VERY_RARE = 11;

  /** Clear passages after which no further one needs to be weighed. */
  private static final int PROOF = 6;

  /** What each must gain beside clear damage. */
  private static final float LIKELY_EACH = 1;

  /** Characters of a passage that leave no doubt by their number. */
  private static final int MANY = 6;

  /** What a character costs at most, on average, in text that is worth restoring. */
  private static final float MAX_COST = 9.5f;

  /** Share of a text's Han characters that are explained where none was meant. */
  private static final double EXPLAINED = 0.9;

  /** What is lost to each character that is known where nothing else is said. */
  private static final int LEAST_LOST = 3;

  private final CharsetBytes read;

  /** For each character a bit. */
  private final long[] beginnings = new long[1 << Character.SIZE - 6];

  private GarbledWide(CharsetBytes read) {
    this.read = read;
    for (int c = 0x80; c < 1 << Character.SIZE; c++) {
      int bytes = read.of(c);
      boolean whole = bytes <= 0xFF;
      if (GarbledUtf8.isLead(whole ? bytes : bytes >> 8) && (whole || (bytes & 0xC0) == 0x80)) {
        beginnings[c >> 6] |= 1L << c;
      }
    }
  }

  /** Whether a passage may begin with a character, by its own bytes: few of clean text do. */
  private boolean begins(int c) {
    return c >> 6 < beginnings.length && (beginnings[c >> 6] >>> c & 1) != 0;
  }

  /** All garbled passages, or none if none of them is clear. */
  List<Garbled> find(AlignedText text) {
    if (!mayBeDamaged(text)) {
      return List.of();
    }
    List<Garbled> found = new ArrayList<>();
    List<Garbled> lost = new ArrayList<>();
    int proofs = 0;
    int han = 0;
    int explained = 0;
    WideReader reader = new WideReader(text, read);
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (c < 0x80) {
        continue;
      }
      Garbled passage = begins(c) ? reader.read(i, proofs < PROOF) : null;
      if (passage == null) {
        han += isWide(c) ? 1 : 0;
        continue;
      }
      if (passage.gain() > 0 || passage.known() == 0) {
        found.add(passage);
        proofs += proofs < PROOF && isClear(passage) && !isLatin(passage) ? 1 : 0;
        if (isLost(text, passage)) {
          lost.add(passage);
        }
        explained += passage.end() - i;
      }
      han += passage.end() - i;
      i = passage.end() - 1;
    }
    if (proofs == 0
        && !(explained > EXPLAINED * han && found.stream().anyMatch(p -> inWord(text, p)))) {
      return lost;
    }
    return found.stream().filter(GarbledWide::isLikely).toList();
  }

  /** Whether some passage may be clear, or all of them together, before any of them is weighed. */
  private boolean mayBeDamaged(AlignedText text) {
    int han = 0;
    int explained = 0;
    WideReader reader = new WideReader(text, read);
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (c < 0x80) {
        continue;
      }
      Garbled passage = begins(c) ? reader.read(i) : null;
      if (passage == null) {
        han += isWide(c) ? 1 : 0;
        continue;
      }
      if (passage.known() != 1 || isEmoji(passage) || c == '锟') {
        return true;
      }
      explained += passage.end() - i;
      han += passage.end() - i;
      i = passage.end() - 1;
    }
    return explained > EXPLAINED * han;
  }

  /**
   * Whether a passage is what becomes of U+FFFD: 锟斤拷. All that it says is that text was lost. Text
   * that speaks of it puts it into quotes.
   */
  private static boolean isLost(AlignedText text, Garbled passage) {
    return text.codePointAt(passage.start()) == '锟'
        && text.peek(passage.start() + 1) == '斤'
        && LEAST_LOST * passage.known() <= passage.meant().length
        && !(isQuote(text.peek(passage.start() - 1)) && isQuote(text.peek(passage.end())));
  }

  private static boolean isQuote(int c) {
    return c == '"'
        || c == '\''
        || c >= '‘' && c <= '”'
        || c >= '「' && c <= '』'
        || c == '《'
        || c == '》';
  }

  private static boolean isWide(int c) {
    return c >= 0x2E80;
  }

  private static boolean isClear(Garbled passage) {
    int known = passage.known();
    boolean emoji = isEmoji(passage);
    return (known >= 2 || emoji)
        && passage.gain() > Math.max(CLEAR, CLEAR_EACH * Math.min(known, passage.weighed()))
        && (known >= MANY || emoji || isText(passage.meant()));
  }

  private static boolean isEmoji(Garbled passage) {
    return passage.meant()[0] >= 0x1F300 && passage.meant()[0] < 0x1FB00;
  }

  private static boolean isLikely(Garbled passage) {
    int known = passage.known();
    return known == 0 || passage.gain() > LIKELY_EACH * Math.min(known, passage.weighed());
  }

  /** Whether a passage means letters and signs of Latin text alone. */
  private static boolean isLatin(Garbled passage) {
    for (int c : passage.meant()) {
      if (c >= 0x300 && (c < 0x1E00 || c > 0x2200) && c != Garbled.REPLACEMENT) {
        return false;
      }
    }
    return true;
  }

  /** Whether letters or quotes of Latin words stand as Han characters, which no clean text has. */
  private static boolean inWord(AlignedText text, Garbled passage) {
    int last = passage.meant()[passage.meant().length - 1];
    if (Character.getType(last) == Character.CURRENCY_SYMBOL) {
      return CodePoints.isDigit(text.peek(passage.end()));
    }
    boolean latin = CodePoints.isLatin(last) || last >= 0x2000 && last < 0x2100 || last < 0x80;
    boolean behind = CodePoints.isLatin(text.peek(passage.start() - 1));
    boolean before = CodePoints.isLatin(text.peek(passage.end()));
    float rarity = LanguageModels.characters("zh").cost(text.codePointAt(passage.start()));
    float needed = behind && before ? IN_WORD : rarity < RARE ? CLEAR_IN_WORD : IN_WORD;
    return latin && (behind || before || rarity > VERY_RARE) && passage.gain() > needed;
  }

  static boolean isText(int[] meant) {
    int[] kept = Arrays.stream(meant).filter(c -> c >= 0x80 && c != Garbled.REPLACEMENT).toArray();
    return kept.length > 0 && Plausibility.leastCost(kept, kept.length) < MAX_COST * kept.length;
  }
}
