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

  private MixedText() {}

  private record Line(int start, int end, int malformed, int multibyte, int high) {
    boolean isForeign() {
      return malformed * PROOF_PER_ERROR > multibyte;
    }
  }

  /** The text, if most of it is UTF-8; null if it is not. */
  static @Nullable RawText readUtf8(byte[] bytes) {
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
    List<Line> pieces = new ArrayList<>();
    for (Line line : lines(bytes)) {
      if (line.malformed() == 0 && line.multibyte() >= PROOF && isUtf8(bytes, line, charset)) {
        pieces.add(line);
      }
    }
    if (pieces.isEmpty()) {
      return Charsets.read(bytes, 0, bytes.length, charset);
    }
    RawText text = new RawText(bytes, bytes.length / 2);
    int done = 0;
    for (Line line : pieces) {
      text.append(Charsets.read(bytes, done, line.start(), charset));
      RawText piece = Utf8.read(bytes, line.start(), line.end());
      text.appendPiece(piece, "UTF-8", line.start(), line.end());
      done = line.end();
    }
    text.append(Charsets.read(bytes, done, bytes.length, charset));
    return text;
  }

  private static boolean isUtf8(byte[] bytes, Line line, String charset) {
    RawText utf8 = Utf8.read(bytes, line.start(), line.end());
    RawText other = Charsets.read(bytes, line.start(), line.end(), charset);
    return TextCost.least(utf8.text().toCodePoints()).nats()
        < TextCost.least(other.text().toCodePoints()).nats();
  }

  private static List<Line> lines(byte[] bytes) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < bytes.length) {
      int end = start;
      int high = 0;
      while (end < bytes.length && bytes[end] != '\n') {
        high += bytes[end] < 0 ? 1 : 0;
        end++;
      }
      end = Math.min(bytes.length, end + 1);
      if (high == 0) {
        lines.add(new Line(start, end, 0, 0, 0));
      } else {
        Utf8.Validity validity = Utf8.check(bytes, start, end);
        lines.add(new Line(start, end, validity.malformed(), validity.multibyte(), high));
      }
      start = end;
    }
    return lines;
  }
}
