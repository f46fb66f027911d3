package dev.assay.text;

/** What the scanners need to know of a single code point. Nothing here allocates. */
public final class CodePoints {

  private CodePoints() {}

  /** Bytes that a code point takes in UTF-8. */
  public static int utf8Length(int codePoint) {
    return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }

  /** A Han character, also of the extensions and the compatibility blocks, and 〇. */
  public static boolean isHan(int codePoint) {
    return codePoint >= 0x4E00 && codePoint <= 0x9FFF
        || codePoint >= 0x3400 && codePoint <= 0x4DBF
        || codePoint >= 0x20000 && codePoint <= 0x3FFFF
        || codePoint >= 0xF900 && codePoint <= 0xFAFF
        || codePoint == '〇'
        || codePoint == '々';
  }

  /** 0 to 9 and nothing else. */
  public static boolean isDigit(int codePoint) {
    return codePoint >= '0' && codePoint <= '9';
  }

  /** A letter of the Latin script, with or without diacritics. */
  public static boolean isLatin(int codePoint) {
    if (codePoint < 0x80) {
      int lower = codePoint | 0x20;
      return lower >= 'a' && lower <= 'z';
    }
    if (codePoint > 0x1EFF) { // most of a Chinese text
      return false;
    }
    return codePoint >= 0x1E00
        || codePoint >= 0xC0 && codePoint <= 0x24F && codePoint != '×' && codePoint != '÷';
  }

  /** a to z and nothing else. */
  public static boolean isSmallAscii(int codePoint) {
    return codePoint >= 'a' && codePoint <= 'z';
  }

  public static boolean isUpperLatin(int codePoint) {
    return codePoint >= 'A' && codePoint <= 'Z'
        || codePoint >= 0xC0 && isLatin(codePoint) && Character.isUpperCase(codePoint);
  }

  /** A Latin letter or digit: what makes up a word that must not be cut. */
  public static boolean isWord(int codePoint) {
    return isDigit(codePoint) || isLatin(codePoint);
  }

  /** White space of any kind, line ends, NBSP and the ideographic space included. */
  public static boolean isSpace(int codePoint) {
    return codePoint == ' '
        || codePoint >= '\t' && codePoint <= '\r'
        || codePoint == 0x85
        || codePoint == 0xA0
        || codePoint == 0x1680
        || codePoint >= 0x2000 && codePoint <= 0x200A
        || codePoint == 0x2028
        || codePoint == 0x2029
        || codePoint == 0x202F
        || codePoint == 0x205F
        || codePoint == 0x3000;
  }
}
