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

    /**
     * Leaves a record, or a container from there on, that could not be read.
     *
     * @param uri where it stands
     * @param index its position there
     * @param bytes how many it has, if that is known
     */
    void reject(String uri, int index, OptionalLong bytes, RejectReason reason, String message);

    /** Leaves a file or an entry that could not be read, of a size that is not known. */
    default void reject(Member member, RejectReason reason, String message) {
      reject(member.uri(), member.index(), OptionalLong.empty(), reason, message);
    }
  }

  /**
   * Reads all records of a file.
   *
   * @param content the file's bytes, unpacked
   * @throws IOException as the content throws it; records before stay good
   */
  void read(Member member, InputStream content, Sink sink) throws IOException;
}
