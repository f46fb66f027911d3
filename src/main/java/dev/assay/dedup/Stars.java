package dev.assay.dedup;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Connected components by alternating large-star and small-star steps (Kiveris et al., 2014): each
 * moves the edges of a document to the least one that it knows, until every component is a star
 * around its least document, which in the order of {@link Rank} is the canonical one.
 *
 * <p>Edges are pairs of ranks. A worker holds the edges of its share of the documents. Rounds are
 * unrolled, so their number is fixed; {@link Settle} then counts what is not a star yet, and hands
 * that alone to {@link Components.ConnectStep}.
 */
public final class Stars {

  /** The one output of a star step: edges, for the next one. */
  public static final int EDGES = 0;

  private Stars() {}

  static void sendToBoth(Rank one, Rank other, int port, ShareStep.Outlet out) {
    out.send(port, one.share(), Items.ranks(one, other));
    out.send(port, other.share(), Items.ranks(other, one));
  }

  /**
   * In: edges by both ends. Each document links its later neighbours to the least document around
   * it. Out: edges by the later end.
   */
  public static final class LargeStar implements ShareStep {
    private static final long serialVersionUID = 1L;

    @Override
    public void run(Iterable<byte[]> share, Outlet out) {
      neighbours(share)
          .forEach(
              (document, around) -> {
                Rank least = least(document, around);
                for (Rank neighbour : around) {
                  if (neighbour.compareTo(document) > 0) {
                    out.send(EDGES, neighbour.share(), Items.ranks(neighbour, least));
                  }
                }
              });
    }
  }

  /**
   * In: edges by the later end. Each document links itself and its earlier neighbours to the least
   * of them. Out: edges by both ends.
   */
  public static final class SmallStar implements ShareStep {
    private static final long serialVersionUID = 1L;

    @Override
    public void run(Iterable<byte[]> share, Outlet out) {
      neighbours(share)
          .forEach(
              (document, around) -> {
                Rank least = least(document, around);
                sendToBoth(document, least, EDGES, out);
                for (Rank neighbour : around) {
                  if (!neighbour.equals(least)) {
                    sendToBoth(neighbour, least, EDGES, out);
                  }
                }
              });
    }
  }

  /**
   * Ends the rounds. In: edges by both ends. Out: for a document that has one earlier neighbour and
   * no later one, that pair, by the neighbour; all edges of a document that is neither this nor the
   * least of its neighbours, which the rounds have not settled.
   */
  public static final class Settle implements ShareStep {
    private static final long serialVersionUID = 1L;

    /** Pairs of a document's least known one and it, tagged {@link Items#PAIR}. */
    public static final int SETTLED = 0;

    /** Pairs of ranks, all in one share. */
    public static final int OPEN = 1;

    /** The number of edges that a packed item of {@link #OPEN} holds: none once all are stars. */
    public static int countOpen(byte[] packed) {
      return packed.length / (2 * Rank.BYTES);
    }

    @Override
    public void run(Iterable<byte[]> share, Outlet out) {
      neighbours(share)
          .forEach(
              (document, around) -> {
                Rank least = least(document, around);
                if (around.size() == 1 && !least.equals(document)) {
                  out.send(SETTLED, least.share(), Items.tagged(Items.PAIR, least, document));
                } else if (!least.equals(document)) {
                  around.forEach(other -> out.send(OPEN, 0, Items.ranks(document, other)));
                }
              });
    }
  }

  private static Rank least(Rank document, Iterable<Rank> around) {
    Rank least = document;
    for (Rank neighbour : around) {
      least = neighbour.compareTo(least) < 0 ? neighbour : least;
    }
    return least;
  }

  /** Each document's neighbours, sorted, each once. */
  private static Map<Rank, List<Rank>> neighbours(Iterable<byte[]> share) {
    Map<Rank, List<Rank>> neighbours = new HashMap<>();
    for (byte[] packed : share) {
      for (ByteBuffer in = ByteBuffer.wrap(packed); in.hasRemaining(); ) {
        neighbours.computeIfAbsent(Rank.get(in), rank -> new ArrayList<>()).add(Rank.get(in));
      }
    }
    neighbours.replaceAll((document, around) -> around.stream().sorted().distinct().toList());
    return neighbours;
  }
}
