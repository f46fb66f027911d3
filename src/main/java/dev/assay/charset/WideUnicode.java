package dev.assay.charset;

/** UTF-16 and UTF-32 in either byte order. Lone surrogates and cut units are malformed. */
final class WideUnicode {

  private WideUnicode() {}

  static RawText readUtf16(byte[] bytes, int from, int to, boolean bigEndian) {
    RawText text = new RawText(bytes, (to - from) / 2);
    int i = from;
    while (i < to) {
      if (i + 2 > to) {
        text.appendMalformed(i, to);
        break;
      }
      char unit = unit(bytes, i, bigEndian);
      if (!Character.isSurrogate(unit)) {
        text.append(unit, i, i + 2);
        i += 2;
      } else if (Character.isHighSurrogate(unit)
          && i + 4 <= to
          && Character.isLowSurrogate(unit(bytes, i + 2, bigEndian))) {
        text.append(Character.toCodePoint(unit, unit(bytes, i + 2, bigEndian)), i, i + 4);
        i += 4;
      } else {
        text.appendMalformed(i, i + 2);
        i += 2;
      }
    }
    return text;
  }

  static RawText readUtf32(byte[] bytes, int from, int to, boolean bigEndian) {
    RawText text = new RawText(bytes, (to - from) / 4);
    for (int i = from; i < to; i += 4) {
      if (i + 4 > to) {
        text.appendMalformed(i, to);
        break;
      }
      int high = unit(bytes, bigEndian ? i : i + 2, bigEndian);
      int codePoint = high << 16 | unit(bytes, bigEndian ? i + 2 : i, bigEndian);
      if (Character.isValidCodePoint(codePoint)
          && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE)) {
        text.append(codePoint, i, i + 4);
      } else {
        text.appendMalformed(i, i + 4);
      }
    }
    return text;
  }

  private static char unit(byte[] bytes, int at, boolean bigEndian) {
    int first = bytes[at] & 0xFF;
    int second = bytes[at + 1] & 0xFF;
    return (char) (bigEndian ? first << 8 | second : second << 8 | first);
  }
}
