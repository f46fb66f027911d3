package dev.assay.analysis;

/**
 * A record as it was read.
 *
 * @param uri where it was read from
 * @param path its path below the input root, with {@code /} between names: what its id is made of
 * @param index position in its container, else 0
 * @param mediaType such as {@code text/plain}
 * @param bytes the record after decompression; not to be changed
 */
public record SourceRecord(String uri, String path, int index, String mediaType, byte[] bytes) {}
