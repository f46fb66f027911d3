package dev.assay.claim;

import dev.assay.document.Document;
import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.Vocabulary;
import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.MatchForm;
import dev.assay.text.Sentences;
import dev.assay.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes documents out of plain text and extracts their claims. */
final class ClaimFixture {

  private static final Vocabulary VOCABULARY = vocabulary();
  private static final ClaimExtractor EXTRACTOR = ClaimExtractor.create(LexiconSource.bundled());

  private ClaimFixture() {}

  /** The claims of a text in which these are the only mentions. */
  static List<Claim> claims(String text, Mention... mentions) {
    return claims(document(text, null), mentions);
  }

  /** The claims of a text as a user gets them, its dates, places and names found first. */
  static List<Claim> claimsAmongEntities(String text) {
    return claimsAmongEntities(text, null);
  }

  /** The same of a text that was published on a day. */
  static List<Claim> claimsAmongEntities(String text, @Nullable LocalDate published) {
    return EXTRACTOR.extract(document(text, published));
  }

  static List<Claim> claims(Document document, Mention... mentions) {
    return EXTRACTOR.extract(document, VOCABULARY.scan(document.matchForm()), List.of(mentions));
  }

  static Document document(String text, @Nullable LocalDate published) {
    AlignedText aligned = AlignedText.ofUtf8(text);
    List<Span> paragraphs = Sentences.paragraphs(aligned);
    List<Span> sentences = new ArrayList<>();
    for (Span paragraph : paragraphs) {
      sentences.addAll(Sentences.sentences(aligned, paragraph));
    }
    String language = text.codePoints().anyMatch(CodePoints::isHan) ? "zh-Hans" : "en";
    return new Document(
        aligned,
        MatchForm.of(aligned),
        language,
        null,
        null,
        published,
        published,
        null,
        paragraphs,
        sentences,
        List.of());
  }

  /** A mention of the first place where a part stands in a text. */
  static Mention mention(
      EntityType type, String text, String part, @Nullable String name, @Nullable String ref) {
    int at = text.indexOf(part);
    int start = text.codePointCount(0, at);
    Span span = new Span(start, start + part.codePointCount(0, part.length()));
    return new Mention(type, part, name, ref, null, span, 0, 0, 1);
  }

  static String quote(String text, Claim claim) {
    return AlignedText.ofUtf8(text).substring(claim.quote());
  }

  private static Vocabulary vocabulary() {
    Vocabulary.Builder builder = Vocabulary.builder();
    ClaimLexicon.addTo(builder, LexiconSource.bundled());
    return builder.build();
  }
}
