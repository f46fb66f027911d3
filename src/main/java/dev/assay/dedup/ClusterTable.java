package dev.assay.dedup;

import dev.assay.dedup.Clusters.Membership;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The clusters of the texts that are not alone: {@value #ROW_BYTES} bytes a text, however many
 * copies it has, packed and sorted. A document whose text is not in it is its own cluster.
 */
public final class ClusterTable implements Clusters {

  /** Segments by the first byte of the hash: none of them comes near the size of an array. */
  private static final int SEGMENTS = 256;

  private static final int SEGMENT_SHIFT = Long.SIZE - 8;
  static final int ROW_BYTES = TextHash.BYTES + DocKey.BYTES + Float.BYTES + Integer.BYTES;
  private static final ClusterTable EMPTY = new ClusterTable(List.of());

  /**
   * What {@link Clusters.Membership#chain} is in rows that say of a text only that it has copies.
   */
  private static final int COPIES = -1;

  private final List<byte[]> segments;

  private ClusterTable(List<byte[]> segments) {
    this.segments = segments;
  }

  public static ClusterTable empty() {
    return EMPTY;
  }

  static byte[] row(TextHash text, Membership membership) {
    ByteBuffer out = ByteBuffer.allocate(ROW_BYTES);
    put(text, membership, out);
    return out.array();
  }

  /** A row that says of a text only that it has copies: another one says more. */
  static byte[] copiesRow(TextHash text, DocKey canonical) {
    return row(text, new Membership(canonical, 1, COPIES));
  }

  /** The table of all rows, in any order. */
  public static ClusterTable of(Iterable<byte[]> packedRows) {
    List<ByteArrayOutputStream> unsorted = new ArrayList<>();
    for (int i = 0; i < SEGMENTS; i++) {
      unsorted.add(new ByteArrayOutputStream());
    }
    boolean isEmpty = true;
    for (byte[] packed : packedRows) {
      for (int at = 0; at < packed.length; at += ROW_BYTES) {
        unsorted.get(Byte.toUnsignedInt(packed[at])).write(packed, at, ROW_BYTES);
        isEmpty = false;
      }
    }
    return isEmpty
        ? EMPTY
        : new ClusterTable(
            unsorted.stream().map(rows -> sorted(ByteBuffer.wrap(rows.toByteArray()))).toList());
  }

  @Override
  public boolean isEmpty() {
    return segments.isEmpty();
  }

  /** Number of texts that are not alone. */
  public int size() {
    return segments.stream().mapToInt(rows -> rows.length / ROW_BYTES).sum();
  }

  @Override
  public @Nullable Membership find(TextHash text) {
    return segments.isEmpty()
        ? null
        : find(text, ByteBuffer.wrap(segments.get((int) (text.high() >>> SEGMENT_SHIFT))));
  }

  /** The same in some of the rows, sorted. */
  static @Nullable Membership find(TextHash text, ByteBuffer rows) {
    int low = 0;
    int high = rows.capacity() / ROW_BYTES - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      int order = TextHash.get(rows.position(middle * ROW_BYTES)).compareTo(text);
      if (order == 0) {
        return membership(rows);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  /** The rows, in the order of their hashes over all segments. */
  public List<byte[]> toSegments() {
    return segments;
  }

  public static ClusterTable fromSegments(List<byte[]> segments) {
    return new ClusterTable(List.copyOf(segments));
  }

  private static byte[] sorted(ByteBuffer rows) {
    SortedMap<TextHash, Membership> memberships = new TreeMap<>();
    while (rows.hasRemaining()) {
      memberships.merge(
          TextHash.get(rows), membership(rows), (one, other) -> one.chain() < 0 ? other : one);
    }
    ByteBuffer out = ByteBuffer.allocate(memberships.size() * ROW_BYTES);
    for (Map.Entry<TextHash, Membership> row : memberships.entrySet()) {
      Membership found = row.getValue();
      put(
          row.getKey(),
          new Membership(found.cluster(), found.similarity(), Math.max(0, found.chain())),
          out);
    }
    return out.array();
  }

  private static void put(TextHash text, Membership membership, ByteBuffer out) {
    text.put(out);
    membership.cluster().put(out);
    out.putFloat(membership.similarity()).putInt(membership.chain());
  }

  private static Membership membership(ByteBuffer in) {
    return new Membership(DocKey.get(in), in.getFloat(), in.getInt());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof ClusterTable table) || segments.size() != table.segments.size()) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      if (!Arrays.equals(segments.get(i), table.segments.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return size();
  }
}
