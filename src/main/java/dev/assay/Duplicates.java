package dev.assay;

import dev.assay.pipeline.DuplicatesPipeline;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;

/**
 * {@code assay duplicates --input=PATH,...}: which documents repeat which, without entities, claims
 * and output folder. It reads what a run reads, in the same way.
 */
final class Duplicates {
  static final String COMMAND = "duplicates";

  /** Rejects that are told one by one. */
  private static final int REJECTS_TOLD = 10;

  private static final String USAGE =
      """
      Usage: assay duplicates --input=PATH,... [flags]

      Lists the documents that are not alone, cluster by cluster: the canonical one (the most
      complete, then the earliest), then the others with their similarity to it and the number of
      near duplicates that lead to them from the most complete of all that hang together. The list
      goes to standard output.

        --format=table|csv
            For people or for programs. Default: table
        --quiet
            Tell no progress.
        --nearDuplicateThreshold=0.5..1, --lexicons=FOLDER, --pipeline=FILE.yaml,
        --jsonl.text=FIELD, --jsonl.id=FIELD, --jsonl.url=FIELD, --jsonl.date=FIELD,
        --jsonl.title=FIELD, --maxRecordBytes=BYTES, --maxExpansion=TIMES, --runner=...
            As for a run; see assay --help. The runner has to be in this process.

      Exit codes: 0 done, 1 failed, 2 wrong usage; nothing was read.
      """;

  private final PrintStream out;
  private final Screen err;
  private final AssayOptions.ForDuplicates options;

  private Duplicates(PrintStream out, Screen err, AssayOptions.ForDuplicates options) {
    this.out = out;
    this.err = err;
    this.options = options;
  }

  /** Runs the command line behind the command's name and returns its exit code. */
  static int run(List<String> args, PrintStream out, Screen err) {
    CommandLine line = CommandLine.parse(args.toArray(String[]::new));
    if (line.help()) {
      out.print(USAGE);
      return Main.DONE;
    }
    try {
      return new Duplicates(out, err, AssayOptions.checkForDuplicates(line)).run(line);
    } catch (UsageException e) {
      e.problems().forEach(problem -> err.println("assay: " + problem));
      err.println("Nothing was read. assay duplicates --help lists all flags.");
      return Main.WRONG_USAGE;
    }
  }

  private int run(CommandLine line) {
    try {
      Path folder = Files.createTempDirectory("assay-duplicates");
      try {
        return run(folder, line.quiet());
      } finally {
        remove(folder);
      }
    } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
      // The last line of defence: whatever ended the run is told in one line.
      Main.tell(e, line.verbose(), err);
      return Main.FAILED;
    }
  }

  private int run(Path folder, boolean quiet) throws IOException {
    Pipeline pipeline = Pipeline.create(options.beam());
    DuplicatesPipeline.build(pipeline, options.settings(), folder.toString());
    PipelineResult.State state =
        ProgressLine.during(pipeline, options.settings().files(), quiet, err);
    if (state != PipelineResult.State.DONE) {
      err.println("assay: the run ended as " + state);
      return Main.FAILED;
    }
    if (options.settings().asCsv()) {
      out.println(String.join(",", DuplicatesPipeline.columns()));
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> shares = files.filter(DuplicatesPipeline::isShare).sorted().toList();
      for (Path share : shares) {
        Files.copy(share, out);
      }
      if (shares.isEmpty() && !options.settings().asCsv()) {
        out.println("no duplicates");
      }
    }
    tellRejects(folder.resolve(DuplicatesPipeline.REJECTS));
    return Main.DONE;
  }

  private void tellRejects(Path file) throws IOException {
    List<String> rejects = Files.readAllLines(file, StandardCharsets.UTF_8);
    rejects.stream()
        .sorted()
        .limit(REJECTS_TOLD)
        .forEach(reject -> err.println("assay: not read: " + reject));
    if (rejects.size() > REJECTS_TOLD) {
      err.println("assay: not read: and " + (rejects.size() - REJECTS_TOLD) + " more");
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
