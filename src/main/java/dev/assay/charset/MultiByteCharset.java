package dev.assay.charset;

import dev.assay.text.model.CharacterModel;
import dev.assay.text.model.LanguageModels;
import java.util.List;

/** A charset of several bytes a character, with the languages that are written in it. */
enum MultiByteCharset {
  GB18030(
      DoubleByteCharset.GB18030, 0, language("zh", 0), language("zh_Hant", 3), language("ja", 6)),
  BIG5(DoubleByteCharset.BIG5, 0, language("zh_Hant", 0)),
  SHIFT_JIS(DoubleByteCharset.SHIFT_JIS, 1, language("ja", 0)),
  EUC_JP(DoubleByteCharset.EUC_JP, 1, language("ja", 0)),
  EUC_KR(DoubleByteCharset.EUC_KR, 1, language("ko", 0)),
  EUC_TW(DoubleByteCharset.EUC_TW, 4, language("zh_Hant", 0));

  /** A language, with what it costs that a text in the charset is in it. */
  record Language(CharacterModel model, double rarity) {}

  static final List<MultiByteCharset> ALL = List.of(values());

  /** Readings that all of them have together. */
  static final int READINGS = ALL.stream().mapToInt(charset -> charset.languages().size()).sum();

  private final DoubleByteCharset charset;
  private final double rarity;
  private final List<Language> languages;

  MultiByteCharset(DoubleByteCharset charset, double rarity, Language... languages) {
    this.charset = charset;
    this.rarity = rarity;
    this.languages = List.of(languages);
  }

  private static Language language(String code, double rarity) {
    return new Language(LanguageModels.characters(code), rarity);
  }

  /** Name that the JDK knows. */
  String charset() {
    return charset.name();
  }

  /** What it costs that the charset is this one, all else being equal. */
  double rarity() {
    return rarity;
  }

  /** The languages, the most usual first. */
  List<Language> languages() {
    return languages;
  }

  RawText read(byte[] bytes, int from, int to) {
    return charset.read(bytes, from, to);
  }
}
