package dev.assay.pipeline.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link CsvSink} wrote, with or without what is for spreadsheets, record by record, in
 * time and space linear in the record.
 */
final class CsvRows {
  private static final int END = -1;

  private final Reader in;
  private final StringBuilder field = new StringBuilder();
  private final boolean guarded;
  private int next;

  CsvRows(Reader in) throws IOException {
    this.in = new BufferedReader(in);
    int first = this.in.read();
    this.guarded = first == CsvSink.BYTE_ORDER_MARK;
    this.next = guarded ? this.in.read() : first;
  }

  /** The fields of the next record, or null behind the last one. */
  @Nullable List<String> read() throws IOException {
    if (next == END) {
      return null;
    }
    List<String> fields = new ArrayList<>();
    while (true) {
      String text = next == '"' ? quoted() : plain();
      boolean guard = guarded && !text.isEmpty() && text.charAt(0) == CsvSink.GUARD;
      fields.add(guard ? text.substring(1) : text);
      if (next != ',') {
        break;
      }
      next = in.read();
    }
    if (next == '\r') {
      next = in.read();
    }
    if (next == '\n') {
      next = in.read();
    } else if (next != END) {
      throw new IOException("not CSV: text behind a quoted field");
    }
    return fields;
  }

  private String plain() throws IOException {
    field.setLength(0);
    while (next != END && next != ',' && next != '\r' && next != '\n') {
      field.append((char) next);
      next = in.read();
    }
    return field.toString();
  }

  private String quoted() throws IOException {
    field.setLength(0);
    while (true) {
      next = in.read();
      if (next == END) {
        throw new IOException("not CSV: the file ends inside a quoted field");
      }
      if (next == '"') {
        next = in.read();
        if (next != '"') {
          return field.toString();
        }
      }
      field.append((char) next);
    }
  }
}
