package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Classifier;
import dev.assay.claim.ClaimTerms.Comparator;
import dev.assay.claim.ClaimTerms.Side;
import dev.assay.claim.ClaimTerms.Unit;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins numerals with comparators and units to quantities, and ranges to one. */
final class QuantityReader {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
  private static final int MAX_COMPARATORS = 3;

  private final Scene scene;
  private final Units units;
  private final HanNumerals han;
  private final NonClaims nonClaims;
  private final NounPhrases nounPhrases;
  private final String localMoney;

  QuantityReader(Scene scene, Units units, HanNumerals han, String localMoney) {
    this.scene = scene;
    this.units = units;
    this.han = han;
    this.nonClaims = new NonClaims(scene);
    this.nounPhrases = new NounPhrases(scene);
    this.localMoney = localMoney;
  }

  /** The quantities that numerals state, in text order. */
  List<Quantity> read(List<Numeral> numerals) {
    List<Quantity> quantities = new ArrayList<>();
    int done = 0;
    for (int i = 0; i < numerals.size(); i++) {
      Numeral numeral = numerals.get(i);
      if (numeral.start() < done || nonClaims.blocks(numeral)) {
        continue;
      }
      Quantity quantity = null;
      if (i + 1 < numerals.size()) {
        quantity = range(numeral, numerals.get(i + 1));
      }
      if (quantity == null) {
        quantity = single(numeral);
      }
      if (quantity != null && Rates.isDenominator(scene, quantity)) {
        done = quantity.to();
        continue;
      }
      if (quantity != null && Decimals.fits(quantity.value())) {
        Quantity merged = withMinorUnit(quantity, numerals, i);
        quantities.add(new Rates(scene).rated(merged));
        done = merged.to();
      }
    }
    return quantities;
  }

  private @Nullable Quantity single(Numeral numeral) {
    Reading reading = new Reading(numeral);
    boolean score =
        scene.peek(numeral.start() - 1) == '-'
            && CodePoints.isDigit(scene.peek(numeral.start() - 2));
    return !score && reading.isQuantity()
        ? reading.quantity(numeral.value(), numeral.high())
        : null;
  }

  /** 3至5万元, 3-5 per cent, between 3 and 5, 3年以上10年以下; or null if the two are no range. */
  private @Nullable Quantity range(Numeral low, Numeral high) {
    if (high.start() - low.end() > 12 || nonClaims.blocks(high) || high.share() != low.share()) {
      return null;
    }
    Reading first = new Reading(low);
    boolean bare = !first.hasUnit();
    int gap = bare ? low.end() : first.to;
    boolean bounded = !bare && first.after == Bound.AT_LEAST && gap == high.start();
    if (!bounded && !Ranges.joins(scene, low, gap, high.start())) {
      return null;
    }
    Reading second = new Reading(high);
    if (!second.isQuantity()
        || !bare && (second.unit == null || !second.unit.code().equals(unitCode(first)))) {
      return null;
    }
    boolean shared = bare && !low.multiplied() && high.multiplied();
    BigDecimal from = shared ? low.value().multiply(second.multiplier()) : low.value();
    if (second.scaled(from).compareTo(second.scaled(high.value())) >= 0
        || bounded && second.after != Bound.AT_MOST) {
      return null;
    }
    Quantity quantity = second.quantity(from, high.value());
    return new Quantity(
        new Span(first.quoteStart, quantity.end()),
        first.from,
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

  private static String unitCode(Reading reading) {
    return reading.unit == null ? "" : reading.unit.code();
  }

  /** 8元5角 is 8.5. */
  private Quantity withMinorUnit(Quantity quantity, List<Numeral> numerals, int index) {
    if (quantity.kind() != ClaimKind.MONEY || index + 1 >= numerals.size()) {
      return quantity;
    }
    Numeral minor = numerals.get(index + 1);
    int end = minor.end();
    if (minor.start() != quantity.end() || scene.peek(end) != '角' && scene.peek(end) != '分') {
      return quantity;
    }
    BigDecimal part =
        minor.value().movePointLeft(scene.peek(end) == '角' ? 1 : 2).add(quantity.value());
    Span quote = new Span(quantity.start(), end + 1);
    return new Quantity(
        quote,
        quantity.from(),
        quote.end(),
        Decimals.normal(part),
        null,
        quantity.bound(),
        quantity.kind(),
        quantity.unit(),
        null,
        null,
        false,
        false,
        null,
        quantity.confidence());
  }

  /** What stands around one numeral. */
  private final class Reading {
    final Numeral numeral;
    final @Nullable Unit prefix;
    final Bound before;
    final int from;
    int quoteStart;
    @Nullable Unit unit;
    @Nullable Classifier classifier;
    NounPhrases.@Nullable Phrase noun;
    Bound inside;
    Bound after = Bound.EXACTLY;
    BigDecimal added = BigDecimal.ZERO;
    boolean half;
    int quoteEnd;
    int to;
    double confidence = Confidence.CERTAIN;

    Reading(Numeral numeral) {
      this.numeral = numeral;
      this.inside = numeral.bound();
      this.quoteStart = numeral.start();
      this.quoteEnd = numeral.end();
      prefix = readPrefix();
      readUnit();
      to = quoteEnd;
      readAfter();
      int at = numeral.negative() ? Math.min(quoteStart, numeral.start() - 1) : quoteStart;
      Bound bound = Bound.EXACTLY;
      for (int i = 0; i < MAX_COMPARATORS; i++) {
        int end = scene.skipSpacesBack(at);
        Hit<Comparator> hit = scene.comparators.endingAt(end, word -> word.side() == Side.BEFORE);
        if (hit == null) {
          break;
        }
        bound = bound == Bound.EXACTLY ? hit.term().bound() : bound;
        at = hit.start();
      }
      before = bound;
      from = at;
    }

    private @Nullable Unit readPrefix() {
      int end = numeral.start();
      if (numeral.negative()) {
        end--;
      }
      int tight = end;
      end = scene.skipSpacesBack(end);
      Hit<Unit> hit = scene.units.endingAt(end, Unit::before);
      Hit<Unit> stuck = tight == end ? units.prefixEndingAt(scene.form, end) : null;
      Hit<Unit> longer =
          stuck != null && (hit == null || stuck.length() > hit.length()) ? stuck : hit;
      if (longer == null) {
        return null;
      }
      quoteStart = longer.start();
      return longer.term();
    }

    private void readUnit() {
      int at = numeral.end();
      if (numeral.share()) {
        return;
      }
      if (scene.peek(at) == '半' && numeral.value().equals(BigDecimal.ONE)) {
        half = true;
        quoteEnd = at + 1;
        return;
      }
      Bound said = scene.peek(at) < 0 ? null : han.inside(scene.peek(at));
      if (said != null && inside == Bound.EXACTLY && numeral.script() != Numeral.Script.WORDS) {
        if (readUnitAt(at + 1)) {
          inside = said;
          return;
        }
      }
      readUnitAt(at);
    }

    private boolean readUnitAt(int at) {
      int start = scene.skipSpaces(at);
      if (scene.peek(start) == '-' && scene.isLatinAt(start + 1)) {
        start++;
      }
      Hit<Unit> found = scene.units.startingAt(start, Unit::after);
      Hit<Unit> stuck = start == numeral.end() ? units.suffixAt(scene.form, start) : null;
      if (stuck != null && stuck.length() == 1 && isNameLetter(start)) {
        stuck = null;
      }
      if (found == null) {
        found = stuck;
      }
      if (found == null && scene.peek(start) == '个' && scene.peek(start + 1) == '半') {
        found = scene.units.startingAt(start + 2, Unit::after);
        added = HALF;
      }
      Hit<Classifier> counted = scene.classifiers.startingAt(start);
      if (found != null && (counted == null || found.end() >= counted.end()) && accepts(found)) {
        unit = found.term();
        quoteEnd = found.end();
        if (scene.peek(quoteEnd) == '半' && unit.kind() == ClaimKind.DURATION) {
          added = HALF;
          quoteEnd++;
        }
        return true;
      }
      added = BigDecimal.ZERO;
      if (counted != null && start == at) {
        classifier = counted.term();
        quoteEnd = counted.end();
        return true;
      }
      return false;
    }

    /** M in 3M: metres, grams, seconds are written small. */
    private boolean isNameLetter(int at) {
      return CodePoints.isUpperLatin(scene.text.codePointAt(at))
          && "mgshtp".indexOf(scene.peek(at)) >= 0;
    }

    /**
     * A year is no duration, a coin no sum of its own, and "points" are only so behind a change.
     */
    private boolean accepts(Hit<Unit> hit) {
      Unit found = hit.term();
      if (found.kind() == ClaimKind.DURATION && scene.peek(hit.start()) == '年') {
        return !nonClaims.isDatedYear(numeral);
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
      if (scene.formIs(hit.start(), "points") && hit.length() == 6) {
        return Changes.nearChange(scene, numeral.start());
      }
      return !scene.formIs(hit.start(), "times")
          || hit.length() > 5
          || Changes.isMultiple(scene, hit.end());
    }

    private void readAfter() {
      int at = scene.skipSpaces(quoteEnd);
      Hit<Comparator> hit =
          scene.comparators.startingAt(
              at, word -> word.side() == Side.AFTER || word.side() == Side.BOTH);
      if (hit != null) {
        after = hit.term().bound();
        to = hit.end();
      }
    }

    boolean hasUnit() {
      return unit != null || prefix != null || classifier != null || numeral.share();
    }

    boolean isQuantity() {
      if (nonClaims.unmakes(numeral, quoteEnd)) {
        return false;
      }
      if (numeral.share() || half) {
        return true;
      }
      if (isHalf()) {
        return acceptsHalf();
      }
      if (unit != null || prefix != null) {
        return !isUncountedOne();
      }
      if (classifier != null) {
        return acceptsOne(classifier);
      }
      return numeral.script() != Numeral.Script.HAN && acceptsBare();
    }

    private boolean isHalf() {
      return numeral.script() == Numeral.Script.HAN && numeral.value().equals(HALF);
    }

    /** 半年 and 半小时 are durations, 过半 and 半数 are shares. */
    private boolean acceptsHalf() {
      if (unit != null && unit.kind() == ClaimKind.DURATION) {
        return scene.peek(quoteStart - 1) != '上'
            && scene.peek(quoteStart - 1) != '下'
            && scene.peek(quoteStart - 1) != '大'
            && scene.peek(quoteEnd) != '度'
            && scene.peek(quoteEnd) != '报';
      }
      if (classifier != null && scene.peek(quoteEnd) == '月') {
        unit = null;
      }
      boolean half =
          scene.peek(numeral.end()) == '数'
              || before != Bound.EXACTLY && scene.peek(numeral.start() - 1) != '约';
      classifier = half ? null : classifier;
      this.half = half;
      return half;
    }

    /** 一年 and 一天 say a quantity only where something says so: 一年左右, 近一年, 为期一周. */
    private boolean isUncountedOne() {
      return isOne()
          && unit != null
          && unit.kind() == ClaimKind.DURATION
          && quoteEnd - numeral.end() == 1
          && before == Bound.EXACTLY
          && inside == Bound.EXACTLY
          && after == Bound.EXACTLY
          && added.signum() == 0
          && scene.peek(numeral.start() - 1) != '期'
          && scene.peek(numeral.start() - 1) != '时';
    }

    private boolean isOne() {
      return numeral.script() == Numeral.Script.HAN && numeral.value().equals(BigDecimal.ONE);
    }

    private boolean acceptsOne(Classifier found) {
      if (!isOne() || found.one() == Classifier.One.YES || inside != Bound.EXACTLY) {
        return true;
      }
      if (found.one() == Classifier.One.NO) {
        return false;
      }
      Span clause = scene.clauses.at(numeral.start());
      boolean verb = !scene.predicates.within(clause.start(), numeral.start()).isEmpty();
      return verb
          && scene.nouns.within(quoteEnd, clause.end()).stream()
              .anyMatch(hit -> hit.term().unit().equals("{case}"));
    }

    private boolean acceptsBare() {
      boolean word = numeral.script() == Numeral.Script.WORDS;
      boolean year = NonClaims.isYearLike(numeral);
      if (scene.document.isChinese() && !scene.isLatinAt(scene.skipSpaces(numeral.end()))) {
        return BareNumbers.accepts(scene, numeral);
      }
      noun = scene.peek(numeral.end()) == '-' ? null : nounPhrases.read(numeral.end());
      if (noun != null && noun.span().start() > numeral.end()) {
        if (noun.unit() == null && (year || word && isSmall() && !startsPlural())) {
          return false;
        }
        if (year && BareNumbers.isDated(scene, numeral)
            || scene.nonClaims.endingAt(noun.span().end(), term -> term.side() == Side.AFTER)
                    != null
                && !startsPlural()) {
          return false;
        }
        boolean known = noun.unit() != null;
        confidence = known ? Confidence.KNOWN_NOUN : Confidence.UNKNOWN_NOUN;
        if (known && noun.headStart() == noun.span().start()) {
          quoteEnd = noun.span().end();
          to = Math.max(to, quoteEnd);
        }
        return true;
      }
      noun = null;
      confidence = Confidence.BARE;
      return !word && !year && BareNumbers.accepts(scene, numeral);
    }

    private boolean isSmall() {
      return numeral.value().compareTo(BigDecimal.ONE) <= 0;
    }

    private boolean startsPlural() {
      return noun != null && scene.peek(noun.span().end() - 1) == 's';
    }

    /** The factor that a multiplier brought to the numeral: 10000 in 5万. */
    BigDecimal multiplier() {
      BigDecimal factor = BigDecimal.ONE;
      int at = numeral.start();
      while (at < numeral.end() && !han.isMultiplier(scene.peek(at)) && !scene.isLatinAt(at)) {
        at++;
      }
      BigDecimal digits =
          at == numeral.start()
              ? null
              : new Digits(scene.text, scene.form, numeral.start()).value();
      if (digits != null && digits.signum() > 0 && numeral.script() == Numeral.Script.DIGITS) {
        factor = Decimals.quotient(numeral.value(), digits);
      } else if (numeral.script() != Numeral.Script.DIGITS) {
        factor = BigDecimal.ONE;
      }
      return factor;
    }

    BigDecimal scaled(BigDecimal value) {
      if (half) {
        return FIFTY;
      }
      BigDecimal whole = value.add(added);
      return unit == null || numeral.share()
          ? Decimals.normal(whole)
          : Decimals.quotient(whole.multiply(unit.numerator()), unit.denominator());
    }

    /** "testified over nine weeks" bounds nothing, "for over nine weeks" does. */
    private boolean isSpanOver() {
      return unit != null
          && unit.kind() == ClaimKind.DURATION
          && scene.formIs(from, "over ")
          && !scene.formIs(scene.skipSpacesBack(from) - 4, " for");
    }

    /** 近三年 and 近三年来 look back; 历时近三年 is almost three years. */
    private boolean isLookBack() {
      if (unit == null || unit.kind() != ClaimKind.DURATION || scene.peek(from) != '近') {
        return false;
      }
      boolean since = scene.peek(quoteEnd - 1) == '来' || scene.peek(quoteEnd) == '来';
      return since || !scene.isHanAt(from - 1);
    }

    Quantity quantity(BigDecimal value, @Nullable BigDecimal high) {
      Bound said = isLookBack() || isSpanOver() ? Bound.EXACTLY : before;
      Bound bound = said != Bound.EXACTLY ? said : after != Bound.EXACTLY ? after : inside;
      return new Quantity(
          new Span(quoteStart, quoteEnd),
          Math.min(from, quoteStart),
          to,
          numeral.negative() && kind() == ClaimKind.MEASURE
              ? scaled(value).negate()
              : scaled(value),
          high == null ? null : scaled(high),
          bound,
          kind(),
          unitCode(),
          null,
          noun,
          classifier != null && classifier.noun(),
          numeral.negative() && kind() != ClaimKind.MEASURE,
          null,
          confidence());
    }

    private ClaimKind kind() {
      if (numeral.share() || half) {
        return ClaimKind.PERCENT;
      }
      if (unit != null && !(prefix != null && unit.kind() != ClaimKind.MONEY)) {
        return unit.kind();
      }
      if (prefix != null) {
        return ClaimKind.MONEY;
      }
      return ClaimKind.COUNT;
    }

    private String unitCode() {
      if (numeral.share() || half) {
        return "%";
      }
      if (prefix != null && (unit == null || unit.kind() != ClaimKind.MONEY || isLocal(unit))) {
        return money(prefix.code());
      }
      if (unit != null) {
        return unit.kind() == ClaimKind.MONEY ? money(unit.code()) : unit.code();
      }
      if (classifier != null) {
        return classifier.unit();
      }
      return noun != null && noun.unit() != null && noun.unit().startsWith("{")
          ? noun.unit()
          : noun == null ? Quantity.OPEN_UNIT : "{item}";
    }

    private boolean isLocal(Unit found) {
      return found.code().equals(Unit.LOCAL);
    }

    private String money(String code) {
      return code.equals(Unit.LOCAL) ? localMoney : code;
    }

    private double confidence() {
      if (prefix != null && prefix.code().equals("USD") && scene.peek(quoteStart) == '$') {
        return Confidence.SHARED_SIGN;
      }
      boolean age =
          unit != null
              && unit.kind() == ClaimKind.DURATION
              && (scene.peek(quoteEnd - 1) == '岁' || scene.formIs(quoteEnd - 3, "old"));
      return age ? Confidence.ASIDE : confidence;
    }
  }
}
