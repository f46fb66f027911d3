package dev.assay.pipeline.io;

import java.io.Serializable;

/**
 * A file of analyses that wait; see {@link StageWriter}.
 *
 * @param resource where it lies, as Beam's file systems spell it
 */
public record StagedFile(String resource) implements Serializable {}
