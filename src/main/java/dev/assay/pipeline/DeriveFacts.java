package dev.assay.pipeline;

import dev.assay.fact.FactBuilder;
import dev.assay.fact.FactKey;
import dev.assay.fact.KeyedSupport;
import dev.assay.fact.Support;
import dev.assay.row.FactRow;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Brings the claims of canonical documents together into facts; see {@link FactKey#of} for which
 * claims support one. What crosses the grouping is some 150 bytes a supporting claim, packed.
 */
public final class DeriveFacts
    extends PTransform<PCollection<KV<Integer, byte[]>>, PCollection<FactRow>> {
  private static final long serialVersionUID = 1L;

  private DeriveFacts() {}

  public static DeriveFacts of() {
    return new DeriveFacts();
  }

  @Override
  public PCollection<FactRow> expand(PCollection<KV<Integer, byte[]>> supports) {
    return supports
        .apply("GroupSupports", GroupByKey.create())
        .apply("BuildFacts", ParDo.of(new BuildFn()))
        .setCoder(AvroCoder.specific(FactRow.class));
  }

  private static final class BuildFn extends DoFn<KV<Integer, Iterable<byte[]>>, FactRow> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> partition, OutputReceiver<FactRow> out) {
      Map<FactKey, List<Support>> supports = new TreeMap<>();
      for (byte[] packed : partition.getValue()) {
        KeyedSupport.readAll(packed, supports);
      }
      supports.forEach((key, list) -> out.output(FactBuilder.build(key, list)));
    }
  }
}
