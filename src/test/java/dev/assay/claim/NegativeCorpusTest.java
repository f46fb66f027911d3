package dev.assay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Counts the claims in text that states no quantity: names, dates, identifiers, addresses, code,
 * tables of contents, legal citations, idioms, in both languages and three scripts.
 */
class NegativeCorpusTest {

  private static final String FOLDER = "/cases/claims/negative/";

  /**
   * A train number, a law report, a place at the head of a sentence, a latitude and a longitude.
   */
  private static final int REACHED = 5;

  private static final int MANY = 180;

  @Test
  void textWithoutQuantitiesClaimsNothing() {
    List<String> found = new ArrayList<>();
    int passages = 0;
    for (String file : List.of("zh-Hans.txt", "zh-Hant.txt", "en.txt")) {
      for (String text : passages(file)) {
        passages++;
        for (Claim claim : ClaimFixture.claimsAmongEntities(text)) {
          found.add(ClaimFixture.quote(text, claim) + " in " + text);
        }
      }
    }
    assertThat(passages).isGreaterThanOrEqualTo(MANY);
    assertThat(found).hasSizeLessThanOrEqualTo(REACHED);
  }

  private static List<String> passages(String file) {
    try (InputStream in = NegativeCorpusTest.class.getResourceAsStream(FOLDER + file)) {
      assertThat(in).as(file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
