package dev.assay.pipeline;

import dev.assay.dedup.CandidateFilter;
import dev.assay.dedup.CandidatePairs;
import dev.assay.dedup.ChainSplits;
import dev.assay.dedup.ClusterTable;
import dev.assay.dedup.Clusters;
import dev.assay.dedup.Copies;
import dev.assay.dedup.DocKey;
import dev.assay.dedup.Fingerprinter;
import dev.assay.dedup.NearDuplicates;
import dev.assay.dedup.OneShare;
import dev.assay.dedup.ShareStep;
import dev.assay.dedup.Sketch;
import dev.assay.dedup.SketchRequests;
import dev.assay.dedup.Survivors;
import dev.assay.pipeline.io.StageReader;
import dev.assay.pipeline.io.StagedFile;
import dev.assay.row.DocumentRow;
import dev.assay.row.StagedAnalysis;
import dev.assay.text.MatchForm;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.DelegateCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Finds which documents repeat which. The result is a side input that says where the texts belong
 * that are not alone: a table of them where there is one share, else where the shares' tables lie.
 *
 * <ol>
 *   <li>Documents with the same text are one text from here on, whatever their number.
 *   <li>Texts that share a band of their signatures are candidates; their shingles are compared.
 *   <li>Near duplicates are joined to components, each around its most complete document.
 *   <li>What resembles that too little, at the end of a chain, is split off.
 * </ol>
 *
 * <p>Only fingerprints move, and the shingles of candidates, packed per bundle and share. A worker
 * holds shares, whose number grows with the input.
 *
 * <pre>{@code
 * PCollectionView<? extends Clusters> clusters =
 *     read.apply("ClusterDocuments", ClusterDocuments.of(clustering));
 * }</pre>
 */
public final class ClusterDocuments
    extends PTransform<PCollectionTuple, PCollectionView<? extends Clusters>> {
  private static final long serialVersionUID = 1L;

  private static final Coder<CandidateFilter> FILTER =
      DelegateCoder.of(ByteArrayCoder.of(), CandidateFilter::toBytes, CandidateFilter::fromBytes);
  private static final Coder<ClusterTable> CLUSTER_TABLE =
      DelegateCoder.of(
          ListCoder.of(ByteArrayCoder.of()), ClusterTable::toSegments, ClusterTable::fromSegments);

  private final Clustering clustering;
  private final double threshold;
  private final ClusterScale scale;

  private ClusterDocuments(Clustering clustering) {
    this.clustering = clustering;
    this.threshold = clustering.threshold();
    this.scale = clustering.scale();
  }

  public static ClusterDocuments of(Clustering clustering) {
    return new ClusterDocuments(clustering);
  }

  @Override
  public PCollectionView<? extends Clusters> expand(PCollectionTuple read) {
    PCollection<StagedFile> staged = read.get(AnalyzeRecords.STAGED);
    PCollection<KV<Integer, byte[]>> fingerprints = read.get(AnalyzeRecords.FINGERPRINTS);
    // Without it an exchange may be empty, and the Direct runner needs minutes to find out that
    // nothing will come through so many groupings and side inputs.
    PCollection<KV<Integer, byte[]>> seed =
        read.getPipeline()
            .apply("Seed", Create.of(KV.of(0, new byte[0])).withCoder(Exchange.PACKED));
    return scale.isOneShare()
        ? inMemory(rowsOfOneShare(staged, seed, fingerprints).and(seed))
        : inFiles(rows(staged, seed, fingerprints).and(seed));
  }

  private static PCollectionView<ClusterTable> inMemory(PCollectionList<KV<Integer, byte[]>> rows) {
    return rows.apply("Rows", Flatten.pCollections())
        .apply("GroupRows", GroupByKey.create())
        .apply("MakeTable", ParDo.of(new TableFn()))
        .setCoder(CLUSTER_TABLE)
        .apply(
            "ViewTable", View.<ClusterTable>asSingleton().withDefaultValue(ClusterTable.empty()));
  }

  private PCollectionView<StoredClusters> inFiles(PCollectionList<KV<Integer, byte[]>> rows) {
    return rows.apply("Rows", Flatten.pCollections())
        .apply("GroupRows", GroupByKey.create())
        .apply(
            "StoreRows",
            ParDo.of(new StoredClusters.StoreFn(scale.shares(), clustering.workFolder())))
        .setCoder(Exchange.PACKED)
        .apply("GroupShares", GroupByKey.create())
        .apply("GatherShares", ParDo.of(new StoredClusters.GatherFn(scale.shares())))
        .setCoder(StoredClusters.coder())
        .apply(
            "ViewShares",
            View.<StoredClusters>asSingleton().withDefaultValue(StoredClusters.none()));
  }

  private PCollectionList<KV<Integer, byte[]>> rowsOfOneShare(
      PCollection<StagedFile> staged,
      PCollection<KV<Integer, byte[]>> seed,
      PCollection<KV<Integer, byte[]>> fingerprints) {
    PCollectionTuple texts = exchange("PairTexts", new OneShare.PairStep(), seed, fingerprints);
    PCollection<KV<Integer, byte[]>> sketches =
        sketches(staged, seed, port(texts, OneShare.PairStep.CANDIDATES));
    PCollectionTuple clusters =
        exchange(
            "ClusterTexts",
            new OneShare.ClusterStep(threshold, threshold - ChainSplits.SLACK),
            seed,
            sketches,
            port(texts, OneShare.PairStep.PAIRS));
    return PCollectionList.of(port(texts, OneShare.PairStep.ROWS))
        .and(port(clusters, OneShare.ClusterStep.ROWS));
  }

  private PCollectionList<KV<Integer, byte[]>> rows(
      PCollection<StagedFile> staged,
      PCollection<KV<Integer, byte[]>> seed,
      PCollection<KV<Integer, byte[]>> fingerprints) {
    PCollectionTuple texts = exchange("GatherCopies", new Copies.GatherStep(), seed, fingerprints);
    PCollectionTuple candidates =
        exchange("PairTexts", new CandidatePairs(), seed, port(texts, Copies.GatherStep.ENTRIES));
    PCollection<KV<Integer, byte[]>> sketches =
        sketches(staged, seed, port(candidates, CandidatePairs.CANDIDATES));

    ShareStep requests = new SketchRequests(scale.shares());
    PCollectionTuple candidateRequests =
        exchange(
            "RequestCandidates", requests, seed, sketches, port(candidates, CandidatePairs.PAIRS));
    PCollectionTuple links =
        exchange(
            "VerifyCandidates",
            new NearDuplicates(threshold, scale.rounds() == 0),
            seed,
            sketches,
            port(candidateRequests, SketchRequests.REQUESTS));
    PCollection<KV<Integer, byte[]>> components =
        PCollectionList.of(port(links, NearDuplicates.EDGES))
            .and(seed)
            .apply("ConnectTexts", ConnectTexts.of(scale));

    PCollectionTuple canonicalRequests =
        exchange("RequestCanonical", requests, seed, sketches, components);
    PCollectionTuple members =
        exchange(
            "CompareWithCanonical",
            new Survivors(threshold - ChainSplits.SLACK),
            seed,
            sketches,
            port(canonicalRequests, SketchRequests.REQUESTS),
            port(links, NearDuplicates.LINKS));
    PCollectionTuple clusters =
        exchange(
            "SplitChains",
            new ChainSplits(threshold - ChainSplits.SLACK),
            seed,
            port(members, Survivors.MEMBERS));
    return PCollectionList.of(port(texts, Copies.GatherStep.ROWS))
        .and(port(canonicalRequests, SketchRequests.ROWS))
        .and(port(clusters, ChainSplits.ROWS));
  }

  private PCollection<KV<Integer, byte[]>> sketches(
      PCollection<StagedFile> staged,
      PCollection<KV<Integer, byte[]>> seed,
      PCollection<KV<Integer, byte[]>> candidates) {
    PCollectionView<CandidateFilter> filter =
        PCollectionList.of(seed)
            .and(candidates)
            .apply("Candidates", Flatten.pCollections())
            .apply("GroupCandidates", GroupByKey.create())
            .apply("FilterCandidates", ParDo.of(new FilterFn()))
            .setCoder(FILTER)
            .apply(
                "ViewCandidates",
                View.<CandidateFilter>asSingleton().withDefaultValue(CandidateFilter.none()));
    return staged
        .apply("Sketch", ParDo.of(new SketchFn(filter, scale.shares())).withSideInputs(filter))
        .setCoder(Exchange.PACKED);
  }

  @SafeVarargs
  private PCollectionTuple exchange(
      String name, ShareStep step, PCollection<KV<Integer, byte[]>>... items) {
    return PCollectionList.of(List.of(items)).apply(name, Exchange.to(step, scale.shares()));
  }

  private static PCollection<KV<Integer, byte[]>> port(PCollectionTuple outputs, int port) {
    return outputs.get(Exchange.port(port));
  }

  private static final class FilterFn extends DoFn<KV<Integer, Iterable<byte[]>>, CandidateFilter> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> candidates, OutputReceiver<CandidateFilter> out) {
      out.output(CandidateFilter.of(candidates.getValue()));
    }
  }

  /** Sketches of the documents that are candidates, read back from where they wait. */
  private static final class SketchFn extends PackingFn<StagedFile> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<CandidateFilter> filter;

    SketchFn(PCollectionView<CandidateFilter> filter, int shares) {
      super(shares);
      this.filter = filter;
    }

    @ProcessElement
    public void process(ProcessContext context, OutputReceiver<KV<Integer, byte[]>> out)
        throws IOException {
      CandidateFilter candidates = context.sideInput(filter);
      if (candidates.isEmpty()) {
        return;
      }
      try (StageReader staged = StageReader.open(context.element())) {
        for (StagedAnalysis next = staged.next(); next != null; next = staged.next()) {
          DocumentRow document = next.getDocument();
          DocKey key = DocKey.parse(document.getDocId());
          if (candidates.mayHold(key)) {
            int[] form = MatchForm.of(document.getText());
            Sketch sketch = Fingerprinter.sketch(key, form, document.getPublishedOn());
            if (sketch != null) {
              pack(sketch.share(), sketch.toItem(), out);
            }
          }
        }
      }
    }
  }

  private static final class TableFn extends DoFn<KV<Integer, Iterable<byte[]>>, ClusterTable> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> rows, OutputReceiver<ClusterTable> out) {
      out.output(ClusterTable.of(rows.getValue()));
    }
  }
}
