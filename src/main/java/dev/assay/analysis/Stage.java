package dev.assay.analysis;

import java.util.Locale;

/** Where on its road a record was rejected; the codes of the rejects table's {@code stage}. */
public enum Stage {
  READ,
  DECODE,
  REPAIR,
  EXTRACT,
  WRITE;

  /** The code in the datasets. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
