package dev.assay.entity;

import dev.assay.document.Document;
import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.MatchForm;
import dev.assay.text.Sentences;
import dev.assay.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents of clean text for tests. */
final class TestDocuments {

  private TestDocuments() {}

  static Document of(String text) {
    return of(text, null, List.of());
  }

  static Document of(String text, @Nullable LocalDate reference, List<String> furniture) {
    AlignedText aligned = AlignedText.ofUtf8(text);
    List<Span> paragraphs = Sentences.paragraphs(aligned);
    List<Span> sentences = new ArrayList<>();
    paragraphs.forEach(paragraph -> sentences.addAll(Sentences.sentences(aligned, paragraph)));
    return new Document(
        aligned,
        MatchForm.of(aligned),
        language(text),
        null,
        null,
        reference,
        reference,
        null,
        paragraphs,
        sentences,
        furniture.stream().map(AlignedText::ofUtf8).toList());
  }

  private static String language(String text) {
    long han = text.codePoints().filter(CodePoints::isHan).count();
    long letters = text.codePoints().filter(CodePoints::isLatin).count();
    if (han * 4 < letters) {
      return "en";
    }
    long traditional = text.codePoints().filter(c -> MatchForm.simplified(c) != c).count();
    return traditional * 20 > han ? "zh-Hant" : "zh-Hans";
  }
}
