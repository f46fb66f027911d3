package dev.assay.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A document that is not alone, as the list of duplicates tells it.
 *
 * @param cluster id of the canonical document of its cluster
 * @param similarity to that document
 * @param chain see {@link dev.assay.dedup.Clusters.Membership#chain}
 * @param title empty if it has none
 */
record DuplicateRow(
    String cluster,
    String document,
    float similarity,
    int chain,
    String uri,
    int index,
    String title) {

  /** By cluster, its canonical document first, then by where they were read from. */
  static final Comparator<DuplicateRow> ORDER =
      Comparator.comparing(DuplicateRow::cluster)
          .thenComparing(row -> !row.isCanonical())
          .thenComparing(DuplicateRow::uri)
          .thenComparingInt(DuplicateRow::index)
          .thenComparing(DuplicateRow::document);

  boolean isCanonical() {
    return document.equals(cluster);
  }

  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(cluster);
      out.writeUTF(document);
      out.writeFloat(similarity);
      out.writeInt(chain);
      out.writeUTF(uri);
      out.writeInt(index);
      out.writeUTF(title);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static List<DuplicateRow> readAll(Iterable<byte[]> packed) {
    List<DuplicateRow> rows = new ArrayList<>();
    for (byte[] bytes : packed) {
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
        while (in.available() > 0) {
          rows.add(
              new DuplicateRow(
                  in.readUTF(),
                  in.readUTF(),
                  in.readFloat(),
                  in.readInt(),
                  in.readUTF(),
                  in.readInt(),
                  in.readUTF()));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return rows;
  }

  /** The row's fields in the order of {@link ListDuplicates#COLUMNS}. */
  String[] fields() {
    return new String[] {
      cluster,
      document,
      String.valueOf(isCanonical()),
      isCanonical() ? "" : String.format(Locale.ROOT, "%.4f", similarity),
      String.valueOf(chain),
      uri,
      String.valueOf(index),
      title
    };
  }

  /** The row as a line for people. */
  String line() {
    return String.format(
        Locale.ROOT,
        "  %-9s  %5d  %s%s%s%n",
        isCanonical() ? "canonical" : String.format(Locale.ROOT, "%.3f", similarity),
        chain,
        uri,
        index == 0 ? "" : " [" + index + "]",
        title.isEmpty() ? "" : "  " + title);
  }
}
