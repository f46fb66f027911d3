package dev.assay.dedup;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The same steps one after another where everything is in one share: what is too small to be spread
 * is not sent from worker to worker between them.
 */
public final class OneShare {

  private OneShare() {}

  /** Gathers copies and pairs texts. In: fingerprints. */
  public static final class PairStep implements ShareStep {
    private static final long serialVersionUID = 1L;

    /** As of {@link CandidatePairs#PAIRS}. */
    public static final int PAIRS = 0;

    /** As of {@link CandidatePairs#CANDIDATES}. */
    public static final int CANDIDATES = 1;

    /** As of {@link Copies.GatherStep#ROWS}. */
    public static final int ROWS = 2;

    @Override
    public void run(Iterable<byte[]> share, Outlet out) {
      Sent texts = Sent.by(new Copies.GatherStep(), share);
      Sent candidates = Sent.by(new CandidatePairs(), texts.from(Copies.GatherStep.ENTRIES));
      texts.passOn(Copies.GatherStep.ROWS, ROWS, out);
      candidates.passOn(CandidatePairs.PAIRS, PAIRS, out);
      candidates.passOn(CandidatePairs.CANDIDATES, CANDIDATES, out);
    }
  }

  /** Compares, connects and splits. In: the sketches of candidates, and pairs. Out: rows. */
  public static final class ClusterStep implements ShareStep {
    private static final long serialVersionUID = 1L;

    public static final int ROWS = 0;

    private final double threshold;
    private final double floor;

    /**
     * @param threshold least similarity of near duplicates
     * @param floor least similarity to the canonical document
     */
    public ClusterStep(double threshold, double floor) {
      this.threshold = threshold;
      this.floor = floor;
    }

    @Override
    public void run(Iterable<byte[]> share, Outlet out) {
      List<byte[]> sketches = new ArrayList<>();
      List<byte[]> pairs = new ArrayList<>();
      share.forEach(packed -> sort(packed, sketches, pairs));
      ShareStep requests = new SketchRequests(1);
      Sent asked = Sent.by(requests, sketches, pairs);
      Sent links =
          Sent.by(
              new NearDuplicates(threshold, true), sketches, asked.from(SketchRequests.REQUESTS));
      Sent components =
          Sent.by(new Components.ConnectStep(Integer.MAX_VALUE), links.from(NearDuplicates.EDGES));
      Sent canonical = Sent.by(requests, sketches, components.from(Components.ConnectStep.PAIRS));
      Sent members =
          Sent.by(
              new Survivors(floor),
              sketches,
              canonical.from(SketchRequests.REQUESTS),
              links.from(NearDuplicates.LINKS));
      Sent clusters = Sent.by(new ChainSplits(floor), members.from(Survivors.MEMBERS));
      canonical.passOn(SketchRequests.ROWS, ROWS, out);
      clusters.passOn(ChainSplits.ROWS, ROWS, out);
    }

    private static void sort(byte[] packed, List<byte[]> sketches, List<byte[]> pairs) {
      for (ByteBuffer in = ByteBuffer.wrap(packed); in.hasRemaining(); ) {
        int start = in.position();
        byte tag = in.get();
        switch (tag) {
          case Items.SKETCH -> {
            Sketch.get(in);
            sketches.add(Arrays.copyOfRange(packed, start, in.position()));
          }
          case Items.PAIR -> {
            in.position(in.position() + 2 * Rank.BYTES);
            pairs.add(Arrays.copyOfRange(packed, start, in.position()));
          }
          default -> throw Items.unknown(tag);
        }
      }
    }
  }

  /** What a step has sent, by port. */
  private record Sent(List<List<byte[]>> ports) {

    @SafeVarargs
    static Sent by(ShareStep step, Iterable<byte[]>... inputs) {
      List<byte[]> share = new ArrayList<>();
      for (Iterable<byte[]> input : inputs) {
        input.forEach(share::add);
      }
      List<List<byte[]>> ports = new ArrayList<>();
      step.run(
          share,
          (port, hash, item) -> {
            while (ports.size() <= port) {
              ports.add(new ArrayList<>());
            }
            ports.get(port).add(item);
          });
      return new Sent(ports);
    }

    List<byte[]> from(int port) {
      return port < ports.size() ? ports.get(port) : List.of();
    }

    void passOn(int from, int to, ShareStep.Outlet out) {
      from(from).forEach(item -> out.send(to, 0, item));
    }
  }
}
