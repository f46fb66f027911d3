package dev.assay.dedup;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells which documents may be candidates, so that only their sketches move. It knows every
 * candidate, and takes others for one where their hashes meet, which costs time and changes
 * nothing. Its size has a bound: up to {@link #MOST_EXACT} candidates it is a set of hashes, beyond
 * that a Bloom filter of {@link #BLOOM_BYTES} bytes.
 */
public final class CandidateFilter {

  static final int MOST_EXACT = 1 << 20;
  static final int BLOOM_BYTES = 1 << 25;

  private static final CandidateFilter NONE = new CandidateFilter(new byte[0]);

  /** Sorted hashes of eight bytes, or, if longer than any of those, the bits of a Bloom filter. */
  private final byte[] bytes;

  private CandidateFilter(byte[] bytes) {
    this.bytes = bytes;
  }

  public static CandidateFilter none() {
    return NONE;
  }

  /** Whether there are no candidates. */
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  static byte[] item(DocKey candidate) {
    return ByteBuffer.allocate(Long.BYTES).putLong(Mixing.mix(candidate.low())).array();
  }

  /** The filter of all candidates that {@link CandidatePairs} found. */
  public static CandidateFilter of(Iterable<byte[]> candidates) {
    return of(candidates, MOST_EXACT);
  }

  static CandidateFilter of(Iterable<byte[]> candidates, int mostExact) {
    long[] hashes = new long[1 << 10];
    int count = 0;
    byte[] bloom = null;
    for (byte[] packed : candidates) {
      for (ByteBuffer in = ByteBuffer.wrap(packed); in.hasRemaining(); ) {
        long hash = in.getLong();
        if (bloom != null) {
          BloomBits.add(bloom, hash);
          continue;
        }
        if (count == hashes.length) {
          count = distinct(hashes, count);
          if (count > mostExact) {
            bloom = new byte[BLOOM_BYTES];
            for (int i = 0; i < count; i++) {
              BloomBits.add(bloom, hashes[i]);
            }
            BloomBits.add(bloom, hash);
            continue;
          }
          hashes = Arrays.copyOf(hashes, Math.max(hashes.length, 2 * count));
        }
        hashes[count++] = hash;
      }
    }
    return new CandidateFilter(bloom != null ? bloom : exact(hashes, distinct(hashes, count)));
  }

  /** Whether a document may be a candidate. */
  public boolean mayHold(DocKey document) {
    long hash = Mixing.mix(document.low());
    return bytes.length == BLOOM_BYTES ? BloomBits.mayHold(bytes, hash) : holds(bytes, hash);
  }

  public byte[] toBytes() {
    return bytes.clone();
  }

  public static CandidateFilter fromBytes(byte[] bytes) {
    return new CandidateFilter(bytes.clone());
  }

  private static byte[] exact(long[] hashes, int count) {
    ByteBuffer out = ByteBuffer.allocate(count * Long.BYTES);
    for (int i = 0; i < count; i++) {
      out.putLong(hashes[i]);
    }
    return out.array();
  }

  private static boolean holds(byte[] sorted, long hash) {
    ByteBuffer in = ByteBuffer.wrap(sorted);
    int low = 0;
    int high = sorted.length / Long.BYTES - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      int order = Long.compare(in.getLong(middle * Long.BYTES), hash);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  private static int distinct(long[] values, int count) {
    Arrays.sort(values, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (distinct == 0 || values[i] != values[distinct - 1]) {
        values[distinct++] = values[i];
      }
    }
    return distinct;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CandidateFilter filter && Arrays.equals(bytes, filter.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
