package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Predicate;
import dev.assay.claim.ClaimTerms.Verb;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the verb before a quantity in English: of the cue list, or a general one where its form
 * and its place in the clause show a verb.
 */
final class EnglishVerbs {

  private final Scene scene;

  EnglishVerbs(Scene scene) {
    this.scene = scene;
  }

  /** The last verb before the quantity that is no adjective: not "the cracked cases". */
  @Nullable Hit<Predicate> lastListed(int start, int end) {
    List<Hit<Predicate>> hits = scene.predicates.within(start, end);
    for (int i = hits.size() - 1; i >= 0; i--) {
      Hit<Predicate> hit = hits.get(i);
      boolean adjacent = scene.skipSpaces(hit.end()) == end && !isDetermined(hit.start());
      if ((adjacent || !isNominal(hit)) && !isAuxiliary(hit, end)) {
        return hit;
      }
    }
    return null;
  }

  /** The last verb of a range, a general one first, or null. */
  @Nullable Span last(int start, int end) {
    Span general = lastGeneral(start, end);
    Hit<Predicate> listed = general == null ? lastListed(start, end) : null;
    return listed == null ? general : listed.span();
  }

  /** Whether an article or another determiner stands before a position. */
  boolean isDetermined(int position) {
    int before = scene.skipSpacesBack(position);
    return scene.words.endsAt(before, Word.Role.DETERMINER.bit());
  }

  boolean isNominal(Hit<Predicate> hit) {
    int before = scene.skipSpacesBack(hit.start());
    if (scene.words.endsAt(before, Word.Role.MODAL.bit()) && !scene.formIs(before - 3, " to")) {
      return false;
    }
    boolean ofPhrase =
        scene.formIs(scene.skipSpaces(hit.end()), "of ")
            && !scene.formIs(hit.end() - 2, "ed")
            && !scene.formIs(hit.end() - 3, "ing");
    return isDetermined(hit.start())
        || ofPhrase
        || isSubject(hit)
        || isAverage(hit)
        || scene.isInName(hit.start())
        || scene.formIs(before - 3, " of")
        || isComplement(hit, before)
        || scene.nouns.cover(hit.start(), hit.end()) != null
            && !scene.formIs(hit.end() - 2, "ed")
            && !opensObject(hit.end(), -1);
  }

  /** "average" in "will cost average farms £400": before a noun. */
  private boolean isAverage(Hit<Predicate> hit) {
    int next = scene.skipSpaces(hit.end());
    return scene.formIs(hit.start(), "average ")
        && scene.isLatinAt(next)
        && scene.numberWords.startingAt(next) == null
        && scene.comparators.startingAt(next) == null;
  }

  /** "floods" in "flash floods swept through": right before a verb in the past. */
  private boolean isSubject(Hit<Predicate> hit) {
    return !hit.term().link()
        && scene.verbs.startsAt(hit.start(), Verb.Role.PRESENT.bit() | Verb.Role.BASE.bit())
        && !scene.verbs.startsAt(hit.start(), Verb.Role.PAST.bit())
        && pastAt(scene.skipSpaces(hit.end())) != null;
  }

  /** "for repairs at 19 schools": behind a preposition there is a noun or a gerund. */
  private boolean isComplement(Hit<Predicate> hit, int before) {
    return scene.words.endsAt(before, Word.Role.PREPOSITION.bit())
        && !scene.formIs(hit.end() - 3, "ing");
  }

  /** "has" and "were" before another verb. */
  private boolean isAuxiliary(Hit<Predicate> hit, int end) {
    int next = scene.skipSpaces(hit.end());
    return hit.term().link()
        && next < end
        && scene.words.endsAt(hit.end(), Word.Role.AUX.bit())
        && (scene.predicates.startingAt(next) != null
            || scene.formIs(hit.start(), "ha") // has, had and have
                && scene.verbs.startsAt(next, Verb.Role.PAST.bit())
                && !isNounAt(next));
  }

  private boolean isNounAt(int position) {
    return scene.nouns.startingAt(position) != null;
  }

  /** The last word of a range that only a verb can be there, or null. */
  @Nullable Span lastGeneral(int start, int end) {
    List<Hit<Verb>> hits = start < end ? scene.verbs.within(start, end) : List.of();
    for (int i = hits.size() - 1; i >= 0; i--) {
      if (isVerb(hits.get(i), start, end)) {
        return hits.get(i).span();
      }
    }
    return null;
  }

  /** The past tense of a general verb that starts at a position, or null. */
  @Nullable Span pastAt(int position) {
    Hit<Verb> verb = scene.verbs.startingAt(position, Verb.Role.PAST.bit());
    return verb == null || isNoun(verb) || isChange(verb) ? null : verb.span();
  }

  /** "declined" in "548 stocks rose and 340 declined": what those counted did, with no amount. */
  @Nullable Span changeOfThose(int position) {
    Hit<Verb> verb = scene.verbs.startingAt(position, Verb.Role.PAST.bit());
    int next = verb == null ? position : scene.skipSpaces(verb.end());
    int number = scene.formIs(next, "and ") ? next : -1;
    return verb != null
            && isChange(verb)
            && scene.isLatinAt(position)
            && (number >= 0 || !CodePoints.isWord(scene.peek(next)))
            && !CodePoints.isDigit(scene.peek(next))
        ? verb.span()
        : null;
  }

  /** "fail" in "5,000 pupils fail to attend": the verb of a plural right before it, or null. */
  @Nullable Span pluralsAt(int position) {
    Hit<Verb> verb = scene.verbs.startingAt(position, Verb.Role.BASE.bit());
    int next = verb == null ? position : scene.skipSpaces(verb.end());
    return verb != null
            && !isNoun(verb)
            && !isChange(verb)
            && NounPhrases.isPlural(scene, scene.skipSpacesBack(position))
            && scene.isLatinAt(next)
            && scene.words.startingAt(next) != null
        ? verb.span()
        : null;
  }

  private boolean isVerb(Hit<Verb> hit, int start, int end) {
    if (scene.isInName(hit.start())
        || isChange(hit)
        || scene.predicates.startingAt(hit.start()) != null
        || scene.words.startingAt(hit.start(), word -> word.role() != Word.Role.MOVE) != null
        || scene.comparators.cover(hit.start(), hit.end()) != null
        || scene.nonClaims.cover(hit.start(), hit.end()) != null) {
      return false;
    }
    int before = scene.skipSpacesBack(hit.start());
    boolean infinitive = scene.words.endsAt(before, Word.Role.MODAL.bit());
    return switch (hit.term().role()) {
      case BASE -> infinitive || isPluralSubject(before, start) && isFollowedByAmount(hit.end());
      case PAST -> hasSubject(before, start) ? !isNoun(hit) : opensObject(hit.end(), end);
      case PRESENT -> hasSubject(before, start) && (opensObject(hit.end(), end) || !isNoun(hit));
      case PARTICIPLE -> isProgressive(hit, before) || opensClause(hit, before, end);
      default -> false;
    };
  }

  /** "were staying": a form of "be" before it. */
  private boolean isProgressive(Hit<Verb> hit, int before) {
    return scene.isWord(scene.wordStart(before), Word.Role.AUX)
        && scene.wordEnd(hit.start()) == hit.end();
  }

  /** ", using 64 boats": behind a comma and right before the amount. */
  private boolean opensClause(Hit<Verb> hit, int before, int end) {
    return scene.peek(before - 1) == ',' && scene.skipSpaces(hit.end()) == end;
  }

  /** The participle of a progressive that starts at a position behind "was" or "are", or null. */
  @Nullable Span progressiveAt(int position) {
    Hit<Verb> verb = scene.verbs.startingAt(position, Verb.Role.PARTICIPLE.bit());
    return verb == null || isChange(verb) ? null : verb.span();
  }

  /** "prices vary": a plural right before the verb. */
  private boolean isPluralSubject(int end, int start) {
    return hasSubject(end, start)
        && scene.peek(end - 1) == 's'
        && scene.words.startingAt(scene.wordStart(end)) == null;
  }

  private boolean isFollowedByAmount(int end) {
    int at = scene.skipSpaces(end);
    return opensObject(end, -1)
        || scene.isWord(at, Word.Role.REACHED)
        || scene.units.startsAt(at, ClaimTerms.Side.BEFORE.bit());
  }

  private boolean isChange(Hit<Verb> hit) {
    return scene.changes.cover(hit.start(), hit.end()) != null;
  }

  private boolean isNoun(Hit<Verb> hit) {
    return scene.nouns.cover(hit.start(), hit.end()) != null;
  }

  /** Whether a word stands before that can be or end a subject: no article, no preposition. */
  private boolean hasSubject(int end, int start) {
    int from = scene.wordStart(end);
    return from < end
        && from >= start
        && scene.isLatinAt(from)
        && !scene.words.startsAt(from, Word.Role.DETERMINER.bit() | Word.Role.PREPOSITION.bit())
        && !scene.formIs(from, "of ");
  }

  /** Whether a numeral, a comparator or an article follows, as before an object. */
  private boolean opensObject(int end, int limit) {
    int at = scene.skipSpaces(end);
    return limit >= 0 && at >= limit
        || CodePoints.isDigit(scene.peek(at))
        || scene.comparators.startingAt(at) != null
        || scene.units.startsAt(at, ClaimTerms.Side.BEFORE.bit())
        || scene.isWord(at, Word.Role.DETERMINER);
  }
}
