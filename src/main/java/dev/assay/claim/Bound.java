package dev.assay.claim;

/** How a claim's value bounds the quantity; the codes of the {@code comparator} column. */
public enum Bound {
  EXACTLY("="),
  MORE_THAN(">"),
  AT_LEAST(">="),
  LESS_THAN("<"),
  AT_MOST("<="),
  ABOUT("~");

  private final String code;

  Bound(String code) {
    this.code = code;
  }

  /** The code in the datasets. */
  public String code() {
    return code;
  }
}
