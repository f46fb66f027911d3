package dev.assay.pipeline.io;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;

/** One part of a table in one format while it is being written. */
final class TableWriter {
  private final Table table;
  private final Format format;
  private final String partition;
  private final ResourceId target;
  private final WritableByteChannel channel;
  private final FileIO.Sink<GenericRecord> sink;
  private long rows;

  private TableWriter(
      Table table,
      Format format,
      String partition,
      ResourceId target,
      WritableByteChannel channel,
      FileIO.Sink<GenericRecord> sink) {
    this.table = table;
    this.format = format;
    this.partition = partition;
    this.target = target;
    this.channel = channel;
    this.sink = sink;
  }

  /** Opens a part of a table that lies in no partitions. */
  static TableWriter open(Table table, Format format, ResourceId target) throws IOException {
    return open(table, format, PartFile.NO_PARTITION, table.schema(), target);
  }

  /** Opens a part in each of several formats. */
  static List<TableWriter> openAll(Table table, List<Format> formats, OutputLayout layout)
      throws IOException {
    String name = UUID.randomUUID().toString();
    List<TableWriter> opened = new ArrayList<>();
    for (Format format : formats) {
      opened.add(open(table, format, layout.unfinished(table, format, name)));
    }
    return opened;
  }

  /** Opens a part of a partition, with those of the table's columns that its files hold. */
  static TableWriter open(
      Table table, Format format, String partition, Schema schema, ResourceId target)
      throws IOException {
    WritableByteChannel channel = FileSystems.create(target, format.mediaType());
    FileIO.Sink<GenericRecord> sink = format.sink(schema);
    sink.open(channel);
    return new TableWriter(table, format, partition, target, channel, sink);
  }

  void write(GenericRecord row) throws IOException {
    sink.write(row);
    rows++;
  }

  PartFile close() throws IOException {
    sink.flush();
    // Parquet's sink has closed it, and what writes to S3 would send the last bytes once more.
    if (channel.isOpen()) {
      channel.close();
    }
    return new PartFile(table, format, partition, target.toString(), rows);
  }
}
