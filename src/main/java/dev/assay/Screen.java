package dev.assay;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What people read: standard output or standard error. On a terminal it has colours and a last line
 * that is written anew in its place; in files, pipes and logs it has plain lines alone.
 */
final class Screen extends PrintStream {
  /** What the launcher sets: 1 if standard output is a terminal, 2 if standard error is one. */
  static final String TERMINALS = "assay.terminals";

  private static final String PREFIX = "assay: ";
  private static final String ERASE_TO_END = "\033[K";
  private static final String NO_WRAP = "\033[?7l";
  private static final String WRAP = "\033[?7h";

  /** Console tells nothing of redirection from this version of Java on. */
  private static final int ALWAYS_A_CONSOLE = 22;

  private final boolean rewrites;
  private final boolean colours;
  private boolean hasStatus;

  /** How some words are to stand out. */
  enum Style {
    STRONG("\033[1m"),
    QUIET("\033[2m"),
    WARNING("\033[33m"),
    ERROR("\033[31m");

    private static final String END = "\033[0m";
    private final String start;

    Style(String start) {
      this.start = start;
    }
  }

  Screen(OutputStream out, boolean rewrites, boolean colours) {
    super(out, true, StandardCharsets.UTF_8);
    this.rewrites = rewrites;
    this.colours = colours;
  }

  static Screen plain(OutputStream out) {
    return new Screen(out, false, false);
  }

  /**
   * A standard stream.
   *
   * @param number 1 for standard output, 2 for standard error
   * @param environment variables: with TERM=dumb, or none, lines are plain; with NO_COLOR they have
   *     no colours
   */
  static Screen standard(OutputStream out, int number, Map<String, String> environment) {
    String terminals = System.getProperty(TERMINALS);
    boolean terminal =
        terminals == null
            ? System.console() != null && Runtime.version().feature() < ALWAYS_A_CONSOLE
            : terminals.contains(String.valueOf(number));
    return of(out, terminal, environment);
  }

  static Screen of(OutputStream out, boolean terminal, Map<String, String> environment) {
    String term = environment.getOrDefault("TERM", "dumb");
    boolean able = terminal && !term.isEmpty() && !term.equals("dumb");
    boolean colours = able && environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Screen(out, able, colours);
  }

  /** Whether {@link #status} is written anew in its place. */
  boolean rewrites() {
    return rewrites;
  }

  /** The text in a style where there are colours, else as it is. */
  String styled(Style style, String text) {
    return colours ? style.start + text + Style.END : text;
  }

  /** Tells how things stand: instead of what was told last on a terminal, else as a line. */
  synchronized void status(String line) {
    if (!rewrites) {
      println(line);
      return;
    }
    // The cursor goes back at once: whatever else is written to the terminal begins at the margin.
    print(ERASE_TO_END + NO_WRAP + line + WRAP + "\r");
    flush();
    hasStatus = true;
  }

  /** Takes the status off the terminal. */
  synchronized void clearStatus() {
    if (hasStatus) {
      hasStatus = false;
      print(ERASE_TO_END);
      flush();
    }
  }

  /** A line; the name of the program in front of a problem stands out. */
  @Override
  public synchronized void println(String line) {
    clearStatus();
    boolean problem = colours && line.startsWith(PREFIX);
    super.println(
        problem
            ? styled(Style.ERROR, PREFIX.strip()) + " " + line.substring(PREFIX.length())
            : line);
  }
}
