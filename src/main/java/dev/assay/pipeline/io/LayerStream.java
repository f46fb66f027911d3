package dev.assay.pipeline.io;

import dev.assay.analysis.RejectReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One layer of packing, taken off while it is read. It throws {@link Damage} where the bytes do not
 * unpack, or where they expand beyond what is allowed.
 */
final class LayerStream extends InputStream {

  /** Makes the unpacking stream, which may read ahead. */
  interface Opener {
    InputStream open() throws IOException;
  }

  private final Object layer;
  private final Opener opener;
  private final LongSupplier packedBytes;
  private final ReadSettings settings;
  private final long packedBefore;
  private @Nullable InputStream content;
  private long bytes;

  /**
   * @param layer what damage is said to be of
   * @param packedBytes how many packed bytes were read so far
   */
  LayerStream(Object layer, Opener opener, LongSupplier packedBytes, ReadSettings settings) {
    this.layer = layer;
    this.opener = opener;
    this.packedBytes = packedBytes;
    this.settings = settings;
    this.packedBefore = packedBytes.getAsLong();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count =
        Damage.orValue(
            layer,
            () -> {
              if (content == null) {
                content = opener.open();
              }
              return Objects.requireNonNull(content).read(buffer, offset, length);
            });
    bytes += Math.max(0, count);
    long packed = Math.max(1, packedBytes.getAsLong() - packedBefore);
    if (bytes > settings.maxRecordBytes() && bytes / packed > settings.maxExpansion()) {
      throw new Damage(
          layer,
          RejectReason.TOO_LARGE,
          "unpacks to more than "
              + settings.maxExpansion()
              + " times its size; raise --maxExpansion if you trust it");
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    if (content != null) {
      content.close();
    }
  }
}
