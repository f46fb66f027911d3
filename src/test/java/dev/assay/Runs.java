package dev.assay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Runs the real command line inside the test and reads what it wrote. */
final class Runs {
  private Runs() {}

  record Result(int code, String out, String err) {
    List<String> problems() {
      return err.lines().filter(line -> line.startsWith("assay: ")).toList();
    }
  }

  static Result assay(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            args,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The rows of a table's CSV files as lists of fields, sorted, behind the header. */
  static List<String> csv(Path output, String table) throws IOException {
    List<String> rows = new ArrayList<>();
    String header = "";
    for (Path part : parts(output, table, "csv")) {
      try (Reader reader = Files.newBufferedReader(part, StandardCharsets.UTF_8);
          CSVParser parser = CSVFormat.RFC4180.parse(reader)) {
        List<CSVRecord> records = parser.getRecords();
        header = records.get(0).toList().toString();
        records.stream().skip(1).map(record -> record.toList().toString()).forEach(rows::add);
      }
    }
    Collections.sort(rows);
    rows.add(0, header);
    return rows;
  }

  static List<Path> parts(Path output, String table, String ending) throws IOException {
    try (Stream<Path> files = Files.list(output.resolve(table))) {
      return files.filter(file -> file.toString().endsWith("." + ending)).sorted().toList();
    }
  }

  static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
