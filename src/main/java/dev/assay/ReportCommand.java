package dev.assay;

import dev.assay.pipeline.io.OutputLayout;
import dev.assay.report.ReportLanguage;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/** {@code assay report FOLDER}: writes the page about a finished run anew. */
final class ReportCommand {
  static final String COMMAND = "report";

  private static final String USAGE =
      """
      Usage: assay report OUTPUT_FOLDER [--reportLanguage=en|zh] [--quiet]

      Writes report.html into the output folder of a finished run, out of its manifest and tables:
      in another language, or after a run on a cluster that was not waited for. Every other run
      writes it by itself.

      Exit codes: 0 done, 1 failed, 2 wrong usage; nothing was written.
      """;

  private ReportCommand() {}

  /** Runs the command line behind the command's name and returns its exit code. */
  static int run(List<String> args, PrintStream out, PrintStream err) {
    List<String> folders = new ArrayList<>();
    List<String> flags = new ArrayList<>();
    for (String arg : args) {
      (arg.startsWith("-") ? flags : folders).add(arg);
    }
    CommandLine line = CommandLine.parse(flags.toArray(String[]::new));
    if (line.help()) {
      out.print(USAGE);
      return Main.DONE;
    }
    List<String> problems = new ArrayList<>(line.problems());
    for (Flag flag : Flag.values()) {
      if (flag != Flag.REPORT_LANGUAGE && line.isGiven(flag)) {
        problems.add("--" + flag.flag() + ": not a flag of report, which reads a finished run");
      }
    }
    if (line.json()) {
      problems.add("--json: not a flag of report");
    }
    ReportLanguage language = language(line, problems);
    PipelineOptions beam = BeamFlags.options(line.beam(), problems);
    if (beam != null) {
      FileSystems.setDefaultPipelineOptions(beam);
    }
    OutputLayout layout = layout(folders, problems);
    if (!problems.isEmpty() || layout == null) {
      return wrongUsage(problems, err);
    }
    try {
      ReportWriter.write(layout, language);
      if (!line.quiet()) {
        out.println(layout.report());
      }
      return Main.DONE;
    } catch (FileNotFoundException e) {
      return wrongUsage(
          List.of(
              "\""
                  + folders.get(0)
                  + "\" holds no finished run: "
                  + Texts.firstLine(e.getMessage())),
          err);
    } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
      // The last line of defence: whatever ended the command is told in one line.
      Main.tell(e, line.verbose(), err);
      return Main.FAILED;
    }
  }

  /** The language that is asked for; what is wrong with it is added to the problems. */
  static ReportLanguage language(CommandLine line, List<String> problems) {
    String value = Objects.requireNonNull(line.single(Flag.REPORT_LANGUAGE));
    ReportLanguage language = ReportLanguage.of(value);
    if (language == null) {
      problems.add("--" + Flag.REPORT_LANGUAGE.flag() + "=" + value + ": use en or zh");
      return ReportLanguage.EN;
    }
    return language;
  }

  private static @Nullable OutputLayout layout(List<String> folders, List<String> problems) {
    if (folders.size() != 1) {
      problems.add("name one output folder; write assay report OUTPUT_FOLDER");
      return null;
    }
    try {
      return OutputLayout.of(folders.get(0));
    } catch (IllegalArgumentException e) {
      problems.add("\"" + folders.get(0) + "\": " + Texts.firstLine(e.getMessage()));
      return null;
    }
  }

  private static int wrongUsage(List<String> problems, PrintStream err) {
    problems.forEach(problem -> err.println("assay: " + problem));
    err.println("Nothing was written. assay report --help tells more.");
    return Main.WRONG_USAGE;
  }
}
