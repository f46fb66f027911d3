package dev.assay.html;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells web pages by how they begin, and the charset that they say they are in. */
public final class HtmlSniffer {

  /** Bytes that are looked at; browsers look at 1024. */
  public static final int HEAD_BYTES = 4096;

  private static final String[] OPENINGS = {"<!doctype html", "<html", "<head", "<body"};

  private HtmlSniffer() {}

  /** Whether a text begins as only web pages do. */
  public static boolean isPage(String head) {
    String lower = head.substring(0, Math.min(head.length(), HEAD_BYTES)).toLowerCase(Locale.ROOT);
    int start = skipMisc(lower);
    for (String opening : OPENINGS) {
      int end = start + opening.length();
      if (lower.startsWith(opening, start)
          && (end == lower.length() || !Character.isLetterOrDigit(lower.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text holds a tag near its beginning, which a file that is called a page should. */
  public static boolean hasTag(String head) {
    int end = Math.min(head.length(), HEAD_BYTES);
    for (int i = head.indexOf('<'); i >= 0 && i + 1 < end; i = head.indexOf('<', i + 1)) {
      char next = head.charAt(i + 1);
      boolean tag = next == '/' || next == '!' || next >= 'a' && next <= 'z';
      if (tag || next >= 'A' && next <= 'Z') {
        return true;
      }
    }
    return false;
  }

  /** Where white space, comments and processing instructions at the beginning end. */
  private static int skipMisc(String text) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end;
      if (c <= ' ' || c == 0xFEFF) {
        end = i + 1;
      } else if (text.startsWith("<!--", i)) {
        end = after(text, "-->", i + 4);
      } else if (text.startsWith("<?", i)) {
        end = after(text, ">", i + 2);
      } else {
        return i;
      }
      i = end;
    }
    return i;
  }

  private static int after(String text, String mark, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? text.length() : at + mark.length();
  }

  /** The charset that a {@code meta} element or an XML declaration names, as it is written. */
  public static @Nullable String declaredCharset(byte[] bytes) {
    // In every charset that can be declared inside the page, its ASCII is ASCII.
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    for (int i = head.indexOf('<'); i >= 0; i = head.indexOf('<', i + 1)) {
      if (head.startsWith("<!--", i)) {
        i = after(head, "-->", i + 4) - 1;
      } else if (head.startsWith("<?xml", i)) {
        String charset = value(head, "encoding", i, end(head, i));
        if (charset != null) {
          return charset;
        }
      } else if (head.startsWith("<meta", i)) {
        String charset = value(head, "charset", i, end(head, i));
        if (charset != null) {
          return charset;
        }
      }
      if (i >= head.length()) {
        break;
      }
    }
    return null;
  }

  private static int end(String head, int from) {
    int end = head.indexOf('>', from);
    return end < 0 ? head.length() : end;
  }

  /** What stands behind {@code name=}, with quotation marks or without. */
  private static @Nullable String value(String head, String name, int from, int to) {
    int i = head.indexOf(name, from);
    if (i < 0 || i >= to) {
      return null;
    }
    i += name.length();
    while (i < to && head.charAt(i) <= ' ') {
      i++;
    }
    if (i >= to || head.charAt(i) != '=') {
      return null;
    }
    i++;
    while (i < to && (head.charAt(i) <= ' ' || isQuote(head.charAt(i)))) {
      i++;
    }
    int start = i;
    while (i < to && isCharsetName(head.charAt(i))) {
      i++;
    }
    return i > start ? head.substring(start, i) : null;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private static boolean isCharsetName(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == ':';
  }
}
