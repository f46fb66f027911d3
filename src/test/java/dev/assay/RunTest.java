package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.pipeline.io.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of the command line on small inputs. */
class RunTest {
  @TempDir Path folder;
  private Path input;
  private Path output;

  @BeforeEach
  void makeInput() throws IOException {
    input = folder.resolve("in");
    output = folder.resolve("out");
    Runs.write(input.resolve("a.txt"), "全市空气质量优良天数比例为87.4%。\n");
    Runs.write(input.resolve("health/b.txt"), "The hospital treated 1,204 patients, up 3%.\n");
    Runs.write(input.resolve("health/deep/c.txt"), "Sales fell 2%, \"a slow year\",\nhe said.\n");
  }

  private Runs.Result run(Path to, String... more) {
    List<String> args = new ArrayList<>(List.of("--input=" + input, "--output=" + to));
    args.addAll(Arrays.asList(more));
    return Runs.assay(args.toArray(String[]::new));
  }

  private static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(file));
  }

  private static Map<String, List<String>> tables(Path output) throws IOException {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    for (Table table : Table.values()) {
      tables.put(table.code(), Runs.csv(output, table.code()));
    }
    return tables;
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> folder.relativize(f).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void badFilesAmongTheGoodAreRejectsAndAllIsAccountedFor() throws IOException {
    Runs.write(input.resolve("empty.txt"), "");
    Runs.write(input.resolve("large.txt"), "x".repeat(2000));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(input.resolve("good.txt.gz")))) {
      out.write("Rainfall reached 80 mm.".getBytes(StandardCharsets.UTF_8));
    }
    byte[] good = Files.readAllBytes(input.resolve("good.txt.gz"));
    Files.write(input.resolve("cut.txt.gz"), Arrays.copyOf(good, good.length - 12));

    Runs.Result result =
        run(
            output,
            "--maxRecordBytes=1000",
            "--enforceImmutability=true",
            "--enforceEncodability=true");

    assertThat(result.problems()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(Runs.csv(output, "documents")).hasSize(1 + 4);
    assertThat(Runs.csv(output, "rejects").subList(1, 4))
        .anyMatch(row -> row.contains("empty.txt") && row.contains("read, empty"))
        .anyMatch(row -> row.contains("large.txt") && row.contains("read, too_large"))
        .anyMatch(row -> row.contains("cut.txt.gz") && row.contains("read, corrupt_archive"));
    JsonNode manifest = json(output.resolve("manifest.json"));
    assertThat(manifest.at("/accounting/records_read").asInt()).isEqualTo(7);
    assertThat(manifest.at("/accounting/documents").asInt()).isEqualTo(4);
    assertThat(manifest.at("/accounting/rejects").asInt()).isEqualTo(3);
    assertThat(manifest.at("/rejects_by_error/too_large").asInt()).isEqualTo(1);
    assertThat(result.out())
        .containsPattern("records read +7")
        .containsPattern("documents +4")
        .containsPattern("rejects +3")
        .containsPattern("  corrupt_archive +1")
        .contains("MB/s")
        .contains(output.toString());
  }

  @Test
  void moreRejectsThanAllowedEndWithThree() throws IOException {
    Runs.write(input.resolve("empty.txt"), "");

    Runs.Result result = run(output, "--maxRejectRatio=0.2", "--format=csv");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.problems()).hasSize(1).first().asString().contains("--maxRejectRatio=0.2");
    assertThat(output.resolve("manifest.json")).exists();
    assertThat(run(folder.resolve("o2"), "--maxRejectRatio=0.25", "--format=csv").code()).isZero();
  }

  @Test
  void missingInputAndUnusableOutputAreUsageErrors() throws IOException {
    Path file = Runs.write(folder.resolve("file"), "x");
    Path below = file.resolve("out");

    assertThat(Runs.assay("--input=" + folder.resolve("no*"), "--output=" + output))
        .satisfies(
            result -> {
              assertThat(result.code()).isEqualTo(2);
              assertThat(result.problems()).hasSize(1).first().asString().contains("no file match");
            });
    assertThat(run(file).problems()).first().asString().contains("is a file, not a folder");
    assertThat(run(below).code()).isEqualTo(2);
    assertThat(run(below).problems()).first().asString().contains("cannot be written");
    assertThat(run(input).problems()).first().asString().contains("holds the input");
    assertThat(output).doesNotExist();
  }

  @Test
  void anEarlierRunIsKeptOrReplacedButNeverMixed() throws IOException {
    assertThat(run(output, "--format=csv,parquet").code()).isZero();
    List<String> before = files(output);
    byte[] manifest = Files.readAllBytes(output.resolve("manifest.json"));

    Runs.Result kept = run(output);
    assertThat(kept.code()).isEqualTo(2);
    assertThat(kept.problems()).first().asString().contains("--onExisting=replace");
    assertThat(files(output)).isEqualTo(before);
    assertThat(Files.readAllBytes(output.resolve("manifest.json"))).isEqualTo(manifest);

    Runs.write(output.resolve("documents/part-00007.parquet"), "from an earlier, larger run");
    Runs.write(output.resolve(".assay-work/claims-x.csv"), "left by a run that was stopped");
    assertThat(run(output, "--onExisting=replace", "--format=csv").code()).isZero();
    assertThat(files(output))
        .isNotEmpty()
        .noneMatch(name -> name.endsWith(".parquet"))
        .noneMatch(name -> name.startsWith(".assay-work"));
    assertThat(output.resolve(".assay-work")).doesNotExist();

    Path foreign = Runs.write(output.resolve("documents/notes.txt"), "mine");
    Runs.Result refused = run(output, "--onExisting=replace");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.problems()).first().asString().contains("documents/notes.txt");
    assertThat(foreign).hasContent("mine");
    assertThat(output.resolve("manifest.json")).exists();
  }

  @Test
  void aRunThatBreaksEndsInOneLineWithoutManifest() throws IOException {
    // The place of a part is taken by a folder, so the part cannot be put there.
    Files.createDirectories(output.resolve("facts/part-00000.csv"));

    Runs.Result result = run(output, "--format=csv");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.problems()).hasSize(1).first().asString().contains("the run failed");
    assertThat(result.err()).doesNotContain("\tat ");
    assertThat(output.resolve("manifest.json")).doesNotExist();
    assertThat(output.resolve(".assay-work")).doesNotExist();
  }

  @Test
  void runnersParallelismsAndInputOrderGiveTheSameTables() throws IOException {
    for (int i = 0; i < 40; i++) {
      String text = "第%d号公告：新增病例%d例。 ".formatted(i, i * 3).repeat(800);
      Runs.write(input.resolve("many/" + i + ".txt"), text);
    }
    assertThat(run(output, "--targetParallelism=1").code()).isZero();
    Map<String, List<String>> expected = tables(output);
    assertThat(expected.get("documents")).hasSize(1 + 43);

    Path two = folder.resolve("two");
    assertThat(run(two, "--targetParallelism=2").code()).isZero();
    assertThat(tables(two)).isEqualTo(expected);
    assertThat(Runs.parts(two, "documents", "csv")).hasSize(2);

    Path shuffled = folder.resolve("shuffled");
    Runs.Result result =
        Runs.assay(
            "--input=" + input + "/many/*.txt," + input + "/health," + input + "/a.txt",
            "--input=" + input + "/**/*.txt",
            "--output=" + shuffled);
    assertThat(result.code()).isZero();
    assertThat(tables(shuffled)).isEqualTo(expected);

    for (int parallelism = 1; parallelism <= 2; parallelism++) {
      Path flink = folder.resolve("flink" + parallelism);
      assertThat(run(flink, "--runner=FlinkRunner", "--parallelism=" + parallelism).err())
          .doesNotContain("assay:");
      assertThat(tables(flink)).isEqualTo(expected);
    }
  }

  @Test
  void theManifestIsWrittenLastAndTheDataPackageListsEveryColumn() throws IOException {
    assertThat(run(output).code()).isZero();

    long manifestTime = time(output.resolve("manifest.json"));
    assertThat(output.resolve("report.html")).isNotEmptyFile();
    for (String name : files(output)) {
      // The page for people is made out of the finished run; no program waits for it.
      if (!name.equals("report.html")) {
        assertThat(time(output.resolve(name))).isLessThanOrEqualTo(manifestTime);
      }
    }
    JsonNode resources = json(output.resolve("datapackage.json")).path("resources");
    assertThat(resources).hasSize(2 * Table.values().length);
    for (Table table : Table.values()) {
      JsonNode resource = named(resources, table.code());
      List<String> columns = new ArrayList<>();
      for (JsonNode field : resource.at("/schema/fields")) {
        assertThat(field.path("description").asText()).isNotBlank();
        columns.add(field.path("name").asText());
      }
      assertThat(columns.toString()).isEqualTo(Runs.csv(output, table.code()).get(0));
      assertThat(output.resolve(resource.path("path").asText())).isRegularFile();
      assertThat(named(resources, table.code() + "-parquet").path("schema"))
          .isEqualTo(resource.path("schema"));
    }
  }

  private static JsonNode named(JsonNode resources, String name) {
    for (JsonNode resource : resources) {
      if (resource.path("name").asText().equals(name)) {
        return resource;
      }
    }
    throw new AssertionError("no resource " + name);
  }

  private static long time(Path file) throws IOException {
    return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
  }
}
