package dev.assay.dedup;

import org.jspecify.annotations.Nullable;

/** The clusters of the texts that are not alone, wherever their rows lie. */
public interface Clusters {

  /**
   * Where a text belongs.
   *
   * @param cluster the canonical document of its cluster
   * @param similarity Jaccard similarity to that document's text, 1 for the same
   * @param chain number of links on the shortest chain of near duplicates from the most complete
   *     document of all that hang together, before chains were split; 0 for that one and its copies
   */
  record Membership(DocKey cluster, float similarity, int chain) {
    Membership(DocKey cluster) {
      this(cluster, 1, 0);
    }
  }

  /** Whether every text is alone. */
  boolean isEmpty();

  /** Where a text belongs, or null if it is alone. */
  @Nullable Membership find(TextHash text);
}
