package dev.assay.pipeline.io;

import dev.assay.analysis.RejectReason;
import dev.assay.analysis.SourceRecord;
import dev.assay.analysis.Stage;
import dev.assay.row.RejectRow;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.beam.sdk.io.FileSystems;

/**
 * Opens a file, unpacks it where its first bytes say so, and hands it to the reader for its kind.
 * What cannot be read becomes a reject; nothing here ends a run.
 */
public final class FileOpener {
  private static final int GZIP_1 = 0x1f;
  private static final int GZIP_2 = 0x8b;
  private static final int BUFFER = 1 << 16;

  private final int maxRecordBytes;
  private final RecordReader text = new TextReader();

  public FileOpener(int maxRecordBytes) {
    this.maxRecordBytes = maxRecordBytes;
  }

  /** Reads all records of a file; every record of it ends in one of the two consumers. */
  public void read(SourceFile file, Consumer<SourceRecord> records, Consumer<RejectRow> rejects) {
    Found found = new Found(file, records, rejects);
    try (InputStream raw = open(file)) {
      if (isGzip(raw)) {
        readPacked(file, raw, found);
      } else {
        text.read(file, raw, maxRecordBytes, found);
      }
    } catch (IOException e) {
      found.reject(
          found.count,
          OptionalLong.empty(),
          RejectReason.UNREADABLE,
          "cannot be read (" + e.getMessage() + "); check that it is there and may be read");
    }
  }

  private void readPacked(SourceFile file, InputStream raw, Found found) throws IOException {
    try (InputStream content = new GZIPInputStream(raw, BUFFER)) {
      text.read(file, content, maxRecordBytes, found);
    } catch (EOFException e) {
      found.corrupt("the gzip file ends early; fetch it again");
    } catch (ZipException e) {
      found.corrupt("the gzip file is damaged (" + e.getMessage() + "); fetch it again");
    }
  }

  private static InputStream open(SourceFile file) throws IOException {
    return new BufferedInputStream(
        Channels.newInputStream(
            FileSystems.open(FileSystems.matchNewResource(file.resource(), false))),
        BUFFER);
  }

  private static boolean isGzip(InputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == GZIP_1 && in.read() == GZIP_2;
    in.reset();
    return gzip;
  }

  /** Counts what a reader finds and writes its rejects as rows. */
  private static final class Found implements RecordReader.Sink {
    private final SourceFile file;
    private final Consumer<SourceRecord> records;
    private final Consumer<RejectRow> rejects;
    private int count;

    Found(SourceFile file, Consumer<SourceRecord> records, Consumer<RejectRow> rejects) {
      this.file = file;
      this.records = records;
      this.rejects = rejects;
    }

    @Override
    public void record(SourceRecord record) {
      count++;
      records.accept(record);
    }

    @Override
    public void reject(int index, OptionalLong bytes, RejectReason reason, String message) {
      count++;
      rejects.accept(
          RejectRow.newBuilder()
              .setSourceUri(file.uri())
              .setRecordIndex(index)
              .setByteLength(bytes.isPresent() ? bytes.getAsLong() : null)
              .setStage(Stage.READ.code())
              .setError(reason.code())
              .setMessage(message)
              .build());
    }

    void corrupt(String message) {
      reject(count, OptionalLong.empty(), RejectReason.CORRUPT_ARCHIVE, message);
    }
  }
}
