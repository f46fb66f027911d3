package dev.assay.pipeline.io;

import dev.assay.analysis.RejectReason;
import dev.assay.analysis.SourceRecord;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** JSON Lines: each line that is not blank is a record; its position is its line's, from 0. */
final class JsonLinesReader implements RecordReader {
  private static final String MEDIA_TYPE = "application/json";
  private static final int BUFFER = 1 << 16;

  private final ReadSettings settings;

  JsonLinesReader(ReadSettings settings) {
    this.settings = settings;
  }

  @Override
  public void read(Member member, InputStream content, Sink sink) throws IOException {
    Lines lines = new Lines(new BufferedInputStream(content, BUFFER), settings.maxRecordBytes());
    boolean any = false;
    for (int index = 0; lines.next(); index++) {
      byte[] line = lines.line();
      if (line == null) {
        sink.reject(
            member.uri(),
            index,
            OptionalLong.of(lines.length()),
            RejectReason.TOO_LARGE,
            "a line with " + SingleReader.tooLarge(settings.maxRecordBytes()));
      } else if (!isBlank(line)) {
        sink.record(
            new SourceRecord(
                member.uri(), member.path(), index, MEDIA_TYPE, null, settings.json(), line));
      } else {
        continue;
      }
      any = true;
    }
    if (!any) {
      sink.reject(
          member.uri(), 0, OptionalLong.of(0), RejectReason.EMPTY, "no lines; remove the file");
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  /** The lines of a stream, never more of one than is allowed. */
  private static final class Lines {
    private final InputStream in;
    private final int maxBytes;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long length;

    Lines(InputStream in, int maxBytes) {
      this.in = in;
      this.maxBytes = maxBytes;
    }

    /** Goes to the next line; false if there is none. */
    boolean next() throws IOException {
      bytes.reset();
      length = 0;
      int b = in.read();
      if (b < 0) {
        return false;
      }
      while (b >= 0 && b != '\n') {
        // One more for the CR of a line that ends in CR LF.
        if (length <= maxBytes) {
          bytes.write(b);
        }
        length++;
        b = in.read();
      }
      return true;
    }

    /** The line without its end, or null if it is too long. */
    byte @Nullable [] line() {
      byte[] line = bytes.toByteArray();
      int end = line.length;
      if (end == length && end > 0 && line[end - 1] == '\r') {
        end--;
        length--;
      }
      return length > maxBytes ? null : Arrays.copyOf(line, end);
    }

    long length() {
      return length;
    }
  }
}
