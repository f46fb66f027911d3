package dev.assay.repair;

import java.nio.charset.Charset;

/**
 * The bytes that characters stand for in a charset: what a text was before it was read in that
 * charset by mistake.
 */
final class CharsetBytes {

  static final CharsetBytes WINDOWS_1252 = new CharsetBytes("windows-1252", false);
  static final CharsetBytes WINDOWS_1251 = new CharsetBytes("windows-1251", false);
  static final CharsetBytes WINDOWS_1250 = new CharsetBytes("windows-1250", false);
  static final CharsetBytes MAC_ROMAN = new CharsetBytes("x-MacRoman", false);
  static final CharsetBytes GBK = new CharsetBytes("GB18030", true);
  static final CharsetBytes BIG5 = new CharsetBytes("x-windows-950", true);

  private static final int BMP = 0x10000;

  private final char[] bytes = new char[BMP];

  private CharsetBytes(String name, boolean pairs) {
    Charset charset = Charset.forName(name);
    for (int b = 0x80; b <= 0xFF; b++) {
      String read = new String(new byte[] {(byte) b}, charset);
      if (read.charAt(0) != '\uFFFD') {
        bytes[read.charAt(0)] = (char) b;
      } else if (!pairs && b < 0xA0) {
        bytes[b] = (char) b; // as browsers read what windows-125x leave open
      }
    }
    if (pairs) {
      addPairs(charset);
    }
    if (name.equals("x-windows-950")) {
      addPairs(Charset.forName("Big5-HKSCS")); // kana, which other readers know
    }
    if (name.equals("windows-1252")) {
      for (int c1 = 0x80; c1 < 0xA0; c1++) {
        bytes[c1] = (char) c1; // Latin-1 has controls there
      }
    }
  }

  private void addPairs(Charset reader) {
    for (int lead = 0x81; lead <= 0xFE; lead++) {
      for (int trail = 0x40; trail <= 0xFE; trail++) {
        String read = new String(new byte[] {(byte) lead, (byte) trail}, reader);
        if (read.length() == 1 && read.charAt(0) != '\uFFFD' && bytes[read.charAt(0)] == 0) {
          bytes[read.charAt(0)] = (char) (lead << 8 | trail);
        }
      }
    }
  }

  /** One byte, or two as one number; 0 for what the charset does not have, and for ASCII. */
  int of(int codePoint) {
    return codePoint < 0 || codePoint >= BMP ? 0 : bytes[codePoint];
  }
}
