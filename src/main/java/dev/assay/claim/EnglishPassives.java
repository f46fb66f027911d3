package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Predicate;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the passive behind the quantity that is its subject, in English. */
final class EnglishPassives {

  private final Scene scene;
  private final EnglishVerbs verbs;

  EnglishPassives(Scene scene, EnglishVerbs verbs) {
    this.scene = scene;
    this.verbs = verbs;
  }

  /** "26 gangs were cracked": the participle behind an auxiliary. */
  @Nullable Span behind(Quantity quantity, int clauseEnd) {
    int from = quantity.wholeEnd();
    int next = scene.skipSpaces(from);
    Hit<Predicate> right =
        quantity.noun() == null ? null : scene.predicates.startingAt(next, term -> !term.link());
    if (right != null && scene.formIs(right.end() - 2, "ed") && right.end() <= clauseEnd) {
      return right.span();
    }
    List<Hit<Word>> auxiliaries =
        from >= clauseEnd ? List.of() : scene.words.within(from, clauseEnd);
    for (Hit<Word> word : auxiliaries) {
      if (scene.words.startingAt(word.start(), term -> term.role() == Word.Role.AUX) == null
          || quantity.noun() != null && isBehindNumber(word.start())) {
        continue;
      }
      next = scene.skipSpaces(word.end());
      for (int i = 0; i < 3; i++) {
        if (scene.isWord(next, Word.Role.CONDITION) && scene.wordEnd(next) <= clauseEnd) {
          return new Span(next, scene.wordEnd(next));
        }
        Hit<Predicate> verb = scene.predicates.startingAt(next, term -> !term.link());
        if (verb != null && verb.end() <= clauseEnd) {
          return withFollowing(verb, clauseEnd);
        }
        Span general = verbs.pastAt(next);
        if (general != null && general.end() <= clauseEnd) {
          return general;
        }
        next = scene.skipSpaces(scene.wordEnd(next));
      }
    }
    return null;
  }

  /** "were" in "seven were injured" is the verb of that number alone. */
  private boolean isBehindNumber(int position) {
    int end = scene.skipSpacesBack(position);
    return CodePoints.isDigit(scene.peek(end - 1)) || scene.numberWords.endingAt(end) != null;
  }

  private Span withFollowing(Hit<Predicate> verb, int clauseEnd) {
    int and = scene.skipSpaces(verb.end());
    if (!scene.formIs(and, "and ")) {
      return verb.span();
    }
    Hit<Predicate> second =
        scene.predicates.startingAt(scene.skipSpaces(and + 4), term -> !term.link());
    return second == null || second.end() > clauseEnd
        ? verb.span()
        : new Span(verb.start(), second.end());
  }
}
