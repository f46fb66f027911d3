package dev.assay.pipeline.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.row.ClaimRow;
import dev.assay.row.DocumentRow;
import dev.assay.row.EntityRow;
import dev.assay.row.FactRow;
import dev.assay.row.RejectRow;
import dev.assay.row.RepairRow;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as other programs read them: Parquet by DuckDB, CSV by another parser. */
class WriteTableTest {
  private static final String AWKWARD = "a \"quoted\", line\r\nand 漢字 😀 =1+1; end\\";

  @TempDir Path folder;

  private static ClaimRow claim(int i) {
    ClaimRow.Builder claim =
        ClaimRow.newBuilder()
            .setClaimId("c" + i)
            .setDocId("d")
            .setQuote(AWKWARD)
            .setValue(new BigDecimal("12345678901234567890." + (100_000_000 + i)))
            .setComparator(">=")
            .setKind("money")
            .setUnit("CNY")
            .setEvidence(" leading and trailing ")
            .setStart(i)
            .setEnd(i + 1)
            .setSourceStart(5_000_000_000L)
            .setSourceEnd(5_000_000_001L)
            .setConfidence(0.1 * i);
    if (i % 2 == 0) {
      claim
          .setValueHigh(new BigDecimal("18700.000000000"))
          .setPeriod("2021-01/2021-09")
          .setPeriodStart(LocalDate.of(2021, 1, 1))
          .setPeriodEnd(LocalDate.of(1899, 12, 31));
    }
    return claim.build();
  }

  private static FactRow fact(int i, List<String> claims) {
    return FactRow.newBuilder()
        .setFactId("f" + i)
        .setIndicator("deaths")
        .setPlaceCode("360000")
        .setPeriod("2021")
        .setUnit("{person}")
        .setValueMin(new BigDecimal("-0.500000000"))
        .setValueMax(new BigDecimal("0.000000000"))
        .setClaims(claims.size())
        .setDocuments(1)
        .setAgrees(i == 1)
        .setClaimIds(claims)
        .build();
  }

  private void write(long recordsRead) {
    Pipeline pipeline = Pipeline.create();
    OutputLayout layout = OutputLayout.of(folder.toString());
    List<Format> formats = List.of(Format.PARQUET, Format.CSV);
    RunInfo run = new RunInfo("run", "0", Instant.EPOCH, new TreeMap<>());
    List<PCollection<PartFile>> parts = new ArrayList<>();
    parts.add(rows(pipeline, Table.DOCUMENTS, DocumentRow.class, List.of(), layout));
    parts.add(rows(pipeline, Table.REPAIRS, RepairRow.class, List.of(), layout));
    parts.add(rows(pipeline, Table.ENTITIES, EntityRow.class, List.of(), layout));
    parts.add(
        rows(
            pipeline, Table.CLAIMS, ClaimRow.class, List.of(claim(1), claim(2), claim(3)), layout));
    parts.add(
        rows(
            pipeline,
            Table.FACTS,
            FactRow.class,
            List.of(fact(1, List.of("c1", "c2")), fact(2, List.of())),
            layout));
    parts.add(rows(pipeline, Table.REJECTS, RejectRow.class, List.of(), layout));
    PCollection<Map<String, Long>> counts =
        pipeline.apply(
            "Counts",
            Create.of(List.of(Map.of(Counts.RECORDS_READ, recordsRead))).withCoder(Counts.coder()));
    PCollectionList.of(parts)
        .apply("Publish", PublishRun.of(PCollectionList.of(counts), formats, layout, run));
    pipeline.run().waitUntilFinish();
  }

  private static <T extends SpecificRecordBase> PCollection<PartFile> rows(
      Pipeline pipeline, Table table, Class<T> type, List<T> rows, OutputLayout layout) {
    return pipeline
        .apply("Make" + table, Create.of(rows).withCoder(AvroCoder.specific(type)))
        .apply("Write" + table, WriteTable.of(table, List.of(Format.PARQUET, Format.CSV), layout));
  }

  @Test
  void otherReadersOfBothFormatsSeeTheSameRows() throws IOException, SQLException {
    write(0);

    for (Table table : Table.values()) {
      assertThat(parquet(table)).as(table.code()).isEqualTo(csv(table));
    }
    assertThat(csv(Table.CLAIMS)).hasSize(4);
    assertThat(csv(Table.FACTS)).hasSize(3);
    assertThat(csv(Table.DOCUMENTS)).hasSize(1);
    String claims = csv(Table.CLAIMS).toString();
    assertThat(claims)
        .contains("12345678901234567890.100000001")
        .contains("18700")
        .contains(AWKWARD);
    assertThat(claims).contains("1899-12-31").doesNotContain("18700.0");
    assertThat(csv(Table.FACTS).toString()).contains("c1 c2").contains("-0.5").contains("true");
  }

  @Test
  void parquetKeepsTypesThatNumbersAndDatesNeed() throws SQLException {
    write(0);

    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet types =
            duck.createStatement()
                .executeQuery(
                    "select column_name || ' ' || column_type from (describe select * from '"
                        + folder
                        + "/claims/*.parquet')")) {
      List<String> columns = new ArrayList<>();
      while (types.next()) {
        columns.add(types.getString(1));
      }
      assertThat(columns)
          .contains(
              "value DECIMAL(38,9)", "period_start DATE", "start INTEGER", "confidence DOUBLE");
    }
  }

  private List<List<String>> ask(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet result = duck.createStatement().executeQuery(sql)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(text(result.getObject(i)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  @Test
  void everyParquetColumnSaysWhatItIs() throws SQLException {
    write(0);

    for (Table table : Table.values()) {
      Map<String, String> types = new TreeMap<>();
      ask("select name, type, converted_type, logical_type, scale, precision from parquet_schema('"
              + folder.resolve(table.code())
              + "/*.parquet')")
          .forEach(row -> types.put(row.get(0), String.join(" ", row.subList(1, 6)).strip()));
      for (Schema.Field field : table.schema().getFields()) {
        String type = field.schema().toString();
        String stored = types.get(field.name());
        if (type.contains("decimal")) {
          assertThat(stored).contains("BYTE_ARRAY DECIMAL").endsWith("9 38");
        } else if (type.contains("\"date\"")) {
          assertThat(stored).contains("INT32 DATE");
        } else if (type.contains("array")) {
          assertThat(stored).contains("LIST");
        } else if (type.contains("string")) {
          assertThat(stored).contains("BYTE_ARRAY UTF8");
        }
      }
    }
    // The list of a list: three levels, as every reader but the oldest expects.
    assertThat(ask("select name from parquet_schema('" + folder + "/facts/*.parquet')").toString())
        .contains("[claim_ids], [list], [element]");
  }

  @Test
  void parquetIsCompressedAndSaysWhatEachChunkHolds() throws SQLException {
    write(0);

    for (Table table : List.of(Table.CLAIMS, Table.FACTS)) {
      List<List<String>> chunks =
          ask(
              "select path_in_schema, compression, stats_null_count is not null,"
                  + " stats_min_value is not null or stats_null_count = num_values"
                  + " from parquet_metadata('"
                  + folder.resolve(table.code())
                  + "/*.parquet')");
      int columns = table.schema().getFields().size();
      assertThat(chunks.size()).isPositive();
      assertThat(chunks.size() % columns).isZero();
      for (List<String> chunk : chunks) {
        if (!chunk.get(0).startsWith("claim_ids")) {
          assertThat(chunk.subList(1, 4)).as(chunk.get(0)).containsExactly("ZSTD", "true", "true");
        }
      }
    }
  }

  @Test
  void rowGroupsHoldManyRowsAndNoStatisticIsTheCopyOfALongText() throws IOException, SQLException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    Path file = folder.resolve("long.parquet");
    TableWriter writer =
        TableWriter.open(
            Table.CLAIMS, Format.PARQUET, FileSystems.matchNewResource(file.toString(), false));
    for (int i = 0; i < 120_000; i++) {
      ClaimRow claim = claim(i);
      claim.setEvidence("The port handled %d containers. ".formatted(i * 7919).repeat(100));
      writer.write(claim);
    }
    writer.close();

    List<List<String>> groups =
        ask(
            "select row_group_num_rows, sum(total_compressed_size),"
                + " max(length(stats_max_value)) from parquet_metadata('"
                + file
                + "') group by row_group_id, row_group_num_rows");
    // DuckDB and Spark read row groups side by side and want some 100,000 rows in each.
    assertThat(groups).hasSize(1);
    assertThat(Long.parseLong(groups.get(0).get(0))).isEqualTo(120_000);
    assertThat(Long.parseLong(groups.get(0).get(1))).isLessThan(32 << 20);
    assertThat(Long.parseLong(groups.get(0).get(2))).isLessThan(100);
    assertThat(ask("select count(*) from '" + file + "' where start = 77777").get(0))
        .containsExactly("1");
  }

  @Test
  void rowsThatDoNotFitAreWrittenPartitionByPartitionAndNoneIsLost()
      throws IOException, SQLException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    OutputLayout layout = OutputLayout.of(folder.toString());
    for (long held : new long[] {0, 4000, Long.MAX_VALUE}) {
      TableParts parts =
          new TableParts(Table.CLAIMS, List.of(Format.PARQUET), layout, PartitionBy.LANGUAGE, held);
      for (int i = 0; i < 200; i++) {
        parts.write("language=" + "abcde".charAt(i % 5), claim(i));
      }
      List<PartFile> written = new ArrayList<>();
      parts.finish(written::add);
      assertThat(written.stream().mapToLong(PartFile::rows).sum()).isEqualTo(200);
      String all = "'" + layout.workPath() + "/*.parquet'";
      assertThat(ask("select count(distinct claim_id), count(*) from " + all).get(0))
          .containsExactly("200", "200");
      assertThat(
              ask("select count(distinct filename) from read_parquet(" + all + ", filename=true)"))
          .allMatch(count -> held > 0 || count.get(0).equals("200"));
      try (Stream<Path> left = Files.list(Path.of(layout.workPath()))) {
        for (Path part : left.toList()) {
          Files.delete(part);
        }
      }
    }
  }

  @Test
  void anAccountingThatFailsFailsTheRunAndLeavesNoManifest() {
    assertThatThrownBy(() -> write(1)).hasStackTraceContaining("the accounting fails");
    assertThat(folder.resolve("manifest.json")).doesNotExist();
  }

  private List<List<String>> csv(Table table) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Path part : parts(table, Format.CSV)) {
      try (Reader reader = Files.newBufferedReader(part);
          CSVParser parser = CSVFormat.RFC4180.parse(reader)) {
        List<List<String>> read = parser.stream().map(CSVRecord::toList).toList();
        rows.addAll(rows.isEmpty() ? read : read.subList(1, read.size()));
      }
    }
    return sorted(rows);
  }

  private List<List<String>> parquet(Table table) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet result =
            duck.createStatement()
                .executeQuery("select * from '" + folder + "/" + table.code() + "/*.parquet'")) {
      int columns = result.getMetaData().getColumnCount();
      List<String> header = new ArrayList<>();
      for (int i = 1; i <= columns; i++) {
        header.add(result.getMetaData().getColumnName(i));
      }
      rows.add(header);
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(text(result.getObject(i)));
        }
        rows.add(row);
      }
    }
    return sorted(rows);
  }

  private static String text(Object value) throws SQLException {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
    if (value instanceof Array array) {
      return Arrays.stream((Object[]) array.getArray())
          .map(String::valueOf)
          .collect(Collectors.joining(" "));
    }
    return value.toString();
  }

  private static List<List<String>> sorted(List<List<String>> rows) {
    List<List<String>> body = new ArrayList<>(rows.subList(1, rows.size()));
    body.sort((a, b) -> a.toString().compareTo(b.toString()));
    List<List<String>> all = new ArrayList<>(Collections.singletonList(rows.get(0)));
    all.addAll(body);
    return all;
  }

  private List<Path> parts(Table table, Format format) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(table.code()))) {
      return files.filter(file -> file.toString().endsWith(format.code())).sorted().toList();
    }
  }
}
