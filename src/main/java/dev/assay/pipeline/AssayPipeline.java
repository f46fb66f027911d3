package dev.assay.pipeline;

import dev.assay.dedup.Clusters;
import dev.assay.pipeline.io.FileBatch;
import dev.assay.pipeline.io.PartFile;
import dev.assay.pipeline.io.PartitionBy;
import dev.assay.pipeline.io.PublishRun;
import dev.assay.pipeline.io.Table;
import dev.assay.pipeline.io.WritePartitions;
import dev.assay.pipeline.io.WriteTable;
import dev.assay.row.Analysis;
import dev.assay.row.ClaimRow;
import dev.assay.row.FactRow;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;

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
        pipeline
            .apply(
                "ListFiles",
                Create.of(settings.workers().share(settings.files()))
                    .withCoder(SerializableCoder.of(FileBatch.class)))
            .apply("SpreadFiles", Reshuffle.viaRandomKey());

    PCollectionTuple read =
        files.apply(
            "AnalyzeRecords",
            AnalyzeRecords.of(settings.lexicons(), settings.referenceDate(), settings.reading()));

    PCollection<Analysis> analyses = read.get(AnalyzeRecords.ANALYSES);
    PCollectionView<? extends Clusters> clusters =
        analyses.apply(
            "ClusterDocuments",
            ClusterDocuments.of(
                settings.nearDuplicateThreshold(),
                ClusterScale.ofBytes(settings.bytes()),
                settings.output().workPath()));
    PCollectionTuple tables =
        analyses.apply("SeparateTables", SeparateTables.by(clusters, settings.partitionBy()));
    PCollection<ClaimRow> claims = tables.get(SeparateTables.CLAIMS);
    PCollection<FactRow> facts = claims.apply("DeriveFacts", DeriveFacts.of());

    PCollectionList.of(
            write(
                Table.DOCUMENTS, tables, SeparateTables.DOCUMENTS, SeparateTables.PLACED_DOCUMENTS))
        .and(write(Table.REPAIRS, tables.get(SeparateTables.REPAIRS)))
        .and(write(Table.ENTITIES, tables, SeparateTables.ENTITIES, SeparateTables.PLACED_ENTITIES))
        .and(write(Table.CLAIMS, tables, SeparateTables.CLAIMS, SeparateTables.PLACED_CLAIMS))
        .and(write(Table.FACTS, facts))
        .and(write(Table.REJECTS, read.get(AnalyzeRecords.REJECTS)))
        .apply(
            "PublishRun",
            PublishRun.of(
                    PCollectionList.of(read.get(AnalyzeRecords.COUNTS))
                        .and(tables.get(SeparateTables.COUNTS)),
                    settings.formats(),
                    settings.output(),
                    settings.run())
                .partitionedBy(settings.partitionBy()));
  }

  private <T extends SpecificRecordBase> PCollection<PartFile> write(
      Table table, PCollectionTuple tables, TupleTag<T> plain, TupleTag<KV<String, T>> placed) {
    PartitionBy partitionBy = settings.partitionBy();
    return partitionBy == null
        ? write(table, tables.get(plain))
        : tables
            .get(placed)
            .apply(
                nameOf(table),
                WritePartitions.of(partitionBy, table, settings.formats(), settings.output()));
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
