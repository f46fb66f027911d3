package dev.assay.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.lexicon.LexiconFile;
import dev.assay.text.AlignedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labelled cases of mojibake and of clean text. */
class MojibakeCasesTest {

  private static final String FOLDER = "/cases/mojibake/";
  private static final MojibakeRepairer REPAIRER = new MojibakeRepairer();
  private static final Repairer SIGNS = new WindowsSignRepairer();

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
    for (int i = 0; i < 6; i++) {
      repaired = REPAIRER.plan(repaired).apply().text();
    }
    return SIGNS.plan(repaired).apply().text().toString();
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

  /** Idempotence: what is repaired says nothing of damage any more. */
  @ParameterizedTest
  @MethodSource({"passing", "failing"})
  void aRepairedCaseStaysAsItIs(Case one) {
    String once = repaired(one.text());
    assertThat(repaired(once)).isEqualTo(once);
  }

  @Test
  void whatIsLostIsRecordedWithItsPlace() {
    AlignedText damaged = AlignedText.ofUtf8("姓名 锟斤拷锟斤拷,电话");
    List<Repair> repairs = REPAIRER.plan(damaged).apply().repairs();
    assertThat(repairs)
        .containsExactly(
            new Repair(RepairKind.MOJIBAKE, 7, 25, "锟斤拷锟斤拷", "\uFFFD\uFFFD\uFFFD\uFFFD"));
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
