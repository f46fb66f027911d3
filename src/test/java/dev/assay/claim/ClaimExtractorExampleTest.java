package dev.assay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.document.Document;
import dev.assay.document.DocumentStructurer;
import dev.assay.lexicon.LexiconSource;
import dev.assay.repair.RepairChain;
import dev.assay.text.AlignedText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of {@link ClaimExtractor}'s documentation, word for word. */
class ClaimExtractorExampleTest {

  @Test
  void threeLinesWithoutAPipeline() {
    String text = "2024年1至9月,杭州市新增就业16.5万人,同比增长3.2%。";

    LexiconSource lexicons = LexiconSource.bundled();
    Document document =
        new DocumentStructurer(lexicons)
            .structure(new RepairChain(lexicons).repair(AlignedText.ofUtf8(text)), null);
    List<Claim> claims = ClaimExtractor.create(lexicons).extract(document);

    assertThat(claims).hasSize(2);
    assertThat(claims.get(0).value()).isEqualByComparingTo("165000");
    assertThat(claims.get(0).placeCode()).isEqualTo("330100");
    assertThat(claims.get(0).period()).isEqualTo("2024-01/2024-09");
    assertThat(claims.get(1).base()).isZero();
  }
}
