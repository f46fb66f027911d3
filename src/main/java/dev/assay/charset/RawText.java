package dev.assay.charset;

import dev.assay.repair.Repair;
import dev.assay.repair.RepairKind;
import dev.assay.text.AlignedText;
import java.util.ArrayList;
import java.util.List;

/** Collects decoded code points and the bytes that encode nothing. */
final class RawText {

  static final int REPLACEMENT = 0xFFFD;

  private final byte[] bytes;
  private final AlignedText.Builder text;
  private final List<Repair> repairs = new ArrayList<>();

  RawText(byte[] bytes, int expectedLength) {
    this.bytes = bytes;
    this.text = new AlignedText.Builder(expectedLength);
  }

  void append(int codePoint, int start, int end) {
    text.append(codePoint, start, end);
  }

  /** Bytes that encode nothing: one U+FFFD, recorded with the bytes in hexadecimal. */
  void appendMalformed(int start, int end) {
    text.append(REPLACEMENT, start, end);
    repairs.add(new Repair(RepairKind.CHARSET, start, end, hex(start, end), "\uFFFD"));
  }

  AlignedText text() {
    return text.build();
  }

  List<Repair> repairs() {
    return repairs;
  }

  int malformed() {
    return repairs.size();
  }

  int length() {
    return text.length();
  }

  /**
   * Bytes as {@code <E4 BD>}: what they should have been is not known, so nothing else is shown.
   */
  private String hex(int start, int end) {
    StringBuilder shown = new StringBuilder("<");
    for (int i = start; i < end; i++) {
      if (i > start) {
        shown.append(' ');
      }
      shown.append(Character.toUpperCase(Character.forDigit(bytes[i] >> 4 & 0xF, 16)));
      shown.append(Character.toUpperCase(Character.forDigit(bytes[i] & 0xF, 16)));
    }
    return shown.append('>').toString();
  }
}
