package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole program on the test documents, on both runners, against the tables in
 * testdata/expected. They are what the program gave when somebody last read them, sorted; they say
 * what changed, not what is right: that is what testdata/gold is for.
 *
 * <p>{@code -Dassay.golden=update} writes them anew.
 */
class GoldenTablesTest {

  private static final Path EXPECTED = Path.of("testdata/expected");

  @TempDir static Path folder;

  @BeforeAll
  static void runTheProgram() {
    for (String runner : List.of("DirectRunner", "FlinkRunner")) {
      Runs.Result result =
          Runs.assay(
              "--input=testdata/documents",
              "--output=" + folder.resolve(runner),
              "--format=csv",
              "--runner=" + runner);
      assertThat(result.code()).as(result.err()).isEqualTo(Main.DONE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"documents", "repairs", "entities", "claims", "facts", "rejects"})
  void tableIsAsExpected(String table) throws IOException {
    List<String> actual = sortedLines(folder.resolve("DirectRunner").resolve(table));
    Path expected = EXPECTED.resolve(table + ".csv");
    if ("update".equals(System.getProperty("assay.golden"))) {
      Files.createDirectories(EXPECTED);
      Files.writeString(expected, String.join("", actual));
    }
    assertThat(String.join("", actual)).isEqualTo(Files.readString(expected));
    assertThat(sortedLines(folder.resolve("FlinkRunner").resolve(table))).isEqualTo(actual);
  }

  /** The header, then the rows of all parts, sorted, each as it would stand in a file. */
  private static List<String> sortedLines(Path table) throws IOException {
    List<Path> parts;
    try (Stream<Path> files = Files.list(table)) {
      parts = files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
    List<String> header = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    for (Path part : parts) {
      try (CSVParser parser = CSVParser.parse(part, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
        List<CSVRecord> records = parser.getRecords();
        header = List.of(line(records.get(0)));
        records.subList(1, records.size()).forEach(record -> rows.add(line(record)));
      }
    }
    rows.sort(null);
    rows.addAll(0, header);
    return rows;
  }

  private static String line(CSVRecord record) {
    StringBuilder line = new StringBuilder();
    try (CSVPrinter printer =
        new CSVPrinter(line, CSVFormat.RFC4180.builder().setRecordSeparator("\n").build())) {
      printer.printRecord(record);
    } catch (IOException e) {
      throw new AssertionError("a StringBuilder does not fail", e);
    }
    return line.toString();
  }
}
