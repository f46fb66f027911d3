package dev.assay.pipeline.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one table that a bundle writes, in every format, into the output's work folder;
 * {@link PublishRun} puts them in their place. Files are made with the first row.
 *
 * <p>Where a format lies in partitions, a file open for each would cost memory without bound, for
 * an archive has thousands of days. Rows wait instead until they are some {@value #MOST_CHARACTERS}
 * characters and are then written partition by partition, one file at a time.
 */
final class TableParts {

  /** As much text as a row group of Parquet may take. */
  private static final long MOST_CHARACTERS = 32 << 20;

  private final Table table;
  private final OutputLayout layout;
  private final @Nullable PartitionBy partitionBy;
  private final long mostCharacters;
  private final List<Format> whole = new ArrayList<>();
  private final List<Format> divided = new ArrayList<>();

  private final TreeMap<String, List<SpecificRecordBase>> waiting = new TreeMap<>();
  private final List<PartFile> written = new ArrayList<>();
  private List<TableWriter> writers = List.of();
  private long characters;

  TableParts(
      Table table, List<Format> formats, OutputLayout layout, @Nullable PartitionBy partitionBy) {
    this(table, formats, layout, partitionBy, MOST_CHARACTERS);
  }

  /** The same with another bound on what waits. */
  TableParts(
      Table table,
      List<Format> formats,
      OutputLayout layout,
      @Nullable PartitionBy partitionBy,
      long mostCharacters) {
    this.table = table;
    this.layout = layout;
    this.partitionBy = partitionBy;
    this.mostCharacters = mostCharacters;
    for (Format format : formats) {
      (partitionBy != null && partitionBy.divides(table, format) ? divided : whole).add(format);
    }
  }

  /**
   * Writes a row; it may be held until {@link #finish}.
   *
   * @param partition the folder of its partition; of no meaning where tables lie in none
   */
  void write(String partition, SpecificRecordBase row) throws IOException {
    if (writers.isEmpty()) {
      writers = TableWriter.openAll(table, whole, layout);
    }
    for (TableWriter writer : writers) {
      writer.write(row);
    }
    if (!divided.isEmpty()) {
      waiting.computeIfAbsent(partition, folder -> new ArrayList<>()).add(row);
      characters += charactersOf(row);
      if (characters > mostCharacters) {
        writeWaiting();
      }
    }
  }

  /** Ends all parts and tells of each. */
  void finish(Consumer<PartFile> parts) throws IOException {
    writeWaiting();
    for (TableWriter writer : writers) {
      written.add(writer.close());
    }
    writers = List.of();
    written.forEach(parts);
    written.clear();
  }

  private void writeWaiting() throws IOException {
    if (partitionBy == null) {
      return;
    }
    Schema schema = partitionBy.without(table.schema());
    for (var partition : waiting.entrySet()) {
      for (Format format : divided) {
        TableWriter writer =
            TableWriter.open(
                table,
                format,
                partition.getKey(),
                schema,
                layout.unfinished(table, format, UUID.randomUUID().toString()));
        for (SpecificRecordBase row : partition.getValue()) {
          writer.write(with(schema, row));
        }
        written.add(writer.close());
      }
    }
    waiting.clear();
    characters = 0;
  }

  private static GenericRecord with(Schema schema, SpecificRecordBase row) {
    if (schema.equals(row.getSchema())) {
      return row;
    }
    GenericRecord kept = new GenericData.Record(schema);
    for (Schema.Field field : schema.getFields()) {
      kept.put(field.pos(), row.get(row.getSchema().getField(field.name()).pos()));
    }
    return kept;
  }

  private static long charactersOf(SpecificRecordBase row) {
    int columns = row.getSchema().getFields().size();
    long sum = 8L * columns;
    for (int i = 0; i < columns; i++) {
      if (row.get(i) instanceof CharSequence text) {
        sum += text.length();
      }
    }
    return sum;
  }
}
