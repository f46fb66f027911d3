package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The entry that Flink's clients call; that it works on clusters is for tools/flink to check. */
class FlinkJobTest {
  @TempDir Path folder;

  @Test
  void itRunsOnFlinkInTheClusterOfItsClientUnlessToldOtherwise() {
    assertThat(FlinkJob.withDefaults(new String[] {"--input=a"}))
        .containsExactly("--input=a", "--runner=FlinkRunner", "--flinkMaster=[auto]");
    String[] told = {"--runner=DirectRunner", "--flinkMaster=[local]"};
    assertThat(FlinkJob.withDefaults(told)).isEqualTo(told);
  }

  @Test
  void whatIsWrongIsThrownWithEveryProblemAndNoTrace() {
    assertThatThrownBy(() -> FlinkJob.main(new String[] {"--input=" + folder + "/no*", "--no=1"}))
        .isInstanceOf(FlinkJob.Failed.class)
        .hasMessageContaining("no file matches")
        .hasMessageContaining("--output is missing")
        .hasMessageContaining("--no: there is no such flag")
        .hasMessageEndingWith("(exit code 2)")
        .satisfies(failed -> assertThat(failed.getStackTrace()).isEmpty());
  }

  @Test
  void tooManyRejectsAreThrownAndTheRunIsComplete() throws IOException {
    Path empty = Runs.write(folder.resolve("in/a.txt"), "");
    Path output = folder.resolve("out");

    assertThatThrownBy(
            () ->
                FlinkJob.main(
                    new String[] {
                      "--runner=DirectRunner",
                      "--input=" + empty,
                      "--output=" + output,
                      "--maxRejectRatio=0.5"
                    }))
        .hasMessageContaining("--maxRejectRatio")
        .hasMessageEndingWith("(exit code 3)");
    assertThat(output.resolve("manifest.json")).exists();
  }
}
