package dev.assay.claim;

import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the clause of a quantity says of it.
 *
 * @param counted what is counted or measured
 * @param predicate the verb that says what happened
 */
record Context(@Nullable Span counted, @Nullable Span predicate) {
  static final Context NONE = new Context(null, null);
}
