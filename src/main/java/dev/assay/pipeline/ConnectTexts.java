package dev.assay.pipeline;

import dev.assay.dedup.Components;
import dev.assay.dedup.NearDuplicates;
import dev.assay.dedup.ShareStep;
import dev.assay.dedup.Stars;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;

/**
 * Connected components of the edges that {@link NearDuplicates} found: pairs of a component's first
 * document and each other one. With rounds, each is a large-star and a small-star step; then what
 * they have not settled is counted and connected by one worker, which refuses more than it can
 * hold.
 */
final class ConnectTexts
    extends PTransform<PCollectionList<KV<Integer, byte[]>>, PCollection<KV<Integer, byte[]>>> {
  private static final long serialVersionUID = 1L;

  /** Metric: edges that the rounds have not settled. It is 0 where they have converged. */
  static final String OPEN_EDGES = "openEdges";

  /** Documents that the last worker holds at most: some 600 MB. */
  private static final int MOST_OPEN = 4_000_000;

  private final ClusterScale scale;

  private ConnectTexts(ClusterScale scale) {
    this.scale = scale;
  }

  static ConnectTexts of(ClusterScale scale) {
    return new ConnectTexts(scale);
  }

  /**
   * @param input the edges, and the seed that every exchange needs
   */
  @Override
  public PCollection<KV<Integer, byte[]>> expand(PCollectionList<KV<Integer, byte[]>> input) {
    PCollection<KV<Integer, byte[]>> edges = input.get(0);
    PCollectionList<KV<Integer, byte[]>> seed = PCollectionList.of(input.get(1));
    if (scale.rounds() == 0) {
      return seed.and(edges)
          .apply("Connect", to(new Components.ConnectStep(Integer.MAX_VALUE)))
          .get(Exchange.port(Components.ConnectStep.PAIRS));
    }
    PCollection<KV<Integer, byte[]>> stars = edges;
    for (int round = 1; round <= scale.rounds(); round++) {
      stars =
          seed.and(stars)
              .apply("LargeStar" + round, to(new Stars.LargeStar()))
              .get(Exchange.port(Stars.EDGES));
      stars =
          seed.and(stars)
              .apply("SmallStar" + round, to(new Stars.SmallStar()))
              .get(Exchange.port(Stars.EDGES));
    }
    PCollectionTuple settled = seed.and(stars).apply("Settle", to(new Stars.Settle()));
    PCollection<KV<Integer, byte[]>> open =
        settled
            .get(Exchange.port(Stars.Settle.OPEN))
            .apply("CountOpen", ParDo.of(new CountOpenFn()))
            .setCoder(Exchange.PACKED);
    PCollectionTuple connected =
        seed.and(open).apply("Connect", to(new Components.ConnectStep(MOST_OPEN)));
    PCollectionTuple mended =
        seed.and(settled.get(Exchange.port(Stars.Settle.SETTLED)))
            .and(connected.get(Exchange.port(Components.ConnectStep.MENDED)))
            .apply("Mend", to(new Components.MendStep()));
    return PCollectionList.of(connected.get(Exchange.port(Components.ConnectStep.PAIRS)))
        .and(mended.get(Exchange.port(Components.MendStep.PAIRS)))
        .apply("Components", Flatten.pCollections());
  }

  private Exchange to(ShareStep step) {
    return Exchange.to(step, scale.shares());
  }

  private static final class CountOpenFn extends DoFn<KV<Integer, byte[]>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final Counter open = Metrics.counter(ConnectTexts.class, OPEN_EDGES);

    @ProcessElement
    public void process(
        @Element KV<Integer, byte[]> edges, OutputReceiver<KV<Integer, byte[]>> out) {
      open.inc(Stars.Settle.countOpen(edges.getValue()));
      out.output(edges);
    }
  }
}
