package dev.assay.charset;

/**
 * Strict UTF-8 (Unicode 15, table 3-7): no overlong forms, no surrogates, nothing beyond U+10FFFF.
 * What is ill-formed is replaced as the standard recommends: one U+FFFD for each maximal subpart.
 */
final class Utf8 {

  private Utf8() {}

  /** A reading; {@code multibyte} tells how much of it proves UTF-8. */
  record Reading(RawText text, int multibyte) {}

  static Reading read(byte[] bytes, int from, int to) {
    RawText text = new RawText(bytes, (to - from) / 2 + 16);
    int multibyte = 0;
    int i = from;
    while (i < to) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        text.append(lead, i, i + 1);
        i++;
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
        multibyte++;
      } else {
        text.appendMalformed(i, end);
      }
      i = end;
    }
    return new Reading(text, multibyte);
  }

  /** How many places of a passage are ill-formed, and how many are characters beyond ASCII. */
  record Validity(int malformed, int multibyte) {}

  /** Checks a passage without reading it. */
  static Validity check(byte[] bytes, int from, int to) {
    int malformed = 0;
    int multibyte = 0;
    int i = from;
    while (i < to) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        i++;
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
    return new Validity(malformed, multibyte);
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
