package dev.assay;

import dev.assay.pipeline.Progress;
import dev.assay.pipeline.io.SourceFile;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;

/**
 * Tells how far a run has come, as long as it is open: twice a second in one line on a terminal,
 * else a line every few seconds.
 */
final class ProgressLine implements AutoCloseable {
  private static final long TICK_MILLIS = 500;

  /** Ticks before the first status, and from one to the next; none is told of a short run. */
  private static final int FIRST = 8;

  private static final int FIRST_ON_TERMINAL = 2;
  private static final int EVERY = 10;

  /** What is measured over less than this says nothing of the time left. */
  private static final double LEAST_SECONDS = 2;

  /** Bytes that are told in kilobytes. */
  private static final double SMALL = 1e6;

  /** Bytes of which no tenth of a megabyte is told. */
  private static final double TENS = 1e7;

  private static final double NANOS = 1e9;

  private final Screen screen;
  private final long files;
  private final long bytes;
  private final long filesBefore = Progress.files();
  private final long bytesBefore = Progress.bytes();
  private final long analyzedBefore = Progress.documentsAnalyzed();
  private final long writtenBefore = Progress.documentsWritten();
  private final long started = System.nanoTime();
  private final Thread teller;

  /**
   * How far a run has come.
   *
   * @param bytes of all files as they lie there, packed or not, so that bytes read are a share of
   *     them; 0 if not known
   * @param seconds since the run began
   * @param reading seconds since the first byte was read
   * @param written the share of the documents whose rows are written, from 0 to 1
   */
  record Status(
      long files,
      long filesRead,
      long bytes,
      long bytesRead,
      double seconds,
      double reading,
      double written) {

    /** For people, in less than 80 columns. */
    String text() {
      if (filesRead >= files) {
        return format(
            "%s  all %,d files read, %s; %s",
            duration(seconds), files, size(bytes), behindReading());
      }
      if (bytesRead <= 0) {
        return format("%s  starting: %,d files, %s", duration(seconds), files, size(bytes));
      }
      String rate = reading > 0 ? ", " + size(bytesRead / reading) + "/s" : "";
      return format(
          "%s  %,d of %,d files, %s%s%s",
          duration(seconds), filesRead, files, share(), rate, left());
    }

    private String behindReading() {
      return written > 0
          ? format("tables %.0f %% written", Math.floor(Math.min(1, written) * 100))
          : "looking for repeats";
    }

    /** How long the reading will go on at the rate so far, if that can be told yet. */
    private String left() {
      if (reading < LEAST_SECONDS || bytesRead >= bytes) {
        return "";
      }
      return ", " + duration(reading / bytesRead * (bytes - bytesRead)).strip() + " left";
    }

    /** What is read of how much, in one unit if it is told in the same. */
    private String share() {
      String read = size(bytesRead);
      String all = size(bytes);
      String unit = all.substring(all.indexOf(' '));
      return (read.endsWith(unit) ? read.substring(0, read.indexOf(' ')) : read) + " of " + all;
    }

    private static String size(double bytes) {
      if (bytes < SMALL) {
        return format("%,.0f kB", bytes / 1e3);
      }
      return format(bytes < TENS ? "%,.1f MB" : "%,.0f MB", bytes / 1e6);
    }
  }

  private ProgressLine(Screen screen, List<SourceFile> input) {
    this.screen = screen;
    this.files = input.size();
    this.bytes = input.stream().mapToLong(SourceFile::size).sum();
    this.teller = new Thread(this::tell, "progress");
    teller.setDaemon(true);
    teller.start();
  }

  /** Runs a pipeline in this process, telling its progress unless that is not wanted. */
  static PipelineResult.State during(
      Pipeline pipeline, List<SourceFile> input, boolean quiet, Screen screen) {
    if (quiet) {
      return pipeline.run().waitUntilFinish();
    }
    try (ProgressLine progress = new ProgressLine(screen, input)) {
      return pipeline.run().waitUntilFinish();
    }
  }

  /** Seconds, minutes or hours, as exact as people want to know them. */
  static String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return format("%2d s", whole);
    }
    if (whole < 600) {
      return format("%d min %02d s", whole / 60, whole % 60);
    }
    return whole < 3600
        ? format("%d min", whole / 60)
        : format("%d h %02d min", whole / 3600, whole % 3600 / 60);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private void tell() {
    long firstRead = 0;
    try {
      for (int tick = 1; ; tick++) {
        Thread.sleep(TICK_MILLIS);
        long now = System.nanoTime();
        long bytesRead = Progress.bytes() - bytesBefore;
        if (bytesRead > 0 && firstRead == 0) {
          firstRead = now - TICK_MILLIS * 1_000_000 / 2; // somewhere in the last tick
        }
        if (isDue(tick)) {
          Status status =
              new Status(
                  files,
                  Progress.files() - filesBefore,
                  bytes,
                  bytesRead,
                  (now - started) / NANOS,
                  firstRead == 0 ? 0 : (now - firstRead) / NANOS,
                  written());
          tell(status);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed: the end of this thread
    }
  }

  private double written() {
    long analyzed = Progress.documentsAnalyzed() - analyzedBefore;
    return analyzed == 0 ? 0 : (double) (Progress.documentsWritten() - writtenBefore) / analyzed;
  }

  private boolean isDue(int tick) {
    return screen.rewrites()
        ? tick >= FIRST_ON_TERMINAL
        : tick >= FIRST && (tick - FIRST) % EVERY == 0;
  }

  private synchronized void tell(Status status) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    screen.status(status.text());
  }

  @Override
  public synchronized void close() {
    teller.interrupt();
    screen.clearStatus();
  }
}
