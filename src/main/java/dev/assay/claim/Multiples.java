package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Change;
import dev.assay.claim.ClaimTerms.Comparator;
import dev.assay.claim.ClaimTerms.NumberWord;
import dev.assay.claim.ClaimTerms.Side;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the multiples that words state without a numeral: doubled, 翻一番, "twice as many". */
final class Multiples {

  private final Scene scene;

  Multiples(Scene scene) {
    this.scene = scene;
  }

  /** The multiples of a document. */
  List<Quantity> all() {
    List<Quantity> found = new ArrayList<>();
    for (Hit<Change> hit : scene.changes.within(0, scene.form.length)) {
      BigDecimal multiple = hit.term().multiple();
      if (hit.term().mode() == Change.Mode.TIMES && multiple != null) {
        found.add(quantity(hit, multiple, hit.term()));
      }
    }
    for (Hit<NumberWord> hit : scene.numberWords.within(0, scene.form.length)) {
      if (hit.term().role() == NumberWord.Role.TIMES && isRate(hit)) {
        found.add(quantity(hit, hit.term().value(), null));
      }
    }
    return found;
  }

  /**
   * Whether what it is a multiple of follows: "twice as many", "double the sum". What is also a
   * verb is none as one: "to double the sum", "rooms that double as kitchens".
   */
  private boolean isRate(Hit<NumberWord> hit) {
    int next = scene.skipSpaces(hit.end());
    boolean verb =
        scene.verbs.startingAt(hit.start()) != null
            && (scene.formIs(next, "as ")
                || scene.words.endsAt(scene.skipSpacesBack(hit.start()), Word.Role.MODAL.bit()));
    return scene.isWord(next, Word.Role.RATE) && !verb && !isWhile(next);
  }

  /** "scored twice as United won": "as" with a name or an article behind it opens a clause. */
  private boolean isWhile(int as) {
    int next = scene.skipSpaces(scene.wordEnd(as));
    return scene.formIs(as, "as ")
        && (scene.isWord(next, Word.Role.DETERMINER)
            || next < scene.form.length && CodePoints.isUpperLatin(scene.text.codePointAt(next)));
  }

  private @Nullable Hit<Comparator> inside(Hit<?> hit) {
    for (Hit<Comparator> bound : scene.comparators.within(hit.start(), hit.end())) {
      if (bound.term().side() == Side.BEFORE) {
        return bound;
      }
    }
    return null;
  }

  private Quantity quantity(Hit<?> hit, BigDecimal multiple, @Nullable Change change) {
    Hit<Comparator> bound =
        scene.comparators.endingAt(scene.skipSpacesBack(hit.start()), Side.BEFORE.bit());
    int from = bound == null ? hit.start() : bound.start();
    if (bound == null) {
      bound = inside(hit); // 翻了近一番
    }
    return new Quantity(
        new Span(hit.start(), hit.end()),
        from,
        hit.end(),
        multiple,
        null,
        bound == null ? Bound.EXACTLY : bound.term().bound(),
        ClaimKind.MULTIPLE,
        "1",
        null,
        null,
        false,
        false,
        change,
        Confidence.KNOWN_NOUN);
  }
}
