package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

  private static final String NOTICE = "东江水务集团公告:因管网改造,7月3日起城北片区停水四十八小时,请居民提前储水。";

  @Test
  void theCharsetsThatAFileMayBeInAreRanked() throws IOException {
    Path file = Files.write(folder.resolve("notice.txt"), NOTICE.getBytes(Charset.forName("GBK")));

    assertThat(Runs.assay("inspect", file.toString()).out())
        .contains("charset       GB18030 (detected")
        .contains("GB18030        1.00  reads as zh, all bytes valid");

    String json = Runs.assay("inspect", "--json", file.toString()).out();
    JsonNode candidates = new ObjectMapper().readTree(json).path("charset_candidates");
    assertThat(candidates.path(0).path("charset").asText()).isEqualTo("GB18030");
    assertThat(candidates.path(0).path("language").asText()).isEqualTo("zh");
    assertThat(candidates.path(0).path("confidence").asDouble()).isGreaterThan(0.9);
    assertThat(candidates.size()).isGreaterThan(5);
  }

  @Test
  void whatAPageDeclaresIsToldBesideWhatItIs() throws IOException {
    String page = "<html><meta charset=iso-8859-1><p>" + NOTICE + "</p></html>";
    Path file = Files.write(folder.resolve("a.html"), page.getBytes(Charset.forName("GBK")));
    assertThat(Runs.assay("inspect", file.toString()).out())
        .contains("charset       GB18030 (detected")
        .contains("declared as iso-8859-1");
  }

  @Test
  void filesAreUnpackedAsByARun() throws IOException {
    Path zip = folder.resolve("notices.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("a.txt"));
      out.write(NOTICE.getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("b.txt"));
      out.write(NOTICE.getBytes(Charset.forName("UTF-16LE")));
    }
    assertThat(Runs.assay("inspect", zip.toString()).out())
        .contains("notices.zip!/a.txt")
        .contains("notices.zip!/b.txt")
        .contains("charset       UTF-16LE (detected");
  }

  @Test
  void lexiconsAndTheReferenceDateAreThoseOfARun() throws IOException {
    Path file = Runs.write(folder.resolve("a.txt"), NOTICE);
    Path lexicons = Files.createDirectories(folder.resolve("lexicons/zh"));

    assertThat(
            Runs.assay(
                    "inspect",
                    file.toString(),
                    "--referenceDate=2021-12-31",
                    "--lexicons=" + lexicons.getParent())
                .problems())
        .anyMatch(line -> line.contains("no .tsv file in it"));
    assertThat(Runs.assay("inspect", file.toString(), "--referenceDate=31.12.2021").problems())
        .anyMatch(line -> line.contains("--referenceDate=31.12.2021: not a date"));

    Runs.write(lexicons.resolve("unit.tsv"), "term\n");
    assertThat(
            Runs.assay("inspect", file.toString(), "--lexicons=" + lexicons.getParent()).problems())
        .anyMatch(line -> line.contains("zh/unit.tsv"));
    Files.delete(lexicons.resolve("unit.tsv"));

    Path metadata = Files.createDirectories(folder.resolve("lexicons/shared"));
    Runs.write(
        metadata.resolve("page_metadata.tsv"),
        "where\tname\tfield\trank\nmeta\tx-headline\ttitle\t1\n");
    Path page =
        Runs.write(
            folder.resolve("b.html"),
            "<html><meta name=x-headline content=停水公告><p>" + NOTICE + "</p></html>");
    String[] flags = {
      "inspect", page.toString(), "--lexicons=" + lexicons.getParent(), "--referenceDate=2021-12-31"
    };
    assertThat(Runs.assay(flags).out()).contains("title         停水公告");
  }

  @Test
  void anErrorIsOneLine() throws IOException {
    Path file = Runs.write(folder.resolve("a.txt"), "x");
    Runs.Result result = Runs.assay("inspect", file.toString(), "--lexicons=nowhere");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("there is no such folder").doesNotContain("\tat ");
  }
}
