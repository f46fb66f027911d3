package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Comparator;
import dev.assay.claim.ClaimTerms.Side;
import dev.assay.claim.ClaimTerms.Verb;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads the context of English numbers that leave out what a clause would say again. */
final class EnglishEllipsis {

  private final Scene scene;
  private final NounPhrases nounPhrases;
  private final EnglishVerbs verbs;

  EnglishEllipsis(Scene scene, NounPhrases nounPhrases, EnglishVerbs verbs) {
    this.scene = scene;
    this.nounPhrases = nounPhrases;
    this.verbs = verbs;
  }

  /** Behind "that" of "figures released by the court show that 40 people", or the start. */
  int behindThat(int start, int end) {
    for (int at = start; at < end; at = scene.skipSpaces(Math.max(at + 1, scene.wordEnd(at)))) {
      if (scene.formIs(at, "that ") && isSaying(scene.skipSpacesBack(at))) {
        return scene.skipSpaces(at + "that ".length());
      }
    }
    return start;
  }

  private boolean isSaying(int end) {
    int word = scene.wordStart(end);
    return word < end
        && scene.nouns.startingAt(word) == null
        && (scene.verbs.startingAt(word, verb -> verb.role() != Verb.Role.WORD) != null
            || scene.predicates.startingAt(word) != null)
        && !scene.isWord(word, Word.Role.AUX);
  }

  /** "seized 12, 9 and 31 cars": nothing but a comma or "and" stands between the two. */
  boolean isListed(@Nullable Quantity previous, Quantity quantity) {
    return previous != null
        && previous.kind() == quantity.kind()
        && !scene.isWord(scene.skipSpaces(quantity.to()), Word.Role.THEM)
        && Enumerations.joins(scene, previous.to(), quantity.from());
  }

  /**
   * "7.1 per cent at primary schools and 8.9 per cent at others": the second amount of the same.
   */
  boolean isJoinedTo(Quantity previous, Quantity quantity) {
    int end = scene.skipSpacesBack(quantity.from());
    Hit<Word> join = scene.words.endingAt(end, Word.Role.JOIN.bit());
    return join != null
        && quantity.kind() != ClaimKind.COUNT
        && previous.unit().equals(quantity.unit())
        && join.start() > previous.to()
        && scene.verbs.within(previous.to(), join.start()).stream()
            .noneMatch(verb -> verb.term().role() == Verb.Role.PAST)
        && scene.predicates.within(previous.to(), join.start()).isEmpty();
  }

  /** "three cars" in "seized £9,000 in cash, three cars and a boat": a clause of things alone. */
  boolean isListedThing(@Nullable Quantity previous, Quantity quantity, Context inherited) {
    Span verb = inherited.predicate();
    Span clause = scene.clauses.at(quantity.start());
    boolean object =
        previous != null
            && verb != null
            && verb.end() <= previous.from()
            && previous.end() <= clause.start()
            && scene.peek(clause.start() - 1) == ','
            && scene.clauses.at(previous.start()).end() + 1 == clause.start()
            && !scene.predicates.startsAt(verb.start(), ClaimTerms.Predicate.LINK);
    int start = scene.skipSpaces(clause.start());
    start = scene.formIs(start, "and ") ? scene.skipSpaces(start + "and ".length()) : start;
    return object
        && start == quantity.from()
        && quantity.noun() != null
        && scene.words.lastStart(start, clause.end(), Word.Role.AUX.bit()) < 0
        && scene.verbs.within(start, clause.end()).stream()
            .noneMatch(other -> other.term().role() == Verb.Role.PAST)
        && scene.predicates.within(quantity.wholeEnd(), clause.end()).isEmpty();
  }

  /** "640 candidates, aged 21 to 36": of those right before it. */
  boolean isAgeOf(@Nullable Quantity previous, Quantity quantity) {
    int at = previous == null ? -1 : scene.skipSpaces(previous.wholeEnd());
    boolean apart = scene.peek(at) == ',';
    at = scene.skipSpaces(at + 1);
    return previous != null
        && apart
        && previous.kind() == ClaimKind.COUNT
        && at < quantity.start()
        && scene.isWord(at, Word.Role.AGE);
  }

  /** "resigned" in "1,870 resigned, and the rest died": the verb right behind a bare number. */
  @Nullable Span ownVerb(Quantity quantity) {
    if (quantity.kind() != ClaimKind.COUNT || quantity.noun() != null) {
      return null;
    }
    int next = scene.skipSpaces(quantity.to());
    Span past = verbs.pastAt(next);
    return past == null ? verbs.changeOfThose(next) : past;
  }

  /**
   * "totalling" in "imposed 40 fines totalling $9 million", "bought 40 cars worth $2 million": the
   * sum of those right before it, or null.
   */
  @Nullable Span sumOf(Quantity previous, Quantity quantity) {
    int at = scene.skipSpaces(previous.wholeEnd());
    int end = scene.wordEnd(at);
    boolean sum =
        scene.formIs(at, "totalling ")
            || scene.formIs(at, "totaling ")
            || scene.formIs(at, "worth ");
    return sum
            && previous.kind() == ClaimKind.COUNT
            && previous.noun() != null
            && quantity.kind() != ClaimKind.COUNT
            && scene.skipSpaces(end) == quantity.from()
        ? new Span(at, end)
        : null;
  }

  /**
   * "public schools" in "The number of public schools, 9,412, was": what is told between commas.
   */
  @Nullable Span subjectOfAside(Quantity quantity) {
    Span clause = scene.clauses.at(quantity.start());
    boolean aside =
        quantity.kind() == ClaimKind.COUNT
            && quantity.noun() == null
            && scene.skipSpaces(clause.start()) == quantity.from()
            && scene.skipSpaces(quantity.to()) >= clause.end()
            && scene.peek(clause.start() - 1) == ','
            && scene.peek(clause.end()) == ',';
    int subject = aside ? scene.skipSpaces(scene.clauses.at(clause.start() - 2).start()) : -1;
    NounPhrases.Phrase phrase =
        subject >= 0 && scene.formIs(subject, "the ")
            ? nounPhrases.read(nounPhrases.skipArticle(subject))
            : null;
    return phrase == null ? null : phrase.whole();
  }

  /** "4,600 pupils" in "closed by flooding and 4,600 pupils had to": a subject behind a gerund. */
  boolean isJoinedSubject(Span verb, Quantity quantity) {
    int and = scene.skipSpacesBack(quantity.from()) - "and".length();
    return scene.formIs(verb.end() - "ing".length(), "ing")
        && scene.formIs(and, "and ")
        && scene.skipSpacesBack(and) == verb.end();
  }

  /** "went" in "the rate went from 25 to 26 percent". */
  @Nullable Span moved(Quantity quantity) {
    Hit<Word> move =
        scene.words.endingAt(scene.skipSpacesBack(quantity.from()), Word.Role.MOVE.bit());
    return move == null ? null : new Span(move.start(), scene.wordEnd(move.start()));
  }

  /** "26" in "went from 25 to 26 percent": the second level of the same. */
  boolean isMovedTo(Quantity previous, Quantity quantity) {
    int to = scene.skipSpaces(previous.to());
    return quantity.noun() == null
        && moved(previous) != null
        && scene.formIs(to, "to ")
        && scene.skipSpaces(to + "to ".length()) == quantity.from();
  }

  /** "$5" in "a rise of 3% from $5": the level that was left, of what the change is of. */
  static boolean isLeft(Scene scene, Quantity previous, Quantity quantity) {
    int from = scene.skipSpaces(previous.to());
    return scene.formIs(from, "from ")
        && scene.skipSpaces(from + "from ".length()) == quantity.from();
  }

  /**
   * "6%" in "worsened to 8% from 6%", "$35" in "wages were up 4% from a year ago at $35": a level
   * of what was said before.
   */
  boolean isLevelOf(Quantity previous, Quantity quantity, Context before) {
    int end = scene.skipSpacesBack(quantity.from());
    Span cue = before.predicate();
    boolean changed = cue != null && scene.changes.startsAt(cue.start(), -1L);
    return quantity.noun() == null
        && (isLeft(scene, previous, quantity)
            || changed
                && previous.unit().equals("%")
                && isMeasured(quantity)
                && scene.formIs(end - " at".length(), " at"));
  }

  private static boolean isMeasured(Quantity quantity) {
    return quantity.kind() == ClaimKind.MONEY || quantity.kind() == ClaimKind.MEASURE;
  }

  /** "exceeded" in "stocks exceeded 8,500": a bound that is a verb. */
  @Nullable Span boundVerb(Quantity quantity) {
    int end = scene.skipSpacesBack(quantity.start());
    Hit<Comparator> bound = scene.comparators.endingAt(end, Side.BEFORE.bit());
    return bound != null && scene.formIs(bound.start(), "exceed") ? bound.span() : null;
  }

  /** "$60 million, of which $12 million came from": a part of the amount before. */
  boolean isPartOf(Quantity previous, Quantity quantity) {
    boolean share = quantity.unit().equals("%") && isOfThem(quantity);
    return quantity.kind() != ClaimKind.COUNT
        && (share
            || previous.unit().equals(quantity.unit())
                && scene.words.endsAt(scene.skipSpacesBack(quantity.from()), Word.Role.PART.bit()));
  }

  /** "99% of which have been settled": of those before. */
  boolean isOfThem(Quantity quantity) {
    return quantity.kind() == ClaimKind.PERCENT
        && scene.isWord(scene.skipSpaces(quantity.to()), Word.Role.THEM);
  }

  /** "women" in "of whom 61 per cent were women": what a share is said to be. */
  @Nullable Span complementOfShare(Quantity quantity) {
    int be = scene.skipSpaces(quantity.to());
    boolean share =
        quantity.unit().equals("%")
            && (scene.formIs(be, "were ") || scene.formIs(be, "are "))
            && (heads(quantity)
                || scene.words.endsAt(scene.skipSpacesBack(quantity.from()), Word.Role.PART.bit()));
    NounPhrases.Phrase phrase = share ? nounPhrases.read(scene.wordEnd(be)) : null;
    return phrase != null && NounPhrases.isPlural(scene, phrase.span().end())
        ? phrase.whole()
        : null;
  }

  private boolean heads(Quantity quantity) {
    int end = scene.skipSpacesBack(quantity.from());
    return scene.skipSpaces(scene.clauses.at(quantity.start()).start()) == quantity.from()
        || scene.words.endsAt(end, Word.Role.JOIN.bit());
  }
}
