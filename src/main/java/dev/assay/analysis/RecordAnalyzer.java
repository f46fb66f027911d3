package dev.assay.analysis;

import dev.assay.charset.Decoder;
import dev.assay.charset.Decoding;
import dev.assay.charset.Decoding.Decoded;
import dev.assay.charset.Decoding.Undecodable;
import dev.assay.claim.Claim;
import dev.assay.claim.ClaimExtractor;
import dev.assay.claim.ClaimLexicon;
import dev.assay.document.Document;
import dev.assay.document.DocumentStructurer;
import dev.assay.document.ReadingText;
import dev.assay.entity.EntityExtractor;
import dev.assay.entity.EntityLexicon;
import dev.assay.entity.Mention;
import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.TermHits;
import dev.assay.lexicon.Vocabulary;
import dev.assay.repair.Repair;
import dev.assay.repair.RepairChain;
import dev.assay.repair.RepairedText;
import dev.assay.row.Analysis;
import dev.assay.row.DocumentRow;
import dev.assay.row.RejectRow;
import dev.assay.row.RepairRow;
import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes records through decoding, markup, repair, structure and extraction. An instance is
 * immutable and may be used by several threads; making one loads the lexicons.
 */
public final class RecordAnalyzer {

  private static final Comparator<Repair> SOURCE_ORDER =
      Comparator.comparingInt(Repair::sourceStart).thenComparingInt(Repair::sourceEnd);

  private static final String LEAVE_OUT =
      "nothing is lost by leaving it out; if it should have content, fetch it again.";

  private final ContentReader contentReader;
  private final RepairChain repairChain;
  private final DocumentStructurer structurer;
  private final Vocabulary vocabulary;
  private final EntityExtractor entityExtractor;
  private final ClaimExtractor claimExtractor;
  private final @Nullable LocalDate referenceDate;

  /** What is extracted, one step after the other. */
  private final List<Step> steps;

  /**
   * @param lexicons where the lexicons come from
   * @param referenceDate what relative dates are resolved against in documents without a date of
   *     their own, or null
   */
  public RecordAnalyzer(LexiconSource lexicons, @Nullable LocalDate referenceDate) {
    this.contentReader = new ContentReader(lexicons);
    this.repairChain = new RepairChain(lexicons);
    this.structurer = new DocumentStructurer(lexicons);
    Vocabulary.Builder terms = Vocabulary.builder();
    EntityLexicon.addTo(terms, lexicons);
    ClaimLexicon.addTo(terms, lexicons);
    this.vocabulary = terms.build();
    this.entityExtractor = EntityExtractor.create(lexicons, vocabulary);
    this.claimExtractor = ClaimExtractor.create(lexicons);
    this.referenceDate = referenceDate;
    this.steps =
        List.of(
            (work, it) -> work.hits = vocabulary.scan(it.read().matchForm()),
            (work, it) -> work.mentions = entityExtractor.extract(it.read(), work.hits),
            (work, it) ->
                work.claims = claimExtractor.extract(it.read(), work.hits, work.mentions));
  }

  /** Analyzes one record. It does not throw for any content. */
  public Outcome analyze(SourceRecord record) {
    return analyze(List.of(record)).get(0);
  }

  /** Analyzes some records, see {@link #analyze(SourceRecord)}; an outcome for each, in order. */
  public List<Outcome> analyze(List<SourceRecord> records) {
    return analyze(records, true);
  }

  /** The same up to the structure of the documents: without entities and claims. */
  public List<Outcome> read(List<SourceRecord> records) {
    return analyze(records, false);
  }

  /**
   * Takes the records through each step together: a step runs through more code than the caches of
   * a core hold, so that it is fetched once for all of them.
   */
  private List<Outcome> analyze(List<SourceRecord> records, boolean extracts) {
    List<Work> works = records.stream().map(this::begun).toList();
    if (extracts) {
      for (Step step : steps) {
        for (Work work : works) {
          if (work.structured != null) {
            step.take(work, work.structured);
          }
        }
      }
    }
    return works.stream().map(RecordAnalyzer::outcome).toList();
  }

  /** A step of the extraction. */
  @FunctionalInterface
  private interface Step {
    void take(Work work, Structured structured);
  }

  /** A record on its way, with what the steps have made of it. */
  private static final class Work {

    /** Null where the record is rejected. */
    final @Nullable Structured structured;

    final @Nullable Outcome rejected;
    TermHits hits = TermHits.NONE;
    List<Mention> mentions = List.of();
    List<Claim> claims = List.of();

    private Work(@Nullable Structured structured, @Nullable Outcome rejected) {
      this.structured = structured;
      this.rejected = rejected;
    }

    static Work of(Structured structured) {
      return new Work(structured, null);
    }

    static Work ended(Outcome rejected) {
      return new Work(null, rejected);
    }
  }

  /**
   * A record read, repaired and structured.
   *
   * @param document as it is written
   * @param reading the text that is read in its place, or null for the same
   * @param read the document that is read
   */
  private record Structured(
      SourceRecord record,
      Decoded decoded,
      Content.Text content,
      List<Repair> repairs,
      Document document,
      @Nullable ReadingText reading,
      Document read) {}

  private Work begun(SourceRecord record) {
    if (record.bytes().length == 0) {
      return Work.ended(
          rejected(
              record, Stage.DECODE, RejectReason.EMPTY, "The record has no bytes: " + LEAVE_OUT));
    }
    Decoding decoding = Decoder.decode(record.bytes(), ContentReader.declaredCharset(record));
    if (decoding instanceof Undecodable undecodable) {
      RejectReason reason = undecodable.binary() ? RejectReason.BINARY : RejectReason.UNDECODABLE;
      return Work.ended(rejected(record, Stage.DECODE, reason, undecodable.message()));
    }
    Decoded decoded = (Decoded) decoding;
    Content content = contentReader.read(record, decoded.text());
    if (content instanceof Content.Unreadable unreadable) {
      return Work.ended(rejected(record, Stage.READ, unreadable.reason(), unreadable.message()));
    }
    return begun(record, decoded, (Content.Text) content);
  }

  private Work begun(SourceRecord record, Decoded decoded, Content.Text content) {
    RepairedText repaired = repairChain.repair(content.text(), content.furniture());
    if (isBlank(content.text()) || isBlank(repaired.text()) && repaired.furniture().isEmpty()) {
      return Work.ended(
          rejected(
              record,
              Stage.DECODE,
              RejectReason.EMPTY,
              "The record holds nothing but white space: " + LEAVE_OUT));
    }
    Document stands = structurer.structure(repaired, content.metadata(), referenceDate);
    ReadingText reading = ReadingText.of(repaired.text());
    Document read = reading == null ? stands : structured(reading, repaired, content);
    Document document = reading == null ? stands : stands.withMastheadOf(read);
    List<Repair> repairs = new ArrayList<>(decoded.repairs());
    repairs.addAll(content.repairs());
    repairs.addAll(repaired.repairs());
    repairs.sort(SOURCE_ORDER);
    return Work.of(new Structured(record, decoded, content, repairs, document, reading, read));
  }

  private static Outcome outcome(Work work) {
    Structured it = work.structured;
    if (it == null) {
      return Objects.requireNonNull(work.rejected);
    }
    List<Mention> mentions = work.mentions;
    List<Claim> claims = work.claims;
    ReadingText reading = it.reading();
    Document document = it.document();
    if (reading != null) {
      mentions = mentions.stream().map(mention -> inText(mention, reading, document)).toList();
      claims = claims.stream().map(claim -> claim.at(reading::inText)).toList();
    }
    DocumentRow row =
        documentRow(it.record(), it.decoded(), it.content(), document, it.repairs().size());
    ExtractionRows rows = new ExtractionRows(row.getDocId(), document);
    return new Outcome.Analyzed(
        Analysis.newBuilder()
            .setDocument(row)
            .setRepairs(repairRows(row.getDocId(), it.repairs()))
            .setEntities(rows.entities(mentions))
            .setClaims(rows.claims(claims))
            .build());
  }

  private Document structured(ReadingText reading, RepairedText repaired, Content.Text content) {
    RepairedText read = new RepairedText(reading.text(), repaired.repairs(), repaired.furniture());
    return structurer.structure(read, content.metadata(), referenceDate);
  }

  /** A mention where it stands; one of the furniture stands in no text. */
  private static Mention inText(Mention mention, ReadingText reading, Document document) {
    Span span = mention.span();
    return span == null ? mention : mention.in(document.text(), reading.inText(span));
  }

  private static DocumentRow documentRow(
      SourceRecord record, Decoded decoded, Content.Text content, Document document, int repairs) {
    String sha256 = Ids.sha256(record.bytes());
    String id = Ids.hash(record.path(), Integer.toString(record.index()), sha256);
    return DocumentRow.newBuilder()
        .setDocId(id)
        .setSourceUri(content.name() == null ? record.uri() : record.uri() + "!/" + content.name())
        .setRecordIndex(record.index())
        .setMediaType(content.mediaType())
        .setByteLength(record.bytes().length)
        .setSha256(sha256)
        .setCharset(decoded.charset())
        .setCharsetEvidence(decoded.evidence().code())
        .setCharsetConfidence(decoded.confidence())
        .setLanguage(document.language())
        .setTitle(document.title())
        .setPublishedOn(document.publishedOn())
        .setPublisher(document.publisher())
        .setText(document.text().toString())
        .setRepairCount(repairs)
        .setClusterId(id)
        .setIsCanonical(true)
        .build();
  }

  private static List<RepairRow> repairRows(String documentId, List<Repair> repairs) {
    List<RepairRow> rows = new ArrayList<>(repairs.size());
    for (Repair repair : repairs) {
      rows.add(
          RepairRow.newBuilder()
              .setDocId(documentId)
              .setKind(repair.kind().code())
              .setSourceStart(repair.sourceStart())
              .setSourceEnd(repair.sourceEnd())
              .setBefore(Repair.shown(repair.before()))
              .setAfter(Repair.shown(repair.after()))
              .build());
    }
    return rows;
  }

  private static Outcome rejected(
      SourceRecord record, Stage stage, RejectReason reason, String message) {
    return new Outcome.Rejected(
        RejectRow.newBuilder()
            .setSourceUri(record.uri())
            .setRecordIndex(record.index())
            .setByteLength((long) record.bytes().length)
            .setStage(stage.code())
            .setError(reason.code())
            .setMessage(message)
            .build());
  }

  private static boolean isBlank(AlignedText text) {
    for (int i = 0; i < text.length(); i++) {
      if (!CodePoints.isSpace(text.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }
}
