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
  private int malformed;
  private boolean supplement;

  RawText(byte[] bytes, int expectedLength) {
    this.bytes = bytes;
    this.text = new AlignedText.Builder(expectedLength);
  }

  void append(int codePoint, int start, int end) {
    text.append(codePoint, start, end);
  }

  /** Appends characters that stand one behind the other from {@code start} on. */
  void append(CharacterRun run, int start) {
    run.appendTo(text, start);
  }

  /** Appends UTF-8 as far as it is plain; where it stopped. */
  int appendPlainUtf8(byte[] from, int start, int end) {
    return text.appendPlainUtf8(from, start, end);
  }

  /** Bytes that encode nothing: one U+FFFD, recorded with the bytes in hexadecimal. */
  void appendMalformed(int start, int end) {
    malformed++;
    text.append(REPLACEMENT, start, end);
    repairs.add(new Repair(RepairKind.CHARSET, start, end, hex(start, end), "\uFFFD"));
  }

  /** Appends the character that a pair of surrogates in CESU-8 stands for, and records it. */
  void appendCesu(int codePoint, int start, int end) {
    text.append(codePoint, start, end);
    String read = Character.toString(codePoint);
    repairs.add(new Repair(RepairKind.CHARSET, start, end, "CESU-8 " + hex(start, end), read));
  }

  /** Appends what was read of a piece of the same bytes in another charset, and records it. */
  void appendPiece(RawText piece, String charset, int start, int end) {
    AlignedText read = piece.text();
    text.append(read, 0, read.length());
    malformed += piece.malformed;
    supplement |= piece.supplement;
    repairs.add(
        new Repair(
            RepairKind.CHARSET, start, end, charset + " " + hex(start, end), read.toString()));
    repairs.addAll(piece.repairs);
  }

  /** Appends what was read of the bytes that follow. */
  void append(RawText next) {
    AlignedText read = next.text();
    text.append(read, 0, read.length());
    malformed += next.malformed;
    supplement |= next.supplement;
    repairs.addAll(next.repairs);
  }

  AlignedText text() {
    return text.build();
  }

  List<Repair> repairs() {
    return repairs;
  }

  int malformed() {
    return malformed;
  }

  int length() {
    return text.length();
  }

  /** Whether a character was read that only a charset's supplement has. */
  boolean supplement() {
    return supplement;
  }

  void markSupplement() {
    supplement = true;
  }

  /**
   * Bytes as {@code <E4 BD>}: what they should have been is not known, so nothing else is shown.
   */
  private String hex(int start, int end) {
    StringBuilder shown = new StringBuilder("<");
    int last = Math.min(end, start + Repair.MAX_SHOWN);
    for (int i = start; i < last; i++) {
      if (i > start) {
        shown.append(' ');
      }
      shown.append(Character.toUpperCase(Character.forDigit(bytes[i] >> 4 & 0xF, 16)));
      shown.append(Character.toUpperCase(Character.forDigit(bytes[i] & 0xF, 16)));
    }
    return shown.append('>').toString();
  }
}
