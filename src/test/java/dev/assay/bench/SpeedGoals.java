package dev.assay.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks that have a goal and prints a table of them. The exit code is 1 if one falls
 * short of its goal on any of its texts.
 */
public final class SpeedGoals {

  private static final String COUNTER = "megabytes";

  /** The least megabytes of source text a second on one core. */
  private record Goal(String benchmark, double megabytes) {}

  private static final List<Goal> GOALS =
      List.of(
          new Goal("ReadingBenchmark.decodeAndRepair", 60),
          new Goal("ExtractionBenchmark.entities", 20),
          new Goal("ExtractionBenchmark.claims", 25),
          new Goal("SignatureBenchmark.fingerprint", 60),
          new Goal("DocumentBenchmark.analyze", 10));

  private SpeedGoals() {}

  public static void main(String[] args) throws RunnerException {
    boolean reached = true;
    System.out.println("| step | text | MB/s | goal | |\n|---|---|---:|---:|---|");
    for (Goal goal : GOALS) {
      reached &= isReached(goal);
    }
    System.exit(reached ? 0 : 1);
  }

  private static boolean isReached(Goal goal) throws RunnerException {
    boolean reached = true;
    for (RunResult result : run(goal.benchmark())) {
      double megabytes = result.getSecondaryResults().get(COUNTER).getScore();
      boolean enough = megabytes >= goal.megabytes();
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %.1f | %.0f | %s |%n",
          goal.benchmark(),
          parameters(result),
          megabytes,
          goal.megabytes(),
          enough ? "reached" : "missed");
      reached &= enough;
    }
    return reached;
  }

  private static Collection<RunResult> run(String benchmark) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include("\\b" + benchmark.replace(".", "\\.") + "$")
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    if (results.isEmpty()) {
      throw new IllegalStateException("no benchmark " + benchmark);
    }
    return results;
  }

  private static String parameters(RunResult result) {
    return result.getParams().getParamsKeys().stream()
        .map(result.getParams()::getParam)
        .collect(Collectors.joining(", "));
  }
}
