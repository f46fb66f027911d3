package dev.assay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of the claims in the labelled cases, known failures among them, the share that is right is no
 * less than their confidence says: value, unit, comparator, and what is counted.
 */
class ClaimConfidenceTest {

  @ParameterizedTest
  @CsvSource({"0.9, 1.0, 0.9, 600", "0.7, 0.9, 0.75, 30", "0.0, 0.7, 0.5, 25"})
  void claimsAreRightAsOftenAsTheySay(double from, double below, double share, int atLeast) {
    int claims = 0;
    int right = 0;
    for (JsonNode node : ClaimCasesTest.cases()) {
      String text = node.get("text").asText();
      List<JsonNode> wanted = new ArrayList<>();
      node.get("claims").forEach(wanted::add);
      for (Claim claim : ClaimFixture.claimsAmongEntities(text)) {
        if (claim.confidence() >= from && claim.confidence() < below) {
          claims++;
          right += wanted.stream().anyMatch(label -> fits(label, text, claim)) ? 1 : 0;
        }
      }
    }
    assertThat(claims).isGreaterThanOrEqualTo(atLeast);
    assertThat((double) right / claims).isGreaterThanOrEqualTo(share);
  }

  private static boolean fits(JsonNode label, String text, Claim claim) {
    String counted = claim.counted() == null ? "-" : claim.counted();
    return ClaimCasesTest.field(label, "quote", "").equals(ClaimFixture.quote(text, claim))
        && ClaimCasesTest.field(label, "value", "").equals(claim.value().toPlainString())
        && ClaimCasesTest.field(label, "unit", "").equals(claim.unit())
        && isOpenOr(ClaimCasesTest.field(label, "comparator", "="), claim.comparator().code())
        && isOpenOr(ClaimCasesTest.field(label, "counted", "-"), counted);
  }

  private static boolean isOpenOr(String label, String found) {
    return label.equals(ClaimCasesTest.OPEN) || label.equals(found);
  }
}
