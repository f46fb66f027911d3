package dev.assay.entity;

import dev.assay.text.Span;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An organization in a text.
 *
 * @param name canonical name, or null where the text does not settle it
 */
record OrganizationMention(Span span, @Nullable String name, double confidence) {

  /**
   * Where organizations stand. Of two that overlap only the later one counts from its start on, of
   * those that start together only the longest.
   */
  static BitSet covered(Collection<OrganizationMention> organizations) {
    NavigableMap<Integer, Integer> ends = new TreeMap<>();
    organizations.forEach(mention -> ends.merge(mention.start(), mention.end(), Math::max));
    BitSet covered = new BitSet();
    int next = Integer.MAX_VALUE;
    for (Map.Entry<Integer, Integer> mention : ends.descendingMap().entrySet()) {
      covered.set(mention.getKey(), Math.min(mention.getValue(), next));
      next = mention.getKey();
    }
    return covered;
  }

  int start() {
    return span.start();
  }

  int end() {
    return span.end();
  }
}
