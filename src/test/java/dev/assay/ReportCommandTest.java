package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that each run writes, and {@code assay report}. */
class ReportCommandTest {
  @TempDir static Path folder;

  private static Path output;

  @BeforeAll
  static void runTheProgram() {
    output = folder.resolve("out");
    Runs.Result result = Runs.assay("--input=testdata/documents", "--output=" + output);
    assertThat(result.code()).as(result.err()).isZero();
  }

  private static Document page(Path output) throws IOException {
    return Jsoup.parse(Files.readString(output.resolve("report.html")));
  }

  private static JsonNode manifest(Path output) throws IOException {
    return new ObjectMapper().readTree(output.resolve("manifest.json").toFile());
  }

  /** What of the page depends on the rows alone. */
  private static List<String> content(Path output) throws IOException {
    Document page = page(output);
    List<String> content = new ArrayList<>();
    for (String section : List.of("overview", "damage", "repeats", "entities", "claims", "facts")) {
      content.add(page.getElementById(section).outerHtml());
    }
    content.add(page.getElementById("data").data());
    return content;
  }

  @Test
  void everyRunWritesThePage() throws IOException {
    Document page = page(output);
    JsonNode manifest = manifest(output);

    assertThat(page.select("h1").text())
        .isEqualTo(manifest.at("/input/records_read").asInt() + " records were read");
    JsonNode data = new ObjectMapper().readTree(page.getElementById("data").data());
    assertThat(data.path("claims")).hasSize(manifest.at("/rows/claims").asInt());
    assertThat(data.path("documents")).hasSize(manifest.at("/rows/documents").asInt());
    for (JsonNode claim : data.path("claims")) {
      assertThat(claim.path("start").isInt()).as(claim.toString()).isTrue();
    }
    assertThat(Files.size(output.resolve("report.html"))).isLessThan(500_000);
  }

  @Test
  void itIsTheSameOutOfEitherFormatAndOnEitherRunner() throws IOException {
    List<String> expected = content(output);
    for (String ending : List.of(".csv", ".parquet")) {
      Path one = folder.resolve("one" + ending);
      Runs.Result result =
          Runs.assay(
              "--input=testdata/documents",
              "--output=" + one,
              "--format=" + ending.substring(1),
              "--runner=" + (ending.equals(".csv") ? "FlinkRunner" : "DirectRunner"));
      assertThat(result.code()).as(result.err()).isZero();
      assertThat(content(one)).isEqualTo(expected);
    }
  }

  @Test
  void itIsWrittenAnewInAnotherLanguage() throws IOException {
    Path copy = folder.resolve("copy");
    copy(output, copy);
    byte[] before = Files.readAllBytes(copy.resolve("report.html"));

    Runs.Result chinese = Runs.assay("report", copy.toString(), "--reportLanguage=zh");

    assertThat(chinese.code()).as(chinese.err()).isZero();
    assertThat(chinese.out()).contains("report.html");
    assertThat(page(copy).select("html").attr("lang")).isEqualTo("zh-Hans");
    assertThat(page(copy).select("h1").text()).contains("记录");
    assertThat(Runs.assay("report", copy.toString()).code()).isZero();
    assertThat(Files.readAllBytes(copy.resolve("report.html"))).isEqualTo(before);
  }

  @Test
  void columnsThatAnotherVersionWroteAreLeftOut() throws IOException {
    Path copy = folder.resolve("newer");
    copy(output, copy);
    ObjectNode manifest = (ObjectNode) manifest(copy);
    ArrayNode files = manifest.putArray("files");
    for (JsonNode file : manifest(copy).path("files")) {
      String path = file.path("path").asText();
      if (path.endsWith(".csv")) {
        files.add(file);
        List<String> lines = Files.readAllLines(copy.resolve(path));
        lines.set(0, "of_a_later_version," + lines.get(0));
        if (path.startsWith("rejects/")) {
          lines.replaceAll(line -> line.startsWith("of_a") ? line : "\"a, b\"," + line);
          Files.write(copy.resolve(path), lines);
        }
      }
    }
    Files.writeString(copy.resolve("manifest.json"), manifest.toString());

    Runs.Result result = Runs.assay("report", copy.toString());

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(content(copy)).isEqualTo(content(output));
  }

  @Test
  void whatIsWrongIsTold() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));

    assertThat(Runs.assay("report").problems()).first().asString().contains("name one output");
    assertThat(Runs.assay("report", empty.toString()))
        .satisfies(result -> assertThat(result.code()).isEqualTo(2))
        .satisfies(result -> assertThat(result.err()).contains("holds no finished run"));
    assertThat(
            Runs.assay("report", output.toString(), "--reportLanguage=fr", "--input=x").problems())
        .anyMatch(line -> line.contains("--reportLanguage=fr: use en or zh"))
        .anyMatch(line -> line.contains("--input: not a flag of report"));
    assertThat(Runs.assay("report", "--help").out()).contains("Usage: assay report OUTPUT_FOLDER");
    assertThat(empty.resolve("report.html")).doesNotExist();
  }

  @Test
  void aPageThatCannotBeWrittenFailsNoRun() throws IOException {
    Path input = Runs.write(folder.resolve("in/a.txt"), "Rainfall reached 80 mm.\n");
    Path taken = folder.resolve("taken");
    Files.createDirectories(taken.resolve("report.html"));

    Runs.Result result = Runs.assay("--input=" + input, "--output=" + taken, "--format=csv");

    assertThat(result.code()).isZero();
    assertThat(result.problems()).hasSize(1).first().asString().contains("assay report");
    assertThat(taken.resolve("manifest.json")).exists();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
