package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.model.LanguageModels;
import java.util.ArrayList;
import java.util.List;

/**
 * UTF-8 that was read in a charset of two bytes a character: {@code 浣犲ソ} → 你好, {@code caf茅} → café,
 * {@code don鈥檛} → don’t. Three bytes of one become one and a half of the other, so that bytes are
 * lost where they found no partner: what they stood for becomes U+FFFD.
 */
final class GarbledWide {

  static final CharsetBytes GBK_BYTES = CharsetBytes.pairs("GB18030");
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

  private GarbledWide(CharsetBytes read) {
    this.read = read;
  }

  /** All garbled passages, or none if none of them is clear. */
  List<Garbled> find(AlignedText text) {
    List<Garbled> found = new ArrayList<>();
    List<Garbled> lost = new ArrayList<>();
    boolean clear = false;
    int han = 0;
    int explained = 0;
    WideReader reader = new WideReader(text, read);
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (c < 0x80) {
        continue;
      }
      Garbled passage = reader.read(i);
      if (passage == null) {
        han += isWide(c) ? 1 : 0;
        continue;
      }
      if (passage.gain() > 0 || passage.known() == 0) {
        found.add(passage);
        clear |= isClear(passage) && !isLatin(passage);
        if (isLost(text, passage)) {
          lost.add(passage);
        }
        explained += passage.end() - i;
      }
      han += passage.end() - i;
      i = passage.end() - 1;
    }
    if (!clear && !(explained > EXPLAINED * han && found.stream().anyMatch(p -> inWord(text, p)))) {
      return lost;
    }
    return found.stream().filter(GarbledWide::isLikely).toList();
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
    return known >= 2
        && passage.gain() > Math.max(CLEAR, CLEAR_EACH * known)
        && (known >= MANY || isText(passage.meant()));
  }

  private static boolean isLikely(Garbled passage) {
    int known = passage.known();
    return known == 0 || passage.gain() > LIKELY_EACH * known;
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
    boolean latin = CodePoints.isLatin(last) || last >= 0x2000 && last < 0x2100 || last < 0x80;
    boolean behind = CodePoints.isLatin(text.peek(passage.start() - 1));
    boolean before = CodePoints.isLatin(text.peek(passage.end()));
    float rarity = LanguageModels.characters("zh").cost(text.codePointAt(passage.start()));
    float needed = behind && before ? IN_WORD : rarity < RARE ? CLEAR_IN_WORD : IN_WORD;
    return latin && (behind || before || rarity > VERY_RARE) && passage.gain() > needed;
  }

  static boolean isText(int[] meant) {
    int[] kept =
        java.util.Arrays.stream(meant).filter(c -> c >= 0x80 && c != Garbled.REPLACEMENT).toArray();
    return kept.length > 0 && LanguageModels.leastCost(kept) < MAX_COST * kept.length;
  }
}
