package dev.assay.pipeline.io;

import java.io.Serializable;
import java.time.Instant;
import java.util.TreeMap;

/**
 * What a manifest says of its run beside the counts.
 *
 * @param options the run's settings by flag name, as they took effect
 */
public record RunInfo(
    String runId, String version, Instant started, TreeMap<String, String> options)
    implements Serializable {}
