package dev.assay.pipeline;

import dev.assay.dedup.Clusters;
import dev.assay.dedup.Clusters.Membership;
import dev.assay.dedup.DocKey;
import dev.assay.dedup.Fingerprinter;
import dev.assay.pipeline.io.Counts;
import dev.assay.pipeline.io.PartitionBy;
import dev.assay.row.Analysis;
import dev.assay.row.ClaimRow;
import dev.assay.row.DocumentRow;
import dev.assay.row.EntityRow;
import dev.assay.row.RepairRow;
import dev.assay.text.MatchForm;
import java.util.Map;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
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
 * Takes analyses apart into the rows of their tables, once it is known which documents repeat
 * which. Entities and claims come from canonical documents only; documents and repairs from all.
 */
public final class SeparateTables extends PTransform<PCollection<Analysis>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  public static final TupleTag<DocumentRow> DOCUMENTS = new TupleTag<>("documents");
  public static final TupleTag<RepairRow> REPAIRS = new TupleTag<>("repairs");
  public static final TupleTag<EntityRow> ENTITIES = new TupleTag<>("entities");
  public static final TupleTag<ClaimRow> CLAIMS = new TupleTag<>("claims");

  /** Rows behind the folder of their partition; in the place of the plain ones, if at all. */
  public static final TupleTag<KV<String, DocumentRow>> PLACED_DOCUMENTS =
      new TupleTag<>("placed-documents");

  public static final TupleTag<KV<String, EntityRow>> PLACED_ENTITIES =
      new TupleTag<>("placed-entities");

  /** Claims behind the folder of their partition; beside the plain ones, which make facts. */
  public static final TupleTag<KV<String, ClaimRow>> PLACED_CLAIMS =
      new TupleTag<>("placed-claims");

  public static final TupleTag<Map<String, Long>> COUNTS = new TupleTag<>("counts");

  private final PCollectionView<? extends Clusters> clusters;
  private final @Nullable PartitionBy partitionBy;

  private SeparateTables(
      PCollectionView<? extends Clusters> clusters, @Nullable PartitionBy partitionBy) {
    this.clusters = clusters;
    this.partitionBy = partitionBy;
  }

  /**
   * Takes analyses apart.
   *
   * @param partitionBy the column by which tables are partitioned, or null
   */
  public static SeparateTables by(
      PCollectionView<? extends Clusters> clusters, @Nullable PartitionBy partitionBy) {
    return new SeparateTables(clusters, partitionBy);
  }

  @Override
  public PCollectionTuple expand(PCollection<Analysis> analyses) {
    TupleTagList more = TupleTagList.of(REPAIRS).and(ENTITIES).and(CLAIMS).and(COUNTS);
    if (partitionBy != null) {
      more = more.and(PLACED_DOCUMENTS).and(PLACED_ENTITIES).and(PLACED_CLAIMS);
    }
    PCollectionTuple tables =
        analyses.apply(
            "Separate",
            ParDo.of(new Separate(clusters, partitionBy))
                .withSideInputs(clusters)
                .withOutputTags(DOCUMENTS, more));
    tables.get(DOCUMENTS).setCoder(AvroCoder.specific(DocumentRow.class));
    tables.get(REPAIRS).setCoder(AvroCoder.specific(RepairRow.class));
    tables.get(ENTITIES).setCoder(AvroCoder.specific(EntityRow.class));
    tables.get(CLAIMS).setCoder(AvroCoder.specific(ClaimRow.class));
    tables.get(COUNTS).setCoder(Counts.coder());
    if (partitionBy != null) {
      tables.get(PLACED_DOCUMENTS).setCoder(placed(DocumentRow.class));
      tables.get(PLACED_ENTITIES).setCoder(placed(EntityRow.class));
      tables.get(PLACED_CLAIMS).setCoder(placed(ClaimRow.class));
    }
    return tables;
  }

  private static <T> KvCoder<String, T> placed(Class<T> type) {
    return KvCoder.of(StringUtf8Coder.of(), AvroCoder.specific(type));
  }

  private static final class Separate extends DoFn<Analysis, DocumentRow> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<? extends Clusters> clusters;
    private final @Nullable PartitionBy partitionBy;
    private transient Counts counts = new Counts();

    Separate(PCollectionView<? extends Clusters> clusters, @Nullable PartitionBy partitionBy) {
      this.clusters = clusters;
      this.partitionBy = partitionBy;
    }

    @StartBundle
    public void start() {
      counts = new Counts();
    }

    @ProcessElement
    public void process(ProcessContext context, MultiOutputReceiver out) {
      Analysis analysis = context.element();
      DocumentRow document = inCluster(analysis.getDocument(), context.sideInput(clusters));
      String folder = partitionBy == null ? null : partitionBy.folder(document);
      output(document, folder, DOCUMENTS, PLACED_DOCUMENTS, out);
      for (RepairRow repair : analysis.getRepairs()) {
        counts.increment(Counts.REPAIRS, repair.getKind());
        out.get(REPAIRS).output(repair);
      }
      if (!document.getIsCanonical()) {
        counts.add(Counts.DUPLICATES, 1);
        return;
      }
      for (EntityRow entity : analysis.getEntities()) {
        counts.increment(Counts.ENTITIES, entity.getType());
        output(entity, folder, ENTITIES, PLACED_ENTITIES, out);
      }
      for (ClaimRow claim : analysis.getClaims()) {
        counts.increment(Counts.CLAIMS, claim.getKind());
        out.get(CLAIMS).output(claim);
        if (folder != null) {
          out.get(PLACED_CLAIMS).output(KV.of(folder, claim));
        }
      }
    }

    private static <T> void output(
        T row,
        @Nullable String folder,
        TupleTag<T> plain,
        TupleTag<KV<String, T>> placed,
        MultiOutputReceiver out) {
      if (folder == null) {
        out.get(plain).output(row);
      } else {
        out.get(placed).output(KV.of(folder, row));
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      counts.ifAny(
          taken ->
              context.output(
                  COUNTS, taken, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE));
    }

    private static DocumentRow inCluster(DocumentRow document, Clusters clusters) {
      if (clusters.isEmpty()) {
        return document;
      }
      Membership membership =
          clusters.find(Fingerprinter.textHash(MatchForm.of(document.getText())));
      if (membership == null) {
        return document;
      }
      boolean canonical = membership.cluster().equals(DocKey.parse(document.getDocId()));
      return DocumentRow.newBuilder(document)
          .setClusterId(membership.cluster().toString())
          .setIsCanonical(canonical)
          .setSimilarity(canonical ? null : rounded(membership.similarity()))
          .build();
    }

    /** Four decimals: more than that is noise of the number's format. */
    private static double rounded(float similarity) {
      return Math.round(similarity * 10_000.0) / 10_000.0;
    }
  }
}
