package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Side;
import dev.assay.claim.ClaimTerms.Unit;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import java.math.BigDecimal;

/** Tells whether what may be a unit behind a number is one there. */
final class UnitCheck {

  private final Scene scene;
  private final Numeral numeral;
  private final NonClaims nonClaims;

  UnitCheck(Scene scene, Numeral numeral, NonClaims nonClaims) {
    this.scene = scene;
    this.numeral = numeral;
    this.nonClaims = nonClaims;
  }

  /**
   * A year is no duration, a coin no sum of its own, and "points" are only so behind a change.
   *
   * @param prefixed whether a unit stands before the number
   * @param from before the number and its comparator
   */
  boolean accepts(Hit<Unit> hit, boolean prefixed, int from) {
    Unit found = hit.term();
    if (found.kind() == ClaimKind.DURATION && scene.peek(hit.start()) == '年') {
      return !nonClaims.isDatedYear(numeral);
    }
    if (scene.peek(hit.start()) == '块' && hit.length() == 1 && isPiece(hit.end(), from)
        || isOfNext(hit, prefixed)) {
      return false;
    }
    if (found.code().equals(Unit.LOCAL) && found.numerator().compareTo(BigDecimal.ONE) < 0) {
      return scene.formIs(hit.start(), "jiao");
    }
    if (found.kind() == ClaimKind.DURATION
        && NonClaims.isYearLike(numeral)
        && numeral.script() == Numeral.Script.DIGITS
        && scene.isLatinAt(hit.start())) {
      return false;
    }
    if (IndexPoints.arePoints(scene, hit)) {
      return IndexPoints.areOfIndex(scene, numeral)
          || scene.isLatinAt(hit.start()) && Changes.nearChange(scene, numeral.start());
    }
    return !scene.formIs(hit.start(), "times")
        || hit.length() > 5
        || isBroken() // nothing happens 2.6 times
        || Changes.isMultiple(scene, hit.end());
  }

  private boolean isBroken() {
    return numeral.value().stripTrailingZeros().scale() > 0;
  }

  /** The second $ of "paid $200 $300 at a time" and the "in" of "4in 10", which digits follow. */
  private boolean isOfNext(Hit<Unit> hit, boolean prefixed) {
    int c = scene.peek(hit.start());
    boolean sign =
        hit.term().kind() == ClaimKind.MONEY && !CodePoints.isWord(c) && !CodePoints.isHan(c);
    boolean digits = CodePoints.isDigit(scene.peek(scene.skipSpaces(hit.end())));
    return sign && (prefixed || digits) || hit.term().side() == Side.STUCK && digits;
  }

  /** 块 of what is made or put up (产量3亿块, 30块屏幕), and no money. */
  private boolean isPiece(int end, int before) {
    boolean measured =
        scene.words.endsAt(
            before, ClaimTerms.Word.Role.SUFFIX.bit() | ClaimTerms.Word.Role.ATTRIBUTE.bit());
    Hit<ClaimTerms.Noun> noun = scene.nouns.endingAt(before);
    Hit<ClaimTerms.Noun> behind = scene.nouns.startingAt(end);
    boolean amount = noun != null && noun.term().unit().equals(ClaimTerms.Noun.MONEY);
    return behind != null && !behind.term().unit().equals(ClaimTerms.Noun.MONEY)
        || !amount && (noun != null && noun.length() > 1 || measured && isCountedAmount(before));
  }

  /** 产量, 数量, 总数: how many, while 价, 费 and 额 say how much money. */
  private boolean isCountedAmount(int end) {
    return scene.peek(end - 1) == '量' || scene.peek(end - 1) == '数';
  }
}
