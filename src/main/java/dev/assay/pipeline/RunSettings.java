package dev.assay.pipeline;

import dev.assay.lexicon.LexiconSource;
import dev.assay.pipeline.io.Format;
import dev.assay.pipeline.io.OutputLayout;
import dev.assay.pipeline.io.PartitionBy;
import dev.assay.pipeline.io.ReadSettings;
import dev.assay.pipeline.io.RunInfo;
import dev.assay.pipeline.io.SourceFile;
import dev.assay.pipeline.io.Workers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the road depends on, checked.
 *
 * @param files the input, not empty
 * @param partitionBy the column whose values have folders of their own, or null
 * @param referenceDate what relative dates resolve against in documents without a date, or null
 */
public record RunSettings(
    List<SourceFile> files,
    OutputLayout output,
    List<Format> formats,
    @Nullable PartitionBy partitionBy,
    LexiconSource lexicons,
    @Nullable LocalDate referenceDate,
    ReadSettings reading,
    double nearDuplicateThreshold,
    Workers workers,
    RunInfo run) {

  /** Bytes of the input, as its files lie there. */
  public long bytes() {
    return files.stream().mapToLong(SourceFile::size).sum();
  }
}
