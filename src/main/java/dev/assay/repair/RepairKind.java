package dev.assay.repair;

import java.util.Locale;

/** Kinds of damage that are repaired; the codes of the repairs table's {@code kind} column. */
public enum RepairKind {
  CHARSET,
  MOJIBAKE,
  PINYIN_GLOSS,
  HTML_ENTITY,
  CONTROL,
  WHITESPACE,
  WIDTH,
  FURNITURE,
  REPEATED_PASSAGE;

  /** The code in the datasets. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
