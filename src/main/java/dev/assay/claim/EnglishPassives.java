package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Predicate;
import dev.assay.claim.ClaimTerms.Verb;
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
        quantity.noun() == null ? null : scene.predicates.startingAt(next, Predicate.NO_LINK);
    if (right != null && scene.formIs(right.end() - 2, "ed") && right.end() <= clauseEnd) {
      return right.span();
    }
    List<Hit<Word>> auxiliaries =
        from >= clauseEnd ? List.of() : scene.words.within(from, clauseEnd);
    for (Hit<Word> word : auxiliaries) {
      if (!scene.words.startsAt(word.start(), Word.Role.AUX.bit())
          || quantity.noun() != null && isBehindNumber(word.start())) {
        continue;
      }
      next = scene.skipSpaces(word.end());
      Span progressive = verbs.progressiveAt(next);
      if (progressive != null && progressive.end() <= scene.clauses.at(from).end()) {
        return progressive;
      }
      Span bound = duty(word.start(), next);
      if (bound != null && bound.end() <= clauseEnd) {
        return bound;
      }
      for (int i = 0; i < 3 && !opensPhrase(next); i++) {
        if (scene.isWord(next, Word.Role.CONDITION) && scene.wordEnd(next) <= clauseEnd) {
          return new Span(next, scene.wordEnd(next));
        }
        Hit<Predicate> verb = scene.predicates.startingAt(next, Predicate.NO_LINK);
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

  /** "the" in "were in the building", behind which there is no participle. */
  private boolean opensPhrase(int at) {
    return scene.words.startsAt(at, Word.Role.DETERMINER.bit())
        && !scene.formIs(at, "all ")
        && !scene.formIs(at, "each ");
  }

  /** "study" in "4,600 pupils had to study at home", or null. */
  private @Nullable Span duty(int have, int to) {
    if (!scene.formIs(have, "ha") || !scene.formIs(to, "to ")) {
      return null;
    }
    int at = scene.skipSpaces(to + "to ".length());
    Hit<Predicate> listed = scene.predicates.startingAt(at, Predicate.NO_LINK);
    Hit<Verb> general = scene.verbs.startingAt(at, Verb.Role.BASE.bit());
    return listed != null ? listed.span() : general == null ? null : general.span();
  }

  /** "and one was banned": a number without noun and its own verb. */
  boolean isRightBehind(Quantity quantity) {
    return quantity.kind() == ClaimKind.COUNT
        && quantity.noun() == null
        && quantity.confidence() <= Confidence.BARE
        && scene.isWord(scene.skipSpaces(quantity.to()), Word.Role.AUX);
  }

  /** "Five men, aged 20 to 31, were arrested": the verb behind what is said between commas. */
  @Nullable Span behindApposition(Quantity quantity, Span clause) {
    boolean subject =
        scene.skipSpaces(quantity.wholeEnd()) == clause.end() && scene.peek(clause.end()) == ',';
    Span aside = subject ? scene.clauses.at(scene.skipSpaces(clause.end() + 1)) : clause;
    int verb = scene.skipSpaces(aside.end() + 1);
    if (!subject || scene.peek(aside.end()) != ',' || aside.start() > aside.end() - 2) {
      return null;
    }
    if (!scene.isWord(verb, Word.Role.AUX)) {
      return verbs.pastAt(verb);
    }
    int participle = scene.skipSpaces(scene.wordEnd(verb));
    Hit<Predicate> listed = scene.predicates.startingAt(participle, Predicate.NO_LINK);
    return listed == null ? verbs.pastAt(participle) : listed.span();
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
        scene.predicates.startingAt(scene.skipSpaces(and + 4), Predicate.NO_LINK);
    return second == null || second.end() > clauseEnd || verbs.isNominal(second)
        ? verb.span()
        : new Span(verb.start(), second.end());
  }
}
