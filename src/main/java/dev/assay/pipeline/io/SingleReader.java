package dev.assay.pipeline.io;

import dev.assay.analysis.RejectReason;
import dev.assay.analysis.SourceRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** A file of text or a web page is one record. */
final class SingleReader implements RecordReader {

  private final int maxRecordBytes;

  SingleReader(int maxRecordBytes) {
    this.maxRecordBytes = maxRecordBytes;
  }

  @Override
  public void read(Member member, InputStream content, Sink sink) throws IOException {
    byte[] bytes = content.readNBytes(maxRecordBytes);
    if (bytes.length == maxRecordBytes && content.read() >= 0) {
      sink.reject(member, RejectReason.TOO_LARGE, tooLarge(maxRecordBytes));
    } else if (bytes.length == 0) {
      sink.reject(
          member.uri(),
          member.index(),
          OptionalLong.of(0),
          RejectReason.EMPTY,
          "no bytes; remove the file");
    } else {
      sink.record(
          new SourceRecord(
              member.uri(),
              member.path(),
              member.index(),
              FileKind.mediaType(member.name()),
              bytes));
    }
  }

  static String tooLarge(int maxRecordBytes) {
    return "more than " + maxRecordBytes + " bytes; raise --maxRecordBytes to read it";
  }
}
