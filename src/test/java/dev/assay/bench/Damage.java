package dev.assay.bench;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Damage to clean text, which repair takes back to the last character. */
public enum Damage {
  NOTHING,
  LINE_ENDS,
  GLOSSES,
  WIDTH,
  REFERENCES,
  PAGE_TWICE,
  ALL,
  /** UTF-8 that was read in the charset of Western Europe. */
  MOJIBAKE;

  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** The text, damaged; a text in which there is nothing to damage stays as it is. */
  String done(String text) {
    return switch (this) {
      case NOTHING -> text;
      case LINE_ENDS -> text.replace("\n", "\r\n\u3000\u3000").stripTrailing() + "\r\n";
      case GLOSSES -> text.replace("会", "会(huì)").replace("对", "对（duì）");
      case WIDTH -> wide(text);
      case REFERENCES -> text.replace("“", "&ldquo;").replace("”", "&#8221;");
      case PAGE_TWICE -> page(text) + page(text);
      case ALL -> LINE_ENDS.done(PAGE_TWICE.done(REFERENCES.done(WIDTH.done(GLOSSES.done(text)))));
      case MOJIBAKE -> garbled(text);
    };
  }

  private static String page(String text) {
    return "首页 > 新闻 > 正文\n" + text.stripTrailing() + "\n分享到：微信 微博\n";
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      wide.append(c >= '0' && c <= '9' || c == '%' ? (char) (c + 0xFEE0) : c);
    }
    return wide.toString();
  }

  /** The bytes that the charset leaves open come out as the control characters of their number. */
  private static String garbled(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder garbled = new StringBuilder(new String(bytes, WESTERN));
    for (int i = 0; i < bytes.length; i++) {
      if (garbled.charAt(i) == '\uFFFD') {
        garbled.setCharAt(i, (char) (bytes[i] & 0xFF));
      }
    }
    return garbled.toString();
  }
}
