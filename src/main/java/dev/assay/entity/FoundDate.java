package dev.assay.entity;

import dev.assay.text.Edtf;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A date, time or interval in a text.
 *
 * @param span where it stands
 * @param value what it says, or null where no calendar does, as for a lunar festival
 */
public record FoundDate(Span span, @Nullable Edtf value) {}
