package dev.assay.charset;

import java.nio.charset.Charset;

/**
 * HZ (RFC 1843), which the JDK lacks: GB 2312 in seven bits between <code>~{</code> and <code>~}
 * </code>. A tilde that stands for itself is doubled; one at a line's end joins the lines.
 */
final class Hz {

  static final String NAME = "HZ-GB-2312";

  private static final int FIRST = 0x21;
  private static final int LAST = 0x7E;

  private Hz() {}

  static RawText read(byte[] bytes, int from, int to) {
    RawText text = new RawText(bytes, to - from);
    Charset gb2312 = Charset.forName("GB2312");
    boolean doubleBytes = false;
    int i = from;
    while (i < to) {
      int c = bytes[i] & 0xFF;
      int next = i + 1 < to ? bytes[i + 1] & 0xFF : -1;
      if (c == '~' && (doubleBytes ? next == '}' : next == '{')) {
        doubleBytes = !doubleBytes;
        i += 2;
      } else if (c == '~' && !doubleBytes && (next == '~' || next == '\n')) {
        if (next == '~') {
          text.append('~', i, i + 2);
        }
        i += 2;
      } else if (doubleBytes && c >= FIRST && c <= LAST && next >= FIRST && next <= LAST) {
        byte[] pair = {(byte) (c | 0x80), (byte) (next | 0x80)};
        int codePoint = new String(pair, gb2312).codePointAt(0);
        if (codePoint == RawText.REPLACEMENT) {
          text.appendMalformed(i, i + 2);
        } else {
          text.append(codePoint, i, i + 2);
        }
        i += 2;
      } else {
        doubleBytes &= c != '\n'; // a line end closes what was left open
        if (c < 0x80) {
          text.append(c, i, i + 1);
        } else {
          text.appendMalformed(i, i + 1);
        }
        i++;
      }
    }
    return text;
  }
}
