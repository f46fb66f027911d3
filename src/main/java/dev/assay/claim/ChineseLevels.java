package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Predicate;
import dev.assay.claim.ClaimTerms.Verb;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the verbs of Chinese that say how far a level went, or by how much it was passed. */
final class ChineseLevels {

  private final Scene scene;

  ChineseLevels(Scene scene) {
    this.scene = scene;
  }

  /** 达 in 车流量达40万辆, 占 in 约占三成: the verb in a range that says how far it went, or null. */
  @Nullable Span level(int start, int end) {
    return last(
        start,
        end,
        verb -> verb.role() == Predicate.Role.LEVEL || verb.role() == Predicate.Role.SHARE);
  }

  /** 为 in 流量为3万辆: the link in a range, or null. */
  @Nullable Span link(int start, int end) {
    return last(start, end, Predicate::link);
  }

  private @Nullable Span last(int start, int end, java.util.function.Predicate<Predicate> role) {
    Span found = null;
    for (int i = start; i < end; i++) {
      Hit<Predicate> hit = scene.predicates.startingAt(i, role);
      if (hit != null && hit.end() <= end && !isInLongerVerb(hit)) {
        found = hit.span();
        i = hit.end() - 1;
      }
    }
    return found;
  }

  /** Whether 占 follows the noun that a verb describes with 的: 来自粮食经营的部分约占四成. */
  boolean hasShareBehind(@Nullable Span verb, int nounEnd, int end) {
    return verb != null
        && isFollowedByDe(verb.end(), nounEnd)
        && last(nounEnd, end, term -> term.role() == Predicate.Role.SHARE) != null;
  }

  /** 占 in 占全市新增学位的三分之一, whatever verb its whole holds; or null. */
  @Nullable Span ofShare(int start, int end, Quantity quantity) {
    int de = scene.skipSpacesBack(quantity.from()) - 1;
    if (quantity.kind() != ClaimKind.PERCENT || scene.peek(de) != '的') {
      return null;
    }
    for (Hit<Predicate> hit : scene.predicates.within(start, end)) {
      if (hit.term().role() == Predicate.Role.SHARE
          && scene.nouns.cover(hit.start(), hit.end()) == null) {
        return hit.span();
      }
    }
    return null;
  }

  /** Whether 的 stands in a range behind a verb, which then describes a noun. */
  boolean isFollowedByDe(int start, int end) {
    for (int i = start; i < end; i++) {
      if (scene.peek(i) == '的') {
        return true;
      }
    }
    return false;
  }

  /** 超过 in 浓度超过5毫克: the verb that compares, right before a quantity; or null. */
  @Nullable Span compared(Quantity quantity) {
    Hit<ClaimTerms.Comparator> bound =
        scene.comparators.endingAt(
            scene.skipSpacesBack(quantity.start()), ClaimTerms.Side.BEFORE.bit());
    bound = bound == null || bound.term().bound() == Bound.EXACTLY ? null : bound;
    int last = bound == null ? -1 : scene.peek(bound.end() - 1);
    boolean verb = last == '过' || last == '于' || last == '出';
    return bound != null && verb && bound.length() > 1 ? bound.span() : null;
  }

  /** 超 in 超警戒水位1.2米: what the quantity leads beyond a level named behind it, or null. */
  @Nullable Span beyond(int start, int end) {
    Hit<Word> level = scene.words.endingAt(end, Word.Role.ATTRIBUTE.bit());
    if (level == null || level.start() <= start) {
      return null;
    }
    Span found = null;
    for (Hit<ClaimTerms.Comparator> hit : scene.comparators.within(start, level.start())) {
      Bound bound = hit.term().bound();
      if (hit.term().side() == ClaimTerms.Side.BEFORE
          && (bound == Bound.MORE_THAN || bound == Bound.LESS_THAN)
          && !scene.predicates.startsAt(hit.start())) {
        found = hit.span();
      }
    }
    return found;
  }

  /** 达 in 到达, 捐 in 捐建; 高达 in 最高达到, where another word ends in it. */
  private boolean isInLongerVerb(Hit<Predicate> verb) {
    Hit<Word> word =
        scene.words.cover(
            verb.start() - 1, verb.start() + 1, term -> term.role() == Word.Role.STOP);
    if (word != null && word.end() < verb.end()) {
      return true;
    }
    Hit<Verb> longer = scene.verbs.cover(verb.start(), verb.end());
    Hit<Predicate> listed = scene.predicates.cover(verb.start(), verb.end());
    return longer != null && longer.length() > verb.length()
        || listed != null
            && listed.length() > verb.length()
            && listed.term().role() != Predicate.Role.LEVEL;
  }

  /** 收入 in 光学薄膜录得收入15.9亿元: a noun of money between the verb and the money. */
  boolean isIncome(Span object, Quantity quantity) {
    return quantity.kind() == ClaimKind.MONEY
        && scene.nouns.endsAt(object.end(), ClaimTerms.Noun.AMOUNT);
  }
}
