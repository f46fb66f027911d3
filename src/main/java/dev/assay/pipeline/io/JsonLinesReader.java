package dev.assay.pipeline.io;

import dev.assay.analysis.RejectReason;
import dev.assay.analysis.SourceRecord;
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
    Lines lines = new Lines(content, settings.maxRecordBytes());
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
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private byte[] line = new byte[BUFFER];
    private int kept;
    private long length;

    Lines(InputStream in, int maxBytes) {
      this.in = in;
      this.maxBytes = maxBytes;
    }

    /** Goes to the next line; false if there is none. */
    boolean next() throws IOException {
      kept = 0;
      length = 0;
      if (at == end && !fill()) {
        return false;
      }
      do {
        int from = at;
        while (at < end && buffer[at] != '\n') {
          at++;
        }
        keep(from, at - from);
      } while (at == end && fill());
      at = Math.min(at + 1, end);
      return true;
    }

    private boolean fill() throws IOException {
      at = 0;
      end = Math.max(0, in.read(buffer));
      return end > 0;
    }

    private void keep(int from, int count) {
      length += count;
      // One more for the CR of a line that ends in CR LF.
      int more = (int) Math.min(count, maxBytes + 1L - kept);
      if (kept + more > line.length) {
        long doubled = Math.min(2L * line.length, maxBytes + 1L);
        line = Arrays.copyOf(line, (int) Math.max(kept + more, doubled));
      }
      System.arraycopy(buffer, from, line, kept, more);
      kept += more;
    }

    /** The line without its end, or null if it is too long. */
    byte @Nullable [] line() {
      int last = kept;
      if (last == length && last > 0 && line[last - 1] == '\r') {
        last--;
        length--;
      }
      return length > maxBytes ? null : Arrays.copyOf(line, last);
    }

    long length() {
      return length;
    }
  }
}
