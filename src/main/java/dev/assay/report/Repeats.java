package dev.assay.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which documents repeat which: the largest clusters of those kept. */
record Repeats(List<Cluster> clusters, boolean isComplete) {
  private static final long BYTES = 100_000;
  private static final int MEMBERS = 12;
  private static final int ROW = 400;

  /**
   * Documents that are one.
   *
   * @param canonical the one that claims and entities come from, if it is known
   * @param members the others, as far as the page tells them
   * @param more how many others there are
   */
  record Cluster(
      String id, @Nullable PageDocument canonical, List<PageDocument> members, int more) {
    int size() {
      return 1 + members.size() + more;
    }
  }

  static Repeats of(Documents documents) {
    Map<String, List<PageDocument>> byCluster = new LinkedHashMap<>();
    for (PageDocument repeat : documents.repeats().items()) {
      byCluster.computeIfAbsent(repeat.cluster(), id -> new ArrayList<>()).add(repeat);
    }
    List<List<PageDocument>> largest = new ArrayList<>(byCluster.values());
    largest.sort(Comparator.comparingInt(members -> -members.size()));
    List<Cluster> clusters = new ArrayList<>();
    Budget budget = new Budget(BYTES);
    boolean all = documents.repeats().isComplete();
    for (List<PageDocument> members : largest) {
      List<PageDocument> told = members.subList(0, Math.min(MEMBERS, members.size()));
      String id = members.get(0).cluster();
      PageDocument canonical = documents.find(id);
      long weight = weight(told) + (canonical == null ? 0 : weight(List.of(canonical)));
      if (!budget.take(weight)) {
        all = false;
        break;
      }
      clusters.add(new Cluster(id, canonical, List.copyOf(told), members.size() - told.size()));
    }
    return new Repeats(clusters, all);
  }

  private static long weight(List<PageDocument> documents) {
    return documents.stream()
        .mapToLong(document -> ROW + 2 * Weight.ofAll(document.title(), document.uri()))
        .sum();
  }
}
