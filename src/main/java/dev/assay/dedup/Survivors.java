package dev.assay.dedup;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the members of components with the component's first document. In: sketches and requests
 * by member, and links by their first document. Out, by the component's first document: its
 * members, with their sketch if they resemble it too little to stay, and its links.
 */
public final class Survivors implements ShareStep {
  private static final long serialVersionUID = 1L;

  public static final int MEMBERS = 0;

  private final double floor;

  /**
   * @param floor least similarity to the canonical document
   */
  public Survivors(double floor) {
    this.floor = floor;
  }

  @Override
  public void run(Iterable<byte[]> share, Outlet out) {
    Map<Rank, Sketch> sketches = new HashMap<>();
    Map<Rank, Sketch> firsts = new HashMap<>();
    List<Rank[]> links = new ArrayList<>();
    for (byte[] packed : share) {
      for (ByteBuffer in = ByteBuffer.wrap(packed); in.hasRemaining(); ) {
        byte tag = in.get();
        switch (tag) {
          case Items.SKETCH -> {
            Sketch sketch = Sketch.get(in);
            sketches.put(sketch.rank(), sketch);
          }
          case Items.REQUEST -> {
            NearDuplicates.Request request = NearDuplicates.Request.get(in);
            request.seconds().forEach(member -> firsts.put(member, request.first()));
          }
          case Items.LINK -> links.add(new Rank[] {Rank.get(in), Rank.get(in)});
          default -> throw Items.unknown(tag);
        }
      }
    }
    firsts.forEach(
        (member, first) -> {
          Sketch sketch = SketchRequests.sketch(member, sketches);
          double similarity = first.similarityTo(sketch);
          byte[] item = member(first.rank(), sketch, similarity, similarity < floor);
          out.send(MEMBERS, first.rank().share(), item);
        });
    for (Rank[] link : links) {
      Sketch first = firsts.get(link[0]);
      Rank component = first == null ? link[0] : first.rank();
      byte[] item = Items.tagged(Items.LINK, component, link[0], link[1]);
      out.send(MEMBERS, component.share(), item);
    }
  }

  private static byte[] member(Rank first, Sketch sketch, double similarity, boolean isTooFar) {
    int bytes = 1 + 2 * Rank.BYTES + TextHash.BYTES + Float.BYTES + 1;
    ByteBuffer out =
        ByteBuffer.allocate(bytes + (isTooFar ? sketch.shingles().bytes() : 0)).put(Items.MEMBER);
    first.put(out);
    sketch.rank().put(out);
    sketch.text().put(out);
    out.putFloat((float) similarity).put((byte) (isTooFar ? 1 : 0));
    if (isTooFar) {
      sketch.shingles().put(out);
    }
    return out.array();
  }
}
