package dev.assay.charset;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/** A charset of several bytes a character, with the languages that are written in it. */
enum MultiByteCharset {
  GB18030("GB18030", 0, Map.of("zh", 0.0, "zh_Hant", 3.0, "ja", 6.0)) {
    @Override
    RawText read(byte[] bytes, int from, int to) {
      return DoubleByteCharset.GB18030.read(bytes, from, to);
    }
  },
  BIG5("Big5", 0, Map.of("zh_Hant", 0.0)) {
    @Override
    RawText read(byte[] bytes, int from, int to) {
      return DoubleByteCharset.BIG5.read(bytes, from, to);
    }
  },
  SHIFT_JIS("Shift_JIS", 1, Map.of("ja", 0.0)) {
    @Override
    RawText read(byte[] bytes, int from, int to) {
      return DoubleByteCharset.SHIFT_JIS.read(bytes, from, to);
    }
  },
  EUC_JP("EUC-JP", 1, Map.of("ja", 0.0)),
  EUC_KR("EUC-KR", 1, Map.of("ko", 0.0)) {
    @Override
    RawText read(byte[] bytes, int from, int to) {
      return DoubleByteCharset.EUC_KR.read(bytes, from, to);
    }
  },
  EUC_TW("x-EUC-TW", 4, Map.of("zh_Hant", 0.0));

  static final List<MultiByteCharset> ALL = List.of(values());

  /** Readings that all of them have together. */
  static final int READINGS = ALL.stream().mapToInt(charset -> charset.languages().size()).sum();

  private final String charset;
  private final double rarity;
  private final Map<String, Double> languages;

  MultiByteCharset(String charset, double rarity, Map<String, Double> languages) {
    this.charset = charset;
    this.rarity = rarity;
    this.languages = languages;
  }

  /** Name that the JDK knows. */
  String charset() {
    return charset;
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
    return LegacyCharset.read(bytes, from, to, Charset.forName(charset));
  }
}
