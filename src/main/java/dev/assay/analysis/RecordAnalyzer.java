package dev.assay.analysis;

import dev.assay.lexicon.LexiconSource;
import dev.assay.row.Analysis;
import dev.assay.row.DocumentRow;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes records through decoding, repair, structure and extraction. An instance is for one thread
 * at a time; making one loads the lexicons.
 */
public final class RecordAnalyzer {

  /**
   * @param lexicons where the lexicons come from
   * @param referenceDate what relative dates are resolved against in documents without a date of
   *     their own, or null
   */
  public RecordAnalyzer(LexiconSource lexicons, @Nullable LocalDate referenceDate) {}

  /** Analyzes one record. It does not throw for any content. */
  public Outcome analyze(SourceRecord record) {
    String text = new String(record.bytes(), StandardCharsets.UTF_8);
    DocumentRow document =
        DocumentRow.newBuilder()
            .setDocId(Integer.toHexString(record.path().hashCode()))
            .setSourceUri(record.uri())
            .setRecordIndex(record.index())
            .setMediaType(record.mediaType())
            .setByteLength(record.bytes().length)
            .setSha256("")
            .setCharset("UTF-8")
            .setCharsetEvidence("default")
            .setCharsetConfidence(1)
            .setLanguage("und")
            .setText(text)
            .setRepairCount(0)
            .setClusterId("")
            .setIsCanonical(true)
            .build();
    return new Outcome.Analyzed(
        Analysis.newBuilder()
            .setDocument(document)
            .setRepairs(List.of())
            .setEntities(List.of())
            .setClaims(List.of())
            .build());
  }
}
