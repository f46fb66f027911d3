package dev.assay.analysis;

import dev.assay.row.Analysis;
import dev.assay.row.RejectRow;

/** What became of a record: its rows, or its reject. Never both, never neither. */
public sealed interface Outcome {

  /** The record is a document. */
  record Analyzed(Analysis analysis) implements Outcome {}

  /** The record could not be read. */
  record Rejected(RejectRow reject) implements Outcome {}
}
