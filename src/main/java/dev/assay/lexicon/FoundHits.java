package dev.assay.lexicon;

import java.util.Arrays;

/**
 * The hits of one kind in one text in the order in which a scan finds them: by end, and of those
 * that end together the longer first. A hit is a position in the columns.
 */
final class FoundHits {

  static final FoundHits NONE = new FoundHits();

  private static final int FEW = 8;

  private int[] starts = {};
  private int[] ends = {};
  private int[] entries = {};
  private int size;

  void add(int start, int end, int entry) {
    if (size == starts.length) {
      int room = Math.max(FEW, size * 2);
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
      entries = Arrays.copyOf(entries, room);
    }
    starts[size] = start;
    ends[size] = end;
    entries[size++] = entry;
  }

  int size() {
    return size;
  }

  int start(int hit) {
    return starts[hit];
  }

  int end(int hit) {
    return ends[hit];
  }

  /** The number of the term among the entries of the vocabulary. */
  int entry(int hit) {
    return entries[hit];
  }

  /**
   * The hits by start, of those that start together the longer first; entries of one form stay in
   * their order. A hit stands before few that were found earlier, those that it covers, so that
   * putting one after the other in its place is the fastest.
   */
  int[] byStart() {
    int[] order = new int[size];
    long[] keys = new long[size];
    for (int hit = 0; hit < size; hit++) {
      long key = (long) starts[hit] << Integer.SIZE | (Integer.MAX_VALUE - ends[hit]);
      int place = hit;
      while (place > 0 && keys[place - 1] > key) {
        keys[place] = keys[place - 1];
        order[place] = order[place - 1];
        place--;
      }
      keys[place] = key;
      order[place] = hit;
    }
    return order;
  }
}
