package dev.assay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.lexicon.LexiconSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What docs/lexicons.md says of claims is what happens. */
class ClaimLexiconExampleTest {

  private static final Path PAGE = Path.of("docs/lexicons.md");

  @Test
  void theExampleOfThePageRuns() throws IOException {
    List<String> files = blocks("```tsv claims");
    List<String> texts = blocks("```text claims");
    LexiconSource lexicons =
        LexiconSource.withUserFiles(
            Map.of(
                "zh/indicators.tsv", files.get(0),
                "zh/units.tsv", files.get(1),
                "zh/classifiers.tsv", files.get(2)));
    List<String> found = new ArrayList<>();
    for (Claim claim :
        ClaimExtractor.create(lexicons).extract(ClaimFixture.document(texts.get(0), null))) {
      found.add(claim.value().toPlainString() + " " + claim.unit() + " " + claim.indicator());
    }
    assertThat(found).containsExactlyElementsOf(texts.get(1).lines().toList());
  }

  private static List<String> blocks(String fence) throws IOException {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = null;
    for (String line : Files.readString(PAGE, StandardCharsets.UTF_8).split("\n", -1)) {
      if (line.equals(fence)) {
        block = new StringBuilder();
      } else if (block != null && line.equals("```")) {
        blocks.add(block.toString());
        block = null;
      } else if (block != null) {
        block.append(line).append('\n');
      }
    }
    return blocks;
  }
}
