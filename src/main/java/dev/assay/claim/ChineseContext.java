package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Comparator;
import dev.assay.claim.ClaimTerms.Predicate;
import dev.assay.claim.ClaimTerms.Side;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a quantity in Chinese is about, in either word order. */
final class ChineseContext {

  private static final int LONGEST_NOUN = 24;
  private static final int LONGEST_PER = 8;

  private final Scene scene;

  ChineseContext(Scene scene) {
    this.scene = scene;
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
    int end = trimBack(start, quantity.from());
    Span reached = changeReached(start, end, quantity.from());
    Span verb = reached != null ? reached : lastVerb(start, end);
    Span counted = null;
    Span predicate = null;
    if (verb != null && (reached != null || isLink(verb))) {
      Span object = reached != null ? null : noun(verb.end(), end);
      counted =
          object != null && quantity.kind() == ClaimKind.COUNT ? object : noun(start, verb.start());
      counted = counted == null ? inherited.counted() : counted;
      predicate = verb;
    } else if (verb != null) {
      predicate = withNeighbours(verb, start);
      counted = noun(verb.end(), end);
    } else {
      counted = noun(start, end);
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
      Span behind = nounBehind(quantity, clause.end());
      counted = behind == null ? counted : behind;
    }
    if (counted == null && predicate != null) {
      counted = objectInVerb(predicate);
    }
    if (counted == null && quantity.classifierNoun()) {
      counted = classifierNoun(quantity);
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
      if ((level || hit.end() >= end) && trimBack(hit.end(), limit) <= hit.end()) {
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
    return new Context(noun(start, Math.max(start, end)), cue);
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

  /** Before fillers and comparators at the tail: 共计, 了, 近. */
  private int trimBack(int start, int end) {
    int at = scene.skipSpacesBack(end);
    while (at > start) {
      int per = startOfPer(start, at);
      if (per >= 0) {
        at = scene.skipSpacesBack(per);
        continue;
      }
      if (scene.changes.endingAt(at) != null) {
        break;
      }
      Hit<Word> filler =
          scene.words.endingAt(
              at, term -> term.role() == Word.Role.FILLER || term.role() == Word.Role.TAIL);
      Hit<Comparator> bound = scene.comparators.endingAt(at, term -> term.side() == Side.BEFORE);
      if (scene.predicates.endingAt(at, term -> !term.link()) != null
          && filler != null
          && filler.length() > 1) {
        break;
      }
      int next = Math.min(filler == null ? at : filler.start(), bound == null ? at : bound.start());
      if (next == at
          || next < start
          || scene.predicates.endingAt(at, Predicate::link) != null && filler == null) {
        break;
      }
      at = scene.skipSpacesBack(next);
    }
    return at;
  }

  /** Where the denominator that ends at a position starts (每小时), or -1. */
  private int startOfPer(int start, int end) {
    for (int i = end - 2; i >= Math.max(start, end - LONGEST_PER); i--) {
      Hit<Word> per = scene.words.startingAt(i, term -> term.role() == Word.Role.PER);
      if (per != null && new Rates(scene).denominatorEnd(per, end) == end) {
        return i;
      }
    }
    return -1;
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

  /** The noun in a range: what stands behind the last 的, or all of it; null if there is none. */
  private @Nullable Span noun(int start, int end) {
    int from = start;
    int to = withoutSource(start, trimBack(start, end));
    for (int i = to - 2; i >= start; i--) {
      if (scene.peek(i) == '的' && i + 1 < to) {
        from = i + 1;
        break;
      }
    }
    from = skipFillers(from, to);
    from = Math.max(from, afterPreposition(from, to));
    while (from < to && !isNounStart(scene.peek(from))) {
      from++;
    }
    if (to - from > LONGEST_NOUN) {
      int cut = to - LONGEST_NOUN;
      Hit<ClaimTerms.Noun> head = scene.nouns.endingAt(to);
      from = head == null ? cut : Math.min(head.start(), cut);
    }
    return to - from >= 1 && hasLetters(from, to) ? new Span(from, to) : null;
  }

  private int skipFillers(int start, int end) {
    int at = start;
    while (at < end) {
      Hit<Word> filler =
          scene.words.startingAt(
              at, term -> term.role() == Word.Role.FILLER || term.role() == Word.Role.PASSIVE);
      if (filler == null || filler.end() > end || filler.length() == 1 && isWordHead(at)) {
        break;
      }
      at = filler.end();
    }
    return at;
  }

  /** 被 in 被告 and 被困群众, which are no passives. */
  private boolean isWordHead(int at) {
    return scene.nouns.startingAt(at) != null
        || scene.predicates.startingAt(at, verb -> verb.role() == Predicate.Role.STATE) != null;
  }

  /** Behind the last place or time word before the noun: 今年全省, 在长治市. */
  private int afterPreposition(int start, int end) {
    int from = start;
    for (Hit<ClaimTerms.Locality> place : scene.localities.within(start, end)) {
      from = place.end();
    }
    for (int i = from; i < end; i++) {
      Hit<Word> per = scene.words.startingAt(i, term -> term.role() == Word.Role.PER);
      int behind = per == null ? 0 : new Rates(scene).denominatorEnd(per, end);
      if (behind > 0) {
        return behind;
      }
    }
    return skipFillers(from, end);
  }

  /** Before 从, 由, 以 in 价格从每吨, 他以. */
  private int withoutSource(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (scene.isWord(i, Word.Role.SOURCE)
          && scene.comparators.startingAt(i) == null
          && scene.nouns.cover(i, i + 1, noun -> true) == null) {
        return i;
      }
    }
    return end;
  }

  private static boolean isNounStart(int c) {
    return CodePoints.isHan(c) || CodePoints.isWord(c) || c == '"' || c == '《' || c == '“';
  }

  private boolean hasLetters(int start, int end) {
    for (int i = start; i < end; i++) {
      if (CodePoints.isHan(scene.peek(i)) || CodePoints.isLatin(scene.peek(i))) {
        return true;
      }
    }
    return false;
  }

  /** 110个分会场, 40余部形式新颖、内容充实的反诈宣传视频. */
  private @Nullable Span nounBehind(Quantity quantity, int clauseEnd) {
    int start = quantity.to();
    if (scene.peek(start) == '的') {
      start++;
    }
    int limit = Math.min(clauseEnd, start + 2 * LONGEST_NOUN);
    int end = start;
    int de = -1;
    int list = -1;
    while (end < limit) {
      int c = scene.peek(end);
      if (c == '的') {
        de = end;
      } else if (c == '、') {
        list = list < 0 ? end : list;
      } else if (CodePoints.isDigit(c) || !isNounStart(c)) {
        break;
      } else if (stops(end, start)) {
        break;
      }
      end++;
    }
    int from = de >= 0 && de + 1 < end ? de + 1 : start;
    int to = de < 0 && list >= 0 ? list : end;
    while (to > from && (scene.peek(to - 1) == '的' || scene.peek(to - 1) == '"')) {
      to--;
    }
    while (from < to && scene.peek(from) == '"') {
      from++;
    }
    return to > from && to - from <= LONGEST_NOUN && hasLetters(from, to)
        ? new Span(from, to)
        : null;
  }

  private boolean stops(int at, int start) {
    Hit<Word> word =
        scene.words.startingAt(
            at,
            term ->
                term.role() == Word.Role.STOP
                    || term.role() == Word.Role.PASSIVE
                    || term.role() == Word.Role.JOIN);
    if (word != null && !scene.nouns.covers(at, word.end(), term -> true)) {
      return true;
    }
    Hit<Predicate> verb = scene.predicates.startingAt(at);
    return verb != null
        && !isVerbalNoun(verb)
        && !scene.nouns.covers(at, verb.end(), term -> true)
        && (verb.length() > 1 || at > start);
  }

  /** A verb right before 的 or a noun describes the noun: 300名受伤群众. */
  private boolean isVerbalNoun(Hit<Predicate> verb) {
    return scene.peek(verb.end()) == '的'
        || scene.nouns.startingAt(verb.end()) != null
            && verb.length() > 1
            && scene.nouns.startingAt(verb.end(), noun -> noun.unit().equals("{person}")) != null;
  }

  private @Nullable Span classifierNoun(Quantity quantity) {
    int start = quantity.end();
    while (start > quantity.start() && isPlainHan(start - 1)) {
      start--;
    }
    return start == quantity.end() ? null : new Span(start, quantity.end());
  }

  private boolean isPlainHan(int at) {
    Hit<ClaimTerms.Classifier> classifier = scene.classifiers.cover(at, at + 1, term -> true);
    return classifier != null && scene.isHanAt(at);
  }

  private @Nullable Span verbBehind(Quantity quantity, int clauseEnd) {
    int limit = Math.min(clauseEnd, quantity.to() + LONGEST_NOUN);
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
