package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.pipeline.io.FinishedRun;
import dev.assay.pipeline.io.OutputLayout;
import dev.assay.pipeline.io.Table;
import dev.assay.row.DocumentRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs whose Parquet lies in Hive partitions, read as DuckDB and the report read them. */
class PartitionTest {
  private static final List<String> DIVIDED = List.of("documents", "entities", "claims");

  /** DuckDB 1.1 knows the folder of rows without a date for text, not for null. */
  private static final String DATE = "try_cast(published_on as date)";

  @TempDir Path folder;
  private Path input;

  @BeforeEach
  void makeInput() throws IOException {
    input = folder.resolve("in");
    Runs.write(
        input.resolve("a.md"), "---\ndate: 2024-03-01\n---\n全市空气质量优良天数比例为87.4%，收治患者1204人。\n");
    Runs.write(
        input.resolve("b.md"),
        "---\ndate: 2024-03-01\n---\nThe hospital treated 1,204 patients, up 3%.\n");
    Runs.write(
        input.resolve("c.md"), "---\ndate: 2023-12-31\n---\nSales fell 2% to 12 million yuan.\n");
    Runs.write(input.resolve("d.txt"), "Rainfall reached 80 mm in the harbour district.\n");
  }

  private Path run(String name, String... flags) {
    Path output = folder.resolve(name);
    List<String> args = new ArrayList<>(List.of("--input=" + input, "--output=" + output));
    args.addAll(List.of(flags));
    Runs.Result result = Runs.assay(args.toArray(String[]::new));
    assertThat(result.problems()).isEmpty();
    assertThat(result.code()).isZero();
    return output;
  }

  private static List<String> ask(String sql) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet rows = duck.createStatement().executeQuery(sql)) {
      List<String> answer = new ArrayList<>();
      while (rows.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.append(i > 1 ? "|" : "").append(rows.getString(i));
        }
        answer.add(row.toString());
      }
      return answer;
    }
  }

  private static List<String> folders(Path table) throws IOException {
    try (Stream<Path> files = Files.list(table)) {
      return files
          .filter(Files::isDirectory)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static String columns(Table table) {
    return String.join(
        ", ",
        table.schema().getFields().stream()
            .map(field -> '"' + field.name() + '"')
            .map(name -> name.equals("\"published_on\"") ? DATE : name)
            .toList());
  }

  @Test
  void aReaderOfHivePartitionsSeesTheRowsOfARunWithoutOnEitherRunner()
      throws IOException, SQLException {
    Path plain = run("plain");
    for (String runner : List.of("DirectRunner", "FlinkRunner")) {
      for (String column : List.of("published_on", "language")) {
        Path parted = run(runner + column, "--partitionBy=" + column, "--runner=" + runner);
        for (Table table : Table.values()) {
          String sql = "select " + columns(table) + " from read_parquet('%s/" + table.code();
          assertThat(
                  ask(
                      (sql + "/**/*.parquet', hive_partitioning=true) order by all")
                          .formatted(parted)))
              .as(runner + column + table.code())
              .isEqualTo(ask((sql + "/*.parquet') order by all").formatted(plain)));
          assertThat(Runs.csv(parted, table.code())).isEqualTo(Runs.csv(plain, table.code()));
          assertThat(folders(parted.resolve(table.code())).isEmpty())
              .isEqualTo(!DIVIDED.contains(table.code()));
        }
      }
    }
    assertThat(folders(folder.resolve("DirectRunnerlanguage/documents")))
        .containsExactly("language=en", "language=zh-Hans");
  }

  @Test
  void foldersHoldTheValueThatTheirFilesLeaveOutAndClaimsCanBeAskedByIt()
      throws IOException, SQLException {
    Path output = run("out", "--partitionBy=published_on", "--format=parquet");

    assertThat(folders(output.resolve("documents")))
        .containsExactly(
            "published_on=2023-12-31",
            "published_on=2024-03-01",
            "published_on=__HIVE_DEFAULT_PARTITION__");
    String claims =
        "from read_parquet('" + output + "/claims/**/*.parquet', hive_partitioning=true)";
    assertThat(ask("select quote " + claims + " where published_on = '2023-12-31' order by all"))
        .containsExactly("12 million yuan", "2%");
    assertThat(ask("select quote " + claims + " where " + DATE + " is null"))
        .containsExactly("80 mm");
    assertThat(
            ask(
                "select column_name from (describe from read_parquet('"
                    + output
                    + "/documents/*/*.parquet', hive_partitioning=false))"))
        .contains("language")
        .doesNotContain("published_on");
  }

  @Test
  void manifestAndDataPackageNameThePartsAndAFinishedRunReadsThemBack() throws IOException {
    for (String column : List.of("published_on", "language")) {
      Path output = run(column, "--partitionBy=" + column, "--format=parquet");

      List<String> dates = new ArrayList<>();
      FinishedRun.in(OutputLayout.of(output.toString()))
          .read(
              Table.DOCUMENTS,
              DocumentRow.class,
              row -> dates.add(row.getPublishedOn() + " " + row.getLanguage() + row.getTitle()));
      assertThat(dates)
          .hasSize(4)
          .anyMatch(row -> row.startsWith("2024-03-01 zh-Hans"))
          .anyMatch(row -> row.startsWith("2024-03-01 en"))
          .anyMatch(row -> row.startsWith("2023-12-31 en"))
          .anyMatch(row -> row.startsWith("null en"));
      assertThat(output.resolve("report.html")).content().contains("80 mm");

      ObjectMapper json = new ObjectMapper();
      JsonNode manifest = json.readTree(output.resolve("manifest.json").toFile());
      assertThat(manifest.at("/options/partitionBy").asText()).isEqualTo(column);
      manifest
          .path("files")
          .forEach(file -> assertThat(output.resolve(file.path("path").asText())).isRegularFile());
      for (JsonNode resource :
          json.readTree(output.resolve("datapackage.json").toFile()).path("resources")) {
        boolean divided = DIVIDED.contains(resource.path("name").asText());
        assertThat(resource.has("partitionBy")).isEqualTo(divided);
        assertThat(resource.path("path").toString().contains(column + "=")).isEqualTo(divided);
        assertThat(resource.at("/schema/fields").findValuesAsText("name"))
            .isNotEmpty()
            .doesNotContain(column);
      }
    }
  }

  @Test
  void aTableWithoutRowsStillHasTheColumn() throws IOException, SQLException {
    Files.delete(input.resolve("d.txt"));
    Runs.write(input.resolve("a.md"), "Nothing is counted here.\n");
    Files.delete(input.resolve("b.md"));
    Files.delete(input.resolve("c.md"));
    Path output = run("out", "--partitionBy=published_on");

    assertThat(ask("select count(published_on) from '" + output + "/claims/**/*.parquet'"))
        .containsExactly("0");
  }

  @Test
  void replacingAPartitionedRunLeavesNothingOfIt() throws IOException {
    Path output = run("out", "--partitionBy=published_on");
    Path foreign = output.resolve("claims/notes=1/part-00000.parquet");
    Runs.write(foreign, "mine");
    Runs.Result refused =
        Runs.assay("--input=" + input, "--output=" + output, "--onExisting=replace");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.problems()).first().asString().contains("notes=1");
    Files.delete(foreign);
    Files.delete(foreign.getParent());

    run("out", "--onExisting=replace", "--partitionBy=language");
    assertThat(folders(output.resolve("claims")))
        .isNotEmpty()
        .allMatch(name -> name.startsWith("language="));
    run("out", "--onExisting=replace");
    assertThat(folders(output.resolve("claims"))).isEmpty();
  }

  @Test
  void withoutParquetThereIsNothingToPartition() {
    Runs.Result result =
        Runs.assay(
            "--input=" + input,
            "--output=" + folder.resolve("o"),
            "--format=csv",
            "--partitionBy=language");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.problems()).hasSize(1).first().asString().contains("add it to --format");
  }
}
