package dev.assay.pipeline.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.io.FileSystems;

/** A run whose manifest is written: read back table by table, never as a whole. */
public final class FinishedRun {
  private final OutputLayout layout;
  private final JsonNode manifest;

  private FinishedRun(OutputLayout layout, JsonNode manifest) {
    this.layout = layout;
    this.manifest = manifest;
  }

  /**
   * The run in a folder.
   *
   * @throws FileNotFoundException if there is no manifest, hence no complete run
   */
  public static FinishedRun in(OutputLayout layout) throws IOException {
    try (InputStream in = Channels.newInputStream(FileSystems.open(layout.manifest()))) {
      return new FinishedRun(layout, new ObjectMapper().readTree(in));
    }
  }

  public JsonNode manifest() {
    return manifest;
  }

  /**
   * Hands all rows of a table to someone, one by one, in no order that could be relied on.
   *
   * @param type the class of the table's rows
   */
  public <T extends SpecificRecordBase> void read(Table table, Class<T> type, Consumer<T> rows)
      throws IOException {
    for (String path : parts(table)) {
      TableReader.read(
          Format.ofPath(path), layout.at(path), PartitionBy.Value.ofPath(path), type, rows);
    }
  }

  /** The table's parts in one format: CSV where there is any, for its reader starts sooner. */
  private List<String> parts(Table table) {
    for (Format format : List.of(Format.CSV, Format.PARQUET)) {
      List<String> parts = new ArrayList<>();
      for (JsonNode file : manifest.path("files")) {
        String path = file.path("path").asText();
        if (path.startsWith(table.code() + "/") && Format.ofPath(path) == format) {
          parts.add(path);
        }
      }
      if (!parts.isEmpty()) {
        return parts;
      }
    }
    return List.of();
  }

  /** Writes the page for people, in the place of an earlier one. */
  public void writeReport(byte[] page) throws IOException {
    try (OutputStream out =
        Channels.newOutputStream(FileSystems.create(layout.report(), "text/html"))) {
      out.write(page);
    }
  }
}
