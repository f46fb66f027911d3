package dev.assay.pipeline;

import dev.assay.analysis.Outcome;
import dev.assay.analysis.RecordAnalyzer;
import dev.assay.analysis.SourceRecord;
import dev.assay.lexicon.LexiconSource;
import dev.assay.pipeline.io.Counts;
import dev.assay.pipeline.io.FileBatch;
import dev.assay.pipeline.io.FileOpener;
import dev.assay.pipeline.io.ReadSettings;
import dev.assay.pipeline.io.SourceFile;
import dev.assay.row.Analysis;
import dev.assay.row.RejectRow;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;

/**
 * The reading pass: files in, an {@link Analysis} or a reject a record out. Reading and analysis
 * are one step, so that no record's bytes are ever passed on.
 */
public final class AnalyzeRecords extends PTransform<PCollection<FileBatch>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  public static final TupleTag<Analysis> ANALYSES = new TupleTag<>("analyses");
  public static final TupleTag<RejectRow> REJECTS = new TupleTag<>("rejects");
  public static final TupleTag<Map<String, Long>> COUNTS = new TupleTag<>("counts");

  private final LexiconSource lexicons;
  private final @Nullable LocalDate referenceDate;
  private final ReadSettings reading;
  private final boolean extracts;

  private AnalyzeRecords(
      LexiconSource lexicons,
      @Nullable LocalDate referenceDate,
      ReadSettings reading,
      boolean extracts) {
    this.lexicons = lexicons;
    this.referenceDate = referenceDate;
    this.reading = reading;
    this.extracts = extracts;
  }

  public static AnalyzeRecords of(
      LexiconSource lexicons, @Nullable LocalDate referenceDate, ReadSettings reading) {
    return new AnalyzeRecords(lexicons, referenceDate, reading, true);
  }

  /** The same without entities and claims. */
  public AnalyzeRecords withoutExtraction() {
    return new AnalyzeRecords(lexicons, referenceDate, reading, false);
  }

  @Override
  public PCollectionTuple expand(PCollection<FileBatch> batches) {
    PCollectionTuple outcomes =
        batches.apply(
            "ReadAndAnalyze",
            ParDo.of(new ReadAndAnalyze(lexicons, referenceDate, reading, extracts))
                .withOutputTags(ANALYSES, TupleTagList.of(REJECTS).and(COUNTS)));
    outcomes.get(ANALYSES).setCoder(AvroCoder.specific(Analysis.class));
    outcomes.get(REJECTS).setCoder(AvroCoder.specific(RejectRow.class));
    outcomes.get(COUNTS).setCoder(Counts.coder());
    return outcomes;
  }

  private static final class ReadAndAnalyze extends DoFn<FileBatch, Analysis> {
    private static final long serialVersionUID = 1L;

    private final LexiconSource lexicons;
    private final @Nullable LocalDate referenceDate;
    private final ReadSettings reading;
    private final boolean extracts;
    private transient @Nullable RecordAnalyzer analyzer;
    private transient Counts counts = new Counts();

    ReadAndAnalyze(
        LexiconSource lexicons,
        @Nullable LocalDate referenceDate,
        ReadSettings reading,
        boolean extracts) {
      this.lexicons = lexicons;
      this.referenceDate = referenceDate;
      this.reading = reading;
      this.extracts = extracts;
    }

    @Setup
    public void setUp() {
      analyzer = Analyzers.get(lexicons, referenceDate);
    }

    @StartBundle
    public void start() {
      counts = new Counts();
    }

    @ProcessElement
    public void process(@Element FileBatch batch, MultiOutputReceiver out) {
      FileOpener opener = new FileOpener(reading);
      for (SourceFile file : batch.files()) {
        try (Progress.OfFile progress = new Progress.OfFile(file.size())) {
          opener.read(
              file, progress::read, record -> analyze(record, out), reject -> reject(reject, out));
        }
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      counts.ifAny(
          taken ->
              context.output(
                  COUNTS, taken, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE));
    }

    private void analyze(SourceRecord record, MultiOutputReceiver out) {
      counts.add(Counts.BYTES_READ, record.bytes().length);
      RecordAnalyzer loaded = Objects.requireNonNull(analyzer);
      Outcome outcome = extracts ? loaded.analyze(record) : loaded.read(record);
      if (outcome instanceof Outcome.Analyzed analyzed) {
        counts.add(Counts.RECORDS_READ, 1);
        out.get(ANALYSES).output(analyzed.analysis());
      } else if (outcome instanceof Outcome.Rejected rejected) {
        reject(rejected.reject(), out);
      }
    }

    private void reject(RejectRow reject, MultiOutputReceiver out) {
      counts.add(Counts.RECORDS_READ, 1);
      counts.increment(Counts.REJECTS, reject.getError());
      out.get(REJECTS).output(reject);
    }
  }
}
