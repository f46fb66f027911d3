package dev.assay.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.lexicon.LexiconSource;
import dev.assay.row.ClaimRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractionRowsTest {
  private final RecordAnalyzer analyzer = new RecordAnalyzer(LexiconSource.bundled(), null);

  @Test
  void evidenceIsTheSentence() {
    assertThat(claims("全县粮食丰收。今年新修水渠36公里,惠及农户820户。明年再修。"))
        .extracting(ClaimRow::getEvidence)
        .containsOnly("今年新修水渠36公里,惠及农户820户。")
        .hasSize(2);
  }

  @Test
  void ofASentenceWithoutEndItIsWhatStandsAroundTheQuote() {
    List<ClaimRow> claims = claims("发放水泥36吨、木材820吨,".repeat(2_000));
    assertThat(claims)
        .hasSize(4_000)
        .allSatisfy(claim -> assertThat(claim.getEvidence()).contains(claim.getQuote()))
        .allSatisfy(claim -> assertThat(claim.getEvidence()).hasSize(ExtractionRows.MOST_EVIDENCE));
  }

  private List<ClaimRow> claims(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Outcome outcome = analyzer.analyze(new SourceRecord("u", "p", 0, "text/plain", bytes));
    return ((Outcome.Analyzed) outcome).analysis().getClaims();
  }
}
