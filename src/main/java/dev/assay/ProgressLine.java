package dev.assay;

import dev.assay.pipeline.Progress;
import dev.assay.pipeline.io.SourceFile;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;

/** Tells every few seconds how far the reading has come, as long as it is open. */
final class ProgressLine implements AutoCloseable {
  private static final long FIRST_MILLIS = 4_000;
  private static final long EVERY_MILLIS = 5_000;

  private final PrintStream out;
  private final long files;
  private final long bytes;
  private final long filesBefore = Progress.files();
  private final long bytesBefore = Progress.bytes();
  private final long started = System.nanoTime();
  private final Thread teller;

  private ProgressLine(PrintStream out, List<SourceFile> input) {
    this.out = out;
    this.files = input.size();
    this.bytes = input.stream().mapToLong(SourceFile::size).sum();
    this.teller = new Thread(this::tell, "progress");
    teller.setDaemon(true);
    teller.start();
  }

  /** Runs a pipeline in this process, telling its progress unless that is not wanted. */
  static PipelineResult.State during(
      Pipeline pipeline, List<SourceFile> input, boolean quiet, PrintStream out) {
    if (quiet) {
      return pipeline.run().waitUntilFinish();
    }
    try (ProgressLine progress = new ProgressLine(out, input)) {
      return pipeline.run().waitUntilFinish();
    }
  }

  private void tell() {
    try {
      Thread.sleep(FIRST_MILLIS);
      while (true) {
        out.println(line());
        Thread.sleep(EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed: the end of this thread
    }
  }

  private String line() {
    long filesRead = Progress.files() - filesBefore;
    double megabytes = (Progress.bytes() - bytesBefore) / 1e6;
    double seconds = (System.nanoTime() - started) / 1e9;
    if (filesRead >= files) {
      return String.format(
          Locale.ROOT, "%4.0f s  all %,d files read, %,.1f MB; writing", seconds, files, megabytes);
    }
    return String.format(
        Locale.ROOT,
        "%4.0f s  %,d of %,d files read, %,.1f of %,.1f MB, %,.1f MB/s",
        seconds,
        filesRead,
        files,
        megabytes,
        bytes / 1e6,
        megabytes / seconds);
  }

  @Override
  public void close() {
    teller.interrupt();
  }
}
