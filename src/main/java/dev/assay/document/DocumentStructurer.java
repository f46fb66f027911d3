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

  /** Lines at the top of which one may be the title. */
  private static final int TITLE_LINES = 6;

  private final Vocabulary vocabulary;

  public DocumentStructurer(LexiconSource lexicons) {
    Vocabulary.Builder builder = Vocabulary.builder();
    BylineCue.addTo(builder, lexicons);
    AgencyName.addTo(builder, lexicons);
    PublisherWord.addTo(builder, lexicons);
    MonthName.addTo(builder, lexicons);
    this.vocabulary = builder.build();
  }

  /** Structures a text that nothing is known of but itself. */
  public Document structure(RepairedText repaired, @Nullable LocalDate runDate) {
    return structure(repaired, Metadata.NONE, runDate);
  }

  /**
   * Structures a text. Where text and metadata both speak:
   *
   * <ul>
   *   <li>fields that somebody named win in all;
   *   <li>a page's title wins over the first line of its text, which is only where a title stands;
   *   <li>date and source that the text states win over those of the page's head, which may be
   *       those of the site that copied it.
   * </ul>
   *
   * @param repaired what the repairs left, and what they removed as furniture
   * @param metadata what stands beside the text
   * @param runDate the run's reference date, for documents without a date of their own; or null
   */
  public Document structure(RepairedText repaired, Metadata metadata, @Nullable LocalDate runDate) {
    AlignedText text = repaired.text();
    int[] form = MatchForm.of(text);
    List<Span> paragraphs = Sentences.paragraphs(text);
    List<Span> sentences = new ArrayList<>();
    paragraphs.forEach(paragraph -> sentences.addAll(Sentences.sentences(text, paragraph)));
    Masthead masthead = new Masthead(text, form, paragraphs, vocabulary.scan(form));
    String title = metadata.title();
    Span titleSpan = title == null ? masthead.title() : lineThatSays(title, text, paragraphs);
    LocalDate publishedOn = publishedOn(masthead, metadata);
    return new Document(
        text,
        form,
        Language.of(text),
        title != null || titleSpan == null ? title : text.substring(titleSpan),
        titleSpan,
        publishedOn,
        reference(masthead, publishedOn, runDate),
        publisher(masthead, metadata),
        paragraphs,
        sentences,
        repaired.furniture());
  }

  private @Nullable LocalDate publishedOn(Masthead masthead, Metadata metadata) {
    LocalDate stated = masthead.publishedOn();
    if (metadata.publishedOn() != null && (stated == null || metadata.isNamed())) {
      LocalDate declared = DeclaredDate.parse(metadata.publishedOn(), vocabulary);
      stated = declared == null ? stated : declared;
    }
    return stated == null ? masthead.publishedInToldYear() : stated;
  }

  private static @Nullable LocalDate reference(
      Masthead masthead, @Nullable LocalDate publishedOn, @Nullable LocalDate runDate) {
    LocalDate given = publishedOn == null ? runDate : publishedOn;
    return given == null ? masthead.toldDay() : given;
  }

  private static @Nullable String publisher(Masthead masthead, Metadata metadata) {
    String stated = masthead.publisher();
    String declared = metadata.publisher();
    return declared == null || stated != null && !metadata.isNamed() ? stated : declared;
  }

  /** The line near the top that is the title, or null. */
  private static @Nullable Span lineThatSays(String title, AlignedText text, List<Span> lines) {
    for (Span line : lines.subList(0, Math.min(TITLE_LINES, lines.size()))) {
      if (text.substring(line).equals(title)) {
        return line;
      }
    }
    return null;
  }
}
