package dev.assay.pipeline.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.row.RejectRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSinkTest {

  private static final int MESSAGE = RejectRow.getClassSchema().getField("message").pos();
  private static final int BYTES = RejectRow.getClassSchema().getField("byte_length").pos();

  private static String written(Format format, String message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    var sink = format.sink(RejectRow.getClassSchema());
    sink.open(Channels.newChannel(bytes));
    sink.write(
        RejectRow.newBuilder()
            .setSourceUri("in/a.txt")
            .setRecordIndex(0)
            .setByteLength(-7L)
            .setStage("read")
            .setError("empty")
            .setMessage(message)
            .build());
    sink.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static List<String> readBack(String csv) throws IOException {
    CsvRows rows = new CsvRows(new StringReader(csv));
    rows.read();
    List<String> fields = rows.read();
    assertThat(rows.read()).isNull();
    return fields;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://a.example\";\"看\")",
        "+86 10 5555 0100",
        "-3℃",
        "@cmd",
        "\t=1+1",
        "\r=1+1",
        "'quoted'",
      })
  void forSpreadsheetsNoTextIsAFormula(String text) throws IOException {
    String csv = written(Format.EXCEL, text);
    assertThat(csv).startsWith("\uFEFFsource_uri,");
    List<String> fields = readBack(csv.substring(1)); // as it stands there
    assertThat(fields.get(MESSAGE)).isEqualTo("'" + text);
    assertThat(fields.get(BYTES)).as("a number stays one").isEqualTo("-7");
    assertThat(readBack(csv).get(MESSAGE)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"两成=20%", "1-2", "", "“=1”"})
  void otherTextStaysAsItIs(String text) throws IOException {
    assertThat(readBack(written(Format.EXCEL, text).substring(1)).get(MESSAGE)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "'quoted'", "a,\"b\"\r\nc"})
  void theStandardDialectGuardsNothing(String text) throws IOException {
    String csv = written(Format.CSV, text);
    assertThat(csv).startsWith("source_uri,");
    assertThat(readBack(csv).get(MESSAGE)).isEqualTo(text);
  }
}
