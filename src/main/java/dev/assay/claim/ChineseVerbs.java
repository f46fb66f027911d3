package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Predicate;
import dev.assay.claim.ClaimTerms.Verb;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the verb of a quantity in Chinese: one of the cue list where the clause has one, else the
 * nearest of the general verbs that governs what is counted.
 */
final class ChineseVerbs {

  private static final int REACH = 24;

  /** An object is a noun of this length at least. */
  private static final int SHORTEST_OBJECT = 2;

  /** As many characters may stand between a quantity and a general verb behind it: 均已, 成功. */
  private static final int ADVERB = 4;

  private final Scene scene;

  ChineseVerbs(Scene scene) {
    this.scene = scene;
  }

  /**
   * The verb before the noun and the quantity in a range, or null.
   *
   * @param joined whether the range goes on with a list whose verb stands before it
   */
  @Nullable Span last(int start, int end, boolean joined) {
    Hit<Word> attribute = scene.words.endingAt(end, word -> word.role() == Word.Role.ATTRIBUTE);
    if (attribute != null && attribute.start() > start) {
      return lastListed(start, end) == null || attribute.length() > 1
          ? null
          : lastListed(start, end);
    }
    Span listed = lastListed(start, end);
    if (joined) {
      return listed;
    }
    Span general = lastGeneral(listed == null ? start : listed.end() + SHORTEST_OBJECT, end);
    if (listed == null || general == null) {
      return listed == null ? general : listed;
    }
    boolean object = general.end() + SHORTEST_OBJECT <= end;
    boolean told =
        scene.nouns.endingAt(general.start(), noun -> noun.unit().equals("{person}")) != null;
    return object && told && !isRelative(general.end(), end) ? general : listed;
  }

  boolean isLink(Span verb) {
    return scene.predicates.startingAt(verb.start()) != null
        && scene.predicates.startingAt(verb.start(), term -> !term.link()) == null;
  }

  /** The last verb that is no part of a noun, one without 的 behind it before one with. */
  private @Nullable Span lastListed(int start, int end) {
    Span found = null;
    Span relative = null;
    List<Hit<Predicate>> hits = scene.predicates.within(start, end);
    for (int i = hits.size() - 1; i >= 0; i--) {
      Hit<Predicate> hit = hits.get(i);
      if (isInNoun(hit.start(), hit.end(), end)
          || isInWord(hit, start)
          || scene.isInName(hit.start())
          || isMoneyNoun(hit, end)
          || isObject(hit, hits, i, end)
          || hit.term().role() == Predicate.Role.STATE && hit.end() < end) {
        continue;
      }
      if (isRelative(hit.end(), end)) {
        relative = relative == null ? hit.span() : relative;
      } else if (found == null) {
        found = hit.span();
      }
    }
    return found != null ? found : relative;
  }

  private @Nullable Span lastGeneral(int start, int end) {
    Span relative = null;
    List<Hit<Verb>> hits = start < end ? scene.verbs.within(start, end) : List.of();
    for (int i = hits.size() - 1; i >= 0; i--) {
      Hit<Verb> hit = hits.get(i);
      if (!isGeneral(hit, end)) {
        continue;
      }
      if (!isRelative(hit.end(), end)) {
        return hit.span();
      }
      relative = relative == null ? hit.span() : relative;
    }
    return relative;
  }

  private boolean isGeneral(Hit<Verb> hit, int limit) {
    return hit.term().role() == Verb.Role.VERB
        && scene.peek(hit.start() - 1) != '的'
        && scene.predicates.startingAt(hit.start()) == null
        && !scene.isInName(hit.start())
        && !isCounted(hit.start())
        && scene.changes.cover(hit.start(), hit.end(), change -> true) == null
        && scene.words.cover(hit.start(), hit.end(), word -> word.role() != Word.Role.REPORT)
            == null
        && scene.comparators.cover(hit.start(), hit.end(), bound -> true) == null
        && !isInNoun(hit.start(), hit.end(), limit)
        && (scene.nouns.cover(hit.start(), hit.end(), noun -> true) == null
            || isSpending(hit, limit));
  }

  /** 补助 in 补助长者假牙2.3万件: a noun of money before what is no money. */
  private boolean isSpending(Hit<Verb> hit, int limit) {
    return hit.end() + SHORTEST_OBJECT <= limit
        && scene.nouns.startingAt(hit.start(), noun -> noun.unit().equals(ClaimTerms.Noun.MONEY))
            != null
        && scene.nouns.endingAt(limit, noun -> noun.unit().equals(ClaimTerms.Noun.MONEY)) == null
        && (scene.nouns.endingAt(limit) != null
            || scene.words.endingAt(limit, word -> word.role() == Word.Role.SUFFIX) == null);
  }

  /** 平均, 每 and numerals before a verb make a modifier of it. */
  private boolean isCounted(int start) {
    return scene.classifiers.endingAt(start) != null
        && scene.units.endingAt(start, ClaimTerms.Unit::after) == null
        && scene.peek(start - 1) == '个';
  }

  /** 投诉 in 接获投诉1523宗: a verb before it governs it as a noun. */
  private boolean isObject(Hit<Predicate> hit, List<Hit<Predicate>> hits, int index, int end) {
    return hit.end() == end
        && index > 0
        && hits.get(index - 1).end() == hit.start()
        && !hits.get(index - 1).term().link()
        && hits.get(index - 1).length() > 1
        && scene.nouns.startingAt(hit.start(), noun -> true) != null;
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
        && !(verb.term().link() && scene.nouns.endingAt(verb.start()) != null)
        && scene.localities.endingAt(verb.start()) == null
        && scene.mentionEndingAt(verb.start()) == null;
  }

  private boolean isInNoun(int start, int end, int limit) {
    if (scene.words.endingAt(start, word -> word.role() == Word.Role.ADVERB) != null) {
      return false;
    }
    Hit<Word> found = scene.words.startingAt(end, term -> term.role() == Word.Role.SUFFIX);
    Hit<Word> suffix = found == null || found.end() > limit ? null : found;
    Hit<ClaimTerms.Noun> next = scene.nouns.startingAt(end);
    boolean split =
        next != null
            && !next.term().unit().equals(ClaimTerms.Noun.MONEY)
            && next.length() > (suffix == null ? 0 : suffix.length());
    if (suffix != null && !split) {
      return true;
    }
    Hit<ClaimTerms.Noun> noun = scene.nouns.cover(start, end, term -> true);
    if (noun != null && noun.end() <= limit && noun.length() > end - start) {
      return true;
    }
    Hit<Verb> word = scene.verbs.cover(start, end, verb -> verb.role() == Verb.Role.WORD);
    return word != null
        && word.end() <= limit
        && (next == null || next.end() <= word.end() || word.end() == end);
  }

  /** 止付冻结, 惩戒曝光: verbs in a row are one predicate. */
  Span withNeighbours(Span verb, int limit) {
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

  /** The verb behind a quantity and what it counts: 3条线路恢复运营, or null. */
  @Nullable Span behind(Quantity quantity, @Nullable Span counted, int clauseEnd) {
    int limit = Math.min(clauseEnd, quantity.to() + REACH);
    for (Hit<Predicate> hit : scene.predicates.within(quantity.to(), limit)) {
      if (!hit.term().link()
          && scene.peek(hit.start() - 1) != '的'
          && !isInNoun(hit.start(), hit.end(), limit)) {
        return withNext(hit.span(), limit);
      }
    }
    int from = quantity.to();
    if (counted != null && counted.start() >= from) {
      from = counted.end();
    }
    for (Hit<Verb> hit : from < limit ? scene.verbs.within(from, limit) : List.<Hit<Verb>>of()) {
      if (hit.start() > from + ADVERB) {
        break;
      }
      if (isGeneral(hit, limit)) {
        return withNext(hit.span(), limit);
      }
    }
    return null;
  }

  /** 恢复运营: a verb that ends the clause goes with the one right before it. */
  private Span withNext(Span verb, int limit) {
    Hit<Predicate> listed = scene.predicates.startingAt(verb.end(), term -> !term.link());
    Hit<Verb> general = scene.verbs.startingAt(verb.end(), term -> term.role() == Verb.Role.VERB);
    int end = listed != null ? listed.end() : general != null ? general.end() : verb.end();
    boolean last = end <= limit && !scene.isHanAt(end);
    return last && verb.length() > 1 ? new Span(verb.start(), end) : verb;
  }

  private boolean isRelative(int start, int end) {
    for (int i = start; i < end; i++) {
      if (scene.peek(i) == '的') {
        return true;
      }
    }
    return false;
  }
}
