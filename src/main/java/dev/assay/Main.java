package dev.assay;

import dev.assay.pipeline.AssayPipeline;
import dev.assay.pipeline.FlinkCluster;
import dev.assay.pipeline.io.OutputFolder;
import dev.assay.pipeline.io.OutputLayout;
import dev.assay.pipeline.io.SourceFile;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;

/** The command line: parse, validate, build, run; the exit code. */
public final class Main {
  /** What may stand in front of the flags of a run. */
  static final String RUN = "run";

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;
  static final int TOO_MANY_REJECTS = 3;

  private final Screen out;
  private final Screen err;

  private Main(Screen out, Screen err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    int code =
        run(
            args,
            Screen.standard(System.out, 1, System.getenv()),
            Screen.standard(System.err, 2, System.getenv()));
    // Flink leaves threads behind that would keep the process alive.
    System.exit(code);
  }

  /** Runs a command line and returns its exit code; what it tells are plain lines. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    return run(args, Screen.plain(out), Screen.plain(err));
  }

  private static int run(String[] args, Screen out, Screen err) {
    if (args.length > 0 && args[0].equals(RUN)) {
      return new Main(out, err).run(Arrays.copyOfRange(args, 1, args.length));
    }
    if (args.length > 0 && args[0].equals(Inspect.COMMAND)) {
      return Inspect.run(Arrays.asList(args).subList(1, args.length), out, err);
    }
    if (args.length > 0 && args[0].equals(Duplicates.COMMAND)) {
      return Duplicates.run(Arrays.asList(args).subList(1, args.length), out, err);
    }
    if (args.length > 0 && args[0].equals(ReportCommand.COMMAND)) {
      return ReportCommand.run(Arrays.asList(args).subList(1, args.length), out, err);
    }
    if (args.length > 0 && args[0].equals(SchemaCommand.COMMAND)) {
      return SchemaCommand.run(Arrays.asList(args).subList(1, args.length), out, err);
    }
    if (args.length > 0 && args[0].equals(Completion.COMMAND)) {
      return Completion.run(Arrays.asList(args).subList(1, args.length), out, err);
    }
    return new Main(out, err).run(args);
  }

  private int run(String[] args) {
    Instant started = Instant.now();
    CommandLine line = CommandLine.parse(args);
    if (args.length == 0) {
      err.print(Help.brief());
      return WRONG_USAGE;
    }
    if (line.help()) {
      out.print(Help.full());
      return DONE;
    }
    if (line.version()) {
      out.println("assay " + Version.current());
      return DONE;
    }
    try {
      return run(AssayOptions.check(line, started), line);
    } catch (UsageException e) {
      e.problems().forEach(problem -> err.println("assay: " + problem));
      err.println("Nothing was read. assay --help lists all flags.");
      return WRONG_USAGE;
    }
  }

  private int run(AssayOptions options, CommandLine line) {
    OutputFolder folder = new OutputFolder(options.settings().output());
    try {
      folder.clear(options.replaced());
      folder.claim(options.settings().run().runId());
      adviseOnSize(options);
      Pipeline pipeline = Pipeline.create(options.beam());
      AssayPipeline.build(pipeline, options.settings());
      PipelineResult.State state =
          options.isOnCluster()
              ? FlinkCluster.run(pipeline)
              : ProgressLine.during(pipeline, options.settings().files(), line.quiet(), err);
      if (state == PipelineResult.State.RUNNING) {
        tellSubmitted(folder, line);
        return DONE;
      }
      if (state != PipelineResult.State.DONE) {
        err.println("assay: the run ended as " + state);
        return FAILED;
      }
      Summary summary = Summary.of(options.settings().output());
      boolean reported = writeReport(options, line.verbose());
      tell(summary, options.settings().output(), reported, line);
      if (summary.exceeds(options.maxRejectRatio())) {
        err.println(
            "assay: more rejects than --maxRejectRatio=%s allows; the rejects table tells why"
                .formatted(options.maxRejectRatio()));
        return TOO_MANY_REJECTS;
      }
      return DONE;
    } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
      // The last line of defence: whatever ended the run is told in one line.
      tell(e, line.verbose(), err);
      tidy(folder, options);
      return FAILED;
    }
  }

  private void tell(Summary summary, OutputLayout output, boolean reported, CommandLine line) {
    if (line.json()) {
      out.println(summary.json(output.root()));
    } else if (!line.quiet()) {
      String report = reported ? output.report().toString() : null;
      out.print(summary.text(output.root(), report, out));
    }
  }

  private void tellSubmitted(OutputFolder folder, CommandLine line) {
    if (line.json()) {
      out.println(Summary.jsonOfSubmitted(folder.manifest()));
    } else if (!line.quiet()) {
      out.println("submitted; the run is complete when there is " + folder.manifest());
    }
  }

  /**
   * Writes the page. The datasets are complete without it: what hinders it is told, but fails no
   * run.
   *
   * @return whether it is there
   */
  private boolean writeReport(AssayOptions options, boolean verbose) {
    OutputLayout output = options.settings().output();
    try {
      ReportWriter.write(output, options.reportLanguage());
      return true;
    } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
      err.println(
          "assay: the datasets are complete, but not report.html; assay report %s tries again (%s)"
              .formatted(output.root(), Texts.firstLine(e.toString())));
      if (verbose) {
        e.printStackTrace(err);
      }
      return false;
    }
  }

  /**
   * The Direct runner spills nothing to disk: it holds fingerprints, some 700 bytes a document,
   * more than once, which is less than the input. Whoever may outgrow it is told what helps.
   */
  private void adviseOnSize(AssayOptions options) {
    long bytes = options.settings().files().stream().mapToLong(SourceFile::size).sum();
    if (options.isDirect() && bytes > Runtime.getRuntime().maxMemory()) {
      err.printf(
          Locale.ROOT,
          "assay: %,.0f MB may be too much for the memory of the Direct runner; "
              + "--runner=FlinkRunner spills to disk%n",
          bytes / 1e6);
    }
  }

  /** A job on a cluster may still run, whatever became of the one who waits for it. */
  private void tidy(OutputFolder folder, AssayOptions options) {
    if (options.isOnCluster()) {
      return;
    }
    try {
      folder.tidy(options.settings().run().runId());
    } catch (IOException e) {
      err.println("assay: unfinished files stay in the output (" + e.getMessage() + ")");
    }
  }

  /** Tells in one line what ended a run. */
  static void tell(Throwable failure, boolean verbose, PrintStream err) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String memory =
        cause instanceof OutOfMemoryError
            ? "; ASSAY_JAVA_OPTS=-Xmx8g gives more, a lower parallelism needs less,"
                + " --runner=FlinkRunner spills to disk"
            : "";
    err.println(
        "assay: the run failed: "
            + cause.getClass().getSimpleName()
            + ": "
            + Texts.firstLine(cause.getMessage())
            + memory
            + (verbose ? "" : " (--verbose shows where)"));
    if (verbose) {
      failure.printStackTrace(err);
    }
  }
}
