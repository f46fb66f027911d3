package dev.assay.pipeline.io;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.io.parquet.ParquetIO;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** A file format that tables are written in. */
public enum Format {
  PARQUET("parquet", "application/vnd.apache.parquet") {
    @Override
    FileIO.Sink<GenericRecord> sink(Schema schema) {
      return ParquetIO.sink(schema)
          .withCompressionCodec(CompressionCodecName.ZSTD)
          .withRowGroupSize(ROW_GROUP_BYTES)
          .withAvroDataModel(RowModel.get())
          .withConfiguration(Map.of("parquet.avro.write-old-list-structure", "false"));
    }
  },
  CSV("csv", "text/csv") {
    @Override
    FileIO.Sink<GenericRecord> sink(Schema schema) {
      return new CsvSink(schema, false);
    }
  },
  /** CSV for spreadsheets: {@link CsvSink} tells how it differs. */
  EXCEL("csv", "text/csv") {
    @Override
    FileIO.Sink<GenericRecord> sink(Schema schema) {
      return new CsvSink(schema, true);
    }
  };

  /** As large as readers like it. */
  private static final int MOST_ROW_GROUP_BYTES = 32 << 20;

  private static final int LEAST_ROW_GROUP_BYTES = 4 << 20;

  /** A writer buffers a row group: where memory is short, so small that the writers fit in it. */
  private static final int ROW_GROUP_BYTES =
      (int)
          Math.max(
              LEAST_ROW_GROUP_BYTES,
              Math.min(
                  MOST_ROW_GROUP_BYTES,
                  Runtime.getRuntime().maxMemory()
                      / (16L * Runtime.getRuntime().availableProcessors())));

  private final String code;
  private final String mediaType;

  Format(String code, String mediaType) {
    this.code = code;
    this.mediaType = mediaType;
  }

  abstract FileIO.Sink<GenericRecord> sink(Schema schema);

  public String mediaType() {
    return mediaType;
  }

  /** The format of a file by its ending. */
  static Format ofPath(String path) {
    for (Format format : values()) {
      if (path.endsWith("." + format.code())) {
        return format;
      }
    }
    throw new IllegalArgumentException("no format ends so: " + path);
  }

  /** Whether it is one of the dialects of CSV. */
  boolean isCsv() {
    return code.equals(CSV.code);
  }

  /** Its name on the command line, which is also the ending of its files. */
  public String code() {
    return code;
  }
}
