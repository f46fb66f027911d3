package dev.assay.repair;

import java.nio.charset.Charset;

/**
 * The bytes that characters stand for in a charset: what a text was before it was read in that
 * charset by mistake. Bytes that a charset of one byte a character leaves open stand for the C1
 * controls, as browsers read them.
 */
final class CharsetBytes {

  private static final int BMP = 0x10000;
  private static final char REPLACEMENT = 0xFFFD;

  private final char[] bytes = new char[BMP];
  private final char[] characters = new char[BMP];
  private int open;

  private CharsetBytes() {}

  /**
   * A charset of one byte a character.
   *
   * @param relatives charsets whose characters are taken in where the first one lacks them
   */
  static CharsetBytes single(String name, String... relatives) {
    CharsetBytes table = new CharsetBytes();
    table.addSingles(Charset.forName(name));
    for (int b = 0x80; b < 0xC0; b++) {
      if (read(Charset.forName(name), b) == REPLACEMENT) {
        table.open |= b < 0xA0 ? 1 << b - 0x80 : 0;
        table.put((char) b, b);
      }
    }
    for (String relative : relatives) {
      table.addSingles(Charset.forName(relative));
    }
    return table;
  }

  /**
   * A charset of two bytes a character.
   *
   * @param relatives charsets whose characters are taken in where the first one lacks them
   */
  static CharsetBytes pairs(String name, String... relatives) {
    CharsetBytes table = new CharsetBytes();
    table.addSingles(Charset.forName(name));
    table.addPairs(Charset.forName(name));
    for (String relative : relatives) {
      table.addPairs(Charset.forName(relative));
    }
    return table;
  }

  /**
   * The same with characters that another edition of the charset has for some bytes.
   *
   * @param first the character of the bytes {@code firstBytes}; the others follow one by one
   */
  CharsetBytes with(int first, int firstBytes, int count) {
    for (int i = 0; i < count; i++) {
      put((char) (first + i), firstBytes + i);
    }
    return this;
  }

  private static char read(Charset charset, int b) {
    return new String(new byte[] {(byte) b}, charset).charAt(0);
  }

  private void addSingles(Charset charset) {
    for (int b = 0x80; b <= 0xFF; b++) {
      char read = read(charset, b);
      if (read != REPLACEMENT) {
        put(read, b);
      }
    }
  }

  private void addPairs(Charset charset) {
    for (int lead = 0x81; lead <= 0xFE; lead++) {
      for (int trail = 0x40; trail <= 0xFE; trail++) {
        String read = new String(new byte[] {(byte) lead, (byte) trail}, charset);
        if (read.length() == 1 && read.charAt(0) != REPLACEMENT) {
          put(read.charAt(0), lead << 8 | trail);
        }
      }
    }
  }

  private void put(char character, int value) {
    if (character >= 0x80 && bytes[character] == 0) {
      bytes[character] = (char) value;
    }
    if (characters[value] == 0) {
      characters[value] = character;
    }
  }

  /** One byte, or two as one number; 0 for what the charset does not have, and for ASCII. */
  int of(int codePoint) {
    return codePoint < 0 || codePoint >= BMP ? 0 : bytes[codePoint];
  }

  /** The character of one byte, or of two as one number; 0 if there is none. */
  int character(int value) {
    return characters[value];
  }

  /** Whether the charset leaves the byte, one of 80 to 9F, open. */
  boolean isOpen(int b) {
    return b >= 0x80 && b < 0xA0 && (open >> b - 0x80 & 1) != 0;
  }
}
