package dev.assay.pipeline.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Describes a run's tables to any reader after the Frictionless Data Package standard, version 1:
 * every table, its files, columns, types and meanings, all out of the tables' Avro schemas.
 */
public final class DataPackage {
  private final RunInfo run;
  private final Inventory inventory;
  private final @Nullable PartitionBy partitionBy;

  private DataPackage(RunInfo run, Inventory inventory, @Nullable PartitionBy partitionBy) {
    this.run = run;
    this.inventory = inventory;
    this.partitionBy = partitionBy;
  }

  static DataPackage of(RunInfo run, Inventory inventory, @Nullable PartitionBy partitionBy) {
    return new DataPackage(run, inventory, partitionBy);
  }

  byte[] toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("profile", "data-package");
    json.put("name", "assay");
    json.put("id", run.runId());
    json.put("title", "Datasets made by Assay");
    json.put("version", String.valueOf(Manifest.SCHEMA_VERSION));
    json.put("created", run.started().truncatedTo(ChronoUnit.SECONDS).toString());
    List<Object> resources = new ArrayList<>();
    boolean several = inventory.formats().size() > 1;
    for (Format format : inventory.formats()) {
      for (Table table : Table.values()) {
        // Names are unique; the CSV tables have the plain ones, for they are what tools read first.
        String name = table.code() + (several && !format.isCsv() ? "-" + format.code() : "");
        resources.add(resource(name, table, format));
      }
    }
    json.put("resources", resources);
    return bytes(json);
  }

  /** The schemas of tables as JSON, by the tables' names. */
  public static String schemas(List<Table> tables) {
    Map<String, Object> json = new LinkedHashMap<>();
    tables.forEach(table -> json.put(table.code(), schema(table, table.schema())));
    return new String(bytes(json), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Map<String, Object> json) {
    try {
      return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> resource(String name, Table table, Format format) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("description", table.schema().getDoc());
    json.put("profile", format.isCsv() ? "tabular-data-resource" : "data-resource");
    List<String> paths =
        inventory.files(table, format).stream().map(Inventory.Entry::path).toList();
    json.put("path", paths.size() == 1 ? paths.get(0) : paths);
    json.put("format", format.code());
    json.put("mediatype", format.mediaType());
    if (format.isCsv()) {
      json.put("encoding", "utf-8");
      json.put("dialect", dialect());
    }
    if (partitionBy != null && partitionBy.divides(table, format)) {
      // A property of our own, as the standard allows: this column is in the paths, not the files.
      json.put("partitionBy", List.of(partitionBy.code()));
      json.put("schema", schema(table, partitionBy.without(table.schema())));
    } else {
      json.put("schema", schema(table, table.schema()));
    }
    return json;
  }

  private static Map<String, Object> dialect() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("delimiter", ",");
    json.put("lineTerminator", "\r\n");
    json.put("quoteChar", "\"");
    json.put("doubleQuote", true);
    json.put("header", true);
    return json;
  }

  private static Map<String, Object> schema(Table table, Schema columns) {
    Map<String, Object> json = new LinkedHashMap<>();
    boolean anyNullable = false;
    List<Object> fields = new ArrayList<>();
    for (Schema.Field field : columns.getFields()) {
      fields.add(field(field));
      anyNullable |= field.schema().isNullable();
    }
    json.put("fields", fields);
    // Where no column can be null, an empty field is an empty text.
    json.put("missingValues", anyNullable ? List.of("") : List.of());
    if (!table.primaryKey().isEmpty()) {
      json.put("primaryKey", table.primaryKey());
    }
    return json;
  }

  private static Map<String, Object> field(Schema.Field field) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", field.name());
    json.put("type", type(required(field.schema())));
    json.put("description", field.doc());
    if (!field.schema().isNullable()) {
      json.put("constraints", Map.of("required", true));
    }
    return json;
  }

  static Schema required(Schema schema) {
    return schema.isUnion()
        ? schema.getTypes().stream()
            .filter(type -> type.getType() != Schema.Type.NULL)
            .findFirst()
            .orElseThrow()
        : schema;
  }

  private static String type(Schema schema) {
    LogicalType logical = schema.getLogicalType();
    if (logical instanceof LogicalTypes.Decimal) {
      return "number";
    }
    if (logical instanceof LogicalTypes.Date) {
      return "date";
    }
    return switch (schema.getType()) {
      case INT, LONG -> "integer";
      case FLOAT, DOUBLE -> "number";
      case BOOLEAN -> "boolean";
      case STRING, ARRAY -> "string"; // a list is text with spaces between
      default -> throw new IllegalArgumentException("no table type for " + schema);
    };
  }
}
