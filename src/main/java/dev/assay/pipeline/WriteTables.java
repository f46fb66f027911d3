package dev.assay.pipeline;

import dev.assay.dedup.Clusters;
import dev.assay.dedup.Clusters.Membership;
import dev.assay.dedup.DocKey;
import dev.assay.fact.FactKey;
import dev.assay.fact.KeyedSupport;
import dev.assay.fact.Support;
import dev.assay.pipeline.io.BundleParts;
import dev.assay.pipeline.io.Counts;
import dev.assay.pipeline.io.Format;
import dev.assay.pipeline.io.OutputLayout;
import dev.assay.pipeline.io.PartFile;
import dev.assay.pipeline.io.PartitionBy;
import dev.assay.pipeline.io.StageReader;
import dev.assay.pipeline.io.StagedFile;
import dev.assay.pipeline.io.Table;
import dev.assay.row.ClaimRow;
import dev.assay.row.DocumentRow;
import dev.assay.row.EntityRow;
import dev.assay.row.Extraction;
import dev.assay.row.RepairRow;
import dev.assay.row.StagedAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of analyses into their tables, once it is known which documents repeat which.
 * Entities and claims come from canonical documents only; documents and repairs from all. What
 * moves on is small: the parts that were written, what supports facts, and counts.
 */
public final class WriteTables extends PTransform<PCollection<StagedFile>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  public static final TupleTag<PartFile> PARTS = new TupleTag<>("parts");

  /** What {@link DeriveFacts} makes facts of, packed by fact. */
  public static final TupleTag<KV<Integer, byte[]>> SUPPORTS = new TupleTag<>("supports");

  public static final TupleTag<Map<String, Long>> COUNTS = new TupleTag<>("counts");

  private final PCollectionView<? extends Clusters> clusters;
  private final List<Format> formats;
  private final OutputLayout layout;
  private final @Nullable PartitionBy partitionBy;

  private WriteTables(
      PCollectionView<? extends Clusters> clusters,
      List<Format> formats,
      OutputLayout layout,
      @Nullable PartitionBy partitionBy) {
    this.clusters = clusters;
    this.formats = List.copyOf(formats);
    this.layout = layout;
    this.partitionBy = partitionBy;
  }

  /**
   * @param clusters where documents belong
   */
  public static WriteTables of(
      PCollectionView<? extends Clusters> clusters, List<Format> formats, OutputLayout layout) {
    return new WriteTables(clusters, formats, layout, null);
  }

  /** The same into partitions, if a column is given. */
  public WriteTables partitionedBy(@Nullable PartitionBy column) {
    return new WriteTables(clusters, formats, layout, column);
  }

  @Override
  public PCollectionTuple expand(PCollection<StagedFile> staged) {
    PCollectionTuple outputs =
        staged.apply(
            "WriteRows",
            ParDo.of(new WriteRows(clusters, formats, layout, partitionBy))
                .withSideInputs(clusters)
                .withOutputTags(PARTS, TupleTagList.of(SUPPORTS).and(COUNTS)));
    outputs.get(PARTS).setCoder(SerializableCoder.of(PartFile.class));
    outputs.get(SUPPORTS).setCoder(Exchange.PACKED);
    outputs.get(COUNTS).setCoder(Counts.coder());
    return outputs;
  }

  private static final class WriteRows extends DoFn<StagedFile, PartFile> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<? extends Clusters> clusters;
    private final ArrayList<Format> formats;
    private final OutputLayout layout;
    private final @Nullable PartitionBy partitionBy;
    private transient @Nullable BundleParts parts;
    private transient Packer supports = new Packer(Packer.PARTITIONS);
    private transient Counts counts = new Counts();

    WriteRows(
        PCollectionView<? extends Clusters> clusters,
        List<Format> formats,
        OutputLayout layout,
        @Nullable PartitionBy partitionBy) {
      this.clusters = clusters;
      this.formats = new ArrayList<>(formats);
      this.layout = layout;
      this.partitionBy = partitionBy;
    }

    @StartBundle
    public void start() {
      parts = new BundleParts(formats, layout, partitionBy);
      supports = new Packer(Packer.PARTITIONS);
      counts = new Counts();
    }

    @ProcessElement
    public void process(ProcessContext context, MultiOutputReceiver out) throws IOException {
      Clusters found = context.sideInput(clusters);
      try (StageReader staged = StageReader.open(context.element())) {
        for (StagedAnalysis analysis = staged.next(); analysis != null; analysis = staged.next()) {
          DocumentRow document = analysis.getDocument();
          setCluster(document, found.isEmpty() ? null : found.find(StageReader.textHash(analysis)));
          String folder = partitionBy == null ? "" : partitionBy.folder(document);
          writeDocument(analysis, folder);
          if (document.getIsCanonical()) {
            writeExtraction(staged.extraction(analysis), folder, out);
          } else {
            counts.add(Counts.DUPLICATES, 1);
          }
          Progress.written();
        }
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) throws IOException {
      parts().finish(part -> output(context, PARTS, part));
      supports.flush(packed -> output(context, SUPPORTS, packed));
      counts.ifAny(taken -> output(context, COUNTS, taken));
    }

    private static <T> void output(FinishBundleContext context, TupleTag<T> tag, T element) {
      context.output(tag, element, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE);
    }

    private void writeDocument(StagedAnalysis analysis, String folder) throws IOException {
      parts().write(Table.DOCUMENTS, folder, analysis.getDocument());
      for (RepairRow repair : analysis.getRepairs()) {
        counts.increment(Counts.REPAIRS, repair.getKind());
        parts().write(Table.REPAIRS, folder, repair);
      }
    }

    private void writeExtraction(Extraction found, String folder, MultiOutputReceiver out)
        throws IOException {
      for (EntityRow entity : found.getEntities()) {
        counts.increment(Counts.ENTITIES, entity.getType());
        parts().write(Table.ENTITIES, folder, entity);
      }
      for (ClaimRow claim : found.getClaims()) {
        counts.increment(Counts.CLAIMS, claim.getKind());
        parts().write(Table.CLAIMS, folder, claim);
        FactKey key = FactKey.of(claim);
        if (key != null) {
          byte[] support = new KeyedSupport(key, Support.of(claim)).toBytes();
          supports.add(key.hashCode(), support, out.get(SUPPORTS)::output);
        }
      }
    }

    private BundleParts parts() {
      return Objects.requireNonNull(parts, "no bundle was started");
    }

    private static void setCluster(DocumentRow document, @Nullable Membership membership) {
      if (membership == null) {
        return;
      }
      boolean canonical = membership.cluster().equals(DocKey.parse(document.getDocId()));
      document.setClusterId(membership.cluster().toString());
      document.setIsCanonical(canonical);
      document.setSimilarity(canonical ? null : rounded(membership.similarity()));
    }

    /** Four decimals: more than that is noise of the number's format. */
    private static double rounded(float similarity) {
      return Math.round(similarity * 10_000.0) / 10_000.0;
    }
  }
}
