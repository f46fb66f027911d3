package dev.assay.report;

/** Characters that leave no mark on a page, made visible. */
final class Visible {
  private Visible() {}

  /**
   * The text with signs in the place of controls and the like; of blanks, if it has nothing else.
   */
  static String of(String text) {
    StringBuilder visible = new StringBuilder();
    boolean isBlank = text.isBlank();
    text.codePoints().forEach(c -> append(c == ' ' && isBlank ? '␣' : c, visible));
    return visible.toString();
  }

  private static void append(int c, StringBuilder out) {
    if (c == '\n') {
      out.append('⏎');
    } else if (c < 0x20) {
      out.append((char) ('␀' + c));
    } else if (c == 0x7F) {
      out.append('␡');
    } else if (isInvisible(c)) {
      out.append("[U+").append("%04X".formatted(c)).append(']');
    } else {
      out.appendCodePoint(c);
    }
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.SPACE_SEPARATOR -> c != ' ';
      default -> false;
    };
  }
}
