package dev.assay.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.lexicon.LexiconFile;
import dev.assay.text.AlignedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Labelled cases of mojibake and of clean text, and sentences garbled along every path. */
class MojibakeCasesTest {

  private static final String FOLDER = "/cases/mojibake/";
  private static final MojibakeRepairer REPAIRER = new MojibakeRepairer();

  record Case(String label, String text, String meant) {
    @Override
    public String toString() {
      return label + ": " + meant;
    }
  }

  private static List<Case> cases(String file) throws IOException {
    try (InputStream in = MojibakeCasesTest.class.getResourceAsStream(FOLDER + file)) {
      List<Case> cases = new ArrayList<>();
      for (JsonNode node : new ObjectMapper().readTree(in)) {
        cases.add(
            new Case(
                node.get("label").asText(), node.get("text").asText(), node.get("meant").asText()));
      }
      return cases;
    }
  }

  static Stream<Case> passing() throws IOException {
    return Stream.of("wild.json", "synthetic.json", "negative.json")
        .flatMap(
            file -> {
              try {
                return cases(file).stream();
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
  }

  static Stream<Case> failing() throws IOException {
    return cases("known-failures.json").stream();
  }

  /** Undoes one wrong decoding after another, as the chain of repairs does. */
  private static String repaired(String text) {
    AlignedText repaired = AlignedText.ofUtf8(text);
    for (int i = 0; i < 3; i++) {
      repaired = REPAIRER.plan(repaired).apply().text();
    }
    return repaired.toString();
  }

  @ParameterizedTest
  @MethodSource("passing")
  void aCaseIsRepaired(Case one) {
    assertThat(repaired(one.text())).isEqualTo(one.meant());
    assertThat(repaired(one.meant())).isEqualTo(one.meant());
  }

  /** Strict: a case that is repaired now belongs to the others. */
  @ParameterizedTest
  @MethodSource("failing")
  void aKnownFailureStillFails(Case one) {
    assertThat(repaired(one.text())).isNotEqualTo(one.meant());
  }

  private static List<List<String>> sentences() {
    return LexiconFile.bundled("/dev/assay/charset/held_out.tsv").rows();
  }

  @Test
  void sentencesOfManyLanguagesStayAsTheyAre() {
    StringBuilder all = new StringBuilder();
    for (List<String> row : sentences()) {
      assertThat(repaired(row.get(1))).isEqualTo(row.get(1));
      all.append(row.get(1)).append('\n');
    }
    assertThat(repaired(all.toString())).isEqualTo(all.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,windows-1252,1,1",
    "UTF-8,windows-1251,1,1",
    "UTF-8,windows-1250,1,1",
    "UTF-8,ISO-8859-1,1,1",
    "UTF-8,x-MacRoman,1,1",
    "UTF-8,windows-1252,2,1",
    "UTF-8,windows-1251,2,1",
    "GBK,windows-1252,1,1",
    "GBK,ISO-8859-1,1,1",
    "Big5,windows-1252,1,1",
    "Big5,ISO-8859-1,1,1",
    "GBK,x-windows-950,1,0.9",
    "Big5,GBK,1,0.8"
  })
  void whatWasGarbledComesBack(String written, String read, int times, double share) {
    int garbled = 0;
    int restored = 0;
    for (List<String> row : sentences()) {
      String damaged = row.get(1);
      for (int i = 0; i < times; i++) {
        damaged = garble(damaged, Charset.forName(i == 0 ? written : "UTF-8"), read);
      }
      boolean inScript =
          written.equals("UTF-8") || row.get(0).equals(written.equals("GBK") ? "zh" : "zh_Hant");
      if (inScript && !damaged.equals(row.get(1)) && damaged.indexOf('\uFFFD') < 0) {
        garbled++;
        restored += repaired(damaged).equals(row.get(1)) ? 1 : 0;
      }
    }
    assertThat(garbled).isGreaterThan(10);
    assertThat(restored).isGreaterThanOrEqualTo((int) (garbled * share));
  }

  /** What the wrong reading did not lose of UTF-8 that was read as GBK. */
  @Test
  void utf8ReadAsGbkComesBackButForTheBytesThatAreLost() {
    for (List<String> row : sentences()) {
      if (row.get(0).startsWith("zh")) {
        String damaged = garble(row.get(1), StandardCharsets.UTF_8, "GBK");
        String repaired = repaired(damaged);
        int kept = 0;
        for (int i = 0; i < row.get(1).length(); i++) {
          kept += repaired.indexOf(row.get(1).charAt(i)) >= 0 ? 1 : 0;
        }
        assertThat(kept).as(repaired).isGreaterThan(row.get(1).length() * 7 / 10);
      }
    }
  }

  private static String garble(String text, Charset written, String read) {
    byte[] bytes = text.getBytes(written);
    if (!read.startsWith("windows-125")) {
      return new String(bytes, Charset.forName(read));
    }
    StringBuilder garbled = new StringBuilder();
    for (byte b : bytes) {
      String one = new String(new byte[] {b}, Charset.forName(read));
      garbled.append(one.equals("\uFFFD") ? Character.toString(b & 0xFF) : one);
    }
    return garbled.toString();
  }

  @Test
  void repairsAreRecordedAndReplayable() {
    AlignedText damaged = AlignedText.ofUtf8("Good text. â€œCafÃ©â€\u009d — ÖÐ¹úÈËÃñÒøÐÐ");
    RepairPlan.Repaired repaired = REPAIRER.plan(damaged).apply();
    String replayed = damaged.toString();
    List<Repair> repairs = repaired.repairs();
    byte[] source = replayed.getBytes(StandardCharsets.UTF_8);
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (Repair repair : repairs) {
      text.append(new String(source, done, repair.sourceStart() - done, StandardCharsets.UTF_8));
      text.append(repair.after());
      done = repair.sourceEnd();
    }
    text.append(new String(source, done, source.length - done, StandardCharsets.UTF_8));
    assertThat(repairs).isNotEmpty();
    assertThat(text).hasToString(repaired.text().toString());
  }
}
