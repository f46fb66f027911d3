package dev.assay.pipeline.io;

import dev.assay.row.DocumentRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A column of {@code documents} by whose values the rows of documents, and of what was found in
 * them, lie in folders of their own: {@code claims/language=zh-Hans/part-00000.parquet}.
 *
 * <p>As Hive, Spark and DuckDB have it, the folder's name holds the value and the files do not: a
 * reader that knows the convention adds the column, to claims and entities too. CSV, which is for
 * programs that do not know it, stays as it is.
 */
public enum PartitionBy {
  PUBLISHED_ON,
  LANGUAGE;

  /** What Hive writes for null; no date or language tag looks so. */
  static final String NULL = "__HIVE_DEFAULT_PARTITION__";

  /** The column's name. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The partition of a document's rows, as its folder is called. */
  public String folder(DocumentRow document) {
    return folder(
        switch (this) {
          case PUBLISHED_ON -> {
            LocalDate date = document.getPublishedOn();
            yield date == null ? null : date.toString();
          }
          case LANGUAGE -> document.getLanguage();
        });
  }

  /** The partition of a value, null included, as its folder is called. */
  String folder(@Nullable String value) {
    return code() + "=" + (value == null ? NULL : value);
  }

  /** Whether a table lies in partitions in a format: where every row belongs to one document. */
  boolean divides(Table table, Format format) {
    return format == Format.PARQUET
        && (table == Table.DOCUMENTS || table == Table.ENTITIES || table == Table.CLAIMS);
  }

  /** The columns that a partitioned table's files hold: all but the one in the folders' names. */
  Schema without(Schema schema) {
    if (schema.getField(code()) == null) {
      return schema;
    }
    List<Schema.Field> kept = new ArrayList<>();
    for (Schema.Field field : schema.getFields()) {
      if (!field.name().equals(code())) {
        kept.add(new Schema.Field(field, field.schema()));
      }
    }
    return Schema.createRecord(
        schema.getName(), schema.getDoc(), schema.getNamespace(), schema.isError(), kept);
  }

  /** A column's value, told by the folder that a file lies in. */
  record Value(String column, @Nullable String text) {
    /** The value that a path below the root tells, or null if its file is in no partition. */
    static @Nullable Value ofPath(String path) {
      String[] steps = path.split("/");
      int equals = steps.length == 3 ? steps[1].indexOf('=') : -1;
      if (equals < 0) {
        return null;
      }
      String text = steps[1].substring(equals + 1);
      return new Value(steps[1].substring(0, equals), text.equals(NULL) ? null : text);
    }
  }

  /** Whether a folder's name is that of a partition. */
  static boolean isFolder(String name) {
    for (PartitionBy by : values()) {
      if (name.startsWith(by.code() + "=") && name.length() > by.code().length() + 1) {
        return true;
      }
    }
    return false;
  }

  /** The column of a name, or null if tables cannot be partitioned by it. */
  public static @Nullable PartitionBy of(String code) {
    for (PartitionBy by : values()) {
      if (by.code().equals(code)) {
        return by;
      }
    }
    return null;
  }
}
