package dev.assay.html;

import dev.assay.text.AlignedText;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Where the characters of a parsed text stand in the markup: it reads the markup's character
 * references beside what the parser made of them.
 */
final class SourceMap {

  private static final int MAX_NAME = 33;
  private static final int REPLACEMENT = 0xFFFD;

  private final AlignedText markup;
  private final String characters;
  private final int[] positions;

  /**
   * @param markup the page
   * @param characters the same as a string, whose indices the parser counts in
   */
  SourceMap(AlignedText markup, String characters) {
    this.markup = markup;
    this.characters = characters;
    this.positions = characters.length() == markup.length() ? new int[0] : positions(characters);
  }

  /** For each UTF-16 index its code point's position. */
  private static int[] positions(String characters) {
    int[] positions = new int[characters.length() + 1];
    int position = 0;
    for (int i = 0; i < characters.length(); i++) {
      positions[i] = position;
      boolean half =
          Character.isHighSurrogate(characters.charAt(i))
              && i + 1 < characters.length()
              && Character.isLowSurrogate(characters.charAt(i + 1));
      position += half ? 0 : 1;
    }
    positions[characters.length()] = position;
    return positions;
  }

  int length() {
    return characters.length();
  }

  /** What a text's code points stand on. */
  interface Sink {
    /** A code point, and the characters of the markup {@code from..to} that say it. */
    void codePoint(int codePoint, int from, int to);
  }

  /** First byte of the character at an index of the markup; its end at the markup's end. */
  int sourceStart(int index) {
    int position = position(index);
    if (position < markup.length()) {
      return markup.sourceStart(position);
    }
    return markup.isEmpty() ? 0 : markup.sourceEnd(markup.length() - 1);
  }

  /** Byte after the character that ends at an index of the markup. */
  int sourceEnd(int index) {
    int position = position(index);
    return position == 0 ? sourceStart(0) : markup.sourceEnd(position - 1);
  }

  private int position(int index) {
    return positions.length == 0 ? index : positions[index];
  }

  /**
   * Walks over a text of the page. Where the markup does not explain the text (the parser moved
   * it), a code point stands on all that is left of it.
   *
   * @param text the text as parsed
   * @param from where the parser says that it begins in the markup
   * @param to where it ends
   */
  void walk(String text, int from, int to, Sink sink) {
    int at = from;
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      int after = i + Character.charCount(codePoint);
      Reference reference = referenceAt(at, to);
      if (reference != null && reference.says(codePoint)) {
        sink.codePoint(codePoint, at, reference.end());
        if (reference.second() != 0
            && after < text.length()
            && text.codePointAt(after) == reference.second()) {
          sink.codePoint(reference.second(), at, reference.end());
          after += Character.charCount(reference.second());
        }
        at = reference.end();
        i = after;
      } else if (at < to && isLiteral(codePoint, at, to)) {
        int end = at + Character.charCount(characters.codePointAt(at));
        sink.codePoint(codePoint, at, end);
        at = end;
        i = after;
      } else if (at < to && characters.charAt(at) == 0) {
        at++; // dropped by the parser
      } else {
        sink.codePoint(codePoint, Math.min(at, to), to);
        i = after;
      }
    }
  }

  private boolean isLiteral(int codePoint, int at, int to) {
    int literal = characters.codePointAt(at);
    return at + Character.charCount(literal) <= to
        && (literal == codePoint || literal == 0 && codePoint == REPLACEMENT);
  }

  /**
   * A character reference.
   *
   * @param end where it ends in the markup
   * @param first what it says, or {@link #ANY} for a number, which the parser may correct
   * @param second the second code point that it says, or 0
   */
  private record Reference(int end, int first, int second) {
    static final int ANY = -1;

    boolean says(int codePoint) {
      return first == ANY || first == codePoint;
    }
  }

  private @Nullable Reference referenceAt(int at, int to) {
    if (at + 1 >= to || characters.charAt(at) != '&') {
      return null;
    }
    return characters.charAt(at + 1) == '#' ? numeric(at + 2, to) : named(at + 1, to);
  }

  /** The longest name that HTML knows; without its semicolon only those of old. */
  private @Nullable Reference named(int from, int to) {
    int end = from;
    while (end < to && end - from < MAX_NAME && isAlphanumeric(characters.charAt(end))) {
      end++;
    }
    for (int length = end; length > from; length--) {
      String name = characters.substring(from, length);
      boolean closed = length < to && characters.charAt(length) == ';';
      if (closed ? Entities.isNamedEntity(name) : Entities.isBaseNamedEntity(name)) {
        int[] says = new int[2];
        int count = Entities.codepointsForName(name, says);
        return new Reference(closed ? length + 1 : length, says[0], count == 2 ? says[1] : 0);
      }
    }
    return null;
  }

  private @Nullable Reference numeric(int from, int to) {
    int i = from;
    boolean hex = i < to && (characters.charAt(i) == 'x' || characters.charAt(i) == 'X');
    i += hex ? 1 : 0;
    int digits = i;
    while (i < to && isDigit(characters.charAt(i), hex)) {
      i++;
    }
    if (i == digits) {
      return null;
    }
    return new Reference(i < to && characters.charAt(i) == ';' ? i + 1 : i, Reference.ANY, 0);
  }

  private static boolean isDigit(char c, boolean hex) {
    return c >= '0' && c <= '9' || hex && (c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F');
  }

  private static boolean isAlphanumeric(char c) {
    return isDigit(c, true) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
