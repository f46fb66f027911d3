package dev.assay.pipeline.io;

import java.util.List;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * A column of a table, for people.
 *
 * @param type as in {@code docs/datasets.md}: string, int, decimal(38,9), list of string ...
 * @param nullable whether it may be unknown
 */
public record Column(String name, String type, boolean nullable, String meaning) {

  /** The columns of a table, in their order. */
  public static List<Column> of(Table table) {
    return table.schema().getFields().stream()
        .map(
            field ->
                new Column(
                    field.name(),
                    type(DataPackage.required(field.schema())),
                    field.schema().isNullable(),
                    field.doc()))
        .toList();
  }

  private static String type(Schema schema) {
    LogicalType logical = schema.getLogicalType();
    if (logical instanceof LogicalTypes.Decimal decimal) {
      return "decimal(" + decimal.getPrecision() + "," + decimal.getScale() + ")";
    }
    if (schema.getType() == Schema.Type.ARRAY) {
      return "list of " + type(schema.getElementType());
    }
    return logical == null ? schema.getType().getName() : logical.getName();
  }
}
