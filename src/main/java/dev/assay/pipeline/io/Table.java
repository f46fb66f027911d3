package dev.assay.pipeline.io;

import dev.assay.row.ClaimRow;
import dev.assay.row.DocumentRow;
import dev.assay.row.EntityRow;
import dev.assay.row.FactRow;
import dev.assay.row.RejectRow;
import dev.assay.row.RepairRow;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;

/** The tables of a run, in the order in which people are told of them. */
public enum Table {
  DOCUMENTS(DocumentRow.SCHEMA$, "doc_id"),
  REPAIRS(RepairRow.SCHEMA$),
  ENTITIES(EntityRow.SCHEMA$, "entity_id"),
  CLAIMS(ClaimRow.SCHEMA$, "claim_id"),
  FACTS(FactRow.SCHEMA$, "fact_id"),
  REJECTS(RejectRow.SCHEMA$, "source_uri", "record_index");

  private final Schema schema;
  private final List<String> primaryKey;

  Table(Schema schema, String... primaryKey) {
    this.schema = schema;
    this.primaryKey = List.of(primaryKey);
  }

  public Schema schema() {
    return schema;
  }

  /** The columns that identify a row; none for repairs. */
  public List<String> primaryKey() {
    return primaryKey;
  }

  /** Its name in the datasets. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
