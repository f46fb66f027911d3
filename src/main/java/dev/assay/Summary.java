package dev.assay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.pipeline.io.OutputLayout;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.io.FileSystems;

/** What a finished run tells on the terminal, out of its manifest. */
final class Summary {
  private static final List<String> FIGURES =
      List.of(
          "schema_version",
          "run_id",
          "started",
          "finished",
          "duration_seconds",
          "input",
          "rows",
          "duplicates",
          "repairs_by_kind",
          "entities_by_type",
          "claims_by_kind",
          "rejects_by_error",
          "accounting");

  private final JsonNode manifest;

  private Summary(JsonNode manifest) {
    this.manifest = manifest;
  }

  static Summary of(OutputLayout layout) throws IOException {
    try (InputStream in = Channels.newInputStream(FileSystems.open(layout.manifest()))) {
      return new Summary(new ObjectMapper().readTree(in));
    }
  }

  /** Whether more records were rejected than a share of those read. */
  boolean exceeds(BigDecimal maxRejectRatio) {
    BigDecimal read = BigDecimal.valueOf(manifest.at("/input/records_read").asLong());
    BigDecimal rejects = BigDecimal.valueOf(manifest.at("/rows/rejects").asLong());
    return rejects.compareTo(read.multiply(maxRejectRatio)) > 0;
  }

  /** The figures line by line, as a screen shows them. */
  String text(String output, Screen screen) {
    StringBuilder text = new StringBuilder();
    line(text, "records read", count("/input/records_read"));
    line(text, "documents", count("/rows/documents"));
    line(text, "  duplicates", count("/duplicates"));
    withKinds(text, "repairs", "/rows/repairs", "/repairs_by_kind");
    withKinds(text, "entities", "/rows/entities", "/entities_by_type");
    withKinds(text, "claims", "/rows/claims", "/claims_by_kind");
    line(text, "facts", count("/rows/facts"));
    rejects(text, screen);
    double seconds = manifest.path("duration_seconds").asDouble();
    double megabytes = manifest.at("/input/bytes_read").asLong() / 1e6;
    line(text, "seconds", format("%,.1f", seconds));
    line(text, "MB read", format("%,.2f", megabytes));
    line(text, "MB/s", format("%,.2f", seconds > 0 ? megabytes / seconds : 0));
    return text.append("output  ")
        .append(screen.styled(Screen.Style.STRONG, output))
        .append('\n')
        .toString();
  }

  /** The main figures of the manifest, on one line. */
  String json(String output) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("state", "done").put("output", output);
    for (String figure : FIGURES) {
      json.set(figure, manifest.path(figure));
    }
    return json.toString();
  }

  /** What there is to say of a run that a cluster has just taken. */
  static String jsonOfSubmitted(String manifest) {
    return new ObjectMapper()
        .createObjectNode()
        .put("state", "submitted")
        .put("manifest", manifest)
        .toString();
  }

  /** They stand out where there are any: somebody should look at them. */
  private void rejects(StringBuilder text, Screen screen) {
    StringBuilder rejects = new StringBuilder();
    withKinds(rejects, "rejects", "/rows/rejects", "/rejects_by_error");
    boolean any = manifest.at("/rows/rejects").asLong() > 0;
    text.append(any ? screen.styled(Screen.Style.WARNING, rejects.toString()) : rejects);
  }

  private void withKinds(StringBuilder text, String name, String total, String kinds) {
    line(text, name, count(total));
    manifest
        .at(kinds)
        .fields()
        .forEachRemaining(
            kind -> line(text, "  " + kind.getKey(), format("%,d", kind.getValue().asLong())));
  }

  private String count(String pointer) {
    return format("%,d", manifest.at(pointer).asLong());
  }

  private static String format(String pattern, Object value) {
    return String.format(Locale.ROOT, pattern, value);
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(format("%-22s", name)).append(format("%14s", value)).append('\n');
  }
}
