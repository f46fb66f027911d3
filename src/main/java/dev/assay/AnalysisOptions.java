package dev.assay;

import dev.assay.analysis.RecordAnalyzer;
import dev.assay.lexicon.LexiconException;
import dev.assay.lexicon.LexiconSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The flags that say how records are analyzed, which a run and {@code inspect} share. */
final class AnalysisOptions {

  private AnalysisOptions() {}

  /** The day that relative dates are resolved against, or null. */
  static @Nullable LocalDate referenceDate(CommandLine line, List<String> problems) {
    String value = line.single(Flag.REFERENCE_DATE);
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      problem(Flag.REFERENCE_DATE, value, "not a date; write it as 2021-12-31", problems);
      return null;
    }
  }

  /**
   * The bundled lexicons with the user's.
   *
   * @param analyzers makes an analyzer of lexicons, which reads and checks all of them
   */
  static LexiconSource lexicons(
      CommandLine line, Function<LexiconSource, RecordAnalyzer> analyzers, List<String> problems) {
    String folder = line.single(Flag.LEXICONS);
    if (folder == null) {
      return LexiconSource.bundled();
    }
    try {
      LexiconSource lexicons = LexiconSource.withUserFiles(readLexicons(Path.of(folder), problems));
      lexicons.checkPaths();
      RecordAnalyzer unused = analyzers.apply(lexicons);
      assert unused != null;
      return lexicons;
    } catch (LexiconException e) {
      problem(Flag.LEXICONS, folder, Texts.firstLine(e.getMessage()), problems);
    } catch (IOException e) {
      String what = "cannot be read (" + Texts.firstLine(e.getMessage()) + ")";
      problem(Flag.LEXICONS, folder, what, problems);
    }
    return LexiconSource.bundled();
  }

  private static Map<String, String> readLexicons(Path folder, List<String> problems)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      problem(Flag.LEXICONS, folder.toString(), "there is no such folder", problems);
      return Map.of();
    }
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        contents.put(path, Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    if (contents.isEmpty()) {
      String what = "no .tsv file in it; put them as zh/units.tsv does";
      problem(Flag.LEXICONS, folder.toString(), what, problems);
    }
    return contents;
  }

  private static void problem(Flag flag, String value, String what, List<String> problems) {
    problems.add("--" + flag.flag() + "=" + value + ": " + what);
  }
}
