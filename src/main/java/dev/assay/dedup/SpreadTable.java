package dev.assay.dedup;

import dev.assay.dedup.Clusters.Membership;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The clusters where they may be too many for one worker: the rows of each share lie in a file,
 * sorted by their hashes, and only what tells where to look is held, at most {@link #FILTER_BYTES}
 * and a file name a share, however many rows there are.
 *
 * <p>Hashes are spread evenly, so that a row's place in its file follows from its hash but for a
 * few rows: a look-up reads these. A Bloom filter spares most texts that are alone the look-up.
 */
public final class SpreadTable {

  /** What the Bloom filters of all shares have together at most. */
  static final int FILTER_BYTES = 1 << 25;

  private static final int FILTER_BYTES_PER_ROW = 2;

  /** Rows that are read on either side of the one that is looked for, at least. */
  private static final int LEAST_REACH = 16;

  /** By share; null where no text of a share is in a cluster. */
  private final @Nullable Share[] shares;

  private SpreadTable(@Nullable Share[] shares) {
    this.shares = shares;
  }

  /** Reads rows of a share. */
  public interface Reader {
    /**
     * @param from offset of the first byte
     */
    ByteBuffer read(String file, long from, int bytes);
  }

  /** What is held of a share. */
  private record Share(String file, int rows, byte[] filter) {}

  /** A table of no rows. */
  public static SpreadTable empty() {
    return new SpreadTable(new Share[1]);
  }

  /**
   * What a worker tells of the share that it wrote.
   *
   * @param rows of the share, which the file holds in the order of their segments
   * @param shares number of all shares
   */
  public static byte[] share(int index, String file, ClusterTable rows, int shares) {
    int wanted = Integer.highestOneBit(Math.max(1, rows.size() * FILTER_BYTES_PER_ROW)) * 2;
    byte[] filter = new byte[Math.min(wanted, Integer.highestOneBit(FILTER_BYTES / shares))];
    for (byte[] segment : rows.toSegments()) {
      for (int at = 0; at < segment.length; at += ClusterTable.ROW_BYTES) {
        TextHash text = TextHash.get(ByteBuffer.wrap(segment, at, TextHash.BYTES));
        BloomBits.add(filter, text.high());
      }
    }
    return toBytes(index, new Share(file, rows.size(), filter));
  }

  /** The table of all shares that were told, in any order. */
  public static SpreadTable of(Iterable<byte[]> told, int shares) {
    @Nullable Share[] all = new Share[shares];
    for (byte[] packed : told) {
      for (ByteBuffer in = ByteBuffer.wrap(packed); in.hasRemaining(); ) {
        int index = in.getInt();
        int rows = in.getInt();
        String file = new String(take(in), StandardCharsets.UTF_8);
        all[index] = new Share(file, rows, take(in));
      }
    }
    return new SpreadTable(all);
  }

  /** The shares again as they were told. */
  public List<byte[]> toShares() {
    List<byte[]> told = new ArrayList<>();
    for (int index = 0; index < shares.length; index++) {
      Share share = shares[index];
      if (share != null) {
        told.add(toBytes(index, share));
      }
    }
    return told;
  }

  public int shareCount() {
    return shares.length;
  }

  /** The files of all shares that have rows. */
  public Collection<String> files() {
    return Arrays.stream(shares).filter(Objects::nonNull).map(Share::file).toList();
  }

  public boolean isEmpty() {
    return files().isEmpty();
  }

  /** Where a text belongs, or null if it is alone. */
  public @Nullable Membership find(TextHash text, Reader reader) {
    Share share = shares[Math.floorMod(text.share(), shares.length)];
    if (share == null || !BloomBits.mayHold(share.filter, text.high())) {
      return null;
    }
    int place = (int) ((text.high() >>> 33) * share.rows >>> 31);
    // Twice the root of the number is four times the deviation that even hashes have.
    int reach = LEAST_REACH + 2 * (int) Math.sqrt(share.rows);
    while (true) {
      int from = Math.max(0, place - reach);
      int to = Math.min(share.rows, place + reach);
      ByteBuffer rows =
          reader.read(
              share.file,
              (long) from * ClusterTable.ROW_BYTES,
              (to - from) * ClusterTable.ROW_BYTES);
      if ((from == 0 || TextHash.get(rows.position(0)).compareTo(text) <= 0)
          && (to == share.rows || last(rows).compareTo(text) >= 0)) {
        return ClusterTable.find(text, rows);
      }
      reach *= 4;
    }
  }

  private static TextHash last(ByteBuffer rows) {
    return TextHash.get(rows.position(rows.limit() - ClusterTable.ROW_BYTES));
  }

  private static byte[] toBytes(int index, Share share) {
    byte[] file = share.file.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(4 * Integer.BYTES + file.length + share.filter.length)
        .putInt(index)
        .putInt(share.rows)
        .putInt(file.length)
        .put(file)
        .putInt(share.filter.length)
        .put(share.filter)
        .array();
  }

  private static byte[] take(ByteBuffer in) {
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    return bytes;
  }
}
