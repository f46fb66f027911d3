package dev.assay.charset;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The marks that Unicode's encoding forms may begin with. Longer marks stand first. */
enum ByteOrderMark {
  UTF_32LE("UTF-32LE", 0xFF, 0xFE, 0x00, 0x00),
  UTF_32BE("UTF-32BE", 0x00, 0x00, 0xFE, 0xFF),
  UTF_8("UTF-8", 0xEF, 0xBB, 0xBF),
  UTF_16LE("UTF-16LE", 0xFF, 0xFE),
  UTF_16BE("UTF-16BE", 0xFE, 0xFF);

  private final String charset;
  private final byte[] mark;

  ByteOrderMark(String charset, int... mark) {
    this.charset = charset;
    this.mark = new byte[mark.length];
    for (int i = 0; i < mark.length; i++) {
      this.mark[i] = (byte) mark[i];
    }
  }

  /** The mark that the bytes begin with, or null. */
  static @Nullable ByteOrderMark of(byte[] bytes) {
    for (ByteOrderMark mark : values()) {
      if (mark.begins(bytes)) {
        return mark;
      }
    }
    return null;
  }

  String charset() {
    return charset;
  }

  int length() {
    return mark.length;
  }

  private boolean begins(byte[] bytes) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }
}
