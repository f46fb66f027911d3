package dev.assay.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;

/**
 * A charset that the JDK knows and that is rare here, stepped one character at a time so that each
 * code point gets the exact bytes that encode it.
 */
final class LegacyCharset {

  private LegacyCharset() {}

  static RawText read(byte[] bytes, int from, int to, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    boolean asciiAlone = !isStateful(charset);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer out = CharBuffer.allocate(2);
    RawText text = new RawText(bytes, to - from);
    while (in.hasRemaining()) {
      int start = in.position();
      int first = bytes[start] & 0xFF;
      if (asciiAlone && first < 0x80) {
        text.append(first, start, start + 1);
        in.position(start + 1);
        continue;
      }
      CoderResult result = step(decoder, in, out);
      int end = in.position();
      if (out.position() > 0) {
        append(text, out, start, end);
      } else if (result.isError()) {
        in.position(start + badLength(bytes, start, to, result));
        text.appendMalformed(start, in.position());
      } else if (in.hasRemaining()) {
        text.appendMalformed(start, to); // the last character is cut
        in.position(to);
      }
    }
    return text;
  }

  /** Decodes one character: its code point, or both code points of the few that have two. */
  private static CoderResult step(CharsetDecoder decoder, ByteBuffer in, CharBuffer out) {
    out.clear().limit(1);
    CoderResult result = decoder.decode(in, out, false);
    if (out.position() == 0 && result.isOverflow()) {
      out.limit(2);
      result = decoder.decode(in, out, false);
    }
    return result;
  }

  private static void append(RawText text, CharBuffer out, int start, int end) {
    char first = out.get(0);
    if (out.position() == 2 && Character.isSurrogatePair(first, out.get(1))) {
      text.append(Character.toCodePoint(first, out.get(1)), start, end);
      return;
    }
    for (int i = 0; i < out.position(); i++) {
      text.append(out.get(i), start, end);
    }
  }

  /** An ASCII byte behind a bad lead byte is itself: a lost trail byte must not eat a line end. */
  private static int badLength(byte[] bytes, int start, int to, CoderResult result) {
    int length = Math.min(result.length(), to - start);
    for (int i = 1; i < length; i++) {
      if (bytes[start + i] >= 0 && bytes[start + i] < 0x40) {
        return i;
      }
    }
    return Math.max(1, length);
  }

  private static boolean isStateful(Charset charset) {
    return charset.name().toUpperCase(Locale.ROOT).contains("2022");
  }
}
