package dev.assay.pipeline.io;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;

/** One part of a table in one format while it is being written. */
final class TableWriter {
  private final Table table;
  private final Format format;
  private final ResourceId target;
  private final WritableByteChannel channel;
  private final FileIO.Sink<GenericRecord> sink;
  private long rows;

  private TableWriter(
      Table table,
      Format format,
      ResourceId target,
      WritableByteChannel channel,
      FileIO.Sink<GenericRecord> sink) {
    this.table = table;
    this.format = format;
    this.target = target;
    this.channel = channel;
    this.sink = sink;
  }

  static TableWriter open(Table table, Format format, ResourceId target) throws IOException {
    WritableByteChannel channel = FileSystems.create(target, format.mediaType());
    FileIO.Sink<GenericRecord> sink = format.sink(table.schema());
    sink.open(channel);
    return new TableWriter(table, format, target, channel, sink);
  }

  void write(GenericRecord row) throws IOException {
    sink.write(row);
    rows++;
  }

  PartFile close() throws IOException {
    sink.flush();
    channel.close();
    return new PartFile(table, format, target.toString(), rows);
  }
}
