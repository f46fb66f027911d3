package dev.assay.dedup;

import dev.assay.dedup.CandidatePairs.Pair;
import java.nio.ByteBuffer;
import java.util.TreeSet;

/** A set of documents: packed, sorted, {@value DocKey#BYTES} bytes each. */
public final class DocSet {

  private static final DocSet EMPTY = new DocSet(new byte[0]);

  private final byte[] keys;

  private DocSet(byte[] keys) {
    this.keys = keys;
  }

  public static DocSet empty() {
    return EMPTY;
  }

  /** The documents that stand in packed pairs. */
  public static DocSet ofPairs(Iterable<byte[]> packedPairs) {
    TreeSet<DocKey> documents = new TreeSet<>();
    for (byte[] packed : packedPairs) {
      for (Pair pair : CandidatePairs.unpack(packed)) {
        documents.add(pair.first());
        documents.add(pair.second());
      }
    }
    ByteBuffer out = ByteBuffer.allocate(documents.size() * DocKey.BYTES);
    documents.forEach(document -> document.put(out));
    return new DocSet(out.array());
  }

  public boolean contains(DocKey document) {
    ByteBuffer in = ByteBuffer.wrap(keys);
    int low = 0;
    int high = keys.length / DocKey.BYTES - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      in.position(middle * DocKey.BYTES);
      int order = DocKey.get(in).compareTo(document);
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

  public byte[] toBytes() {
    return keys.clone();
  }

  public static DocSet fromBytes(byte[] bytes) {
    return new DocSet(bytes.clone());
  }
}
