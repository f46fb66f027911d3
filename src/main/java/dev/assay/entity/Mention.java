package dev.assay.entity;

import dev.assay.text.AlignedText;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A mention of an entity.
 *
 * @param text the mention as it stands
 * @param name normal form, see the datasets' description; null if the text does not settle it
 * @param ref code of {@code name} in its vocabulary: GB/T 2260, ISO 3166; or null
 * @param role for a person the post and office given beside the name; or null
 * @param span where it stands in the document's text; null for one found in removed furniture
 * @param sourceStart first byte in the source record
 * @param sourceEnd byte after the last one
 * @param confidence 0..1
 */
public record Mention(
    EntityType type,
    String text,
    @Nullable String name,
    @Nullable String ref,
    @Nullable String role,
    @Nullable Span span,
    int sourceStart,
    int sourceEnd,
    double confidence) {

  /** The same mention where it stands in another text with the same source. */
  public Mention in(AlignedText other, Span place) {
    String stands = other.substring(place);
    return new Mention(type, stands, name, ref, role, place, sourceStart, sourceEnd, confidence);
  }
}
