package dev.assay.dedup;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Verifies the candidates. In: sketches and requests by second document. Out: the links, which are
 * the pairs at or above the threshold, once for connecting the texts and once for measuring chains.
 */
public final class NearDuplicates implements ShareStep {
  private static final long serialVersionUID = 1L;

  /** Two ranks, by the one and by the other; or all in one share. */
  public static final int EDGES = 0;

  /** Tagged links, by first document. */
  public static final int LINKS = 1;

  private final double threshold;
  private final boolean inOneShare;

  /**
   * @param threshold least similarity of near duplicates
   * @param inOneShare whether {@link #EDGES} go into one share
   */
  public NearDuplicates(double threshold, boolean inOneShare) {
    this.threshold = threshold;
    this.inOneShare = inOneShare;
  }

  @Override
  public void run(Iterable<byte[]> share, Outlet out) {
    Map<Rank, Sketch> sketches = new HashMap<>();
    List<Request> requests = new ArrayList<>();
    for (byte[] packed : share) {
      for (ByteBuffer in = ByteBuffer.wrap(packed); in.hasRemaining(); ) {
        byte tag = in.get();
        switch (tag) {
          case Items.SKETCH -> {
            Sketch sketch = Sketch.get(in);
            sketches.put(sketch.rank(), sketch);
          }
          case Items.REQUEST -> requests.add(Request.get(in));
          default -> throw Items.unknown(tag);
        }
      }
    }
    for (Request request : requests) {
      for (Rank second : request.seconds()) {
        double similarity = request.first().similarityTo(SketchRequests.sketch(second, sketches));
        if (similarity >= threshold) {
          send(request.first().rank(), second, out);
        }
      }
    }
  }

  private void send(Rank first, Rank second, Outlet out) {
    out.send(LINKS, first.share(), Items.tagged(Items.LINK, first, second));
    if (inOneShare) {
      out.send(EDGES, 0, Items.ranks(first, second));
    } else {
      Stars.sendToBoth(first, second, EDGES, out);
    }
  }

  /** A text and those of this share that it is to be compared with. */
  record Request(Sketch first, List<Rank> seconds) {
    static Request get(ByteBuffer in) {
      Sketch first = Sketch.get(in);
      List<Rank> seconds = new ArrayList<>();
      for (int left = in.getInt(); left > 0; left--) {
        seconds.add(Rank.get(in));
      }
      return new Request(first, seconds);
    }
  }
}
