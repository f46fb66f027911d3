package dev.assay.report;

import dev.assay.row.RejectRow;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the page keeps of the rejects: some of each reason. */
final class Rejects {
  private static final int EXAMPLES = 8;
  private static final int LONGEST = 300;
  private static final long BYTES = 50_000;

  private final TreeMap<String, BoundedSample<Reject>> byError = new TreeMap<>();

  /** A record that could not be read. */
  record Reject(String where, String stage, String error, @Nullable Long bytes, String message) {}

  void add(RejectRow row) {
    String key = row.getSourceUri() + '\t' + "%010d".formatted(row.getRecordIndex());
    Reject reject =
        new Reject(
            Clip.end(LONGEST, PageDocument.where(row.getSourceUri(), row.getRecordIndex())),
            row.getStage(),
            Clip.to(LONGEST, row.getError()),
            row.getByteLength(),
            Clip.to(LONGEST, row.getMessage()));
    byError
        .computeIfAbsent(row.getError(), error -> new BoundedSample<>(EXAMPLES))
        .offer(key, reject, 1);
  }

  /** Some of each error, by error. */
  List<Reject> examples() {
    List<Reject> examples = new ArrayList<>();
    Budget budget = new Budget(BYTES);
    for (BoundedSample<Reject> sample : byError.values()) {
      for (Reject reject : sample.items()) {
        if (budget.take(300 + Weight.ofAll(reject.where(), reject.error(), reject.message()))) {
          examples.add(reject);
        }
      }
    }
    return examples;
  }
}
