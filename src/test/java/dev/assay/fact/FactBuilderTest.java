package dev.assay.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.row.ClaimRow;
import dev.assay.row.FactRow;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactBuilderTest {

  @Test
  void bringsAgreeingClaimsTogether() {
    FactRow fact = fact(claim("b", "doc1", "17432", "="), claim("a", "doc2", "17432.0", "="));
    assertThat(fact.getValueMin()).isEqualByComparingTo("17432");
    assertThat(fact.getClaims()).isEqualTo(2);
    assertThat(fact.getDocuments()).isEqualTo(2);
    assertThat(fact.getAgrees()).isTrue();
    assertThat(fact.getClaimIds()).containsExactly("a", "b");
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
  void differentExactValuesDisagree() {
    assertThat(fact(claim("a", "d", "3", "="), claim("b", "d", "4", "=")).getAgrees()).isFalse();
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

  private static FactRow fact(ClaimRow... claims) {
    FactKey key = FactKey.of(claims[0]);
    assertThat(key).isNotNull();
    return FactBuilder.build(key, List.of(claims).stream().map(Support::of).toList());
  }

  private static ClaimRow with(java.util.function.Consumer<ClaimRow> change) {
    ClaimRow claim = claim("a", "d", "3", "=");
    change.accept(claim);
    return claim;
  }

  private static ClaimRow claim(String id, String doc, String value, String comparator) {
    return ClaimRow.newBuilder()
        .setClaimId(id)
        .setDocId(doc)
        .setQuote("q")
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
        .setConfidence(1)
        .build();
  }
}
