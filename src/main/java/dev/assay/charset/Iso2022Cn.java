package dev.assay.charset;

import java.nio.charset.Charset;

/**
 * ISO-2022-CN (RFC 1922): GB 2312 and CNS 11643 in seven bits. The JDK's reader loses its state at
 * a character of plane 2. What a line designates ends with it.
 */
final class Iso2022Cn {

  static final String NAME = "ISO-2022-CN";

  private static final int ESCAPE = 0x1B;
  private static final int SHIFT_OUT = 0x0E;
  private static final int SHIFT_IN = 0x0F;
  private static final int FIRST = 0x21;
  private static final int LAST = 0x7E;
  private static final Charset GB2312 = Charset.forName("GB2312");
  private static final Charset CNS = Charset.forName("x-EUC-TW");

  private final byte[] bytes;
  private final int to;
  private final RawText text;

  /**
   * What is written after a shift out: {@code A} is GB 2312, {@code G} is plane 1; 0 is nothing.
   */
  private int designated;

  /** The plane that is written after ESC O: {@code I} is plane 3. */
  private int third;

  private boolean shifted;

  private Iso2022Cn(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.to = to;
    this.text = new RawText(bytes, to - from);
  }

  static RawText read(byte[] bytes, int from, int to) {
    Iso2022Cn reader = new Iso2022Cn(bytes, from, to);
    int i = from;
    while (i < to) {
      i = reader.step(i);
    }
    return reader.text;
  }

  /** Reads what stands at a position; the position behind it. */
  private int step(int i) {
    int c = bytes[i] & 0xFF;
    if (c == SHIFT_OUT || c == SHIFT_IN) {
      shifted = c == SHIFT_OUT;
      return i + 1;
    }
    if (c == ESCAPE) {
      return escape(i);
    }
    if (shifted && c >= FIRST && c <= LAST && at(i + 1) >= FIRST && at(i + 1) <= LAST) {
      return pair(designated, i, i);
    }
    if (c == '\n') {
      shifted = false;
      designated = 0;
    }
    if (c < 0x80) {
      text.append(c, i, i + 1);
    } else {
      text.appendMalformed(i, i + 1);
    }
    return i + 1;
  }

  private int escape(int i) {
    if (at(i + 1) == 'N') { // one character of plane 2
      return at(i + 2) >= FIRST && at(i + 3) >= FIRST ? pair('H', i, i + 2) : malformed(i, i + 2);
    }
    if (at(i + 1) == 'O') {
      return at(i + 2) >= FIRST && at(i + 3) >= FIRST ? pair(third, i, i + 2) : malformed(i, i + 2);
    }
    if (at(i + 1) != '$' || i + 3 >= to) {
      return malformed(i, i + 1);
    }
    switch (bytes[i + 2]) {
      case ')' -> designated = bytes[i + 3];
      case '+' -> third = bytes[i + 3];
      case '*' -> {} // plane 2, the only one that is designated so
      default -> {
        return malformed(i, i + 1);
      }
    }
    return i + 4;
  }

  private int pair(int set, int start, int i) {
    byte high = (byte) (bytes[i] | 0x80);
    byte low = (byte) (bytes[i + 1] | 0x80);
    String decoded =
        switch (set) {
          case 'A' -> new String(new byte[] {high, low}, GB2312);
          case 'G' -> new String(new byte[] {high, low}, CNS);
          case 'H', 'I', 'J', 'K', 'L', 'M' -> {
            byte plane = (byte) (0xA2 + set - 'H');
            yield new String(new byte[] {(byte) 0x8E, plane, high, low}, CNS);
          }
          default -> "\uFFFD";
        };
    int codePoint = decoded.codePointAt(0);
    if (codePoint == RawText.REPLACEMENT) {
      return malformed(start, i + 2);
    }
    text.append(codePoint, start, i + 2);
    return i + 2;
  }

  private int malformed(int start, int end) {
    text.appendMalformed(start, Math.min(end, to));
    return Math.min(end, to);
  }

  private int at(int i) {
    return i < to ? bytes[i] & 0xFF : -1;
  }
}
