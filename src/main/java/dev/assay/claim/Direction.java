package dev.assay.claim;

/** Which way a change goes; the codes of the {@code direction} column. */
public enum Direction {
  UP("up"),
  DOWN("down"),
  FLAT("flat");

  private final String code;

  Direction(String code) {
    this.code = code;
  }

  /** The code in the datasets. */
  public String code() {
    return code;
  }
}
