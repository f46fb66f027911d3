package dev.assay.pipeline.io;

import dev.assay.analysis.RejectReason;
import dev.assay.analysis.SourceRecord;
import dev.assay.analysis.Stage;
import dev.assay.row.RejectRow;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.beam.sdk.io.FileSystems;

/**
 * Opens a file, unpacks it where its first bytes say so, and hands it to the reader for its kind.
 * What cannot be read becomes a reject; nothing here ends a run.
 */
public final class FileOpener {
  private static final int BUFFER = 1 << 16;

  private final ReadSettings settings;

  /** Opens the bytes of a file. */
  public interface Source {
    InputStream open() throws IOException;
  }

  public FileOpener(ReadSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads all records of a file; every record of it ends in one of the two consumers.
   *
   * @param progress is told how many more bytes of the file were read, as they lie there
   */
  public void read(
      SourceFile file,
      LongConsumer progress,
      Consumer<SourceRecord> records,
      Consumer<RejectRow> rejects) {
    read(file, () -> open(file), progress, records, rejects);
  }

  /** The same for a file that is opened otherwise than through Beam. */
  public void read(
      SourceFile file, Source source, Consumer<SourceRecord> records, Consumer<RejectRow> rejects) {
    read(file, source, bytes -> {}, records, rejects);
  }

  private void read(
      SourceFile file,
      Source source,
      LongConsumer progress,
      Consumer<SourceRecord> records,
      Consumer<RejectRow> rejects) {
    Found found = new Found(records, rejects);
    try (RawStream raw = new RawStream(source.open(), progress);
        InputStream content = new BufferedInputStream(raw, BUFFER)) {
      new Unpacker(settings, 0).read(Member.of(file), content, found);
      if (raw.ended && raw.count != file.size()) {
        found.reject(
            file.uri(),
            found.count,
            OptionalLong.empty(),
            RejectReason.CHANGED,
            "it had %d bytes when the input was listed, but %d when it was read, and may be cut; run again when nobody writes to it"
                .formatted(file.size(), raw.count));
      }
    } catch (IOException e) {
      found.reject(
          file.uri(),
          found.count,
          OptionalLong.empty(),
          RejectReason.UNREADABLE,
          "cannot be read (" + e.getMessage() + "); check that it is there and may be read");
    }
  }

  private static InputStream open(SourceFile file) throws IOException {
    if (!file.resource().contains("://") && isSpecial(Path.of(file.resource()))) {
      throw new IOException("it is no regular file"); // a pipe would be waited for without end
    }
    return Channels.newInputStream(
        FileSystems.open(FileSystems.matchNewResource(file.resource(), false)));
  }

  /** Whether it is a folder, a pipe, a socket or a device. */
  private static boolean isSpecial(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path);
  }

  /** Tells the errors of a file from those of what is packed in it, and counts its bytes. */
  private static final class RawStream extends FilterInputStream {
    private long count;
    private final LongConsumer progress;
    private boolean ended;

    RawStream(InputStream in, LongConsumer progress) {
      super(in);
      this.progress = progress;
    }

    @Override
    public int read() throws IOException {
      try {
        int b = in.read();
        count(b < 0 ? b : 1);
        return b;
      } catch (IOException e) {
        throw new Damage.Unreadable(e);
      }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int n = in.read(buffer, offset, length);
        count(n);
        return n;
      } catch (IOException e) {
        throw new Damage.Unreadable(e);
      }
    }

    private void count(int n) {
      if (n < 0) {
        ended = true;
        return;
      }
      count += n;
      progress.accept(n);
    }
  }

  /** Counts what readers find and writes their rejects as rows. */
  private static final class Found implements RecordReader.Sink {
    private final Consumer<SourceRecord> records;
    private final Consumer<RejectRow> rejects;
    private int count;

    Found(Consumer<SourceRecord> records, Consumer<RejectRow> rejects) {
      this.records = records;
      this.rejects = rejects;
    }

    @Override
    public void record(SourceRecord record) {
      count++;
      records.accept(record);
    }

    @Override
    public void reject(
        String uri, int index, OptionalLong bytes, RejectReason reason, String message) {
      count++;
      rejects.accept(
          RejectRow.newBuilder()
              .setSourceUri(uri)
              .setRecordIndex(index)
              .setByteLength(bytes.isPresent() ? bytes.getAsLong() : null)
              .setStage(Stage.READ.code())
              .setError(reason.code())
              .setMessage(message)
              .build());
    }
  }
}
