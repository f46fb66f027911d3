package dev.assay.pipeline;

import java.util.function.Consumer;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.jspecify.annotations.Nullable;

/** A DoFn whose output is packed per bundle and partition; see {@link Packer}. */
abstract class PackingFn<InputT> extends DoFn<InputT, KV<Integer, byte[]>> {
  private static final long serialVersionUID = 1L;

  private final int partitions;
  private transient @Nullable Packer packer;

  PackingFn(int partitions) {
    this.partitions = partitions;
  }

  @StartBundle
  public void startBundle() {
    packer = new Packer(partitions);
  }

  @FinishBundle
  public void finishBundle(FinishBundleContext context) {
    Consumer<KV<Integer, byte[]>> sink =
        batch -> context.output(batch, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE);
    packer().flush(sink);
  }

  /** Packs an item into the partition that {@code hash} chooses. */
  final void pack(long hash, byte[] item, OutputReceiver<KV<Integer, byte[]>> out) {
    packer().add(hash, item, out::output);
  }

  private Packer packer() {
    if (packer == null) {
      throw new IllegalStateException("no bundle was started");
    }
    return packer;
  }
}
