package dev.assay.repair;

import dev.assay.text.AlignedText;

/**
 * What damage a text's characters may be signs of, told in one pass, so that a repairer without
 * anything to look at is not asked. A sign is no damage yet: that is for the repairers to say.
 */
final class Symptoms {

  /** An ampersand. */
  static final int REFERENCE = 1;

  /** A character that nobody sees. */
  static final int CONTROL = 1 << 1;

  /** A compatibility form, a combining mark, or what is not in NFC. */
  static final int WIDTH = 1 << 2;

  /** White space other than single blanks and line ends between other characters. */
  static final int SPACE = 1 << 3;

  /** An opening bracket. */
  static final int BRACKET = 1 << 4;

  /** A control for whose byte windows-1252 may have a sign. */
  static final int SIGN = 1 << 5;

  private static final int HAN_START = 0x3400;
  private static final int HAN_END = 0xA000;
  private static final byte[] BMP = new byte[0x10000];

  static {
    for (int c = 0; c < BMP.length; c++) {
      if (c < HAN_START || c >= HAN_END) {
        BMP[c] = (byte) judge(c);
      }
    }
  }

  private Symptoms() {}

  /** The signs that a text shows. */
  static int in(AlignedText text) {
    int signs = 0;
    int breaks = 2; // line ends in a row, were there one before the text
    int before = 0;
    for (int c : text.toCodePoints()) {
      if (c == '\n') {
        breaks++;
        signs |= breaks > 2 || before == ' ' ? SPACE : 0;
      } else {
        breaks = 0;
        signs |= of(c);
      }
      before = c;
    }
    return before == ' ' || breaks > 1 ? signs | SPACE : signs;
  }

  /** The signs that one character is. */
  static int of(int c) {
    if (c >= HAN_START && c < HAN_END) {
      return 0;
    }
    return c < BMP.length ? BMP[c] : judge(c);
  }

  private static int judge(int c) {
    return (c == '&' ? REFERENCE : 0)
        | (c == '(' || c == '（' || c == '[' || c == '［' ? BRACKET : 0)
        | (WindowsSignRepairer.isSuspect(c) ? SIGN : 0)
        | (ControlRepairer.isSuspect(c) ? CONTROL : 0)
        | (WhitespaceRepairer.isSuspect(c) ? SPACE : 0)
        | (WidthRepairer.isSuspect(c) ? WIDTH : 0);
  }
}
