package dev.assay.dedup;

import dev.assay.dedup.Clusters.Membership;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes clusters of components. In: members and links, by the component's first document. Out: a
 * row for each text that is not alone.
 *
 * <p>A member that resembles the component's first document at the floor or above belongs to it. A
 * chain of near duplicates may lead to texts that share nothing with it: these are taken in
 * canonical order, and each joins the first text split off before that it resembles at the floor or
 * above, or else begins a cluster of its own. Texts that resemble each other at the floor share one
 * of the {@link #LEAST} least hashes of their union with a probability of {@code 1 - (1 -
 * floor)^LEAST}, which even at a floor of 0.4 leaves one in ten million: those texts alone are
 * compared.
 */
public final class ChainSplits implements ShareStep {
  private static final long serialVersionUID = 1L;

  public static final int ROWS = 0;

  /** How far below the threshold the similarity to the canonical document may fall in a chain. */
  public static final double SLACK = 0.15;

  /** Least hashes of a text by which those that resemble it are found. */
  private static final int LEAST = 32;

  private final double floor;

  /**
   * @param floor least similarity to the canonical document
   */
  public ChainSplits(double floor) {
    this.floor = floor;
  }

  @Override
  public void run(Iterable<byte[]> share, Outlet out) {
    Map<Rank, Component> components = new TreeMap<>();
    for (byte[] packed : share) {
      for (ByteBuffer in = ByteBuffer.wrap(packed); in.hasRemaining(); ) {
        byte tag = in.get();
        Component component = components.computeIfAbsent(Rank.get(in), r -> new Component());
        switch (tag) {
          case Items.MEMBER -> component.members.add(Member.get(in));
          case Items.LINK -> component.link(Rank.get(in), Rank.get(in));
          default -> throw Items.unknown(tag);
        }
      }
    }
    components.forEach((first, component) -> cluster(first, component, out));
  }

  private void cluster(Rank first, Component component, Outlet out) {
    Map<Rank, Integer> chains = component.chains(first);
    List<Member> splitOff = new ArrayList<>();
    for (Member member : component.members) {
      if (member.ownShingles == null) {
        send(member, first, member.similarity, chains, out);
      } else {
        splitOff.add(member);
      }
    }
    splitOff.sort(Comparator.comparing(member -> member.rank));
    Map<Integer, List<Leader>> leaders = new HashMap<>();
    for (Member member : splitOff) {
      join(member, leaders, chains, out);
    }
  }

  private void join(
      Member member, Map<Integer, List<Leader>> leaders, Map<Rank, Integer> chains, Outlet out) {
    Leader found = null;
    double similarity = 0;
    ShingleSet shingles = member.shingles();
    for (int i = 0; i < shingles.size() && i < LEAST; i++) {
      for (Leader leader : leaders.getOrDefault(shingles.hash(i), List.of())) {
        if (found != null && leader.member.rank.compareTo(found.member.rank) >= 0) {
          break;
        }
        double candidate = leader.member.shingles().similarityTo(shingles);
        if (candidate >= floor) {
          found = leader;
          similarity = candidate;
          break;
        }
      }
    }
    if (found == null) {
      Leader leader = new Leader(member);
      for (int i = 0; i < shingles.size() && i < LEAST; i++) {
        leaders.computeIfAbsent(shingles.hash(i), hash -> new ArrayList<>()).add(leader);
      }
      return;
    }
    if (!found.isTold) {
      found.isTold = true;
      send(found.member, found.member.rank, 1, chains, out);
    }
    send(member, found.member.rank, (float) similarity, chains, out);
  }

  private static void send(
      Member member, Rank canonical, float similarity, Map<Rank, Integer> chains, Outlet out) {
    int chain = chains.getOrDefault(member.rank, 0);
    Membership membership = new Membership(canonical.key(), similarity, chain);
    out.send(ROWS, member.text.share(), ClusterTable.row(member.text, membership));
  }

  /** A text split off that others may join. */
  private static final class Leader {
    private final Member member;
    private boolean isTold;

    Leader(Member member) {
      this.member = member;
    }
  }

  /**
   * A member of a component.
   *
   * @param similarity to the component's first document
   * @param ownShingles null where the member stays with that
   */
  private record Member(
      Rank rank, TextHash text, float similarity, @Nullable ShingleSet ownShingles) {

    static Member get(ByteBuffer in) {
      return new Member(
          Rank.get(in), TextHash.get(in), in.getFloat(), in.get() == 0 ? null : ShingleSet.get(in));
    }

    ShingleSet shingles() {
      if (ownShingles == null) {
        throw new IllegalStateException("no shingles of document " + rank.key());
      }
      return ownShingles;
    }
  }

  /** What hangs together over links. */
  private static final class Component {
    private final List<Member> members = new ArrayList<>();
    private final Map<Rank, List<Rank>> links = new HashMap<>();

    void link(Rank one, Rank other) {
      links.computeIfAbsent(one, rank -> new ArrayList<>()).add(other);
      links.computeIfAbsent(other, rank -> new ArrayList<>()).add(one);
    }

    /** How many links lead from the first document to each member, on the shortest way. */
    Map<Rank, Integer> chains(Rank first) {
      Map<Rank, Integer> chains = new HashMap<>(Map.of(first, 0));
      List<Rank> reached = List.of(first);
      for (int length = 1; !reached.isEmpty(); length++) {
        List<Rank> next = new ArrayList<>();
        for (Rank document : reached) {
          for (Rank neighbour : links.getOrDefault(document, List.of())) {
            if (chains.putIfAbsent(neighbour, length) == null) {
              next.add(neighbour);
            }
          }
        }
        reached = next;
      }
      return chains;
    }
  }
}
