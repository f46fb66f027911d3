package dev.assay.dedup;

import java.nio.ByteBuffer;

/** Packed rows of one width, each with a document's key in front, sorted by it. */
final class SortedRows {

  private SortedRows() {}

  /** Position of the byte behind the key in a document's row, or -1 if it has none. */
  static int behindKey(byte[] rows, int rowBytes, DocKey document) {
    ByteBuffer in = ByteBuffer.wrap(rows);
    int low = 0;
    int high = rows.length / rowBytes - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      in.position(middle * rowBytes);
      int order = DocKey.get(in).compareTo(document);
      if (order == 0) {
        return in.position();
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
