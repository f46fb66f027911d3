package dev.assay.dedup;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The clusters of the documents that are not alone: packed, sorted by document, {@value #ROW_BYTES}
 * bytes each. A document that is not in it is its own cluster.
 */
public final class ClusterTable {

  private static final int ROW_BYTES = 2 * DocKey.BYTES + Float.BYTES;
  private static final ClusterTable EMPTY = new ClusterTable(new byte[0]);

  private final byte[] rows;

  private ClusterTable(byte[] rows) {
    this.rows = rows;
  }

  /**
   * Where a document belongs.
   *
   * @param cluster the canonical document of its cluster
   * @param similarity estimated Jaccard similarity to it, 1 for itself
   */
  public record Membership(DocKey cluster, float similarity) {}

  public static ClusterTable empty() {
    return EMPTY;
  }

  static ClusterTable of(SortedMap<DocKey, Membership> memberships) {
    ByteBuffer out = ByteBuffer.allocate(memberships.size() * ROW_BYTES);
    for (Map.Entry<DocKey, Membership> entry : memberships.entrySet()) {
      entry.getKey().put(out);
      entry.getValue().cluster().put(out);
      out.putFloat(entry.getValue().similarity());
    }
    return new ClusterTable(out.array());
  }

  /** Number of documents that are not alone. */
  public int size() {
    return rows.length / ROW_BYTES;
  }

  /** Where a document belongs, or null if it is alone. */
  public @Nullable Membership find(DocKey document) {
    int at = SortedRows.behindKey(rows, ROW_BYTES, document);
    if (at < 0) {
      return null;
    }
    ByteBuffer in = ByteBuffer.wrap(rows).position(at);
    return new Membership(DocKey.get(in), in.getFloat());
  }

  public byte[] toBytes() {
    return rows.clone();
  }

  public static ClusterTable fromBytes(byte[] bytes) {
    return new ClusterTable(bytes.clone());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClusterTable table && Arrays.equals(rows, table.rows);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(rows);
  }
}
