package dev.assay;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The command line in Flink's hands: what {@code flink run}, the REST API and an application
 * cluster call. It takes the flags of {@link Main}, runs where it is called, and never ends the
 * process, which is Flink's: what goes wrong is thrown.
 */
public final class FlinkJob {
  private FlinkJob() {}

  /** A run that did not end well, as a message for people. */
  public static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(int code, String problems) {
      super(problems + " (exit code " + code + ")", null, false, false);
    }
  }

  /**
   * Runs a command line.
   *
   * @throws Failed if it does not end with exit code 0
   */
  public static void main(String[] args) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    int code =
        Main.run(
            withDefaults(args),
            new PrintStream(System.out, true, StandardCharsets.UTF_8),
            new PrintStream(told, true, StandardCharsets.UTF_8));
    String problems = told.toString(StandardCharsets.UTF_8).strip();
    if (code != Main.DONE) {
      throw new Failed(code, problems);
    }
    if (!problems.isEmpty()) {
      System.err.println(problems);
    }
  }

  /** On Flink, in the cluster of the client that calls. */
  static String[] withDefaults(String[] args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    if (all.stream().noneMatch(arg -> arg.startsWith("--runner="))) {
      all.add("--runner=FlinkRunner");
    }
    if (all.stream().noneMatch(arg -> arg.startsWith("--flinkMaster="))) {
      all.add("--flinkMaster=[auto]");
    }
    return all.toArray(String[]::new);
  }
}
