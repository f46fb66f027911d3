package dev.assay.entity;

import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Settles overlaps between mentions: the longest wins, of equal ones the surest. */
final class Overlaps {

  private static final Comparator<Draft> BEST_FIRST =
      Comparator.<Draft>comparingInt(draft -> -draft.span().length())
          .thenComparingDouble(draft -> -draft.confidence())
          .thenComparing(Draft::type)
          .thenComparingInt(draft -> draft.span().start());

  private Overlaps() {}

  /** The drafts that remain, in text order. */
  static List<Draft> settle(List<Draft> drafts) {
    TreeMap<Integer, Draft> kept = new TreeMap<>();
    List<Draft> sorted = new ArrayList<>(drafts);
    sorted.sort(BEST_FIRST);
    for (Draft draft : sorted) {
      Span span = draft.span();
      var before = kept.lowerEntry(span.end());
      if (before == null || before.getValue().span().end() <= span.start()) {
        kept.put(span.start(), draft);
      }
    }
    return List.copyOf(kept.values());
  }
}
