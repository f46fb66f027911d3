package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Verb;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/** Knows English amounts whose verb is that of the one before: "rents rose 5% and wages 3%". */
final class Gapped {

  private static final int MAX_WORDS = 5;

  private Gapped() {}

  /** What changes by a percentage behind another one, with no verb of its own; or null. */
  static @Nullable Span subject(Scene scene, Quantity previous, Quantity quantity) {
    if (quantity.kind() != ClaimKind.PERCENT || !previous.unit().equals(quantity.unit())) {
      return null;
    }
    int at = scene.skipSpaces(previous.to());
    at = scene.peek(at) == ',' ? scene.skipSpaces(at + 1) : at;
    Hit<Word> join = scene.isLatinAt(at) ? scene.words.startingAt(at, Word.Role.JOIN.bit()) : null;
    int start = join == null ? quantity.from() : scene.skipSpaces(join.end());
    int end = start;
    at = start;
    for (int words = 0; at < quantity.from(); words++) {
      boolean by =
          at > start && scene.formIs(at, "by ") && scene.wordEnd(at) + 1 == quantity.from();
      if (by) {
        break; // production by 1.1 percent
      }
      end = scene.wordEnd(at);
      if (words == MAX_WORDS || end == at || !isInNounPhrase(scene, at)) {
        return null;
      }
      at = scene.skipSpaces(end);
    }
    return end > start ? new Span(start, end) : null;
  }

  /** "exports were 5 million and imports 3 million": the verb is left out, the subject is not. */
  static @Nullable Span level(Scene scene, Quantity quantity, int start) {
    int and = scene.skipSpaces(start);
    Hit<Word> join = scene.words.startingAt(and, Word.Role.JOIN.bit());
    int end = scene.skipSpacesBack(quantity.from());
    Hit<ClaimTerms.Noun> noun = scene.nouns.endingAt(end);
    int from = join == null ? end : scene.skipSpaces(join.end());
    boolean subject = quantity.kind() != ClaimKind.COUNT && noun != null && noun.start() >= from;
    return subject && from < end ? new Span(from, end) : null;
  }

  /** "deaths" in "cases fell to 90, and deaths from 8 to one": what went from a level; or null. */
  static @Nullable Span leaving(Scene scene, Quantity quantity) {
    Span clause = scene.clauses.at(quantity.start());
    int start = scene.skipSpaces(clause.start());
    int from = scene.skipSpacesBack(quantity.from());
    int end = scene.skipSpacesBack(from - "from".length());
    if (!scene.formIs(start, "and ") || !scene.formIs(from - " from".length(), " from")) {
      return null;
    }
    int noun = scene.skipSpaces(start + "and ".length());
    for (int at = noun; at < end; at = scene.skipSpaces(scene.wordEnd(at))) {
      if (scene.wordEnd(at) == at || !isInNounPhrase(scene, at)) {
        return null;
      }
    }
    return noun < end ? new Span(noun, end) : null;
  }

  /**
   * Whether an amount is that of the next name in a row: "Japan pledged $5, Norway $3 and the UN
   * $2", "India accounted for 26%, Indonesia for 10%".
   */
  static boolean isTurnOf(Scene scene, Quantity previous, Quantity quantity) {
    int at = scene.skipSpaces(previous.wholeEnd());
    boolean comma = scene.peek(at) == ',';
    at = comma ? scene.skipSpaces(at + 1) : at;
    Hit<Word> join = scene.isLatinAt(at) ? scene.words.startingAt(at, Word.Role.JOIN.bit()) : null;
    at = join == null ? at : scene.skipSpaces(join.end());
    at = scene.formIs(at, "the ") ? scene.skipSpaces(at + "the ".length()) : at;
    if (previous.kind() != quantity.kind() || !comma && join == null || at >= quantity.from()) {
      return false;
    }
    for (int words = 0; at < quantity.from(); words++) {
      int end = scene.wordEnd(at);
      boolean name = CodePoints.isUpperLatin(scene.text.codePointAt(at));
      boolean preposition = words > 0 && scene.isWord(at, Word.Role.PREPOSITION);
      if (words == MAX_WORDS || end == at || !name && !preposition) {
        return false;
      }
      at = scene.skipSpaces(end);
    }
    return true;
  }

  /**
   * "$3m on staff" in "spent $2m on beds, $3m on staff", "5% in York" in "rose 3% in Leeds and 5%
   * in York": the verb is that of the one before.
   */
  static boolean isSameFrame(Scene scene, Quantity previous, Quantity quantity) {
    int one = scene.skipSpaces(previous.to());
    int other = scene.skipSpaces(quantity.to());
    int end = scene.skipSpacesBack(quantity.from());
    boolean joined = scene.peek(end - 1) == ',' || scene.words.endsAt(end, Word.Role.JOIN.bit());
    return joined
        && isPreposition(scene, one)
        && previous.kind() == quantity.kind()
        && quantity.noun() == null
        && scene.formIs(other, scene.text.substring(new Span(one, scene.wordEnd(one) + 1)))
        && scene.verbs.within(one, end).stream()
            .noneMatch(verb -> verb.term().role() == Verb.Role.PAST)
        && scene.predicates.within(one, end).isEmpty();
  }

  private static boolean isPreposition(Scene scene, int at) {
    return scene.isLatinAt(at)
        && scene.peek(scene.wordEnd(at)) == ' '
        && (scene.isWord(at, Word.Role.PREPOSITION) || scene.formIs(at, "to "));
  }

  private static boolean isInNounPhrase(Scene scene, int at) {
    return scene.isLatinAt(at)
        && scene.changes.startingAt(at) == null
        && scene.predicates.startingAt(at) == null
        && scene.words.startingAt(at, word -> word.role() != Word.Role.DETERMINER) == null
        && !scene.verbs.startsAt(at, Verb.Role.PAST.bit());
  }
}
