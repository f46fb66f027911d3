package dev.assay;

import java.util.Objects;

/** The version that the jar was built as. */
final class Version {
  private Version() {}

  static String current() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "development");
  }
}
