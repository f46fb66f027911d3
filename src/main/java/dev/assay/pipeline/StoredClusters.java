package dev.assay.pipeline;

import dev.assay.dedup.ClusterTable;
import dev.assay.dedup.Clusters;
import dev.assay.dedup.SpreadTable;
import dev.assay.dedup.TextHash;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.DelegateCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.jspecify.annotations.Nullable;

/**
 * Clusters whose rows lie in files, a file a share, in a folder that every worker reaches. A
 * look-up opens its file, reads the few rows that the one looked for is among, and closes it:
 * nothing of the rows is kept.
 */
final class StoredClusters implements Clusters {

  private final SpreadTable table;

  private StoredClusters(SpreadTable table) {
    this.table = table;
  }

  static StoredClusters none() {
    return new StoredClusters(SpreadTable.empty());
  }

  static Coder<StoredClusters> coder() {
    return DelegateCoder.of(
        ListCoder.of(ByteArrayCoder.of()), StoredClusters::encode, StoredClusters::decode);
  }

  @Override
  public boolean isEmpty() {
    return table.isEmpty();
  }

  @Override
  public @Nullable Membership find(TextHash text) {
    return table.find(text, StoredClusters::read);
  }

  SpreadTable table() {
    return table;
  }

  private static ByteBuffer read(String file, long from, int bytes) {
    ByteBuffer rows = ByteBuffer.allocate(bytes);
    try (ReadableByteChannel in = FileSystems.open(FileSystems.matchNewResource(file, false))) {
      if (!(in instanceof SeekableByteChannel channel)) {
        throw new IOException("cannot be read from the middle: " + file);
      }
      channel.position(from);
      while (rows.hasRemaining()) {
        if (channel.read(rows) < 0) {
          throw new EOFException("ends too early: " + file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows.flip();
  }

  private static List<byte[]> encode(StoredClusters clusters) {
    List<byte[]> parts = new ArrayList<>(clusters.table.toShares());
    parts.add(ByteBuffer.allocate(Integer.BYTES).putInt(clusters.table.shareCount()).array());
    return parts;
  }

  private static StoredClusters decode(List<byte[]> parts) {
    int last = parts.size() - 1;
    int shares = ByteBuffer.wrap(parts.get(last)).getInt();
    return new StoredClusters(SpreadTable.of(parts.subList(0, last), shares));
  }

  /** Writes the rows of a share into a file and tells where they are. */
  static final class StoreFn extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final int shares;
    private final String folder;

    StoreFn(int shares, String folder) {
      this.shares = shares;
      this.folder = folder;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> share, OutputReceiver<KV<Integer, byte[]>> out)
        throws IOException {
      ClusterTable rows = ClusterTable.of(share.getValue());
      if (rows.isEmpty()) {
        out.output(KV.of(0, new byte[0])); // so that what follows is not without input
        return;
      }
      // A name of its own: what a failed attempt wrote is told by nobody.
      String name = folder + "/clusters-" + UUID.randomUUID();
      ResourceId file = FileSystems.matchNewResource(name, false);
      try (WritableByteChannel channel = FileSystems.create(file, "application/octet-stream")) {
        for (byte[] segment : rows.toSegments()) {
          ByteBuffer bytes = ByteBuffer.wrap(segment);
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
        }
      }
      out.output(KV.of(0, SpreadTable.share(share.getKey(), file.toString(), rows, shares)));
    }
  }

  /** Brings together what the shares told. */
  static final class GatherFn extends DoFn<KV<Integer, Iterable<byte[]>>, StoredClusters> {
    private static final long serialVersionUID = 1L;

    private final int shares;

    GatherFn(int shares) {
      this.shares = shares;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> told, OutputReceiver<StoredClusters> out) {
      out.output(new StoredClusters(SpreadTable.of(told.getValue(), shares)));
    }
  }
}
