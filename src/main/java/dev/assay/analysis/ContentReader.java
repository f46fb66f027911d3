package dev.assay.analysis;

import dev.assay.document.FrontMatter;
import dev.assay.document.Metadata;
import dev.assay.html.HtmlPage;
import dev.assay.html.HtmlReader;
import dev.assay.html.HtmlSniffer;
import dev.assay.json.JsonFields;
import dev.assay.json.JsonRecord;
import dev.assay.lexicon.LexiconSource;
import dev.assay.text.AlignedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what a record is, and takes its markup off. */
final class ContentReader {

  private static final String HTML = "text/html";
  private static final String XHTML = "application/xhtml+xml";
  private static final String JSON = "application/json";
  private static final String MARKDOWN = "text/markdown";

  private final HtmlReader html;

  ContentReader(LexiconSource lexicons) {
    this.html = new HtmlReader(lexicons);
  }

  /** The charset that the record's container names, else the record itself; or null. */
  static @Nullable String declaredCharset(SourceRecord record) {
    if (record.charset() != null || record.fields() != null) {
      return record.charset();
    }
    return HtmlSniffer.declaredCharset(record.bytes());
  }

  Content read(SourceRecord record, AlignedText decoded) {
    JsonFields fields = record.fields();
    if (fields != null) {
      return json(JsonRecord.read(decoded, fields));
    }
    if (isHtml(record.mediaType(), decoded)) {
      HtmlPage page = html.read(decoded);
      String mediaType = record.mediaType().equals(XHTML) ? XHTML : HTML;
      return new Content.Text(
          mediaType, page.text(), page.furniture(), page.metadata(), null, List.of());
    }
    FrontMatter front = record.mediaType().equals(MARKDOWN) ? FrontMatter.of(decoded) : null;
    if (front != null) {
      return new Content.Text(
          MARKDOWN, decoded, List.of(front.span()), front.metadata(), null, List.of());
    }
    String mediaType = record.mediaType().startsWith("text/") ? record.mediaType() : "text/plain";
    return new Content.Text(
        mediaType.equals(HTML) ? "text/plain" : mediaType,
        decoded,
        List.of(),
        Metadata.NONE,
        null,
        List.of());
  }

  /** What is called a page must hold a tag; what begins as a page is one, whatever it is called. */
  private static boolean isHtml(String mediaType, AlignedText decoded) {
    String head = decoded.substring(0, Math.min(decoded.length(), HtmlSniffer.HEAD_BYTES));
    boolean called = mediaType.equals(HTML) || mediaType.equals(XHTML);
    return called ? HtmlSniffer.hasTag(head) : HtmlSniffer.isPage(head);
  }

  private static Content json(JsonRecord record) {
    if (record instanceof JsonRecord.Read read) {
      return new Content.Text(
          JSON, read.text(), List.of(), read.metadata(), read.name(), read.repairs());
    }
    if (record instanceof JsonRecord.Malformed malformed) {
      return new Content.Unreadable(
          RejectReason.BAD_JSON,
          "This is no record of JSON Lines ("
              + malformed.problem()
              + "): write one JSON object a line, or leave the line out.");
    }
    return new Content.Unreadable(
        RejectReason.MISSING_TEXT,
        "There is no text ("
            + ((JsonRecord.TextMissing) record).problem()
            + "): name the field that holds it with --jsonl.text, or leave the line out.");
  }
}
