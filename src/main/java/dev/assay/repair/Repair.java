package dev.assay.repair;

/**
 * One change that was made to a document's text.
 *
 * @param sourceStart first byte in the source record
 * @param sourceEnd byte after the last one
 * @param before the text before, cut to {@link #MAX_SHOWN} code points with an ellipsis
 * @param after the text after, cut likewise; empty where text was removed
 */
public record Repair(RepairKind kind, int sourceStart, int sourceEnd, String before, String after) {

  /** Code points that {@code before} and {@code after} keep. */
  public static final int MAX_SHOWN = 200;

  public Repair {
    before = cut(before);
    after = cut(after);
  }

  private static String cut(String text) {
    return text.length() <= MAX_SHOWN || text.codePointCount(0, text.length()) <= MAX_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN)) + "…";
  }
}
