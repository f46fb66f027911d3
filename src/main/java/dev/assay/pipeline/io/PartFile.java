package dev.assay.pipeline.io;

import java.io.Serializable;

/**
 * A part of a table that is written but not yet in its place.
 *
 * @param partition the folder of the partition that its rows belong to, or empty if the table lies
 *     in none
 * @param resource where it lies for now
 */
public record PartFile(Table table, Format format, String partition, String resource, long rows)
    implements Serializable {
  static final String NO_PARTITION = "";
}
