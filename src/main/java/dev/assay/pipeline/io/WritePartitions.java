package dev.assay.pipeline.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Writes the rows of a table, each under the folder of its partition, as {@link WriteTable} does
 * those of a table that has none.
 *
 * <p>A file open for each partition would cost memory without bound, for an archive has thousands
 * of days. A bundle's rows wait instead until they are some {@value #MOST_CHARACTERS} characters
 * and are then written partition by partition, one file at a time.
 */
public final class WritePartitions<T extends SpecificRecordBase>
    extends PTransform<PCollection<KV<String, T>>, PCollection<PartFile>> {
  private static final long serialVersionUID = 1L;

  /** As much text as a row group of Parquet may take. */
  private static final long MOST_CHARACTERS = 32 << 20;

  private final PartitionBy partitionBy;
  private final Table table;
  private final List<Format> formats;
  private final OutputLayout layout;
  private final long mostCharacters;

  private WritePartitions(
      PartitionBy partitionBy,
      Table table,
      List<Format> formats,
      OutputLayout layout,
      long mostCharacters) {
    this.partitionBy = partitionBy;
    this.table = table;
    this.formats = List.copyOf(formats);
    this.layout = layout;
    this.mostCharacters = mostCharacters;
  }

  public static <T extends SpecificRecordBase> WritePartitions<T> of(
      PartitionBy partitionBy, Table table, List<Format> formats, OutputLayout layout) {
    return new WritePartitions<>(partitionBy, table, formats, layout, MOST_CHARACTERS);
  }

  /** The same with another bound on what waits. */
  WritePartitions<T> holding(long characters) {
    return new WritePartitions<>(partitionBy, table, formats, layout, characters);
  }

  @Override
  public PCollection<PartFile> expand(PCollection<KV<String, T>> rows) {
    return rows.apply("WriteParts", ParDo.of(new WriteParts<>(this)))
        .setCoder(SerializableCoder.of(PartFile.class));
  }

  private static final class WriteParts<T extends SpecificRecordBase>
      extends DoFn<KV<String, T>, PartFile> {
    private static final long serialVersionUID = 1L;

    private final PartitionBy partitionBy;
    private final Table table;
    private final ArrayList<Format> whole = new ArrayList<>();
    private final ArrayList<Format> divided = new ArrayList<>();
    private final OutputLayout layout;
    private final long mostCharacters;

    private transient List<TableWriter> writers = List.of();
    private transient TreeMap<String, List<T>> waiting = new TreeMap<>();
    private transient List<PartFile> written = new ArrayList<>();
    private transient long characters;

    WriteParts(WritePartitions<T> settings) {
      this.partitionBy = settings.partitionBy;
      this.table = settings.table;
      this.layout = settings.layout;
      this.mostCharacters = settings.mostCharacters;
      for (Format format : settings.formats) {
        (partitionBy.divides(table, format) ? divided : whole).add(format);
      }
    }

    @StartBundle
    public void start() {
      writers = List.of();
      waiting = new TreeMap<>();
      written = new ArrayList<>();
      characters = 0;
    }

    @ProcessElement
    public void process(@Element KV<String, T> placed) throws IOException {
      T row = placed.getValue();
      if (writers.isEmpty()) {
        writers = TableWriter.openAll(table, whole, layout);
      }
      for (TableWriter writer : writers) {
        writer.write(row);
      }
      if (!divided.isEmpty()) {
        waiting.computeIfAbsent(placed.getKey(), partition -> new ArrayList<>()).add(row);
        characters += charactersOf(row);
        if (characters > mostCharacters) {
          writeWaiting();
        }
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) throws IOException {
      writeWaiting();
      for (TableWriter writer : writers) {
        written.add(writer.close());
      }
      writers = List.of();
      for (PartFile part : written) {
        context.output(part, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE);
      }
      written = new ArrayList<>();
    }

    private void writeWaiting() throws IOException {
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
          for (T row : partition.getValue()) {
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
}
