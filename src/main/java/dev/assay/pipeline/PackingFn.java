package dev.assay.pipeline;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.jspecify.annotations.Nullable;

/** A DoFn whose output is packed per bundle and partition; see {@link Packer}. */
abstract class PackingFn<InputT> extends DoFn<InputT, KV<Integer, byte[]>> {
  private static final long serialVersionUID = 1L;

  private transient @Nullable Packer packer;

  @StartBundle
  public void startBundle() {
    packer = new Packer();
  }

  @FinishBundle
  public void finishBundle(FinishBundleContext context) {
    packer()
        .flush(
            batch ->
                context.output(batch, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE));
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
