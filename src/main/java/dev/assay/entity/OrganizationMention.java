package dev.assay.entity;

import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An organization in a text.
 *
 * @param name canonical name, or null where the text does not settle it
 */
record OrganizationMention(Span span, @Nullable String name, double confidence) {

  int start() {
    return span.start();
  }

  int end() {
    return span.end();
  }
}
