package dev.assay;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.analysis.SourceRecord;
import dev.assay.pipeline.io.BatchSource;
import dev.assay.pipeline.io.FileBatch;
import dev.assay.pipeline.io.FileOpener;
import dev.assay.pipeline.io.Format;
import dev.assay.pipeline.io.InputListing;
import dev.assay.pipeline.io.OutputLayout;
import dev.assay.pipeline.io.ReadSettings;
import dev.assay.pipeline.io.SourceFile;
import dev.assay.pipeline.io.Table;
import dev.assay.pipeline.io.WriteTable;
import dev.assay.row.DocumentRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.Read;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.jspecify.annotations.Nullable;

/**
 * The null pipeline, which a run is measured against: it reads the same records in the same batches
 * on the same runner with the same options and writes the text of each as a row of documents. It
 * takes a run's command line and prints the number of rows.
 */
final class NullRun {
  private static final String ROWS = "rows";

  private NullRun() {}

  public static void main(String[] args) {
    System.out.println(run(args));
    System.exit(0); // Flink leaves threads behind
  }

  /** Runs the null pipeline and returns the number of rows that it wrote. */
  static long run(String... args) {
    CommandLine line = CommandLine.parse(args);
    List<String> problems = new ArrayList<>(line.problems());
    PipelineOptions options = BeamFlags.options(line.beam(), problems);
    ReadSettings reading = ReadOptions.check(line, problems);
    if (options == null || !problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
    FileSystems.setDefaultPipelineOptions(options);
    List<SourceFile> files = InputListing.of(line.values(Flag.INPUT)).files();
    OutputLayout output = OutputLayout.of(String.valueOf(line.single(Flag.OUTPUT)));
    Pipeline pipeline = Pipeline.create(options);
    pipeline
        .apply("ListFiles", Read.from(BatchSource.of(BeamFlags.workers(line.beam()).share(files))))
        .apply("Read", ParDo.of(new ReadFn(reading)))
        .setCoder(AvroCoder.specific(DocumentRow.class))
        .apply("WriteDocuments", WriteTable.of(Table.DOCUMENTS, List.of(Format.PARQUET), output));
    PipelineResult result = pipeline.run();
    result.waitUntilFinish();
    return rows(result);
  }

  private static long rows(PipelineResult result) {
    long rows = 0;
    MetricsFilter ours =
        MetricsFilter.builder().addNameFilter(MetricNameFilter.named(NullRun.class, ROWS)).build();
    for (MetricResult<Long> counted : result.metrics().queryMetrics(ours).getCounters()) {
      rows += counted.getAttempted();
    }
    return rows;
  }

  private static final class ReadFn extends DoFn<FileBatch, DocumentRow> {
    private static final long serialVersionUID = 1L;

    private final ReadSettings reading;
    private final Counter rows = Metrics.counter(NullRun.class, ROWS);
    private transient @Nullable ObjectMapper json;

    ReadFn(ReadSettings reading) {
      this.reading = reading;
    }

    @Setup
    public void setUp() {
      json = new ObjectMapper();
    }

    @ProcessElement
    public void process(@Element FileBatch batch, OutputReceiver<DocumentRow> out) {
      FileOpener opener = new FileOpener(reading);
      for (SourceFile file : batch.files()) {
        opener.read(
            file,
            read -> {},
            record -> out.output(row(record)),
            reject -> {
              throw new IllegalStateException(reject.toString());
            });
      }
    }

    private DocumentRow row(SourceRecord record) {
      rows.inc();
      try {
        String id = record.uri() + '#' + record.index();
        return DocumentRow.newBuilder()
            .setDocId(id)
            .setSourceUri(record.uri())
            .setRecordIndex(record.index())
            .setMediaType("text/plain")
            .setByteLength(record.bytes().length)
            .setSha256("")
            .setCharset("UTF-8")
            .setCharsetEvidence("default")
            .setCharsetConfidence(1)
            .setLanguage("und")
            .setText(json.readTree(record.bytes()).path(reading.json().text()).asText())
            .setRepairCount(0)
            .setClusterId(id)
            .setIsCanonical(true)
            .build();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
