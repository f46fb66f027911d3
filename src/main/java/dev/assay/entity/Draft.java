package dev.assay.entity;

import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A mention as a finder proposes it, before overlaps are settled.
 *
 * @param span where it stands in the document's text
 */
record Draft(
    EntityType type,
    Span span,
    @Nullable String name,
    @Nullable String ref,
    @Nullable String role,
    double confidence) {

  static Draft named(EntityType type, Span span, @Nullable String name, double confidence) {
    return new Draft(type, span, name, null, null, confidence);
  }
}
