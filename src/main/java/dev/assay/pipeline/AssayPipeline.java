package dev.assay.pipeline;

import dev.assay.dedup.Clusters;
import dev.assay.pipeline.io.BatchSource;
import dev.assay.pipeline.io.FileBatch;
import dev.assay.pipeline.io.PartFile;
import dev.assay.pipeline.io.PublishRun;
import dev.assay.pipeline.io.Table;
import dev.assay.pipeline.io.WriteTable;
import dev.assay.row.FactRow;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.Read;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;

/** The road from files to tables. */
public final class AssayPipeline {
  private final RunSettings settings;

  private AssayPipeline(RunSettings settings) {
    this.settings = settings;
  }

  /** Builds the road into a pipeline. */
  public static void build(Pipeline pipeline, RunSettings settings) {
    new AssayPipeline(settings).build(pipeline);
  }

  private void build(Pipeline pipeline) {
    PCollection<FileBatch> files =
        pipeline.apply(
            "ListFiles", Read.from(BatchSource.of(settings.workers().share(settings.files()))));
    Clustering clustering =
        new Clustering(
            settings.nearDuplicateThreshold(),
            ClusterScale.ofBytes(settings.bytes()),
            settings.output().workPath());
    PCollectionTuple read =
        files.apply(
            "AnalyzeRecords",
            AnalyzeRecords.of(
                settings.lexicons(), settings.referenceDate(), settings.reading(), clustering));
    PCollectionView<? extends Clusters> clusters =
        read.apply("ClusterDocuments", ClusterDocuments.of(clustering));
    PCollectionTuple tables =
        read.get(AnalyzeRecords.STAGED)
            .apply(
                "WriteTables",
                WriteTables.of(clusters, settings.formats(), settings.output())
                    .partitionedBy(settings.partitionBy()));
    PCollection<FactRow> facts =
        tables.get(WriteTables.SUPPORTS).apply("DeriveFacts", DeriveFacts.of());

    PCollectionList.of(tables.get(WriteTables.PARTS))
        .and(write(Table.FACTS, facts))
        .and(write(Table.REJECTS, read.get(AnalyzeRecords.REJECTS)))
        .apply(
            "PublishRun",
            PublishRun.of(
                    PCollectionList.of(read.get(AnalyzeRecords.COUNTS))
                        .and(tables.get(WriteTables.COUNTS)),
                    settings.formats(),
                    settings.output(),
                    settings.run())
                .partitionedBy(settings.partitionBy()));
  }

  private <T extends SpecificRecordBase> PCollection<PartFile> write(
      Table table, PCollection<T> rows) {
    return rows.apply(nameOf(table), WriteTable.of(table, settings.formats(), settings.output()));
  }

  private static String nameOf(Table table) {
    String name = table.code();
    return "Write" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
