package dev.assay.charset;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of charsets, and the reader behind each. */
final class Charsets {

  private Charsets() {}

  /** Reads bytes in a charset by the name that the JDK has for it, or in HZ. */
  static RawText read(byte[] bytes, int from, int to, String charset) {
    if (WideDetector.isWide(charset)) {
      return WideDetector.read(bytes, from, to, charset);
    }
    for (MultiByteCharset known : MultiByteCharset.ALL) {
      if (known.charset().equals(charset)) {
        return known.read(bytes, from, to);
      }
    }
    for (SingleByteCharset known : SingleByteCharset.ALL) {
      if (known.name().equals(charset)) {
        return known.read(bytes, from, to);
      }
    }
    return switch (charset) {
      case Hz.NAME -> Hz.read(bytes, from, to);
      case Iso2022Cn.NAME -> Iso2022Cn.read(bytes, from, to);
      default -> LegacyCharset.read(bytes, from, to, Charset.forName(charset));
    };
  }

  /** IANA's or else the most usual name. */
  static String publicName(String charset) {
    return switch (charset) {
      case "x-EUC-TW" -> "EUC-TW";
      case "x-windows-874" -> "windows-874";
      case "x-MacRoman" -> "macintosh";
      default -> charset;
    };
  }

  /** The charset that a declaration means, as browsers take it; null if there is none such. */
  static @Nullable String declared(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    switch (name) {
      case "gb2312", "gb_2312-80", "gbk", "x-gbk", "gb18030", "cp936", "windows-936", "chinese":
        return "GB18030";
      case "big5", "big5-hkscs", "big5hkscs", "x-x-big5", "cp950", "ms950", "big5-eten":
        return "Big5";
      case "hz", "hz-gb-2312":
        return Hz.NAME;
      case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "cp932":
        return "Shift_JIS";
      case "euc-kr", "euckr", "ks_c_5601-1987", "ksc5601", "korean", "cp949", "windows-949", "uhc":
        return "EUC-KR";
      case "euc-jp", "eucjp", "x-euc-jp":
        return "EUC-JP";
      case "euc-tw", "x-euc-tw", "euctw":
        return "x-EUC-TW";
      case "iso-8859-1", "latin1", "iso_8859-1", "us-ascii", "ascii", "cp1252", "windows-1252":
        return "windows-1252";
      case "macintosh", "mac", "macroman", "x-mac-roman", "x-macroman":
        return "x-MacRoman";
      case "utf-8", "utf8":
        return "UTF-8";
      case "utf-16", "utf-16le", "ucs-2", "unicode":
        return "UTF-16LE";
      case "tis-620", "iso-8859-11", "windows-874":
        return "x-windows-874";
      default:
        return Supported.NAMES.get(name);
    }
  }

  /**
   * The names of the JDK's charsets, read when one that is not usual is first declared: to ask the
   * JDK for a name that it does not know takes it half a millisecond each time, as long as all the
   * rest of a short document.
   */
  private static final class Supported {

    private static final Map<String, String> NAMES = new HashMap<>();

    static {
      for (Charset charset : Charset.availableCharsets().values()) {
        NAMES.put(charset.name().toLowerCase(Locale.ROOT), charset.name());
        charset
            .aliases()
            .forEach(alias -> NAMES.putIfAbsent(alias.toLowerCase(Locale.ROOT), charset.name()));
      }
    }
  }
}
