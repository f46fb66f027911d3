package dev.assay.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lexicon as it stands in a file: UTF-8, tab-separated, {@code #} comments on top (what it is,
 * source, licence), then a line of column names, then one entry a line. Empty cells at the end of a
 * row may be left out.
 *
 * @param name how messages name the file
 * @param columns the column names
 * @param rows the entries, each as wide as {@code columns}; a missing cell is the empty string
 * @param lines the line number of each row, from 1
 */
public record LexiconFile(
    String name, List<String> columns, List<List<String>> rows, List<Integer> lines) {

  public LexiconFile {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    lines = List.copyOf(lines);
  }

  /**
   * A file that Assay carries.
   *
   * @param path absolute path of the class path resource
   * @throws IllegalStateException if there is none: the build is broken
   * @throws LexiconException if it breaks the format
   */
  public static LexiconFile bundled(String path) {
    LexiconFile file = bundledOrNull(path);
    if (file == null) {
      throw new IllegalStateException("the class path lacks " + path);
    }
    return file;
  }

  /** Like {@link #bundled}, but null if there is no such resource. */
  public static @Nullable LexiconFile bundledOrNull(String path) {
    try (InputStream in = LexiconFile.class.getResourceAsStream(path)) {
      return in == null ? null : parse(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /**
   * Reads a file's content.
   *
   * @throws LexiconException naming file and line, if a row is wider than the header or its first
   *     cell is empty, or if there is no header
   */
  public static LexiconFile parse(String name, String content) {
    List<String> columns = List.of();
    List<List<String>> rows = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    int number = 0;
    for (String line : content.split("\n", -1)) {
      number++;
      String row = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      if (row.isBlank() || row.startsWith("#")) {
        continue;
      }
      List<String> cells = new ArrayList<>(List.of(row.split("\t", -1)));
      if (columns.isEmpty()) {
        columns = cells;
        continue;
      }
      if (cells.size() > columns.size()) {
        throw new LexiconException(
            name, number, cells.size() + " cells, but the header has " + columns.size());
      }
      if (cells.get(0).isBlank()) {
        throw new LexiconException(name, number, "the first cell is empty");
      }
      while (cells.size() < columns.size()) {
        cells.add("");
      }
      rows.add(List.copyOf(cells));
      lines.add(number);
    }
    if (columns.isEmpty()) {
      throw new LexiconException(name, 1, "no line of column names");
    }
    return new LexiconFile(name, columns, rows, lines);
  }

  /**
   * Position of a column.
   *
   * @throws LexiconException if the file has no such column
   */
  public int column(String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new LexiconException(
          name, 1, "no column \"" + column + "\"; it has " + String.join(", ", columns));
    }
    return index;
  }
}
