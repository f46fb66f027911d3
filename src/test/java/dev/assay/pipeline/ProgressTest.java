package dev.assay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {

  @Test
  void aFileCountsForItsListedSizeHoweverMuchOfItIsRead() {
    long files = Progress.files();
    long bytes = Progress.bytes();
    try (Progress.OfFile grown = new Progress.OfFile(100)) {
      grown.read(60);
      assertThat(Progress.bytes() - bytes).isEqualTo(60);
      grown.read(60);
      assertThat(Progress.bytes() - bytes).isEqualTo(100);
    }
    try (Progress.OfFile rejected = new Progress.OfFile(50)) {
      rejected.read(10);
    }
    assertThat(Progress.bytes() - bytes).isEqualTo(150);
    assertThat(Progress.files() - files).isEqualTo(2);
  }
}
