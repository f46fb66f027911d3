package dev.assay.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.lexicon.LexiconSource;
import dev.assay.row.Analysis;
import dev.assay.row.DocumentRow;
import dev.assay.row.RepairRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Five real documents, read end to end. */
class SeedDocumentsTest {

  private static final Path SEEDS =
      Stream.of("../shared/seeds")
          .map(Path::of)
          .filter(Files::isDirectory)
          .findFirst()
          .orElse(Path.of("../shared/seeds"));

  private final RecordAnalyzer analyzer = new RecordAnalyzer(LexiconSource.bundled(), null);

  private Analysis read(String prefix) throws IOException {
    assumeTrue(Files.isDirectory(SEEDS), "the seed documents are not beside this checkout");
    try (Stream<Path> files = Files.list(SEEDS)) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().startsWith(prefix))
              .findFirst()
              .orElseThrow();
      Outcome outcome =
          analyzer.analyze(
              new SourceRecord(
                  file.toString(),
                  file.getFileName().toString(),
                  0,
                  "text/plain",
                  Files.readAllBytes(file)));
      return ((Outcome.Analyzed) outcome).analysis();
    }
  }

  private static List<String> kinds(Analysis analysis) {
    return analysis.getRepairs().stream().map(RepairRow::getKind).toList();
  }

  @Test
  void everyGlossIsGoneAndEveryAsideStays() throws IOException {
    Analysis analysis = read("003");
    DocumentRow document = analysis.getDocument();
    assertThat(kinds(analysis)).hasSize(163).containsOnly("pinyin_gloss");
    assertThat(document.getText())
        .contains("為深入學習貫徹習近平", "社區(鄉村)宣傳", "企業(單位)宣傳")
        .doesNotContainPattern("\\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\\)");
    assertThat(document.getLanguage()).isEqualTo("zh-Hant");
    assertThat(document.getPublisher()).isEqualTo("宜春市公安局");
    assertThat(document.getTitle()).isNull();
    assertThat(document.getPublishedOn()).isNull();
  }

  @Test
  void aPageWithItsArticleTwiceHoldsItOnce() throws IOException {
    Analysis analysis = read("004");
    DocumentRow document = analysis.getDocument();
    String text = document.getText();
    assertThat(text)
        .startsWith("长治公安“秀”出反诈亮眼成绩单\n发布时间: 2021-12-10")
        .contains("来源: 上党晚报", "(记者许福勇)", "原标题:破案202起", "[编辑:李倩]")
        .doesNotContain("分享到", "关于我们", "黄河新闻网", "ICP", "0355-2113499", "许可证", "相关链接");
    assertThat(text.split("破获电信网络诈骗案件202起", -1)).hasSize(2);
    assertThat(text.split("填补了长治市“断流”专案的空白", -1)).hasSize(2);
    assertThat(text.split("长治公安“秀”出反诈亮眼成绩单", -1)).hasSize(2);
    assertThat(document.getPublishedOn()).isEqualTo(LocalDate.of(2021, 12, 10));
    assertThat(document.getPublisher()).isEqualTo("上党晚报");
    assertThat(document.getTitle()).isEqualTo("长治公安“秀”出反诈亮眼成绩单");
    assertThat(document.getLanguage()).isEqualTo("zh-Hans");
    assertThat(kinds(analysis)).contains("furniture", "repeated_passage", "whitespace");
  }

  @Test
  void teasersBehindTheEndMarkAreGone() throws IOException {
    DocumentRow document = read("001").getDocument();
    assertThat(document.getTitle())
        .isEqualTo(
            "The Hunan Provincial Public Security Department held a press conference on \"100 Days"
                + " Action\" in summer");
    assertThat(document.getPublishedOn()).isEqualTo(LocalDate.of(2022, 8, 10));
    assertThat(document.getPublisher()).isEqualTo("Hunan Public Security");
    assertThat(document.getText())
        .doesNotContain("END", "Malaysia", "Jiujiang")
        .contains("Time:2022.08.10")
        .endsWith("20th National Congress of the Communist Party of China.\n");
    assertThat(document.getLanguage()).isEqualTo("en");
  }

  @Test
  void cleanArticlesPassUnchanged() throws IOException {
    for (String prefix : List.of("000", "002")) {
      Analysis analysis = read(prefix);
      assertThat(analysis.getRepairs()).as(prefix).isEmpty();
      assertThat(analysis.getDocument().getLanguage()).isEqualTo("en");
      assertThat(analysis.getDocument().getPublishedOn()).isNull();
    }
    assertThat(read("000").getDocument().getTitle()).isNull();
    assertThat(read("000").getDocument().getPublisher()).isEqualTo("China News Service");
    assertThat(read("002").getDocument().getTitle())
        .isEqualTo(
            "Provincial inspection group to supervise, combat telecommunications fraud network");
  }
}
