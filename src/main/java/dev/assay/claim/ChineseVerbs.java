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
 * Chooses the verb of a quantity in Chinese: one of the cue list where the clause has one, else the
 * nearest of the general verbs that governs what is counted.
 */
final class ChineseVerbs {

  private static final int REACH = 24;

  /** An object is a noun of this length at least. */
  private static final int SHORTEST_OBJECT = 2;

  /** As many characters may stand between a quantity and a general verb behind it: 均已, 成功. */
  private static final int ADVERB = 4;

  /** Last characters of the classifiers of events. */
  private static final String EVENT_CLASSIFIERS = "件宗起次场例批轮";

  private static final String PRONOUNS = "我你他她它们";

  private final Scene scene;
  private final ChineseNouns nouns;
  private final ChineseFrames frames;
  private final ChineseLevels levels;

  ChineseVerbs(Scene scene) {
    this.scene = scene;
    this.frames = new ChineseFrames(scene);
    this.levels = new ChineseLevels(scene);
    this.nouns = new ChineseNouns(scene);
  }

  /**
   * The verb before the noun and the quantity in a range, or null.
   *
   * @param quantity of which a time is no object (办理业务时间3天 has no verb, 出现洪峰水位30米 has)
   * @param joined whether the range goes on with a list whose verb stands before it
   */
  @Nullable Span last(int start, int end, Quantity quantity, boolean joined) {
    Hit<Word> attribute = scene.words.endingAt(end, Word.Role.ATTRIBUTE.bit());
    Span share = levels.ofShare(start, end, quantity);
    if (share != null) {
      return share;
    }
    boolean timed = quantity.kind() == ClaimKind.DURATION;
    Span listed = lastListed(start, end, countsEvents(quantity));
    boolean described =
        listed != null && listed.end() + SHORTEST_OBJECT <= end - SHORTEST_OBJECT && !timed;
    if (attribute != null && attribute.start() > start && attribute.length() > 1 && !described) {
      return null;
    }
    if (attribute != null && attribute.start() > start) {
      return listed;
    }
    if (joined || listed == null && isReachedLevel(end)) {
      return listed;
    }
    Span general = lastGeneral(listed == null ? start : listed.end() + SHORTEST_OBJECT, end);
    if (listed == null || general == null) {
      return listed == null ? general : listed;
    }
    boolean object = general.end() + SHORTEST_OBJECT <= end;
    boolean told =
        scene.nouns.endingAt(general.start(), noun -> noun.unit().equals("{person}")) != null;
    return object && told && !levels.isFollowedByDe(general.end(), end) ? general : listed;
  }

  /** 业务量达: a noun that measures and its own verb, so that no verb is to be sought in the noun. */
  private boolean isReachedLevel(int end) {
    return scene.predicates.startsAt(end, Predicate.Role.LEVEL.bit())
        && scene.words.endsAt(end, Word.Role.SUFFIX.bit() | Word.Role.ATTRIBUTE.bit());
  }

  /** What happened to a whole happened to its parts; that there is so much of it did not. */
  @Nullable Span shared(@Nullable Span verb) {
    return verb == null || isLink(verb) ? null : verb;
  }

  boolean isLink(Span verb) {
    return scene.predicates.startingAt(verb.start()) != null
        && !scene.predicates.startsAt(verb.start(), Predicate.NO_LINK);
  }

  /** The last verb that is no part of a noun, one without 的 behind it before one with. */
  private @Nullable Span lastListed(int start, int end, boolean events) {
    Span found = null;
    Span relative = null;
    List<Hit<Predicate>> hits = scene.predicates.within(start, end);
    for (int i = hits.size() - 1; i >= 0; i--) {
      Hit<Predicate> hit = hits.get(i);
      if (isInNoun(hit.start(), hit.end(), end)
          || isInWord(hit, start)
          || isAcrossWords(hit)
          || scene.isInName(hit.start())
          || isMoneyNoun(hit, end)
          || isObject(hit, hits, i, end)
          || events && hit.end() == end && isEvent(hits, i)
          || isStateSought(hit)
          || isDoneEach(hit.start())
          || hit.term().role() == Predicate.Role.STATE && hit.end() < end) {
        continue;
      }
      if (levels.isFollowedByDe(hit.end(), end)) {
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
      hit = isAcrossWords(hit) ? scene.verbs.startingAt(hit.start() + 1) : hit;
      if (hit == null || hit.end() > end || !isGeneral(hit, end)) {
        continue;
      }
      if (!levels.isFollowedByDe(hit.end(), end)) {
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
        && !isDoneEach(hit.start())
        && !isCounted(hit.start())
        && scene.changes.cover(hit.start(), hit.end()) == null
        && scene.words.cover(hit.start(), hit.end(), word -> word.role() != Word.Role.REPORT)
            == null
        && scene.comparators.cover(hit.start(), hit.end()) == null
        && !isInNoun(hit.start(), hit.end(), limit)
        && (scene.nouns.cover(hit.start(), hit.end()) == null
            || nouns.beforePer(0, hit.start()) < hit.start()
            || isSpending(hit, limit));
  }

  /** 告负 in 由原告负担, 在编 in 正在编目: its first character ends a noun or a function word. */
  private boolean isAcrossWords(Hit<?> verb) {
    int start = verb.start();
    Hit<ClaimTerms.Noun> noun = scene.nouns.cover(start - 1, start + 1);
    Hit<Word> word =
        scene.words.cover(
            start - 1,
            start + 1,
            term ->
                term.role() == Word.Role.STOP
                    || term.role() == Word.Role.ADVERB
                    || term.role() == Word.Role.ASIDE);
    return noun != null && noun.end() < verb.end() || word != null && word.end() < verb.end();
  }

  /** 补助 in 补助长者假牙2.3万件: a noun of money before what is no money. */
  private boolean isSpending(Hit<Verb> hit, int limit) {
    return hit.end() + SHORTEST_OBJECT <= limit
        && scene.nouns.startsAt(hit.start(), ClaimTerms.Noun.AMOUNT)
        && !scene.nouns.endsAt(limit, ClaimTerms.Noun.AMOUNT)
        && (scene.nouns.endingAt(limit) != null
            || !scene.words.endsAt(limit, Word.Role.SUFFIX.bit()));
  }

  /** 平均, 每 and numerals before a verb make a modifier of it. */
  private boolean isCounted(int start) {
    return scene.classifiers.endingAt(start) != null
        && !scene.units.endsAt(start, ClaimTerms.Side.AFTER.bit())
        && scene.peek(start - 1) == '个';
  }

  /** 投诉 in 接获投诉1523宗: a verb before it governs it as a noun. */
  private boolean isObject(Hit<Predicate> hit, List<Hit<Predicate>> hits, int index, int end) {
    return hit.end() == end
        && index > 0
        && hits.get(index - 1).end() == hit.start()
        && !hits.get(index - 1).term().link()
        && hits.get(index - 1).length() > 1
        && scene.nouns.startingAt(hit.start()) != null;
  }

  /** Whether a quantity is of what happens or is done: 517件, 48次. */
  private boolean countsEvents(Quantity quantity) {
    return quantity.kind() == ClaimKind.COUNT
        && EVENT_CLASSIFIERS.indexOf(scene.peek(quantity.end() - 1)) >= 0;
  }

  /** 投诉 in 受理涉旅投诉517件, 巡查 in 开展联合巡查48次: what a verb before it handles or holds. */
  private boolean isEvent(List<Hit<Predicate>> hits, int index) {
    for (int i = index - 1; i >= 0; i--) {
      Hit<Predicate> governor = hits.get(i);
      if (scene.isWord(governor.start(), Word.Role.EVENT_VERB)) {
        return !levels.isFollowedByDe(governor.end(), hits.get(index).start());
      }
    }
    return false;
  }

  /** 生产 in 每生产1吨钢: part of the denominator. */
  private boolean isDoneEach(int verb) {
    return scene.words.endsAt(verb, Word.Role.PER.bit());
  }

  /** 就业 in 带动就业300人: a verb of general language governs the state. */
  private boolean isStateSought(Hit<Predicate> hit) {
    return hit.term().role() == Predicate.Role.STATE
        && scene.predicates.endingAt(hit.start()) == null
        && scene.verbs.endsAt(hit.start(), Verb.Role.VERB.bit());
  }

  /** 出口 in 出口2.14万亿元. */
  private boolean isMoneyNoun(Hit<Predicate> hit, int end) {
    return hit.end() == end
        && !scene.words.endsAt(hit.start(), Word.Role.ADVERB.bit() | Word.Role.PASSIVE.bit())
        && nouns.beforePer(0, hit.start()) == hit.start()
        && scene.nouns.cover(hit.start(), end, noun -> noun.unit().equals(ClaimTerms.Noun.MONEY))
            != null;
  }

  /** 卖 in 贩卖: a verb of one character counts at the head or behind a function word only. */
  private boolean isInWord(Hit<Predicate> verb, int start) {
    if (verb.length() > 1 || verb.term().role() == Predicate.Role.SHARE) {
      return false;
    }
    if (scene.verbs.cover(verb.start(), verb.end()) != null) {
      return true;
    }
    int before = scene.peek(verb.start() - 1);
    if (CodePoints.isDigit(before)) {
      return true; // 处 in 14处路段
    }
    return verb.start() > start
        && CodePoints.isHan(before)
        && PRONOUNS.indexOf(before) < 0
        && scene.words.endingAt(verb.start()) == null
        && !((verb.term().link() || verb.term().role() == Predicate.Role.STATE)
            && scene.nouns.endingAt(verb.start()) != null)
        && scene.localities.endingAt(verb.start()) == null
        && !scene.units.endsAt(verb.start(), ClaimTerms.Side.AFTER.bit())
        && scene.mentionEndingAt(verb.start()) == null;
  }

  private boolean isInNoun(int start, int end, int limit) {
    Hit<ClaimTerms.Noun> noun = scene.nouns.cover(start, end);
    if (noun != null && noun.end() <= limit && noun.length() > end - start) {
      return true;
    }
    if (scene.words.endsAt(start, Word.Role.ADVERB.bit())) {
      return false;
    }
    Hit<Word> found = scene.words.startingAt(end, Word.Role.SUFFIX.bit());
    Hit<Word> suffix = found == null || found.end() > limit ? null : found;
    Hit<ClaimTerms.Noun> next = scene.nouns.startingAt(end);
    boolean split =
        next != null
            && !next.term().unit().equals(ClaimTerms.Noun.MONEY)
            && next.length() > (suffix == null ? 0 : suffix.length());
    if (suffix != null && !split && endsWord(suffix, limit)) {
      return true;
    }
    Hit<Verb> word = scene.verbs.cover(start, end, verb -> verb.role() == Verb.Role.WORD);
    return word != null
        && word.end() <= limit
        && (next == null || next.end() <= word.end() || word.end() == end);
  }

  /** Whether a suffix ends its word: 商 in 供应商300家 does, 商 in 带动商机 does not. */
  private boolean endsWord(Hit<Word> suffix, int limit) {
    int end = suffix.end();
    return suffix.length() > 1
        || end >= limit
        || !scene.isHanAt(end)
        || "的内里".indexOf(scene.peek(end)) >= 0
        || scene.nouns.startsAt(end)
        || scene.nouns.startsAt(suffix.start())
        || scene.verbs.startsAt(end)
        || scene.predicates.startsAt(end)
        || scene.changes.startsAt(end)
        || scene.words.startingAt(end, word -> word.role() != Word.Role.SUFFIX) != null;
  }

  /** 止付冻结, 惩戒曝光: verbs in a row are one predicate. */
  Span withNeighbours(Span verb, int limit) {
    int start = verb.start();
    while (start > limit) {
      int end = start;
      if (scene.peek(end - 1) == '、' || scene.peek(end - 1) == '并') {
        end--;
      }
      Hit<Predicate> before = scene.predicates.endingAt(end, Predicate.NO_LINK);
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
    if (scene.peek(quantity.to()) == '由') {
      Span done = lastDone(quantity.to() + 1, limit);
      return done == null ? null : withNext(done, limit);
    }
    Span listed = listedBehind(quantity.to(), limit);
    if (listed != null) {
      return withNext(listed, limit);
    }
    int from = quantity.to();
    if (counted != null && counted.start() >= from) {
      from = counted.end();
    }
    for (Hit<Verb> found : from < limit ? scene.verbs.within(from, limit) : List.<Hit<Verb>>of()) {
      if (found.start() > from + ADVERB) {
        break;
      }
      Hit<Verb> hit = isAcrossWords(found) ? scene.verbs.startingAt(found.start() + 1) : found;
      if (hit != null && isGeneral(hit, limit)) {
        return withNext(hit.span(), limit);
      }
    }
    return null;
  }

  /** 经营 in 三分之二由返乡青年经营: the last verb, since who does it stands before it. */
  private @Nullable Span lastDone(int start, int limit) {
    Span listed = start < limit ? lastListed(start, limit, false) : null;
    Span general = start < limit ? lastGeneral(listed == null ? start : listed.end(), limit) : null;
    return general == null ? listed : general;
  }

  /** The first of the cue list; one that only says when (送医 in 送医后好转) where it is the only one. */
  private @Nullable Span listedBehind(int start, int limit) {
    Span framed = null;
    for (Hit<Predicate> hit : scene.predicates.within(start, limit)) {
      Hit<ClaimTerms.Change> change = scene.changes.startingAt(hit.end());
      if (hit.term().link()
          && change != null
          && change.end() <= limit
          && !hasNumber(start, hit.start())) {
        return new Span(hit.start(), change.end()); // 实现增长
      }
      if (hit.term().link()
          || scene.peek(hit.start() - 1) == '的'
          || isInWord(hit, start)
          || isInNoun(hit.start(), hit.end(), limit)) {
        continue;
      }
      if (!frames.isFramed(hit.end(), limit)) {
        return hit.span();
      }
      framed = framed == null ? hit.span() : framed;
    }
    return framed;
  }

  /** Whether digits stand in a range, whose quantity what follows is told of. */
  private boolean hasNumber(int start, int end) {
    for (int i = start; i < end; i++) {
      if (CodePoints.isDigit(scene.peek(i))) {
        return true;
      }
    }
    return false;
  }

  /** 恢复运营: a verb that ends the clause goes with the one right before it. */
  private Span withNext(Span verb, int limit) {
    Hit<Predicate> listed = scene.predicates.startingAt(verb.end(), Predicate.NO_LINK);
    Hit<Verb> general = scene.verbs.startingAt(verb.end(), Verb.Role.VERB.bit());
    int end = listed != null ? listed.end() : general != null ? general.end() : verb.end();
    boolean last = end <= limit && !scene.isHanAt(end);
    return last && verb.length() > 1 ? new Span(verb.start(), end) : verb;
  }
}
