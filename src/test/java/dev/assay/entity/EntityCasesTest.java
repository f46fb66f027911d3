package dev.assay.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.document.Document;
import dev.assay.lexicon.LexiconSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Labelled cases: a text, and all mentions in it of the types that the case is about. Of name, ref
 * and role those are compared that the case gives. What stands in the list of known failures must
 * fail, so that the list never holds what works.
 */
class EntityCasesTest {

  private static final String FOLDER = "/cases/entities/";
  private static final List<String> FILES =
      List.of(
          "simplified.json",
          "traditional.json",
          "english.json",
          "simplified-news.json",
          "news-names.json",
          "traditional-news.json",
          "english-news.json",
          "contacts-and-roles.json",
          "numbers-and-none.json",
          "agencies-and-clubs.json",
          "names-abroad.json",
          "days-brands-and-works.json",
          "bodies-and-feasts.json");
  private static final EntityExtractor EXTRACTOR = EntityExtractor.create(LexiconSource.bundled());

  @TestFactory
  Stream<DynamicTest> cases() {
    Set<String> known = knownFailures();
    return all().stream()
        .map(
            node ->
                DynamicTest.dynamicTest(
                    node.get("name").asText(),
                    () -> {
                      List<String> actual = actual(node);
                      List<String> expected = expected(node);
                      if (known.contains(node.get("name").asText())) {
                        assertThat(actual)
                            .as("a known failure that works now")
                            .isNotEqualTo(expected);
                      } else {
                        assertThat(actual).as(node.get("text").asText()).isEqualTo(expected);
                      }
                    }));
  }

  @Test
  void everyKnownFailureIsACase() {
    assertThat(all().stream().map(node -> node.get("name").asText())).containsAll(knownFailures());
  }

  @Test
  void caseNamesAreUnique() {
    assertThat(all().stream().map(node -> node.get("name").asText())).doesNotHaveDuplicates();
  }

  private static List<String> expected(JsonNode node) {
    List<String> lines = new ArrayList<>();
    for (JsonNode entity : node.get("entities")) {
      lines.add(
          line(
              entity.get("type").asText(),
              entity.get("text").asText(),
              text(entity, "name"),
              text(entity, "ref"),
              text(entity, "role")));
    }
    return lines;
  }

  /**
   * The mentions of the case's types, each with the attributes that the case gives for its peer.
   */
  private static List<String> actual(JsonNode node) {
    List<String> lines = new ArrayList<>();
    for (Mention mention : EXTRACTOR.extract(document(node))) {
      if (node.has("types") && !node.get("types").toString().contains(mention.type().name())) {
        continue;
      }
      JsonNode peer = node.get("entities").path(lines.size());
      lines.add(
          line(
              mention.type().name(),
              mention.text(),
              peer.has("name") ? String.valueOf(mention.name()) : null,
              peer.has("ref") ? String.valueOf(mention.ref()) : null,
              peer.has("role") ? String.valueOf(mention.role()) : null));
    }
    return lines;
  }

  static Document document(JsonNode node) {
    String reference = text(node, "reference");
    return TestDocuments.of(
        node.get("text").asText(),
        reference == null ? null : LocalDate.parse(reference),
        List.of());
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.has(field) ? node.get(field).asText() : null;
  }

  private static String line(
      String type,
      String text,
      @Nullable String name,
      @Nullable String ref,
      @Nullable String role) {
    return type
        + " "
        + text
        + (name == null ? "" : " = " + name)
        + (ref == null ? "" : " #" + ref)
        + (role == null ? "" : " @" + role);
  }

  static List<JsonNode> all() {
    List<JsonNode> nodes = new ArrayList<>();
    for (String file : FILES) {
      try (InputStream in = EntityCasesTest.class.getResourceAsStream(FOLDER + file)) {
        new ObjectMapper().readTree(in).forEach(nodes::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return nodes;
  }

  private static Set<String> knownFailures() {
    try (InputStream in =
        EntityCasesTest.class.getResourceAsStream(FOLDER + "known-failures.txt")) {
      Set<String> names = new HashSet<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(names::add);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
