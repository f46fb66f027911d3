package dev.assay.pipeline;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;

/**
 * Packs small items into one byte string a partition, so that what is grouped by key is few and
 * large: the Direct runner's cost of a grouping grows faster than its number of elements. A
 * partition is handed on when it reaches {@link #FLUSH_BYTES}, and all are when they reach {@link
 * #FLUSH_ALL_BYTES} together, so that nothing piles up in bundles that end late.
 */
final class Packer {

  /** Partitions that items are spread over: what bounds the parallelism behind the grouping. */
  static final int PARTITIONS = 16;

  private static final int FLUSH_BYTES = 1 << 20;
  private static final int FLUSH_ALL_BYTES = 1 << 24;

  private final ByteArrayOutputStream[] partitions;
  private int bytes;

  Packer(int partitions) {
    this.partitions = new ByteArrayOutputStream[partitions];
  }

  /** Adds an item to the partition that {@code hash} chooses; a full partition goes to the sink. */
  void add(long hash, byte[] item, Consumer<KV<Integer, byte[]>> sink) {
    int partition = Math.floorMod(hash, partitions.length);
    ByteArrayOutputStream packed = partitions[partition];
    if (packed == null) {
      packed = partitions[partition] = new ByteArrayOutputStream();
    }
    packed.writeBytes(item);
    bytes += item.length;
    if (packed.size() >= FLUSH_BYTES) {
      flush(partition, sink);
    } else if (bytes >= FLUSH_ALL_BYTES) {
      flush(sink);
    }
  }

  /** Hands on all that is left. */
  void flush(Consumer<KV<Integer, byte[]>> sink) {
    for (int partition = 0; partition < partitions.length; partition++) {
      flush(partition, sink);
    }
  }

  private void flush(int partition, Consumer<KV<Integer, byte[]>> sink) {
    ByteArrayOutputStream packed = partitions[partition];
    if (packed != null && packed.size() > 0) {
      sink.accept(KV.of(partition, packed.toByteArray()));
      bytes -= packed.size();
      packed.reset();
    }
  }
}
