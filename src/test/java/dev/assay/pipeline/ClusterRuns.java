package dev.assay.pipeline;

import dev.assay.analysis.Ids;
import dev.assay.dedup.ClusterTable;
import dev.assay.row.Analysis;
import dev.assay.row.DocumentRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Impulse;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/** Runs {@link ClusterDocuments} alone, in this process, on documents that are made up. */
final class ClusterRuns {

  static final double THRESHOLD = 0.8;

  private static final int BUNDLE = 500;

  /** Results by run: a pipeline has no other way to hand an object to whoever started it. */
  private static final Map<String, ClusterTable> TABLES = new ConcurrentHashMap<>();

  /** What a run reads: documents in the pipeline itself would be copied over and over. */
  private static final Map<String, List<Analysis>> DOCUMENTS = new ConcurrentHashMap<>();

  private ClusterRuns() {}

  /** Makes the documents of a run where they are needed, so that a large run needs no memory. */
  interface Source extends java.io.Serializable {
    Analysis document(int number);
  }

  /** Clusters documents; the runner has to be in this process. */
  static ClusterTable cluster(List<Analysis> documents, ClusterScale scale, String... flags) {
    String run = UUID.randomUUID().toString();
    DOCUMENTS.put(run, documents);
    try {
      return cluster(documents.size(), number -> DOCUMENTS.get(run).get(number), scale, flags);
    } finally {
      DOCUMENTS.remove(run);
    }
  }

  static ClusterTable cluster(int documents, Source source, ClusterScale scale, String... flags) {
    Pipeline pipeline = pipeline(flags);
    // A bundle costs the Direct runner more than a document: large runs get no more of them.
    int bundle = Math.max(BUNDLE, documents / 20);
    List<Integer> starts = new ArrayList<>();
    for (int start = 0; start < documents; start += bundle) {
      starts.add(start);
    }
    return run(
        pipeline,
        pipeline
            .apply("Starts", Create.of(starts))
            .apply("Spread", Reshuffle.viaRandomKey())
            .apply("Documents", ParDo.of(new MakeFn(documents, bundle, source)))
            .setCoder(AvroCoder.specific(Analysis.class)),
        scale);
  }

  static List<Analysis> shuffled(List<Analysis> documents, long seed) {
    List<Analysis> shuffled = new ArrayList<>(documents);
    Collections.shuffle(shuffled, new java.util.Random(seed));
    return shuffled;
  }

  static Analysis document(String name, String text, LocalDate publishedOn) {
    String id = Ids.hash(name);
    return Analysis.newBuilder()
        .setDocument(
            DocumentRow.newBuilder()
                .setDocId(id)
                .setSourceUri(name)
                .setRecordIndex(0)
                .setMediaType("text/plain")
                .setByteLength(text.length())
                .setSha256(id)
                .setCharset("UTF-8")
                .setCharsetEvidence("detected")
                .setCharsetConfidence(1)
                .setLanguage("und")
                .setPublishedOn(publishedOn)
                .setText(text)
                .setRepairCount(0)
                .setClusterId(id)
                .setIsCanonical(true)
                .build())
        .setRepairs(List.of())
        .setEntities(List.of())
        .setClaims(List.of())
        .build();
  }

  private static Pipeline pipeline(String... flags) {
    return Pipeline.create(PipelineOptionsFactory.fromArgs(flags).create());
  }

  private static ClusterTable run(
      Pipeline pipeline, PCollection<Analysis> documents, ClusterScale scale) {
    String run = UUID.randomUUID().toString();
    PCollectionView<ClusterTable> clusters =
        documents.apply("ClusterDocuments", ClusterDocuments.of(THRESHOLD, scale));
    pipeline
        .apply("Once", Impulse.create())
        .apply("Keep", ParDo.of(new KeepFn(run, clusters)).withSideInputs(clusters));
    pipeline.run().waitUntilFinish();
    return Objects.requireNonNull(TABLES.remove(run));
  }

  private static final class MakeFn extends DoFn<Integer, Analysis> {
    private static final long serialVersionUID = 1L;

    private final int documents;
    private final int bundle;
    private final Source source;

    MakeFn(int documents, int bundle, Source source) {
      this.documents = documents;
      this.bundle = bundle;
      this.source = source;
    }

    @ProcessElement
    public void process(@Element Integer start, OutputReceiver<Analysis> out) {
      for (int number = start; number < Math.min(documents, start + bundle); number++) {
        out.output(source.document(number));
      }
    }
  }

  private static final class KeepFn extends DoFn<byte[], Void> {
    private static final long serialVersionUID = 1L;

    private final String run;
    private final PCollectionView<ClusterTable> clusters;

    KeepFn(String run, PCollectionView<ClusterTable> clusters) {
      this.run = run;
      this.clusters = clusters;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      TABLES.put(run, context.sideInput(clusters));
    }
  }
}
