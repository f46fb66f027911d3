package dev.assay;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.charset.CharsetCandidate;
import dev.assay.repair.RepairKind;
import dev.assay.row.Analysis;
import dev.assay.row.DocumentRow;
import dev.assay.row.RejectRow;
import dev.assay.row.RepairRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What {@link Inspect} tells of a record. */
final class Finding {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> REMOVALS =
      Set.of(RepairKind.FURNITURE.code(), RepairKind.REPEATED_PASSAGE.code());

  /** Edits shown to people, and the characters of each. */
  private static final int SHOWN = 20;

  private static final int WIDTH = 60;

  /** Charsets shown to people, and how likely they must be. */
  private static final int MOST_CANDIDATES = 5;

  private static final double LEAST_SHOWN = 0.05;

  private final DocumentRow document;
  private final @Nullable String declared;
  private final List<CharsetCandidate> candidates;
  private final List<RepairRow> repairs = new ArrayList<>();
  private final List<RepairRow> removals = new ArrayList<>();

  /**
   * @param declared the charset that the record is said to be in, or null
   * @param candidates the charsets that it may be in, the best first
   */
  Finding(Analysis analysis, @Nullable String declared, List<CharsetCandidate> candidates) {
    this.document = analysis.getDocument();
    this.declared = declared;
    this.candidates = candidates;
    for (RepairRow repair : analysis.getRepairs()) {
      (REMOVALS.contains(repair.getKind()) ? removals : repairs).add(repair);
    }
  }

  String text() {
    StringBuilder text = head(document.getSourceUri(), document.getRecordIndex());
    line(text, "media type", document.getMediaType());
    line(text, "bytes", String.format(Locale.ROOT, "%,d", document.getByteLength()));
    line(
        text,
        "charset",
        String.format(
            Locale.ROOT,
            "%s (%s, confidence %.2f)",
            document.getCharset(),
            document.getCharsetEvidence(),
            document.getCharsetConfidence()));
    if (declared != null) {
      line(text, "", "declared as " + declared);
    }
    for (CharsetCandidate candidate : candidates.subList(0, shownCandidates())) {
      line(
          text,
          "",
          String.format(
              Locale.ROOT,
              "%-14s %.2f  %s",
              candidate.charset(),
              candidate.confidence(),
              candidate.reason()));
    }
    line(text, "language", document.getLanguage());
    line(text, "title", document.getTitle());
    line(text, "published on", document.getPublishedOn());
    line(text, "publisher", document.getPublisher());
    edits(text, "repaired", repairs);
    edits(text, "removed", removals);
    return text.append('\n').toString();
  }

  /** Those that are likely at all, but at most a few. */
  private int shownCandidates() {
    int shown = 0;
    while (shown < Math.min(MOST_CANDIDATES, candidates.size())
        && (shown == 0 || candidates.get(shown).confidence() >= LEAST_SHOWN)) {
      shown++;
    }
    return shown;
  }

  static String text(RejectRow reject) {
    StringBuilder text = head(reject.getSourceUri(), reject.getRecordIndex());
    line(text, "not read", reject.getError() + " (" + reject.getStage() + ")");
    line(text, "", reject.getMessage());
    return text.append('\n').toString();
  }

  /** One line. */
  String json() {
    ObjectNode node = JSON.createObjectNode();
    node.put("source_uri", document.getSourceUri());
    node.put("record_index", document.getRecordIndex());
    node.put("media_type", document.getMediaType());
    node.put("byte_length", document.getByteLength());
    node.put("charset", document.getCharset());
    node.put("charset_evidence", document.getCharsetEvidence());
    node.put("charset_confidence", document.getCharsetConfidence());
    node.put("charset_declared", declared);
    for (CharsetCandidate candidate : candidates) {
      node.withArray("/charset_candidates")
          .addObject()
          .put("charset", candidate.charset())
          .put("language", candidate.language())
          .put("confidence", candidate.confidence())
          .put("reason", candidate.reason());
    }
    node.put("language", document.getLanguage());
    node.put("title", document.getTitle());
    node.put(
        "published_on",
        document.getPublishedOn() == null ? null : document.getPublishedOn().toString());
    node.put("publisher", document.getPublisher());
    repairs.forEach(repair -> add(node.withArray("/repairs"), repair));
    removals.forEach(removal -> add(node.withArray("/removed"), removal));
    return node + "\n";
  }

  static String json(RejectRow reject) {
    ObjectNode node = JSON.createObjectNode();
    node.put("source_uri", reject.getSourceUri());
    node.put("record_index", reject.getRecordIndex());
    node.put("stage", reject.getStage());
    node.put("error", reject.getError());
    node.put("message", reject.getMessage());
    return node + "\n";
  }

  private static void add(ArrayNode edits, RepairRow edit) {
    edits
        .addObject()
        .put("kind", edit.getKind())
        .put("source_start", edit.getSourceStart())
        .put("source_end", edit.getSourceEnd())
        .put("before", edit.getBefore())
        .put("after", edit.getAfter());
  }

  private static StringBuilder head(String uri, int index) {
    return new StringBuilder(uri).append(index == 0 ? "" : " [" + index + "]").append('\n');
  }

  private static void line(StringBuilder text, String name, @Nullable Object value) {
    text.append(
        String.format(Locale.ROOT, "  %-14s%s%n", name, value == null ? "not known" : value));
  }

  private static void edits(StringBuilder text, String name, List<RepairRow> edits) {
    Map<String, Integer> kinds = new TreeMap<>();
    edits.forEach(edit -> kinds.merge(edit.getKind(), 1, Integer::sum));
    StringBuilder counts = new StringBuilder();
    kinds.forEach(
        (kind, count) ->
            counts.append(counts.isEmpty() ? "" : ", ").append(kind).append(' ').append(count));
    line(text, name, edits.isEmpty() ? "nothing" : counts);
    for (RepairRow edit : edits.subList(0, Math.min(SHOWN, edits.size()))) {
      text.append("    ")
          .append(edit.getKind())
          .append(" bytes ")
          .append(edit.getSourceStart())
          .append("..")
          .append(edit.getSourceEnd())
          .append("  ")
          .append(shown(edit.getBefore()));
      if (!edit.getAfter().isEmpty()) {
        text.append(" → ").append(shown(edit.getAfter()));
      }
      text.append('\n');
    }
    if (edits.size() > SHOWN) {
      text.append("    and ").append(edits.size() - SHOWN).append(" more; --json shows all\n");
    }
  }

  /** On one line, with all that cannot be seen as escapes. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder("\"");
    int length = text.codePointCount(0, text.length());
    text.codePoints().limit(WIDTH).forEach(c -> append(shown, c));
    return shown.append(length > WIDTH ? "…\"" : "\"").toString();
  }

  private static void append(StringBuilder shown, int c) {
    boolean visible = c == ' ' || !Character.isISOControl(c) && !Character.isSpaceChar(c);
    if (c == '\n') {
      shown.append("\\n");
    } else if (!visible || Character.getType(c) == Character.FORMAT) {
      shown.append(String.format(Locale.ROOT, "\\u%04x", c));
    } else {
      shown.appendCodePoint(c);
    }
  }
}
