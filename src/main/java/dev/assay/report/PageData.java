package dev.assay.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.assay.row.ClaimRow;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows that the page's script shows, as JSON that may stand inside a script element: nothing in
 * it can end the element. Positions count UTF-16 units, as scripts do.
 */
final class PageData {
  private static final int LONGEST = 200;

  /** Bytes for the names of places. */
  private static final long NAMES = 40_000;

  /** Bytes for quotes and sentences that stand in no text of the page. */
  private static final long SENTENCES = 60_000;

  private final JsonGenerator json;
  private final Budget sentences = new Budget(SENTENCES);

  private PageData(JsonGenerator json) {
    this.json = json;
  }

  /**
   * @param documents all that the page names, those with texts among them
   * @param claims of documents among them
   */
  static String of(
      Labels labels,
      List<PageDocument> documents,
      List<ClaimRow> claims,
      Function<String, @Nullable String> placeNames) {
    StringWriter text = new StringWriter();
    JsonFactory factory = new JsonFactory();
    factory.setCharacterEscapes(new ForScripts());
    try (JsonGenerator json = factory.createGenerator(text)) {
      new PageData(json).write(labels, documents, claims, placeNames);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void write(
      Labels labels,
      List<PageDocument> documents,
      List<ClaimRow> claims,
      Function<String, @Nullable String> placeNames)
      throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("labels");
    for (Map.Entry<String, String> label : labels.startingWith("js.").entrySet()) {
      json.writeStringField(label.getKey(), label.getValue());
    }
    json.writeEndObject();
    names("kinds", labels.startingWith("kind."));
    names("bases", labels.startingWith("basis."));
    names("units", labels.startingWith("unit."));
    names("languages", labels.startingWith("language."));
    Map<String, String> indicators = new TreeMap<>();
    Map<String, String> placesByCode = new TreeMap<>();
    Budget names = new Budget(NAMES);
    for (ClaimRow claim : claims) {
      String indicator = claim.getIndicator();
      if (indicator != null) {
        indicators.put(Clip.to(LONGEST, indicator), Clip.to(LONGEST, labels.indicator(indicator)));
      }
      String code = claim.getPlaceCode();
      String place = code == null ? null : placeNames.apply(code);
      if (code != null && place != null && !placesByCode.containsKey(code)) {
        if (names.take(Weight.ofAll(code, place))) {
          placesByCode.put(code, place);
        }
      }
    }
    names("indicators", indicators);
    names("places", placesByCode);
    Map<String, Integer> places = new HashMap<>();
    json.writeArrayFieldStart("documents");
    for (PageDocument document : documents) {
      places.put(document.id(), places.size());
      document(document);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("claims");
    for (ClaimRow claim : claims) {
      Integer place = places.get(claim.getDocId());
      if (place != null) {
        claim(claim, place, documents.get(place).text());
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void names(String field, Map<String, String> names) throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, String> name : names.entrySet()) {
      json.writeStringField(name.getKey(), name.getValue());
    }
    json.writeEndObject();
  }

  private void document(PageDocument document) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", document.id());
    json.writeStringField("title", document.title());
    json.writeStringField("uri", document.uri());
    json.writeStringField("language", document.language());
    text("published", document.published());
    text("publisher", document.publisher());
    json.writeStringField("charset", document.charset());
    json.writeNumberField("repairs", document.repairs());
    if (!document.isCanonical()) {
      json.writeStringField("repeats", document.cluster());
    }
    if (document.text() != null) {
      json.writeStringField("text", document.text());
      json.writeBooleanField("cut", document.isCut());
    }
    json.writeEndObject();
  }

  private void claim(ClaimRow claim, int document, @Nullable String text) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", claim.getClaimId());
    json.writeNumberField("doc", document);
    where(claim, text);
    json.writeStringField("value", Claims.plain(claim.getValue()));
    if (claim.getValueHigh() != null) {
      json.writeStringField("high", Claims.plain(claim.getValueHigh()));
    }
    if (!claim.getComparator().equals("=")) {
      json.writeStringField("cmp", claim.getComparator());
    }
    json.writeStringField("kind", claim.getKind());
    text("unit", claim.getUnit());
    text("per", claim.getPer());
    text("counted", claim.getCounted());
    text("predicate", claim.getPredicate());
    text("indicator", claim.getIndicator());
    text("direction", claim.getDirection());
    text("basis", claim.getBasis());
    text("place", claim.getPlace());
    text("code", claim.getPlaceCode());
    text("period", claim.getPeriod());
    json.writeNumberField("confidence", claim.getConfidence());
    json.writeEndObject();
  }

  /** Quote and sentence: as places in the text if they stand there, else as themselves. */
  private void where(ClaimRow claim, @Nullable String text) throws IOException {
    int sentence = Evidence.sentenceStart(claim, text);
    if (sentence >= 0 && text != null) {
      int start = Evidence.utf16(text, claim.getStart());
      json.writeNumberField("start", start);
      json.writeNumberField("end", start + claim.getQuote().length());
      json.writeNumberField("from", sentence);
      json.writeNumberField("to", sentence + claim.getEvidence().length());
      return;
    }
    Evidence evidence = Evidence.of(claim, null);
    if (sentences.take(Weight.ofAll(evidence.before(), evidence.quote(), evidence.after()))) {
      json.writeStringField("before", evidence.before());
      json.writeStringField("quote", Clip.to(LONGEST, claim.getQuote()));
      json.writeStringField("after", evidence.after());
    }
  }

  private void text(String field, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(field, Clip.to(LONGEST, value));
    }
  }

  /** JSON's own escapes, and those of what HTML or old scripts take for something else. */
  private static final class ForScripts extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes['<'] = ESCAPE_CUSTOM;
      codes['>'] = ESCAPE_CUSTOM;
      codes['&'] = ESCAPE_CUSTOM;
      codes['\''] = ESCAPE_CUSTOM;
      codes['/'] = ESCAPE_NONE;
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      return switch (c) {
        case '<', '>', '&', '\'', '\u2028', '\u2029' ->
            new SerializedString("\\u%04X".formatted(c));
        default -> null;
      };
    }
  }
}
