package dev.assay.pipeline.io;

import java.util.ArrayList;
import java.util.List;

/** The files of a run's tables with their rows. */
final class Inventory {

  /** A file in its place. */
  record Entry(Table table, Format format, String path, long rows) {}

  private final List<Entry> entries = new ArrayList<>();

  /** Adds the next part of a table. */
  void add(Table table, Format format, long rows) {
    String path = OutputLayout.partPath(table, format, files(table, format).size());
    entries.add(new Entry(table, format, path, rows));
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
