package dev.assay.pipeline;

import dev.assay.dedup.ShareStep;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Brings packed items together by share and runs a {@link ShareStep} on each share. Its outputs are
 * packed items again, one collection a port.
 */
final class Exchange extends PTransform<PCollectionList<KV<Integer, byte[]>>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  static final Coder<KV<Integer, byte[]>> PACKED =
      KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of());

  private static final int MOST_PORTS = 3;
  private static final List<TupleTag<KV<Integer, byte[]>>> PORTS = ports();

  private final ShareStep step;
  private final int shares;

  private Exchange(ShareStep step, int shares) {
    this.step = step;
    this.shares = shares;
  }

  /**
   * @param shares number of shares that the outputs are spread over
   */
  static Exchange to(ShareStep step, int shares) {
    return new Exchange(step, shares);
  }

  /** The collection of a port. */
  static TupleTag<KV<Integer, byte[]>> port(int port) {
    return PORTS.get(port);
  }

  @Override
  public PCollectionTuple expand(PCollectionList<KV<Integer, byte[]>> items) {
    PCollection<KV<Integer, byte[]>> all =
        items.size() == 1
            ? items.get(0)
            : items.apply("Meet", Flatten.pCollections()).setCoder(PACKED);
    PCollectionTuple outputs =
        all.apply("Group", GroupByKey.create())
            .apply(
                "Run",
                ParDo.of(new RunFn(step, shares))
                    .withOutputTags(
                        PORTS.get(0), TupleTagList.of(List.copyOf(PORTS.subList(1, MOST_PORTS)))));
    PORTS.forEach(port -> outputs.get(port).setCoder(PACKED));
    return outputs;
  }

  private static List<TupleTag<KV<Integer, byte[]>>> ports() {
    List<TupleTag<KV<Integer, byte[]>>> ports = new ArrayList<>();
    for (int port = 0; port < MOST_PORTS; port++) {
      ports.add(new TupleTag<>("port" + port));
    }
    return ports;
  }

  private static final class RunFn
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final ShareStep step;
    private final int shares;

    RunFn(ShareStep step, int shares) {
      this.step = step;
      this.shares = shares;
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<byte[]>> share, MultiOutputReceiver out) {
      List<Packer> packers = new ArrayList<>();
      for (int port = 0; port < MOST_PORTS; port++) {
        packers.add(new Packer(shares));
      }
      step.run(
          share.getValue(),
          (port, hash, item) ->
              packers.get(port).add(hash, item, packed -> out.get(port(port)).output(packed)));
      for (int port = 0; port < MOST_PORTS; port++) {
        TupleTag<KV<Integer, byte[]>> tag = port(port);
        packers.get(port).flush(packed -> out.get(tag).output(packed));
      }
    }
  }
}
