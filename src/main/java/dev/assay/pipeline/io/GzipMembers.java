package dev.assay.pipeline.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The members of a gzip file one behind the other. No read goes beyond a member, so that a damaged
 * one takes nothing of those before it along.
 */
final class GzipMembers extends InputStream {
  private final BufferedInputStream packed;
  private InputStream member;

  GzipMembers(InputStream packed) throws IOException {
    this.packed =
        new BufferedInputStream(packed) {
          @Override
          public void close() {} // a member that is done ends nothing else
        };
    this.member = new GzipCompressorInputStream(this.packed, false);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = member.read(buffer, offset, length);
    while (count < 0 && hasNext()) {
      member.close();
      member = new GzipCompressorInputStream(packed, false);
      count = member.read(buffer, offset, length);
    }
    return count;
  }

  private boolean hasNext() throws IOException {
    packed.mark(1);
    boolean more = packed.read() >= 0;
    packed.reset();
    return more;
  }

  @Override
  public void close() throws IOException {
    member.close();
  }
}
