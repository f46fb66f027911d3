package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever outgrows the Direct runner is told the flag that helps: before the run, or at its end.
 */
class DirectMemoryTest {
  @TempDir private Path folder;

  @Test
  void inputThatMayBeTooMuchIsToldBeforeTheRun() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    try (RandomAccessFile hole = new RandomAccessFile(in.resolve("zeros").toFile(), "rw")) {
      hole.setLength(Runtime.getRuntime().maxMemory() + 1);
    }
    Runs.Result run =
        Runs.assay(
            "--input=" + in,
            "--output=" + folder.resolve("out"),
            "--maxRecordBytes=1000",
            "--quiet");
    assertThat(run.problems())
        .singleElement()
        .asString()
        .contains("may be too much for the memory of the Direct runner; --runner=FlinkRunner");
  }

  @Test
  void littleInputIsTakenWithoutAWord() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.writeString(in.resolve("a.txt"), "今年新修水渠36公里。");
    Runs.Result run = Runs.assay("--input=" + in, "--output=" + folder.resolve("out"), "--quiet");
    assertThat(run.problems()).isEmpty();
  }

  @Test
  void memoryThatRunsOutIsToldInOneLine() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Throwable failure = new IllegalStateException(new OutOfMemoryError("Java heap space"));
    Main.tell(failure, false, new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .startsWith(
            "assay: the run failed: OutOfMemoryError: Java heap space; ASSAY_JAVA_OPTS=-Xmx8g")
        .contains("--runner=FlinkRunner");
  }
}
