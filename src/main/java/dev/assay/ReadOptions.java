package dev.assay;

import dev.assay.json.JsonFields;
import dev.assay.pipeline.io.ReadSettings;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The flags that say how files are read, which a run and {@code inspect} share. */
final class ReadOptions {

  /** The limits among the flags. */
  static final Set<Flag> LIMITS = Set.of(Flag.MAX_RECORD_BYTES, Flag.MAX_EXPANSION);

  private static final int MAX_RECORD_BYTES = Integer.MAX_VALUE / 2 - 1;
  private static final int MAX_EXPANSION = 1_000_000;

  private ReadOptions() {}

  /** The settings; what is wrong with them is added to the problems. */
  static ReadSettings check(CommandLine line, List<String> problems) {
    return new ReadSettings(
        number(line, Flag.MAX_RECORD_BYTES, "a number of bytes", MAX_RECORD_BYTES, problems),
        number(line, Flag.MAX_EXPANSION, "a number", MAX_EXPANSION, problems),
        new JsonFields(
            Objects.requireNonNull(line.single(Flag.JSON_TEXT)),
            line.single(Flag.JSON_ID),
            line.single(Flag.JSON_URL),
            line.single(Flag.JSON_DATE),
            line.single(Flag.JSON_TITLE)));
  }

  private static int number(
      CommandLine line, Flag flag, String what, int most, List<String> problems) {
    String value = String.valueOf(line.single(flag));
    try {
      int number = Integer.parseInt(value);
      if (number > 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as for a number out of bounds
    }
    problems.add("--" + flag.flag() + "=" + value + ": use " + what + " from 1 to " + most);
    return 1;
  }
}
