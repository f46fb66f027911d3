package dev.assay.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a manifest says of its run. */
record RunSummary(
    String runId,
    String started,
    double seconds,
    String version,
    int schemaVersion,
    long read,
    long bytes,
    Map<String, Long> rows,
    long duplicates,
    Map<String, Long> repairs,
    Map<String, Long> entities,
    Map<String, Long> claims,
    Map<String, Long> rejects,
    Map<String, String> options,
    Map<String, String> versions,
    int files) {

  private static final int LONGEST = 300;

  static RunSummary of(JsonNode manifest) {
    return new RunSummary(
        manifest.path("run_id").asText(),
        manifest.path("started").asText(),
        manifest.path("duration_seconds").asDouble(),
        manifest.at("/versions/assay").asText(),
        manifest.path("schema_version").asInt(),
        manifest.at("/input/records_read").asLong(),
        manifest.at("/input/bytes_read").asLong(),
        counts(manifest.path("rows")),
        manifest.path("duplicates").asLong(),
        counts(manifest.path("repairs_by_kind")),
        counts(manifest.path("entities_by_type")),
        counts(manifest.path("claims_by_kind")),
        counts(manifest.path("rejects_by_error")),
        texts(manifest.path("options")),
        texts(manifest.path("versions")),
        manifest.path("files").size());
  }

  private static Map<String, Long> counts(JsonNode node) {
    Map<String, Long> counts = new LinkedHashMap<>();
    node.fields().forEachRemaining(field -> counts.put(field.getKey(), field.getValue().asLong()));
    return counts;
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new TreeMap<>();
    node.fields()
        .forEachRemaining(
            field -> texts.put(field.getKey(), Clip.to(LONGEST, field.getValue().asText())));
    return texts;
  }

  /** Rows of a table. */
  long rows(String table) {
    return rows.getOrDefault(table, 0L);
  }

  /** Documents that repeat no other. */
  long canonical() {
    return rows("documents") - duplicates;
  }

  boolean isBalanced() {
    return rows("documents") + rows("rejects") == read;
  }

  double megabytesPerSecond() {
    return seconds > 0 ? bytes / 1e6 / seconds : 0;
  }
}
