package dev.assay.claim;

import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins numerals with comparators and units to quantities, and ranges to one. */
final class QuantityReader {

  /** Numbers of a list that share a unit. */
  private static final int LONGEST_LIST = 8;

  private final Scene scene;
  private final NonClaims nonClaims;
  private final Durations durations;
  private final MinorUnits coins;
  private final SharedMultiplier multipliers;
  private final QuantityTools tools;

  QuantityReader(Scene scene, Units units, HanNumerals han, DocumentMoney money) {
    this.scene = scene;
    this.nonClaims = new NonClaims(scene, units);
    this.durations = new Durations(scene);
    this.coins = new MinorUnits(scene);
    this.tools = new QuantityTools(scene, units, han, nonClaims, new NounPhrases(scene), money);
    this.multipliers = new SharedMultiplier(tools);
  }

  /** The quantities that numerals state, in text order. */
  List<Quantity> read(List<Numeral> numerals) {
    List<Quantity> quantities = new ArrayList<>();
    int done = 0;
    int named = -1;
    for (int i = 0; i < numerals.size(); i++) {
      Numeral numeral = numerals.get(i);
      if (nonClaims.isNumbered(numeral) || named >= 0 && nonClaims.goesOn(named, numeral)) {
        named = numeral.end();
        continue;
      }
      if (numeral.start() < done || nonClaims.blocks(numeral)) {
        continue;
      }
      Quantity quantity = null;
      if (i + 1 < numerals.size()) {
        quantity = range(numeral, numerals.get(i + 1));
      }
      if (quantity == null && i + 1 < numerals.size()) {
        quantity = sharing(numerals, i);
      }
      if (quantity == null) {
        quantity = single(numeral, quantities);
      }
      if (quantity != null && Rates.isDenominator(scene, quantity)) {
        done = quantity.to();
        continue;
      }
      if (quantity != null && Decimals.fits(quantity.value())) {
        Quantity merged = durations.whole(coins.joined(quantity, numerals, i + 1), numerals, i + 1);
        quantities.add(new Rates(scene).rated(merged));
        done = merged.to();
      }
    }
    return new Slogans(scene).without(quantities);
  }

  private @Nullable Quantity single(Numeral numeral, List<Quantity> before) {
    QuantityReading reading = new QuantityReading(tools, numeral);
    boolean score =
        scene.peek(numeral.start() - 1) == '-'
            && CodePoints.isDigit(scene.peek(numeral.start() - 2));
    boolean understood =
        !nonClaims.unmakes(numeral, reading.quoteEnd) && Understood.accepts(scene, reading, before);
    return !score && (understood || isQuantity(reading))
        ? reading.quantity(numeral.value(), numeral.high())
        : null;
  }

  /** 3至5万元, 3-5 per cent, between 3 and 5, 3年以上10年以下; or null if the two are no range. */
  private @Nullable Quantity range(Numeral low, Numeral high) {
    if (high.share() != low.share()
        || !Ranges.mayJoin(scene, low.end(), high.start())
        || nonClaims.blocks(high)) {
      return null;
    }
    QuantityReading first = new QuantityReading(tools, low);
    boolean bare = !first.hasUnit();
    int gap = bare ? low.end() : first.to;
    boolean bounded = !bare && first.after == Bound.AT_LEAST && gap == high.start();
    QuantityReading second = new QuantityReading(tools, high);
    if (!bounded && !Ranges.joins(scene, first, gap, second)) {
      return null;
    }
    if (isPrefixed(first, second, gap)) {
      BigDecimal from = multipliers.lower(low, high);
      return from.compareTo(high.value()) < 0 ? first.to(second, from, high.value()) : null;
    }
    boolean ages = bare && new QuantityCheck(tools, first).readAge();
    if (ages && !second.hasUnit()) {
      second.unit = first.unit;
    } else if (!isQuantity(second) || !bare && !first.sharesUnit(second)) {
      return null;
    }
    boolean signs = first.prefix != null && first.unit == null && second.prefix != null;
    BigDecimal from = bare || signs ? multipliers.lower(low, high) : low.value();
    boolean signed = second.isMeasure() || low.negative() != high.negative();
    BigDecimal one = signed && low.negative() ? from.negate() : from;
    BigDecimal other = signed && high.negative() ? high.value().negate() : high.value();
    boolean falling = low.negative() && high.negative(); // -18 to -34
    BigDecimal least = falling ? one.min(other) : one;
    BigDecimal most = falling ? one.max(other) : other;
    if (least.compareTo(most) >= 0 || bounded && second.after != Bound.AT_MOST) {
      return null;
    }
    Quantity quantity = second.quantity(least, most, falling && !signed);
    return new Quantity(
        new Span(first.quoteStart, quantity.end()),
        Ranges.start(scene, first),
        quantity.to(),
        quantity.value(),
        quantity.high(),
        bounded ? Bound.EXACTLY : Bound.EXACTLY == first.before ? quantity.bound() : first.before,
        quantity.kind(),
        quantity.unit(),
        quantity.per(),
        quantity.noun(),
        quantity.classifierNoun(),
        false,
        null,
        quantity.confidence());
  }

  /**
   * "$3-5 million", "£20-30", "€2 to 3 billion": the sign stands before the lower end only. "to"
   * may also say who got the sum, so that it needs a multiplier behind.
   */
  private boolean isPrefixed(QuantityReading first, QuantityReading second, int gap) {
    boolean dash = scene.peek(gap) == '-' && second.quoteStart == gap + 1;
    return first.prefix != null
        && first.unit == null
        && !second.hasUnit()
        && (dash || second.numeral.multiplied());
  }

  /** The 45 of "45 and 50 mg", "45, 48 and 50 mg": a number whose unit stands behind the last. */
  private @Nullable Quantity sharing(List<Numeral> numerals, int index) {
    Numeral numeral = numerals.get(index);
    Numeral last = lastOfList(numerals, index);
    if (last == null
        || numeral.share()
        || NonClaims.isYearLike(numeral)
        || nonClaims.blocks(last)) {
      return null;
    }
    QuantityReading second = new QuantityReading(tools, last);
    QuantityReading first = new QuantityReading(tools, numeral);
    boolean shared =
        second.unit != null
            && second.prefix == null
            && second.unit.kind() != ClaimKind.MULTIPLE
            && isQuantity(second)
            && !first.hasUnit()
            && !nonClaims.unmakes(numeral, first.quoteEnd);
    if (!shared) {
      return null;
    }
    first.unit = second.unit;
    return first.quantity(numeral.value(), numeral.high());
  }

  /** The number behind the "and" of a list with nothing but commas between its numbers, or null. */
  private @Nullable Numeral lastOfList(List<Numeral> numerals, int index) {
    int longest = Math.min(numerals.size(), index + LONGEST_LIST);
    for (int i = index; i + 1 < longest; i++) {
      Numeral next = numerals.get(i + 1);
      if (!Enumerations.joins(scene, numerals.get(i).end(), next.start())) {
        return null;
      }
      if (scene.formIs(scene.skipSpacesBack(next.start()) - " and".length(), " and")) {
        return next;
      }
    }
    return null;
  }

  private boolean isQuantity(QuantityReading reading) {
    return new QuantityCheck(tools, reading).isQuantity();
  }
}
