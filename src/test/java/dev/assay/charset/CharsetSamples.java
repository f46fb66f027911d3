package dev.assay.charset;

import dev.assay.lexicon.LexiconFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts that the detector was not made from, cut to lengths and written in charsets. */
final class CharsetSamples {

  /** A text and its bytes. */
  record Sample(String language, String charset, String text, byte[] bytes) {}

  /** Charsets by the languages that are written in them. */
  static final Map<String, String> LANGUAGES = new LinkedHashMap<>();

  static {
    LANGUAGES.put("GB18030", "zh");
    LANGUAGES.put("GBK", "zh zh_Hant");
    LANGUAGES.put("GB2312", "zh");
    LANGUAGES.put("HZ", "zh");
    LANGUAGES.put("ISO-2022-CN", "zh");
    LANGUAGES.put("Big5", "zh_Hant");
    LANGUAGES.put("Big5-HKSCS", "zh_Hant");
    LANGUAGES.put("x-EUC-TW", "zh_Hant");
    LANGUAGES.put("UTF-8", "zh zh_Hant ja ko fr ru");
    LANGUAGES.put("UTF-16LE", "zh zh_Hant ja ko fr de ru el ar th en");
    LANGUAGES.put("UTF-16BE", "zh zh_Hant ja ko fr de ru el ar th en");
    LANGUAGES.put("UTF-32LE", "zh zh_Hant ja ko fr ru");
    LANGUAGES.put("UTF-32BE", "zh zh_Hant ja ko fr ru");
    LANGUAGES.put("Shift_JIS", "ja");
    LANGUAGES.put("EUC-JP", "ja");
    LANGUAGES.put("ISO-2022-JP", "ja");
    LANGUAGES.put("EUC-KR", "ko");
    LANGUAGES.put("x-windows-949", "ko");
    LANGUAGES.put("ISO-2022-KR", "ko");
    String west = "fr de es it pt nl sv da nb fi is ca";
    LANGUAGES.put("windows-1252", west);
    LANGUAGES.put("ISO-8859-1", west);
    LANGUAGES.put("ISO-8859-15", west);
    LANGUAGES.put("x-MacRoman", "fr de es it pt nl sv da");
    LANGUAGES.put("IBM850", "fr de es it pt nl sv da nb fi is ca");
    LANGUAGES.put("IBM437", "de sv fi");
    LANGUAGES.put("windows-1250", "pl cs sk hu sl hr ro");
    LANGUAGES.put("ISO-8859-2", "pl cs sk hu sl hr ro");
    LANGUAGES.put("IBM852", "pl cs sk hu sl hr ro");
    LANGUAGES.put("x-MacCentralEurope", "pl cs sk hu");
    LANGUAGES.put("windows-1251", "ru uk be bg sr mk");
    LANGUAGES.put("ISO-8859-5", "ru uk be bg sr mk");
    LANGUAGES.put("KOI8-R", "ru bg");
    LANGUAGES.put("KOI8-U", "ru uk");
    LANGUAGES.put("IBM866", "ru uk be bg");
    LANGUAGES.put("IBM855", "ru uk be bg sr mk");
    LANGUAGES.put("x-MacCyrillic", "ru uk be bg sr mk");
    LANGUAGES.put("windows-1253", "el");
    LANGUAGES.put("ISO-8859-7", "el");
    LANGUAGES.put("x-IBM737", "el");
    LANGUAGES.put("windows-1254", "tr");
    LANGUAGES.put("ISO-8859-9", "tr");
    LANGUAGES.put("IBM857", "tr");
    LANGUAGES.put("windows-1255", "he");
    LANGUAGES.put("ISO-8859-8", "he");
    LANGUAGES.put("IBM862", "he");
    LANGUAGES.put("windows-1256", "ar");
    LANGUAGES.put("ISO-8859-6", "ar");
    LANGUAGES.put("windows-1257", "lt lv et");
    LANGUAGES.put("ISO-8859-13", "lt lv et");
    LANGUAGES.put("ISO-8859-4", "lt lv et");
    LANGUAGES.put("IBM775", "lt lv et");
    LANGUAGES.put("windows-1258", "vi");
    LANGUAGES.put("x-windows-874", "th");
  }

  private static final int STEP = 3;

  private CharsetSamples() {}

  /** Whether a charset is one of Chinese. */
  static boolean isChinese(String charset) {
    return charset.startsWith("GB")
        || charset.startsWith("Big5")
        || charset.equals("HZ")
        || charset.equals("x-EUC-TW")
        || charset.equals("ISO-2022-CN");
  }

  /**
   * Texts in a charset of about as many bytes, cut out of the held-out sentences at many places.
   */
  static List<Sample> of(String charset, int bytes) {
    List<Sample> samples = new ArrayList<>();
    for (String language : LANGUAGES.get(charset).split(" ")) {
      String text = text(language, charset);
      for (int start = 0; start < text.length() - 4; start += STEP * Math.max(1, bytes / 20)) {
        Sample sample = cut(language, charset, text, start, bytes);
        if (sample != null && isTelling(sample)) {
          samples.add(sample);
        }
      }
    }
    return samples;
  }

  /** Whether there is anything to tell charsets apart by. */
  private static boolean isTelling(Sample sample) {
    int beyondAscii = 0;
    for (int i = 0; i < sample.text().length(); i++) {
      beyondAscii += sample.text().charAt(i) >= 0x80 ? 1 : 0;
    }
    return beyondAscii >= 2;
  }

  private static Sample cut(String language, String charset, String text, int start, int bytes) {
    int end = start;
    byte[] encoded = new byte[0];
    while (end < text.length() && encoded.length < bytes) {
      int step = Math.max(1, (bytes - encoded.length) / 4);
      end = Math.min(text.length(), end + step);
      if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
        end++;
      }
      encoded = encode(text.substring(start, end), charset);
      if (encoded == null) {
        return null;
      }
    }
    return encoded.length < bytes
        ? null
        : new Sample(language, charset, text.substring(start, end), encoded);
  }

  /** The bytes of a text, or null if the charset lacks one of its characters. */
  static byte[] encode(String text, String charset) {
    if (charset.equals("HZ")) {
      return hz(text);
    }
    String jdk = charset.equals("ISO-2022-CN") ? "x-ISO-2022-CN-GB" : charset;
    try {
      ByteBuffer encoded =
          Charset.forName(jdk)
              .newEncoder()
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text));
      return Arrays.copyOf(encoded.array(), encoded.limit());
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static byte[] hz(String text) {
    StringBuilder hz = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      String c = text.substring(i, i + 1);
      byte[] bytes = encode(c, "GB2312");
      if (bytes == null) {
        return null;
      }
      boolean wide = bytes.length == 2;
      if (wide != inside) {
        hz.append(wide ? "~{" : "~}");
        inside = wide;
      }
      hz.append(wide ? "" + (char) (bytes[0] & 0x7F) + (char) (bytes[1] & 0x7F) : c);
    }
    return (hz + (inside ? "~}" : "")).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  /** All sentences of a language, without what the charset lacks; windows-1258 sets tones apart. */
  private static String text(String language, String charset) {
    StringBuilder all = new StringBuilder();
    int number = 0;
    for (List<String> row : LexiconFile.bundled("/dev/assay/charset/held_out.tsv").rows()) {
      if (row.get(0).equals(language)) {
        boolean wide = language.startsWith("zh") && number++ % 2 == 0;
        all.append(wide ? fullWidth(row.get(1)) : row.get(1)).append(number % 3 == 0 ? "\n" : " ");
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < all.length(); i++) {
      String c = all.substring(i, i + 1);
      if (encode(c, charset) != null) {
        text.append(c);
      } else if (charset.equals("windows-1258")) {
        text.append(toneApart(c));
      } else if ("’‘".contains(c)) {
        text.append('\'');
      } else if ("“”".contains(c)) {
        text.append('"');
      }
    }
    return text.toString();
  }

  private static String toneApart(String letter) {
    String marks = Normalizer.normalize(letter, Normalizer.Form.NFD);
    String tones = marks.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
    String rest = marks.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
    return Normalizer.normalize(rest, Normalizer.Form.NFC) + tones;
  }

  private static String fullWidth(String text) {
    return text.replace(',', '，').replace(':', '：').replace(';', '；').replace('?', '？');
  }
}
