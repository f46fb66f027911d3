package dev.assay;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A pipeline file: flags as YAML keys, each with a value or a list of values. */
final class PipelineFile {
  private PipelineFile() {}

  /** Reads the keys and values of a file; what is wrong with it is added to the problems. */
  static Map<String, List<String>> read(Path file, List<String> problems) {
    String where = "--pipeline=" + file + ": ";
    try {
      ObjectMapper yaml =
          new ObjectMapper(
              YAMLFactory.builder().build().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION));
      JsonNode root = yaml.readTree(Files.readString(file, StandardCharsets.UTF_8));
      if (!root.isObject()) {
        problems.add(where + "no flags in it; write them as lines like \"input: PATH\"");
        return Map.of();
      }
      return values(root, where, problems);
    } catch (NoSuchFileException e) {
      problems.add(where + "there is no such file");
    } catch (JsonProcessingException e) {
      problems.add(
          where
              + "not YAML at line "
              + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
              + ": "
              + Texts.firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      problems.add(where + "cannot be read (" + Texts.firstLine(e.getMessage()) + ")");
    }
    return Map.of();
  }

  private static Map<String, List<String>> values(
      JsonNode root, String where, List<String> problems) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    root.fields()
        .forEachRemaining(
            entry -> {
              List<String> texts = new ArrayList<>();
              boolean readable = true;
              for (JsonNode item :
                  entry.getValue().isArray() ? entry.getValue() : List.of(entry.getValue())) {
                readable &= item.isValueNode() && !item.isNull() && !item.asText().isEmpty();
                texts.add(item.asText());
              }
              String key = entry.getKey();
              if (key.equals(Flag.PIPELINE.flag())) {
                problems.add(where + "names a pipeline file itself; one is enough");
              } else if (readable && !texts.isEmpty()) {
                values.put(key, texts);
              } else {
                problems.add(where + "\"" + key + "\" needs a value or a list of values");
              }
            });
    return values;
  }
}
