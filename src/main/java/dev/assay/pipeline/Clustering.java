package dev.assay.pipeline;

import java.io.Serializable;

/**
 * How documents are compared.
 *
 * @param threshold least Jaccard similarity of near duplicates, above 0, at most 1
 * @param scale how much there may be; the clusters do not depend on it
 * @param workFolder where every worker may write and read until the run ends
 */
public record Clustering(double threshold, ClusterScale scale, String workFolder)
    implements Serializable {

  /** Shares that an exchange has. */
  int shares() {
    return scale.shares();
  }
}
