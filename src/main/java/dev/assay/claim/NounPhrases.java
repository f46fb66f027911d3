package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Noun;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the English noun phrase that stands behind a numeral. */
final class NounPhrases {

  /** A phrase goes on for this many words at most. */
  private static final int MAX_WORDS = 8;

  /**
   * A noun phrase.
   *
   * @param span from its first word to the end of its head
   * @param complement the phrase behind "of", or null
   * @param unit the lexicon's unit of its head, or null if the head is not known
   * @param headStart where the known head starts, or the last word
   */
  record Phrase(Span span, @Nullable Span complement, @Nullable String unit, int headStart) {
    /** The phrase with its complement. */
    Span whole() {
      return complement == null ? span : new Span(span.start(), complement.end());
    }
  }

  private final Scene scene;

  NounPhrases(Scene scene) {
    this.scene = scene;
  }

  /** The phrase that starts at a position behind spaces, or null. */
  @Nullable Phrase read(int from) {
    return read(from, false, false);
  }

  /**
   * The phrase behind a number of at least two. What follows it as a verb would be in the plural,
   * so that "visits" in "300 tourist visits" is a noun.
   */
  @Nullable Phrase readCounted(int from) {
    return read(from, false, true);
  }

  private @Nullable Phrase read(int from, boolean behindOf, boolean counted) {
    Phrase phrase = simple(from, behindOf, counted);
    if (phrase == null || startsWithVerb(phrase)) {
      return null;
    }
    int of = scene.skipSpaces(phrase.span().end());
    if (!scene.formIs(of, "of ")) {
      return phrase;
    }
    int inner = skipArticle(scene.skipSpaces(of + 3));
    Phrase complement = simple(inner, true, false);
    return complement == null
        ? phrase
        : new Phrase(phrase.span(), complement.span(), phrase.unit(), phrase.headStart());
  }

  /** "19 needed surgery", "118 went to them"; but not "36 stolen bikes". */
  private boolean startsWithVerb(Phrase phrase) {
    int start = phrase.span().start();
    boolean past =
        scene.verbs.startsAt(start, ClaimTerms.Verb.Role.PAST.bit())
            && scene.changes.startingAt(start) == null
            && scene.nouns.startingAt(start) == null;
    if (scene.formIs(start, "remained ")) {
      return true; // eleven remained missing
    }
    boolean things = phrase.unit() != null && isPlural(scene, phrase.span().end());
    boolean alone = phrase.span().end() == scene.wordEnd(start);
    return past && (alone || phrase.unit() != null && !things);
  }

  /** By its ending, or as "537 trapped people" and "12 wounded men" are. */
  static boolean isPlural(Scene scene, int end) {
    return scene.peek(end - 1) == 's'
        || scene.formIs(end - 6, "people")
        || scene.formIs(end - 3, "men")
        || scene.formIs(end - 8, "children");
  }

  /** The phrase behind "of" that starts at a position, or null. */
  @Nullable Phrase complement(int from) {
    int of = scene.skipSpaces(from);
    return scene.formIs(of, "of ")
        ? read(skipNumber(skipOwner(skipArticle(scene.skipSpaces(of + 3)))), true, false)
        : null;
  }

  /** Behind whose it is in "nine of the county's 14 ports", "a fifth of the country's rice". */
  private int skipOwner(int at) {
    int end = scene.wordEnd(at);
    int next = scene.skipSpaces(end);
    boolean owned = skipNumber(next) > next || scene.isLatinAt(next);
    return scene.formIs(end - 2, "'s") && owned ? next : at;
  }

  /** Behind the number in "43 of the 50 injured". */
  private int skipNumber(int at) {
    Hit<ClaimTerms.NumberWord> word = scene.numberWords.startingAt(at);
    if (word != null) {
      return scene.skipSpaces(word.end());
    }
    return CodePoints.isDigit(scene.peek(at))
        ? scene.skipSpaces(new Digits(scene.text, scene.form, at).end())
        : at;
  }

  int skipArticle(int at) {
    return scene.isWord(at, Word.Role.DETERMINER) ? scene.skipSpaces(scene.wordEnd(at)) : at;
  }

  private @Nullable Phrase simple(int from, boolean behindOf, boolean counted) {
    int start = scene.skipSpaces(from);
    int at = start;
    int end = start;
    for (int words = 0; words < MAX_WORDS; words++) {
      int next = step(at, end, start, behindOf, counted);
      if (next < 0) {
        break;
      }
      end = next;
      at = scene.skipSpaces(end);
      if (at == end) {
        break;
      }
    }
    return end == start ? null : phrase(start, end);
  }

  /** The end of the word at a position if it goes on with the phrase, or -1. */
  private int step(int at, int end, int start, boolean behindOf, boolean counted) {
    int c = scene.peek(at);
    if (c == '"') {
      return quoted(at);
    }
    if (!CodePoints.isLatin(c)) {
      return -1;
    }
    int wordEnd = scene.wordEnd(at);
    if (isJoin(at) && end > start) {
      int next = scene.skipSpaces(wordEnd);
      return joins(next) ? scene.wordEnd(next) : -1;
    }
    if (end > start ? isState(at, end) : isBareCondition(at, wordEnd)) {
      return -1;
    }
    boolean noun =
        end > start
            && (behindOf && isBare(wordEnd) && scene.peek(end - 1) != 's'
                || counted && isPluralBehind(end, wordEnd));
    if (scene.words.startingAt(at, NounPhrases::ends) != null
        || scene.bases.startingAt(at) != null
        || !noun && isVerb(at, wordEnd, end > start)) {
      return -1;
    }
    boolean owners = scene.formIs(wordEnd - 1, "s' ") && nounFollows(wordEnd + 1);
    return owners ? wordEnd + 1 : wordEnd; // two doctors' surgeries
  }

  /** "126 people dead", "300 houses destroyed in a day": what is said of the noun before it. */
  private boolean isState(int at, int end) {
    boolean known = scene.nouns.endingAt(end) != null;
    int wordEnd = scene.wordEnd(at);
    if (scene.isWord(at, Word.Role.ADVERB) && !nounFollows(wordEnd)) {
      return true; // 300 cars overseas
    }
    boolean past =
        scene.verbs.startsAt(at, ClaimTerms.Verb.Role.PAST.bit()) && !nounFollows(wordEnd);
    boolean plural = scene.peek(end - 1) == 's';
    boolean plans =
        scene.verbs.startsAt(at, ClaimTerms.Verb.Role.PRESENT.bit())
            && scene.formIs(wordEnd, " to ");
    boolean acts =
        past && !scene.nouns.covers(at, wordEnd) && scene.predicates.startingAt(at) == null;
    return known && plans
        || acts // vaccine arrived in
        || known && scene.isWord(at, Word.Role.CONDITION)
        || (known || plural)
            && past
            && !scene.nouns.covers(at, wordEnd)
            && (known || scene.predicates.startingAt(at) == null);
  }

  /** "missing" in "and 34 missing", but not in "34 missing children". */
  private boolean isBareCondition(int at, int wordEnd) {
    return scene.isWord(at, Word.Role.CONDITION)
        && !nounFollows(wordEnd)
        && scene.nouns.startingAt(at) == null;
  }

  private static boolean ends(Word word) {
    return word.role() == Word.Role.STOP
        || word.role() == Word.Role.JOIN
        || word.role() == Word.Role.PART
        || word.role() == Word.Role.AUX
        || word.role() == Word.Role.DETERMINER;
  }

  private boolean isJoin(int at) {
    return scene.formIs(at, "and ");
  }

  /** Whether a noun follows "and", not a verb, a numeral or a determiner. */
  private boolean joins(int at) {
    if (!scene.isLatinAt(at)) {
      return false;
    }
    int end = scene.wordEnd(at);
    if (scene.words.startingAt(at, NounPhrases::ends) != null
        || scene.numberWords.startingAt(at) != null) {
      return false;
    }
    int behind = scene.skipSpaces(end);
    boolean verb =
        scene.predicates.startingAt(at) != null
            && (CodePoints.isDigit(scene.peek(behind)) || scene.isLatinAt(behind));
    boolean noun = scene.nouns.endingAt(end) != null && !verb;
    boolean plural = scene.peek(end - 1) == 's' && end - at > 3;
    return noun || plural && scene.predicates.startingAt(at) == null;
  }

  /** A verb in the middle of the phrase ends it, unless the lexicon knows it as a noun as well. */
  private boolean isVerb(int at, int end, boolean inside) {
    if (scene.predicates.startingAt(at) == null && scene.changes.startingAt(at) == null) {
      return false;
    }
    if (scene.nouns.covers(at, end)) {
      return false;
    }
    return inside
        ? scene.peek(scene.skipSpacesBack(at) - 1) == 's'
                && scene.nouns.endingAt(scene.skipSpacesBack(at)) != null
            || isParticiple(end)
            || !nounFollows(end)
        : !nounFollows(end) && scene.peek(end - 1) != 's';
  }

  /** "visits" behind "tourist": one tourist visits, and several visit. */
  private boolean isPluralBehind(int end, int wordEnd) {
    return scene.peek(wordEnd - 1) == 's' && scene.peek(end - 1) != 's' && isPlural(scene, wordEnd);
  }

  /** A word without a verb's ending: "of illegal discharge". */
  private boolean isBare(int end) {
    return !isParticiple(end) && scene.peek(end - 1) != 's';
  }

  private boolean isParticiple(int end) {
    return scene.formIs(end - 2, "ed")
        || scene.formIs(end - 3, "ing")
        || scene.formIs(end - 2, "en");
  }

  private boolean nounFollows(int end) {
    int next = scene.skipSpaces(end);
    return scene.isLatinAt(next)
        && scene.words.startingAt(next, NounPhrases::ends) == null
        && scene.comparators.startingAt(next) == null;
  }

  private int quoted(int open) {
    for (int i = open + 1; i < Math.min(scene.form.length, open + 60); i++) {
      if (scene.form[i] == '"') {
        return i + 1;
      }
    }
    return -1;
  }

  private Phrase phrase(int start, int end) {
    Hit<Noun> head = scene.nouns.endingAt(end);
    if (head == null || head.start() < start) {
      List<Hit<Noun>> inside = scene.nouns.within(start, end);
      head = inside.isEmpty() || scene.peek(end - 1) == 's' ? null : inside.get(inside.size() - 1);
    }
    boolean ends = head != null && isPlural(scene, head.end()); // not "case" of "case backlog"
    int to = head != null && ends ? head.end() : end;
    return new Phrase(
        new Span(start, to),
        null,
        head == null ? null : head.term().unit(),
        head == null ? scene.wordStart(end) : head.start());
  }
}
