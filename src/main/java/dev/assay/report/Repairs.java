package dev.assay.report;

import dev.assay.row.RepairRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the page keeps of the repairs: examples of each kind. */
final class Repairs {
  /** Rows of a kind that examples are taken from. */
  private static final long ROWS = 400;

  private static final int EXAMPLES = 15;
  private static final int LONGEST = 200;

  /** Bytes of the page for examples of all kinds. */
  private static final long BYTES = 90_000;

  private final TreeMap<String, BoundedSample<RepairRow>> byKind = new TreeMap<>();

  /**
   * An edit and how often it was found among the rows looked at.
   *
   * @param start what both texts start with, left alone
   * @param removed what was there between
   * @param put what came in its place
   * @param end what both texts end with, left alone
   */
  record Example(String start, String removed, String put, String end, int times, String docId) {

    long weight() {
      return 160 + 2 * Weight.ofAll(start, end) + Weight.ofAll(removed, put);
    }

    static Example of(RepairRow row, int times) {
      String before = Clip.to(LONGEST, row.getBefore());
      String after = Clip.to(LONGEST, row.getAfter());
      int shorter = Math.min(before.length(), after.length());
      int from = 0;
      while (from < shorter && before.charAt(from) == after.charAt(from)) {
        from++;
      }
      from = Clip.boundary(before, from);
      int same = 0;
      while (same < shorter - from
          && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
        same++;
      }
      if (same > 0 && Character.isLowSurrogate(before.charAt(before.length() - same))) {
        same--;
      }
      return new Example(
          Visible.of(before.substring(0, from)),
          Visible.of(before.substring(from, before.length() - same)),
          Visible.of(after.substring(from, after.length() - same)),
          Visible.of(before.substring(before.length() - same)),
          times,
          row.getDocId());
    }
  }

  void add(RepairRow row) {
    String key =
        row.getDocId()
            + "%012d%012d".formatted(row.getSourceStart(), row.getSourceEnd())
            + row.getBefore()
            + '\0'
            + row.getAfter();
    byKind.computeIfAbsent(row.getKind(), kind -> new BoundedSample<>(ROWS)).offer(key, row, 1);
  }

  /** Examples by kind, the most frequent first. */
  Map<String, List<Example>> examples() {
    Map<String, List<Example>> examples = new LinkedHashMap<>();
    byKind.forEach(
        (kind, sample) -> examples.put(kind, examples(sample, new Budget(BYTES / byKind.size()))));
    return examples;
  }

  private static List<Example> examples(BoundedSample<RepairRow> sample, Budget budget) {
    Map<String, List<RepairRow>> same = new LinkedHashMap<>();
    for (RepairRow row : sample.items()) {
      String edit = row.getBefore() + '\0' + row.getAfter();
      same.computeIfAbsent(edit, key -> new ArrayList<>()).add(row);
    }
    return same.values().stream()
        .sorted(Comparator.comparingInt(rows -> -rows.size()))
        .limit(EXAMPLES)
        .map(rows -> Example.of(rows.get(0), rows.size()))
        .filter(example -> budget.take(example.weight()))
        .toList();
  }
}
