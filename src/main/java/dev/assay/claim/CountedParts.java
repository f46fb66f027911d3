package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Verb;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.text.CodePoints;
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

  /**
   * The 911 Turbo, a 787 Dreamliner, 358 El Brillo Way: one name in the singular, which no number
   * counts.
   */
  boolean isModel(Span phrase) {
    int end = phrase.end();
    boolean letters =
        phrase.length() > 1 && CodePoints.isUpperLatin(scene.text.codePointAt(end - 1));
    return reading.numeral.plain()
        && isCapitalized(phrase)
        && !letters // 15 GL
        && CodePoints.isLatin(scene.text.codePointAt(end - 1))
        && !NounPhrases.isPlural(scene, end)
        && !isDemonym(phrase.start());
  }

  private boolean isCapitalized(Span phrase) {
    for (int at = phrase.start(); at < phrase.end(); at = scene.skipSpaces(scene.wordEnd(at))) {
      if (!CodePoints.isUpperLatin(scene.text.codePointAt(at)) || scene.wordEnd(at) == at) {
        return false;
      }
    }
    return true;
  }

  /** Chinese, Danish, Swiss: the people of a place, who have no plural of their own. */
  private boolean isDemonym(int start) {
    var place = scene.localities.startingAt(start);
    return place != null && place.term().level() == ClaimTerms.Locality.Level.DEMONYM;
  }

  /** "of whom 140 needed intensive care": a verb follows, and no noun. */
  boolean isPartWithVerb(Span phrase) {
    int end = scene.skipSpacesBack(reading.from);
    return scene.words.endsAt(end, Word.Role.PART.bit())
        && scene.nouns.startingAt(phrase.start()) == null
        && scene.verbs.startsAt(phrase.start(), Verb.Role.PAST.bit());
  }

  /** "Of these, 98 will be let": a part, with a verb of its own. */
  boolean isNamedPart() {
    int end = scene.skipSpacesBack(reading.from);
    end = scene.peek(end - 1) == ',' ? end - 1 : end;
    int verb = scene.skipSpaces(reading.numeral.end());
    return scene.words.endsAt(end, Word.Role.PART.bit())
        && verb > reading.numeral.end()
        && (scene.isWord(verb, Word.Role.AUX)
            || scene.isWord(verb, Word.Role.MODAL) && !scene.formIs(verb, "to ")
            || scene.verbs.startsAt(verb, Verb.Role.PAST.bit()));
  }

  /** "seven were injured", "19 needed surgery": at least two, and a verb behind. */
  boolean isSubject() {
    if (isSmall() || isBehindCapital()) {
      return false;
    }
    int at = scene.skipSpaces(reading.numeral.end());
    int before = scene.skipSpacesBack(reading.from);
    boolean heads =
        scene.skipSpaces(scene.clauses.at(reading.numeral.start()).start()) == reading.from;
    boolean opens =
        heads
            || scene.words.endsAt(
                before, Word.Role.JOIN.bit() | Word.Role.PART.bit() | Word.Role.FILLER.bit());
    boolean passive = scene.isWord(at, Word.Role.AUX);
    int verb = passive ? scene.skipSpaces(scene.wordEnd(at)) : at;
    boolean past =
        scene.verbs.startsAt(verb, Verb.Role.PAST.bit())
            || scene.isWord(verb, Word.Role.CONDITION)
            || heads && isPluralVerb(at)
            || heads
                && reading.before != Bound.EXACTLY
                && scene.verbs.startsAt(verb, Verb.Role.PRESENT.bit());
    return opens && past && at > reading.numeral.end() && scene.changes.startingAt(verb) == null;
  }

  /**
   * "1,210 are vacant", "five were dark", "57 did": a verb of several is that of things or people.
   */
  private boolean isPluralVerb(int at) {
    boolean did =
        (scene.formIs(at, "did") || scene.formIs(at, "do"))
            && !CodePoints.isWord(scene.peek(scene.skipSpaces(scene.wordEnd(at))));
    return scene.formIs(at, "are ")
        || scene.formIs(at, "were ")
        || scene.formIs(at, "have ")
        || did;
  }

  /** "killed 40 in Leyte and 12 in Samar", "in Leyte, 12 in Samar": in one place and another. */
  boolean isInNextPlace() {
    int before = scene.skipSpacesBack(reading.from);
    boolean comma = scene.peek(before - 1) == ',';
    boolean and = scene.formIs(before - " and".length(), " and");
    int end = scene.skipSpacesBack(before - (comma ? 1 : "and".length()));
    boolean in = scene.formIs(scene.skipSpaces(reading.numeral.end()), "in ");
    int at = scene.wordStart(end);
    for (int words = 0; in && (comma || and) && words < LONGEST_PLURAL && at < end; words++) {
      if (!CodePoints.isUpperLatin(scene.text.codePointAt(at))) {
        return false;
      }
      end = scene.skipSpacesBack(at);
      at = scene.wordStart(end);
      if (scene.formIs(at, "in ")) {
        return true;
      }
    }
    return false;
  }

  /** "Two of those killed": of those to whom something was done. */
  boolean isOfThoseWho() {
    int of = scene.skipSpaces(reading.numeral.end());
    int verb = scene.skipSpaces(scene.wordEnd(scene.skipSpaces(scene.wordEnd(of))));
    return scene.formIs(of, "of those ") && scene.verbs.startsAt(verb, Verb.Role.PAST.bit());
  }

  /** "the 38 who came": whoever does something is a person. */
  boolean isWhoever() {
    int who = scene.skipSpaces(reading.numeral.end());
    return who > reading.numeral.end()
        && (scene.formIs(who, "who ") || scene.formIs(who, "whose "));
  }

  /** "The number of schools, 9,412, was": between commas, how many the subject says there are. */
  boolean isAside() {
    Span clause = scene.clauses.at(reading.numeral.start());
    boolean alone =
        scene.skipSpaces(clause.start()) == reading.from
            && scene.skipSpaces(reading.numeral.end()) >= clause.end()
            && scene.peek(clause.start() - 1) == ','
            && scene.peek(clause.end()) == ',';
    int subject = alone ? scene.skipSpaces(scene.clauses.at(clause.start() - 2).start()) : -1;
    return subject >= 0
        && scene.formIs(subject, "the ")
        && scene.isWord(subject, Word.Role.ANAPHOR);
  }

  /** Goal 13 of, Article 4 of: a name, but not "In nine of". */
  boolean isBehindCapital() {
    int end = scene.skipSpacesBack(reading.from);
    int start = scene.wordStart(end);
    return start < end
        && CodePoints.isUpperLatin(scene.text.codePointAt(start))
        && (scene.words.startingAt(start) == null || start + 1 == end); // the A 45
  }

  private boolean isSmall() {
    return reading.numeral.value().compareTo(BigDecimal.ONE) <= 0;
  }
}
