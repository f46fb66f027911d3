package dev.assay.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/** What the page says in one language: labels by key, and how numbers are written. */
final class Labels {
  private static final String FILE = "labels.tsv";
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private final ReportLanguage language;
  private final Map<String, String> texts;

  private Labels(ReportLanguage language, Map<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  static Labels of(ReportLanguage language) {
    Map<String, String> texts = new TreeMap<>();
    Resource.text(FILE)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .skip(1)
        .forEach(
            line -> {
              String[] cells = line.split("\t", -1);
              if (cells.length != 1 + ReportLanguage.values().length) {
                throw new IllegalStateException(FILE + ": not a key and its labels: " + line);
              }
              texts.put(cells[0], cells[1 + language.ordinal()]);
            });
    return new Labels(language, texts);
  }

  /** The language's BCP 47 tag. */
  String tag() {
    return language.tag();
  }

  /** The label of a key. */
  String of(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no label for " + key);
    }
    return text;
  }

  /**
   * A label with its places filled: {0} by the first value, {0~record|records} by the left form
   * where the first value is 1, else by the right.
   */
  String of(String key, Object... values) {
    String text = of(key);
    for (int i = 0; i < values.length; i++) {
      String value =
          values[i] instanceof Number number
              ? number(new BigDecimal(number.toString()))
              : values[i].toString();
      text = withForms(text, "{" + i + "~", value.equals("1")).replace("{" + i + "}", value);
    }
    return text;
  }

  private static String withForms(String text, String open, boolean isOne) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf(open); at >= 0; at = text.indexOf(open, from)) {
      int bar = text.indexOf('|', at);
      int end = text.indexOf('}', at);
      filled.append(text, from, at);
      filled.append(isOne ? text.substring(at + open.length(), bar) : text.substring(bar + 1, end));
      from = end + 1;
    }
    return filled.append(text, from, text.length()).toString();
  }

  /** The label of a code in a group of codes, or the code itself: users add codes of their own. */
  String name(String group, String code) {
    return texts.getOrDefault(group + "." + code, code);
  }

  /** An indicator: its label, or its code with blanks for dots. */
  String indicator(String code) {
    return texts.getOrDefault("indicator." + code, code.replace('.', ' ').replace('_', ' '));
  }

  /** All labels whose keys start so, without that start. */
  Map<String, String> startingWith(String prefix) {
    Map<String, String> found = new TreeMap<>();
    texts.forEach(
        (key, text) -> {
          if (key.startsWith(prefix)) {
            found.put(key.substring(prefix.length()), text);
          }
        });
    return found;
  }

  /** A whole number in groups of three digits. */
  String number(long number) {
    return number(BigDecimal.valueOf(number));
  }

  /** A number in groups of three digits, without zeros at its end. */
  String number(BigDecimal number) {
    String plain = number.signum() == 0 ? "0" : number.abs().stripTrailingZeros().toPlainString();
    int point = plain.indexOf('.');
    int whole = point < 0 ? plain.length() : point;
    StringBuilder text = new StringBuilder(number.signum() < 0 ? "−" : "");
    for (int i = 0; i < plain.length(); i++) {
      if (i > 0 && i < whole && (whole - i) % 3 == 0) {
        text.append(',');
      }
      text.append(plain.charAt(i));
    }
    return text.toString();
  }

  /** A number in few characters: 87K in English, 8.7万 in Chinese. */
  String compact(BigDecimal number) {
    BigDecimal step = language == ReportLanguage.ZH ? TEN_THOUSAND : THOUSAND;
    String[] names =
        language == ReportLanguage.ZH
            ? new String[] {"", "万", "亿", "万亿"}
            : new String[] {"", "K", "M", "B", "T"};
    BigDecimal rest = number.abs();
    int steps = 0;
    while (rest.compareTo(step) >= 0 && steps < names.length - 1) {
      rest = rest.divide(step);
      steps++;
    }
    int decimals = rest.compareTo(BigDecimal.TEN) < 0 ? 2 : rest.compareTo(THOUSAND) < 0 ? 1 : 0;
    String text = number(rest.setScale(decimals, RoundingMode.HALF_UP));
    return (number.signum() < 0 ? "−" : "") + text + names[steps];
  }

  /** A share of one as percent. */
  String percent(double share) {
    return number(BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP)) + "%";
  }

  /** A unit as people read it: its label, or what stands in UCUM's braces, or its code. */
  String unit(String code) {
    String label = texts.get("unit." + code);
    if (label != null) {
      return label;
    }
    return code.startsWith("{") && code.endsWith("}") ? code.substring(1, code.length() - 1) : code;
  }

  /** A period in EDTF as people read it. */
  String period(String edtf) {
    if (edtf.startsWith("../")) {
      return of("js.until", edtf.substring(3));
    }
    if (edtf.endsWith("/..")) {
      return of("js.since", edtf.substring(0, edtf.length() - 3));
    }
    return edtf.replace("/", " – ");
  }
}
