package dev.assay.pipeline.io;

import dev.assay.analysis.RejectReason;
import java.io.IOException;
import java.io.InputStream;
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

  /** Unpacked at a time: so much may be lost before damage. */
  private static final int CHUNK = 1 << 12;

  private final Object layer;
  private final Opener opener;
  private final LongSupplier packedBytes;
  private final ReadSettings settings;
  private final long packedBefore;
  private @Nullable InputStream content;
  private @Nullable Damage damage;
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
    if (damage != null) {
      throw damage;
    }
    try {
      int count =
          Damage.orValue(layer, () -> content().read(buffer, offset, Math.min(CHUNK, length)));
      bytes += Math.max(0, count);
      checkExpansion();
      return count;
    } catch (Damage e) {
      damage = e;
      throw e;
    }
  }

  private InputStream content() throws IOException {
    InputStream opened = content == null ? opener.open() : content;
    content = opened;
    return opened;
  }

  private void checkExpansion() throws Damage {
    long packed = Math.max(1, packedBytes.getAsLong() - packedBefore);
    if (bytes > settings.maxRecordBytes() && bytes / packed > settings.maxExpansion()) {
      throw new Damage(
          layer,
          RejectReason.TOO_LARGE,
          "it unpacks to more than "
              + settings.maxExpansion()
              + " times its size; raise --maxExpansion if you trust it");
    }
  }

  @Override
  public void close() throws IOException {
    if (content != null) {
      content.close();
    }
  }
}
