package dev.assay.pipeline;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;

/**
 * Packs small items into one byte string a partition, so that what is grouped by key is few and
 * large: the Direct runner's cost of a grouping grows faster than its number of elements. A
 * partition is handed on when it reaches {@link #FLUSH_BYTES}, so that nothing piles up in bundles
 * that end late.
 */
final class Packer {

  /** Partitions that items are spread over: what bounds the parallelism behind the grouping. */
  static final int PARTITIONS = 16;

  private static final int FLUSH_BYTES = 1 << 20;

  private final ByteArrayOutputStream[] partitions = new ByteArrayOutputStream[PARTITIONS];

  /** Adds an item to the partition that {@code hash} chooses; a full partition goes to the sink. */
  void add(long hash, byte[] item, Consumer<KV<Integer, byte[]>> sink) {
    int partition = Math.floorMod(hash, PARTITIONS);
    ByteArrayOutputStream packed = partitions[partition];
    if (packed == null) {
      packed = partitions[partition] = new ByteArrayOutputStream();
    }
    packed.writeBytes(item);
    if (packed.size() >= FLUSH_BYTES) {
      flush(partition, sink);
    }
  }

  /** Hands on all that is left. */
  void flush(Consumer<KV<Integer, byte[]>> sink) {
    for (int partition = 0; partition < PARTITIONS; partition++) {
      flush(partition, sink);
    }
  }

  private void flush(int partition, Consumer<KV<Integer, byte[]>> sink) {
    ByteArrayOutputStream packed = partitions[partition];
    if (packed != null && packed.size() > 0) {
      sink.accept(KV.of(partition, packed.toByteArray()));
      packed.reset();
    }
  }
}
