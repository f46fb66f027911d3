package dev.assay.repair;

/**
 * One change that was made to a document's text: what stood on some bytes of the source, and what
 * stands on them now.
 *
 * @param sourceStart first byte in the source record
 * @param sourceEnd byte after the last one
 * @param before the text before
 * @param after the text after; empty where text was removed
 */
public record Repair(RepairKind kind, int sourceStart, int sourceEnd, String before, String after) {

  /** Code points of {@code before} and {@code after} that the datasets keep. */
  public static final int MAX_SHOWN = 200;

  /** A text as the datasets show it: cut to {@link #MAX_SHOWN} code points with an ellipsis. */
  public static String shown(String text) {
    return text.length() <= MAX_SHOWN || text.codePointCount(0, text.length()) <= MAX_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN)) + "…";
  }
}
