package dev.assay.charset;

import org.jspecify.annotations.Nullable;

/** Tells the charsets that write everything in ASCII bytes by their escape sequences. */
final class SevenBit {

  private static final int ESCAPE = 0x1B;

  private SevenBit() {}

  /** Name of the charset whose escape sequences the bytes hold, or null. */
  static @Nullable String charset(byte[] bytes) {
    boolean hz = false;
    for (int i = 0; i + 1 < bytes.length; i++) {
      int c = bytes[i];
      if (c < 0) {
        return null;
      }
      if (c == ESCAPE) {
        String name = byEscape(bytes, i);
        if (name != null) {
          return name;
        }
      }
      hz |= c == '~' && bytes[i + 1] == '{';
    }
    return hz && isHz(bytes) ? Hz.NAME : null;
  }

  private static @Nullable String byEscape(byte[] bytes, int at) {
    int first = bytes[at + 1];
    int second = at + 2 < bytes.length ? bytes[at + 2] : 0;
    int third = at + 3 < bytes.length ? bytes[at + 3] : 0;
    if (first == '$' && second == ')') {
      return third == 'C' ? "ISO-2022-KR" : third == 'A' || third == 'G' ? Iso2022Cn.NAME : null;
    }
    if (first == '$' && second == '*') {
      return third == 'H' ? Iso2022Cn.NAME : null;
    }
    boolean japanese =
        first == '$' && (second == 'B' || second == '@' || second == '(' && third == 'D')
            || first == '(' && (second == 'J' || second == 'I');
    if (japanese) {
      return "ISO-2022-JP";
    }
    return first == '$' && second == 'A' ? "ISO-2022-JP-2" : null;
  }

  /** Whether what stands between the marks reads as Chinese: program code may hold the marks. */
  private static boolean isHz(byte[] bytes) {
    RawText text = Hz.read(bytes, 0, bytes.length);
    TextCost cost = TextCost.ofCharacters(text.text().toCodePoints(), "zh");
    return text.malformed() == 0 && cost.counted() > 0 && cost.isText();
  }
}
