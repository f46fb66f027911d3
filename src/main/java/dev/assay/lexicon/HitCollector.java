package dev.assay.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers hits in the order in which they end and hands them out in text order. */
final class HitCollector {

  private static final int LENGTH_BITS = 7;
  private static final int LONGEST = (1 << LENGTH_BITS) - 1;
  private static final int SEQUENCE_BITS = 27;
  private static final int MOST = 1 << SEQUENCE_BITS;

  /** Start, then length from long to short, then the order in which they were found. */
  private long[] keys;

  private int[] starts;
  private int[] ends;
  private int[] entries;
  private int size;

  HitCollector(int textLength) {
    int capacity = Math.max(16, textLength / 2);
    keys = new long[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
    entries = new int[capacity];
  }

  void add(int start, int end, int entry) {
    if (size == keys.length) {
      grow();
    }
    int length = Math.min(LONGEST, end - start);
    keys[size] =
        (long) start << LENGTH_BITS + SEQUENCE_BITS
            | (long) (LONGEST - length) << SEQUENCE_BITS
            | size;
    starts[size] = start;
    ends[size] = end;
    entries[size++] = entry;
  }

  TermHits inTextOrder(Term[] terms, List<Class<?>> kinds, byte[] kindOf) {
    Arrays.sort(keys, 0, size);
    List<List<Hit<?>>> byKind = new ArrayList<>(kinds.size());
    for (int kind = 0; kind < kinds.size(); kind++) {
      byKind.add(new ArrayList<>());
    }
    for (int i = 0; i < size; i++) {
      int hit = (int) keys[i] & MOST - 1;
      int entry = entries[hit];
      byKind.get(kindOf[entry]).add(new Hit<>(starts[hit], ends[hit], terms[entry]));
    }
    return new TermHits(kinds, byKind);
  }

  private void grow() {
    int capacity = Math.min(MOST, size * 2);
    if (capacity == size) {
      throw new IllegalStateException("more than " + MOST + " hits in one text");
    }
    keys = Arrays.copyOf(keys, capacity);
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    entries = Arrays.copyOf(entries, capacity);
  }
}
