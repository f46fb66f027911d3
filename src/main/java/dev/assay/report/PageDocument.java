package dev.assay.report;

import dev.assay.row.DocumentRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document as the page shows it.
 *
 * @param text the start of its text, or null where only the document is named
 * @param isCut whether there is more of the text
 */
record PageDocument(
    String id,
    String title,
    String uri,
    String language,
    @Nullable String published,
    @Nullable String publisher,
    String charset,
    String charsetEvidence,
    int repairs,
    String cluster,
    boolean isCanonical,
    @Nullable Double similarity,
    @Nullable String text,
    boolean isCut) {

  private static final int TITLE = 120;
  private static final int URI = 200;
  private static final int TEXT = 12_000;

  /** What is told of a document without its text. */
  static PageDocument named(DocumentRow row) {
    return of(row, null, false);
  }

  /** A document with as much of its text as a page shows. */
  static PageDocument withText(DocumentRow row) {
    String text = row.getText();
    boolean isCut = text.length() > TEXT;
    return of(row, isCut ? text.substring(0, Clip.boundary(text, TEXT)) : text, isCut);
  }

  private static PageDocument of(DocumentRow row, @Nullable String text, boolean isCut) {
    LocalDate published = row.getPublishedOn();
    return new PageDocument(
        row.getDocId(),
        Clip.to(TITLE, row.getTitle() == null ? fileName(row) : row.getTitle()),
        Clip.end(URI, where(row.getSourceUri(), row.getRecordIndex())),
        row.getLanguage(),
        published == null ? null : published.toString(),
        Clip.orNull(TITLE, row.getPublisher()),
        row.getCharset(),
        row.getCharsetEvidence(),
        row.getRepairCount(),
        row.getClusterId(),
        row.getIsCanonical(),
        row.getSimilarity(),
        text,
        isCut);
  }

  /** Where a record lies: its file, and its place in there behind the first. */
  static String where(String uri, int recordIndex) {
    return recordIndex == 0 ? uri : uri + " #" + recordIndex;
  }

  private static String fileName(DocumentRow row) {
    String uri = row.getSourceUri();
    return where(uri.substring(uri.lastIndexOf('/') + 1), row.getRecordIndex());
  }

  /** The bytes that it takes in the page, at most. */
  long weight() {
    return 300
        + Weight.ofAll(title, uri, language, publisher, charset, charsetEvidence)
        + Weight.of(text);
  }
}
