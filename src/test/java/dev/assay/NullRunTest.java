package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NullRunTest {
  @TempDir private Path folder;

  @Test
  void writesARowForEachRecord() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.writeString(in.resolve("a.jsonl"), "{\"text\":\"one\"}\n{\"text\":\"two\"}\n");
    Files.writeString(in.resolve("b.jsonl"), "{\"text\":\"three\"}\n");
    assertThat(NullRun.run("--input=" + in, "--output=" + folder.resolve("out"))).isEqualTo(3);
    try (Stream<Path> written = Files.walk(folder.resolve("out"))) {
      assertThat(written).anyMatch(file -> file.toString().endsWith(".parquet"));
    }
  }

  @Test
  void wrongFlagsAreTold() {
    assertThatThrownBy(() -> NullRun.run("--input=x", "--output=y", "--paralelism=2"))
        .hasMessageContaining("--paralelism");
  }
}
