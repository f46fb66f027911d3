package dev.assay;

import dev.assay.analysis.Outcome;
import dev.assay.analysis.RecordAnalyzer;
import dev.assay.analysis.SourceRecord;
import dev.assay.charset.Decoder;
import dev.assay.html.HtmlSniffer;
import dev.assay.lexicon.LexiconSource;
import dev.assay.pipeline.io.FileOpener;
import dev.assay.pipeline.io.ReadSettings;
import dev.assay.pipeline.io.SourceFile;
import dev.assay.row.RejectRow;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code assay inspect FILE...}: what each record of some files is taken for, what is repaired and
 * removed. It runs no pipeline and loads nothing of Beam.
 */
final class Inspect {
  static final String COMMAND = "inspect";

  private static final String USAGE =
      """
      Usage: assay inspect FILE... [flags]

      Tells for each record of the files what it is taken for, on which evidence, what is repaired
      and what is removed, with byte offsets in the record. Files are unpacked as by a run. Writes
      no files.

        --json
            One JSON object a record and line, for programs, with all repairs.
        --lexicons=FOLDER, --referenceDate=YYYY-MM-DD,
        --jsonl.text=FIELD, --jsonl.id=FIELD, --jsonl.url=FIELD, --jsonl.date=FIELD,
        --jsonl.title=FIELD, --maxRecordBytes=BYTES, --maxExpansion=TIMES
            As for a run; see assay --help.

      Exit codes: 0 done, 1 failed, 2 wrong usage; nothing was read.
      """;

  private final PrintStream out;
  private final boolean json;
  private final RecordAnalyzer analyzer;

  private Inspect(PrintStream out, boolean json, RecordAnalyzer analyzer) {
    this.out = out;
    this.json = json;
    this.analyzer = analyzer;
  }

  /** Runs the command line behind the command's name and returns its exit code. */
  static int run(List<String> args, PrintStream out, PrintStream err) {
    List<String> flags = new ArrayList<>();
    List<String> files = new ArrayList<>();
    boolean json = false;
    for (String arg : args) {
      if (arg.equals("--json")) {
        json = true;
      } else {
        (arg.startsWith("-") ? flags : files).add(arg);
      }
    }
    CommandLine line = CommandLine.parse(flags.toArray(String[]::new));
    if (line.help()) {
      out.print(USAGE);
      return Main.DONE;
    }
    List<String> problems = problems(line);
    ReadSettings settings = ReadOptions.check(line, problems);
    LocalDate referenceDate = AnalysisOptions.referenceDate(line, problems);
    Function<LexiconSource, RecordAnalyzer> analyzers =
        lexicons -> new RecordAnalyzer(lexicons, referenceDate);
    LexiconSource lexicons = AnalysisOptions.lexicons(line, analyzers, problems);
    List<SourceFile> sources = sources(files, problems);
    if (!problems.isEmpty()) {
      problems.forEach(problem -> err.println("assay: " + problem));
      err.println("Nothing was read. assay inspect --help lists all flags.");
      return Main.WRONG_USAGE;
    }
    new Inspect(out, json, analyzers.apply(lexicons)).inspect(sources, settings);
    return Main.DONE;
  }

  private static List<String> problems(CommandLine line) {
    List<String> problems = new ArrayList<>(line.problems());
    if (line.quiet()) {
      problems.add("--quiet: not a flag of inspect, which tells nothing but what it finds");
    }
    TreeSet<String> known = new TreeSet<>();
    for (Flag flag : Flag.values()) {
      if (isKnown(flag)) {
        known.add(flag.flag());
      } else if (!line.values(flag).isEmpty()) {
        problems.add("--" + flag.flag() + ": not a flag of inspect, which reads files alone");
      }
    }
    for (String name : line.beam().keySet()) {
      String nearest = Texts.nearest(name, known);
      problems.add(
          "--"
              + name
              + ": there is no such flag"
              + (nearest == null ? "" : "; did you mean --" + nearest + "?"));
    }
    return problems;
  }

  private static boolean isKnown(Flag flag) {
    return flag.group() == Flag.Group.FIELDS
        || ReadOptions.LIMITS.contains(flag)
        || flag == Flag.LEXICONS
        || flag == Flag.REFERENCE_DATE;
  }

  private static List<SourceFile> sources(List<String> files, List<String> problems) {
    if (files.isEmpty()) {
      problems.add("no file is named; write assay inspect FILE...");
    }
    List<SourceFile> sources = new ArrayList<>();
    for (String file : files) {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        problems.add("\"" + file + "\" is a folder; name the files in it");
      } else if (!Files.isReadable(path)) {
        problems.add("\"" + file + "\": there is no such file, or it may not be read");
      } else {
        sources.add(new SourceFile(file, file, file, path.toFile().length()));
      }
    }
    return sources;
  }

  private void inspect(List<SourceFile> sources, ReadSettings settings) {
    FileOpener opener = new FileOpener(settings);
    for (SourceFile source : sources) {
      opener.read(
          source, () -> Files.newInputStream(Path.of(source.resource())), this::tell, this::tell);
    }
  }

  private void tell(SourceRecord record) {
    Outcome outcome = analyzer.analyze(record);
    if (outcome instanceof Outcome.Analyzed analyzed) {
      Finding finding =
          new Finding(
              analyzed.analysis(), declaredCharset(record), Decoder.candidates(record.bytes()));
      out.print(json ? finding.json() : finding.text());
    } else if (outcome instanceof Outcome.Rejected rejected) {
      tell(rejected.reject());
    }
  }

  /** What the record's container or the record itself says, or null. */
  private static @Nullable String declaredCharset(SourceRecord record) {
    return record.charset() != null || record.fields() != null
        ? record.charset()
        : HtmlSniffer.declaredCharset(record.bytes());
  }

  private void tell(RejectRow reject) {
    out.print(json ? Finding.json(reject) : Finding.text(reject));
  }
}
