package dev.assay.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.text.AlignedText;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonRecordTest {
  private static final JsonFields FIELDS = new JsonFields("text", "id", "url", "date", "title");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonRecord read(String line) {
    return JsonRecord.read(AlignedText.ofUtf8(line), FIELDS);
  }

  private static JsonRecord.Read document(String line) {
    return (JsonRecord.Read) read(line);
  }

  @Test
  void fieldsBecomeTextNameAndMetadata() {
    JsonRecord.Read read =
        document(
            "{\"id\": 7, \"meta\": {\"text\": \"no\"}, \"text\":\"a\", \"title\":\" T \","
                + "\"date\":1639094400,\"x\":[1,{\"text\":2}]}");
    assertThat(read.text().toString()).isEqualTo("a");
    assertThat(read.name()).isEqualTo("7");
    assertThat(read.metadata().title()).isEqualTo("T");
    assertThat(read.metadata().publishedOn()).isEqualTo("1639094400");
    assertThat(read.metadata().isNamed()).isTrue();
    assertThat(document("{\"url\":\"http://a/b\",\"id\":\"7\",\"text\":\"a\"}").name())
        .isEqualTo("http://a/b");
    assertThat(document("{\"text\":\"first\",\"text\":\"last\"}").text().toString())
        .isEqualTo("last");
  }

  @Test
  void escapesAreTakenBackAndKeepTheirBytes() {
    String line = "{\"text\":\"\\u4e2d\\n\\\"\\\\\\/\\b\\f\\r\\t\\ud83d\\ude00é字\\uD83D!\\ude00\"}";
    JsonRecord.Read read = document(line);
    assertThat(read.text().toString()).isEqualTo("中\n\"\\/\b\f\r\t😀é字\uFFFD!\uFFFD");
    assertThat(source(line, read.text(), 0)).isEqualTo("\\u4e2d");
    assertThat(source(line, read.text(), 1)).isEqualTo("\\n");
    assertThat(source(line, read.text(), 9)).isEqualTo("\\ud83d\\ude00");
    assertThat(source(line, read.text(), 11)).isEqualTo("字");
    assertThat(read.repairs()).extracting(r -> r.before()).containsExactly("\\uD83D", "\\ude00");
    assertThat(read.repairs().get(0).sourceStart())
        .isEqualTo(line.getBytes(StandardCharsets.UTF_8).length - 15);
  }

  private static String source(String line, AlignedText text, int position) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    int start = text.sourceStart(position);
    return new String(bytes, start, text.sourceEnd(position) - start, StandardCharsets.UTF_8);
  }

  @Test
  void everyCodePointIsSaidByItsBytes() throws Exception {
    Random random = new Random(11);
    String[] pieces = {"字", "\"", "\\", "\n", "\u0001", "😀", "a", "é", "\u2028", "/", "𠮷", "\t"};
    ObjectMapper ascii = new ObjectMapper();
    ascii
        .getFactory()
        .configure(
            com.fasterxml.jackson.core.json.JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(),
            true);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(20); j >= 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      Map<String, String> record = Map.of("text", text.toString());
      String line = (i % 2 == 0 ? JSON : ascii).writeValueAsString(record);
      AlignedText read = document(line).text();
      assertThat(read.toString()).isEqualTo(text.toString());
      for (int p = 0; p < read.length(); p++) {
        assertThat(JSON.readValue("\"" + source(line, read, p) + "\"", String.class))
            .isEqualTo(read.substring(p, p + 1));
      }
    }
  }

  @Test
  void whatIsNoRecordSaysWhy() {
    for (String line :
        new String[] {
          "",
          "x",
          "[1]",
          "{\"text\":\"a\"",
          "{\"text\":\"a\"}}",
          "{\"text\":\"a\\x\"}",
          "{'text':'a'}",
          "{\"text\":\"a\"} {}",
          "\"text\"",
          "{\"a\":" + "[".repeat(5000),
          "{\"text\":\"\\u12\"}"
        }) {
      assertThat(read(line)).as(line).isInstanceOf(JsonRecord.Malformed.class);
    }
    assertThat(read("{}")).isEqualTo(new JsonRecord.TextMissing("the field \"text\" is not there"));
    assertThat(read("{\"text\":null}"))
        .isEqualTo(new JsonRecord.TextMissing("the field \"text\" is null"));
    assertThat(read("{\"text\":[\"a\"]}"))
        .isEqualTo(new JsonRecord.TextMissing("the field \"text\" is no string"));
  }
}
