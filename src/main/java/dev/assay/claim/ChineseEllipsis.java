package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Predicate;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Knows the quantities in Chinese of which only the number is said again, and not what it counts.
 */
final class ChineseEllipsis {

  private final Scene scene;
  private final ChineseLevels levels;

  /** Who made the last journeys counted, up to the end of their paragraph. */
  private @Nullable Span travellers;

  private int travellersEnd;

  ChineseEllipsis(Scene scene, ChineseLevels levels) {
    this.scene = scene;
    this.levels = levels;
  }

  /** Remembers who was counted by journeys: 旅客 in 旅客4231万人次. */
  void add(Quantity quantity, @Nullable Span counted) {
    if (isJourneys(quantity) && counted != null && counted.end() <= quantity.start()) {
      Span paragraph = scene.document.paragraphAt(quantity.start());
      travellers = counted;
      travellersEnd = paragraph == null ? quantity.end() : paragraph.end();
    }
  }

  /** 日均345万人次 behind 旅客总量1.38亿人次: a classifier that names no one; or null. */
  @Nullable Span travellers(Quantity quantity) {
    return isJourneys(quantity) && quantity.start() < travellersEnd ? travellers : null;
  }

  private boolean isJourneys(Quantity quantity) {
    return quantity.kind() == ClaimKind.COUNT
        && quantity.classifierNoun()
        && scene.peek(quantity.end() - 1) == '次';
  }

  /** 单日达1.8万人次 behind 接待观众14万人次: a level of the same, with nothing else counted. */
  boolean isReachedAgain(Quantity quantity, @Nullable Span verb, @Nullable Quantity previous) {
    return verb != null
        && previous != null
        && scene.predicates.startingAt(verb.start()) != null
        && !scene.predicates.startsAt(verb.start(), Predicate.NO_LINK)
        && quantity.classifierNoun()
        && quantity.unit().equals(previous.unit());
  }

  /** 合计派发5970万元 behind 每股派发红利1.5元: the same was done, and to the same. */
  boolean isDoneAgain(
      Quantity quantity, @Nullable Span verb, @Nullable Quantity previous, Context inherited) {
    Span before = inherited.predicate();
    return verb != null
        && before != null
        && previous != null
        && verb.start() != before.start()
        && quantity.unit().equals(previous.unit())
        && scene.folded(verb).equals(scene.folded(before));
  }

  /** 上年同期为1.46亿元 behind 净利润1.89亿元: only when is said before the link. */
  boolean isOfOtherTime(Quantity quantity, int linkFrom, @Nullable Quantity previous) {
    return previous != null
        && quantity.kind() == previous.kind()
        && quantity.unit().equals(previous.unit())
        && levels.link(linkFrom, quantity.start()) != null;
  }

  /** 有 before a quantity: that there are so many says less than what they do. */
  boolean isExistence(Span verb) {
    return scene.peek(verb.end() - 1) == '有'
        && scene.predicates.startsAt(verb.start(), Predicate.LINK);
  }

  /** Whether two counts are of the same things by their classifiers, of which one may be unsaid. */
  boolean sharesClassifier(Quantity one, Quantity other) {
    int classifier = scene.peek(one.end() - 1);
    return !CodePoints.isHan(classifier) || classifier == scene.peek(other.end() - 1);
  }
}
