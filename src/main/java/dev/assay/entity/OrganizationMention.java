package dev.assay.entity;

import dev.assay.text.Span;
import java.util.BitSet;
import java.util.Collection;
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
    int length = 0;
    for (OrganizationMention mention : organizations) {
      length = Math.max(length, mention.end());
    }
    Reaches ends = new Reaches(length);
    for (OrganizationMention mention : organizations) {
      ends.extend(mention.start(), mention.end());
    }
    BitSet covered = new BitSet(length);
    int next = Integer.MAX_VALUE;
    for (int start = length; start >= 0; start--) {
      int end = ends.from(start);
      if (end >= 0) {
        covered.set(start, Math.min(end, next));
        next = start;
      }
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
