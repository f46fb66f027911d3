package dev.assay.claim;

import dev.assay.claim.ClaimTerms.NumberWord;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Finds the multiplier that both ends of a range share though only the upper one writes it: 3至5万,
 * 两到三千, "two to three million".
 */
final class SharedMultiplier {

  /** Behind a number so small 百 and 千 are shared too, and not only 万 and 亿. */
  private static final BigDecimal TEN = BigDecimal.TEN;

  private final Scene scene;
  private final HanNumerals han;
  private final Units units;

  SharedMultiplier(QuantityTools tools) {
    this.scene = tools.scene();
    this.han = tools.han();
    this.units = tools.units();
  }

  /** The lower end of a range with the multiplier of the upper one, if it shares that. */
  BigDecimal lower(Numeral low, Numeral high) {
    if (low.isScaled()) {
      return low.value();
    }
    BigDecimal shared = high.script() == Numeral.Script.WORDS ? null : ofHan(low, high);
    shared = shared == null ? ofWords(low, high) : shared;
    return shared == null ? low.value() : shared;
  }

  /** 一百二十到一百五十万 shares 万, 两到三百亿 shares 百亿; 三百到一万 shares none. */
  private @Nullable BigDecimal ofHan(Numeral low, Numeral high) {
    BigDecimal factor = BigDecimal.ONE;
    int at = high.end() - 1;
    while (at > high.start() && han.role(scene.peek(at)) == HanNumerals.Role.BIG) {
      factor = factor.multiply(BigDecimal.valueOf(han.value(scene.peek(at--))));
    }
    BigDecimal whole = factor;
    while (at > high.start() && han.role(scene.peek(at)) == HanNumerals.Role.UNIT) {
      whole = whole.multiply(BigDecimal.valueOf(han.value(scene.peek(at--))));
    }
    BigDecimal all = low.value().compareTo(TEN) < 0 ? shared(low, high, whole) : null;
    return all == null ? shared(low, high, factor) : all;
  }

  /** "two to three million", "4-6bn". */
  private @Nullable BigDecimal ofWords(Numeral low, Numeral high) {
    BigDecimal factor = BigDecimal.ONE;
    int end = high.end();
    int letters = end;
    while (letters > high.start() && scene.isLatinAt(letters - 1)) {
      letters--;
    }
    Hit<NumberWord> stuck = letters == end ? null : units.abbreviationAt(scene.form, letters);
    if (stuck != null && stuck.end() == end && CodePoints.isDigit(scene.peek(letters - 1))) {
      return shared(low, high, stuck.term().value());
    }
    while (true) {
      Hit<NumberWord> word = scene.numberWords.endingAt(end, SharedMultiplier::isMultiplier);
      if (word == null || word.start() <= high.start()) {
        break;
      }
      factor = factor.multiply(word.term().value());
      end = scene.skipSpacesBack(word.start());
    }
    return shared(low, high, factor);
  }

  private static boolean isMultiplier(NumberWord word) {
    return switch (word.role()) {
      case HUNDRED, SCALE, DOZEN -> true;
      default -> false;
    };
  }

  /** The lower end times a factor, if what the factor multiplies in the upper end is more. */
  private static @Nullable BigDecimal shared(Numeral low, Numeral high, BigDecimal factor) {
    boolean fits =
        factor.compareTo(BigDecimal.ONE) > 0
            && low.value().compareTo(Decimals.quotient(high.value(), factor)) < 0;
    return fits ? low.value().multiply(factor) : null;
  }
}
