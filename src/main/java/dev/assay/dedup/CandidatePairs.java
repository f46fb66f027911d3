package dev.assay.dedup;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Pairs of documents that share a band, found among band entries. An entry is a band's key and a
 * document, 24 bytes.
 */
public final class CandidatePairs {

  /** Bytes of a band entry. */
  public static final int ENTRY_BYTES = Long.BYTES + DocKey.BYTES;

  /** Bytes of a packed pair. */
  public static final int PAIR_BYTES = 2 * DocKey.BYTES;

  /** Up to this many documents of one band are paired each with each. */
  static final int ALL_PAIRS = 24;

  /** In a larger band each document is paired with this many that have the smallest ids. */
  static final int ANCHORS = 8;

  private CandidatePairs() {}

  /** A band entry, packed. */
  public static byte[] entry(long bandKey, DocKey document) {
    ByteBuffer out = ByteBuffer.allocate(ENTRY_BYTES).putLong(bandKey);
    document.put(out);
    return out.array();
  }

  /**
   * All pairs among packed entries, packed, each once, sorted. A band shared by many documents
   * makes a number of pairs that is linear in theirs.
   */
  public static byte[] find(Iterable<byte[]> packedEntries) {
    List<Entry> entries = new ArrayList<>();
    for (byte[] packed : packedEntries) {
      ByteBuffer in = ByteBuffer.wrap(packed);
      while (in.hasRemaining()) {
        entries.add(new Entry(in.getLong(), DocKey.get(in)));
      }
    }
    entries.sort(null);
    Set<Pair> pairs = new HashSet<>();
    for (int start = 0; start < entries.size(); ) {
      int end = start;
      while (end < entries.size() && entries.get(end).band == entries.get(start).band) {
        end++;
      }
      pair(entries.subList(start, end), pairs);
      start = end;
    }
    return pack(pairs);
  }

  /** The pairs that {@link #find} packed. */
  public static List<Pair> unpack(byte[] packed) {
    ByteBuffer in = ByteBuffer.wrap(packed);
    List<Pair> pairs = new ArrayList<>(packed.length / PAIR_BYTES);
    while (in.hasRemaining()) {
      pairs.add(new Pair(DocKey.get(in), DocKey.get(in)));
    }
    return pairs;
  }

  private static void pair(List<Entry> bucket, Set<Pair> pairs) {
    int anchors = bucket.size() <= ALL_PAIRS ? bucket.size() : ANCHORS;
    for (int a = 0; a < anchors; a++) {
      for (int b = a + 1; b < bucket.size(); b++) {
        DocKey first = bucket.get(a).document;
        DocKey second = bucket.get(b).document;
        if (!first.equals(second)) {
          pairs.add(new Pair(first, second));
        }
      }
    }
  }

  private static byte[] pack(Set<Pair> pairs) {
    Pair[] sorted = pairs.toArray(new Pair[0]);
    Arrays.sort(sorted);
    ByteBuffer out = ByteBuffer.allocate(sorted.length * PAIR_BYTES);
    for (Pair pair : sorted) {
      pair.first.put(out);
      pair.second.put(out);
    }
    return out.array();
  }

  /** Two documents, the smaller id first. */
  public record Pair(DocKey first, DocKey second) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int order = first.compareTo(other.first);
      return order != 0 ? order : second.compareTo(other.second);
    }
  }

  private record Entry(long band, DocKey document) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int order = Long.compare(band, other.band);
      return order != 0 ? order : document.compareTo(other.document);
    }
  }
}
