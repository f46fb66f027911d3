package dev.assay.report;

import org.jspecify.annotations.Nullable;

/** Bytes that texts take in the page, at most, whether in markup or in data. */
final class Weight {
  private Weight() {}

  /** Of a text in UTF-8 with all that is escaped in markup or in data; nothing for null. */
  static long of(@Nullable String text) {
    long bytes = 0;
    for (int i = 0; text != null && i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? ofAscii(c) : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
      if (c == '\u2028' || c == '\u2029') {
        bytes += 3;
      }
    }
    return bytes;
  }

  private static int ofAscii(char c) {
    return switch (c) {
      case '<', '>', '&', '"', '\'' -> 6;
      case '\\', '\n', '\r', '\t' -> 2;
      default -> c < 0x20 || c == 0x7F ? 6 : 1;
    };
  }

  static long ofAll(@Nullable String... texts) {
    long bytes = 0;
    for (String text : texts) {
      bytes += of(text);
    }
    return bytes;
  }
}
