package dev.assay.pipeline;

import dev.assay.dedup.Clusters;
import dev.assay.dedup.Clusters.Membership;
import dev.assay.dedup.DocKey;
import dev.assay.dedup.Fingerprinter;
import dev.assay.pipeline.io.Counts;
import dev.assay.row.Analysis;
import dev.assay.row.ClaimRow;
import dev.assay.row.DocumentRow;
import dev.assay.row.EntityRow;
import dev.assay.row.RepairRow;
import dev.assay.text.MatchForm;
import java.util.Map;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

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
  public static final TupleTag<Map<String, Long>> COUNTS = new TupleTag<>("counts");

  private final PCollectionView<? extends Clusters> clusters;

  private SeparateTables(PCollectionView<? extends Clusters> clusters) {
    this.clusters = clusters;
  }

  public static SeparateTables by(PCollectionView<? extends Clusters> clusters) {
    return new SeparateTables(clusters);
  }

  @Override
  public PCollectionTuple expand(PCollection<Analysis> analyses) {
    PCollectionTuple tables =
        analyses.apply(
            "Separate",
            ParDo.of(new Separate(clusters))
                .withSideInputs(clusters)
                .withOutputTags(
                    DOCUMENTS, TupleTagList.of(REPAIRS).and(ENTITIES).and(CLAIMS).and(COUNTS)));
    tables.get(DOCUMENTS).setCoder(AvroCoder.specific(DocumentRow.class));
    tables.get(REPAIRS).setCoder(AvroCoder.specific(RepairRow.class));
    tables.get(ENTITIES).setCoder(AvroCoder.specific(EntityRow.class));
    tables.get(CLAIMS).setCoder(AvroCoder.specific(ClaimRow.class));
    tables.get(COUNTS).setCoder(Counts.coder());
    return tables;
  }

  private static final class Separate extends DoFn<Analysis, DocumentRow> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<? extends Clusters> clusters;
    private transient Counts counts = new Counts();

    Separate(PCollectionView<? extends Clusters> clusters) {
      this.clusters = clusters;
    }

    @StartBundle
    public void start() {
      counts = new Counts();
    }

    @ProcessElement
    public void process(ProcessContext context, MultiOutputReceiver out) {
      Analysis analysis = context.element();
      DocumentRow document = inCluster(analysis.getDocument(), context.sideInput(clusters));
      out.get(DOCUMENTS).output(document);
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
        out.get(ENTITIES).output(entity);
      }
      for (ClaimRow claim : analysis.getClaims()) {
        counts.increment(Counts.CLAIMS, claim.getKind());
        out.get(CLAIMS).output(claim);
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      context.output(
          COUNTS, counts.snapshot(), GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE);
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
