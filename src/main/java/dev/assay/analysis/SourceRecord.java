package dev.assay.analysis;

import dev.assay.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was read.
 *
 * @param uri where it was read from
 * @param path its path below the input root, with {@code /} between names: what its id is made of
 * @param index position in its container, else 0
 * @param mediaType what its name or its container says that it is, such as {@code text/plain}
 * @param charset the charset that its container says it is in, as it is written there, or null
 * @param fields where its document stands, if it is a record of JSON; else null
 * @param bytes the record after decompression; not to be changed
 */
public record SourceRecord(
    String uri,
    String path,
    int index,
    String mediaType,
    @Nullable String charset,
    @Nullable JsonFields fields,
    byte[] bytes) {

  /** A record that stands for itself. */
  public SourceRecord(String uri, String path, int index, String mediaType, byte[] bytes) {
    this(uri, path, index, mediaType, null, null, bytes);
  }
}
