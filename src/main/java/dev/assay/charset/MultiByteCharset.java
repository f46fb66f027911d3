package dev.assay.charset;

import java.util.List;
import java.util.Map;

/** A charset of several bytes a character, with the languages that are written in it. */
enum MultiByteCharset {
  GB18030(DoubleByteCharset.GB18030, 0, Map.of("zh", 0.0, "zh_Hant", 3.0, "ja", 6.0)),
  BIG5(DoubleByteCharset.BIG5, 0, Map.of("zh_Hant", 0.0)),
  SHIFT_JIS(DoubleByteCharset.SHIFT_JIS, 1, Map.of("ja", 0.0)),
  EUC_JP(DoubleByteCharset.EUC_JP, 1, Map.of("ja", 0.0)),
  EUC_KR(DoubleByteCharset.EUC_KR, 1, Map.of("ko", 0.0)),
  EUC_TW(DoubleByteCharset.EUC_TW, 4, Map.of("zh_Hant", 0.0));

  static final List<MultiByteCharset> ALL = List.of(values());

  /** Readings that all of them have together. */
  static final int READINGS = ALL.stream().mapToInt(charset -> charset.languages().size()).sum();

  private final DoubleByteCharset charset;
  private final double rarity;
  private final Map<String, Double> languages;

  MultiByteCharset(DoubleByteCharset charset, double rarity, Map<String, Double> languages) {
    this.charset = charset;
    this.rarity = rarity;
    this.languages = languages;
  }

  /** Name that the JDK knows. */
  String charset() {
    return charset.name();
  }

  /** What it costs that the charset is this one, all else being equal. */
  double rarity() {
    return rarity;
  }

  /** The languages, each with what it costs that a text in the charset is in it. */
  Map<String, Double> languages() {
    return languages;
  }

  RawText read(byte[] bytes, int from, int to) {
    return charset.read(bytes, from, to);
  }
}
