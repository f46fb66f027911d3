package dev.assay.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.assay.document.Metadata;
import dev.assay.repair.Repair;
import dev.assay.text.AlignedText;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document that stands in the fields of a JSON object. */
public sealed interface JsonRecord {

  /**
   * A document.
   *
   * @param text aligned with the bytes that say it, escapes and all
   * @param repairs halves of surrogate pairs, which are no text, and became U+FFFD
   * @param name the record's URL, else its id, or null
   */
  record Read(AlignedText text, List<Repair> repairs, Metadata metadata, @Nullable String name)
      implements JsonRecord {
    public Read {
      repairs = List.copyOf(repairs);
    }
  }

  /** No JSON object; with what is wrong. */
  record Malformed(String problem) implements JsonRecord {}

  /** An object without the text; with what is there. */
  record TextMissing(String problem) implements JsonRecord {}

  /** Reads one record; it does not throw for any text. */
  static JsonRecord read(AlignedText record, JsonFields fields) {
    return new Reader(record, fields).read();
  }

  /** Reads one record. */
  final class Reader {
    private static final JsonFactory JSON =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
            .build();

    private final AlignedText record;
    private final String characters;
    private final JsonFields fields;
    private int textStart = -1;
    private String textType = "is not there";
    private @Nullable String id;
    private @Nullable String url;
    private @Nullable String date;
    private @Nullable String title;

    private Reader(AlignedText record, JsonFields fields) {
      this.record = record;
      this.characters = record.toString();
      this.fields = fields;
    }

    private JsonRecord read() {
      try (JsonParser parser = JSON.createParser(characters)) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          return new Malformed("the line holds no JSON object");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          field(name, parser);
          parser.skipChildren();
        }
        if (parser.nextToken() != null) {
          return new Malformed("something stands behind the JSON object");
        }
      } catch (JsonParseException e) {
        return new Malformed(
            "no JSON at character " + e.getLocation().getCharOffset() + " of the line");
      } catch (IOException e) {
        return new Malformed("the JSON is beyond what can be read: nested too deep, or a number");
      }
      return textStart < 0 ? new TextMissing(problem()) : document();
    }

    private void field(String name, JsonParser parser) throws IOException {
      JsonToken token = parser.currentToken();
      if (name.equals(fields.text())) {
        textStart =
            token == JsonToken.VALUE_STRING
                ? Math.toIntExact(parser.currentTokenLocation().getCharOffset())
                : -1;
        textType = token == JsonToken.VALUE_NULL ? "is null" : "is no string";
      }
      if (!token.isScalarValue() || token == JsonToken.VALUE_NULL) {
        return;
      }
      id = name.equals(fields.id()) ? parser.getText() : id;
      url = name.equals(fields.url()) ? parser.getText() : url;
      date = name.equals(fields.date()) ? parser.getText() : date;
      title = name.equals(fields.title()) ? parser.getText() : title;
    }

    private String problem() {
      return "the field \"" + fields.text() + "\" " + textType;
    }

    private JsonRecord document() {
      int start = characters.codePointCount(0, textStart) + 1;
      JsonString text = JsonString.read(record, start);
      String name = url != null && !url.isBlank() ? url : id;
      Metadata metadata = new Metadata(present(title), present(date), null, true);
      return new Read(text.text(), text.repairs(), metadata, name == null ? null : name.strip());
    }

    private static @Nullable String present(@Nullable String value) {
      return value == null || value.isBlank() ? null : value.strip();
    }
  }
}
