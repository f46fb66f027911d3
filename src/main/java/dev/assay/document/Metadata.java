package dev.assay.document;

import org.jspecify.annotations.Nullable;

/**
 * What stands beside a document's text: in the head of its page, or in the other fields of its
 * record.
 *
 * @param title the title, or null
 * @param publishedOn the date of publication as it is written there, or null
 * @param publisher the source, or null
 * @param isNamed whether somebody named the fields that it stands in: then it wins over the text
 */
public record Metadata(
    @Nullable String title,
    @Nullable String publishedOn,
    @Nullable String publisher,
    boolean isNamed) {

  /** Nothing is known. */
  public static final Metadata NONE = new Metadata(null, null, null, false);
}
