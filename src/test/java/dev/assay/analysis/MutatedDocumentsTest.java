package dev.assay.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.lexicon.LexiconSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No content makes the analyzer throw: the test documents, cut, mixed and damaged at random. */
class MutatedDocumentsTest {

  private static final int ROUNDS = 600;

  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "（",
          "“",
          "”",
          "《",
          "》",
          "\"",
          "%",
          "％",
          "万",
          "亿",
          "分之",
          "至",
          "-",
          "—",
          "~",
          "年",
          "月",
          "日",
          "0",
          "1.",
          "1,",
          "9999999999999999999999",
          "﹪",
          "\n",
          "\r\n",
          "\t",
          "　",
          "、",
          "·",
          "@",
          "http://",
          "第",
          "respectively",
          "between ",
          " and ",
          "from ",
          "to ",
          "half a ",
          "one in ",
          "𠮷",
          "\uFEFF",
          "\u200D",
          "&#x110000;",
          "&amp",
          "\u0000",
          "ICP备",
          "电话:",
          "民国",
          "三分之",
          "两",
          "余",
          "多",
          "以上",
          "Mr. ",
          "$",
          "€",
          "倍",
          "成");

  private final RecordAnalyzer analyzer = new RecordAnalyzer(LexiconSource.bundled(), null);

  @Test
  void nothingThrows() throws IOException {
    List<byte[]> documents = documents();
    Random random = new Random(20);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] mutated = mutate(documents, random);
      SourceRecord record = new SourceRecord("m", "m", round, "text/plain", mutated);
      assertThat(analyzer.analyze(record)).as("round " + round).isNotNull();
    }
  }

  private static byte[] mutate(List<byte[]> documents, Random random) {
    byte[] bytes = documents.get(random.nextInt(documents.size())).clone();
    if (random.nextInt(4) == 0) {
      for (int i = 0; i < 1 + random.nextInt(20) && bytes.length > 0; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      return bytes;
    }
    StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
    for (int i = 0; i < 1 + random.nextInt(60); i++) {
      int at = random.nextInt(text.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
        case 1 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 30)));
        default -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<byte[]> documents() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("testdata/documents"))) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(MutatedDocumentsTest::read)
          .toList();
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
