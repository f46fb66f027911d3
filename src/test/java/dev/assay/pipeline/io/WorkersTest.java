package dev.assay.pipeline.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private static final long MB = 1 << 20;

  private static List<SourceFile> files(long... sizes) {
    List<SourceFile> files = new ArrayList<>();
    LongStream.of(sizes).forEach(size -> files.add(new SourceFile("/f", "f", "f", size)));
    return files;
  }

  private static List<List<Long>> sizes(List<FileBatch> batches) {
    return batches.stream()
        .map(batch -> batch.files().stream().map(SourceFile::size).toList())
        .toList();
  }

  @Test
  void onTheDirectRunnerEachGetsAnEqualShareOfTheBytes() {
    List<SourceFile> files = files(MB, 2 * MB, 3 * MB, 10 * MB, 4 * MB);

    assertThat(sizes(new Workers(2, true).share(files)))
        .containsExactlyInAnyOrder(List.of(10 * MB), List.of(4 * MB, 3 * MB, 2 * MB, MB));
  }

  @Test
  void elsewhereBatchesAreOfSixteenMegabytesInOrder() {
    List<SourceFile> files = files(20 * MB, 20 * MB, 5 * MB, 6 * MB, 7 * MB, 40 * MB);

    assertThat(sizes(new Workers(2, false).share(files)))
        .containsExactly(
            List.of(20 * MB), List.of(20 * MB), List.of(5 * MB, 6 * MB, 7 * MB), List.of(40 * MB));
  }

  @Test
  void littleIsNotWorthAnotherThread() {
    List<SourceFile> files = files(1000, 0, 2000);

    assertThat(sizes(new Workers(8, true).share(files))).containsExactly(List.of(2000L, 1000L, 0L));
    assertThat(sizes(new Workers(8, false).share(files)))
        .containsExactly(List.of(1000L, 0L, 2000L));
  }

  @Test
  void thereAreNoEmptyBatches() {
    assertThat(new Workers(8, true).share(files(90 * MB))).hasSize(1);
  }
}
