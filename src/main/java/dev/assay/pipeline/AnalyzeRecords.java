package dev.assay.pipeline;

import dev.assay.analysis.Outcome;
import dev.assay.analysis.RecordAnalyzer;
import dev.assay.analysis.SourceRecord;
import dev.assay.dedup.Fingerprinter;
import dev.assay.dedup.TextHash;
import dev.assay.lexicon.LexiconSource;
import dev.assay.pipeline.io.Counts;
import dev.assay.pipeline.io.FileBatch;
import dev.assay.pipeline.io.FileOpener;
import dev.assay.pipeline.io.ReadSettings;
import dev.assay.pipeline.io.SourceFile;
import dev.assay.pipeline.io.StageWriter;
import dev.assay.pipeline.io.StagedFile;
import dev.assay.row.Analysis;
import dev.assay.row.RejectRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;

/**
 * The reading pass: files in, an {@link Analysis} or a reject a record out. Reading and analysis
 * are one step, so that no record's bytes are ever passed on; analyses wait in files of the work
 * folder until it is known which documents repeat which. What moves is small: the names of those
 * files, fingerprints, rejects and counts.
 */
public final class AnalyzeRecords extends PTransform<PCollection<FileBatch>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  public static final TupleTag<StagedFile> STAGED = new TupleTag<>("staged");

  /** Fingerprints of documents, packed by text. */
  public static final TupleTag<KV<Integer, byte[]>> FINGERPRINTS = new TupleTag<>("fingerprints");

  public static final TupleTag<RejectRow> REJECTS = new TupleTag<>("rejects");
  public static final TupleTag<Map<String, Long>> COUNTS = new TupleTag<>("counts");

  private final LexiconSource lexicons;
  private final @Nullable LocalDate referenceDate;
  private final ReadSettings reading;
  private final Clustering clustering;
  private final boolean extracts;

  private AnalyzeRecords(
      LexiconSource lexicons,
      @Nullable LocalDate referenceDate,
      ReadSettings reading,
      Clustering clustering,
      boolean extracts) {
    this.lexicons = lexicons;
    this.referenceDate = referenceDate;
    this.reading = reading;
    this.clustering = clustering;
    this.extracts = extracts;
  }

  public static AnalyzeRecords of(
      LexiconSource lexicons,
      @Nullable LocalDate referenceDate,
      ReadSettings reading,
      Clustering clustering) {
    return new AnalyzeRecords(lexicons, referenceDate, reading, clustering, true);
  }

  /** The same without entities and claims. */
  public AnalyzeRecords withoutExtraction() {
    return new AnalyzeRecords(lexicons, referenceDate, reading, clustering, false);
  }

  @Override
  public PCollectionTuple expand(PCollection<FileBatch> batches) {
    PCollectionTuple outcomes =
        batches.apply(
            "ReadAndAnalyze",
            ParDo.of(new ReadAndAnalyze(this))
                .withOutputTags(STAGED, TupleTagList.of(FINGERPRINTS).and(REJECTS).and(COUNTS)));
    outcomes.get(STAGED).setCoder(SerializableCoder.of(StagedFile.class));
    outcomes.get(FINGERPRINTS).setCoder(Exchange.PACKED);
    outcomes.get(REJECTS).setCoder(AvroCoder.specific(RejectRow.class));
    outcomes.get(COUNTS).setCoder(Counts.coder());
    return outcomes;
  }

  private static final class ReadAndAnalyze extends DoFn<FileBatch, StagedFile> {
    private static final long serialVersionUID = 1L;

    /** How many records are analyzed together, see {@link RecordAnalyzer#analyze(List)}. */
    private static final int MOST_GATHERED = 8;

    /** With so many bytes no more records are waited for. */
    private static final int MOST_GATHERED_BYTES = 1 << 16;

    private final LexiconSource lexicons;
    private final @Nullable LocalDate referenceDate;
    private final ReadSettings reading;
    private final Clustering clustering;
    private final boolean extracts;
    private transient @Nullable RecordAnalyzer analyzer;
    private transient @Nullable Fingerprinter fingerprinter;
    private transient @Nullable Fingerprints fingerprints;
    private transient Counts counts = new Counts();
    private transient List<SourceRecord> gathered = new ArrayList<>();
    private transient long gatheredBytes;

    ReadAndAnalyze(AnalyzeRecords settings) {
      this.lexicons = settings.lexicons;
      this.referenceDate = settings.referenceDate;
      this.reading = settings.reading;
      this.clustering = settings.clustering;
      this.extracts = settings.extracts;
    }

    @Setup
    public void setUp() {
      analyzer = Analyzers.get(lexicons, referenceDate);
      fingerprinter = Fingerprinter.forThreshold(clustering.threshold());
    }

    @StartBundle
    public void start() {
      counts = new Counts();
      gathered = new ArrayList<>();
      gatheredBytes = 0;
      fingerprints = new Fingerprints(Objects.requireNonNull(fingerprinter), clustering.shares());
    }

    @ProcessElement
    public void process(@Element FileBatch batch, MultiOutputReceiver out) throws IOException {
      FileOpener opener = new FileOpener(reading);
      try (StageWriter stage = new StageWriter(clustering.workFolder())) {
        for (SourceFile file : batch.files()) {
          try (Progress.OfFile progress = new Progress.OfFile(file.size())) {
            opener.read(
                file,
                progress::read,
                record -> gather(record, stage, out),
                reject -> reject(reject, out));
          }
        }
        analyzeGathered(stage, out);
        StagedFile staged = stage.finish();
        if (staged != null) {
          out.get(STAGED).output(staged);
        }
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      Objects.requireNonNull(fingerprints)
          .flush(
              packed ->
                  context.output(
                      FINGERPRINTS,
                      packed,
                      GlobalWindow.INSTANCE.maxTimestamp(),
                      GlobalWindow.INSTANCE));
      counts.ifAny(
          taken ->
              context.output(
                  COUNTS, taken, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE));
    }

    private void gather(SourceRecord record, StageWriter stage, MultiOutputReceiver out) {
      gathered.add(record);
      gatheredBytes += record.bytes().length;
      if (gathered.size() == MOST_GATHERED || gatheredBytes >= MOST_GATHERED_BYTES) {
        analyzeGathered(stage, out);
      }
    }

    private void analyzeGathered(StageWriter stage, MultiOutputReceiver out) {
      counts.add(Counts.BYTES_READ, gatheredBytes);
      RecordAnalyzer loaded = Objects.requireNonNull(analyzer);
      for (Outcome outcome : extracts ? loaded.analyze(gathered) : loaded.read(gathered)) {
        if (outcome instanceof Outcome.Analyzed analyzed) {
          counts.add(Counts.RECORDS_READ, 1);
          put(analyzed.analysis(), stage, out);
        } else if (outcome instanceof Outcome.Rejected rejected) {
          reject(rejected.reject(), out);
        }
      }
      gathered.clear();
      gatheredBytes = 0;
    }

    private void put(Analysis analysis, StageWriter stage, MultiOutputReceiver out) {
      TextHash text =
          Objects.requireNonNull(fingerprints)
              .add(analysis.getDocument(), out.get(FINGERPRINTS)::output);
      try {
        stage.add(analysis, text);
        Progress.analyzed();
      } catch (IOException e) {
        throw new UncheckedIOException(e); // not the input's fault: no reject but the run's end
      }
    }

    private void reject(RejectRow reject, MultiOutputReceiver out) {
      counts.add(Counts.RECORDS_READ, 1);
      counts.increment(Counts.REJECTS, reject.getError());
      out.get(REJECTS).output(reject);
    }
  }
}
