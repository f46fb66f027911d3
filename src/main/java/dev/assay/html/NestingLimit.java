package dev.assay.html;

import java.util.List;

/**
 * Bounds how deep elements that begin a scope of their own lie inside one another. The parser
 * remembers each scope that was opened, also when it has closed the element for its depth, and
 * looks through all of them at each further one: a page that opens tables and closes none would
 * take a time that grows with the square of its length.
 */
final class NestingLimit {
  /** Far above what pages made of tables have. */
  private static final int MAX_OPEN = 100;

  private static final List<String> SCOPES = List.of("table", "object", "applet", "marquee");

  private NestingLimit() {}

  /**
   * The markup, in which tags of scopes that lie too deep are those of an unknown element: the same
   * text at the same offsets.
   */
  static String limited(String markup) {
    StringBuilder limited = null;
    int open = 0;
    int end = markup.length() - 1;
    for (int at = markup.indexOf('<'); at >= 0 && at < end; at = markup.indexOf('<', at + 1)) {
      boolean closes = markup.charAt(at + 1) == '/';
      int name = closes ? at + 2 : at + 1;
      if (!isScope(markup, name)) {
        continue;
      }
      boolean deep = open > MAX_OPEN || open == MAX_OPEN && !closes;
      open = Math.max(0, closes ? open - 1 : open + 1);
      if (deep) {
        limited = limited == null ? new StringBuilder(markup) : limited;
        limited.setCharAt(name, 'x');
      }
    }
    return limited == null ? markup : limited.toString();
  }

  private static boolean isScope(String markup, int start) {
    for (String name : SCOPES) {
      int end = start + name.length();
      if (markup.regionMatches(true, start, name, 0, name.length())
          && (end == markup.length() || !Character.isLetterOrDigit(markup.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
