package dev.assay;

import java.util.List;

/** What is wrong with a command line, all of it: a line each, for a person. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // always an immutable list of strings
  private final List<String> problems;

  UsageException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  List<String> problems() {
    return problems;
  }
}
