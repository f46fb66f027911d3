package dev.assay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.Ids;
import dev.assay.dedup.ClusterTable;
import dev.assay.dedup.Clusters;
import dev.assay.dedup.Fingerprinter;
import dev.assay.dedup.TextHash;
import dev.assay.pipeline.io.StageWriter;
import dev.assay.pipeline.io.StagedFile;
import dev.assay.row.Analysis;
import dev.assay.row.DocumentRow;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Impulse;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTagList;

/** Runs {@link ClusterDocuments} alone, in this process, on documents that are made up. */
final class ClusterRuns {

  static final double THRESHOLD = 0.8;

  private static final int BUNDLE = 500;

  /** Bytes of a row of the table. */
  private static final int ROW = 40;

  /** Where runs have their files; they are removed with the build. */
  private static final Path FOLDER = Path.of("target/cluster-runs").toAbsolutePath();

  /** Results by run: a pipeline has no other way to hand an object to whoever started it. */
  private static final Map<String, ClusterTable> TABLES = new ConcurrentHashMap<>();

  /** What a run reads: documents in the pipeline itself would be copied over and over. */
  private static final Map<String, List<Analysis>> DOCUMENTS = new ConcurrentHashMap<>();

  private ClusterRuns() {}

  /** Makes the documents of a run where they are needed, so that a large run needs no memory. */
  interface Source extends java.io.Serializable {
    Analysis document(int number);
  }

  /**
   * What a run found.
   *
   * @param table all clusters, wherever the run had them
   * @param openEdges what the rounds of stars had not settled, null if there were none
   */
  record Outcome(ClusterTable table, Long openEdges) {}

  /** Clusters documents; the runner has to be in this process. */
  static ClusterTable cluster(List<Analysis> documents, ClusterScale scale, String... flags) {
    return outcome(documents, scale, flags).table();
  }

  static Outcome outcome(List<Analysis> documents, ClusterScale scale, String... flags) {
    String run = UUID.randomUUID().toString();
    DOCUMENTS.put(run, documents);
    try {
      return outcome(documents.size(), number -> DOCUMENTS.get(run).get(number), scale, flags);
    } finally {
      DOCUMENTS.remove(run);
    }
  }

  static ClusterTable cluster(int documents, Source source, ClusterScale scale, String... flags) {
    return outcome(documents, source, scale, flags).table();
  }

  private static Outcome outcome(
      int documents, Source source, ClusterScale scale, String... flags) {
    Pipeline pipeline = pipeline(flags);
    // A bundle costs the Direct runner more than a document: large runs get no more of them.
    int bundle = Math.max(BUNDLE, documents / 20);
    List<Integer> starts = new ArrayList<>();
    for (int start = 0; start < documents; start += bundle) {
      starts.add(start);
    }
    String run = UUID.randomUUID().toString();
    Clustering clustering = new Clustering(THRESHOLD, scale, FOLDER.resolve(run).toString());
    PCollectionTuple made =
        pipeline
            .apply("Starts", Create.of(starts))
            .apply("Spread", Reshuffle.viaRandomKey())
            .apply(
                "Documents",
                ParDo.of(new MakeFn(documents, bundle, source, clustering))
                    .withOutputTags(
                        AnalyzeRecords.STAGED, TupleTagList.of(AnalyzeRecords.FINGERPRINTS)));
    made.get(AnalyzeRecords.STAGED).setCoder(SerializableCoder.of(StagedFile.class));
    made.get(AnalyzeRecords.FINGERPRINTS).setCoder(Exchange.PACKED);
    PCollectionView<? extends Clusters> clusters =
        made.apply("ClusterDocuments", ClusterDocuments.of(clustering));
    return run(pipeline, run, clusters);
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

  private static Outcome run(
      Pipeline pipeline, String run, PCollectionView<? extends Clusters> clusters) {
    pipeline
        .apply("Once", Impulse.create())
        .apply("Keep", ParDo.of(new KeepFn(run, clusters)).withSideInputs(clusters));
    PipelineResult result = pipeline.run();
    result.waitUntilFinish();
    return new Outcome(Objects.requireNonNull(TABLES.remove(run)), openEdges(result));
  }

  private static Long openEdges(PipelineResult result) {
    MetricsFilter filter =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.named(ConnectTexts.class, ConnectTexts.OPEN_EDGES))
            .build();
    Long open = null;
    for (MetricResult<Long> counter : result.metrics().queryMetrics(filter).getCounters()) {
      open = (open == null ? 0 : open) + counter.getAttempted();
    }
    return open;
  }

  private static final class MakeFn extends DoFn<Integer, StagedFile> {
    private static final long serialVersionUID = 1L;

    private final int documents;
    private final int bundle;
    private final Source source;
    private final Clustering clustering;

    MakeFn(int documents, int bundle, Source source, Clustering clustering) {
      this.documents = documents;
      this.bundle = bundle;
      this.source = source;
      this.clustering = clustering;
    }

    @ProcessElement
    public void process(@Element Integer start, MultiOutputReceiver out) throws IOException {
      Fingerprints fingerprints =
          new Fingerprints(Fingerprinter.forThreshold(clustering.threshold()), clustering.shares());
      try (StageWriter stage = new StageWriter(clustering.workFolder())) {
        for (int number = start; number < Math.min(documents, start + bundle); number++) {
          Analysis made = source.document(number);
          stage.add(
              made,
              fingerprints.add(made.getDocument(), out.get(AnalyzeRecords.FINGERPRINTS)::output));
        }
        fingerprints.flush(out.get(AnalyzeRecords.FINGERPRINTS)::output);
        out.get(AnalyzeRecords.STAGED).output(Objects.requireNonNull(stage.finish()));
      }
    }
  }

  private static final class KeepFn extends DoFn<byte[], Void> {
    private static final long serialVersionUID = 1L;

    private final String run;
    private final PCollectionView<? extends Clusters> clusters;

    KeepFn(String run, PCollectionView<? extends Clusters> clusters) {
      this.run = run;
      this.clusters = clusters;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      Clusters found = context.sideInput(clusters);
      TABLES.put(run, found instanceof StoredClusters stored ? all(stored) : (ClusterTable) found);
    }

    private static ClusterTable all(StoredClusters stored) throws IOException {
      List<byte[]> rows = new ArrayList<>();
      for (String file : stored.table().files()) {
        rows.add(Files.readAllBytes(Path.of(file)));
      }
      ClusterTable table = ClusterTable.of(rows);
      // The way of a look-up: each row is found where it lies.
      for (byte[] packed : rows) {
        for (int at = 0; at < packed.length; at += packed.length / 7 / ROW * ROW + ROW) {
          TextHash text =
              new TextHash(
                  ByteBuffer.wrap(packed).getLong(at), ByteBuffer.wrap(packed).getLong(at + 8));
          assertThat(stored.find(text)).isNotNull().isEqualTo(table.find(text));
        }
      }
      return table;
    }
  }
}
