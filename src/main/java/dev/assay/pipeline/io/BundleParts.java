package dev.assay.pipeline.io;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * The parts of all tables that a bundle writes, beside each other.
 *
 * <p>Beam's own file writing groups rows by shard, which on the Direct runner costs the square of
 * the text; here no row leaves the bundle it is in.
 */
public final class BundleParts {
  private final List<Format> formats;
  private final OutputLayout layout;
  private final @Nullable PartitionBy partitionBy;
  private final Map<Table, TableParts> tables = new EnumMap<>(Table.class);

  /**
   * @param partitionBy the column by which tables are partitioned, or null
   */
  public BundleParts(List<Format> formats, OutputLayout layout, @Nullable PartitionBy partitionBy) {
    this.formats = formats;
    this.layout = layout;
    this.partitionBy = partitionBy;
  }

  /**
   * Writes a row of a table; it may be held until {@link #finish}.
   *
   * @param partition the folder of its partition; of no meaning where tables lie in none
   */
  public void write(Table table, String partition, SpecificRecordBase row) throws IOException {
    TableParts parts = tables.get(table);
    if (parts == null) {
      parts = new TableParts(table, formats, layout, partitionBy);
      tables.put(table, parts);
    }
    parts.write(partition, row);
  }

  /** Ends all parts and tells of each. */
  public void finish(Consumer<PartFile> parts) throws IOException {
    for (TableParts table : tables.values()) {
      table.finish(parts);
    }
    tables.clear();
  }
}
