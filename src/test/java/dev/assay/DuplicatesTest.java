package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesTest {
  @TempDir Path folder;
  private Path input;

  private static final String ZH = "市水务局二十日通报，今年上半年全市新建供水管网一百二十公里，改造老旧小区二次供水设施四十六处，";
  private static final String HANT = "市水務局二十日通報，今年上半年全市新建供水管網一百二十公里，改造老舊小區二次供水設施四十六處，";

  @BeforeEach
  void makeInput() throws IOException {
    input = folder.resolve("in");
    Runs.write(input.resolve("a.txt"), ZH);
    Files.createDirectories(input);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(input.resolve("b.zip")))) {
      zip.putNextEntry(new ZipEntry("inner/hant.txt"));
      zip.write(HANT.getBytes("Big5-HKSCS"));
    }
    Runs.write(
        input.resolve("c.jsonl"),
        "{\"body\":\"Schools in the valley close early on Friday, the council said.\"}\n"
            + "{\"body\":\""
            + ZH
            + "覆盖三万户。\"}\nnot json\n");
    Runs.write(input.resolve("d.txt"), "Something else entirely, said nobody.");
  }

  private Runs.Result duplicates(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "duplicates";
    args[1] = "--input=" + input;
    args[2] = "--jsonl.text=body";
    System.arraycopy(more, 0, args, 3, more.length);
    return Runs.assay(args);
  }

  @Test
  void csvListsTheClustersOfAllFormatsInOneOrder() throws IOException {
    Runs.Result result = duplicates("--format=csv");

    assertThat(result.code()).isZero();
    List<CSVRecord> rows =
        CSVParser.parse(new StringReader(result.out()), CSVFormat.RFC4180).getRecords();
    assertThat(String.join(",", rows.get(0)))
        .isEqualTo("cluster_id,doc_id,is_canonical,similarity,chain,source_uri,record_index,title");
    assertThat(rows).hasSize(1 + 3);
    assertThat(rows.get(1).get(5)).endsWith("c.jsonl");
    assertThat(rows.get(1).get(6)).isEqualTo("1");
    assertThat(rows.get(1).get(2)).isEqualTo("true");
    assertThat(rows.get(1).get(3)).isEmpty();
    for (CSVRecord row : rows.subList(2, 4)) {
      assertThat(row.get(0)).isEqualTo(rows.get(1).get(1));
      assertThat(Double.parseDouble(row.get(3))).isBetween(0.8, 0.99);
      assertThat(row.get(4)).isEqualTo("1");
    }
    assertThat(rows.get(2).get(5)).endsWith("a.txt");
    assertThat(rows.get(3).get(5)).endsWith("hant.txt");
    assertThat(result.problems()).hasSize(1).first().asString().contains("c.jsonl [2]");
    assertThat(duplicates("--format=csv", "--runner=FlinkRunner").out()).isEqualTo(result.out());
  }

  @Test
  void aTableIsForPeople() {
    Runs.Result result = duplicates();
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .containsPattern("cluster [0-9a-f]{32}, 3 documents")
        .containsPattern("canonical +0 +\\S+c.jsonl \\[1\\]")
        .containsPattern("0\\.\\d{3} +1 +\\S+a.txt");
    assertThat(duplicates("--nearDuplicateThreshold=1").out()).contains(", 2 documents");
  }

  @Test
  void withoutDuplicatesTheListSaysSo() {
    Runs.Result result = Runs.assay("duplicates", "--input=" + input.resolve("d.txt"));
    assertThat(result.code()).isZero();
    assertThat(result.out()).isEqualTo("no duplicates\n");
    assertThat(result.err()).isEmpty();
    assertThat(Runs.assay("duplicates", "--format=csv", "--input=" + input.resolve("d.txt")).out())
        .startsWith("cluster_id,")
        .hasLineCount(1);
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    Runs.Result result =
        Runs.assay(
            "duplicates",
            "--input=" + folder.resolve("none*"),
            "--output=x",
            "--format=parquet",
            "--nearDuplicateThreshold=0.2",
            "--nearDuplicate=1",
            "--runner=FlinkRunner",
            "--flinkMaster=host:8081");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.problems())
        .anyMatch(line -> line.contains("no file matches"))
        .anyMatch(line -> line.contains("--output: not a flag of duplicates"))
        .anyMatch(line -> line.contains("--format=parquet: use table or csv"))
        .anyMatch(line -> line.contains("--nearDuplicateThreshold=0.2"))
        .anyMatch(line -> line.contains("--nearDuplicate: there is no such flag"))
        .anyMatch(line -> line.contains("use no cluster"))
        .hasSize(6);
    assertThat(Runs.assay("duplicates").problems()).anyMatch(l -> l.contains("--input is missing"));
    assertThat(Runs.assay("duplicates", "--help").out()).contains("Usage: assay duplicates");
  }

  @Test
  void thePipelineFileOfARunMayBeUsed() throws IOException {
    Path file =
        Runs.write(
            folder.resolve("run.yaml"),
            "input: %s\noutput: %s\nformat: [parquet, csv]\njsonl.text: body\n"
                .formatted(input, folder.resolve("out")));
    Runs.Result result = Runs.assay("duplicates", "--pipeline=" + file);
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains(", 3 documents");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
