package dev.assay.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.repair.Garbling.Open;
import dev.assay.text.AlignedText;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Three thousand sentences in forty languages, garbled along every path and brought back. A
 * sentence counts as restored if it comes back to the letter, as honest if what comes back says
 * nothing that the sentence did not say: U+FFFD stands where text is lost.
 */
class GarbledPathsTest {

  private static final Set<String> ALL = Set.of();
  private static final Set<String> CHINESE = Set.of("zh", "zh_Hant");
  private static final Set<String> SIMPLIFIED = Set.of("zh");
  private static final Set<String> TRADITIONAL = Set.of("zh_Hant");
  private static final Set<String> LATIN = Set.of("fr", "de", "es", "pl", "pt");
  private static final Set<String> GREEK_AND_CYRILLIC = Set.of("el", "ru", "uk");

  private static final RepairChain CHAIN = new RepairChain(LexiconSource.bundled());

  private static List<List<String>> sentences() {
    return LexiconFile.bundled("/dev/assay/repair/sentences.tsv").rows();
  }

  private static String repaired(String text) {
    return CHAIN.repair(AlignedText.ofUtf8(text)).text().toString();
  }

  static Stream<Arguments> paths() {
    return Stream.of(
        arguments(Garbling.of("UTF-8", "windows-1252"), ALL, 0.995),
        arguments(Garbling.of("UTF-8", "ISO-8859-1"), ALL, 0.995),
        arguments(Garbling.of("UTF-8", "windows-1250"), ALL, 0.98),
        arguments(Garbling.of("UTF-8", "windows-1251"), ALL, 0.99),
        arguments(Garbling.of("UTF-8", "windows-1254"), ALL, 0.99),
        arguments(Garbling.of("UTF-8", "x-MacRoman"), ALL, 0.98),
        arguments(Garbling.of("UTF-8", "IBM437"), ALL, 0.98),
        arguments(Garbling.of("UTF-8", "IBM850"), ALL, 0.96),
        arguments(Garbling.of("UTF-8", "KOI8-R"), ALL, 0.98),
        arguments(Garbling.of("UTF-8", "windows-1253"), ALL, 0.95),
        arguments(Garbling.of("UTF-8", "windows-1257"), ALL, 0.95),
        arguments(Garbling.of("UTF-8", "ISO-8859-2"), ALL, 0.92),
        arguments(Garbling.of("UTF-8", "windows-1252").times(2), ALL, 0.99),
        arguments(Garbling.of("UTF-8", "windows-1252").times(3), ALL, 0.99),
        arguments(Garbling.of("UTF-8", "windows-1251").times(2), ALL, 0.99),
        arguments(Garbling.of("UTF-8", "x-MacRoman").times(2), ALL, 0.98),
        arguments(
            Garbling.of("UTF-8", "windows-1251").then(Garbling.of("UTF-8", "windows-1252")),
            ALL,
            0.99),
        arguments(Garbling.of("UTF-8", "windows-1252").inPart(), ALL, 0.98),
        arguments(Garbling.of("UTF-8", "windows-1251").inPart(), ALL, 0.97),
        arguments(Garbling.of("UTF-8", "x-MacRoman").inPart(), ALL, 0.97),
        arguments(Garbling.of("UTF-8", "windows-1252").nbspBlank(), ALL, 0.97),
        arguments(Garbling.of("UTF-8", "windows-1252").spacesCollapsed(), ALL, 0.94),
        arguments(Garbling.of("UTF-8", "windows-1252").escaped(), ALL, 0.98),
        arguments(Garbling.pairs("UTF-8", "GBK"), LATIN, 0.93),
        arguments(Garbling.pairs("UTF-8", "GBK"), GREEK_AND_CYRILLIC, 0.97),
        arguments(Garbling.of("GBK", "windows-1252"), SIMPLIFIED, 0.99),
        arguments(Garbling.of("GBK", "ISO-8859-1"), SIMPLIFIED, 0.99),
        arguments(Garbling.of("GBK", "windows-1252"), TRADITIONAL, 0.98),
        arguments(Garbling.of("GBK", "windows-1252").inPart(), SIMPLIFIED, 0.96),
        arguments(Garbling.of("GBK", "windows-1252").nbspBlank(), CHINESE, 0.97),
        arguments(
            Garbling.of("GBK", "windows-1252").then(Garbling.of("UTF-8", "windows-1252")),
            SIMPLIFIED,
            0.99),
        arguments(Garbling.of("GBK", "IBM437"), SIMPLIFIED, 0.97),
        arguments(Garbling.of("Big5", "windows-1252"), TRADITIONAL, 0.98),
        arguments(Garbling.of("Big5", "ISO-8859-1"), TRADITIONAL, 0.98),
        arguments(Garbling.of("Big5", "windows-1252").inPart(), TRADITIONAL, 0.94),
        arguments(
            Garbling.of("Big5", "windows-1252").then(Garbling.of("UTF-8", "windows-1252")),
            TRADITIONAL,
            0.98),
        arguments(Garbling.pairs("GBK", "x-windows-950"), SIMPLIFIED, 0.98),
        arguments(Garbling.pairs("GBK", "x-windows-950").inPart(), SIMPLIFIED, 0.85),
        arguments(Garbling.pairs("Big5", "GB18030"), TRADITIONAL, 0.96),
        arguments(Garbling.pairs("Big5", "GB18030").inPart(), TRADITIONAL, 0.78),
        arguments(Garbling.pairs("Big5", "GBK"), TRADITIONAL, 0.85));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void whatWasGarbledComesBack(Garbling path, Set<String> languages, double share) {
    int garbled = 0;
    int restored = 0;
    for (List<String> row : sentences()) {
      String meant = row.get(1);
      if ((languages.isEmpty() || languages.contains(row.get(0))) && isWritable(path, meant)) {
        String damaged = path.of(meant);
        garbled += damaged.equals(meant) ? 0 : 1;
        restored += !damaged.equals(meant) && repaired(damaged).equals(repaired(meant)) ? 1 : 0;
      }
    }
    assertThat(garbled).isGreaterThan(100);
    assertThat((double) restored / garbled).isGreaterThanOrEqualTo(share);
  }

  private static boolean isWritable(Garbling path, String text) {
    String written = path.name().substring(0, path.name().indexOf(' '));
    return Charset.forName(written).newEncoder().canEncode(text);
  }

  static Stream<Garbling> pathsOfParagraphs() {
    return Stream.of(
        Garbling.of("GBK", "windows-1252"),
        Garbling.of("GBK", "ISO-8859-1"),
        Garbling.of("GBK", "IBM437"),
        Garbling.of("GBK", "IBM850"),
        Garbling.of("GBK", "windows-1252").then(Garbling.of("UTF-8", "windows-1252")),
        Garbling.of("UTF-8", "windows-1252"),
        Garbling.of("UTF-8", "windows-1251"),
        Garbling.of("UTF-8", "IBM437"),
        Garbling.of("UTF-8", "KOI8-R"),
        Garbling.of("Big5", "windows-1252"),
        Garbling.of("Big5", "IBM437"),
        Garbling.pairs("GBK", "x-windows-950"),
        Garbling.pairs("Big5", "GB18030"));
  }

  @ParameterizedTest
  @MethodSource("pathsOfParagraphs")
  void paragraphsWithoutAnyAsciiComeBackAsSentencesDo(Garbling path) {
    String language = path.name().startsWith("Big5") ? "zh_Hant" : "zh";
    assertTextsComeBack(path, joined(language, path, 200, "", c -> c >= 0x80));
  }

  @ParameterizedTest
  @MethodSource("pathsOfParagraphs")
  void documentsOfManyLinesComeBackAsSentencesDo(Garbling path) {
    String language = path.name().startsWith("Big5") ? "zh_Hant" : "zh";
    assertTextsComeBack(path, joined(language, path, 1500, "\n", c -> true));
  }

  private static void assertTextsComeBack(Garbling path, List<String> texts) {
    int characters = 0;
    int kept = 0;
    for (String paragraph : texts) {
      String meant = repaired(paragraph);
      characters += meant.length();
      kept += kept(repaired(path.of(paragraph)), meant);
    }
    assertThat(characters).isGreaterThan(2000);
    assertThat((double) kept / characters).isGreaterThanOrEqualTo(0.999);
  }

  /** Sentences of a language put together into texts of at least so many characters. */
  private static List<String> joined(
      String language, Garbling path, int length, String separator, IntPredicate kept) {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (List<String> row : sentences()) {
      if (row.get(0).equals(language) && isWritable(path, row.get(1))) {
        row.get(1).chars().filter(kept).forEach(c -> text.append((char) c));
        text.append(separator);
        if (text.length() > length) {
          texts.add(text.toString());
          text.setLength(0);
        }
      }
    }
    return texts;
  }

  static Stream<Arguments> lossyPaths() {
    return Stream.of(
        arguments(Garbling.pairs("UTF-8", "GBK"), CHINESE, 0.98, 0.9),
        arguments(Garbling.pairsByteByByte("UTF-8", "GBK", "?"), CHINESE, 0.98, 0.9),
        arguments(Garbling.pairsByteByByte("UTF-8", "GBK", "\uFFFD"), CHINESE, 0.98, 0.9),
        arguments(Garbling.pairs("UTF-8", "GBK").inPart(), CHINESE, 0.9, 0.9),
        arguments(Garbling.pairs("UTF-8", "GBK"), Set.of("ja"), 0.97, 0.9),
        arguments(Garbling.pairs("UTF-8", "windows-31j"), CHINESE, 0.93, 0.75),
        arguments(Garbling.of("UTF-8", "windows-1251", Open.DROPPED), ALL, 0.95, 0.98),
        arguments(Garbling.of("UTF-8", "windows-1251", Open.REPLACEMENT), ALL, 0.98, 0.98),
        arguments(Garbling.of("UTF-8", "windows-1251", Open.QUESTION_MARK), ALL, 0.98, 0.98),
        arguments(Garbling.of("UTF-8", "windows-1252", Open.REPLACEMENT), ALL, 0.92, 0.96),
        arguments(Garbling.of("UTF-8", "windows-1250", Open.REPLACEMENT), ALL, 0.87, 0.93),
        arguments(Garbling.of("UTF-8", "windows-1252", Open.DROPPED), ALL, 0.77, 0.93),
        arguments(Garbling.of("UTF-8", "windows-1252").quotesStraightened(), ALL, 0.98, 0.98));
  }

  @ParameterizedTest
  @MethodSource("lossyPaths")
  void whatIsLostIsMarkedAndNotGuessed(
      Garbling path, Set<String> languages, double honestShare, double keptShare) {
    int garbled = 0;
    int honest = 0;
    int characters = 0;
    int kept = 0;
    for (List<String> row : sentences()) {
      String meant = row.get(1);
      String damaged = path.of(meant);
      if ((languages.isEmpty() || languages.contains(row.get(0))) && !damaged.equals(meant)) {
        String repaired = mojibakeRepaired(damaged);
        garbled++;
        honest += isHonest(repaired, meant) ? 1 : 0;
        characters += meant.length();
        kept += kept(repaired, meant);
      }
    }
    assertThat(garbled).isGreaterThan(100);
    assertThat((double) honest / garbled).isGreaterThanOrEqualTo(honestShare);
    assertThat((double) kept / characters).isGreaterThanOrEqualTo(keptShare);
  }

  private static String mojibakeRepaired(String text) {
    MojibakeRepairer repairer = new MojibakeRepairer();
    AlignedText repaired = AlignedText.ofUtf8(text);
    for (int i = 0; i < 6; i++) {
      repaired = repairer.plan(repaired).apply().text();
    }
    return repaired.toString();
  }

  /** Whether what stands between marks of loss stands in the sentence, in its order. */
  private static boolean isHonest(String repaired, String meant) {
    int at = 0;
    for (String piece : repaired.split("[\uFFFD?]+")) {
      int found = meant.indexOf(piece, at);
      if (found < 0) {
        return false;
      }
      at = found + piece.length();
    }
    return true;
  }

  /** Characters of the sentence that are back, each once. */
  private static int kept(String repaired, String meant) {
    StringBuilder left = new StringBuilder(repaired);
    int kept = 0;
    for (int i = 0; i < meant.length(); i++) {
      int found = left.indexOf(meant.substring(i, i + 1));
      if (found >= 0) {
        left.deleteCharAt(found);
        kept++;
      }
    }
    return kept;
  }

  @Test
  void cleanSentencesStayAsTheyAre() {
    StringBuilder all = new StringBuilder();
    for (List<String> row : sentences()) {
      assertThat(mojibakeRepaired(row.get(1))).isEqualTo(row.get(1));
      all.append(row.get(1)).append('\n');
    }
    assertThat(mojibakeRepaired(all.toString())).isEqualTo(all.toString());
  }

  @Test
  void whatIsRepairedStaysAsItIs() {
    List<Garbling> paths =
        List.of(
            Garbling.of("UTF-8", "windows-1252"),
            Garbling.of("UTF-8", "windows-1252", Open.DROPPED),
            Garbling.of("UTF-8", "windows-1250", Open.QUESTION_MARK),
            Garbling.pairs("UTF-8", "GBK"),
            Garbling.pairs("UTF-8", "x-windows-950"),
            Garbling.pairs("GBK", "Big5-HKSCS"),
            Garbling.pairs("Big5", "GBK"));
    int changed = 0;
    int count = 0;
    for (Garbling path : paths) {
      for (List<String> row : sentences()) {
        String once = repaired(path.of(row.get(1)));
        changed += repaired(once).equals(once) ? 0 : 1;
        count++;
      }
    }
    assertThat((double) changed / count).isLessThan(0.001);
  }
}
