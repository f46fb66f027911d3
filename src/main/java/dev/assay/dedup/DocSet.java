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
    return SortedRows.behindKey(keys, DocKey.BYTES, document) >= 0;
  }

  public byte[] toBytes() {
    return keys.clone();
  }

  public static DocSet fromBytes(byte[] bytes) {
    return new DocSet(bytes.clone());
  }
}
