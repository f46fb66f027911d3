package dev.assay.pipeline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.json.JsonFields;
import dev.assay.lexicon.LexiconSource;
import dev.assay.pipeline.AssayPipeline;
import dev.assay.pipeline.RunSettings;
import dev.assay.pipeline.io.Format;
import dev.assay.pipeline.io.InputListing;
import dev.assay.pipeline.io.OutputLayout;
import dev.assay.pipeline.io.ReadSettings;
import dev.assay.pipeline.io.RunInfo;
import dev.assay.pipeline.io.SourceFile;
import dev.assay.pipeline.io.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that is not what it was when it was listed: nothing of it goes unsaid. */
class ChangingInputTest {
  @TempDir Path folder;

  private static void run(List<SourceFile> files, Path output) {
    Pipeline pipeline = Pipeline.create();
    AssayPipeline.build(
        pipeline,
        new RunSettings(
            files,
            OutputLayout.of(output.toString()),
            List.of(Format.CSV),
            null,
            LexiconSource.bundled(),
            null,
            new ReadSettings(1 << 20, 200, JsonFields.ofText("text")),
            0.8,
            new Workers(1, true),
            new RunInfo("run", "0", Instant.EPOCH, new TreeMap<>())));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void filesThatVanishGrowOrShrinkAreRejectsAndTheOthersAreRead() throws IOException {
    Path input = Files.createDirectory(folder.resolve("in"));
    for (String name : List.of("grows", "stays", "shrinks", "vanishes")) {
      Files.writeString(input.resolve(name + ".txt"), "Rainfall reached 80 mm in " + name + ".\n");
    }
    List<SourceFile> listed = InputListing.of(List.of(input.toString())).files();
    Files.delete(input.resolve("vanishes.txt"));
    Files.writeString(input.resolve("shrinks.txt"), "Rainfall reached 8");
    Files.writeString(
        input.resolve("grows.txt"), "It was 12 mm before.\n", StandardOpenOption.APPEND);

    Path output = folder.resolve("out");
    run(listed, output);

    JsonNode manifest = new ObjectMapper().readTree(output.resolve("manifest.json").toFile());
    assertThat(manifest.at("/rows/documents").asInt()).isEqualTo(3);
    assertThat(manifest.at("/rejects_by_error/changed").asInt()).isEqualTo(2);
    assertThat(manifest.at("/rejects_by_error/unreadable").asInt()).isEqualTo(1);
    assertThat(manifest.at("/accounting/records_read").asInt()).isEqualTo(6);
    assertThat(Files.readString(output.resolve("rejects/part-00000.csv")))
        .contains("vanishes.txt")
        .contains("grows.txt")
        .contains("shrinks.txt")
        .doesNotContain("stays.txt");
  }
}
