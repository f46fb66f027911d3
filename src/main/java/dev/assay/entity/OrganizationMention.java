package dev.assay.entity;

import dev.assay.text.Span;
import java.util.Arrays;
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
    long[] spans = new long[organizations.size()];
    int size = 0;
    for (OrganizationMention mention : organizations) {
      spans[size++] = (long) mention.start() << Integer.SIZE | mention.end();
    }
    Arrays.sort(spans);
    BitSet covered = new BitSet();
    int next = Integer.MAX_VALUE;
    for (int i = size - 1; i >= 0; i--) {
      int start = (int) (spans[i] >>> Integer.SIZE);
      if (start != next) { // of those that start together the longest comes first
        covered.set(start, Math.min((int) spans[i], next));
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
