package dev.assay.pipeline.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.row.ClaimRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of a run that is tried again, as by a Flink job that lost a worker. */
class PublishAgainTest {
  @TempDir Path folder;
  private OutputLayout layout;

  @BeforeEach
  void layOut() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    layout = OutputLayout.of(folder.toString());
  }

  /** A part of the claims table, as a bundle leaves it. */
  private PartFile part(String name, String... claims) throws IOException {
    TableWriter writer =
        TableWriter.open(
            Table.CLAIMS, Format.CSV, layout.unfinished(Table.CLAIMS, Format.CSV, name));
    for (String claim : claims) {
      writer.write(
          ClaimRow.newBuilder()
              .setClaimId(claim)
              .setDocId("d")
              .setQuote("1")
              .setValue(BigDecimal.ONE)
              .setComparator("=")
              .setKind("count")
              .setEvidence("1")
              .setStart(0)
              .setEnd(1)
              .setSourceStart(0L)
              .setSourceEnd(1L)
              .setUnit("")
              .setConfidence(1)
              .build());
    }
    return writer.close();
  }

  private void publish(String runId, PartFile... parts) {
    Pipeline pipeline = Pipeline.create();
    PCollectionList.of(
            pipeline.apply(
                "Parts", Create.of(List.of(parts)).withCoder(SerializableCoder.of(PartFile.class))))
        .apply(
            PublishRun.of(
                PCollectionList.of(
                    pipeline.apply(
                        "Counts",
                        Create.of(List.of(Map.<String, Long>of())).withCoder(Counts.coder()))),
                List.of(Format.CSV),
                layout,
                new RunInfo(runId, "0", Instant.EPOCH, new TreeMap<>())));
    pipeline.run().waitUntilFinish();
  }

  private List<String> claims() throws IOException {
    List<String> claims = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("claims"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.readAllLines(file).stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .forEach(claims::add);
      }
    }
    return claims;
  }

  @Test
  void anAttemptAfterOneThatMovedSomePartsPublishesThoseAndNoOthers() throws IOException {
    Path inTheWay = Files.createDirectories(folder.resolve("claims/part-00001.csv"));
    PartFile a1 = part("a1", "c1");
    PartFile a2 = part("a2", "c2", "c3");
    assertThatThrownBy(() -> publish("run", a1, a2)).isInstanceOf(Exception.class);
    assertThat(claims()).containsExactly("c1");
    assertThat(folder.resolve("manifest.json")).doesNotExist();

    Files.delete(inTheWay);
    publish("run", part("b1", "c1", "c2"), part("b2", "c3"));

    assertThat(claims()).containsExactlyInAnyOrder("c1", "c2", "c3");
    assertThat(folder.resolve("manifest.json")).content().contains("\"claims\" : 3");
    assertThat(folder.resolve(".assay-work")).doesNotExist();
  }

  @Test
  void aCompleteRunIsLeftAsItIs() throws IOException {
    publish("run", part("a1", "c1"));
    byte[] manifest = Files.readAllBytes(folder.resolve("manifest.json"));

    publish("run", part("b1", "c1"));

    assertThat(claims()).containsExactly("c1");
    assertThat(Files.readAllBytes(folder.resolve("manifest.json"))).isEqualTo(manifest);
    assertThat(folder.resolve(".assay-work")).doesNotExist();
  }

  @Test
  void aRunWhoseFolderAnotherHasClaimedPublishesNothing() throws IOException {
    PartFile part = part("a1", "c1");
    new OutputFolder(layout).claim("another");

    assertThatThrownBy(() -> publish("run", part)).hasMessageContaining("another run has begun");
    new OutputFolder(layout).tidy("run");
    assertThat(Path.of(part.resource())).exists();
    assertThat(folder.resolve("claims")).doesNotExist();
    assertThat(folder.resolve("manifest.json")).doesNotExist();
  }

  @Test
  void aPartThatIsNotThereEndsTheRunBeforeAnyIsMoved() throws IOException {
    PartFile kept = part("a1", "c1");
    PartFile lost = part("a2", "c2");
    Files.delete(Path.of(lost.resource()));

    assertThatThrownBy(() -> publish("run", kept, lost))
        .hasMessageContaining("is not there")
        .hasMessageContaining("share");
    assertThat(folder.resolve("claims")).doesNotExist();
    assertThat(folder.resolve("manifest.json")).doesNotExist();
  }
}
