package dev.assay;

import dev.assay.pipeline.io.FinishedRun;
import dev.assay.pipeline.io.OutputLayout;
import dev.assay.pipeline.io.Table;
import dev.assay.report.ReportBuilder;
import dev.assay.report.ReportLanguage;
import dev.assay.row.ClaimRow;
import dev.assay.row.DocumentRow;
import dev.assay.row.EntityRow;
import dev.assay.row.FactRow;
import dev.assay.row.RejectRow;
import dev.assay.row.RepairRow;
import java.io.IOException;

/** Writes the page about a finished run, out of what the run wrote. */
final class ReportWriter {
  private ReportWriter() {}

  /** Reads the tables of a run one after the other, and puts the page beside them. */
  static void write(OutputLayout layout, ReportLanguage language) throws IOException {
    FinishedRun run = FinishedRun.in(layout);
    ReportBuilder report = new ReportBuilder();
    run.read(Table.FACTS, FactRow.class, report::add);
    report.factsEnd();
    run.read(Table.CLAIMS, ClaimRow.class, report::add);
    report.claimsEnd();
    run.read(Table.DOCUMENTS, DocumentRow.class, report::add);
    if (report.documentsEnd()) {
      run.read(Table.DOCUMENTS, DocumentRow.class, report::addAgain);
    }
    run.read(Table.ENTITIES, EntityRow.class, report::add);
    run.read(Table.REPAIRS, RepairRow.class, report::add);
    run.read(Table.REJECTS, RejectRow.class, report::add);
    run.writeReport(report.build(run.manifest(), language));
  }
}
