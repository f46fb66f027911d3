package dev.assay.entity;

import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Settles overlaps between mentions: the longest wins, of equal ones the surest. */
final class Overlaps {

  private Overlaps() {}

  /** The drafts that remain, in text order. */
  static List<Draft> settle(List<Draft> drafts) {
    List<Draft> sorted = new ArrayList<>(drafts);
    sorted.sort(Overlaps::bestFirst);
    List<Draft> kept = new ArrayList<>(sorted.size());
    BitSet taken = new BitSet();
    for (Draft draft : sorted) {
      Span span = draft.span();
      // what is taken is in stretches no shorter than this, so that none of them lies within it
      if (!taken.get(span.start()) && !taken.get(span.end() - 1)) {
        taken.set(span.start(), span.end());
        kept.add(draft);
      }
    }
    kept.sort(Comparator.comparingInt(draft -> draft.span().start()));
    return kept;
  }

  private static int bestFirst(Draft one, Draft other) {
    if (one.span().length() != other.span().length()) {
      return Integer.compare(other.span().length(), one.span().length());
    }
    if (one.confidence() != other.confidence()) {
      return Double.compare(other.confidence(), one.confidence());
    }
    return one.type() == other.type()
        ? Integer.compare(one.span().start(), other.span().start())
        : one.type().compareTo(other.type());
  }
}
