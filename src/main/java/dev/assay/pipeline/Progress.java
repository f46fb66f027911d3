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

  /** A file that is being read. */
  static final class OfFile implements AutoCloseable {
    private final long size;
    private long counted;

    /**
     * @param size bytes that the file has, so far as is known
     */
    OfFile(long size) {
      this.size = size;
    }

    /** Some more bytes were read. */
    void read(long bytes) {
      long more = Math.min(bytes, size - counted);
      counted += more;
      BYTES.add(more);
    }

    /** The file is done with, whether all of it was read or not. */
    @Override
    public void close() {
      read(size - counted);
      FILES.increment();
    }
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
