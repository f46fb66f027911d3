package dev.assay.document;

import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.Vocabulary;
import dev.assay.repair.BylineCue;
import dev.assay.repair.RepairedText;
import dev.assay.text.AlignedText;
import dev.assay.text.Language;
import dev.assay.text.MatchForm;
import dev.assay.text.Sentences;
import dev.assay.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns repaired text into a document: language, title, date, publisher, paragraphs, sentences. */
public final class DocumentStructurer {

  private final Vocabulary vocabulary;

  public DocumentStructurer(LexiconSource lexicons) {
    Vocabulary.Builder builder = Vocabulary.builder();
    BylineCue.addTo(builder, lexicons);
    AgencyName.addTo(builder, lexicons);
    PublisherWord.addTo(builder, lexicons);
    MonthName.addTo(builder, lexicons);
    this.vocabulary = builder.build();
  }

  /**
   * Structures a text.
   *
   * @param repaired what the repairs left, and what they removed as furniture
   * @param runDate the run's reference date, for documents without a date of their own; or null
   */
  public Document structure(RepairedText repaired, @Nullable LocalDate runDate) {
    AlignedText text = repaired.text();
    int[] form = MatchForm.of(text);
    List<Span> paragraphs = Sentences.paragraphs(text);
    List<Span> sentences = new ArrayList<>();
    paragraphs.forEach(paragraph -> sentences.addAll(Sentences.sentences(text, paragraph)));
    Masthead masthead = new Masthead(text, form, paragraphs, vocabulary.scan(form));
    Span title = masthead.title();
    LocalDate publishedOn = masthead.publishedOn();
    return new Document(
        text,
        form,
        Language.of(text),
        title == null ? null : text.substring(title),
        title,
        publishedOn,
        publishedOn == null ? runDate : publishedOn,
        masthead.publisher(),
        paragraphs,
        sentences,
        repaired.furniture());
  }
}
