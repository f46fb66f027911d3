package dev.assay.pipeline;

import dev.assay.dedup.Clusters;
import dev.assay.lexicon.LexiconSource;
import dev.assay.pipeline.io.BatchSource;
import dev.assay.pipeline.io.ReadSettings;
import dev.assay.pipeline.io.SourceFile;
import dev.assay.pipeline.io.Workers;
import dev.assay.row.RejectRow;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.Read;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Impulse;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;

/** The short road of {@code assay duplicates}: files in, a list of their clusters out. */
public final class DuplicatesPipeline {

  /** Name of the file that tells the records that could not be read, a line each. */
  public static final String REJECTS = "rejects";

  /** Name of a folder for what the run needs until it ends. */
  public static final String WORK_FOLDER = "work";

  private DuplicatesPipeline() {}

  /**
   * All that the road depends on, checked.
   *
   * @param files the input, not empty
   * @param asCsv whether the list is CSV, else a table for people
   */
  public record Settings(
      List<SourceFile> files,
      LexiconSource lexicons,
      ReadSettings reading,
      double nearDuplicateThreshold,
      boolean asCsv,
      Workers workers) {}

  /** The names of the list's columns, in order. */
  public static List<String> columns() {
    return ListDuplicates.COLUMNS;
  }

  /** Whether a file of the folder is a part of the list; they are to be read in name order. */
  public static boolean isShare(Path file) {
    return String.valueOf(file.getFileName()).startsWith(ListDuplicates.SHARE);
  }

  /** Builds the road into a pipeline; the list goes to files in a folder that exists. */
  public static void build(Pipeline pipeline, Settings settings, String folder) {
    Clustering clustering =
        new Clustering(
            settings.nearDuplicateThreshold(),
            ClusterScale.ofBytes(settings.files().stream().mapToLong(SourceFile::size).sum()),
            folder + "/" + WORK_FOLDER);
    PCollectionTuple read =
        pipeline
            .apply(
                "ListFiles", Read.from(BatchSource.of(settings.workers().share(settings.files()))))
            .apply(
                "ReadRecords",
                AnalyzeRecords.of(settings.lexicons(), null, settings.reading(), clustering)
                    .withoutExtraction());
    PCollectionView<? extends Clusters> clusters =
        read.apply("ClusterDocuments", ClusterDocuments.of(clustering));
    read.get(AnalyzeRecords.STAGED)
        .apply(
            "ListDuplicates",
            ListDuplicates.of(clusters, clustering.shares(), settings.asCsv(), folder));

    PCollectionView<Iterable<RejectRow>> rejects =
        read.get(AnalyzeRecords.REJECTS).apply("ViewRejects", View.asIterable());
    pipeline
        .apply("Once", Impulse.create())
        .apply("WriteRejects", ParDo.of(new RejectsFn(rejects, folder)).withSideInputs(rejects));
  }

  private static final class RejectsFn extends DoFn<byte[], Void> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<Iterable<RejectRow>> rejects;
    private final String folder;

    RejectsFn(PCollectionView<Iterable<RejectRow>> rejects, String folder) {
      this.rejects = rejects;
      this.folder = folder;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      try (Writer out =
          Channels.newWriter(
              FileSystems.create(
                  FileSystems.matchNewResource(folder + "/" + REJECTS, false), "text/plain"),
              StandardCharsets.UTF_8)) {
        for (RejectRow reject : context.sideInput(rejects)) {
          out.write(
              String.format(
                  Locale.ROOT,
                  "%s%s: %s%n",
                  reject.getSourceUri(),
                  reject.getRecordIndex() == 0 ? "" : " [" + reject.getRecordIndex() + "]",
                  reject.getMessage().replace('\n', ' ')));
        }
      }
    }
  }
}
