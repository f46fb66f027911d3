package dev.assay.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Tells files that are no text by their first bytes or by the controls they are full of. */
final class BinaryFiles {

  /** Controls beyond this share of the bytes are no damage but another kind of file. */
  private static final double MAX_CONTROLS = 0.05;

  private static final int SAMPLE = 1 << 16;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long BLANKS = 0x2020202020202020L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private BinaryFiles() {}

  private record Magic(String what, int... bytes) {
    boolean begins(byte[] file) {
      if (file.length < bytes.length) {
        return false;
      }
      for (int i = 0; i < bytes.length; i++) {
        if ((file[i] & 0xFF) != bytes[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private static final Magic[] MAGIC = {
    new Magic("a PDF document", '%', 'P', 'D', 'F', '-'),
    new Magic("a ZIP archive or Office document", 'P', 'K', 3, 4),
    new Magic("an old Office document", 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1),
    new Magic("a PNG image", 0x89, 'P', 'N', 'G'),
    new Magic("a JPEG image", 0xFF, 0xD8, 0xFF),
    new Magic("a GIF image", 'G', 'I', 'F', '8'),
    new Magic("a gzip file", 0x1F, 0x8B, 8),
    new Magic("a Zstandard file", 0x28, 0xB5, 0x2F, 0xFD),
    new Magic("a 7-Zip archive", '7', 'z', 0xBC, 0xAF, 0x27, 0x1C),
    new Magic("a RAR archive", 'R', 'a', 'r', '!', 0x1A, 7),
    new Magic("a program", 0x7F, 'E', 'L', 'F'),
    new Magic("a Parquet file", 'P', 'A', 'R', '1'),
  };

  /** What kind of file the first bytes name, or null. */
  static @Nullable String byMagic(byte[] bytes) {
    for (Magic magic : MAGIC) {
      if (magic.begins(bytes)) {
        return magic.what();
      }
    }
    return null;
  }

  /** Whether the bytes are full of controls that text in a byte-based charset never holds. */
  static boolean isFullOfControls(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE);
    int controls = 0;
    int i = 0;
    for (; i + Long.BYTES <= length; i += Long.BYTES) {
      if (mayHoldControl((long) EIGHT_BYTES.get(bytes, i))) {
        controls += controls(bytes, i, i + Long.BYTES);
      }
    }
    return controls + controls(bytes, i, length) > length * MAX_CONTROLS;
  }

  /** Whether one of eight bytes is less than a blank; rarely also if none is. */
  private static boolean mayHoldControl(long word) {
    return (word - BLANKS & ~word & HIGH_BITS) != 0;
  }

  private static int controls(byte[] bytes, int from, int to) {
    int controls = 0;
    for (int i = from; i < to; i++) {
      int b = bytes[i];
      controls += b >= 0 && b < ' ' && (b < '\t' || b > '\r') && b != 0x1B ? 1 : 0;
    }
    return controls;
  }
}
