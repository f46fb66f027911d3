package dev.assay.entity;

import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text.
 *
 * @param place the place, or null where several bear the name and nothing tells which
 * @param name canonical name, or the mention in simplified characters where it is not settled
 */
record PlaceMention(Span span, @Nullable PlaceTerm place, String name) {

  int start() {
    return span.start();
  }

  int end() {
    return span.end();
  }
}
