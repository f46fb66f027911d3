package dev.assay.claim;

/** What a claim's value measures; the codes of the {@code kind} column. */
public enum ClaimKind {
  COUNT("count"),
  MONEY("money"),
  PERCENT("percent"),
  DURATION("duration"),
  MEASURE("measure"),
  MULTIPLE("multiple");

  private final String code;

  ClaimKind(String code) {
    this.code = code;
  }

  /** The code in the datasets. */
  public String code() {
    return code;
  }
}
