package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * UTF-8 that was read in a charset of one byte a character: {@code â€œ} → “, {@code Ã©} → é, {@code
 * РїСЂРё} → при. Found sequence by sequence, and believed where no clean text would have these
 * characters side by side.
 */
final class GarbledUtf8 {

  /**
   * The charsets, those first that are read by mistake most often. Latin-1 has controls where
   * windows-1252 has its signs, and Turkish letters stand in it where Icelandic ones do.
   */
  static final List<GarbledUtf8> ALL =
      List.of(
          of(Kind.LETTERS, "windows-1252", "ISO-8859-1", "windows-1254"),
          of(Kind.LETTERS, "windows-1251"),
          of(Kind.LETTERS, "windows-1250"),
          of(Kind.SIGNS, "x-MacRoman"),
          of(Kind.SIGNS, "IBM437"),
          of(Kind.SIGNS, "IBM850"),
          of(Kind.SIGNS, "IBM866"),
          of(Kind.SIGNS, "KOI8-R"),
          of(Kind.SIGNS, "IBM852"),
          of(Kind.SELDOM, "windows-1253"),
          of(Kind.SELDOM, "windows-1256"),
          of(Kind.SELDOM, "windows-1257"),
          of(Kind.LETTERS, "ISO-8859-2"),
          of(Kind.SELDOM, "ISO-8859-15"));

  /** Code points below this, and the apple of Mac Roman, are what these charsets have. */
  private static final int LIMIT = 0x2600;

  private static final int APPLE = 0xF8FF;

  /** What a repair must gain to be believed for itself. */
  private static final float CLEAR = 6.5f;

  /** The same between two small letters. */
  private static final float INSIDE = 4;

  /** What one Han character or another rare one must gain in addition if it stands alone. */
  private static final float ALONE = 8;

  /** What a letter must gain where nothing else is left to explain. */
  private static final float LETTER = 3;

  /** What à and Š may cost whose NBSP became a blank: other letters of the text are garbled. */
  private static final float LOST_NBSP = -4;

  /** Clear passages after which no further one needs to be weighed. */
  private static final int PROOF = 6;

  /** How many more characters must be lost than known for a text to be past repair. */
  private static final int HOPELESS = 2;

  private static final int NONE = -1;
  private static final int NBSP = 0xA0;
  private static final int WIDE = 0x2E80;
  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;

  private final CharsetBytes charset;
  private final Kind kind;

  /** What is known of texts that were read in a charset by mistake. */
  private enum Kind {
    LETTERS,
    /** Signs and lines stand where windows charsets have letters. */
    SIGNS,
    /** Seldom the cause, so that one character proves nothing. */
    SELDOM
  }

  private GarbledUtf8(CharsetBytes charset, Kind kind) {
    this.charset = charset;
    this.kind = kind;
  }

  private static GarbledUtf8 of(Kind kind, String charset, String... relatives) {
    return new GarbledUtf8(CharsetBytes.single(charset, relatives), kind);
  }

  /** A decoded sequence: its code point, and where it ends in the text. */
  record Sequence(int codePoint, int end) {}

  CharsetBytes charset() {
    return charset;
  }

  /**
   * All garbled passages, or none if none of them is clear: where some of a text is damaged for
   * certain, what fits the same damage is no coincidence.
   */
  List<Garbled> find(AlignedText text) {
    List<Garbled> found = new ArrayList<>();
    int clear = 0;
    int certain = 0;
    int weighed = 0; // code points that have been weighed, and what they gain
    float gain = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!isLead(byteAt(text, i))) {
        continue;
      }
      Garbled passage = passage(text, i, text.length(), null, clear < PROOF);
      if (passage == null) {
        continue;
      }
      if (OneCharacter.isAmount(text, passage) || OneCharacter.isCombined(text, passage)) {
        certain++;
        passage = passage.withGain(Math.max(CLEAR, passage.gain()));
      } else if (clear < PROOF) {
        clear += isClear(text, passage) ? 1 : 0;
        weighed += passage.weighedLength();
        gain += passage.gain();
      } else {
        passage = passage.withGain(gain / weighed * passage.weighedLength());
      }
      found.add(passage);
      i = passage.end() - 1;
    }
    return clear + certain > 0
            || isAllClear(text, found)
            || this == ALL.get(0) && CertainLoss.isIn(text.toCodePoints())
        ? withLosses(text, found)
        : List.of();
  }

  /** Among clear damage also sequences that lost a byte. */
  private List<Garbled> withLosses(AlignedText text, List<Garbled> found) {
    LostBytes losses = new LostBytes(this, text);
    List<Garbled> all = new ArrayList<>();
    int known = 0; // characters that are certain, and those of which no more is known
    int gone = 0;
    int next = 0;
    for (int i = 0; i < text.length(); i++) {
      if (next < found.size() && found.get(next).start() == i) {
        all.add(found.get(next));
        known += found.get(next).meant().length;
        i = found.get(next++).end() - 1;
        continue;
      }
      if (!isLead(byteAt(text, i))) {
        continue;
      }
      int limit = next < found.size() ? found.get(next).start() : text.length();
      boolean begun = !all.isEmpty() && all.get(all.size() - 1).end() == i;
      if (!begun && !losses.isMarked(i)) {
        continue;
      }
      Garbled lost = passage(text, i, limit, losses, true);
      if (lost != null && losses.isCertain(i)) {
        lost = lost.withGain(Math.max(CLEAR, lost.gain()));
      }
      if (lost != null && (lost.gain() > leastOfLoss(text, lost) || isBeside(lost, all, limit))) {
        all.add(lost);
        known += lost.known();
        gone += lost.meant().length - lost.known();
        i = lost.end() - 1;
      }
    }
    return gone > known + HOPELESS ? List.of() : all;
  }

  /**
   * What a passage that lost a byte must gain: less where it is known and a blank stands for it.
   */
  private float leastOfLoss(AlignedText text, Garbled lost) {
    boolean blank = text.codePointAt(lost.end() - 1) == ' ' && lost.known() == lost.meant().length;
    return blank && kind != Kind.SIGNS ? LOST_NBSP : 0;
  }

  /** Whether a passage stands between others without a gap. */
  private static boolean isBeside(Garbled passage, List<Garbled> before, int next) {
    return passage.end() == next
        || !before.isEmpty() && before.get(before.size() - 1).end() == passage.start();
  }

  private @Nullable Garbled passage(
      AlignedText text, int start, int limit, @Nullable LostBytes losses, boolean weighed) {
    int[] meant = new int[8];
    int size = 0;
    int at = start;
    while (at < limit) {
      Sequence sequence = sequence(text, at);
      if (sequence == null && losses != null) {
        sequence = losses.sequence(at, size == 0 ? text.peek(at - 1) : meant[size - 1]);
      }
      if (sequence == null || sequence.end() > limit) {
        break;
      }
      if (size == meant.length) {
        meant = Arrays.copyOf(meant, 2 * size);
      }
      meant[size++] = sequence.codePoint();
      at = sequence.end();
    }
    if (size == 0) {
      return null;
    }
    int[] codePoints = Arrays.copyOf(meant, size);
    return weighed
        ? Garbled.of(text, start, at, codePoints)
        : new Garbled(start, at, codePoints, 0);
  }

  private boolean isClear(AlignedText text, Garbled passage) {
    int first = passage.meant()[0];
    if (first < 0xA0) {
      return false; // a control alone is no text
    }
    boolean latinBefore = CodePoints.isLatin(text.peek(passage.start() - 1));
    boolean latinBehind = CodePoints.isLatin(text.peek(passage.end()));
    boolean inside =
        CodePoints.isSmallAscii(text.peek(passage.start() - 1))
                && CodePoints.isSmallAscii(text.peek(passage.end()))
            || latinBefore && latinBehind && text.codePointAt(passage.end() - 1) == NBSP
            || OneCharacter.isGreekInWord(text, passage);
    if (passage.gain() <= (inside && kind == Kind.LETTERS ? INSIDE : CLEAR)) {
      return false;
    }
    if (kind == Kind.SIGNS && isLines(text, passage)) {
      return latinBefore && latinBehind && first < 0x17F;
    }
    if (passage.meant().length > 1) {
      return !OneCharacter.isJumble(passage.meant());
    }
    if (OneCharacter.isInCircle(first)
        || OneCharacter.isClosed(text, passage)
        || kind == Kind.SIGNS && first >= WIDE && !OneCharacter.isSign(first)) {
      return false; // what stands there is improbable, and so is a Han character by itself
    }
    if (kind == Kind.SELDOM) {
      return first < 0x180
          && (CodePoints.isSmallAscii(text.peek(passage.start() - 1))
              || CodePoints.isSmallAscii(text.peek(passage.end())));
    }
    boolean placed =
        kind == Kind.LETTERS
            || latinBefore && text.peek(passage.start() - 1) < 0x80
            || latinBehind && text.peek(passage.end()) < 0x80;
    boolean everyday = first < 0x180 && placed;
    return OneCharacter.isSign(first)
        || everyday && !OneCharacter.isSmallAmongCapitals(text, passage)
        || OneCharacter.isGreekInWord(text, passage)
        || placed && passage.gain() > CLEAR + ALONE;
  }

  /** Whether a passage is made of lines, which clean text draws tables with. */
  private static boolean isLines(AlignedText text, Garbled passage) {
    for (int i = passage.start(); i < passage.end(); i++) {
      if (!isLine(text.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLine(int c) {
    return c >= 0x2500 && c <= 0x25A0;
  }

  /**
   * Whether nothing in a text is left over and each passage is a letter, in a word or alone, or a
   * quote: signs and lines that clean text puts together stand in rows and formulas.
   */
  private boolean isAllClear(AlignedText text, List<Garbled> found) {
    if (kind != Kind.SIGNS || found.isEmpty()) {
      return false;
    }
    int next = 0;
    for (int i = 0; i < text.length(); i++) {
      if (next < found.size() && found.get(next).start() == i) {
        Garbled passage = found.get(next++);
        if (!isLetter(text, passage)) {
          return false;
        }
        i = passage.end() - 1;
      } else if (text.codePointAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(AlignedText text, Garbled passage) {
    int before = text.peek(passage.start() - 1);
    int behind = text.peek(passage.end());
    int last = text.codePointAt(passage.end() - 1);
    boolean formula =
        Character.getType(last) == Character.MATH_SYMBOL || last == 'π' || last == 'Ω';
    boolean joined = CodePoints.isLatin(before) || CodePoints.isLatin(behind);
    boolean alone = Math.max(before, ' ') == ' ' && Math.max(behind, ' ') == ' ';
    for (int c : passage.meant()) {
      if (c >= 0x17F && (c < 0x2010 || c > 0x20AC) || c < 0xA0) {
        return false;
      }
    }
    return passage.gain() > LETTER && (joined || alone && !formula && !isLines(text, passage));
  }

  /** The whole sequence at a position, or null. Halves of a surrogate pair are put together. */
  @Nullable Sequence sequence(AlignedText text, int at) {
    int lead = byteAt(text, at);
    if (!isLead(lead)) {
      return null;
    }
    int trails = trails(lead);
    int codePoint = lead & (0x3F >> trails);
    for (int i = 1; i <= trails; i++) {
      int trail = trailByte(text, at + i);
      if (trail == NONE) {
        return null;
      }
      codePoint = codePoint << 6 | trail & 0x3F;
    }
    if (codePoint >= Character.MIN_HIGH_SURROGATE && codePoint <= Character.MAX_HIGH_SURROGATE) {
      return surrogates(text, at, codePoint);
    }
    return isValid(codePoint, trails) ? new Sequence(codePoint, at + trails + 1) : null;
  }

  /** CESU-8, which writes each half of a surrogate pair as three bytes. */
  private @Nullable Sequence surrogates(AlignedText text, int at, int high) {
    if (byteAt(text, at + 3) != 0xED) {
      return null;
    }
    int middle = trailByte(text, at + 4);
    int last = trailByte(text, at + 5);
    int low = 0xD000 | (middle & 0x3F) << 6 | last & 0x3F;
    return middle != NONE && last != NONE && Character.isLowSurrogate((char) low)
        ? new Sequence(Character.toCodePoint((char) high, (char) low), at + 6)
        : null;
  }

  static boolean isValid(int codePoint, int trails) {
    if (codePoint >= FIRST_HAN && codePoint <= LAST_HAN) { // most of what is meant
      return trails == 2;
    }
    return CodePoints.utf8Length(codePoint) == trails + 1
        && Character.isValidCodePoint(codePoint)
        && Character.isDefined(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE;
  }

  static int trails(int lead) {
    return lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  }

  static boolean isLead(int b) {
    return b >= 0xC2 && b <= 0xF4;
  }

  int byteAt(AlignedText text, int at) {
    int c = text.peek(at);
    return c >= 0x80 && c < LIMIT || c == APPLE ? charset.of(c) : 0;
  }

  /** The byte of the character at a position if it is one that follows a lead, or -1. */
  int trailByte(AlignedText text, int at) {
    int b = byteAt(text, at);
    return b >= 0x80 && b <= 0xBF ? b : NONE;
  }
}
