package dev.assay.claim;

import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds what amounts are of where no verb says it: "margin 11.4%", "Houses damaged: 412". */
final class EnglishVerbless {

  /** Of the label that opens a line. */
  private static final int LONGEST_LABEL = 60;

  private final Scene scene;
  private final NounPhrases nounPhrases;
  private final EnglishVerbs verbs;
  private final EnglishSubjects subjects;

  EnglishVerbless(Scene scene, NounPhrases nounPhrases, EnglishVerbs verbs) {
    this.scene = scene;
    this.nounPhrases = nounPhrases;
    this.verbs = verbs;
    this.subjects = new EnglishSubjects(scene, nounPhrases);
  }

  /** "Revenue of €6.1 million (H1 2024: €5.8 million)": the same at another time. */
  boolean isOtherTime(Quantity previous, Quantity quantity) {
    int colon = scene.skipSpacesBack(quantity.from()) - 1;
    int open = scene.skipSpaces(previous.to());
    if (quantity.noun() == null && Understood.isOfTimeBefore(scene, quantity.from())) {
      return true;
    }
    if (BareYears.labelling(scene, quantity.from()) != null) {
      return previous.kind() == quantity.kind();
    }
    Mention date = scene.peek(colon) == ':' ? scene.mentionEndingAt(colon) : null;
    return scene.peek(open) == '('
        && previous.kind() == quantity.kind()
        && date != null
        && date.type() == EntityType.DATE
        && Scene.spanOf(date).start() == scene.skipSpaces(open + 1);
  }

  /** What a label counts, or null. */
  @Nullable Span labelled(Quantity quantity) {
    boolean bare = quantity.kind() == ClaimKind.COUNT && quantity.noun() == null;
    return bare ? LabelledNumbers.counted(scene, quantity.from()) : ofLine(quantity);
  }

  /** "Revenue" in "- Revenue: $3.2bn": what opens its line up to the colon. */
  private @Nullable Span ofLine(Quantity quantity) {
    int colon = scene.skipSpacesBack(quantity.from()) - 1;
    Span paragraph =
        quantity.kind() != ClaimKind.COUNT && scene.peek(colon) == ':'
            ? scene.document.paragraphAt(colon)
            : null;
    if (paragraph == null || colon - paragraph.start() > LONGEST_LABEL) {
      return null;
    }
    NounPhrases.Phrase phrase = nounPhrases.read(nounPhrases.skipArticle(head(paragraph.start())));
    return phrase != null && phrase.whole().end() == colon ? phrase.whole() : null;
  }

  /** "Adjusted earnings per share 23.7 cent": the words from the head of the clause on. */
  @Nullable Span headline(Quantity quantity, int start) {
    int end = scene.skipSpacesBack(quantity.from());
    boolean adjoins = end < quantity.from() && scene.isLatinAt(end - 1);
    if (scene.isWord(head(start), ClaimTerms.Word.Role.COMPARE)) {
      return null; // versus $71 million
    }
    if (!adjoins || quantity.kind() == ClaimKind.COUNT || quantity.kind() == ClaimKind.DURATION) {
      return null;
    }
    if (verbs.lastListed(start, end) != null || verbs.lastGeneral(start, end) != null) {
      return null;
    }
    NounPhrases.Phrase phrase = nounPhrases.read(nounPhrases.skipArticle(head(start)));
    boolean whole = phrase != null && phrase.whole().end() == end;
    Span per = whole ? null : subjects.before(start, end);
    return whole && phrase != null
        ? phrase.whole()
        : per != null
                && per.start() == head(start)
                && scene.formIs(scene.skipSpaces(per.end()), "per ")
            ? per
            : null;
  }

  /** The first word behind a bullet. */
  private int head(int start) {
    int at = scene.skipSpaces(start);
    int c = scene.peek(at);
    return c == '•' || c == '-' || c == '*' ? scene.skipSpaces(at + 1) : at;
  }

  /** "had 40 millimetres of rain": what is measured stands behind. */
  boolean isOfSubstance(Quantity quantity) {
    return quantity.kind() == ClaimKind.MEASURE
        && scene.formIs(scene.skipSpaces(quantity.to()), "of ");
  }

  /** Whether a clause is cut short, as "hazards such as traffic, campuses were investigated". */
  boolean isVerbless(Span clause) {
    return verbs.lastListed(clause.start(), clause.end()) == null;
  }

  /**
   * Where a verb behind a quantity is no longer its own: the next number, or the sentence's end.
   */
  int limitBehind(Quantity quantity) {
    Span sentence = scene.sentenceAt(quantity.start());
    int reach = Math.min(quantity.end() + Clauses.REACH, scene.form.length);
    int end = Math.min(reach, sentence == null ? quantity.end() : sentence.end());
    for (int i = quantity.wholeEnd(); i < end; i++) {
      if (CodePoints.isDigit(scene.peek(i))) {
        return i;
      }
    }
    return end;
  }
}
