package dev.assay.claim;

/** What a change compares with; the codes of the {@code basis} column. */
public enum Basis {
  YEAR_ON_YEAR("yoy"),
  MONTH_ON_MONTH("mom"),
  QUARTER_ON_QUARTER("qoq");

  private final String code;

  Basis(String code) {
    this.code = code;
  }

  /** The code in the datasets. */
  public String code() {
    return code;
  }
}
