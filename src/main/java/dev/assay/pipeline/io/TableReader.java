package dev.assay.pipeline.io;

import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroReadSupport;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table back from a part, one after the other. */
final class TableReader {
  private TableReader() {}

  /**
   * Hands the rows of a part to someone who keeps none of them, or copies.
   *
   * @param partition what the part's folder says of all its rows, if it says anything
   */
  static <T extends SpecificRecordBase> void read(
      Format format,
      ResourceId part,
      PartitionBy.@Nullable Value partition,
      Class<T> type,
      Consumer<T> rows)
      throws IOException {
    switch (format) {
      case PARQUET -> readParquet(part, type, completed(partition, type, rows));
      case CSV -> readCsv(part, type, rows);
    }
  }

  private static <T extends SpecificRecordBase> Consumer<T> completed(
      PartitionBy.@Nullable Value partition, Class<T> type, Consumer<T> rows) {
    Schema.Field column =
        partition == null ? null : SpecificData.get().getSchema(type).getField(partition.column());
    if (partition == null || column == null) {
      return rows;
    }
    String text = partition.text();
    Object value = text == null ? null : value(text, column.schema());
    return row -> {
      row.put(column.pos(), value);
      rows.accept(row);
    };
  }

  private static <T extends SpecificRecordBase> void readParquet(
      ResourceId part, Class<T> type, Consumer<T> rows) throws IOException {
    // Columns find their places by name: the files of a partition do not hold all.
    Configuration configuration = new Configuration(false);
    AvroReadSupport.setAvroReadSchema(configuration, SpecificData.get().getSchema(type));
    try (SeekableByteChannel channel = seekable(part);
        ParquetReader<T> reader =
            AvroParquetReader.<T>builder(new ChannelFile(channel))
                .withDataModel(RowModel.get())
                .withConf(configuration)
                .build()) {
      for (T row = reader.read(); row != null; row = reader.read()) {
        rows.accept(type.cast(row));
      }
    }
  }

  private static SeekableByteChannel seekable(ResourceId part) throws IOException {
    ReadableByteChannel channel = FileSystems.open(part);
    if (channel instanceof SeekableByteChannel seekable) {
      return seekable;
    }
    channel.close();
    throw new IOException("Parquet cannot be read from this file system: " + part);
  }

  /** A file of any Beam file system, as Parquet wants it. */
  private record ChannelFile(SeekableByteChannel channel) implements InputFile {
    @Override
    public long getLength() throws IOException {
      return channel.size();
    }

    @Override
    public SeekableInputStream newStream() {
      return new DelegatingSeekableInputStream(Channels.newInputStream(channel)) {
        @Override
        public long getPos() throws IOException {
          return channel.position();
        }

        @Override
        public void seek(long position) throws IOException {
          channel.position(position);
        }

        @Override
        public void readFully(ByteBuffer buffer) throws IOException {
          while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
              throw new EOFException("the file is cut");
            }
          }
        }
      };
    }
  }

  private static <T extends SpecificRecordBase> void readCsv(
      ResourceId part, Class<T> type, Consumer<T> rows) throws IOException {
    try (ReadableByteChannel channel = FileSystems.open(part)) {
      CsvRows csv = new CsvRows(Channels.newReader(channel, StandardCharsets.UTF_8));
      Schema schema = SpecificData.get().getSchema(type);
      @Nullable Schema.Field[] columns = columns(csv.read(), schema);
      for (List<String> fields = csv.read(); fields != null; fields = csv.read()) {
        T row = type.cast(SpecificData.newInstance(type, schema));
        for (int i = 0; i < Math.min(columns.length, fields.size()); i++) {
          Schema.Field column = columns[i];
          if (column != null) {
            row.put(column.pos(), value(fields.get(i), column.schema()));
          }
        }
        rows.accept(row);
      }
    }
  }

  /** The columns that a header names; null where this version does not know one. */
  private static @Nullable Schema.Field[] columns(@Nullable List<String> header, Schema schema) {
    return header == null
        ? new Schema.Field[0]
        : header.stream().map(schema::getField).toArray(Schema.Field[]::new);
  }

  private static @Nullable Object value(String text, Schema schema) {
    if (schema.isUnion()) {
      return text.isEmpty() ? null : value(text, schema.getTypes().get(1));
    }
    if (schema.getLogicalType() instanceof LogicalTypes.Decimal) {
      return new BigDecimal(text);
    }
    if (schema.getLogicalType() instanceof LogicalTypes.Date) {
      return LocalDate.parse(text);
    }
    return switch (schema.getType()) {
      case STRING -> text;
      case INT -> Integer.valueOf(text);
      case LONG -> Long.valueOf(text);
      case DOUBLE -> Double.valueOf(text);
      case BOOLEAN -> Boolean.valueOf(text);
      case ARRAY -> text.isEmpty() ? List.of() : List.of(text.split(" "));
      default -> throw new IllegalArgumentException("no column holds " + schema);
    };
  }
}
