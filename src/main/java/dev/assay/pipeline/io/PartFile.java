package dev.assay.pipeline.io;

import java.io.Serializable;

/**
 * A part of a table that is written but not yet in its place.
 *
 * @param resource where it lies for now
 */
public record PartFile(Table table, Format format, String resource, long rows)
    implements Serializable {}
