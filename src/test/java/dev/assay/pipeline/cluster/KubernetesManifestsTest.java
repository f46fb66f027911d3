package dev.assay.pipeline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The manifests in pipelines/flink/kubernetes against the schema that the operator is shipped with.
 */
class KubernetesManifestsTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Path FOLDER = Path.of("pipelines/flink/kubernetes");

  private static List<JsonNode> read(String name) throws IOException {
    try (MappingIterator<JsonNode> documents =
        YAML.readerFor(JsonNode.class).readValues(FOLDER.resolve(name).toFile())) {
      return documents.readAll();
    }
  }

  private static List<String> problems(JsonNode manifest) throws IOException {
    String kind = manifest.path("kind").asText();
    String file =
        "/META-INF/fabric8/%ss.flink.apache.org-v1.yml".formatted(kind.toLowerCase(Locale.ROOT));
    try (InputStream in =
        Objects.requireNonNull(KubernetesManifestsTest.class.getResourceAsStream(file), file)) {
      JsonNode crd = YAML.readTree(in);
      JsonNode version = crd.at("/spec/versions/0");
      assertThat(manifest.path("apiVersion").asText())
          .isEqualTo(crd.at("/spec/group").asText() + "/" + version.path("name").asText());
      List<String> problems = new ArrayList<>();
      check(
          "spec",
          manifest.path("spec"),
          version.at("/schema/openAPIV3Schema/properties/spec"),
          problems);
      return problems;
    }
  }

  /** What a structural schema of Kubernetes says: known fields, types, enumerations. */
  private static void check(String path, JsonNode value, JsonNode schema, List<String> problems) {
    if (schema.path("x-kubernetes-int-or-string").asBoolean()) {
      if (!value.isInt() && !value.isTextual()) {
        problems.add(path + " is neither a number nor a string");
      }
      return;
    }
    boolean fits =
        switch (schema.path("type").asText()) {
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          case "string" -> value.isTextual();
          case "integer" -> value.isInt();
          case "number" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          default -> true;
        };
    if (!fits) {
      problems.add(path + " is not of type " + schema.path("type").asText());
      return;
    }
    if (schema.has("enum") && !contains(schema.path("enum"), value)) {
      problems.add(path + " is none of " + schema.path("enum"));
    }
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.asText())) {
        problems.add(path + "." + name.asText() + " is missing");
      }
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      check(path + "[" + i + "]", value.get(i), schema.path("items"), problems);
    }
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String name = path + "." + field.getKey();
      JsonNode known = schema.path("properties").path(field.getKey());
      JsonNode rest = schema.path("additionalProperties");
      if (!known.isMissingNode()) {
        check(name, field.getValue(), known, problems);
      } else if (rest.isObject()) {
        check(name, field.getValue(), rest, problems);
      } else if (!schema.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
        problems.add(name + " is unknown");
      }
    }
  }

  private static boolean contains(JsonNode values, JsonNode value) {
    for (JsonNode one : values) {
      if (one.equals(value)) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @ValueSource(strings = {"application.yaml", "session.yaml"})
  void theOperatorTakesTheManifests(String name) throws IOException {
    List<JsonNode> manifests = read(name);

    assertThat(manifests).isNotEmpty();
    for (JsonNode manifest : manifests) {
      assertThat(problems(manifest)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"application.yaml", "session.yaml"})
  void theyNameAnEntryThatIsThere(String name) throws IOException, ClassNotFoundException {
    for (JsonNode manifest : read(name)) {
      JsonNode entry = manifest.at("/spec/job/entryClass");
      if (!entry.isMissingNode()) {
        assertThat(Class.forName(entry.asText())).hasDeclaredMethods("main");
      }
    }
  }

  @Test
  void whatIsWrongIsFound() throws IOException {
    ObjectNode spec = (ObjectNode) read("application.yaml").get(0).path("spec");
    spec.put("flinkVersion", "v9").put("imagee", "x");
    ((ObjectNode) spec.path("job")).put("parallelism", "four");
    ((ObjectNode) spec.at("/podTemplate/spec/volumes/0")).put("nmae", "x");

    assertThat(
            problems(
                YAML.createObjectNode()
                    .put("kind", "FlinkDeployment")
                    .put("apiVersion", "flink.apache.org/v1beta1")
                    .set("spec", spec)))
        .hasSize(4)
        .anyMatch(problem -> problem.startsWith("spec.flinkVersion is none of"))
        .contains("spec.imagee is unknown", "spec.job.parallelism is not of type integer")
        .contains("spec.podTemplate.spec.volumes[0].nmae is unknown");
  }
}
