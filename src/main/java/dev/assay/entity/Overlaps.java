package dev.assay.entity;

import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Settles overlaps between mentions: the longest wins, of equal ones the surest. */
final class Overlaps {

  /** Mentions longer than this are not told apart by their length. */
  private static final int LONGEST = (1 << 15) - 1;

  private static final int DOUBT_BITS = 10;
  private static final int TYPE_BITS = 4;

  private Overlaps() {}

  /** The drafts that remain, in text order. */
  static List<Draft> settle(List<Draft> drafts) {
    Draft[] ordered = inTextOrder(drafts);
    BitSet taken = new BitSet();
    BitSet kept = new BitSet(ordered.length);
    for (long key : bestFirst(ordered)) {
      int index = (int) key;
      Span span = ordered[index].span();
      // what is taken is in stretches no shorter than this, so that none of them lies within it
      if (!taken.get(span.start()) && !taken.get(span.end() - 1)) {
        taken.set(span.start(), span.end());
        kept.set(index);
      }
    }
    List<Draft> settled = new ArrayList<>(ordered.length);
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      settled.add(ordered[i]);
    }
    return settled;
  }

  /** By start; those that start together in the order in which they were found. */
  private static Draft[] inTextOrder(List<Draft> drafts) {
    long[] keys = new long[drafts.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) drafts.get(i).span().start() << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    Draft[] ordered = new Draft[keys.length];
    Arrays.setAll(ordered, i -> drafts.get((int) keys[i]));
    return ordered;
  }

  /** Keys by length, confidence, type and place in the text; the place is their lower half. */
  private static long[] bestFirst(Draft[] drafts) {
    long[] keys = new long[drafts.length];
    for (int i = 0; i < keys.length; i++) {
      Draft draft = drafts[i];
      long shortness = LONGEST - Math.min(LONGEST, draft.span().length());
      long doubt = Math.round((1 - draft.confidence()) * 1000);
      long rank = (shortness << DOUBT_BITS | doubt) << TYPE_BITS | draft.type().ordinal();
      keys[i] = rank << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    return keys;
  }
}
