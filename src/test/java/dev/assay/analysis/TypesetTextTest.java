package dev.assay.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.lexicon.LexiconSource;
import dev.assay.row.ClaimRow;
import dev.assay.row.EntityRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same news, set with blanks around numbers or broken into lines, makes the same claims. */
class TypesetTextTest {

  private final RecordAnalyzer analyzer = new RecordAnalyzer(LexiconSource.bundled(), null);

  @ParameterizedTest
  @CsvSource({
    "testdata/changes/zh/documents, SPACED, 0.98",
    "testdata/changes/zh/documents, BROKEN, 0.94",
    "testdata/changes/en/documents, BROKEN_AT_WORDS, 0.94",
    "testdata/changes/zh/documents, CRLF, 1.0",
    "testdata/changes/en/documents, CRLF, 1.0"
  })
  void makesTheSameClaims(Path folder, Setting setting, double share) throws IOException {
    int claims = 0;
    int same = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        List<String> expected = claims(text);
        List<String> found = claims(setting.change.apply(text));
        claims += expected.size();
        for (String claim : found) {
          same += expected.remove(claim) ? 1 : 0;
        }
      }
    }
    assertThat(claims).isGreaterThan(200);
    assertThat((double) same / claims).isGreaterThanOrEqualTo(share);
  }

  private enum Setting {
    SPACED(text -> text.replaceAll("(?<=\\p{IsHan})(?=[0-9])|(?<=[0-9%])(?=\\p{IsHan})", " ")),
    BROKEN(text -> text.replaceAll("([^\n]{40})(?=[^\n])", "$1\n")),
    BROKEN_AT_WORDS(text -> text.replaceAll("([^\n]{40,70}) (?=[^\n]*[^\n]{20})", "$1\n")),
    CRLF(text -> text.replace("\n", "\r\n"));

    private final UnaryOperator<String> change;

    Setting(UnaryOperator<String> change) {
      this.change = change;
    }
  }

  /** Value, unit, direction, place and period of each claim; spans are checked on the way. */
  private List<String> claims(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    SourceRecord record = new SourceRecord("a.txt", "a.txt", 0, "text/plain", bytes);
    Outcome.Analyzed analyzed = (Outcome.Analyzed) analyzer.analyze(record);
    String stands = analyzed.analysis().getDocument().getText();
    List<String> claims = new ArrayList<>();
    for (ClaimRow claim : analyzed.analysis().getClaims()) {
      assertThat(slice(stands, claim.getStart(), claim.getEnd())).isEqualTo(claim.getQuote());
      claims.add(
          claim.getValue().stripTrailingZeros().toPlainString()
              + " "
              + claim.getUnit()
              + " "
              + claim.getDirection()
              + " "
              + claim.getPlaceCode()
              + " "
              + claim.getPeriod());
    }
    for (EntityRow entity : analyzed.analysis().getEntities()) {
      if (entity.getStart() != null) {
        assertThat(slice(stands, entity.getStart(), entity.getEnd())).isEqualTo(entity.getText());
      }
    }
    return claims;
  }

  private static String slice(String text, int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }
}
