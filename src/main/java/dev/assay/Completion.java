package dev.assay;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code assay completion bash|zsh}: a script that completes commands, flags and their values. */
final class Completion {
  static final String COMMAND = "completion";

  private static final String USAGE =
      """
      Usage: assay completion bash|zsh

      Writes a script that completes commands, flags and values, to standard output:

        source <(assay completion bash)      in ~/.bashrc
        source <(assay completion zsh)       in ~/.zshrc, behind compinit

      It completes "assay", which has to be on the PATH.
      """;

  /** What goes behind a command's name; {@code =} ends a flag that has a value. */
  private static final Map<String, List<String>> COMMANDS = commands();

  private static final String FILES = "@files";

  private Completion() {}

  /** Runs the command line behind the command's name and returns its exit code. */
  static int run(List<String> args, PrintStream out, PrintStream err) {
    if (args.contains("--help") || args.contains("-h")) {
      out.print(USAGE);
      return Main.DONE;
    }
    if (args.equals(List.of("bash"))) {
      out.print(bash());
      return Main.DONE;
    }
    if (args.equals(List.of("zsh"))) {
      out.print(zsh());
      return Main.DONE;
    }
    err.println("assay: name a shell; write assay completion bash|zsh");
    return Main.WRONG_USAGE;
  }

  private static Map<String, List<String>> commands() {
    List<String> reading = new ArrayList<>(List.of("--lexicons="));
    for (Flag flag : Flag.values()) {
      if (flag.group() == Flag.Group.FIELDS || ReadOptions.LIMITS.contains(flag)) {
        reading.add("--" + flag.flag() + "=");
      }
    }
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put(Main.RUN, flagsOfRun());
    commands.put(Inspect.COMMAND, with(reading, "--json", "--referenceDate=", "--help"));
    commands.put(
        Duplicates.COMMAND,
        with(
            reading,
            "--input=",
            "--format=",
            "--pipeline=",
            "--nearDuplicateThreshold=",
            "--runner=",
            "--quiet",
            "--help"));
    commands.put(ReportCommand.COMMAND, List.of("--reportLanguage=", "--quiet", "--help"));
    commands.put(SchemaCommand.COMMAND, with(SchemaCommand.tables(), "--json", "--help"));
    commands.put(COMMAND, List.of("bash", "zsh", "--help"));
    return commands;
  }

  private static List<String> with(List<String> some, String... more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(Arrays.asList(more));
    return all;
  }

  private static List<String> flagsOfRun() {
    List<String> flags = new ArrayList<>();
    for (Flag flag : Flag.values()) {
      flags.add("--" + flag.flag() + "=");
    }
    return with(
        flags,
        "--runner=",
        "--targetParallelism=",
        "--parallelism=",
        "--flinkMaster=",
        "--quiet",
        "--json",
        "--verbose",
        "--help",
        "--version");
  }

  /** The values that complete a flag: words, files, or none that could be known. */
  private static List<String> values(String name) {
    if (name.equals("runner")) {
      return List.of("DirectRunner", "FlinkRunner");
    }
    Flag flag = Flag.of(name);
    if (flag == null) {
      return List.of();
    }
    return switch (flag) {
      case PIPELINE, INPUT, OUTPUT, LEXICONS -> List.of(FILES);
      case FORMAT -> List.of("parquet", "csv", "parquet,csv");
      default -> flag.value().contains("|") ? List.of(flag.value().split("\\|")) : List.of();
    };
  }

  private static String bash() {
    StringBuilder script =
        new StringBuilder(
            """
            # bash completion for assay: source <(assay completion bash)
            _assay() {
              local line=${COMP_LINE:0:COMP_POINT} word words
              word=${line##* }
              COMPREPLY=()
              case $word in
            """);
    for (String flag : flagsOfRun()) {
      List<String> values =
          flag.endsWith("=") ? values(flag.substring(2, flag.length() - 1)) : List.of();
      if (values.equals(List.of(FILES))) {
        script.append(
            "    %s*) COMPREPLY=($(compgen -f -- \"${word#*=}\")); compopt -o filenames 2>/dev/null; return ;;\n"
                .formatted(flag));
      } else if (!values.isEmpty()) {
        script.append(
            "    %s*) COMPREPLY=($(compgen -W '%s' -- \"${word#*=}\")); return ;;\n"
                .formatted(flag, String.join(" ", values)));
      }
    }
    script.append("    --*=*) return ;;\n  esac\n  case ${COMP_WORDS[1]} in\n");
    COMMANDS.forEach(
        (command, words) ->
            script.append("    %s) words='%s' ;;\n".formatted(command, String.join(" ", words))));
    script.append("    *) words='%s' ;;\n  esac\n".formatted(String.join(" ", flagsOfRun())));
    return script
        .append(
            "  if [ \"$COMP_CWORD\" -eq 1 ]; then words='%s %s'; fi\n"
                .formatted(String.join(" ", COMMANDS.keySet()), String.join(" ", flagsOfRun())))
        .append(
            """
              COMPREPLY=($(compgen -W "$words" -- "$word"))
              if [ "$COMP_CWORD" -gt 1 ] && [[ $word != -* ]]; then
                COMPREPLY+=($(compgen -f -- "$word"))
              fi
              if [[ ${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2>/dev/null; fi
            }
            complete -F _assay assay
            """)
        .toString();
  }

  private static String zsh() {
    StringBuilder script =
        new StringBuilder(
            """
            #compdef assay
            # zsh completion for assay: source <(assay completion zsh)
            _assay() {
              case ${words[2]} in
            """);
    COMMANDS.forEach((command, words) -> script.append(zsh(command, words)));
    return script
        .append(zsh("*", with(flagsOfRun(), COMMANDS.keySet().toArray(String[]::new))))
        .append("  esac\n}\ncompdef _assay assay\n")
        .toString();
  }

  private static String zsh(String command, List<String> words) {
    StringBuilder text = new StringBuilder("    " + command + ") _arguments -S");
    List<String> plain = new ArrayList<>();
    for (String word : words) {
      if (!word.startsWith("--")) {
        plain.add(word);
      } else if (word.endsWith("=")) {
        String name = word.substring(2, word.length() - 1);
        text.append(" '%s-:%s:%s'".formatted(word, name, action(values(name))));
      } else {
        text.append(" '%s'".formatted(word));
      }
    }
    if (command.equals("*")) {
      text.append(" '1:command:(%s)'".formatted(String.join(" ", plain)));
    } else if (!plain.isEmpty()) {
      text.append(" '*:word:(%s %s)'".formatted(command, String.join(" ", plain)));
    } else {
      text.append(" '*:file:_files'");
    }
    return text.append(" ;;\n").toString();
  }

  private static String action(List<String> values) {
    if (values.isEmpty()) {
      return " ";
    }
    return values.equals(List.of(FILES)) ? "_files" : "(" + String.join(" ", values) + ")";
  }
}
