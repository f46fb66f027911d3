package dev.assay.pipeline.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * What a run is about to publish, written down before the first part is moved. A job that has to
 * begin again writes other parts of the same rows; if the first attempt had come to publishing, its
 * parts are taken, for some of them may be in their place already.
 */
record Journal(List<PartFile> parts, Map<String, Long> counts) {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static ResourceId file(OutputLayout layout, String runId) {
    return layout.unfinished("journal-" + runId + ".json");
  }

  static @Nullable Journal readIfThere(OutputLayout layout, String runId) throws IOException {
    byte[] content = SmallFile.readIfThere(file(layout, runId));
    if (content == null) {
      return null;
    }
    JsonNode json = JSON.readTree(content);
    List<PartFile> parts = new ArrayList<>();
    for (JsonNode part : json.path("parts")) {
      parts.add(
          new PartFile(
              Table.valueOf(part.path("table").asText()),
              Format.valueOf(part.path("format").asText()),
              part.path("partition").asText(),
              part.path("resource").asText(),
              part.path("rows").asLong()));
    }
    Map<String, Long> counts = new HashMap<>();
    json.path("counts")
        .fields()
        .forEachRemaining(count -> counts.put(count.getKey(), count.getValue().asLong()));
    return new Journal(parts, counts);
  }

  void write(OutputLayout layout, String runId) throws IOException {
    ObjectNode json = JSON.createObjectNode();
    for (PartFile part : parts) {
      json.withArray("parts")
          .addObject()
          .put("table", part.table().name())
          .put("format", part.format().name())
          .put("partition", part.partition())
          .put("resource", part.resource())
          .put("rows", part.rows());
    }
    ObjectNode numbers = json.putObject("counts");
    counts.forEach(numbers::put);
    SmallFile.write(layout, file(layout, runId), JSON.writeValueAsBytes(json));
  }
}
