package dev.assay.dedup;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Connected components by union and find: each document leads to the least of its component. */
public final class Components {

  private final Map<Rank, Rank> parents = new HashMap<>();

  Components() {}

  void connect(Rank one, Rank other) {
    Rank first = find(one);
    Rank second = find(other);
    if (!first.equals(second)) {
      boolean inOrder = first.compareTo(second) < 0;
      parents.put(inOrder ? second : first, inOrder ? first : second);
    }
  }

  /** The least document of a document's component. */
  Rank find(Rank document) {
    Rank at = document;
    for (Rank up = parents.putIfAbsent(at, at); up != null && !up.equals(at); ) {
      Rank next = parents.get(up);
      if (next == null) {
        throw new IllegalStateException("a parent that is not known: " + up);
      }
      parents.put(at, next);
      at = up;
      up = next;
    }
    return at;
  }

  /** Documents that are known. */
  int size() {
    return parents.size();
  }

  /**
   * Connects on one worker. In: edges, all in one share. Out: for every document that is not the
   * least of its component the pair of that and it, tagged {@link Items#PAIR} by the least one, and
   * the same tagged {@link Items#MEMBER} by the document, which mends what was settled too early.
   */
  public static final class ConnectStep implements ShareStep {
    private static final long serialVersionUID = 1L;

    public static final int PAIRS = 0;
    public static final int MENDED = 1;

    private final int most;

    /**
     * @param most documents that this worker may be asked to hold, some 150 bytes each
     */
    public ConnectStep(int most) {
      this.most = most;
    }

    @Override
    public void run(Iterable<byte[]> share, Outlet out) {
      Components components = new Components();
      for (byte[] packed : share) {
        for (ByteBuffer in = ByteBuffer.wrap(packed); in.hasRemaining(); ) {
          components.connect(Rank.get(in), Rank.get(in));
        }
        if (components.size() > most) {
          throw new IllegalStateException(
              "the rounds that join near duplicates left more than %,d documents unconnected"
                      .formatted(most)
                  + "; raise --nearDuplicateThreshold");
        }
      }
      for (Rank document : List.copyOf(components.parents.keySet())) {
        Rank least = components.find(document);
        if (!least.equals(document)) {
          out.send(PAIRS, least.share(), Items.tagged(Items.PAIR, least, document));
          out.send(MENDED, document.share(), Items.tagged(Items.MEMBER, least, document));
        }
      }
    }
  }

  /**
   * Mends what {@link Stars.Settle} settled. In: its pairs, and the mended documents of {@link
   * ConnectStep}, both by the document that was taken for the least. Out: pairs by the least one.
   */
  public static final class MendStep implements ShareStep {
    private static final long serialVersionUID = 1L;

    public static final int PAIRS = 0;

    @Override
    public void run(Iterable<byte[]> share, Outlet out) {
      Map<Rank, List<Rank>> settled = new HashMap<>();
      Map<Rank, Rank> mended = new HashMap<>();
      for (byte[] packed : share) {
        for (ByteBuffer in = ByteBuffer.wrap(packed); in.hasRemaining(); ) {
          byte tag = in.get();
          Rank least = Rank.get(in);
          Rank document = Rank.get(in);
          switch (tag) {
            case Items.PAIR -> settled.computeIfAbsent(least, r -> new ArrayList<>()).add(document);
            case Items.MEMBER -> mended.put(document, least);
            default -> throw Items.unknown(tag);
          }
        }
      }
      settled.forEach(
          (taken, documents) -> {
            Rank least = mended.getOrDefault(taken, taken);
            for (Rank document : documents) {
              out.send(PAIRS, least.share(), Items.tagged(Items.PAIR, least, document));
            }
          });
    }
  }
}
