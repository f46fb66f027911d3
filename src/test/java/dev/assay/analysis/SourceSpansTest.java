package dev.assay.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.lexicon.LexiconSource;
import dev.assay.row.Analysis;
import dev.assay.row.ClaimRow;
import dev.assay.row.EntityRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * For every claim and mention of every test document: the span in the text is the quote, and the
 * source bytes, decoded, are the quote with its damage still in it.
 */
class SourceSpansTest {

  private static final Path TESTDATA = Path.of("testdata/documents");
  private static final Pattern CHARACTER_REFERENCE = Pattern.compile("&#(x[0-9A-Fa-f]+|[0-9]+);");
  private static final Path SEEDS = Path.of("../shared/seeds");

  private final RecordAnalyzer analyzer = new RecordAnalyzer(LexiconSource.bundled(), null);

  @TestFactory
  Stream<DynamicTest> ofTestDocuments() throws IOException {
    return testsOf(TESTDATA);
  }

  @Test
  void ofTheRealDocuments() throws IOException {
    assumeTrue(Files.isDirectory(SEEDS), "the real documents are not beside this checkout");
    for (Path file : filesBelow(SEEDS)) {
      check(file, SEEDS);
    }
  }

  private Stream<DynamicTest> testsOf(Path folder) throws IOException {
    return filesBelow(folder).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    folder.relativize(file).toString(), () -> check(file, folder)));
  }

  private void check(Path file, Path root) throws IOException {
    byte[] bytes = read(file);
    SourceRecord record =
        new SourceRecord(file.toString(), root.relativize(file).toString(), 0, "text/plain", bytes);
    if (!(analyzer.analyze(record) instanceof Outcome.Analyzed analyzed)) {
      assertThat(file.toString()).contains("broken");
      return;
    }
    Analysis analysis = analyzed.analysis();
    String text = analysis.getDocument().getText();
    String charset = analysis.getDocument().getCharset();
    for (ClaimRow claim : analysis.getClaims()) {
      assertThat(slice(text, claim.getStart(), claim.getEnd())).isEqualTo(claim.getQuote());
      assertSource(bytes, claim.getSourceStart(), claim.getSourceEnd(), charset, claim.getQuote());
    }
    for (EntityRow entity : analysis.getEntities()) {
      if (entity.getStart() != null) {
        assertThat(slice(text, entity.getStart(), entity.getEnd())).isEqualTo(entity.getText());
      }
      assertSource(
          bytes, entity.getSourceStart(), entity.getSourceEnd(), charset, entity.getText());
    }
  }

  private static void assertSource(
      byte[] bytes, long start, long end, String charset, String quote) {
    assertThat(start).isBetween(0L, end);
    assertThat(end).isLessThanOrEqualTo(bytes.length);
    String damaged = new String(bytes, (int) start, (int) (end - start), Charset.forName(charset));
    assertThat(bare(damaged)).as(damaged).isEqualTo(bare(quote));
  }

  /** What is left of a text when damage that is repaired is taken out of it. */
  private static String bare(String text) {
    return Normalizer.normalize(
            CHARACTER_REFERENCE
                .matcher(text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">"))
                .replaceAll(match -> character(match.group(1))),
            Normalizer.Form.NFKC)
        .replaceAll("\\([a-zà-üāēīōūǎěǐǒǔǖǘǚǜǹḿ]+\\)", "")
        .replaceAll("[\\s\\p{Cf}\\p{Cc}]", "");
  }

  private static String character(String reference) {
    boolean hex = reference.startsWith("x");
    return Character.toString(
        Integer.parseInt(hex ? reference.substring(1) : reference, hex ? 16 : 10));
  }

  private static String slice(String text, int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  private static byte[] read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".gz")) {
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        return in.readAllBytes();
      }
    }
    return bytes;
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
