package dev.assay.pipeline;

import dev.assay.dedup.Components;
import dev.assay.dedup.NearDuplicates;
import dev.assay.dedup.ShareStep;
import dev.assay.dedup.Stars;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
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
    extends PTransform<PCollection<KV<Integer, byte[]>>, PCollection<KV<Integer, byte[]>>> {
  private static final long serialVersionUID = 1L;

  /** Documents that the last worker holds at most: some 600 MB. */
  private static final int MOST_OPEN = 4_000_000;

  private final ClusterScale scale;

  private ConnectTexts(ClusterScale scale) {
    this.scale = scale;
  }

  static ConnectTexts of(ClusterScale scale) {
    return new ConnectTexts(scale);
  }

  @Override
  public PCollection<KV<Integer, byte[]>> expand(PCollection<KV<Integer, byte[]>> edges) {
    if (scale.rounds() == 0) {
      return PCollectionList.of(edges)
          .apply(
              "Connect", Exchange.to(new Components.ConnectStep(Integer.MAX_VALUE), scale.shares()))
          .get(Exchange.port(Components.ConnectStep.PAIRS));
    }
    PCollection<KV<Integer, byte[]>> stars = edges;
    for (int round = 1; round <= scale.rounds(); round++) {
      stars = star("LargeStar" + round, stars, new Stars.LargeStar());
      stars = star("SmallStar" + round, stars, new Stars.SmallStar());
    }
    PCollectionTuple settled =
        PCollectionList.of(stars).apply("Settle", Exchange.to(new Stars.Settle(), scale.shares()));
    PCollectionTuple connected =
        PCollectionList.of(settled.get(Exchange.port(Stars.Settle.OPEN)))
            .apply("Connect", Exchange.to(new Components.ConnectStep(MOST_OPEN), scale.shares()));
    PCollectionTuple mended =
        PCollectionList.of(settled.get(Exchange.port(Stars.Settle.SETTLED)))
            .and(connected.get(Exchange.port(Components.ConnectStep.MENDED)))
            .apply("Mend", Exchange.to(new Components.MendStep(), scale.shares()));
    return PCollectionList.of(connected.get(Exchange.port(Components.ConnectStep.PAIRS)))
        .and(mended.get(Exchange.port(Components.MendStep.PAIRS)))
        .apply("Components", Flatten.pCollections());
  }

  private PCollection<KV<Integer, byte[]>> star(
      String name, PCollection<KV<Integer, byte[]>> edges, ShareStep step) {
    return PCollectionList.of(edges)
        .apply(name, Exchange.to(step, scale.shares()))
        .get(Exchange.port(Stars.EDGES));
  }
}
