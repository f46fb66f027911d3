package dev.assay.charset;

import dev.assay.lexicon.LexiconFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Texts that the detector's statistics know nothing of, cut to lengths, written in charsets. */
final class CharsetSamples {

  /** A text and its bytes. */
  record Sample(String language, String kind, String charset, String text, byte[] bytes) {}

  /** What the texts have been used for. */
  enum Part {
    /** Errors in them were looked at while the detector was made. */
    SEEN,
    /** Never looked at, only counted: every third text. */
    HELD_OUT
  }

  private record Text(String language, String kind, String text, Part part) {}

  private static final String FOLDER = "/dev/assay/charset/";

  private static final int PARTS = 3;

  /** Long samples begin only at every such text: they hold the others anyway. */
  private static final int PAGES = 4;

  private static final String WEST = "fr de es it pt nl sv da nb fi is ca ga en";
  private static final String CENTRE = "pl cs sk hu sl hr ro";
  private static final String CYRILLIC = "ru uk be bg sr mk";
  private static final String MANY = "zh zh_Hant ja ko fr de pl ru el he ar th vi en";

  /** Charsets by the languages that are written in them. */
  static final Map<String, String> LANGUAGES = new LinkedHashMap<>();

  static {
    LANGUAGES.put("GB18030", "zh");
    LANGUAGES.put("GBK", "zh zh_Hant");
    LANGUAGES.put("GB2312", "zh");
    LANGUAGES.put("HZ", "zh");
    LANGUAGES.put("x-ISO-2022-CN-GB", "zh");
    LANGUAGES.put("x-ISO-2022-CN-CNS", "zh_Hant");
    LANGUAGES.put("Big5", "zh_Hant");
    LANGUAGES.put("Big5-HKSCS", "zh_Hant");
    LANGUAGES.put("x-EUC-TW", "zh_Hant");
    LANGUAGES.put("UTF-8", MANY);
    LANGUAGES.put("UTF-16LE", MANY);
    LANGUAGES.put("UTF-16BE", MANY);
    LANGUAGES.put("UTF-32LE", "zh zh_Hant ja ko fr ru");
    LANGUAGES.put("UTF-32BE", "zh zh_Hant ja ko fr ru");
    LANGUAGES.put("windows-31j", "ja");
    LANGUAGES.put("EUC-JP", "ja");
    LANGUAGES.put("ISO-2022-JP", "ja");
    LANGUAGES.put("EUC-KR", "ko");
    LANGUAGES.put("x-windows-949", "ko");
    LANGUAGES.put("ISO-2022-KR", "ko");
    LANGUAGES.put("windows-1252", WEST);
    LANGUAGES.put("ISO-8859-1", WEST);
    LANGUAGES.put("ISO-8859-15", WEST);
    LANGUAGES.put("x-MacRoman", WEST);
    LANGUAGES.put("IBM850", WEST);
    LANGUAGES.put("IBM437", "de es it fr sv fi");
    LANGUAGES.put("windows-1250", CENTRE + " sq");
    LANGUAGES.put("ISO-8859-2", CENTRE);
    LANGUAGES.put("IBM852", CENTRE);
    LANGUAGES.put("x-MacCentralEurope", "pl cs sk hu");
    LANGUAGES.put("ISO-8859-16", "ro");
    LANGUAGES.put("windows-1251", CYRILLIC);
    LANGUAGES.put("ISO-8859-5", CYRILLIC);
    LANGUAGES.put("KOI8-R", "ru bg");
    LANGUAGES.put("KOI8-U", "ru uk");
    LANGUAGES.put("IBM866", "ru uk be bg");
    LANGUAGES.put("IBM855", CYRILLIC);
    LANGUAGES.put("x-MacCyrillic", CYRILLIC);
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

  /** Kinds of text whose punctuation is ASCII also in Chinese. */
  private static final Set<String> NARROW = Set.of("mixed", "digits", "html");

  private static final List<Text> TEXTS = new ArrayList<>();

  static {
    Map<String, Integer> numbers = new HashMap<>();
    for (String file : List.of("written.tsv", "catalogues.tsv")) {
      for (List<String> row : LexiconFile.bundled(FOLDER + file).rows()) {
        int number = numbers.merge(row.get(0), 1, Integer::sum);
        Part part = number % PARTS == 0 ? Part.HELD_OUT : Part.SEEN;
        String text = row.get(2).replace("\\n", "\n");
        boolean wide = row.get(0).startsWith("zh") && number % 4 != 0;
        boolean narrow = !wide || NARROW.contains(row.get(1));
        TEXTS.add(new Text(row.get(0), row.get(1), narrow ? text : fullWidth(text), part));
      }
    }
    for (List<String> row : LexiconFile.bundled(FOLDER + "held_out.tsv").rows()) {
      TEXTS.add(new Text(row.get(0), "sentence", row.get(1), Part.SEEN));
    }
  }

  private CharsetSamples() {}

  /** Whether a charset is one of Chinese. */
  static boolean isChinese(String charset) {
    return charset.startsWith("GB")
        || charset.startsWith("Big5")
        || charset.equals("HZ")
        || charset.equals("x-EUC-TW")
        || charset.startsWith("x-ISO-2022-CN");
  }

  /**
   * Texts in a charset of about as many bytes: each from its start and from its middle, where it is
   * too short with those that follow.
   */
  static List<Sample> of(String charset, int bytes, Part part) {
    List<Sample> samples = new ArrayList<>();
    for (String language : LANGUAGES.get(charset).split(" ")) {
      List<Text> texts = texts(language, charset, part);
      int step = bytes > 500 ? PAGES : 1;
      for (int i = 0; i < texts.size(); i += step) {
        String rest = rest(texts, i, bytes);
        int half = texts.get(i).text().length() / 2;
        add(samples, texts.get(i), charset, rest, bytes);
        if (half > 4 && bytes <= 200 && !Character.isLowSurrogate(rest.charAt(half))) {
          add(samples, texts.get(i), charset, rest.substring(half), bytes);
        }
      }
    }
    return samples;
  }

  private static void add(List<Sample> samples, Text from, String charset, String text, int bytes) {
    int end = 0;
    byte[] encoded = new byte[0];
    while (end < text.length() && encoded.length < bytes) {
      end = Math.min(text.length(), end + Math.max(1, (bytes - encoded.length) / 4));
      if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
        end++;
      }
      encoded = encode(text.substring(0, end), charset);
    }
    String cut = text.substring(0, end);
    boolean telling = WideDetector.isWide(charset) || cut.chars().anyMatch(c -> c >= 0x80);
    if (encoded.length >= bytes && telling) {
      samples.add(new Sample(from.language(), from.kind(), charset, cut, encoded));
    }
  }

  private static String rest(List<Text> texts, int first, int bytes) {
    StringBuilder rest = new StringBuilder(texts.get(first).text());
    for (int i = first + 1; i < texts.size() && rest.length() < 2 * bytes; i++) {
      rest.append(i % 2 == 0 ? '\n' : ' ').append(texts.get(i).text());
    }
    return rest.toString();
  }

  /** The texts of a language that a charset can write. */
  private static List<Text> texts(String language, String charset, Part part) {
    List<Text> found = new ArrayList<>();
    for (Text text : TEXTS) {
      if (text.language().equals(language) && text.part() == part) {
        String written = writable(text.text(), charset);
        if (written != null) {
          found.add(new Text(language, text.kind(), written, part));
        }
      }
    }
    return found;
  }

  /** The text with the signs that a charset lacks left out; null if it lacks a letter. */
  private static String writable(String text, String charset) {
    CharsetEncoder encoder = encoder(charset.equals("HZ") ? "GB2312" : charset);
    if (encoder.canEncode(text)) {
      return text;
    }
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (encoder.canEncode(c)) {
        written.append(c);
      } else if (charset.equals("windows-1258") && Character.isLetter(c)) {
        written.append(toneApart(String.valueOf(c)));
      } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
        return null;
      } else if ("’‘".indexOf(c) >= 0) {
        written.append('\'');
      } else if ("“”".indexOf(c) >= 0) {
        written.append('"');
      } else if ("–—".indexOf(c) >= 0) {
        written.append('-');
      }
    }
    return written.toString();
  }

  private static CharsetEncoder encoder(String charset) {
    return Charset.forName(charset)
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The bytes of a text. */
  static byte[] encode(String text, String charset) {
    if (charset.equals("HZ")) {
      return hz(text);
    }
    try {
      ByteBuffer encoded = encoder(charset).encode(CharBuffer.wrap(text));
      return Arrays.copyOf(encoded.array(), encoded.limit());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(charset + " lacks a character of " + text, e);
    }
  }

  private static byte[] hz(String text) {
    StringBuilder hz = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      String c = text.substring(i, i + 1);
      byte[] bytes = encode(c, "GB2312");
      boolean wide = bytes.length == 2;
      if (wide != inside) {
        hz.append(wide ? "~{" : "~}");
        inside = wide;
      }
      hz.append(wide ? "" + (char) (bytes[0] & 0x7F) + (char) (bytes[1] & 0x7F) : hzAscii(c));
    }
    return (hz + (inside ? "~}" : "")).getBytes(StandardCharsets.US_ASCII);
  }

  private static String hzAscii(String c) {
    return c.equals("~") ? "~~" : c;
  }

  private static String toneApart(String letter) {
    String marks = Normalizer.normalize(letter, Normalizer.Form.NFD);
    String tones = marks.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
    String rest = marks.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
    return Normalizer.normalize(rest, Normalizer.Form.NFC) + tones;
  }

  private static String fullWidth(String text) {
    return text.replace(',', '，')
        .replace(':', '：')
        .replace(';', '；')
        .replace('?', '？')
        .replace('!', '！')
        .replace('(', '（')
        .replace(')', '）');
  }
}
