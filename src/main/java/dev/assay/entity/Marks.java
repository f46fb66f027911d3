package dev.assay.entity;

import dev.assay.text.CodePoints;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Where the characters stand that some finders begin at: rare ones, and the first ones of Latin
 * words and numbers. One pass finds them for all of these finders together.
 */
final class Marks {

  /** The first letter or digit of a word that a Latin letter or a digit begins. */
  static final int WORD = 1;

  /** A digit in Chinese characters. */
  static final int NUMERAL = 1 << 12;

  /** The mark of enumeration, between names of a list. */
  static final int LIST = 1 << 1;

  /** The sign in an address, and before whom a post addresses. */
  static final int AT = 1 << 2;

  /** Years of age. */
  static final int AGE = 1 << 3;

  /** Man or woman. */
  static final int SEX = 1 << 4;

  /** What separates the parts of a foreign name. */
  static final int NAME_DOT = 1 << 5;

  static final int DASH = 1 << 6;

  /** An opening bracket. */
  static final int OPENING = 1 << 7;

  static final int PLUS = 1 << 8;

  /** 国, with which bodies of the state begin. */
  static final int STATE = 1 << 9;

  /** The character that stands for a province. */
  static final int PROVINCE = 1 << 10;

  static final int LINE_END = 1 << 11;

  /** A full stop right before a Latin letter or a digit, as in the name of a domain. */
  static final int POINT = 1 << 13;

  private static final String PROVINCES = "京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川贵云陕甘青台蒙桂宁新藏港澳蜀";

  private static final int ASCII = 0x80;
  private static final int[] ASCII_KINDS =
      IntStream.range(0, ASCII).map(c -> CodePoints.isWord(c) ? WORD : kinds(c)).toArray();

  private static final int BITS = 6;
  private static final long[] MARKED =
      IntStream.range(0, Character.MIN_SUPPLEMENTARY_CODE_POINT)
          .filter(c -> kinds(c) != 0)
          .collect(BitSet::new, BitSet::set, BitSet::or)
          .toLongArray();

  private int[] positions;
  private int[] kinds;
  private int size;

  /**
   * @param form a text in its match form
   */
  Marks(int[] form) {
    positions = new int[form.length / 8 + 8];
    kinds = new int[positions.length];
    boolean inWord = false;
    for (int i = 0; i < form.length; i++) {
      int kind = kindsAt(form, i);
      if (kind != 0 && !(inWord && kind == WORD)) {
        add(i, kind);
      }
      inWord = kind == WORD;
    }
  }

  private static int kindsAt(int[] form, int i) {
    int c = form[i];
    if (c == '.') {
      return i + 1 < form.length && CodePoints.isWord(form[i + 1]) ? POINT : 0;
    }
    if (c < ASCII) {
      return ASCII_KINDS[c];
    }
    return CodePoints.isWord(c) ? WORD : isMarked(c) ? kinds(c) : 0;
  }

  private void add(int position, int kind) {
    if (size == positions.length) {
      positions = Arrays.copyOf(positions, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
    }
    positions[size] = position;
    kinds[size++] = kind;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** Where one stands, by its place in text order. */
  int at(int index) {
    return positions[index];
  }

  /** Whether one is of one of these kinds. */
  boolean is(int index, int kinds) {
    return (this.kinds[index] & kinds) != 0;
  }

  /** Whether a code point stands for a province: 晋, 粤. */
  static boolean isProvince(int codePoint) {
    return PROVINCES.indexOf(codePoint) >= 0;
  }

  private static boolean isMarked(int c) {
    int word = c >>> BITS;
    return word < MARKED.length && (MARKED[word] >>> c & 1) != 0;
  }

  private static int kinds(int c) {
    return switch (c) {
      case '\n' -> LINE_END;
      case '+' -> PLUS;
      case '@' -> AT;
      case '(', '（', '[', '［', '【', '〔' -> OPENING;
      case '-', '—', '―', '–' -> DASH;
      case '·', '‧', '•', '・' -> NAME_DOT;
      case '、' -> LIST;
      case '岁' -> AGE;
      case '男', '女' -> SEX;
      case '国' -> STATE;
      default -> isProvince(c) ? PROVINCE : Numerals.isNumeral(c) ? NUMERAL : 0;
    };
  }
}
