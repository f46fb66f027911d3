package dev.assay.pipeline.io;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.io.FileIO;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as CSV after RFC 4180: UTF-8, a header always, CRLF, quotes where they are needed. A
 * null is an empty field, a decimal is plain without trailing zeros, a date is ISO 8601, a list is
 * separated by spaces.
 *
 * <p>For spreadsheets a byte order mark stands at the head, and an apostrophe before every text
 * that begins with one or that they may take for a formula: what a document says must not be
 * computed, nor call anything, when somebody opens the table. {@link CsvRows} takes both off again.
 */
final class CsvSink implements FileIO.Sink<GenericRecord> {
  static final char BYTE_ORDER_MARK = '\uFEFF';
  static final char GUARD = '\'';

  private static final long serialVersionUID = 1L;
  private static final String FORMULA_STARTS = "=+-@\t\r" + GUARD;

  private final String schema;
  private final boolean forSpreadsheets;
  private transient @Nullable Open open;

  private record Open(Writer writer, ICSVWriter csv, String[] fields) {}

  CsvSink(Schema schema, boolean forSpreadsheets) {
    this.schema = schema.toString();
    this.forSpreadsheets = forSpreadsheets;
  }

  @Override
  public void open(WritableByteChannel channel) throws IOException {
    Writer writer = Channels.newWriter(channel, StandardCharsets.UTF_8);
    if (forSpreadsheets) {
      writer.write(BYTE_ORDER_MARK);
    }
    ICSVWriter csv = new CSVWriter(writer, ',', '"', '"', "\r\n");
    String[] header =
        new Schema.Parser()
            .parse(schema).getFields().stream().map(Schema.Field::name).toArray(String[]::new);
    csv.writeNext(header, false);
    open = new Open(writer, csv, new String[header.length]);
  }

  @Override
  public void write(GenericRecord row) throws IOException {
    Open out = opened();
    for (int i = 0; i < out.fields.length; i++) {
      Object value = row.get(i);
      String text = text(value);
      out.fields[i] = forSpreadsheets && !(value instanceof Number) ? guarded(text) : text;
    }
    out.csv.writeNext(out.fields, false);
    if (out.csv.checkError()) {
      throw out.csv.getException();
    }
  }

  @Override
  public void flush() throws IOException {
    opened().csv.flush();
    opened().writer.flush();
  }

  private Open opened() {
    if (open == null) {
      throw new IllegalStateException("not opened");
    }
    return open;
  }

  private static @Nullable String guarded(@Nullable String text) {
    boolean formula =
        text != null && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? GUARD + text : text;
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
    return value.toString();
  }
}
