package dev.assay.document;

import dev.assay.text.AlignedText;
import dev.assay.text.MatchForm;
import dev.assay.text.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A repaired document, ready for extraction.
 *
 * @param text repaired text without furniture and repeated passages: the {@code text} of the
 *     documents table
 * @param matchForm {@link MatchForm} of {@code text}, code point for code point; not to be changed
 * @param language BCP 47: {@code en}, {@code zh-Hans}, {@code zh-Hant} or {@code und}
 * @param title the title, or null
 * @param titleSpan where the title stands in {@code text}; null if it does not
 * @param publishedOn date of publication, or null if unknown
 * @param referenceDate what relative dates are resolved against: {@code publishedOn}, else the
 *     run's reference date, else the day of the news if its first paragraph tells, else null
 * @param publisher site, newspaper or office named as the source, or null
 * @param paragraphs spans of the paragraphs in {@code text}
 * @param sentences spans of the sentences in {@code text}, each within one paragraph
 * @param furniture the passages that were removed as furniture, aligned with the same source
 */
public record Document(
    AlignedText text,
    int[] matchForm,
    String language,
    @Nullable String title,
    @Nullable Span titleSpan,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate referenceDate,
    @Nullable String publisher,
    List<Span> paragraphs,
    List<Span> sentences,
    List<AlignedText> furniture) {

  public Document {
    paragraphs = List.copyOf(paragraphs);
    sentences = List.copyOf(sentences);
    furniture = List.copyOf(furniture);
  }

  /** The same document with what another reading of its text says of date and publisher. */
  public Document withMastheadOf(Document other) {
    return new Document(
        text,
        matchForm,
        language,
        title,
        titleSpan,
        other.publishedOn,
        other.referenceDate,
        other.publisher,
        paragraphs,
        sentences,
        furniture);
  }

  /** Whether the language is Chinese in either script. */
  public boolean isChinese() {
    return language.startsWith("zh");
  }

  /** The sentence that holds {@code position}; where none does, the nearest before it, or null. */
  public @Nullable Span sentenceAt(int position) {
    return at(sentences, position);
  }

  /** The paragraph that holds {@code position}; where none does, the nearest before it, or null. */
  public @Nullable Span paragraphAt(int position) {
    return at(paragraphs, position);
  }

  private static @Nullable Span at(List<Span> spans, int position) {
    int low = 0;
    int high = spans.size() - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      if (spans.get(middle).start() <= position) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high < 0 ? null : spans.get(high);
  }
}
