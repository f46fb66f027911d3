package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Comparator;
import dev.assay.claim.ClaimTerms.Noun;
import dev.assay.claim.ClaimTerms.Predicate;
import dev.assay.claim.ClaimTerms.Side;
import dev.assay.lexicon.Hit;
import org.jspecify.annotations.Nullable;

/** Bounds that stand apart from their numeral: 最高补贴5万元, 最多可容纳300人, 不得每日致电超过3次. */
final class FarBounds {

  /** Characters of 可 and a verb: 可容纳. */
  private static final int LONGEST_VERB = 4;

  /** As many characters may stand between 不得 and 超过. */
  private static final int REACH = 10;

  private FarBounds() {}

  /** The limit before the noun or verb, or before 可 with its verb, that ends at a position. */
  static Bound before(Scene scene, int end) {
    if (!scene.isHanAt(end - 1)) {
      return Bound.EXACTLY;
    }
    for (int can = end - 1; can >= end - LONGEST_VERB; can--) {
      boolean able = scene.peek(can) == '可' || scene.peek(can) == '能';
      Hit<Comparator> limit = able ? limitBefore(scene, can) : null;
      if (limit != null) {
        return limit.term().bound();
      }
    }
    Hit<Noun> noun = scene.nouns.endingAt(end);
    Hit<Predicate> verb = scene.predicates.endingAt(end, Predicate.NO_LINK);
    int start = noun != null ? noun.start() : verb != null ? verb.start() : -1;
    Hit<Comparator> limit = start < 0 ? null : limitBefore(scene, start);
    return limit == null ? Bound.EXACTLY : limit.term().bound();
  }

  private static @Nullable Hit<Comparator> limitBefore(Scene scene, int end) {
    return scene.comparators.endingAt(
        end,
        word ->
            word.side() == Side.BEFORE
                && (word.bound() == Bound.AT_MOST || word.bound() == Bound.AT_LEAST));
  }

  /** The 过 of 坐过3次, which ends a verb, unlike that of 流量过3万 and 过半. */
  static boolean isAspect(Scene scene, Hit<Comparator> hit, int numeral) {
    return hit.length() == 1
        && scene.peek(hit.start()) == '过'
        && scene.isHanAt(hit.start() - 1)
        && scene.nouns.endingAt(hit.start()) == null
        && scene.words.endingAt(hit.start()) == null
        && "半百千万亿".indexOf(scene.peek(numeral)) < 0;
  }

  /** The bound at a position, turned round by 不得, 不能 or 不应 before it in the clause. */
  static Bound denied(Scene scene, Bound bound, int start) {
    if (bound != Bound.MORE_THAN && bound != Bound.LESS_THAN || !scene.isHanAt(start)) {
      return bound;
    }
    int first = Math.max(scene.clauses.at(start).start(), start - REACH);
    for (int at = start - 2; at >= first; at--) {
      int second = scene.peek(at + 1);
      if (scene.peek(at) == '不' && (second == '得' || second == '能' || second == '应')) {
        return bound == Bound.MORE_THAN ? Bound.AT_MOST : Bound.AT_LEAST;
      }
    }
    return bound;
  }
}
