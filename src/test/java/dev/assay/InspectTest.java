package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectTest {
  @TempDir Path folder;

  private static final String PAGE =
      "<!DOCTYPE html><title>Ward opens</title><meta property='article:published_time' content='2022-04-05'>"
          + "<nav><a href=/>Home</a></nav><article><h1>Ward opens</h1><p>The city hospital treated 1,284 patients"
          + " in March, up 12% on the year before, officials said on Monday.\u200B</p></article><footer>Tel 0797-2113499</footer>";

  @Test
  void aPageIsToldWithItsRepairsAndWhatIsRemoved() throws IOException {
    Path file = Runs.write(folder.resolve("page.txt"), PAGE);

    Runs.Result result = Runs.assay("inspect", file.toString());

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("media type    text/html")
        .contains("charset       UTF-8 (detected")
        .contains("language      en")
        .contains("title         Ward opens")
        .contains("published on  2022-04-05")
        .contains("publisher     not known")
        .contains("repaired      control 1")
        .contains("\"\\u200b\"")
        .contains("removed       furniture 2")
        .contains("\"Tel 0797-2113499\"");
  }

  @Test
  void jsonHasALineForEachRecord() throws IOException {
    Path page = Runs.write(folder.resolve("page.html"), PAGE);
    Path lines =
        Runs.write(folder.resolve("lines.jsonl"), "{\"body\":\"Three schools closed.\"}\nx\n");

    Runs.Result result =
        Runs.assay("inspect", "--json", page.toString(), lines.toString(), "--jsonl.text=body");

    assertThat(result.code()).isZero();
    String[] rows = result.out().split("\n");
    assertThat(rows).hasSize(3);
    JsonNode first = new ObjectMapper().readTree(rows[0]);
    JsonNode removed = first.path("removed").path(1);
    byte[] bytes = PAGE.getBytes(StandardCharsets.UTF_8);
    int start = removed.path("source_start").asInt();
    assertThat(
            new String(
                bytes, start, removed.path("source_end").asInt() - start, StandardCharsets.UTF_8))
        .isEqualTo("Tel 0797-2113499");
    assertThat(new ObjectMapper().readTree(rows[1]).path("media_type").asText())
        .isEqualTo("application/json");
    assertThat(new ObjectMapper().readTree(rows[2]).path("error").asText()).isEqualTo("bad_json");
    assertThat(new ObjectMapper().readTree(rows[2]).path("record_index").asInt()).isEqualTo(1);
  }

  @Test
  void allThatIsWrongIsToldAtOnce() throws IOException {
    Runs.Result result =
        Runs.assay(
            "inspect",
            folder.toString(),
            folder.resolve("none").toString(),
            "--jsonl.txt=a",
            "--maxExpansion=0",
            "--output=x");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.problems())
        .anyMatch(line -> line.contains("is a folder"))
        .anyMatch(line -> line.contains("no such file"))
        .anyMatch(line -> line.contains("did you mean --jsonl.text?"))
        .anyMatch(line -> line.contains("--maxExpansion=0"))
        .anyMatch(line -> line.contains("--output: not a flag of inspect"))
        .hasSize(5);
    assertThat(Runs.assay("inspect").problems())
        .anyMatch(line -> line.contains("no file is named"));
    assertThat(Runs.assay("inspect", "--help").out()).contains("Usage: assay inspect");
  }

  @Test
  void whatCannotBeReadIsToldToo() throws IOException {
    Path file = Files.write(folder.resolve("a.gz"), new byte[] {0x1f, (byte) 0x8b, 8});
    Runs.Result result = Runs.assay("inspect", file.toString());
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("not read      corrupt_archive (read)");
  }
}
