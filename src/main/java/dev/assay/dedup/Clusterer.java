package dev.assay.dedup;

import dev.assay.dedup.CandidatePairs.Pair;
import dev.assay.dedup.ClusterTable.Membership;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Verifies candidate pairs and joins them into clusters: connected components whose members all
 * resemble the canonical document. The result does not depend on the order of the input.
 *
 * <p>The canonical document is the most complete one (most tokens), then the earliest published,
 * then the one with the smallest id. A member that reached the component over a chain, but is less
 * similar to the canonical document than {@link #CHAIN_SLACK} below the threshold, is split off;
 * what was split off forms clusters of its own.
 */
public final class Clusterer {

  /** How far below the threshold the similarity to the canonical document may fall in a chain. */
  public static final double CHAIN_SLACK = 0.1;

  private static final Comparator<Fingerprint> CANONICAL_FIRST =
      Comparator.comparingInt((Fingerprint f) -> -f.tokens())
          .thenComparingInt(Fingerprint::publishedDay)
          .thenComparing(Fingerprint::key);

  private final double threshold;
  private final Map<DocKey, Fingerprint> fingerprints = new HashMap<>();
  private final Map<DocKey, List<DocKey>> neighbours = new TreeMap<>();
  private final SortedMap<DocKey, Membership> memberships = new TreeMap<>();

  private Clusterer(double threshold) {
    this.threshold = threshold;
  }

  /**
   * @param threshold least estimated Jaccard similarity of a pair that counts
   * @param candidates fingerprints of every document that stands in a pair
   * @param pairs candidate pairs, repeated ones allowed
   */
  public static ClusterTable cluster(
      double threshold, Collection<Fingerprint> candidates, Collection<Pair> pairs) {
    Clusterer clusterer = new Clusterer(threshold);
    candidates.forEach(f -> clusterer.fingerprints.put(f.key(), f));
    pairs.forEach(clusterer::verify);
    clusterer.neighbours.values().forEach(keys -> keys.sort(null));
    clusterer.assignAll(new ArrayList<>(clusterer.neighbours.keySet()));
    return ClusterTable.of(clusterer.memberships);
  }

  private void verify(Pair pair) {
    Fingerprint first = fingerprints.get(pair.first());
    Fingerprint second = fingerprints.get(pair.second());
    if (first == null || second == null) {
      throw new IllegalArgumentException("no fingerprint for a document of " + pair);
    }
    if (first.similarityTo(second) >= threshold) {
      neighbours.computeIfAbsent(first.key(), key -> new ArrayList<>()).add(second.key());
      neighbours.computeIfAbsent(second.key(), key -> new ArrayList<>()).add(first.key());
    }
  }

  /** Splits documents into components among themselves, and those where a chain went too far. */
  private void assignAll(List<DocKey> documents) {
    List<DocKey> open = documents;
    while (!open.isEmpty()) {
      Map<DocKey, Boolean> reached = new HashMap<>();
      open.forEach(key -> reached.put(key, false));
      List<DocKey> splitOff = new ArrayList<>();
      for (DocKey start : open) {
        if (Boolean.FALSE.equals(reached.get(start))) {
          splitOff.addAll(assign(component(start, reached)));
        }
      }
      open = splitOff;
    }
  }

  private List<Fingerprint> component(DocKey start, Map<DocKey, Boolean> reached) {
    List<Fingerprint> component = new ArrayList<>();
    List<DocKey> stack = new ArrayList<>(List.of(start));
    reached.put(start, true);
    while (!stack.isEmpty()) {
      DocKey key = stack.remove(stack.size() - 1);
      component.add(fingerprint(key));
      for (DocKey neighbour : neighbours.getOrDefault(key, List.of())) {
        if (Boolean.FALSE.equals(reached.get(neighbour))) {
          reached.put(neighbour, true);
          stack.add(neighbour);
        }
      }
    }
    component.sort(CANONICAL_FIRST);
    return component;
  }

  /**
   * Records a component's members and returns those that are too far from its canonical one. There
   * are always fewer of them: a direct neighbour of the canonical document stays.
   */
  private List<DocKey> assign(List<Fingerprint> component) {
    if (component.size() == 1) {
      return List.of();
    }
    Fingerprint canonical = component.get(0);
    List<DocKey> splitOff = new ArrayList<>();
    for (Fingerprint member : component) {
      double similarity = canonical.similarityTo(member);
      if (similarity >= threshold - CHAIN_SLACK) {
        memberships.put(member.key(), new Membership(canonical.key(), (float) similarity));
      } else {
        splitOff.add(member.key());
      }
    }
    splitOff.sort(null);
    return splitOff;
  }

  private Fingerprint fingerprint(DocKey key) {
    Fingerprint fingerprint = fingerprints.get(key);
    if (fingerprint == null) {
      throw new IllegalArgumentException("no fingerprint for " + key);
    }
    return fingerprint;
  }
}
