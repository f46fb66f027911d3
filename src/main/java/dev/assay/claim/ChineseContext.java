package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Predicate;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a quantity in Chinese is about, in either word order. */
final class ChineseContext {

  private static final int VERB_REACH = 24;

  private final Scene scene;
  private final ChineseNouns nouns;

  ChineseContext(Scene scene) {
    this.scene = scene;
    this.nouns = new ChineseNouns(scene);
  }

  /**
   * Reads the context of a quantity.
   *
   * @param previous the quantity before it in the same sentence, or null
   * @param inherited the context of that one
   */
  Context read(Quantity quantity, @Nullable Quantity previous, Context inherited) {
    Span clause = scene.clauses.at(quantity.start());
    boolean sameClause = previous != null && previous.end() > clause.start();
    int start = sameClause && previous != null ? previous.to() : clause.start();
    if (sameClause) {
      start = behindListMark(start, quantity.from());
    }
    start = skipLead(start, quantity.from());
    int end = nouns.trimBack(start, quantity.from());
    Span reached = changeReached(start, end, quantity.from());
    Span verb = reached != null ? reached : lastVerb(start, end);
    Span counted = null;
    Span predicate = null;
    if (verb != null && (reached != null || isLink(verb))) {
      Span object = reached != null ? null : nouns.noun(verb.end(), end);
      counted =
          object != null && quantity.kind() == ClaimKind.COUNT
              ? object
              : nouns.noun(start, verb.start());
      counted = counted == null ? inherited.counted() : counted;
      predicate = verb;
    } else if (verb != null) {
      predicate = withNeighbours(verb, start);
      counted = nouns.noun(verb.end(), end);
    } else {
      counted = nouns.noun(start, end);
    }
    boolean relative = scene.peek(scene.skipSpacesBack(quantity.from()) - 1) == '的';
    if (relative && (verb == null || !isLink(verb))) {
      counted = null;
    }
    Span state = stateBehind(quantity);
    if (state != null) {
      predicate = state;
    }
    boolean topic =
        verb == null && quantity.kind() == ClaimKind.COUNT && !quantity.classifierNoun();
    boolean described =
        (quantity.kind() == ClaimKind.DURATION || quantity.kind() == ClaimKind.PERCENT)
            && scene.peek(quantity.to()) == '的';
    boolean needsNoun = counted == null && quantity.kind() != ClaimKind.DURATION;
    if (needsNoun || topic || described || isExamples(quantity.from())) {
      Span behind = nouns.nounBehind(quantity, clause.end());
      counted = behind == null ? counted : behind;
    }
    if (counted == null
        && verb == null
        && start >= end
        && previous != null
        && previous.kind() == quantity.kind()
        && quantity.kind() != ClaimKind.COUNT) {
      counted = inherited.counted();
    }
    if (counted == null && predicate != null) {
      counted = objectInVerb(predicate);
    }
    if (counted == null && quantity.classifierNoun()) {
      counted = nouns.classifierNoun(quantity);
    }
    boolean listed = sameClause && start >= end && verb == null;
    boolean joined = sameClause && previous != null && isJoin(previous.to());
    if (predicate == null && !(listed || joined)) {
      predicate = verbBehind(quantity, clause.end());
    }
    if (predicate == null && (listed || joined)) {
      predicate = inherited.predicate();
    }
    if (listed && !joined && (counted == null || counted.length() == 1)) {
      counted = inherited.counted() == null ? counted : inherited.counted();
    }
    if (counted == null
        && previous != null
        && quantity.unit().equals(Quantity.OPEN_UNIT)
        && previous.unit().equals(Quantity.OPEN_UNIT)) {
      counted = inherited.counted();
    }
    return new Context(counted, predicate);
  }

  /** The position behind the list mark that separates a quantity from the one before it. */
  private int behindListMark(int start, int limit) {
    for (int i = start; i < limit; i++) {
      if (scene.peek(i) == '、') {
        return i + 1;
      }
    }
    return start;
  }

  /** 增至, 提高到: a word of change before the level that was reached. */
  private @Nullable Span changeReached(int start, int end, int limit) {
    for (Hit<ClaimTerms.Change> hit : scene.changes.within(start, limit)) {
      boolean level = hit.term().mode() == ClaimTerms.Change.Mode.TO;
      if ((level || hit.end() >= end) && nouns.trimBack(hit.end(), limit) <= hit.end()) {
        return hit.span();
      }
    }
    return null;
  }

  /** 死亡 in 56人死亡. */
  private @Nullable Span stateBehind(Quantity quantity) {
    int at = quantity.to();
    for (int i = 0; i < 3; i++) {
      Hit<Predicate> state =
          scene.predicates.startingAt(at + i, term -> term.role() == Predicate.Role.STATE);
      if (state != null) {
        return scene.nouns.startingAt(state.end()) == null ? state.span() : null;
      }
      if (scene.predicates.startingAt(at + i) != null || !scene.isHanAt(at + i)) {
        return null;
      }
    }
    return null;
  }

  /** Whether examples stand before a position and the thing itself behind: 《…》等40余部视频. */
  private boolean isExamples(int end) {
    int c = scene.peek(scene.skipSpacesBack(end) - 1);
    return c == '等' || c == '》';
  }

  /** 案 in 破案: the object that a verb holds in itself. */
  private @Nullable Span objectInVerb(Span verb) {
    Span last = new Span(verb.end() - 1, verb.end());
    return verb.length() > 1 && scene.nouns.startingAt(last.start()) != null ? last : null;
  }

  /** What changes: the noun before a word of change, which is the predicate. */
  Context ofChange(Span cue) {
    Span clause = scene.clauses.at(cue.start());
    int start = skipLead(clause.start(), cue.start());
    int end = cue.start();
    for (Hit<ClaimTerms.BasisCue> basis : scene.bases.within(start, cue.start())) {
      if (basis.start() > start) {
        end = Math.min(end, basis.start());
      } else {
        start = basis.end();
      }
    }
    for (int i = start; i < end; i++) {
      if (scene.peek(i) == '比' || scene.peek(i) == '较') {
        end = i;
      }
    }
    return new Context(nouns.noun(start, Math.max(start, end)), cue);
  }

  private boolean isJoin(int at) {
    int c = scene.peek(at);
    return c == '、' || c == '和' || c == '及' || c == '与';
  }

  /** Past list marks and joining words at the head. */
  private int skipLead(int start, int limit) {
    int at = start;
    while (at < limit) {
      Hit<Word> word =
          scene.words.startingAt(
              at, term -> term.role() == Word.Role.JOIN || term.role() == Word.Role.PART);
      int c = scene.peek(at);
      Hit<Predicate> verb = scene.predicates.startingAt(at);
      if (word != null && word.end() <= limit && (verb == null || verb.length() <= word.length())) {
        at = word.end();
      } else if (CodePoints.isSpace(c) || c == '"' || c == '\'') {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private boolean isLink(Span verb) {
    return scene.predicates.startingAt(verb.start(), term -> !term.link()) == null;
  }

  /** The last verb that is no part of a noun, one without 的 behind it before one with. */
  private @Nullable Span lastVerb(int start, int end) {
    Span found = null;
    Span relative = null;
    List<Hit<Predicate>> hits = scene.predicates.within(start, end);
    for (int i = hits.size() - 1; i >= 0; i--) {
      Hit<Predicate> hit = hits.get(i);
      if (isInNoun(hit.start(), hit.end(), end)
          || isInWord(hit, start)
          || scene.isInName(hit.start())
          || isMoneyNoun(hit, end)
          || hit.term().role() == Predicate.Role.STATE && hit.end() < end) {
        continue;
      }
      if (contains(hit.end(), end, '的')) {
        relative = relative == null ? hit.span() : relative;
      } else if (found == null) {
        found = hit.span();
      }
    }
    return found != null ? found : relative;
  }

  /** 出口 in 出口2.14万亿元. */
  private boolean isMoneyNoun(Hit<Predicate> hit, int end) {
    return hit.end() == end
        && scene.nouns.cover(hit.start(), end, noun -> noun.unit().equals(ClaimTerms.Noun.MONEY))
            != null;
  }

  /** 卖 in 贩卖: a verb of one character counts at the head or behind a function word only. */
  private boolean isInWord(Hit<Predicate> verb, int start) {
    return verb.length() == 1
        && verb.term().role() != Predicate.Role.SHARE
        && verb.start() > start
        && scene.isHanAt(verb.start() - 1)
        && scene.words.endingAt(verb.start()) == null
        && scene.localities.endingAt(verb.start()) == null
        && scene.mentionEndingAt(verb.start()) == null;
  }

  private boolean isInNoun(int start, int end, int limit) {
    if (scene.words.startingAt(end, term -> term.role() == Word.Role.SUFFIX) != null) {
      return true;
    }
    Hit<ClaimTerms.Noun> noun = scene.nouns.cover(start, end, term -> true);
    return noun != null && noun.end() <= limit && noun.length() > end - start;
  }

  /** 止付冻结, 惩戒曝光: verbs in a row are one predicate. */
  private Span withNeighbours(Span verb, int limit) {
    int start = verb.start();
    while (start > limit) {
      int end = start;
      if (scene.peek(end - 1) == '、' || scene.peek(end - 1) == '并') {
        end--;
      }
      Hit<Predicate> before = scene.predicates.endingAt(end, term -> !term.link());
      if (before == null || before.start() < limit || before.length() < 2) {
        break;
      }
      start = before.start();
    }
    return new Span(start, verb.end());
  }

  private @Nullable Span verbBehind(Quantity quantity, int clauseEnd) {
    int limit = Math.min(clauseEnd, quantity.to() + VERB_REACH);
    for (Hit<Predicate> hit : scene.predicates.within(quantity.to(), limit)) {
      if (!hit.term().link()
          && scene.peek(hit.start() - 1) != '的'
          && !isInNoun(hit.start(), hit.end(), limit)) {
        return hit.span();
      }
    }
    return null;
  }

  private boolean contains(int start, int end, int codePoint) {
    for (int i = start; i < end; i++) {
      if (scene.peek(i) == codePoint) {
        return true;
      }
    }
    return false;
  }
}
