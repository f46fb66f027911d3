package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.Span;
import dev.assay.text.model.LanguageModels;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chinese on its ways through wrong charsets of its own: GBK or Big5 read as windows-1252 ({@code
 * ÄãºÃ} → 你好), GBK read as Big5 and Big5 as GBK. Believed where what the bytes say is far more
 * likely than what stands there.
 */
final class GarbledHan {

  /** A wrong reading, and what should have been read. */
  private record Path(CharsetBytes read, Charset meant) {}

  private static final List<Path> PATHS =
      List.of(
          new Path(CharsetBytes.WINDOWS_1252, Charset.forName("GB18030")),
          new Path(CharsetBytes.WINDOWS_1252, Charset.forName("x-windows-950")),
          new Path(CharsetBytes.BIG5, Charset.forName("GBK")),
          new Path(CharsetBytes.GBK, Charset.forName("x-windows-950")));

  /** What a repair must gain in all, and for each character that is meant. */
  private static final float CLEAR = 12;

  private static final float CLEAR_EACH = 2.5f;

  /** What a character costs at most, on average, in text that is worth restoring. */
  private static final float MAX_COST = 9.5f;

  /** What a character costs at least, on average, in text that may be damaged. */
  private static final float SUSPICIOUS = 8.5f;

  private static final int MIN_LENGTH = 2;

  private GarbledHan() {}

  /** All passages that are garbled for certain, and what is garbled the same way beside them. */
  static List<Garbled> find(AlignedText text) {
    List<Span> runs = runs(text);
    Path path = mostLikely(text, runs);
    List<Garbled> found = new ArrayList<>();
    for (Span run : runs) {
      int done = found.isEmpty() ? 0 : found.get(found.size() - 1).end();
      if (run.start() >= done) {
        Garbled garbled = path == null ? null : decoded(text, run, path, false);
        if (garbled != null) {
          found.add(garbled);
        } else {
          GarbledGbk.find(text, run, found);
        }
      }
    }
    return found;
  }

  /** The path that explains most of what is garbled for certain, or null. */
  private static @Nullable Path mostLikely(AlignedText text, List<Span> runs) {
    float[] gains = new float[PATHS.size()];
    for (Span run : runs) {
      if (isSuspicious(text.slice(run.start(), run.end()).toCodePoints())) {
        for (int i = 0; i < gains.length; i++) {
          Garbled garbled = decoded(text, run, PATHS.get(i), true);
          gains[i] += garbled == null ? 0 : garbled.gain();
        }
      }
    }
    int best = 0;
    for (int i = 1; i < gains.length; i++) {
      best = gains[i] > gains[best] ? i : best;
    }
    return gains[best] > 0 ? PATHS.get(best) : null;
  }

  private static List<Span> runs(AlignedText text) {
    List<Span> runs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      if (text.codePointAt(start) < 0x80) {
        start++;
      } else {
        int end = runEnd(text, start);
        runs.add(new Span(start, end));
        start = end;
      }
    }
    return runs;
  }

  /** Behind the last character beyond ASCII of a run; single trail bytes in it may be ASCII. */
  private static int runEnd(AlignedText text, int start) {
    int last = start + 1;
    for (int end = last; end < text.length() && end - last <= 1; end++) {
      int c = text.codePointAt(end);
      if (c >= 0x80) {
        last = end + 1;
      } else if (c < 0x40) {
        break;
      }
    }
    return last;
  }

  private static boolean isSuspicious(int[] run) {
    if (run.length < MIN_LENGTH || run[0] < 0x2600 && run[run.length - 1] < 0x2600) {
      return run.length >= MIN_LENGTH;
    }
    float simplified = LanguageModels.characters("zh").costApart(run, 0, run.length);
    if (simplified < SUSPICIOUS * run.length) {
      return false;
    }
    for (String language : new String[] {"zh_Hant", "ja", "ko"}) {
      float cost = LanguageModels.characters(language).costApart(run, 0, run.length);
      if (cost < SUSPICIOUS * run.length) {
        return false;
      }
    }
    return true;
  }

  /**
   * What a run says if it took the path, or null if nothing, or nothing better. The last
   * character's second byte may be ASCII and stand behind the run.
   *
   * @param alone whether it must be clear by itself
   */
  private static @Nullable Garbled decoded(AlignedText text, Span run, Path path, boolean alone) {
    for (int end = run.end(); end <= Math.min(run.end() + 1, text.length()); end++) {
      int[] meant = decoded(text, run.start(), end, path);
      if (meant != null && (!alone || isText(meant))) {
        Garbled garbled = Garbled.of(text, run.start(), end, meant);
        float needed = alone ? Math.max(CLEAR, CLEAR_EACH * meant.length) : CLEAR_EACH;
        if (garbled.gain() > needed) {
          return garbled;
        }
      }
    }
    return null;
  }

  static boolean isText(int[] meant) {
    float cost =
        Math.min(
            LanguageModels.characters("zh").cost(meant, 0, meant.length),
            LanguageModels.characters("zh_Hant").cost(meant, 0, meant.length));
    return meant.length >= MIN_LENGTH && cost < MAX_COST * meant.length;
  }

  private static int @Nullable [] decoded(AlignedText text, int start, int end, Path path) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = start; i < end; i++) {
      int c = text.codePointAt(i);
      int b = c < 0x80 ? c : path.read().of(c);
      if (b == 0) {
        return null;
      }
      if (b > 0xFF) {
        bytes.write(b >> 8);
      }
      bytes.write(b);
    }
    CharBuffer meant = CharBuffer.allocate(bytes.size() + 1);
    CoderResult result =
        path.meant().newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()), meant, true);
    return result.isError() ? null : meant.flip().codePoints().toArray();
  }
}
