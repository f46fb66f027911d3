package dev.assay.pipeline.io;

import dev.assay.analysis.RejectReason;
import dev.assay.analysis.SourceRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** A file of plain text is one record. */
final class TextReader implements RecordReader {
  static final String MEDIA_TYPE = "text/plain";

  @Override
  public void read(SourceFile file, InputStream content, int maxRecordBytes, Sink sink)
      throws IOException {
    byte[] bytes = content.readNBytes(maxRecordBytes);
    if (bytes.length == maxRecordBytes && content.read() >= 0) {
      sink.reject(
          0,
          OptionalLong.empty(),
          RejectReason.TOO_LARGE,
          "more than " + maxRecordBytes + " bytes; raise --maxRecordBytes to read it");
    } else if (bytes.length == 0) {
      sink.reject(0, OptionalLong.of(0), RejectReason.EMPTY, "no bytes; remove the file");
    } else {
      sink.record(new SourceRecord(file.uri(), file.path(), 0, MEDIA_TYPE, bytes));
    }
  }
}
