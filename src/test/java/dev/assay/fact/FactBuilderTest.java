package dev.assay.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.row.ClaimRow;
import dev.assay.row.FactRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactBuilderTest {

  @Test
  void bringsAgreeingClaimsTogether() {
    FactRow fact = fact(claim("b", "doc1", "17432", "="), claim("a", "doc2", "17432.0", "="));
    assertThat(fact.getValueMin()).isEqualByComparingTo("17432");
    assertThat(fact.getClaims()).isEqualTo(2);
    assertThat(fact.getDocuments()).isEqualTo(2);
    assertThat(fact.getAgrees()).isTrue();
    assertThat(fact.getClaimIds()).containsExactly("a", "b");
    assertThat(fact.getConflictClaimIds()).isEmpty();
  }

  /** Each statement: comparator, value, upper end of a range or nothing, and how it is written. */
  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          = 17432 17,432          | > 17000 17,000             | true
          = 17432 17,432          | > 18000 18,000             | false
          = 17432 17,432          | >= 17432 17,432            | true
          = 17432 17,432          | < 18000 近1.8万            | true
          = 17432 17,432          | < 17000 nearly_17,000      | false
          = 17432 17,432          | <= 17500 up_to_17,500      | true
          = 17432 17,432          | ~ 17000 about_17,000       | true
          = 17432 17,432          | ~ 12000 about_12,000       | false
          = 17432 17,432          | = 17000 1.7万              | true
          = 17432 17,432          | = 17000 17_thousand        | true
          = 17500 17,500          | = 17000 1.7万              | false
          = 17432 17,432          | = 17000 17,000             | false
          = 17432 17,432          | = 18000 1.8万              | false
          = 17000 1.7万           | = 18000 1.8万              | false
          = 17432 17,432          | = 17400 1.74万             | true
          = 17000 一万七千        | = 17432 17,432             | true
          = 300 三百              | = 312 312                  | false
          = 17432 17,432          | = 17000-18000 1.7万至1.8万 | true
          = 16000-17000 16-17,000 | = 17000-18000 1.7万至1.8万 | true
          = 15000-16000 15-16,000 | = 17000-18000 1.7万至1.8万 | false
          > 17000 17,000          | > 95000 95,000             | true
          > 17000 17,000          | < 16000 16,000             | false
          = 3260000000 32.6亿     | = 3257400000 3,257,400,000 | true
          = 5.1 5.1               | = 5.13 5.13                | true
          = 5.1 5.1               | = 5.2 5.2                  | false
          """)
  void comparatorsRangesAndRoundingAreRespected(String one, String other, boolean agrees) {
    FactRow fact = fact(stated("a", "doc1", one), stated("b", "doc2", other));
    assertThat(fact.getAgrees()).isEqualTo(agrees);
    assertThat(fact.getConflictClaimIds()).hasSize(agrees ? 0 : 2);
  }

  @Test
  void aWholePercentageIsRounded() {
    assertThat(fact(percent("3", "3%"), percent("2.83", "2.83%")).getAgrees()).isTrue();
    assertThat(fact(percent("3", "3%"), percent("3.6", "3.6%")).getAgrees()).isFalse();
  }

  @Test
  void unitsOfAnySizeMeet() {
    ClaimRow tonnes = claim("a", "doc1", "3.5", "=");
    tonnes.setUnit("t");
    tonnes.setKind("measure");
    tonnes.setQuote("3.5 tonnes");
    ClaimRow kilograms = claim("b", "doc2", "3480", "=");
    kilograms.setUnit("kg");
    kilograms.setKind("measure");
    kilograms.setQuote("3480公斤");

    assertThat(FactKey.of(tonnes)).isEqualTo(FactKey.of(kilograms));
    FactRow fact = fact(tonnes, kilograms);
    assertThat(fact.getUnit()).isEqualTo("kg");
    assertThat(fact.getValueMin()).isEqualByComparingTo("3480");
    assertThat(fact.getValueMax()).isEqualByComparingTo("3500");
    assertThat(fact.getAgrees()).isTrue();
  }

  @Test
  void aBoundDisagreesWithNothing() {
    FactRow fact = fact(claim("a", "doc1", "17432", "="), claim("b", "doc1", "17000", ">"));
    assertThat(fact.getAgrees()).isTrue();
    assertThat(fact.getValueMin()).isEqualByComparingTo("17000");
    assertThat(fact.getValueMax()).isEqualByComparingTo("17432");
    assertThat(fact.getDocuments()).isEqualTo(1);
  }

  @Test
  void aConflictIsNamedByTwoClaimsTheLowerFirst() {
    FactRow fact =
        fact(
            claim("a", "d1", "4", "="),
            claim("b", "d2", "9", "="),
            claim("c", "d3", "3", ">"),
            claim("d", "d4", "4", "="));
    assertThat(fact.getAgrees()).isFalse();
    assertThat(fact.getConflictClaimIds()).containsExactly("a", "b");
  }

  @Test
  void claimsThatAgreeInPairsAgreeInAll() {
    assertThat(
            fact(
                    claim("a", "d1", "100", ">"),
                    claim("b", "d2", "90", "<"),
                    claim("c", "d3", "95", "~"))
                .getConflictClaimIds())
        .containsExactly("b", "a");
  }

  @Test
  void moreDocumentsMakeAFactSurerAndContradictionLessSo() {
    double alone = confidence(claim("a", "d1", "3", "="));
    double twice = confidence(claim("a", "d1", "3", "="), claim("b", "d1", "3", "="));
    double two = confidence(claim("a", "d1", "3", "="), claim("b", "d2", "3", "="));
    double against = confidence(claim("a", "d1", "3", "="), claim("b", "d2", "4", "="));
    double outvoted =
        confidence(
            claim("a", "d1", "3", "="), claim("b", "d2", "4", "="), claim("c", "d3", "3", "="));

    assertThat(alone).isEqualTo(0.8);
    assertThat(twice).as("a document that repeats itself").isEqualTo(alone);
    assertThat(two).isCloseTo(0.96, Offset.offset(1e-9));
    assertThat(against).as("0.8 against 0.8, or neither").isCloseTo(4 / 9.0, Offset.offset(1e-4));
    assertThat(outvoted).isBetween(against, two);
    assertThat(confidence(claim("a", "d1", "3", "="), claim("b", "d1", "4", "=")))
        .as("a document that contradicts itself")
        .isEqualTo(against);
    assertThat(confidence(claim("a", "d1", "5", "<"), claim("b", "d2", "9", "<="))).isEqualTo(two);
  }

  @Test
  void theOrderOfTheClaimsMakesNoDifference() {
    List<ClaimRow> claims = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String comparator = List.of("=", ">", "~", "<=").get(i % 4);
      claims.add(claim("c" + i, "d" + i % 7, String.valueOf(50 + i * 3 % 11), comparator));
    }
    FactRow fact = fact(claims.toArray(ClaimRow[]::new));
    for (int i = 1; i < 20; i++) {
      Collections.rotate(claims, i);
      assertThat(fact(claims.toArray(ClaimRow[]::new))).isEqualTo(fact);
    }
  }

  @Test
  void packedSupportsComeBackAsTheyWere() {
    Map<FactKey, List<Support>> read = new TreeMap<>();
    List<Support> supports = new ArrayList<>();
    for (String comparator : List.of("=", ">", ">=", "<", "<=", "~")) {
      ClaimRow claim = claim("c", "d", "12000", comparator);
      supports.add(Support.of(claim));
      FactKey key = FactKey.of(claim);
      assertThat(key).isNotNull();
      KeyedSupport.readAll(new KeyedSupport(key, Support.of(claim)).toBytes(), read);
    }
    assertThat(read).hasSize(1);
    assertThat(read.values().iterator().next()).isEqualTo(supports);
  }

  @Test
  void changesPartsRatesAndUnplacedClaimsSupportNoFact() {
    assertThat(FactKey.of(claim("a", "d", "3", "="))).isNotNull();
    assertThat(FactKey.of(with(c -> c.setDirection("up")))).isNull();
    assertThat(FactKey.of(with(c -> c.setBaseClaimId("b")))).isNull();
    assertThat(FactKey.of(with(c -> c.setPartOfClaimId("b")))).isNull();
    assertThat(FactKey.of(with(c -> c.setPer("每10万人")))).isNull();
    assertThat(FactKey.of(with(c -> c.setPlaceCode(null)))).isNull();
    assertThat(FactKey.of(with(c -> c.setPeriod(null)))).isNull();
    assertThat(FactKey.of(with(c -> c.setIndicator(null)))).isNull();
  }

  private static double confidence(ClaimRow... claims) {
    return fact(claims).getConfidence();
  }

  private static FactRow fact(ClaimRow... claims) {
    FactKey key = FactKey.of(claims[0]);
    assertThat(key).isNotNull();
    return FactBuilder.build(key, List.of(claims).stream().map(Support::of).toList());
  }

  private static ClaimRow with(Consumer<ClaimRow> change) {
    ClaimRow claim = claim("a", "d", "3", "=");
    change.accept(claim);
    return claim;
  }

  private static ClaimRow stated(String id, String doc, String statement) {
    String[] words = statement.split(" ");
    String[] ends = words[1].split("-");
    ClaimRow claim = claim(id, doc, ends[0], words[0]);
    claim.setQuote(words[2].replace('_', ' '));
    if (ends.length > 1) {
      claim.setValueHigh(new BigDecimal(ends[1]).setScale(9));
    }
    if (words[1].contains(".")) {
      claim.setKind("measure");
    }
    return claim;
  }

  private static ClaimRow percent(String value, String quote) {
    ClaimRow claim = claim(quote, quote, value, "=");
    claim.setKind("percent");
    claim.setUnit("%");
    claim.setQuote(quote);
    return claim;
  }

  private static ClaimRow claim(String id, String doc, String value, String comparator) {
    return ClaimRow.newBuilder()
        .setClaimId(id)
        .setDocId(doc)
        .setQuote(value)
        .setValue(new BigDecimal(value).setScale(9))
        .setComparator(comparator)
        .setKind("count")
        .setUnit("{case}")
        .setIndicator("cases.solved")
        .setPlaceCode("360000")
        .setPeriod("2021")
        .setEvidence("e")
        .setStart(0)
        .setEnd(1)
        .setSourceStart(0)
        .setSourceEnd(1)
        .setConfidence(0.8)
        .build();
  }
}
