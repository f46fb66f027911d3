package dev.assay.lexicon;

import java.util.Arrays;
import java.util.List;

/**
 * Gathers the hits of one text as the scan finds them, by end and the longer first, and files them
 * by kind, in that order and in text order.
 */
final class HitCollector {

  private final Term[] terms;
  private final List<Class<?>> kinds;
  private final byte[] kindOf;
  private Hit<?>[] hits;
  private byte[] hitKinds;
  private int size;

  /** For each kind the number of its hits. */
  private final int[] counts;

  private final int textLength;

  /**
   * @param terms by entry
   * @param kindOf for each entry the position of its kind in {@code kinds}
   */
  HitCollector(int textLength, Term[] terms, List<Class<?>> kinds, byte[] kindOf) {
    this.terms = terms;
    this.kinds = kinds;
    this.kindOf = kindOf;
    counts = new int[kinds.size()];
    this.textLength = textLength;
    hits = new Hit<?>[Math.max(16, textLength >> 1)];
    hitKinds = new byte[hits.length];
  }

  void add(int start, int end, int entry) {
    if (size == hits.length) {
      hits = Arrays.copyOf(hits, size * 2);
      hitKinds = Arrays.copyOf(hitKinds, size * 2);
    }
    int kind = kindOf[entry];
    hits[size] = new Hit<>(start, end, terms[entry]);
    hitKinds[size++] = (byte) kind;
    counts[kind]++;
  }

  TermHits byKind() {
    int[] found = new int[size];
    Arrays.setAll(found, hit -> hit);
    return new TermHits(kinds, filed(textOrder()), filed(found));
  }

  /**
   * By start, and of those that start together the longer, that is the later found, first; entries
   * of one form stay in their order.
   */
  private int[] textOrder() {
    if (size == 0) {
      return new int[0];
    }
    int[] before = new int[textLength + 1]; // for each position the hits that start before it
    for (int hit = 0; hit < size; hit++) {
      before[hits[hit].start() + 1]++;
    }
    for (int position = 1; position < before.length; position++) {
      before[position] += before[position - 1];
    }
    int[] order = new int[size];
    for (int last = size - 1; last >= 0; ) {
      int first = last;
      while (first > 0 && sameSpan(hits[first - 1], hits[last])) {
        first--;
      }
      for (int hit = first; hit <= last; hit++) {
        order[before[hits[hit].start()]++] = hit;
      }
      last = first - 1;
    }
    return order;
  }

  private static boolean sameSpan(Hit<?> one, Hit<?> other) {
    return one.start() == other.start() && one.end() == other.end();
  }

  private Hit<?>[][] filed(int[] order) {
    Hit<?>[][] filed = new Hit<?>[kinds.size()][];
    for (int kind = 0; kind < filed.length; kind++) {
      filed[kind] = new Hit<?>[counts[kind]];
    }
    int[] ends = new int[kinds.size()];
    for (int hit : order) {
      int kind = hitKinds[hit];
      filed[kind][ends[kind]++] = hits[hit];
    }
    return filed;
  }
}
