package dev.assay.report;

/** Bytes of the page that are left for something. */
final class Budget {
  private long left;

  Budget(long bytes) {
    this.left = bytes;
  }

  /** Takes bytes if there are as many left. */
  boolean take(long bytes) {
    if (bytes > left) {
      return false;
    }
    left -= bytes;
    return true;
  }
}
