package dev.assay.pipeline.io;

import dev.assay.analysis.RejectReason;
import dev.assay.analysis.SourceRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** Reads the records of one kind of file. An instance keeps nothing between files. */
interface RecordReader {

  /** Where a reader leaves what it found. */
  interface Sink {
    void record(SourceRecord record);

    void reject(int index, OptionalLong bytes, RejectReason reason, String message);
  }

  /**
   * Reads all records of a file.
   *
   * @param content the file's bytes, unpacked
   * @param maxRecordBytes no more bytes of one record may be held; a longer one is a reject
   * @throws IOException as the content throws it; records before stay good
   */
  void read(SourceFile file, InputStream content, int maxRecordBytes, Sink sink) throws IOException;
}
