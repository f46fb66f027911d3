package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * UTF-8 that was read as windows-1252 or Latin-1: {@code â€œ} → “, {@code Ã©} → é, {@code ä½ å¥½} →
 * 你好. Repaired in place, sequence by sequence, where no clean text would have these characters side
 * by side.
 */
final class MojibakeRepairer implements Repairer {

  private static final int NONE = -1;

  /** Windows-1252 as browsers mean it: byte of the characters that are not Latin-1. */
  private static final String WINDOWS_HIGH = windowsHigh();

  /** {@code codePoint} is what the bytes that stand from {@code start} to {@code end} encode. */
  private record Sequence(int start, int end, int codePoint) {
    int length() {
      return end - start;
    }
  }

  @Override
  public RepairPlan plan(AlignedText text) {
    RepairPlan plan = new RepairPlan(text);
    List<List<Sequence>> doubtful = new ArrayList<>();
    List<List<Sequence>> clear = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      List<Sequence> run = runAt(text, i);
      if (run.isEmpty()) {
        i++;
      } else {
        (isClear(text, run) ? clear : doubtful).add(run);
        i = run.get(run.size() - 1).end();
      }
    }
    if (!clear.isEmpty()) {
      // Where some of a text is damaged for certain, what fits the same damage is no coincidence.
      clear.addAll(doubtful);
      clear.sort((a, b) -> Integer.compare(a.get(0).start(), b.get(0).start()));
    }
    for (List<Sequence> run : clear) {
      for (Sequence sequence : run) {
        String meant = Character.toString(sequence.codePoint());
        plan.replace(RepairKind.MOJIBAKE, sequence.start(), sequence.end(), meant);
      }
    }
    return plan;
  }

  private static List<Sequence> runAt(AlignedText text, int from) {
    int c = text.codePointAt(from);
    if (c < 0xC2 || c > 0xF4) {
      return List.of();
    }
    List<Sequence> run = new ArrayList<>();
    int at = from;
    while (at < text.length()) {
      int codePoint = decode(text, at);
      if (codePoint == NONE) {
        break;
      }
      int end = at + CodePoints.utf8Length(codePoint);
      run.add(new Sequence(at, end, codePoint));
      at = end;
    }
    return run;
  }

  private static boolean isClear(AlignedText text, List<Sequence> run) {
    int foreign = 0;
    for (Sequence sequence : run) {
      int c = sequence.codePoint();
      if (c >= 0x2000 && c <= 0x2122 || c >= 0x1F000 && c <= 0x1FAFF) {
        return true; // punctuation, currency and emoji stand alone
      }
      if (sequence.length() == 2 && c < 0x100) {
        int before = text.peek(run.get(0).start() - 1);
        if (!CodePoints.isUpperLatin(before)) {
          return true; // Ã and Â end words in capitals only
        }
      } else if (Character.isDefined(c) && Character.getType(c) != Character.PRIVATE_USE) {
        foreign++;
      }
    }
    return foreign >= 2;
  }

  /** The code point that the UTF-8 bytes behind the characters from {@code at} on encode, or -1. */
  private static int decode(AlignedText text, int at) {
    int lead = text.codePointAt(at);
    if (lead < 0xC2 || lead > 0xF4) {
      return NONE;
    }
    int trails = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    int codePoint = lead & (0x3F >> trails);
    for (int i = 1; i <= trails; i++) {
      int trail = trailByte(text.peek(at + i));
      if (trail == NONE) {
        return NONE;
      }
      codePoint = codePoint << 6 | trail & 0x3F;
    }
    boolean shortest = CodePoints.utf8Length(codePoint) == trails + 1;
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return shortest && !surrogate && Character.isValidCodePoint(codePoint) ? codePoint : NONE;
  }

  /** The byte 80..BF that was read as this character, or -1. */
  private static int trailByte(int c) {
    if (c >= 0x80 && c <= 0xBF) {
      return c;
    }
    int index = c < 0x100 ? NONE : WINDOWS_HIGH.indexOf(c);
    return index < 0 ? NONE : 0x80 + index;
  }

  private static String windowsHigh() {
    byte[] bytes = new byte[0x20];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    return new String(bytes, Charset.forName("windows-1252"));
  }
}
