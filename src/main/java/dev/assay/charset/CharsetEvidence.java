package dev.assay.charset;

import java.util.Locale;

/** Why a charset was chosen; the codes of the documents table's {@code charset_evidence}. */
public enum CharsetEvidence {
  /** A byte order mark. */
  BOM,
  /** The record's container or the document says so, and the bytes agree. */
  DECLARED,
  /** The bytes are valid UTF-8 beyond ASCII, or read as text in one legacy charset. */
  DETECTED,
  /** Pure ASCII: nothing to tell charsets apart by. */
  DEFAULT;

  /** The code in the datasets. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
