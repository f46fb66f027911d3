package dev.assay.pipeline.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files of a run's tables with their rows. */
final class Inventory {

  /** A file in its place. */
  record Entry(Table table, Format format, String path, long rows) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Adds a part as the next one in its folder, and returns its path below the root. */
  String add(PartFile part) {
    Table table = part.table();
    Format format = part.format();
    String first = OutputLayout.partPath(table, format, part.partition(), 0);
    int number = numbers.merge(first, 1, Integer::sum) - 1;
    String path = OutputLayout.partPath(table, format, part.partition(), number);
    entries.add(new Entry(table, format, path, part.rows()));
    return path;
  }

  List<Entry> files() {
    return List.copyOf(entries);
  }

  List<Entry> files(Table table, Format format) {
    return entries.stream().filter(e -> e.table() == table && e.format() == format).toList();
  }

  List<Format> formats() {
    return entries.stream().map(Entry::format).distinct().sorted().toList();
  }

  long rows(Table table, Format format) {
    return files(table, format).stream().mapToLong(Entry::rows).sum();
  }
}
