package dev.assay.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.assay.lexicon.LexiconSource;
import dev.assay.row.Analysis;
import dev.assay.row.ClaimRow;
import dev.assay.row.EntityRow;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Claims and mentions of any text, page or Markdown stand where they say. */
class AnalysisFuzzTest {

  private static final RecordAnalyzer ANALYZER =
      new RecordAnalyzer(LexiconSource.bundled(), LocalDate.of(2024, 2, 29));

  private static final String[] MEDIA_TYPES = {"text/plain", "text/html", "text/markdown"};

  @FuzzTest(maxDuration = "10m")
  void whatIsFoundStandsWhereItSays(FuzzedDataProvider data) {
    String mediaType = data.pickValue(MEDIA_TYPES);
    byte[] bytes = data.consumeRemainingAsString().getBytes(StandardCharsets.UTF_8);
    SourceRecord record = new SourceRecord("f", "f", 0, mediaType, bytes);
    if (ANALYZER.analyze(record) instanceof Outcome.Analyzed analyzed) {
      check(analyzed.analysis(), bytes.length);
    }
  }

  private static void check(Analysis analysis, int length) {
    String text = analysis.getDocument().getText();
    for (ClaimRow claim : analysis.getClaims()) {
      assertThat(slice(text, claim.getStart(), claim.getEnd())).isEqualTo(claim.getQuote());
      assertThat(claim.getSourceStart()).isBetween(0L, claim.getSourceEnd());
      assertThat(claim.getSourceEnd()).isLessThanOrEqualTo(length);
    }
    for (EntityRow entity : analysis.getEntities()) {
      if (entity.getStart() != null) {
        assertThat(slice(text, entity.getStart(), entity.getEnd())).isEqualTo(entity.getText());
      }
      assertThat(entity.getSourceStart()).isBetween(0L, entity.getSourceEnd());
      assertThat(entity.getSourceEnd()).isLessThanOrEqualTo(length);
    }
  }

  private static String slice(String text, int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }
}
