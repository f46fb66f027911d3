package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import dev.assay.text.model.CharacterModel;
import dev.assay.text.model.LanguageModels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Which wrong readings a text may have gone through, by characters side by side that clean text
 * rarely has. One pass, so that clean text costs next to nothing; what is found here is weighed
 * afterwards.
 */
final class Suspicion {

  private static final int BMP = 0x10000;

  /** From here on there are only charsets of two bytes a character. */
  private static final int WIDE = 0x2600;

  private static final int APPLE = 0xF8FF;

  /**
   * What a character beyond ASCII costs in clean text, in halves, and what is too much in a row.
   */
  private static final int EXPECTED = 16;

  private static final int TOO_MUCH = 13;

  /** Characters beside rare ones that may be garbled with them, and tell what they follow. */
  private static final int CONTEXT = 8;

  /** Characters of a passage in which damage is looked for first. */
  private static final int HEAD = 32;

  /** Characters of a western charset side by side that make up two of Chinese. */
  private static final int NARROW_RUN = 4;

  /** Share of the sequences of the likeliest charset that another must have to be asked. */
  private static final double SHARE = 0.6;

  /** Share of the characters beyond ASCII that leaves no doubt about the cause. */
  private static final double EXPLAINED = 0.85;

  private final int[] sequences = new int[GarbledUtf8.ALL.size()];
  private int mostSequences;
  private int foreign;
  private boolean narrow;
  private boolean inWords;

  /** Wide characters so far, and those that would begin a sequence. */
  private int wide;

  private int begun;

  /** How much rarer than expected the last characters were, since where, and if it is too much. */
  private int excess;

  private int rareFrom;
  private boolean rare;

  /** Passages of characters in a row that are too rare, with some of what stands beside them. */
  private final List<Span> rarePassages = new ArrayList<>();

  private final int length;

  private Suspicion(int length) {
    this.length = length;
  }

  static Suspicion of(AlignedText text) {
    Suspicion suspicion = new Suspicion(text.length());
    suspicion.scan(text.toCodePoints());
    for (int count : suspicion.sequences) {
      suspicion.mostSequences = Math.max(suspicion.mostSequences, count);
    }
    return suspicion;
  }

  private void scan(int[] text) {
    int needOne = 0; // charsets in which one byte is needed to complete a sequence, two, three
    int needTwo = 0;
    int needThree = 0;
    int run = 0;
    int before = 0;
    for (int i = 0; i < text.length; i++) {
      int c = text[i];
      if (isWide(c)) {
        i = scanWide(text, i) - 1;
        needOne = needTwo = needThree = run = 0;
        c = text[i];
      } else if (c >= 0x80) {
        int trails = c == APPLE ? 0 : Tables.TRAILS[c];
        int complete = needOne & trails;
        int leads = c == APPLE ? Tables.APPLES : Tables.LEADS_OF_FOUR[c];
        needOne = needTwo & trails | (c == APPLE ? 0 : Tables.LEADS_OF_TWO[c]);
        needTwo = needThree & trails | (c == APPLE ? 0 : Tables.LEADS_OF_THREE[c]);
        needThree = leads;
        if (complete != 0) {
          count(complete);
        }
        run = c != APPLE && Tables.NARROW[c] ? run + 1 : 0;
        narrow |=
            run >= NARROW_RUN
                || run == 2 && c < 0x180 && before < 0x180 && isBesideHan(text, i)
                || GarbledQuotes.maybe(before, c, at(text, i + 1));
        foreign++;
      } else {
        if (c == '\n') {
          endRare(i);
          excess = 0;
        }
        if (before >= 0x80) {
          needOne = needTwo = needThree = 0;
          narrow |= GarbledQuotes.maybe(before, c, at(text, i + 1));
          run = c >= 0x40 && isBig5Lead(before) && isBig5Lead(at(text, i + 1)) ? run + 1 : 0;
          sequences[0] += isCertainLoss(text, i, c) ? 1 : 0;
        }
      }
      before = c;
    }
    endRare(text.length);
    foreign += wide;
    inWords &= begun > SHARE * wide;
  }

  private static boolean isWide(int c) {
    return c >= WIDE && c != APPLE;
  }

  /** Goes on over wide characters, most of a Chinese text; where they end. */
  private int scanWide(int[] text, int from) {
    int sum = excess;
    int start = rareFrom;
    int sequences = 0;
    int i = from;
    for (; i < text.length && isWide(text[i]); i++) {
      int rarity = rarity(text[i]);
      inWords |= rarity == Tables.RARE_LEAD;
      sequences += Tables.sequence(rarity);
      start = sum == 0 ? i : start;
      sum = Math.max(0, sum + Tables.excess(rarity));
      if (sum > TOO_MUCH) {
        rare = true;
        rareFrom = start;
      } else if (rare && sum == 0) {
        endRare(i);
      }
    }
    excess = sum;
    rareFrom = start;
    wide += i - from;
    this.sequences[0] +=
        text[from] == Garbled.REPLACEMENT && isCertainLoss(text, from, text[from]) ? 1 : 0;
    begun += sequences;
    inWords |= Tables.sequence(rarity(text[from])) > 0 && CodePoints.isLatin(at(text, from - 1));
    inWords |= Tables.sequence(rarity(text[i - 1])) > 0 && CodePoints.isWord(at(text, i));
    return i;
  }

  private static int rarity(int c) {
    return c < BMP ? Tables.RARITY[c] : 0;
  }

  /** Ends the passage of rare characters that there may be. */
  private void endRare(int end) {
    if (rare) {
      addRare(rareFrom, end);
      rare = false;
    }
  }

  /** Notes a passage with what stands beside it; one with the last if they are close. */
  private void addRare(int start, int end) {
    int last = rarePassages.size() - 1;
    int from = Math.max(0, start - CONTEXT);
    int to = Math.min(length, end + CONTEXT);
    if (last >= 0 && rarePassages.get(last).end() >= from) {
      rarePassages.set(last, new Span(rarePassages.get(last).start(), to));
    } else {
      rarePassages.add(new Span(from, to));
    }
  }

  /** The code point at a position, or -1 outside the text. */
  private static int at(int[] text, int position) {
    return position >= 0 && position < text.length ? text[position] : -1;
  }

  private void count(int charsets) {
    for (int left = charsets; left != 0; left &= left - 1) {
      sequences[Integer.numberOfTrailingZeros(left)]++;
    }
  }

  /** Whether the lead of a sequence stands before a blank or a mark, and the rest was lost. */
  private static boolean isCertainLoss(int[] text, int position, int c) {
    return switch (c) {
      case ' ', '?', Garbled.REPLACEMENT -> position > 0 && CertainLoss.isAt(text, position - 1);
      case '"' -> position > 1 && CertainLoss.isAt(text, position - 2);
      default -> false;
    };
  }

  private static boolean isBesideHan(int[] text, int position) {
    return CodePoints.isHan(at(text, position - 2)) || CodePoints.isHan(at(text, position + 1));
  }

  /** Whether a character of Latin-1 is the first byte of most characters of Big5. */
  private static boolean isBig5Lead(int c) {
    return c > 0xA0 && c < 0xC9;
  }

  boolean isNone() {
    return mostSequences == 0 && !narrow && !inWords && rarePassages.isEmpty();
  }

  /** Whether UTF-8 may have been read in that charset of {@link GarbledUtf8#ALL}. */
  boolean ofUtf8(int path) {
    return sequences[path] > 0 && sequences[path] >= SHARE * mostSequences;
  }

  /** Whether so few sequences are complete that they may be there by chance. */
  boolean isByChance() {
    return 4 * mostSequences < foreign;
  }

  /** Whether no fewer sequences are complete in one charset than in another, or in none. */
  boolean isLikely(int path, int other) {
    return other < 0 || sequences[path] >= sequences[other];
  }

  /**
   * Whether something may have been read in a charset of two bytes a character: a word says so, or
   * a passage of rare characters in which such a reading finds damage.
   */
  boolean ofWide(AlignedText text, Function<AlignedText, List<Garbled>> reading) {
    return inWords || isDamagedWithin(HEAD, text, reading) || isDamagedBeyond(HEAD, text, reading);
  }

  /** Whether damage is found where passages begin: garbled text shows it at once. */
  private boolean isDamagedWithin(
      int length, AlignedText text, Function<AlignedText, List<Garbled>> reading) {
    for (Span passage : rarePassages) {
      int end = Math.min(passage.end(), passage.start() + length);
      if (!reading.apply(text.slice(passage.start(), end)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The same for passages that are longer, as a whole. */
  private boolean isDamagedBeyond(
      int length, AlignedText text, Function<AlignedText, List<Garbled>> reading) {
    for (Span passage : rarePassages) {
      if (passage.length() > length
          && !reading.apply(text.slice(passage.start(), passage.end())).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether Chinese may have been read in a charset of one byte a character. */
  boolean ofNarrow() {
    return narrow;
  }

  /** Whether passages cover almost all characters beyond ASCII. */
  boolean isExplained(List<Garbled> passages) {
    int covered = 0;
    for (Garbled passage : passages) {
      covered += passage.end() - passage.start();
    }
    return covered > EXPLAINED * foreign;
  }

  private static final class Tables {
    /** For each character the charsets in which its byte begins a sequence of so many bytes. */
    static final int[] LEADS_OF_TWO = new int[WIDE];

    static final int[] LEADS_OF_THREE = new int[WIDE];
    static final int[] LEADS_OF_FOUR = new int[WIDE];

    /** For each character the charsets in which its byte goes on with a sequence. */
    static final int[] TRAILS = new int[WIDE];

    /** Whether a character may be a byte of Chinese in a charset of one byte a character. */
    static final boolean[] NARROW = new boolean[WIDE];

    /** The charsets in which the apple begins a sequence of four bytes. */
    static final int APPLES;

    /** For each character its {@link #excess} and, above it, its {@link #sequence}. */
    static final byte[] RARITY = new byte[BMP];

    private static final int SEQUENCE_SHIFT = 6;

    /** The rarity of what almost no text has and would begin a sequence. */
    static final int RARE_LEAD = 31 - EXPECTED + (1 << SEQUENCE_SHIFT);

    static {
      int apples = 0;
      for (int path = 0; path < GarbledUtf8.ALL.size(); path++) {
        CharsetBytes charset = GarbledUtf8.ALL.get(path).charset();
        int bit = 1 << path;
        for (int c = 0x80; c < WIDE; c++) {
          int b = charset.of(c);
          if (GarbledUtf8.isLead(b) && c != '’') { // which stands before any letter in French
            int[] leads = b < 0xE0 ? LEADS_OF_TWO : b < 0xF0 ? LEADS_OF_THREE : LEADS_OF_FOUR;
            leads[c] |= leads == LEADS_OF_THREE && isSmallCyrillic(c) ? 0 : bit;
          }
          TRAILS[c] |= b >= 0x80 && b <= 0xBF ? bit : 0;
        }
        apples |= GarbledUtf8.isLead(charset.of(APPLE)) ? bit : 0;
      }
      APPLES = apples;
      for (GarbledNarrow path : GarbledNarrow.ALL) {
        for (int c = 0x80; c < WIDE; c++) {
          NARROW[c] |= path.read().of(c) > 0x80;
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
      int halves = c < 0x2E80 || c == Garbled.REPLACEMENT ? EXPECTED : (int) (2 * least);
      return (byte) (halves - EXPECTED + (begun ? 1 << SEQUENCE_SHIFT : 0));
    }

    /** 1 for a character that would begin a sequence, 0 for any other. */
    static int sequence(int rarity) {
      return rarity + EXPECTED >> SEQUENCE_SHIFT;
    }

    /** What a character costs beyond what is expected, in the language that has it most. */
    static int excess(int rarity) {
      return rarity - (sequence(rarity) << SEQUENCE_SHIFT);
    }

    /** Letters that begin three bytes in IBM866 alone, where letters go on with them. */
    private static boolean isSmallCyrillic(int c) {
      return c >= 'р' && c <= 'я';
    }

    private static boolean isSequence(int bytes) {
      return GarbledUtf8.isLead(bytes >> 8) && (bytes & 0xC0) == 0x80;
    }
  }
}
