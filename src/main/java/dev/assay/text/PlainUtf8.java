package dev.assay.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Characters that take three bytes of UTF-8 without further conditions: nearly all Chinese. */
public final class PlainUtf8 {

  private static final VarHandle FOUR_BYTES =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private PlainUtf8() {}

  /** Four bytes, the first one lowest. */
  public static int word(byte[] bytes, int at) {
    return (int) FOUR_BYTES.get(bytes, at);
  }

  /** Whether a lead byte of three stands here with its two trail bytes, whatever the fourth is. */
  public static boolean isThreeBytes(int word) {
    int lead = word & 0xFF;
    return (word & 0xC0C0F0) == 0x8080E0 && lead != 0xE0 && lead != 0xED;
  }

  /** The character of three such bytes. */
  static int ofThreeBytes(int word) {
    return (word & 0x0F) << 12 | (word & 0x3F00) >> 2 | (word & 0x3F0000) >> 16;
  }
}
