package dev.assay.dedup;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the texts that share a band. In: band entries by band. Out: the pairs, each at least once,
 * by their first document; and the documents that stand in one.
 *
 * <p>A band that few texts share makes all pairs of them. In a larger one every text is paired with
 * the first ones in canonical order, so that the number of pairs is linear in that of texts: what
 * hangs together there still hangs together over them.
 */
public final class CandidatePairs implements ShareStep {
  private static final long serialVersionUID = 1L;

  public static final int PAIRS = 0;
  public static final int CANDIDATES = 1;

  /** Up to this many texts of one band are paired each with each. */
  static final int ALL_PAIRS = 24;

  /** In a larger band each text is paired with this many that come first. */
  static final int ANCHORS = 4;

  private static final int ENTRY_BYTES = Long.BYTES + Rank.BYTES;

  static byte[] entry(long bandKey, Rank rank) {
    ByteBuffer out = ByteBuffer.allocate(ENTRY_BYTES).putLong(bandKey);
    rank.put(out);
    return out.array();
  }

  @Override
  public void run(Iterable<byte[]> share, Outlet out) {
    List<byte[]> entries = new ArrayList<>();
    share.forEach(entries::add);
    Map<Rank, Set<Rank>> pairs = new HashMap<>();
    sharedBands(entries).values().forEach(texts -> pair(texts, pairs));
    Set<Rank> candidates = new HashSet<>();
    pairs.forEach(
        (first, seconds) -> {
          candidates.add(first);
          candidates.addAll(seconds);
          for (Rank second : seconds) {
            out.send(PAIRS, first.share(), Items.tagged(Items.PAIR, first, second));
          }
        });
    for (Rank candidate : candidates) {
      out.send(CANDIDATES, 0, CandidateFilter.item(candidate.key()));
    }
  }

  /** The texts of each band that has more than one. Most bands have one: they cost no object. */
  private static Map<Long, List<Rank>> sharedBands(List<byte[]> entries) {
    long[] keys = new long[entries.stream().mapToInt(packed -> packed.length / ENTRY_BYTES).sum()];
    int count = 0;
    for (byte[] packed : entries) {
      ByteBuffer in = ByteBuffer.wrap(packed);
      for (int at = 0; at < packed.length; at += ENTRY_BYTES) {
        keys[count++] = in.getLong(at);
      }
    }
    long[] shared = repeated(keys);
    Map<Long, List<Rank>> bands = new HashMap<>();
    for (byte[] packed : entries) {
      ByteBuffer in = ByteBuffer.wrap(packed);
      for (int at = 0; at < packed.length; at += ENTRY_BYTES) {
        long key = in.getLong(at);
        if (Arrays.binarySearch(shared, key) >= 0) {
          in.position(at + Long.BYTES);
          bands.computeIfAbsent(key, k -> new ArrayList<>()).add(Rank.get(in));
        }
      }
    }
    return bands;
  }

  /** The values that stand there more than once, sorted; the array is sorted too. */
  private static long[] repeated(long[] keys) {
    Arrays.sort(keys);
    int count = 0;
    for (int i = 1; i < keys.length; i++) {
      if (keys[i] == keys[i - 1] && (count == 0 || keys[count - 1] != keys[i])) {
        keys[count++] = keys[i];
      }
    }
    return Arrays.copyOf(keys, count);
  }

  private static void pair(List<Rank> texts, Map<Rank, Set<Rank>> pairs) {
    for (Rank first : texts.size() <= ALL_PAIRS ? texts : anchors(texts)) {
      for (Rank second : texts) {
        if (second.compareTo(first) > 0) {
          pairs.computeIfAbsent(first, rank -> new HashSet<>()).add(second);
        }
      }
    }
  }

  private static Collection<Rank> anchors(List<Rank> texts) {
    TreeSet<Rank> least = new TreeSet<>();
    for (Rank text : texts) {
      if (least.size() < ANCHORS) {
        least.add(text);
      } else if (text.compareTo(least.last()) < 0 && least.add(text)) {
        least.pollLast();
      }
    }
    return least;
  }
}
