package dev.assay.pipeline;

import dev.assay.dedup.Bands;
import dev.assay.dedup.CandidatePairs;
import dev.assay.dedup.CandidatePairs.Pair;
import dev.assay.dedup.ClusterTable;
import dev.assay.dedup.Clusterer;
import dev.assay.dedup.DocSet;
import dev.assay.dedup.Fingerprint;
import dev.assay.dedup.Fingerprinter;
import dev.assay.row.Analysis;
import dev.assay.row.DocumentRow;
import dev.assay.text.MatchForm;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.DelegateCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Finds which documents repeat which. The result is a side input that holds only the documents that
 * are not alone; see {@link Clusterer} for what a cluster is.
 *
 * <p>Only signatures move, packed per bundle and partition. What one worker has to hold grows with
 * the number of documents that are not alone, not with the number of documents.
 *
 * <pre>{@code
 * PCollectionView<ClusterTable> clusters =
 *     analyses.apply("ClusterDocuments", ClusterDocuments.withThreshold(0.8));
 * }</pre>
 */
public final class ClusterDocuments
    extends PTransform<PCollection<Analysis>, PCollectionView<ClusterTable>> {
  private static final long serialVersionUID = 1L;

  private static final Coder<Fingerprint> FINGERPRINT =
      DelegateCoder.of(ByteArrayCoder.of(), Fingerprint::toBytes, Fingerprint::fromBytes);
  private static final Coder<DocSet> DOC_SET =
      DelegateCoder.of(ByteArrayCoder.of(), DocSet::toBytes, DocSet::fromBytes);
  private static final Coder<ClusterTable> CLUSTER_TABLE =
      DelegateCoder.of(ByteArrayCoder.of(), ClusterTable::toBytes, ClusterTable::fromBytes);

  private final double threshold;

  private ClusterDocuments(double threshold) {
    this.threshold = threshold;
  }

  /**
   * @param threshold least estimated Jaccard similarity of near duplicates, above 0, at most 1
   */
  public static ClusterDocuments withThreshold(double threshold) {
    return new ClusterDocuments(threshold);
  }

  @Override
  public PCollectionView<ClusterTable> expand(PCollection<Analysis> analyses) {
    PCollection<Fingerprint> fingerprints =
        analyses.apply("Fingerprint", ParDo.of(new FingerprintFn())).setCoder(FINGERPRINT);
    PCollection<byte[]> pairs =
        fingerprints
            .apply("PackBands", ParDo.of(new PackBandsFn(threshold)))
            .apply("GroupBands", GroupByKey.create())
            .apply("PairWithinBands", ParDo.of(new PairFn()));
    PCollectionView<DocSet> candidates =
        pairs
            .apply("KeyPairs", WithKeys.of(0))
            .apply("GroupPairs", GroupByKey.create())
            .apply("ListCandidates", ParDo.of(new CandidatesFn()))
            .setCoder(DOC_SET)
            .apply("ViewCandidates", View.<DocSet>asSingleton().withDefaultValue(DocSet.empty()));
    PCollectionView<Iterable<byte[]>> allPairs = pairs.apply("ViewPairs", View.asIterable());
    return fingerprints
        .apply("KeepCandidates", ParDo.of(new KeepFn(candidates)).withSideInputs(candidates))
        .apply("GroupCandidates", GroupByKey.create())
        .apply("Cluster", ParDo.of(new ClusterFn(threshold, allPairs)).withSideInputs(allPairs))
        .setCoder(CLUSTER_TABLE)
        .apply(
            "ViewClusters",
            View.<ClusterTable>asSingleton().withDefaultValue(ClusterTable.empty()));
  }

  private static final class FingerprintFn extends DoFn<Analysis, Fingerprint> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element Analysis analysis, OutputReceiver<Fingerprint> out) {
      DocumentRow document = analysis.getDocument();
      out.output(
          Fingerprinter.fingerprint(
              document.getDocId(), MatchForm.of(document.getText()), document.getPublishedOn()));
    }
  }

  private static final class PackBandsFn extends PackingFn<Fingerprint> {
    private static final long serialVersionUID = 1L;

    private final double threshold;
    private transient Bands bands;

    PackBandsFn(double threshold) {
      this.threshold = threshold;
      this.bands = Bands.forThreshold(threshold);
    }

    @Setup
    public void setup() {
      bands = Bands.forThreshold(threshold);
    }

    @ProcessElement
    public void process(@Element Fingerprint fingerprint, OutputReceiver<KV<Integer, byte[]>> out) {
      if (fingerprint.signature().length == 0) {
        return;
      }
      for (int band = 0; band < bands.count(); band++) {
        long key = bands.key(fingerprint, band);
        pack(key, CandidatePairs.entry(key, fingerprint.key()), out);
      }
    }
  }

  private static final class PairFn extends DoFn<KV<Integer, Iterable<byte[]>>, byte[]> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> partition, OutputReceiver<byte[]> out) {
      byte[] pairs = CandidatePairs.find(partition.getValue());
      if (pairs.length > 0) {
        out.output(pairs);
      }
    }
  }

  private static final class CandidatesFn extends DoFn<KV<Integer, Iterable<byte[]>>, DocSet> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<byte[]>> pairs, OutputReceiver<DocSet> out) {
      out.output(DocSet.ofPairs(pairs.getValue()));
    }
  }

  /** Packs the candidates' fingerprints, each behind its length, into one partition. */
  private static final class KeepFn extends PackingFn<Fingerprint> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<DocSet> candidates;

    KeepFn(PCollectionView<DocSet> candidates) {
      this.candidates = candidates;
    }

    @ProcessElement
    public void process(ProcessContext context, OutputReceiver<KV<Integer, byte[]>> out) {
      Fingerprint fingerprint = context.element();
      if (context.sideInput(candidates).contains(fingerprint.key())) {
        byte[] bytes = fingerprint.toBytes();
        byte[] item =
            ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .array();
        pack(0, item, out);
      }
    }
  }

  private static final class ClusterFn extends DoFn<KV<Integer, Iterable<byte[]>>, ClusterTable> {
    private static final long serialVersionUID = 1L;

    private final double threshold;
    private final PCollectionView<Iterable<byte[]>> allPairs;

    ClusterFn(double threshold, PCollectionView<Iterable<byte[]>> allPairs) {
      this.threshold = threshold;
      this.allPairs = allPairs;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      List<Fingerprint> fingerprints = new ArrayList<>();
      for (byte[] packed : context.element().getValue()) {
        ByteBuffer in = ByteBuffer.wrap(packed);
        while (in.hasRemaining()) {
          byte[] bytes = new byte[in.getInt()];
          in.get(bytes);
          fingerprints.add(Fingerprint.fromBytes(bytes));
        }
      }
      List<Pair> pairs = new ArrayList<>();
      for (byte[] packed : context.sideInput(allPairs)) {
        pairs.addAll(CandidatePairs.unpack(packed));
      }
      context.output(Clusterer.cluster(threshold, fingerprints, pairs));
    }
  }
}
