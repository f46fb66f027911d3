package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Predicate;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads what a quantity in English is about: object, subject of a passive, complement of "of". */
final class EnglishContext {

  private final Scene scene;
  private final NounPhrases nounPhrases;
  private final EnglishVerbs verbs;
  private final EnglishSubjects subjects;
  private final EnglishPassives passives;
  private final EnglishObjects objects;
  private final EnglishAmounts amounts;
  private final EnglishEllipsis ellipsis;
  private final EnglishVerbless verbless;
  private final EnglishLists lists;
  private final EnglishChanges changes;

  EnglishContext(Scene scene) {
    this.scene = scene;
    this.nounPhrases = new NounPhrases(scene);
    this.verbs = new EnglishVerbs(scene);
    this.subjects = new EnglishSubjects(scene, nounPhrases);
    this.passives = new EnglishPassives(scene, verbs);
    this.objects = new EnglishObjects(scene, nounPhrases, verbs);
    this.amounts = new EnglishAmounts(scene, nounPhrases);
    this.ellipsis = new EnglishEllipsis(scene, nounPhrases, verbs);
    this.verbless = new EnglishVerbless(scene, nounPhrases, verbs);
    this.lists = new EnglishLists(scene, verbs);
    this.changes = new EnglishChanges(scene, nounPhrases, verbs, subjects, objects);
  }

  /**
   * Reads the context of a quantity.
   *
   * @param previous the quantity before it in the same sentence, or null
   * @param inherited the context of that one
   */
  Context read(Quantity quantity, @Nullable Quantity previous, Context inherited) {
    if (quantity.kind() == ClaimKind.DURATION && Ages.isBehindWord(scene, quantity.from())) {
      return ellipsis.isAgeOf(previous, quantity)
          ? new Context(inherited.counted(), null)
          : Context.NONE;
    }
    if (quantity.kind() == ClaimKind.DURATION) {
      Span person = Ages.person(scene, quantity.start(), quantity.end());
      if (person != null) {
        return new Context(person, null);
      }
    }
    if (previous != null && verbless.isOtherTime(previous, quantity)) {
      return inherited;
    }
    Span sum = previous == null ? null : ellipsis.sumOf(previous, quantity);
    if (sum != null) {
      return new Context(inherited.counted(), sum);
    }
    Span left = Gapped.leaving(scene, quantity);
    if (left != null) {
      return new Context(left, inherited.predicate());
    }
    Span clause = scene.clauses.at(quantity.start());
    boolean sameClause = previous != null && previous.end() > clause.start();
    int start = sameClause && previous != null ? behind(previous, inherited) : clause.start();
    start = ellipsis.behindThat(start, quantity.from());
    Span moved = ellipsis.moved(quantity);
    if (moved != null) {
      return new Context(subjects.before(start, moved.start()), moved);
    }
    if (previous != null && ellipsis.isMovedTo(previous, quantity)) {
      return inherited;
    }
    int from = changes.startWithChange(clause);
    Span reached = changes.reached(from, quantity);
    if (reached != null) {
      if (previous != null && changes.isBareFrom(reached)) {
        return inherited;
      }
      Span subject =
          or(
              or(objects.changed(reached), subjects.before(from, reached.start())),
              subjects.behindComma(reached.start()));
      boolean departed = previous != null && EnglishEllipsis.isLeft(scene, previous, quantity);
      subject = departed ? or(subject, inherited.counted()) : subject;
      boolean named = quantity.kind() == ClaimKind.COUNT && quantity.noun() != null;
      return new Context(
          named ? or(objects.behind(quantity), subject) : or(subject, objects.behind(quantity)),
          reached);
    }
    Span bound = ellipsis.boundVerb(quantity);
    if (bound != null) {
      return new Context(
          or(subjects.before(start, bound.start()), objects.behind(quantity)), bound);
    }
    Hit<Predicate> verb = verbs.lastListed(start, quantity.from());
    Span general = verbs.lastGeneral(generalFrom(start, verb), quantity.from());
    Span counted = or(objects.behind(quantity), amounts.madeUpOf(quantity));
    counted =
        or(counted, or(ellipsis.complementOfShare(quantity), ellipsis.subjectOfAside(quantity)));
    Span predicate = null;
    Span passive = or(ellipsis.ownVerb(quantity), passives.behind(quantity, clause.end()));
    boolean restated =
        previous != null
            && isMeasured(quantity)
            && scene.formIs(scene.skipSpaces(clause.start()), "or ")
            && scene.skipSpaces(scene.skipSpaces(clause.start()) + 3) == quantity.from();
    if (restated) {
      return inherited;
    }
    Span gapped =
        sameClause && previous != null && previous.kind() == quantity.kind()
            ? Gapped.level(scene, quantity, start)
            : null;
    if (gapped != null) {
      return new Context(gapped, inherited.predicate());
    }
    if (sameClause && passive != null && passives.isRightBehind(quantity)) {
      return new Context(inherited.counted(), passive);
    }
    if (general != null && passive == null) {
      predicate = general;
      counted = counted == null ? ofNoun(quantity, general.end()) : counted;
      counted = counted == null ? object(general.end(), quantity.from()) : counted;
      boolean subject =
          counted == null
              && (isMeasured(quantity)
                  || amounts.isSetAt(general.end(), quantity)
                  || amounts.isSubjects(general, quantity));
      counted =
          subject
              ? or(subjects.before(start, general.start()), subjects.behindComma(general.start()))
              : counted;
    } else if (verb != null && verb.term().link() && passive == null) {
      Span named = isMeasured(quantity) ? ofNoun(quantity, verb.end()) : null;
      counted =
          named == null
                  && (counted == null || isMeasured(quantity) && !verbless.isOfSubstance(quantity))
              ? or(subjects.ofLink(start, verb.start()), counted)
              : or(counted, named);
      counted = counted == null && subjects.isPronoun(verb.start()) ? inherited.counted() : counted;
      boolean joined = scene.formIs(scene.skipSpacesBack(verb.start()) - 4, " and");
      if (sameClause && isMeasured(quantity)) {
        Span own = joined ? objects.behind(quantity) : counted;
        boolean goesOn = !joined || isShare(quantity) && isShare(previous);
        counted = own == null && goesOn ? inherited.counted() : own; // grew 4% and represent 9%
      }
      predicate = isCopula(verb) ? null : verb.span();
    } else if (verb != null
        && !verb.term().link()
        && !(passive != null && ellipsis.isJoinedSubject(verb.span(), quantity))) {
      predicate = withNeighbours(verb.span(), start);
      counted = counted == null ? ofNoun(quantity, verb.end()) : counted;
      counted = counted == null ? object(verb.end(), quantity.from()) : counted;
      counted = counted == null ? amounts.spentOn(quantity, verb.span()) : counted;
      boolean subject =
          counted == null
              && (amounts.isSetAt(verb.end(), quantity)
                  || amounts.isSubjects(verb.span(), quantity));
      counted =
          subject
              ? or(subjects.before(start, verb.start()), subjects.behindComma(verb.start()))
              : counted;
    } else if (passive != null) {
      predicate = passive;
      boolean worth = counted == null && verb != null && isMeasured(quantity);
      counted = worth && verb != null ? subjects.before(start, verb.start()) : counted;
    } else if (sameClause) {
      predicate = or(verbRightBehind(quantity), inherited.predicate());
    } else if (verbless.isVerbless(clause)) {
      predicate = passives.behind(quantity, verbless.limitBehind(quantity));
    }
    if (counted == null) {
      counted = or(ofNoun(quantity, start), verbless.labelled(quantity));
    }
    boolean turn = previous != null && Gapped.isTurnOf(scene, previous, quantity);
    if (counted == null && predicate == null && !turn) {
      counted = verbless.headline(quantity, start);
    }
    boolean persons = quantity.unit().equals("{person}");
    NounPhrases.Phrase noun = quantity.noun();
    int number = noun == null ? quantity.to() : noun.span().start();
    Span harm = persons ? Harm.behind(scene, scene.skipSpacesBack(number)) : null;
    Span state = or(stateBehind(quantity), noun == null ? harm : null);
    predicate = state == null ? or(predicate, harm) : state;
    if (predicate == null && verb == null) {
      predicate = participleBehind(quantity, clause.end());
    }
    if (predicate == null && verb == null && general == null) {
      predicate = passives.behindApposition(quantity, clause);
    }
    if (counted == null && previous != null && isCompared(previous, quantity, clause)) {
      counted = inherited.counted();
      predicate = or(predicate, inherited.predicate());
    }
    if (counted == null
        && sameClause
        && previous != null
        && (amounts.isEachs(previous, quantity) || amounts.isPriceOf(previous, quantity))) {
      counted = inherited.counted();
    }
    boolean shares = sameClause && previous != null && ellipsis.isJoinedTo(previous, quantity);
    counted = counted == null && shares ? inherited.counted() : counted;
    boolean again = turn || shares || ellipsis.isListed(previous, quantity);
    again |=
        verb == null && general == null && ellipsis.isListedThing(previous, quantity, inherited);
    predicate = predicate == null && again ? inherited.predicate() : predicate;
    if (previous != null && verb == null && Gapped.isSameFrame(scene, previous, quantity)) {
      predicate = or(predicate, inherited.predicate());
      counted = or(predicate == null ? null : amounts.spentOn(quantity, predicate), counted);
    }
    if (predicate == null && verb == null && general == null) {
      predicate = lists.introduced(quantity.from());
    }
    if (counted == null && previous != null && ellipsis.isPartOf(previous, quantity)) {
      counted = inherited.counted();
    }
    if (counted == null && previous != null && ellipsis.isLevelOf(previous, quantity, inherited)) {
      counted = inherited.counted();
    }
    boolean share =
        quantity.unit().equals("%") && objects.isShareInWords(quantity)
            || ellipsis.isOfThem(quantity);
    if (counted == null
        && (quantity.kind() == ClaimKind.COUNT || share)
        && previous != null
        && (previous.kind() == ClaimKind.COUNT || previous.kind() == ClaimKind.MULTIPLE)) {
      counted = inherited.counted();
    }
    return new Context(counted, predicate);
  }

  /** What English changes are of. */
  EnglishChanges changes() {
    return changes;
  }

  /** Behind the verb of the list; a participle may follow a copula ("was quoted at $5"). */
  private int generalFrom(int start, @Nullable Hit<Predicate> verb) {
    if (verb == null) {
      return start;
    }
    return isCopula(verb) ? verb.start() : verb.end();
  }

  /** The position behind a quantity and the verb behind it that is its own. */
  private static int behind(Quantity previous, Context context) {
    Span predicate = context.predicate();
    return predicate != null && predicate.start() >= previous.end()
        ? predicate.end()
        : previous.to();
  }

  /** "15,000 houses collapsed". */
  private @Nullable Span verbRightBehind(Quantity quantity) {
    int at = scene.skipSpaces(quantity.wholeEnd());
    Hit<Predicate> verb = scene.predicates.startingAt(at, Predicate.NO_LINK);
    return verb == null ? null : verb.span();
  }

  /** What changes where the word of change stands behind: "treated 9 fewer patients". */
  Context ofChangeBehind(Quantity quantity, @Nullable Quantity previous, Context inherited) {
    return new Context(objects.behind(quantity), read(quantity, previous, inherited).predicate());
  }

  private static @Nullable Span or(@Nullable Span one, @Nullable Span other) {
    return one == null ? other : one;
  }

  private static boolean isShare(@Nullable Quantity quantity) {
    return quantity != null && quantity.unit().equals("%");
  }

  private static boolean isMeasured(Quantity quantity) {
    return quantity.kind() != ClaimKind.COUNT;
  }

  private boolean isCopula(Hit<Predicate> verb) {
    return !scene.formIs(verb.start(), "ha") // "has 12 beds" says what it does with them
        && scene.words.startsAt(verb.start(), Word.Role.AUX.bit());
  }

  /** "warning and discouraging", "investigated and dealt with": verbs joined are one predicate. */
  private Span withNeighbours(Span verb, int limit) {
    int and = scene.skipSpacesBack(verb.start());
    if (!scene.formIs(and - 3, "and")) {
      return verb;
    }
    int end = scene.skipSpacesBack(and - 3);
    Hit<Predicate> before = scene.predicates.endingAt(end, Predicate.NO_LINK);
    return before == null || before.start() < limit ? verb : new Span(before.start(), verb.end());
  }

  /** "dead" in "left 126 people dead", "missing" in "and 34 missing". */
  private @Nullable Span stateBehind(Quantity quantity) {
    int at = scene.skipSpaces(quantity.wholeEnd());
    return quantity.kind() == ClaimKind.COUNT && scene.isWord(at, Word.Role.CONDITION)
        ? new Span(at, scene.wordEnd(at))
        : null;
  }

  /** "149 fugitives appearing in court", "300 people died", "5,000 pupils fail to attend". */
  private @Nullable Span participleBehind(Quantity quantity, int clauseEnd) {
    Span counted = objects.behind(quantity);
    int at = scene.skipSpaces(Math.max(quantity.wholeEnd(), counted == null ? 0 : counted.end()));
    if (scene.isWord(at, Word.Role.THEM)) {
      at = scene.skipSpaces(scene.wordEnd(scene.skipSpaces(scene.wordEnd(at))));
    }
    for (int i = 0; i < 2 && at < clauseEnd; i++) {
      Hit<Predicate> verb = scene.predicates.startingAt(at, Predicate.NO_LINK);
      if (verb != null && !verbs.isNominal(verb)) {
        return verb.span();
      }
      Span general = verbs.pastAt(at);
      if (i == 0 && general != null) {
        return general;
      }
      Span present = i == 0 ? or(verbs.pluralsAt(at), verbs.changeOfThose(at)) : null;
      if (present != null) {
        return present;
      }
      at = scene.skipSpaces(scene.wordEnd(at));
    }
    return null;
  }

  /** ", compared with 80 million": of what the amount before it is one of. */
  private boolean isCompared(Quantity previous, Quantity quantity, Span clause) {
    int start = scene.skipSpaces(clause.start());
    Hit<Word> compare = scene.words.startingAt(start, Word.Role.COMPARE.bit());
    return compare != null
        && (isMeasured(quantity) || quantity.noun() == null)
        && previous.unit().equals(quantity.unit())
        && scene.skipSpaces(compare.end()) == quantity.from();
  }

  /** What was done to: "raised salaries by 5%". */
  private @Nullable Span object(int start, int end) {
    int at = scene.skipSpaces(start);
    if (scene.words.startsAt(at, Word.Role.DETERMINER.bit())) {
      at = scene.skipSpaces(scene.wordEnd(at));
    }
    NounPhrases.Phrase phrase = at >= end ? null : nounPhrases.read(at);
    return phrase == null
            || phrase.span().end() > end
            || phrase.unit() == null && !objects.isSet(phrase, end)
        ? null
        : phrase.span();
  }

  /** "losses of 3 million yuan". */
  private @Nullable Span ofNoun(Quantity quantity, int start) {
    int end = scene.skipSpacesBack(quantity.from());
    Hit<Word> filler = scene.words.endingAt(end, Word.Role.FILLER.bit());
    if (!scene.formIs(end - 2, "of") || filler != null && filler.length() > 2) {
      return null;
    }
    return subjects.nearest(start, scene.skipSpacesBack(end - 2));
  }
}
