package dev.assay.pipeline;

import java.io.Serializable;

/**
 * How de-duplication is spread: what is held by one worker at a time does not grow with the input,
 * because the number of shares does.
 *
 * @param shares number of shares that an exchange has
 * @param rounds number of large-star and small-star rounds that connect near duplicates before one
 *     worker connects what is left; with none it connects all
 */
public record ClusterScale(int shares, int rounds) implements Serializable {

  /** Input of this size takes one share. A document leaves some 700 bytes, whatever its size. */
  private static final long SHARE_BYTES = 16L << 20;

  /**
   * Reached by 256 GiB of input; beyond that shares grow, but 1 TiB still leaves only 64 MiB each.
   */
  private static final int MOST_SHARES = 1 << 14;

  /**
   * Up to this size of the input, one worker connects all near duplicates: 150 bytes a document
   * that has any, and each round costs every run the start of two stages.
   */
  private static final long ONE_WORKER_BYTES = 1L << 30;

  /** Rounds that settle all but long chains. */
  private static final int ROUNDS = 4;

  /** Whether one worker may do it all, without exchanges between the steps. */
  boolean isOneShare() {
    return shares == 1 && rounds == 0;
  }

  /** The scale for an input of so many bytes, as its files lie there. */
  public static ClusterScale ofBytes(long bytes) {
    long shares = Math.max(1, Math.min(MOST_SHARES, bytes / SHARE_BYTES));
    return new ClusterScale((int) shares, bytes <= ONE_WORKER_BYTES ? 0 : ROUNDS);
  }
}
