package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Verb;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.text.Span;
import java.math.BigDecimal;

/** Tells nouns behind English numbers from verbs, where no list knows the noun. */
final class CountedParts {

  /** Words of a plural that no list knows, which is taken whole. */
  private static final int LONGEST_PLURAL = 4;

  private final Scene scene;
  private final QuantityReading reading;

  CountedParts(Scene scene, QuantityReading reading) {
    this.scene = scene;
    this.reading = reading;
  }

  /** "735 caves", "60 hidden faults": a short plural that no list knows. */
  boolean isThings(Span phrase) {
    int words = 1;
    for (int i = phrase.start(); i < phrase.end(); i++) {
      words += scene.peek(i) == ' ' ? 1 : 0;
      if (scene.peek(i) == '"') {
        return false;
      }
    }
    int last = phrase.end() - 1;
    return reading.numeral.value().compareTo(BigDecimal.ONE) > 0
        && words <= LONGEST_PLURAL
        && scene.peek(last) == 's'
        && scene.isLatinAt(last - 1)
        && scene.peek(last - 1) != 's'
        && scene.peek(last - 1) != 'u'
        && !scene.formIs(last - 1, "is");
  }

  /** "of whom 140 needed intensive care": a verb follows, and no noun. */
  boolean isPartWithVerb(Span phrase) {
    int end = scene.skipSpacesBack(reading.from);
    return scene.words.endingAt(end, word -> word.role() == Word.Role.PART) != null
        && scene.nouns.startingAt(phrase.start()) == null
        && scene.verbs.startingAt(phrase.start(), verb -> verb.role() == Verb.Role.PAST) != null;
  }

  /** "Of these, 98 will be let": a part, with a verb of its own. */
  boolean isNamedPart() {
    int end = scene.skipSpacesBack(reading.from);
    end = scene.peek(end - 1) == ',' ? end - 1 : end;
    int verb = scene.skipSpaces(reading.numeral.end());
    return scene.words.endingAt(end, word -> word.role() == Word.Role.PART) != null
        && verb > reading.numeral.end()
        && (scene.isWord(verb, Word.Role.AUX)
            || scene.isWord(verb, Word.Role.MODAL) && !scene.formIs(verb, "to ")
            || scene.verbs.startingAt(verb, term -> term.role() == Verb.Role.PAST) != null);
  }
}
