package dev.assay.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gathers the hits of one text as the scan finds them, by end and the longer first, and hands them
 * out in text order.
 */
final class HitCollector {

  private int[] starts;
  private int[] ends;
  private int[] entries;
  private int size;

  /** For each position the number of hits that start before it, once they are counted. */
  private final int[] before;

  HitCollector(int textLength) {
    int capacity = Math.max(16, textLength);
    starts = new int[capacity];
    ends = new int[capacity];
    entries = new int[capacity];
    before = new int[textLength + 1];
  }

  void add(int start, int end, int entry) {
    if (size == starts.length) {
      grow();
    }
    starts[size] = start;
    ends[size] = end;
    entries[size++] = entry;
    before[start + 1]++;
  }

  /** By start, and of those that start together the longer, that is the later found, first. */
  TermHits inTextOrder(Term[] terms, List<Class<?>> kinds, byte[] kindOf) {
    for (int position = 1; position < before.length; position++) {
      before[position] += before[position - 1];
    }
    int[] order = new int[size];
    for (int hit = size - 1; hit >= 0; hit--) {
      order[before[starts[hit]]++] = hit;
    }
    List<List<Hit<?>>> byKind = new ArrayList<>(kinds.size());
    for (int kind = 0; kind < kinds.size(); kind++) {
      byKind.add(new ArrayList<>());
    }
    for (int hit : order) {
      int entry = entries[hit];
      byKind.get(kindOf[entry]).add(new Hit<>(starts[hit], ends[hit], terms[entry]));
    }
    return new TermHits(kinds, byKind);
  }

  private void grow() {
    int capacity = Math.max(16, size * 2);
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    entries = Arrays.copyOf(entries, capacity);
  }
}
