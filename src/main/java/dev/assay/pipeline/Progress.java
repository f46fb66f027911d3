package dev.assay.pipeline;

import java.util.concurrent.atomic.LongAdder;

/**
 * How far the reading in this process has come. Only a sign of life for people: the counts that a
 * run reports come out of the graph.
 */
public final class Progress {
  private static final LongAdder FILES = new LongAdder();
  private static final LongAdder BYTES = new LongAdder();

  private Progress() {}

  static void read(long bytes) {
    FILES.increment();
    BYTES.add(bytes);
  }

  /** Files read by this process so far. */
  public static long files() {
    return FILES.sum();
  }

  /** Bytes of the files read by this process so far, as they lie there. */
  public static long bytes() {
    return BYTES.sum();
  }
}
