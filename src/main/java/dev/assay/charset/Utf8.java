package dev.assay.charset;

/**
 * Strict UTF-8 (Unicode 15, table 3-7): no overlong forms, no surrogates, nothing beyond U+10FFFF.
 * What is ill-formed is replaced as the standard recommends: one U+FFFD for each maximal subpart.
 */
final class Utf8 {

  private Utf8() {}

  /** Reads a passage of {@code length} code points, if that is known, or fewer. */
  static RawText read(byte[] bytes, int from, int to, int length) {
    RawText text = new RawText(bytes, length);
    int i = from;
    while (i < to) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        text.append(lead, i, i + 1);
        i++;
        continue;
      }
      if (lead >= 0xE1 && lead < 0xED && i + 2 < to && isPlain(bytes, i)) {
        int high = (lead & 0x0F) << 12 | (bytes[i + 1] & 0x3F) << 6;
        text.append(high | bytes[i + 2] & 0x3F, i, i + 3);
        i += 3;
        continue;
      }
      int needed = trails(lead);
      int codePoint = needed == 1 ? lead & 0x1F : needed == 2 ? lead & 0x0F : lead & 0x07;
      int end = i + 1;
      while (end - i <= needed && end < to && isTrail(lead, end - i, bytes[end] & 0xFF)) {
        codePoint = codePoint << 6 | bytes[end] & 0x3F;
        end++;
      }
      if (needed > 0 && end - i == needed + 1) {
        text.append(codePoint, i, end);
      } else {
        text.appendMalformed(i, end);
      }
      i = end;
    }
    return text;
  }

  /**
   * What a passage is as UTF-8.
   *
   * @param malformed how many places of it are ill-formed
   * @param multibyte how many are characters beyond ASCII: what proves UTF-8
   * @param length code points in all
   */
  record Validity(int malformed, int multibyte, int length) {}

  /** Checks a passage without reading it. */
  static Validity check(byte[] bytes, int from, int to) {
    int malformed = 0;
    int multibyte = 0;
    int ascii = 0;
    int i = from;
    while (i < to) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        ascii++;
        i++;
        continue;
      }
      if (lead >= 0xE1 && lead < 0xED && i + 2 < to && isPlain(bytes, i)) {
        multibyte++;
        i += 3;
        continue;
      }
      int needed = trails(lead);
      int end = i + 1;
      while (end - i <= needed && end < to && isTrail(lead, end - i, bytes[end] & 0xFF)) {
        end++;
      }
      if (needed > 0 && end - i == needed + 1) {
        multibyte++;
      } else {
        malformed++;
      }
      i = end;
    }
    return new Validity(malformed, multibyte, malformed + multibyte + ascii);
  }

  /** Whether two trail bytes without further conditions follow. */
  private static boolean isPlain(byte[] bytes, int lead) {
    return (bytes[lead + 1] & 0xC0) == 0x80 && (bytes[lead + 2] & 0xC0) == 0x80;
  }

  /** Reads a passage. */
  static RawText read(byte[] bytes, int from, int to) {
    return read(bytes, from, to, (to - from) / 2 + 16);
  }

  /** Trail bytes that a lead byte asks for; 0 if it is none. */
  private static int trails(int lead) {
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    return lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  }

  private static boolean isTrail(int lead, int index, int trail) {
    int low = 0x80;
    int high = 0xBF;
    if (index == 1) {
      switch (lead) {
        case 0xE0 -> low = 0xA0;
        case 0xED -> high = 0x9F;
        case 0xF0 -> low = 0x90;
        case 0xF4 -> high = 0x8F;
        default -> {}
      }
    }
    return trail >= low && trail <= high;
  }
}
