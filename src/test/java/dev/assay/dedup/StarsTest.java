package dev.assay.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.analysis.Ids;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarsTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 0", "7, 0", "7, 2", "7, 4", "16, 12"})
  void anyNumberOfRoundsAndSharesGivesTheSameComponents(int shares, int rounds) {
    List<Rank[]> edges = new ArrayList<>();
    addPath(edges, "path", 1000);
    for (int leaf = 0; leaf < 5000; leaf++) {
      edges.add(new Rank[] {rank("leaf" + leaf), rank("hub")});
    }
    Random random = new Random(1);
    for (int i = 0; i < 3000; i++) {
      edges.add(new Rank[] {rank("r" + random.nextInt(3000)), rank("r" + random.nextInt(3000))});
    }
    edges.removeIf(edge -> edge[0].equals(edge[1]));
    Collections.shuffle(edges, random);
    assertThat(connect(edges, shares, rounds, new int[1])).isEqualTo(expected(edges));
  }

  @Test
  void theRoundsConvergeAndTheCountSaysSo() {
    List<Rank[]> path = new ArrayList<>();
    addPath(path, "p", 1000);
    List<Integer> open = new ArrayList<>();
    for (int rounds = 1; rounds <= 10; rounds++) {
      int[] left = new int[1];
      connect(path, 4, rounds, left);
      open.add(left[0]);
    }
    // A chain of a thousand is a star after eight rounds, and until then the count is not zero.
    assertThat(open.subList(0, 7)).doesNotContain(0);
    assertThat(open.subList(7, 10)).containsOnly(0);
  }

  @Test
  void moreThanOneWorkerHoldsIsRefused() {
    List<byte[]> edges = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      edges.add(Items.ranks(rank("a" + i), rank("b" + i)));
    }
    ShareStep step = new Components.ConnectStep(10);
    assertThatThrownBy(() -> step.run(edges, (p, h, item) -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("more than 10 documents");
  }

  private static void addPath(List<Rank[]> edges, String name, int length) {
    for (int i = 1; i < length; i++) {
      edges.add(new Rank[] {rank(name + (i - 1)), rank(name + i)});
    }
  }

  private static Rank rank(String name) {
    return new Rank(100, 0, DocKey.parse(Ids.hash(name)));
  }

  private static Map<Rank, Rank> expected(List<Rank[]> edges) {
    Map<Rank, List<Rank>> around = new HashMap<>();
    for (Rank[] edge : edges) {
      around.computeIfAbsent(edge[0], r -> new ArrayList<>()).add(edge[1]);
      around.computeIfAbsent(edge[1], r -> new ArrayList<>()).add(edge[0]);
    }
    Map<Rank, Rank> least = new HashMap<>();
    Set<Rank> seen = new HashSet<>();
    for (Rank start : around.keySet().stream().sorted().toList()) {
      List<Rank> stack = new ArrayList<>(List.of(start));
      while (!stack.isEmpty()) {
        Rank at = stack.remove(stack.size() - 1);
        if (seen.add(at)) {
          least.put(at, start);
          stack.addAll(around.get(at));
        }
      }
    }
    least.keySet().removeIf(rank -> rank.equals(least.get(rank)));
    return least;
  }

  /** Runs the steps as the pipeline wires them. */
  private static Map<Rank, Rank> connect(List<Rank[]> edges, int shares, int rounds, int[] open) {
    Shares items = new Shares(shares);
    for (Rank[] edge : edges) {
      if (rounds == 0) {
        items.send(0, 0, Items.ranks(edge[0], edge[1]));
      } else {
        Stars.sendToBoth(edge[0], edge[1], 0, items);
      }
    }
    if (rounds == 0) {
      return components(List.of(items.run(new Components.ConnectStep(1 << 20))));
    }
    for (int round = 0; round < rounds; round++) {
      items = items.run(new Stars.LargeStar()).port(0).run(new Stars.SmallStar()).port(0);
    }
    Shares settled = items.run(new Stars.Settle());
    open[0] = settled.count(Stars.Settle.OPEN);
    Shares connected = settled.port(Stars.Settle.OPEN).run(new Components.ConnectStep(1 << 20));
    Shares mended =
        settled
            .port(Stars.Settle.SETTLED)
            .and(connected.port(Components.ConnectStep.MENDED))
            .run(new Components.MendStep());
    return components(List.of(connected, mended));
  }

  private static Map<Rank, Rank> components(List<Shares> pairs) {
    Map<Rank, Rank> least = new HashMap<>();
    for (Shares shares : pairs) {
      for (byte[] item : shares.all(0)) {
        ByteBuffer in = ByteBuffer.wrap(item, 1, item.length - 1);
        Rank first = Rank.get(in);
        Rank member = Rank.get(in);
        Rank before = least.put(member, first);
        assertThat(before == null || before.equals(first)).isTrue();
      }
    }
    return least;
  }

  /** Exchanges in memory. */
  private static final class Shares implements ShareStep.Outlet {
    private final int shares;
    private final List<List<List<byte[]>>> ports = new ArrayList<>();

    Shares(int shares) {
      this.shares = shares;
      for (int port = 0; port < 2; port++) {
        List<List<byte[]>> all = new ArrayList<>();
        for (int share = 0; share < shares; share++) {
          all.add(new ArrayList<>());
        }
        ports.add(all);
      }
    }

    @Override
    public void send(int port, long hash, byte[] item) {
      ports.get(port).get(Math.floorMod(hash, shares)).add(item);
    }

    Shares port(int port) {
      Shares alone = new Shares(shares);
      alone.ports.set(0, ports.get(port));
      return alone;
    }

    Shares and(Shares other) {
      for (int share = 0; share < shares; share++) {
        ports.get(0).get(share).addAll(other.ports.get(0).get(share));
      }
      return this;
    }

    Shares run(ShareStep step) {
      Shares out = new Shares(shares);
      for (List<byte[]> share : ports.get(0)) {
        if (!share.isEmpty()) {
          step.run(share, out);
        }
      }
      return out;
    }

    List<byte[]> all(int port) {
      return ports.get(port).stream().flatMap(List::stream).toList();
    }

    int count(int port) {
      return all(port).size();
    }
  }
}
