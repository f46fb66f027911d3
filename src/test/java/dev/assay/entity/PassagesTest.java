package dev.assay.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.lexicon.LexiconSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Precision and recall of people, organizations and places on passages of news, notices and posts
 * in both scripts and English, written and labelled before any was read by the program. The rules
 * were worked on with one half at hand; of the other half nothing but the figures was looked at.
 */
class PassagesTest {

  private static final List<EntityType> NAMES =
      List.of(EntityType.PERSON, EntityType.ORG, EntityType.PLACE);
  private static final EntityExtractor EXTRACTOR = EntityExtractor.create(LexiconSource.bundled());

  /** Names labelled, found, and found rightly. */
  private record Score(int gold, int found, int right) {

    double precision() {
      return (double) right / found;
    }

    double recall() {
      return (double) right / gold;
    }

    double f1() {
      return 2 * precision() * recall() / (precision() + recall());
    }

    Score plus(Score other) {
      return new Score(gold + other.gold, found + other.found, right + other.right);
    }
  }

  @Test
  void theHalfThatRulesWereMadeWith() throws IOException {
    Score score = score("developed");

    assertThat(score.precision()).as("precision").isGreaterThan(0.95);
    assertThat(score.f1()).as("F1").isGreaterThan(0.92);
  }

  @Test
  void theHalfThatWasOnlyMeasured() throws IOException {
    Score score = score("measured");

    assertThat(score.precision()).as("precision").isGreaterThan(0.86);
    assertThat(score.f1()).as("F1").isGreaterThan(0.83);
  }

  @Test
  void passagesWithoutNamesHoldNoPerson() throws IOException {
    for (JsonNode node : passages("measured")) {
      if (node.get("entities").isEmpty()) {
        assertThat(found(node, EntityType.PERSON)).as(node.get("text").asText()).isEmpty();
      }
    }
  }

  private static Score score(String half) throws IOException {
    Score all = new Score(0, 0, 0);
    for (EntityType type : NAMES) {
      Score score = new Score(0, 0, 0);
      for (JsonNode node : passages(half)) {
        List<String> gold = gold(node, type);
        List<String> found = found(node, type);
        List<String> right = new ArrayList<>(found);
        right.retainAll(gold);
        score = score.plus(new Score(gold.size(), found.size(), right.size()));
      }
      System.out.printf(
          Locale.ROOT,
          "%s %s: precision %.3f, recall %.3f of %d%n",
          half,
          type,
          score.precision(),
          score.recall(),
          score.gold());
      all = all.plus(score);
    }
    return all;
  }

  private static JsonNode passages(String half) throws IOException {
    try (InputStream in =
        PassagesTest.class.getResourceAsStream("/cases/entities/passages/" + half + ".json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  /** The labels of a type, each found behind the label before it, with where it starts. */
  private static List<String> gold(JsonNode node, EntityType type) {
    List<String> names = new ArrayList<>();
    String text = node.get("text").asText();
    int from = 0;
    for (JsonNode entity : node.get("entities")) {
      String words = entity.get("text").asText();
      int at = text.indexOf(words, from);
      from = at + words.length();
      if (entity.get("type").asText().equals(type.name())) {
        names.add(text.codePointCount(0, at) + " " + words);
      }
    }
    return names;
  }

  private static List<String> found(JsonNode node, EntityType type) {
    List<String> names = new ArrayList<>();
    for (Mention mention : EXTRACTOR.extract(TestDocuments.of(node.get("text").asText()))) {
      if (mention.type() == type && mention.span() != null) {
        names.add(mention.span().start() + " " + mention.text());
      }
    }
    return names;
  }
}
