package dev.assay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for, before it is known to make sense: the flags given, merged with those of the
 * pipeline file. Every problem of form is kept for {@link AssayOptions} to tell.
 */
final class CommandLine {
  private final Map<Flag, List<String>> own = new EnumMap<>(Flag.class);
  private final Map<String, String> beam = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();
  private final Set<Flag> given = EnumSet.noneOf(Flag.class);
  private boolean help;
  private boolean version;
  private boolean verbose;
  private boolean quiet;
  private boolean json;

  private CommandLine() {}

  static CommandLine parse(String[] args) {
    CommandLine line = new CommandLine();
    for (String arg : args) {
      line.add(arg);
    }
    line.given.addAll(line.own.keySet());
    String file = line.single(Flag.PIPELINE);
    if (file != null && !line.help) {
      PipelineFile.read(Path.of(file), line.problems).forEach(line::addFromFile);
    }
    return line;
  }

  boolean help() {
    return help;
  }

  boolean version() {
    return version;
  }

  boolean verbose() {
    return verbose;
  }

  /** Whether nothing is to be told of a run that goes well. */
  boolean quiet() {
    return quiet;
  }

  /** Whether a run's summary is to be one for programs. */
  boolean json() {
    return json;
  }

  List<String> problems() {
    return problems;
  }

  /** Flags that are not Assay's own, by name, as given. */
  Map<String, String> beam() {
    return beam;
  }

  /** Whether a flag stands on the command line itself, not only in a pipeline file. */
  boolean isGiven(Flag flag) {
    return given.contains(flag);
  }

  /** All values given for a flag; none if it was not given. */
  List<String> values(Flag flag) {
    return own.getOrDefault(flag, List.of());
  }

  /** The value given for a flag, else its default. */
  @Nullable String single(Flag flag) {
    List<String> values = values(flag);
    return values.isEmpty() ? flag.defaultValue() : values.get(0);
  }

  private void add(String arg) {
    if (arg.equals("--help") || arg.equals("-h")) {
      help = true;
    } else if (arg.equals("--version")) {
      version = true;
    } else if (arg.equals("--verbose")) {
      verbose = true;
    } else if (arg.equals("--quiet")) {
      quiet = true;
    } else if (arg.equals("--json")) {
      json = true;
    } else if (!arg.startsWith("--") || arg.startsWith("--=")) {
      problems.add("\"" + arg + "\" is not a flag; flags look like --input=PATH");
    } else {
      int equals = arg.indexOf('=');
      String name = equals < 0 ? arg.substring(2) : arg.substring(2, equals);
      addFlag(name, equals < 0 ? null : arg.substring(equals + 1));
    }
  }

  private void addFlag(String name, @Nullable String value) {
    Flag flag = Flag.of(name);
    if (flag == null) {
      // As Beam has it, a flag alone means true; lists are repeated or separated by commas.
      beam.merge(name, value == null ? "true" : value, (before, more) -> before + "," + more);
    } else if (value == null || value.isEmpty()) {
      problems.add("--" + name + " has no value; write --" + name + "=" + flag.value());
    } else {
      List<String> values = own.computeIfAbsent(flag, f -> new ArrayList<>());
      if (flag.isList()) {
        values.addAll(splitAtCommas(value));
      } else if (values.isEmpty()) {
        values.add(value);
      } else {
        problems.add("--" + name + "=" + value + ": given twice; one value is enough");
      }
    }
  }

  private void addFromFile(String key, List<String> values) {
    Flag flag = Flag.of(key);
    if (flag == null) {
      beam.putIfAbsent(key, String.join(",", values));
    } else if (values.size() > 1 && !flag.isList()) {
      problems.add("--" + key + " has a list in the pipeline file; it takes one value");
    } else {
      own.putIfAbsent(flag, values);
    }
  }

  /** Splits at commas outside of braces, which are a glob's. */
  static List<String> splitAtCommas(String value) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      char c = i < value.length() ? value.charAt(i) : ',';
      if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (i == value.length() || (c == ',' && depth <= 0)) {
        String part = value.substring(start, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        start = i + 1;
      }
    }
    return parts;
  }
}
