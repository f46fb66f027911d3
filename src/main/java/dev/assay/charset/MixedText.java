package dev.assay.charset;

import dev.assay.charset.CharsetRanker.Ranking;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text whose lines are in two charsets, as when a log or a page was put together from several
 * sources: UTF-8 and one other. Each line is read in its own; what is not in the charset of the
 * most is recorded.
 */
final class MixedText {

  /**
   * UTF-8 characters for each bad byte that make a line damaged UTF-8 rather than another charset.
   */
  private static final int PROOF_PER_ERROR = 2;

  /** What a reading of the lines that are not UTF-8 must be worth. */
  private static final double MIN_CONFIDENCE = 0.6;

  /** Characters of UTF-8 that a line of another charset does not hold by coincidence. */
  private static final int PROOF = 2;

  /**
   * Ill-formed places for each character of UTF-8 in what cannot be UTF-8 for the most part: GBK
   * has four to five, half of it and half of UTF-8 one to two.
   */
  private static final int MOST_ERRORS = 3;

  private MixedText() {}

  private record Line(int start, int end, int malformed, int multibyte, int high) {
    boolean isForeign() {
      return malformed * PROOF_PER_ERROR > multibyte;
    }
  }

  /** The text, if most of it is UTF-8; null if it is not. */
  static @Nullable RawText readUtf8(byte[] bytes, Utf8.Validity whole) {
    if (whole.multibyte() * MOST_ERRORS < whole.malformed()) {
      return null; // less than half, however it is spread over lines
    }
    List<Line> lines = lines(bytes);
    ByteArrayOutputStream foreign = new ByteArrayOutputStream();
    int foreignBytes = 0;
    int utf8Bytes = 0;
    for (Line line : lines) {
      if (line.isForeign()) {
        foreign.write(bytes, line.start(), line.end() - line.start());
        foreignBytes += line.high();
      } else {
        utf8Bytes += line.high();
      }
    }
    if (utf8Bytes < foreignBytes) {
      return null;
    }
    if (foreignBytes == 0) {
      return Utf8.read(bytes, 0, bytes.length);
    }
    Ranking ranking = CharsetRanker.rank(foreign.toByteArray(), null);
    CharsetCandidate best = ranking.candidates().get(0);
    if (best.confidence() < MIN_CONFIDENCE) {
      return Utf8.read(bytes, 0, bytes.length);
    }
    RawText text = new RawText(bytes, bytes.length / 2);
    for (Line line : lines) {
      if (line.isForeign()) {
        RawText piece = Charsets.read(bytes, line.start(), line.end(), best.charset());
        text.appendPiece(piece, Charsets.publicName(best.charset()), line.start(), line.end());
      } else {
        text.append(Utf8.read(bytes, line.start(), line.end()));
      }
    }
    return text;
  }

  /** Reads bytes in a charset, but for the lines that are UTF-8 and read better so. */
  static RawText read(byte[] bytes, String charset) {
    RawText text = null;
    int done = 0;
    int start = 0;
    while (start < bytes.length) {
      int end = lineEnd(bytes, start);
      if (Utf8.multibyte(bytes, start, end) >= PROOF && isUtf8(bytes, start, end, charset)) {
        text = text == null ? new RawText(bytes, bytes.length / 2) : text;
        text.append(Charsets.read(bytes, done, start, charset));
        text.appendPiece(Utf8.read(bytes, start, end), "UTF-8", start, end);
        done = end;
      }
      start = end;
    }
    RawText rest = Charsets.read(bytes, done, bytes.length, charset);
    if (text == null) {
      return rest;
    }
    text.append(rest);
    return text;
  }

  /** The lines but for those of UTF-8, whole or damaged: they tell the charset of the rest. */
  static byte[] withoutUtf8(byte[] bytes) {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    for (Line line : lines(bytes)) {
      boolean utf8 =
          line.isForeign()
              ? Utf8.isShaped(bytes, line.start(), line.end())
              : line.multibyte() >= PROOF;
      if (!utf8) {
        rest.write(bytes, line.start(), line.end() - line.start());
      }
    }
    return rest.toByteArray();
  }

  private static boolean isUtf8(byte[] bytes, int start, int end, String charset) {
    RawText utf8 = Utf8.read(bytes, start, end);
    RawText other = Charsets.read(bytes, start, end, charset);
    return TextCost.least(utf8.text().toCodePoints()).nats()
        < TextCost.least(other.text().toCodePoints()).nats();
  }

  /** Where a line's end ends. */
  private static int lineEnd(byte[] bytes, int start) {
    int end = start;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(bytes.length, end + 1);
  }

  private static List<Line> lines(byte[] bytes) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < bytes.length) {
      int end = lineEnd(bytes, start);
      Utf8.Validity validity = Utf8.check(bytes, start, end);
      lines.add(
          new Line(
              start, end, validity.malformed(), validity.multibyte(), validity.high(end - start)));
      start = end;
    }
    return lines;
  }
}
