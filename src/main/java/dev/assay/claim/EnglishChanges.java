package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what an English change is of, and the word of change of a level that was reached. */
final class EnglishChanges {

  private static final String[] FORECASTS = {
    "expect ",
    "expects ",
    "expected ",
    "forecast ",
    "forecasts ",
    "predict ",
    "predicts ",
    "predicted ",
    "projects ",
    "projected ",
    "anticipate ",
    "anticipates ",
    "anticipated "
  };

  private final Scene scene;
  private final NounPhrases nounPhrases;
  private final EnglishVerbs verbs;
  private final EnglishSubjects subjects;
  private final EnglishObjects objects;

  EnglishChanges(
      Scene scene,
      NounPhrases nounPhrases,
      EnglishVerbs verbs,
      EnglishSubjects subjects,
      EnglishObjects objects) {
    this.scene = scene;
    this.nounPhrases = nounPhrases;
    this.verbs = verbs;
    this.subjects = subjects;
    this.objects = objects;
  }

  /** "up from 22": the level before it is said of the same. */
  boolean isBareFrom(Span cue) {
    return (scene.formIs(cue.start(), "up") || scene.formIs(cue.start(), "down"))
        && scene.wordEnd(cue.start()) == cue.end()
        && scene.formIs(scene.skipSpaces(cue.end()), "from ")
        && scene.skipSpaces(scene.clauses.at(cue.start()).start()) == cue.start();
  }

  /** What changes: the subject of a word of change, which is the predicate. */
  Context ofChange(Span cue, int end, @Nullable Quantity previous) {
    int clause = scene.clauses.at(cue.start()).start();
    boolean behind = previous != null && previous.wholeEnd() <= cue.start();
    int start = behind && previous != null ? Math.max(clause, previous.wholeEnd()) : clause;
    Span object = cue.end() < end ? objects.changed(cue) : null;
    if (object != null) {
      return new Context(object, cue);
    }
    int before = scene.skipSpacesBack(cue.start());
    if (isParticiplesObject(before)) {
      return new Context(null, cue);
    }
    int told = behindForecast(start, cue.start());
    if (told > start) {
      return new Context(subjects.before(told, Math.min(cue.start(), end)), cue);
    }
    Span verb = verbs.pastAt(scene.wordStart(before));
    return verb == null || verb.start() < start
        ? new Context(
            or(
                subjects.before(start, Math.min(cue.start(), end)),
                subjects.behindComma(cue.start())),
            cue)
        : new Context(subjects.before(start, verb.start()), new Span(verb.start(), cue.end()));
  }

  /** Behind "forecast" in "Economists had forecast a gain of 5%": they are not what gains. */
  private int behindForecast(int start, int end) {
    for (int at = scene.skipSpaces(start); at < end; at = scene.skipSpaces(scene.wordEnd(at))) {
      for (String verb : FORECASTS) {
        if (scene.formIs(at, verb) && !isSaidOf(at)) {
          return scene.wordEnd(at);
        }
      }
      if (scene.wordEnd(at) == at) {
        break;
      }
    }
    return start;
  }

  /** Whether a passive says it: "exports are expected to rise", "growth forecast to reach". */
  private boolean isSaidOf(int verb) {
    int before = scene.skipSpacesBack(verb);
    int aux = scene.wordStart(before);
    boolean have = scene.formIs(aux, "ha");
    return !have && scene.isWord(aux, Word.Role.AUX)
        || scene.formIs(scene.skipSpaces(scene.wordEnd(verb)), "to ");
  }

  /** "a" in ", following a rise of 3%", ", marking a fall": of what the sentence tells of. */
  private boolean isParticiplesObject(int end) {
    int article = scene.wordStart(end);
    int participle = scene.skipSpacesBack(article);
    return scene.isWord(article, Word.Role.DETERMINER)
        && scene.formIs(participle - "ing".length(), "ing")
        && scene.nouns.endingAt(participle) == null;
  }

  /** Before the comma of "fell 3%, to 43 tonnes": the start of the clause, or of that before it. */
  int startWithChange(Span clause) {
    int start = scene.skipSpaces(clause.start());
    boolean goesOn =
        scene.isWord(start, Word.Role.REACHED) && scene.peek(clause.start() - 1) == ',';
    if (!goesOn) {
      return clause.start();
    }
    Span before = scene.clauses.at(clause.start() - 2);
    return scene.formIs(scene.skipSpaces(before.start()), "or ") && before.start() > 2
        ? scene.clauses.at(before.start() - 2).start()
        : before.start();
  }

  /** "closed 2% lower", "a 5% rise in exports", "sold 2% fewer cars". */
  Context ofComparative(Quantity quantity, Span cue) {
    int in = scene.skipSpaces(cue.end());
    boolean amount = scene.formIs(cue.start(), "fewer") || scene.formIs(cue.start(), "more");
    NounPhrases.Phrase things = amount ? nounPhrases.readCounted(in) : null;
    if (things != null) {
      int start = scene.clauses.at(quantity.start()).start();
      return new Context(things.whole(), verbs.last(start, quantity.from()));
    }
    if (scene.formIs(in, "in ")) {
      NounPhrases.Phrase of =
          nounPhrases.read(nounPhrases.skipArticle(scene.skipSpaces(in + "in ".length())));
      return new Context(of == null ? null : of.whole(), cue);
    }
    int start = scene.clauses.at(quantity.start()).start();
    Span verb = verbs.last(start, quantity.from());
    int aux = scene.wordStart(scene.skipSpacesBack(quantity.from()));
    if (verb == null && scene.isWord(aux, Word.Role.AUX)) {
      return new Context(subjects.before(start, aux), cue);
    }
    return verb == null
        ? Context.NONE
        : new Context(
            or(subjects.before(start, verb.start()), subjects.behindComma(verb.start())), verb);
  }

  /** "rose to", "grew 5% to": a verb of change before the level that was reached. */
  @Nullable Span reached(int start, Quantity quantity) {
    int to = scene.skipSpacesBack(quantity.from());
    boolean bound =
        quantity.from() < quantity.start() && scene.isWord(quantity.from(), Word.Role.REACHED);
    if (!bound && !scene.formIs(to - 3, " to") && !scene.formIs(to - 5, " from")) {
      return null;
    }
    List<Hit<ClaimTerms.Change>> hits = scene.changes.within(start, to);
    for (int i = hits.size() - 1; i >= 0; i--) {
      Hit<ClaimTerms.Change> hit = hits.get(i);
      boolean compared = scene.comparators.covers(hit.start(), hit.end());
      if (!compared && !verbs.isDetermined(hit.start())) {
        return verbs.lastListed(hit.end(), to) == null ? hit.span() : null;
      }
    }
    return null;
  }

  private static @Nullable Span or(@Nullable Span one, @Nullable Span other) {
    return one == null ? other : one;
  }
}
