package dev.assay;

import dev.assay.pipeline.io.Column;
import dev.assay.pipeline.io.DataPackage;
import dev.assay.pipeline.io.Table;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code assay schema}: the tables with their columns, for people or for programs. */
final class SchemaCommand {
  static final String COMMAND = "schema";

  private static final String USAGE =
      """
      Usage: assay schema [TABLE...] [--json]

      Tells the tables that a run writes, with their columns, types and meanings; all of them, or
      those that are named. A column whose type ends in ? may be null.

        --json
            Frictionless table schemas, as in datapackage.json: an object with one for each table.

      Exit codes: 0 done, 2 wrong usage.
      """;

  private SchemaCommand() {}

  /** Runs the command line behind the command's name and returns its exit code. */
  static int run(List<String> args, PrintStream out, PrintStream err) {
    List<Table> tables = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    boolean json = false;
    for (String arg : args) {
      if (arg.equals("--help") || arg.equals("-h")) {
        out.print(USAGE);
        return Main.DONE;
      } else if (arg.equals("--json")) {
        json = true;
      } else if (arg.startsWith("-")) {
        problems.add(arg + ": not a flag of schema");
      } else {
        Table table = table(arg);
        if (table == null) {
          problems.add("\"" + arg + "\" is no table; the tables are " + names());
        } else {
          tables.add(table);
        }
      }
    }
    if (!problems.isEmpty()) {
      problems.forEach(problem -> err.println("assay: " + problem));
      err.println("assay schema --help tells more.");
      return Main.WRONG_USAGE;
    }
    List<Table> told = tables.isEmpty() ? List.of(Table.values()) : tables;
    out.print(json ? DataPackage.schemas(told) + "\n" : text(told));
    return Main.DONE;
  }

  private static @Nullable Table table(String name) {
    for (Table table : Table.values()) {
      if (table.code().equals(name)) {
        return table;
      }
    }
    return null;
  }

  /** The names of all tables. */
  static List<String> tables() {
    return Arrays.stream(Table.values()).map(Table::code).toList();
  }

  private static String names() {
    return String.join(", ", tables());
  }

  private static String text(List<Table> tables) {
    StringBuilder text = new StringBuilder();
    for (Table table : tables) {
      text.append(text.isEmpty() ? "" : "\n").append(table.code()).append("  ");
      text.append(table.schema().getDoc()).append('\n');
      Column.of(table)
          .forEach(
              column ->
                  text.append(
                      String.format(
                          Locale.ROOT,
                          "  %-20s %-16s %s\n",
                          column.name(),
                          column.type() + (column.nullable() ? "?" : ""),
                          column.meaning())));
    }
    return text.toString();
  }
}
