package dev.assay.entity;

import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Settles overlaps between mentions: the longest wins, of equal ones the surest. */
final class Overlaps {

  private Overlaps() {}

  /** The drafts that remain, in text order. */
  static List<Draft> settle(List<Draft> drafts) {
    TreeMap<Integer, Draft> kept = new TreeMap<>();
    List<Draft> sorted = new ArrayList<>(drafts);
    sorted.sort(Overlaps::bestFirst);
    for (Draft draft : sorted) {
      Span span = draft.span();
      var before = kept.lowerEntry(span.end());
      if (before == null || before.getValue().span().end() <= span.start()) {
        kept.put(span.start(), draft);
      }
    }
    return List.copyOf(kept.values());
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
