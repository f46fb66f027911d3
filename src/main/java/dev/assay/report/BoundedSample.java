package dev.assay.report;

import java.util.Collection;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The items with the smallest keys, as many as a budget holds: the longest run of keys from the
 * first on whose weights add up to no more. It depends on the items alone, not on their order, and
 * holds no more than the budget at any time. Where keys are hashes, it is a fair sample.
 */
final class BoundedSample<T> {
  private final long budget;
  private final TreeMap<String, Weighed<T>> kept = new TreeMap<>();
  private long weight;
  private @Nullable String limit;

  private record Weighed<T>(T item, long weight) {}

  BoundedSample(long budget) {
    this.budget = budget;
  }

  /** Whether an item with such a key would be kept for now; if not, it need not be made. */
  boolean wants(String key) {
    return limit == null || key.compareTo(limit) < 0;
  }

  /**
   * Keeps an item if its key is among the smallest.
   *
   * @param key of this item alone, unless items with the same key are equal
   */
  void offer(String key, T item, long itemWeight) {
    String free = key;
    while (kept.containsKey(free)) {
      free += '\0';
    }
    if (!wants(free)) {
      return;
    }
    kept.put(free, new Weighed<>(item, itemWeight));
    weight += itemWeight;
    while (weight > budget) {
      var last = kept.pollLastEntry();
      weight -= last.getValue().weight();
      limit = last.getKey();
    }
  }

  /** What is kept, by key. */
  Collection<T> items() {
    return kept.values().stream().map(Weighed::item).toList();
  }

  int size() {
    return kept.size();
  }

  /** The smallest key that was left out, or null if all are here. */
  @Nullable String limit() {
    return limit;
  }

  /** Whether nothing was left out. */
  boolean isComplete() {
    return limit == null;
  }
}
