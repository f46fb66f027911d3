package dev.assay.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the labelled cases of {@code cases/claims/}: a text and all that it claims, which may be
 * nothing, with the dates, places and names that the extractor finds itself. {@code published} is
 * the day of publication; {@code period} and {@code place} of a claim are compared where a case has
 * them. A case that {@code known-failures.txt} lists must fail.
 */
class ClaimCasesTest {

  private static final String FOLDER = "/cases/claims/";
  private static final List<String> SUBJECTS =
      List.of(
          "traffic",
          "health",
          "economy",
          "units-and-numerals",
          "education",
          "disaster-relief",
          "environment",
          "company-earnings",
          "courts",
          "sport",
          "names-and-codes");

  /** In a case: whatever comes out here. */
  static final String OPEN = "*";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Set<String> knownFailures = knownFailures();

  @TestFactory
  Stream<DynamicTest> everyCaseHolds() {
    return cases().stream().map(node -> dynamicTest(node.get("id").asText(), () -> check(node)));
  }

  @Test
  void aThirdOfTheCasesClaimNothing() {
    List<JsonNode> cases = cases();
    long negatives = cases.stream().filter(node -> node.get("claims").isEmpty()).count();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(750);
    assertThat(negatives * 3).isGreaterThanOrEqualTo(cases.size());
  }

  @Test
  void everyKnownFailureIsACase() {
    Set<String> ids =
        cases().stream().map(node -> node.get("id").asText()).collect(Collectors.toSet());
    assertThat(ids).containsAll(knownFailures);
    assertThat(ids).hasSameSizeAs(cases());
  }

  private void check(JsonNode node) {
    String text = node.get("text").asText();
    String published = node.path("published").asText("");
    List<Claim> claims =
        ClaimFixture.claimsAmongEntities(
            text, published.isEmpty() ? null : LocalDate.parse(published));
    List<String> wanted = new ArrayList<>();
    List<String> found = new ArrayList<>();
    node.get("claims").forEach(claim -> wanted.add(String.join(" | ", wanted(claim))));
    for (int i = 0; i < claims.size(); i++) {
      List<String> cells = found(text, claims.get(i));
      if (i < wanted.size()) {
        leaveOut(wanted(node.get("claims").get(i)), cells);
      }
      found.add(String.join(" | ", cells));
    }
    if (knownFailures.contains(node.get("id").asText())) {
      assertThat(found).as("listed as a known failure, but right: %s", text).isNotEqualTo(wanted);
    } else {
      assertThat(found).as(text).isEqualTo(wanted);
    }
  }

  /** What the case leaves open is not compared. */
  private static void leaveOut(List<String> wanted, List<String> found) {
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i).equals(OPEN)) {
        found.set(i, OPEN);
      }
    }
  }

  private static List<String> wanted(JsonNode claim) {
    return List.of(
        field(claim, "quote", ""),
        field(claim, "value", ""),
        field(claim, "high", "-"),
        field(claim, "comparator", "="),
        field(claim, "kind", ""),
        field(claim, "unit", ""),
        field(claim, "per", "-"),
        field(claim, "counted", "-"),
        field(claim, "predicate", "-"),
        field(claim, "indicator", "-"),
        field(claim, "direction", "-"),
        field(claim, "basis", "-"),
        field(claim, "base", "-1"),
        field(claim, "partOf", "-1"),
        field(claim, "period", OPEN),
        field(claim, "place", OPEN));
  }

  private static List<String> found(String text, Claim claim) {
    return Arrays.asList(
        ClaimFixture.quote(text, claim),
        claim.value().toPlainString(),
        claim.valueHigh() == null ? "-" : claim.valueHigh().toPlainString(),
        claim.comparator().code(),
        claim.kind().code(),
        claim.unit(),
        or(claim.per()),
        or(claim.counted()),
        or(claim.predicate()),
        or(claim.indicator()),
        claim.direction() == null ? "-" : claim.direction().code(),
        claim.basis() == null ? "-" : claim.basis().code(),
        String.valueOf(claim.base()),
        String.valueOf(claim.partOf()),
        or(claim.period()),
        or(claim.placeCode()));
  }

  static String field(JsonNode claim, String name, String otherwise) {
    return claim.has(name) ? claim.get(name).asText() : otherwise;
  }

  private static String or(@Nullable String value) {
    return value == null ? "-" : value;
  }

  static List<JsonNode> cases() {
    List<JsonNode> cases = new ArrayList<>();
    for (String subject : SUBJECTS) {
      try (InputStream in = resource(subject + ".json")) {
        JSON.readTree(in).forEach(cases::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return cases;
  }

  private static Set<String> knownFailures() {
    try (InputStream in = resource("known-failures.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" ", 2)[0])
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = ClaimCasesTest.class.getResourceAsStream(FOLDER + name);
    assertThat(in).as(name).isNotNull();
    return in;
  }
}
