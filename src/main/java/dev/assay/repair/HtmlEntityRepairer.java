package dev.assay.repair;

import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.text.AlignedText;
import java.util.HashMap;
import java.util.Map;

/**
 * Character references that were left in plain text: {@code &amp;}, {@code &#20013;}, and {@code
 * &amp;nbsp;}, which was escaped twice. A text that holds tags is markup and stays as it is.
 */
final class HtmlEntityRepairer implements Repairer {

  /** Longer than any name or number. */
  private static final int MAX_LENGTH = 12;

  private static final int NONE = -1;

  private final Map<String, Integer> names = new HashMap<>();

  HtmlEntityRepairer(LexiconSource lexicons) {
    for (LexiconFile file : lexicons.files("html_entities")) {
      int name = file.column("name");
      int codePoint = file.column("code_point");
      file.rows()
          .forEach(row -> names.put(row.get(name), Integer.parseInt(row.get(codePoint), 16)));
    }
  }

  @Override
  public RepairPlan plan(AlignedText text) {
    RepairPlan plan = new RepairPlan(text);
    if (text.indexOf('&', 0) < 0 || isMarkup(text)) {
      return plan;
    }
    for (int i = text.indexOf('&', 0); i >= 0; ) {
      int end = referenceEnd(text, i + 1);
      int codePoint = end < 0 ? NONE : value(text.substring(i + 1, end));
      if (codePoint == '&') {
        int inner = referenceEnd(text, end + 1);
        int escaped = inner < 0 ? NONE : value(text.substring(end + 1, inner));
        if (escaped != NONE) {
          codePoint = escaped;
          end = inner;
        }
      }
      if (codePoint == NONE) {
        i = text.indexOf('&', i + 1);
      } else {
        plan.replace(RepairKind.HTML_ENTITY, i, end + 1, Character.toString(codePoint));
        i = text.indexOf('&', end + 1);
      }
    }
    return plan;
  }

  /** Position of the semicolon that ends a reference whose body begins at {@code from}, or -1. */
  private static int referenceEnd(AlignedText text, int from) {
    for (int i = from; i < from + MAX_LENGTH; i++) {
      int c = text.peek(i);
      if (c == ';') {
        return i > from ? i : NONE;
      }
      if (!(c == '#' && i == from) && !isAlphanumeric(c)) {
        return NONE;
      }
    }
    return NONE;
  }

  private int value(String body) {
    if (body.charAt(0) != '#') {
      return names.getOrDefault(body, NONE);
    }
    boolean hex = body.length() > 1 && (body.charAt(1) | 0x20) == 'x';
    int value = 0;
    int first = hex ? 2 : 1;
    for (int i = first; i < body.length(); i++) {
      int digit = Character.digit(body.charAt(i), hex ? 16 : 10);
      if (digit < 0 || value > Character.MAX_CODE_POINT) {
        return NONE;
      }
      value = value * (hex ? 16 : 10) + digit;
    }
    return first == body.length() ? NONE : meant(value);
  }

  /** Numbers 128 to 159 mean windows-1252, as every browser has it; surrogates mean nothing. */
  private static int meant(int value) {
    if (WindowsSignRepairer.isSuspect(value)) {
      char sign = WindowsSignRepairer.sign(value);
      return sign == 0 ? value : sign;
    }
    boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
    return value == 0 || surrogate || !Character.isValidCodePoint(value) ? NONE : value;
  }

  /** Whether the text holds a closing tag or a comment, which plain text does not. */
  private static boolean isMarkup(AlignedText text) {
    int closed = NONE;
    for (int i = text.length() - 1; i >= 0; i--) {
      int c = text.codePointAt(i);
      if (c == '>') {
        closed = i;
      } else if (c == '<' && closed >= 0) {
        int next = text.peek(i + 1);
        if (next == '!' || next == '/' && isAlphanumeric(text.peek(i + 2))) {
          return true;
        }
      } else if (c == '\n') {
        closed = NONE;
      }
    }
    return false;
  }

  private static boolean isAlphanumeric(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
