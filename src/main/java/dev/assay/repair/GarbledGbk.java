package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * UTF-8 that was read as GBK: {@code 浣犲ソ} → 你好. Three bytes of one become one and a half of the
 * other, so that a run of odd length has lost its last byte; that character becomes U+FFFD.
 */
final class GarbledGbk {

  private static final int REPLACEMENT = 0xFFFD;
  private static final int LOST = 0x100;
  private static final int MIN_LENGTH = 2;

  /** What a repair must gain in all, and for each character that is meant. */
  private static final float CLEAR = 12;

  private static final float CLEAR_EACH = 3;

  private GarbledGbk() {}

  /** Adds the garbled passages of a run. */
  static void find(AlignedText text, Span run, List<Garbled> found) {
    int at = run.start();
    while (at < run.end()) {
      Garbled passage = isLead(text.codePointAt(at)) ? passage(text, at, run.end()) : null;
      if (passage == null) {
        at++;
      } else {
        found.add(passage);
        at = passage.end();
      }
    }
  }

  private static boolean isLead(int c) {
    int lead = CharsetBytes.GBK.of(c) >> 8;
    return lead >= 0xE2 && lead <= 0xEF;
  }

  private static @Nullable Garbled passage(AlignedText text, int start, int runEnd) {
    List<Integer> meant = new ArrayList<>();
    int[] bytes = new int[4];
    int have = 0;
    int at = start;
    int end = start; // behind the last character that is whole on both sides
    int whole = 0;
    while (at < runEnd) {
      int c = text.codePointAt(at);
      int pair = c == REPLACEMENT ? LOST : CharsetBytes.GBK.of(c);
      if (pair == 0) {
        break;
      }
      if (pair >= LOST && c != REPLACEMENT) {
        bytes[have++] = pair >> 8;
        bytes[have++] = pair & 0xFF;
      } else {
        bytes[have++] = pair;
      }
      if (!isStart(bytes, Math.min(3, have))) {
        break;
      }
      at++;
      if (have >= 3) {
        meant.add(character(bytes));
        bytes[0] = bytes[3];
        have -= 3;
      }
      if (have == 0) {
        end = at;
        whole = meant.size();
      } else if (have == 1 && !isStart(bytes, 1)) {
        break;
      }
    }
    boolean cut = at == runEnd && have > 0;
    if (cut) { // the last byte found no partner
      meant.add(REPLACEMENT);
      end = text.peek(at) == '?' ? at + 1 : at;
    } else {
      meant = meant.subList(0, whole);
    }
    int[] characters = meant.stream().mapToInt(Integer::intValue).toArray();
    return believed(text, start, end, characters);
  }

  private static @Nullable Garbled believed(AlignedText text, int start, int end, int[] meant) {
    int[] kept = Arrays.stream(meant).filter(c -> c != REPLACEMENT).toArray();
    if (kept.length < MIN_LENGTH || !GarbledHan.isText(kept)) {
      return null;
    }
    Garbled garbled = Garbled.of(text, start, end, meant);
    return garbled.gain() > Math.max(CLEAR, CLEAR_EACH * kept.length) ? garbled : null;
  }

  /** Whether the first bytes may begin a character of three bytes. */
  private static boolean isStart(int[] bytes, int have) {
    if (have > 0 && (bytes[0] < 0xE2 || bytes[0] > 0xEF)) {
      return false;
    }
    for (int i = 1; i < have; i++) {
      if (bytes[i] != LOST && (bytes[i] < 0x80 || bytes[i] > 0xBF)) {
        return false;
      }
    }
    return true;
  }

  private static int character(int[] bytes) {
    if (bytes[1] == LOST || bytes[2] == LOST) {
      return REPLACEMENT;
    }
    int c = (bytes[0] & 0xF) << 12 | (bytes[1] & 0x3F) << 6 | bytes[2] & 0x3F;
    return CodePoints.isHan(c) || c >= 0x2000 && Character.isDefined(c) ? c : REPLACEMENT;
  }
}
