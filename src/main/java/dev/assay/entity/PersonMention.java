package dev.assay.entity;

import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A person in a text.
 *
 * @param role post and office beside the name, or null
 */
record PersonMention(Span span, String name, @Nullable String role, double confidence) {}
