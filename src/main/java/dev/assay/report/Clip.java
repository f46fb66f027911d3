package dev.assay.report;

import org.jspecify.annotations.Nullable;

/** Texts cut to what a page has room for. Nothing is cut inside a surrogate pair. */
final class Clip {
  private static final String ELLIPSIS = "…";

  private Clip() {}

  /** The text, cut to a number of chars with an ellipsis if it is longer. */
  static String to(int chars, String text) {
    return text.length() <= chars ? text : text.substring(0, boundary(text, chars)) + ELLIPSIS;
  }

  static @Nullable String orNull(int chars, @Nullable String text) {
    return text == null ? null : to(chars, text);
  }

  /** The last chars of a text, behind an ellipsis if it is longer. */
  static String end(int chars, String text) {
    return text.length() <= chars
        ? text
        : ELLIPSIS + text.substring(boundary(text, text.length() - chars));
  }

  /** The position at or before another that lies in no surrogate pair. */
  static int boundary(String text, int at) {
    return at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1))
        ? at - 1
        : at;
  }
}
