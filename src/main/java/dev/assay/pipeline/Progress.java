package dev.assay.pipeline;

import java.util.concurrent.atomic.LongAdder;

/**
 * How far the reading and the writing in this process have come. Only a sign of life for people:
 * the counts that a run reports come out of the graph.
 */
public final class Progress {
  private static final LongAdder FILES = new LongAdder();
  private static final LongAdder BYTES = new LongAdder();
  private static final LongAdder ANALYZED = new LongAdder();
  private static final LongAdder WRITTEN = new LongAdder();

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

  /** One document more waits to be written. */
  static void analyzed() {
    ANALYZED.increment();
  }

  /** One of them is in its tables. */
  static void written() {
    WRITTEN.increment();
  }

  /** Files read by this process so far. */
  public static long files() {
    return FILES.sum();
  }

  /** Bytes of the files read by this process so far, as they lie there. */
  public static long bytes() {
    return BYTES.sum();
  }

  /** Documents that were put aside by this process so far. */
  public static long documentsAnalyzed() {
    return ANALYZED.sum();
  }

  /** Documents whose rows this process has written so far. */
  public static long documentsWritten() {
    return WRITTEN.sum();
  }
}
