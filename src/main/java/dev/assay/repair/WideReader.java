package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.model.CharacterModel;
import dev.assay.text.model.LanguageModels;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bytes of a text's characters in a charset of two bytes a character as UTF-8. What the
 * wrong reading could not print (U+FFFD, ?) stands for one byte or two: the one that fits what
 * follows.
 */
final class WideReader {

  private static final int REPLACEMENT = 0xFFFD;
  private static final int LOST = -1;

  /** Characters that are looked ahead to tell how many bytes are lost. */
  private static final int AHEAD = 6;

  /** What a character costs at most that everyday text is full of. */
  private static final float EVERYDAY = 8;

  private static final CharacterModel SIMPLIFIED = LanguageModels.characters("zh");
  private static final CharacterModel TRADITIONAL = LanguageModels.characters("zh_Hant");

  /** Characters of a passage that may be there by chance. */
  private static final int SHORT = 6;

  /** What each character of a long passage is taken to gain. */
  private static final float GAIN_EACH = 4;

  private static final int MIN_LEAD = 0xC2;
  private static final int MAX_LEAD = 0xF4;

  private final AlignedText text;
  private final CharsetBytes charset;

  private int[] meant = new int[16];
  private int size;

  /** Bytes that the character which was begun still needs, and what it is so far. */
  private int needed;

  private int length;
  private int triples;
  private int codePoint;
  private boolean lost;
  private boolean valid;

  WideReader(AlignedText text, CharsetBytes charset) {
    this.text = text;
    this.charset = charset;
  }

  /**
   * The garbled passage that starts at a position, or null.
   *
   * @param weighed whether it is weighed also if it is long
   */
  @Nullable Garbled read(int start, boolean weighed) {
    Garbled passage = read(start);
    return passage != null && (weighed || passage.end() - start < SHORT)
        ? Garbled.of(text, start, passage.end(), passage.meant())
        : passage;
  }

  /** The same, with a gain that is not weighed. */
  @Nullable Garbled read(int start) {
    if (!isLead(first(charset.of(text.codePointAt(start))))) {
      return null;
    }
    size = 0;
    needed = 0;
    valid = true;
    triples = 0;
    int at = start;
    int end = start;
    int whole = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (c < 0x80 && c != '?' || c == '?' && needed == 0) {
        break;
      }
      int before = size;
      if (c == REPLACEMENT || c == '?') {
        for (int i = lostBytes(at); i > 0; i--) {
          feed(LOST);
        }
      } else {
        feedCharacter(charset.of(c));
      }
      if (!valid) {
        size = before;
        if (at > start && isLoss(text.codePointAt(at - 1)) && end < at) {
          emitLost();
          end = at;
          whole = size;
        }
        break;
      }
      at++;
      if (needed == 0 && (length > 2 || triples == 0)) {
        end = at;
        whole = size;
      }
      if (isLoss(c) && isClean(at)) {
        emitLost();
        end = at;
        whole = size;
        break;
      }
    }
    if (valid && needed > 0) { // the last byte found no partner
      emitLost();
      end = at;
      whole = size;
    }
    if (whole == 0 || triples == 0 && isBetweenHan(start, end)) {
      return null; // no Latin letter stands there
    }
    Garbled passage = new Garbled(start, end, Arrays.copyOf(meant, whole), 0);
    return passage.withGain(GAIN_EACH * passage.weighed());
  }

  private boolean isBetweenHan(int start, int end) {
    return CodePoints.isHan(text.peek(start - 1)) && CodePoints.isHan(text.peek(end));
  }

  private void emitLost() {
    if (needed > 0) {
      emit(REPLACEMENT);
      needed = 0;
    }
  }

  private static boolean isLoss(int c) {
    return c == REPLACEMENT || c == '?';
  }

  /** Whether everyday text stands at a position. */
  private boolean isClean(int at) {
    return isEveryday(text.peek(at)) && isEveryday(text.peek(at + 1));
  }

  private static boolean isEveryday(int c) {
    return CodePoints.isHan(c)
        && Math.min(SIMPLIFIED.cost(c), TRADITIONAL.cost(c)) < EVERYDAY
        && !isLead(first(GarbledWide.GBK_BYTES.of(c)));
  }

  private static int first(int bytes) {
    return bytes > 0xFF ? bytes >> 8 : bytes;
  }

  private static boolean isLead(int b) {
    return b >= MIN_LEAD && b <= MAX_LEAD;
  }

  private void feedCharacter(int bytes) {
    if (bytes == 0) {
      valid = false;
      return;
    }
    if (bytes > 0xFF) {
      feed(bytes >> 8);
    }
    feed(bytes & 0xFF);
  }

  private void feed(int b) {
    if (!valid) {
      return;
    }
    if (needed > 0) {
      if (b != LOST && (b < 0x80 || b > 0xBF)) {
        valid = false;
        return;
      }
      lost |= b == LOST;
      codePoint = codePoint << 6 | b & 0x3F;
      needed--;
      if (needed == 0) {
        finish();
      }
    } else if (b == LOST) {
      begin(3, 0);
      lost = true;
    } else if (b < 0x80) {
      emit(b);
    } else if (isLead(b)) {
      int bytes = b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
      if (bytes > 2 && triples == 0 && size > 0) {
        valid = false; // what is Latin is judged for itself
        return;
      }
      triples += bytes > 2 ? 1 : 0;
      begin(bytes, b & (0x7F >> bytes));
    } else {
      valid = false;
    }
  }

  private void begin(int bytes, int bits) {
    length = bytes;
    needed = bytes - 1;
    codePoint = bits;
    lost = false;
  }

  private void finish() {
    if (lost) {
      emit(REPLACEMENT);
    } else if (GarbledUtf8.isValid(codePoint, length - 1)) {
      emit(codePoint);
    } else {
      valid = false;
    }
  }

  private void emit(int c) {
    if (size == meant.length) {
      meant = Arrays.copyOf(meant, 2 * size);
    }
    meant[size++] = c;
  }

  /** How many bytes what cannot be printed stands for: 1 or 2. */
  private int lostBytes(int at) {
    int one = fitting(at + 1, after(1));
    int two = fitting(at + 1, after(2));
    return one > two ? 1 : 2;
  }

  /** Bytes that are needed behind so many lost ones. */
  private int after(int lostBytes) {
    int left = needed;
    for (int i = 0; i < lostBytes; i++) {
      left = left == 0 ? 2 : left - 1;
    }
    return left;
  }

  /**
   * Characters that fit the pattern of UTF-8 from a position on, where so many bytes are needed.
   */
  private int fitting(int from, int neededBytes) {
    int left = neededBytes;
    for (int i = 0; i < AHEAD; i++) {
      int c = text.peek(from + i);
      if (c < 0x80 || c == REPLACEMENT) {
        return left == 0 && c != REPLACEMENT ? AHEAD : i; // whole at the end
      }
      int bytes = charset.of(c);
      if (bytes == 0) {
        return i;
      }
      if (bytes > 0xFF) {
        left = next(left, bytes >> 8);
      }
      left = left < 0 ? left : next(left, bytes & 0xFF);
      if (left < 0) {
        return i;
      }
    }
    return AHEAD;
  }

  private static int next(int left, int b) {
    if (left > 0) {
      return b >= 0x80 && b <= 0xBF ? left - 1 : -1;
    }
    return b < 0x80 ? 0 : !isLead(b) ? -1 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
  }
}
