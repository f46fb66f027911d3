package dev.assay.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.document.Document;
import dev.assay.document.DocumentStructurer;
import dev.assay.lexicon.LexiconException;
import dev.assay.lexicon.LexiconSource;
import dev.assay.repair.RepairChain;
import dev.assay.text.AlignedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What docs/lexicons.md shows is what happens. */
class LexiconExamplesTest {

  private static final Path PAGE = Path.of("docs/lexicons.md");

  /** The fenced blocks of a language, each with the line that leads up to it. */
  private static List<Map.Entry<String, String>> blocks(String language) throws IOException {
    List<Map.Entry<String, String>> blocks = new ArrayList<>();
    String lead = "";
    List<String> block = null;
    for (String line : Files.readString(PAGE, StandardCharsets.UTF_8).split("\n", -1)) {
      if (line.startsWith("```")) {
        if (block != null) {
          blocks.add(Map.entry(lead, String.join("\n", block) + "\n"));
        }
        block = block == null && line.equals("```" + language) ? new ArrayList<>() : null;
      } else if (block != null) {
        block.add(line);
      } else if (!line.isBlank()) {
        lead = line;
      }
    }
    return blocks;
  }

  private static LexiconSource example() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (Map.Entry<String, String> block : blocks("tsv")) {
      files.put(block.getKey().split("`", -1)[1], block.getValue());
    }
    assertThat(files).hasSize(3);
    return LexiconSource.withUserFiles(files);
  }

  @Test
  void theExampleOfThePageRuns() throws IOException {
    LexiconSource lexicons = example();
    lexicons.checkPaths();
    List<Map.Entry<String, String>> texts = blocks("text");
    List<String> found = new ArrayList<>();
    for (Mention mention :
        EntityExtractor.create(lexicons).extract(TestDocuments.of(texts.get(0).getValue()))) {
      if (mention.type() != EntityType.DATE) {
        found.add(mention.type() + " " + mention.text() + " = " + mention.name());
      }
    }
    assertThat(found).containsExactlyElementsOf(texts.get(1).getValue().lines().toList());
  }

  @Test
  void withoutTheFilesItDoesNot() throws IOException {
    String text = blocks("text").get(0).getValue();

    assertThat(EntityExtractor.create(LexiconSource.bundled()).extract(TestDocuments.of(text)))
        .extracting(Mention::name)
        .doesNotContain("星河应急志愿者总队");
  }

  @Test
  void theMessageOfThePageIsTheOneGiven() throws IOException {
    LexiconSource lexicons =
        LexiconSource.withUserFiles(Map.of("zh/posts.tsv", "form\tkind\n领队\tpublic\n掌门\tchief\n"));

    assertThatThrownBy(() -> EntityExtractor.create(lexicons))
        .isInstanceOf(LexiconException.class)
        .hasMessage("zh/posts.tsv:3: no kind is named \"chief\"");
    assertThat(Files.readString(PAGE, StandardCharsets.UTF_8))
        .contains("zh/posts.tsv:3: no kind is named \"chief\"");
  }

  @Test
  void aFixedLexiconIsRefused() {
    LexiconSource lexicons =
        LexiconSource.withUserFiles(Map.of("en/abbreviations.tsv", "abbreviation\nproj\n"));

    assertThatThrownBy(lexicons::checkPaths)
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith("en/abbreviations.tsv:1: this lexicon is fixed");
  }

  /** The three lines of the page, as Java. */
  @Test
  void threeLinesWillDo() {
    String text = "江西省公安厅副厅长王强昨日在南昌表示,专项行动将继续。";
    Document document =
        new DocumentStructurer(LexiconSource.bundled())
            .structure(
                new RepairChain(LexiconSource.bundled()).repair(AlignedText.ofUtf8(text)), null);
    List<String> lines = new ArrayList<>();

    EntityExtractor extractor = EntityExtractor.create(LexiconSource.bundled());
    for (Mention mention : extractor.extract(document)) {
      lines.add(mention.type() + " " + mention.text() + " = " + mention.name());
    }

    assertThat(lines).contains("ORG 江西省公安厅 = 江西省公安厅", "PERSON 王强 = 王强", "PLACE 南昌 = 南昌市");
  }
}
