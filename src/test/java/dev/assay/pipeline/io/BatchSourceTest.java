package dev.assay.pipeline.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.SourceTestUtils;
import org.junit.jupiter.api.Test;

class BatchSourceTest {
  private static final PipelineOptions OPTIONS = PipelineOptionsFactory.create();

  private static List<FileBatch> batches(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new FileBatch(
                    new ArrayList<>(List.of(new SourceFile("/" + i, "f" + i, "f" + i, 10L + i)))))
        .toList();
  }

  @Test
  void itSplitsIntoOneABatchHoweverLargeTheRunnerWantsThem() throws IOException {
    List<FileBatch> batches = batches(5);
    for (long desired : new long[] {0, 20, Long.MAX_VALUE}) {
      List<BatchSource> splits = BatchSource.of(batches).split(desired, OPTIONS);
      assertThat(splits).hasSize(5);
      for (int i = 0; i < 5; i++) {
        assertThat(SourceTestUtils.readFromSource(splits.get(i), OPTIONS))
            .containsExactly(batches.get(i));
      }
    }
  }

  @Test
  void whoDoesNotSplitItReadsAllBatches() throws IOException {
    List<FileBatch> batches = batches(3);
    BatchSource source = BatchSource.of(batches);
    assertThat(SourceTestUtils.readFromSource(source, OPTIONS)).isEqualTo(batches);
    assertThat(source.getEstimatedSizeBytes(OPTIONS)).isEqualTo(33);
    assertThat(SourceTestUtils.readFromSource(BatchSource.of(List.of()), OPTIONS)).isEmpty();
  }
}
