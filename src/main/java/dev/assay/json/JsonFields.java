package dev.assay.json;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Names of the fields that a document is read from.
 *
 * @param text holds the text
 * @param id names the record, or null
 * @param url where it was found, or null
 * @param date its date of publication, or null
 * @param title its title, or null
 */
public record JsonFields(
    String text,
    @Nullable String id,
    @Nullable String url,
    @Nullable String date,
    @Nullable String title)
    implements Serializable {

  /** The text alone, in a field of this name. */
  public static JsonFields ofText(String text) {
    return new JsonFields(text, null, null, null, null);
  }
}
