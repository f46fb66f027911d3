package dev.assay.pipeline.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read, and remembers where a zip archive's last record was. */
final class CountedStream extends FilterInputStream {

  /** Begins the record at the end of a zip archive, low byte first. */
  private static final int ZIP_END = 0x06054b50;

  /** The longest such record, its comment included. */
  private static final int MAX_ZIP_END = 22 + 0xFFFF;

  private long count;
  private int lastFour;
  private long zipEnd = Long.MIN_VALUE;

  CountedStream(InputStream in) {
    super(in);
  }

  long count() {
    return count;
  }

  /** Whether a zip archive ends where the stream now ends. */
  boolean endsZip() {
    return count - zipEnd <= MAX_ZIP_END && zipEnd >= 0;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    if (b >= 0) {
      see(b);
    }
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = in.read(buffer, offset, length);
    for (int i = 0; i < n; i++) {
      see(buffer[offset + i]);
    }
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    byte[] buffer = new byte[(int) Math.min(Math.max(n, 1), 1 << 13)];
    return n <= 0 ? 0 : Math.max(0, read(buffer, 0, buffer.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** What it reads from goes on: it may be an archive with more entries. */
  @Override
  public void close() {}

  private void see(int b) {
    count++;
    lastFour = lastFour >>> 8 | b << 24;
    if (lastFour == ZIP_END) {
      zipEnd = count - 4;
    }
  }
}
