package dev.assay.dedup;

import dev.assay.dedup.Clusters.Membership;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Takes each sketch to where the texts are that it is to be compared with. In: sketches and pairs,
 * both by the pair's first document. Out: requests by second document, one for all second documents
 * of a share; and the first texts' rows, which are wanted where they are canonical.
 */
public final class SketchRequests implements ShareStep {
  private static final long serialVersionUID = 1L;

  public static final int REQUESTS = 0;
  public static final int ROWS = 1;

  private final int shares;

  /**
   * @param shares number of shares of the exchange that the requests go to
   */
  public SketchRequests(int shares) {
    this.shares = shares;
  }

  @Override
  public void run(Iterable<byte[]> share, Outlet out) {
    Map<Rank, Sketch> sketches = new HashMap<>();
    Map<Rank, Set<Rank>> pairs = new HashMap<>();
    for (byte[] packed : share) {
      for (ByteBuffer in = ByteBuffer.wrap(packed); in.hasRemaining(); ) {
        byte tag = in.get();
        switch (tag) {
          case Items.SKETCH -> {
            Sketch sketch = Sketch.get(in);
            sketches.put(sketch.rank(), sketch);
          }
          case Items.PAIR ->
              pairs.computeIfAbsent(Rank.get(in), rank -> new TreeSet<>()).add(Rank.get(in));
          default -> throw Items.unknown(tag);
        }
      }
    }
    pairs.forEach((first, seconds) -> send(sketch(first, sketches), seconds, out));
  }

  private void send(Sketch first, Set<Rank> seconds, Outlet out) {
    Map<Integer, List<Rank>> byShare = new TreeMap<>(Comparator.naturalOrder());
    for (Rank second : seconds) {
      int target = Math.floorMod(second.share(), shares);
      byShare.computeIfAbsent(target, t -> new ArrayList<>()).add(second);
    }
    byShare.forEach((target, list) -> out.send(REQUESTS, target, Items.request(first, list)));
    Membership membership = new Membership(first.rank().key());
    out.send(ROWS, first.text().share(), ClusterTable.row(first.text(), membership));
  }

  static Sketch sketch(Rank rank, Map<Rank, Sketch> sketches) {
    Sketch sketch = sketches.get(rank);
    if (sketch == null) {
      throw new IllegalStateException("no sketch of document " + rank.key());
    }
    return sketch;
  }
}
