package dev.assay.pipeline.io;

import java.io.Serializable;

/**
 * A file of the input.
 *
 * @param resource where to open it, as Beam's file systems spell it
 * @param uri where it was read from, for a reader of the datasets: a file given relative to the
 *     working directory stays relative, so that the rows are the same on every machine
 * @param path its path below the input root
 * @param size its bytes as they lie there
 */
public record SourceFile(String resource, String uri, String path, long size)
    implements Serializable {}
