package dev.assay.json;

import dev.assay.repair.Repair;
import dev.assay.repair.RepairKind;
import dev.assay.text.AlignedText;
import java.util.ArrayList;
import java.util.List;

/** Takes the escapes of a JSON string back, keeping what each code point stands on. */
final class JsonString {

  private static final int REPLACEMENT = 0xFFFD;
  private static final int ESCAPE_LENGTH = 6;

  private final AlignedText record;
  private final AlignedText.Builder text = new AlignedText.Builder(64);
  private final List<Repair> repairs = new ArrayList<>();

  private JsonString(AlignedText record) {
    this.record = record;
  }

  /**
   * Reads a string that a parser has found to be one.
   *
   * @param start where it begins, behind its quotation mark
   */
  static JsonString read(AlignedText record, int start) {
    JsonString string = new JsonString(record);
    int i = start;
    while (i < record.length() && record.codePointAt(i) != '"') {
      i = string.add(i);
    }
    return string;
  }

  AlignedText text() {
    return text.build();
  }

  List<Repair> repairs() {
    return repairs;
  }

  /** Adds the code point at a position and returns where it ends. */
  private int add(int i) {
    int c = record.codePointAt(i);
    if (c != '\\') {
      return append(c, i, i + 1);
    }
    int escaped = record.peek(i + 1);
    return switch (escaped) {
      case 'b' -> append('\b', i, i + 2);
      case 'f' -> append('\f', i, i + 2);
      case 'n' -> append('\n', i, i + 2);
      case 'r' -> append('\r', i, i + 2);
      case 't' -> append('\t', i, i + 2);
      case 'u' -> addUnit(i);
      default -> append(escaped, i, i + 2);
    };
  }

  private int addUnit(int i) {
    int unit = unitAt(i);
    int end = i + ESCAPE_LENGTH;
    if (unit < Character.MIN_SURROGATE || unit > Character.MAX_SURROGATE) {
      return append(unit, i, end);
    }
    int low = record.peek(end) == '\\' && record.peek(end + 1) == 'u' ? unitAt(end) : 0;
    if (Character.isHighSurrogate((char) unit) && Character.isLowSurrogate((char) low)) {
      return append(Character.toCodePoint((char) unit, (char) low), i, end + ESCAPE_LENGTH);
    }
    repairs.add(
        new Repair(
            RepairKind.CHARSET,
            record.sourceStart(i),
            record.sourceEnd(end - 1),
            record.substring(i, end),
            Character.toString(REPLACEMENT)));
    return append(REPLACEMENT, i, end);
  }

  private int unitAt(int i) {
    int unit = 0;
    for (int j = i + 2; j < i + ESCAPE_LENGTH; j++) {
      unit = unit * 16 + Character.digit(record.peek(j), 16);
    }
    return unit;
  }

  private int append(int codePoint, int start, int end) {
    text.append(codePoint, record.sourceStart(start), record.sourceEnd(end - 1));
    return end;
  }
}
