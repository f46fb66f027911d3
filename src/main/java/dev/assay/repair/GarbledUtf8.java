package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * UTF-8 that was read in a charset of one byte a character: {@code â€œ} → “, {@code Ã©} → é, {@code
 * РїСЂРё} → при. Found sequence by sequence, and believed where no clean text would have these
 * characters side by side.
 */
final class GarbledUtf8 {

  static final List<GarbledUtf8> ALL =
      List.of(
          new GarbledUtf8(CharsetBytes.WINDOWS_1252),
          new GarbledUtf8(CharsetBytes.WINDOWS_1251),
          new GarbledUtf8(CharsetBytes.WINDOWS_1250),
          new GarbledUtf8(CharsetBytes.MAC_ROMAN));

  /** What a repair must gain to be believed for itself. */
  private static final float CLEAR = 6.5f;

  /** What one Han character or another rare one must gain in addition if it stands alone. */
  private static final float ALONE = 8;

  /** Clear passages after which no further one needs to be weighed. */
  private static final int PROOF = 20;

  private static final int NONE = -1;

  private final CharsetBytes charset;

  private GarbledUtf8(CharsetBytes charset) {
    this.charset = charset;
  }

  /** A decoded sequence: its code point, and where it ends in the text. */
  private record Sequence(int codePoint, int end) {}

  /**
   * All garbled passages, or none if none of them is clear: where some of a text is damaged for
   * certain, what fits the same damage is no coincidence.
   */
  List<Garbled> find(AlignedText text) {
    List<Garbled> found = new ArrayList<>();
    int clear = 0;
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (!isForeign(c) || !isLead(charset.of(c))) {
        continue;
      }
      Garbled passage = passage(text, i, false, clear < PROOF);
      if (passage != null) {
        clear += clear < PROOF && isClear(text, passage) ? 1 : 0;
        found.add(passage);
        i = passage.end() - 1;
      }
    }
    return clear > 0 ? withLosses(text, found) : List.of();
  }

  /** Among clear damage also sequences that lost a byte which prints as nothing or as a blank. */
  private List<Garbled> withLosses(AlignedText text, List<Garbled> found) {
    List<Garbled> all = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < text.length(); i++) {
      if (next < found.size() && found.get(next).start() == i) {
        all.add(found.get(next));
        i = found.get(next++).end() - 1;
        continue;
      }
      int c = text.codePointAt(i);
      Garbled lost = !isForeign(c) ? null : passage(text, i, true, true);
      int limit = next < found.size() ? found.get(next).start() : text.length();
      if (lost != null && lost.end() <= limit && lost.gain() > 0) {
        all.add(lost);
        i = lost.end() - 1;
      }
    }
    return all;
  }

  private @Nullable Garbled passage(AlignedText text, int start, boolean losses, boolean weighed) {
    List<Integer> meant = new ArrayList<>();
    int at = start;
    while (at < text.length()) {
      Sequence sequence = sequence(text, at, losses);
      if (sequence == null) {
        break;
      }
      meant.add(sequence.codePoint());
      at = sequence.end();
    }
    if (meant.isEmpty()) {
      return null;
    }
    int[] codePoints = meant.stream().mapToInt(Integer::intValue).toArray();
    return weighed
        ? Garbled.of(text, start, at, codePoints)
        : new Garbled(start, at, codePoints, CLEAR);
  }

  private boolean isClear(AlignedText text, Garbled passage) {
    int first = passage.meant()[0];
    if (first < 0xA0) {
      return false; // a control alone is no text
    }
    if (passage.meant().length > 1) {
      return passage.gain() > CLEAR;
    }
    boolean sign = first >= 0x2000 && first < 0x2600 || first >= 0x1F000 && first < 0x1FB00;
    boolean inWord =
        CodePoints.isLatin(text.peek(passage.start() - 1))
            || CodePoints.isLatin(text.peek(passage.end()));
    boolean everyday = first < 0x180 && (inWord || charset != CharsetBytes.MAC_ROMAN);
    return passage.gain() > (sign || everyday ? CLEAR : CLEAR + ALONE);
  }

  private @Nullable Sequence sequence(AlignedText text, int at, boolean losses) {
    int lead = charset.of(text.peek(at));
    if (!isLead(lead)) {
      return null;
    }
    int trails = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    int codePoint = lead & (0x3F >> trails);
    for (int i = 1; i <= trails; i++) {
      int trail = trailByte(text.peek(at + i));
      if (trail == NONE && losses) {
        return lostTrail(text, at, lead, i);
      }
      if (trail == NONE) {
        return null;
      }
      codePoint = codePoint << 6 | trail & 0x3F;
    }
    boolean shortest = CodePoints.utf8Length(codePoint) == trails + 1;
    boolean defined =
        Character.isValidCodePoint(codePoint)
            && Character.isDefined(codePoint)
            && Character.getType(codePoint) != Character.SURROGATE;
    return shortest && defined ? new Sequence(codePoint, at + trails + 1) : null;
  }

  /** What can only have been meant although a byte is gone: ” (9D), à (A0), a straightened dash. */
  private @Nullable Sequence lostTrail(AlignedText text, int at, int lead, int index) {
    int next = text.peek(at + index);
    if (lead == 0xE2 && index == 2 && trailByte(text.peek(at + 1)) == 0x80) {
      return next == '"' ? new Sequence(0x2014, at + 3) : new Sequence(0x201D, at + 2);
    }
    return lead == 0xC3 && next == ' ' ? new Sequence(0xE0, at + 2) : null;
  }

  /** Whether a charset of one byte a character may have it; F8FF is the apple of Mac Roman. */
  private static boolean isForeign(int c) {
    return c >= 0x80 && c < 0x2600 || c == 0xF8FF;
  }

  private static boolean isLead(int b) {
    return b >= 0xC2 && b <= 0xF4;
  }

  private int trailByte(int c) {
    int b = charset.of(c);
    return b >= 0x80 && b <= 0xBF ? b : NONE;
  }
}
