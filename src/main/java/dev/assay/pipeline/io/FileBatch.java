package dev.assay.pipeline.io;

import java.io.Serializable;
import java.util.ArrayList;

/**
 * Files that are read one after the other: the unit of parallelism, of about equal bytes.
 *
 * @param files not empty
 */
public record FileBatch(ArrayList<SourceFile> files) implements Serializable {}
