package dev.assay.pipeline.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.util.ReleaseInfo;
import org.jspecify.annotations.Nullable;

/** What a run did: the file whose presence means that the run is complete. */
final class Manifest {
  /** Version of the tables' and the manifest's shape. */
  static final int SCHEMA_VERSION = 1;

  private final RunInfo run;
  private final Counts counts;
  private final Inventory inventory;
  private final Instant finished;

  private Manifest(RunInfo run, Counts counts, Inventory inventory, Instant finished) {
    this.run = run;
    this.counts = counts;
    this.inventory = inventory;
    this.finished = finished;
  }

  static Manifest of(RunInfo run, Counts counts, Inventory inventory, Instant finished) {
    return new Manifest(run, counts, inventory, finished);
  }

  /** The id of the run that a folder's manifest is of, or null if there is none. */
  static @Nullable String runIdIfThere(OutputLayout layout) throws IOException {
    byte[] content = SmallFile.readIfThere(layout.manifest());
    return content == null ? null : new ObjectMapper().readTree(content).path("run_id").asText();
  }

  /**
   * Every record that was read is a document or a reject, and every format holds the same rows.
   *
   * @throws IllegalStateException if not: rows were lost or doubled, and the run must fail
   */
  void checkAccounting() {
    for (Format format : inventory.formats()) {
      long documents = inventory.rows(Table.DOCUMENTS, format);
      long rejects = inventory.rows(Table.REJECTS, format);
      long read = counts.get(Counts.RECORDS_READ);
      if (documents + rejects != read) {
        throw new IllegalStateException(
            "the accounting fails: %d documents + %d rejects in %s, but %d records read"
                .formatted(documents, rejects, format.code(), read));
      }
    }
    Format first = inventory.formats().get(0);
    for (Table table : Table.values()) {
      for (Format format : inventory.formats()) {
        if (inventory.rows(table, format) != inventory.rows(table, first)) {
          throw new IllegalStateException(
              "the accounting fails: %s has %d rows in %s, but %d in %s"
                  .formatted(
                      table.code(),
                      inventory.rows(table, format),
                      format.code(),
                      inventory.rows(table, first),
                      first.code()));
        }
      }
    }
  }

  byte[] toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema_version", SCHEMA_VERSION);
    json.put(
        "versions",
        ordered(
            "assay", run.version(),
            "beam", ReleaseInfo.getReleaseInfo().getVersion(),
            "java", Runtime.version().toString()));
    json.put("run_id", run.runId());
    json.put("started", run.started().truncatedTo(ChronoUnit.MILLIS).toString());
    json.put("finished", finished.truncatedTo(ChronoUnit.MILLIS).toString());
    json.put("duration_seconds", Duration.between(run.started(), finished).toMillis() / 1000.0);
    json.put("options", run.options());
    json.put(
        "input",
        ordered(
            "records_read", counts.get(Counts.RECORDS_READ),
            "bytes_read", counts.get(Counts.BYTES_READ)));
    Map<String, Long> rows = rows();
    json.put("rows", rows);
    json.put("duplicates", counts.get(Counts.DUPLICATES));
    json.put("repairs_by_kind", counts.byKind(Counts.REPAIRS));
    json.put("entities_by_type", counts.byKind(Counts.ENTITIES));
    json.put("claims_by_kind", counts.byKind(Counts.CLAIMS));
    json.put("rejects_by_error", counts.byKind(Counts.REJECTS));
    json.put(
        "accounting",
        ordered(
            "records_read", counts.get(Counts.RECORDS_READ),
            "documents", rows(Table.DOCUMENTS),
            "rejects", rows(Table.REJECTS),
            "balanced", true));
    json.put("files", files());
    try {
      return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long rows(Table table) {
    return inventory.rows(table, inventory.formats().get(0));
  }

  private Map<String, Long> rows() {
    Map<String, Long> rows = new LinkedHashMap<>();
    for (Table table : Table.values()) {
      rows.put(table.code(), rows(table));
    }
    return rows;
  }

  private List<Map<String, Object>> files() {
    return inventory.files().stream()
        .map(file -> ordered("path", file.path(), "rows", file.rows()))
        .toList();
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
