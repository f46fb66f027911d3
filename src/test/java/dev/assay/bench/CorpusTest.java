package dev.assay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.bench.Corpus.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theSameBytesEveryTime(boolean damaged) {
    Corpus corpus = new Corpus(300, Language.MIXED, 2, damaged);
    corpus.write(folder.resolve("one"));
    corpus.write(folder.resolve("other"));
    assertThat(files("one")).hasSize(8).isEqualTo(files("other"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLineIsADocument(Language language) {
    Corpus corpus = new Corpus(1001, language, 6, true);
    corpus.write(folder.resolve("in"));
    List<String> texts = new ArrayList<>();
    long bytes = 0;
    for (String content : files("in").values()) {
      bytes += content.getBytes(StandardCharsets.UTF_8).length;
      content.lines().forEach(line -> texts.add(text(line)));
    }
    assertThat(texts).isEqualTo(corpus.texts());
    assertThat(bytes / texts.size()).isBetween(2_500L, 6_000L);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void cleanDocumentsAreAsLongAsThoseOfTheMeasurements(Language language) {
    long bytes =
        new Corpus(1000, language, 0, false)
            .texts().stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
    assertThat(bytes / 1000).isBetween(3_200L, 3_800L);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void nothingRepeatsByAccident(Language language) {
    List<Set<String>> shingles =
        new Corpus(200, language, 0, false).texts().stream().map(CorpusTest::shingles).toList();
    double most = 0;
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < shingles.size(); i++) {
      for (int j = 0; j < i; j++) {
        double similarity = similarity(shingles.get(i), shingles.get(j));
        most = Math.max(most, similarity);
        sum += similarity;
        pairs++;
      }
    }
    assertThat(most).isLessThan(0.3);
    assertThat(sum / pairs).isLessThan(0.05);
  }

  /** Five Han characters, or five words. */
  private static Set<String> shingles(String text) {
    List<String> words =
        text.codePointAt(0) > 0x2E80
            ? text.codePoints().mapToObj(Character::toString).toList()
            : List.of(text.split("\\s+"));
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + 5 <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + 5)));
    }
    return shingles;
  }

  private static double similarity(Set<String> one, Set<String> other) {
    long shared = one.stream().filter(other::contains).count();
    return (double) shared / (one.size() + other.size() - shared);
  }

  @Test
  void duplicatesAreAsManyAsAskedForAndHalfOfThemExact() {
    for (int tenths : new int[] {0, 2, 6}) {
      List<String> texts = new Corpus(2_000, Language.MIXED, tenths, false).texts();
      long titles =
          texts.stream().map(text -> text.replaceFirst("\n.*\n", "\n")).distinct().count();
      assertThat(titles).isEqualTo(2_000 - 200L * tenths);
      double exact = 2_000 - new HashSet<>(texts).size();
      assertThat(exact).isBetween(85.0 * tenths, 115.0 * tenths);
    }
  }

  @Test
  void everyKindOfDamageComesUp() {
    List<String> clean = new Corpus(200, Language.ZH, 0, false).texts();
    List<String> damaged = new Corpus(200, Language.ZH, 0, true).texts();
    assertThat(damaged).anyMatch(text -> text.contains("\r\n\u3000\u3000"));
    assertThat(damaged).anyMatch(text -> text.contains("(huì)"));
    assertThat(damaged).anyMatch(text -> text.contains("０"));
    assertThat(damaged).anyMatch(text -> text.contains("&ldquo;"));
    assertThat(damaged).anyMatch(text -> text.startsWith("首页 > 新闻"));
    assertThat(damaged).anyMatch(text -> text.contains("æ"));
    assertThat(damaged).anyMatch(clean::contains);
    assertThat(clean).noneMatch(text -> text.contains("&") || text.contains("\r"));
  }

  private Map<String, String> files(String name) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(folder.resolve(name))) {
      for (Path file : found.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static String text(String line) {
    try {
      return JSON.readTree(line).path("text").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
