package dev.assay.report;

import dev.assay.row.FactRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the page keeps of the facts: disagreements, and the longest series. */
final class Facts {
  /** Changes of one claim that the page tells. */
  static final int MOST_CHANGES = 3;

  /** Supporting claims of a fact that are looked at. */
  private static final int MOST_SUPPORTS = 12;

  /** Facts of which series are made; beyond that many, a sample by indicator, place and unit. */
  private static final long FACTS = 20_000;

  private static final int DISAGREEMENTS = 40;
  private static final int SERIES = 90;
  private static final int LONGEST_SERIES = 12;

  private final BoundedSample<FactRow> sample = new BoundedSample<>(FACTS);
  private final BoundedSample<FactRow> disagreements = new BoundedSample<>(DISAGREEMENTS);
  private long disagreeing;

  /** Facts of one indicator, place and unit by their periods, the latest last. */
  record Series(String key, List<FactRow> facts, int leftOut) {
    FactRow any() {
      return facts.get(0);
    }
  }

  void add(FactRow row) {
    FactRow fact = shortened(row);
    sample.offer(hashed(key(row)) + row.getFactId(), fact, 1);
    if (!row.getAgrees()) {
      disagreeing++;
      String mostFirst = "%010d".formatted(Integer.MAX_VALUE - row.getDocuments());
      disagreements.offer(mostFirst + row.getFactId(), fact, 1);
    }
  }

  /** A fact that names no more claims than are looked at: those in conflict, then the others. */
  private static FactRow shortened(FactRow row) {
    LinkedHashSet<String> ids = new LinkedHashSet<>(row.getConflictClaimIds());
    ids.addAll(row.getClaimIds());
    return FactRow.newBuilder(row).setClaimIds(ids.stream().limit(MOST_SUPPORTS).toList()).build();
  }

  private static String key(FactRow row) {
    return String.join("\n", row.getIndicator(), row.getPlaceCode(), row.getUnit());
  }

  /** Spreads the series evenly, so that those with the smallest keys are a fair sample. */
  private static String hashed(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
    return "%016x".formatted(hash) + '\t' + key + '\t';
  }

  long disagreeing() {
    return disagreeing;
  }

  /** Some that disagree, those with the most documents first. */
  Collection<FactRow> disagreements() {
    return disagreements.items();
  }

  /** Whether all facts were looked at for series. */
  boolean isComplete() {
    return sample.isComplete();
  }

  /** The series with the most periods, the longest first. */
  List<Series> series() {
    Map<String, List<FactRow>> all = new TreeMap<>();
    for (FactRow row : sample.items()) {
      all.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row);
    }
    List<Map.Entry<String, List<FactRow>>> ranked = new ArrayList<>(all.entrySet());
    ranked.sort(Comparator.comparingInt(entry -> -weight(entry.getValue())));
    List<Series> series = new ArrayList<>();
    for (Map.Entry<String, List<FactRow>> entry :
        ranked.subList(0, Math.min(SERIES, ranked.size()))) {
      List<FactRow> facts = entry.getValue();
      facts.sort(Comparator.comparing(Facts::end).thenComparing(FactRow::getPeriod));
      int from = Math.max(0, facts.size() - LONGEST_SERIES);
      series.add(new Series(entry.getKey(), List.copyOf(facts.subList(from, facts.size())), from));
    }
    return series;
  }

  /** More periods before more claims. */
  private static int weight(List<FactRow> facts) {
    int claims = facts.stream().mapToInt(FactRow::getClaims).sum();
    return facts.size() * 1_000 + Math.min(claims, 999);
  }

  /** When a fact's period ends; where that is open, when it starts. */
  static String end(FactRow fact) {
    String period = fact.getPeriod();
    int slash = period.indexOf('/');
    String end = period.substring(slash + 1);
    return end.equals("..") ? period.substring(0, slash) : end;
  }

  /** Ids of the claims that what is shown stands on. */
  static List<String> claims(Collection<FactRow> disagreements, List<Series> series) {
    List<String> ids = new ArrayList<>();
    disagreements.forEach(fact -> ids.addAll(fact.getClaimIds()));
    series.forEach(one -> one.facts().forEach(fact -> ids.addAll(fact.getClaimIds())));
    return ids;
  }
}
