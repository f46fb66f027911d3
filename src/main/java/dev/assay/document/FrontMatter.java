package dev.assay.document;

import dev.assay.text.AlignedText;
import dev.assay.text.Span;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The front matter of a Markdown file: lines of {@code name: value} between two lines of three
 * dashes, at its very beginning. Only values on the line of their name are read; nested ones, lists
 * and blocks say nothing about title, date and publisher.
 *
 * @param span the front matter with both its lines of dashes
 * @param metadata what it says
 */
public record FrontMatter(Span span, Metadata metadata) {

  /** Front matter is short; what does not end by then is none. */
  private static final int LONGEST = 10_000;

  private static final String[] TITLE = {"title"};
  private static final String[] DATE = {"date", "published", "publishdate", "pubdate"};
  private static final String[] PUBLISHER = {"publisher", "source", "site"};

  /** Reads the front matter of a text, or null if it has none. */
  public static @Nullable FrontMatter of(AlignedText text) {
    String head = text.substring(0, Math.min(text.length(), LONGEST));
    int at = endOfLine(head, 0);
    if (!head.substring(0, at).strip().equals("---")) {
      return null;
    }
    Map<String, String> values = new HashMap<>();
    while (at < head.length()) {
      int start = at + 1;
      at = endOfLine(head, start);
      String line = head.substring(Math.min(start, at), at).stripTrailing();
      if (line.equals("---") || line.equals("...")) {
        int end = Math.min(head.length(), at + 1);
        return new FrontMatter(new Span(0, head.codePointCount(0, end)), metadata(values));
      }
      addValue(line, values);
    }
    return null;
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static void addValue(String line, Map<String, String> values) {
    int colon = line.indexOf(':');
    if (colon <= 0 || Character.isWhitespace(line.charAt(0)) || line.charAt(0) == '#') {
      return;
    }
    String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    String value = unquoted(line.substring(colon + 1).strip());
    boolean isBlock = value.startsWith("|") || value.startsWith(">") || value.startsWith("[");
    if (!value.isEmpty() && !isBlock) {
      values.putIfAbsent(name, value);
    }
  }

  private static String unquoted(String value) {
    char first = value.isEmpty() ? 0 : value.charAt(0);
    boolean quoted =
        (first == '"' || first == '\'')
            && value.length() > 1
            && value.charAt(value.length() - 1) == first;
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static Metadata metadata(Map<String, String> values) {
    return new Metadata(first(values, TITLE), first(values, DATE), first(values, PUBLISHER), true);
  }

  private static @Nullable String first(Map<String, String> values, String[] names) {
    for (String name : names) {
      String value = values.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
