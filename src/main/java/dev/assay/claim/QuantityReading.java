package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Classifier;
import dev.assay.claim.ClaimTerms.Comparator;
import dev.assay.claim.ClaimTerms.Side;
import dev.assay.claim.ClaimTerms.Unit;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands around one numeral. */
final class QuantityReading {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
  private static final int MAX_COMPARATORS = 3;

  private static final String US_DOLLAR = "USD";

  private final Scene scene;
  private final Units units;
  private final HanNumerals han;
  private final NonClaims nonClaims;
  private final DocumentMoney money;

  final Numeral numeral;
  final @Nullable Unit prefix;

  /** 摄氏 before the numeral, which says what 度 behind it are degrees of. */
  private @Nullable Unit scale;

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

  QuantityReading(QuantityTools tools, Numeral numeral) {
    this.scene = tools.scene();
    this.units = tools.units();
    this.han = tools.han();
    this.nonClaims = tools.nonClaims();
    this.money = tools.money();
    this.numeral = numeral;
    this.inside = numeral.bound();
    this.quoteStart = numeral.sign();
    this.quoteEnd = numeral.end();
    prefix = readPrefix();
    int at = quoteStart;
    readUnit();
    to = quoteEnd;
    readAfter();
    if (unit != null && scene.isHanAt(quoteStart)) {
      quoteStart = numeral.sign(); // the unit behind says it again: 新台币3亿元
    }
    Bound bound = Bound.EXACTLY;
    for (int i = 0; i < MAX_COMPARATORS; i++) {
      int end = scene.skipSpacesBack(at);
      Hit<Comparator> hit = scene.comparators.endingAt(end, Side.BEFORE.bit());
      if (hit == null
          || Changes.isInCue(scene, hit)
          || isNounsEnd(hit)
          || FarBounds.isAspect(scene, hit, numeral.start())) {
        break;
      }
      bound =
          bound == Bound.EXACTLY ? FarBounds.denied(scene, hit.term().bound(), hit.start()) : bound;
      at = hit.start();
    }
    before = bound == Bound.EXACTLY ? FarBounds.before(scene, scene.skipSpacesBack(at)) : bound;
    from = at;
  }

  /** 超 in 出超131亿元: the end of a noun. */
  private boolean isNounsEnd(Hit<Comparator> hit) {
    Hit<ClaimTerms.Noun> noun = scene.isHanAt(hit.start()) ? scene.nouns.endingAt(hit.end()) : null;
    return noun != null && noun.length() > hit.length();
  }

  private @Nullable Unit readPrefix() {
    int end = numeral.sign();
    int tight = end;
    end = scene.skipSpacesBack(end);
    Hit<Unit> hit = scene.units.endingAt(end, Side.BEFORE.bit());
    Hit<Unit> stuck =
        tight == end ? units.prefixEndingAt(scene, end) : units.spelledEndingAt(scene, end);
    Hit<Unit> longer =
        stuck != null && (hit == null || stuck.length() > hit.length()) ? stuck : hit;
    if (longer == null) {
      return null;
    }
    quoteStart = longer.start();
    if (longer.term().kind() != ClaimKind.MONEY) {
      scale = longer.term();
      return null;
    }
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
    Hit<Unit> found = scene.units.startingAt(start, Side.AFTER.bit());
    if (found == null && scene.peek(start) == '-' && scene.isLatinAt(start + 1)) {
      start++;
      found = scene.units.startingAt(start, Side.AFTER.bit());
    }
    Hit<Unit> stuck =
        start == numeral.end() ? units.suffixAt(scene, start) : units.spelledAt(scene, start);
    if (stuck != null && stuck.length() == 1 && isNameLetter(start)) {
      stuck = null;
    }
    boolean longer = stuck != null && (found == null || stuck.length() >= found.length());
    found = longer ? stuck : found;
    if (found == null && Durations.isMinute(scene, start)) {
      found = new Hit<>(start, start + 1, Durations.MINUTES);
    }
    if (found == null && Inches.isOne(scene, start)) {
      found = new Hit<>(start, start + 2, Inches.UNIT);
    }
    if (found == null && scene.peek(start) == '个' && scene.peek(start + 1) == '半') {
      found = scene.units.startingAt(start + 2, Side.AFTER.bit());
      added = HALF;
    }
    if (found == null && scene.peek(start) == '个' && scene.peek(start + 1) >= 0) {
      Bound said = han.inside(scene.peek(start + 1));
      Hit<Unit> behind = said == null ? null : scene.units.startingAt(start + 2, Side.AFTER.bit());
      if (said != null && behind != null && behind.term().kind() == ClaimKind.DURATION) {
        inside = said;
        found = behind;
      }
    }
    Hit<Classifier> counted = scene.classifiers.startingAt(start);
    boolean rises = scene.formIs(start, "升至") || scene.formIs(start, "升到"); // from 0.72 to 0.75
    found = rises ? null : found;
    if (found != null
        && (counted == null || found.end() >= counted.end())
        && new UnitCheck(scene, numeral, nonClaims).accepts(found, prefix != null, from())) {
      unit = unitOf(found);
      Bound said = scene.peek(start) == '个' ? insideAt(start + 1) : null;
      inside = said == null ? inside : said;
      quoteEnd = found.end();
      UnitRest rest = UnitRest.behind(scene, han, found);
      added = rest == null ? added : rest.value();
      quoteEnd = rest == null ? quoteEnd : rest.end();
      return true;
    }
    added = BigDecimal.ZERO;
    if (counted != null && (start == at || isWholeWord(counted))) {
      classifier = counted.term();
      boolean next = scene.formIs(counted.end() - 1, "次之") && counted.length() > 1; // 12万人次之
      quoteEnd = next ? counted.end() - 1 : counted.end();
      return true;
    }
    return false;
  }

  /** 人 in "100 人" of spaced typesetting, but not in "3 人口". */
  private boolean isWholeWord(Hit<Classifier> counted) {
    Hit<ClaimTerms.Noun> noun = scene.nouns.startingAt(counted.start());
    return scene.isHanAt(counted.start())
        && (noun == null || noun.length() <= counted.length())
        && scene.nonClaims.startingAt(counted.start()) == null;
  }

  private @Nullable Bound insideAt(int at) {
    return scene.peek(at) < 0 ? null : han.inside(scene.peek(at));
  }

  /** 华氏 and "weighs" take another sense of the unit behind the numeral. */
  private Unit unitOf(Hit<Unit> found) {
    if (scale != null && found.term().code().equals("Cel")) {
      return scale;
    }
    if (Degrees.isElectricity(scene, numeral, found)) {
      return Degrees.kilowattHours();
    }
    if (IndexPoints.arePoints(scene, found) && IndexPoints.areOfIndex(scene, numeral)) {
      return IndexPoints.UNIT;
    }
    Hit<ClaimTerms.Word> weight =
        scene.words.endingAt(scene.skipSpacesBack(from()), ClaimTerms.Word.Role.WEIGHT.bit());
    Hit<Unit> mass =
        weight == null ? null : scene.units.startingAt(found.start(), Side.WEIGHED.bit());
    return mass == null ? found.term() : mass.term();
  }

  /** Before the numeral and a comparator. */
  private int from() {
    int end = scene.skipSpacesBack(quoteStart);
    Hit<Comparator> hit = scene.comparators.endingAt(end, Side.BEFORE.bit());
    return hit == null ? end : hit.start();
  }

  /** M in 3M: metres, grams, seconds are written small. */
  private boolean isNameLetter(int at) {
    return CodePoints.isUpperLatin(scene.text.codePointAt(at))
        && "mgshtp".indexOf(scene.peek(at)) >= 0;
  }

  private void readAfter() {
    int at = scene.skipSpaces(Inclusion.behind(scene, scene.skipSpaces(quoteEnd)));
    Hit<Comparator> hit = scene.comparators.startingAt(at, Side.AFTER.bit() | Side.BOTH.bit());
    boolean sum = hit != null && isAmountAt(scene.skipSpaces(hit.end()));
    if (hit != null && !sum) {
      after = hit.term().bound();
      to = hit.end();
      quoteEnd = unit != null && scene.formIs(at, "or ") && at > quoteEnd ? to : quoteEnd;
    }
  }

  /** "€1 million plus 4%": a sum, and no bound. */
  private boolean isAmountAt(int at) {
    return scene.isLatinAt(at - 2)
        && (CodePoints.isDigit(scene.peek(at)) || scene.units.startsAt(at, Side.BEFORE.bit()));
  }

  boolean hasUnit() {
    return unit != null || prefix != null || classifier != null || numeral.share();
  }

  /** Whether both ends of a range are in one unit: 3万元至5万元, $25 million and $30 million. */
  boolean sharesUnit(QuantityReading other) {
    if (classifier != null) {
      return other.classifier != null && classifier.unit().equals(other.classifier.unit());
    }
    boolean factors =
        unit == null || other.unit == null || unit.numerator().equals(other.unit.numerator());
    return factors && hasUnit() && other.hasUnit() && unitCode().equals(other.unitCode());
  }

  BigDecimal scaled(BigDecimal value) {
    if (half) {
      return FIFTY;
    }
    boolean tens = scene.peek(quoteEnd - 1) == '折' && value.compareTo(BigDecimal.TEN) >= 0;
    BigDecimal whole = tens ? value.movePointLeft(1) : value.add(added);
    return unit == null || numeral.share()
        ? Decimals.normal(whole)
        : Decimals.quotient(whole.multiply(unit.numerator()), unit.denominator());
  }

  /** The range up to another numeral, in the unit of this one. */
  Quantity to(QuantityReading end, BigDecimal low, BigDecimal high) {
    quoteEnd = end.quoteEnd;
    to = end.to;
    after = end.after;
    return quantity(low, high);
  }

  Quantity quantity(BigDecimal value, @Nullable BigDecimal high) {
    boolean below = numeral.negative() && isMeasure();
    return quantity(below ? value.negate() : value, high, numeral.negative() && !below);
  }

  /**
   * The quantity.
   *
   * @param value with its sign
   * @param negative whether a sign stands for a fall
   */
  Quantity quantity(BigDecimal value, @Nullable BigDecimal high, boolean negative) {
    Bound said = Spans.isUnbounded(scene, unit, from, quoteEnd) ? Bound.EXACTLY : before;
    Bound bound = said != Bound.EXACTLY ? said : after != Bound.EXACTLY ? after : inside;
    return new Quantity(
        new Span(quoteStart, quoteEnd),
        Math.min(from, quoteStart),
        to,
        scaled(value),
        high == null ? null : scaled(high),
        bound,
        kind(),
        unitCode(),
        null,
        noun,
        classifier != null && classifier.noun(),
        negative,
        null,
        confidence());
  }

  /** Whether it is measured on a scale that goes below zero. */
  boolean isMeasure() {
    return kind() == ClaimKind.MEASURE;
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
    if (prefix != null
        && (unit == null || unit.kind() != ClaimKind.MONEY || unit.code().equals(Unit.LOCAL))) {
      boolean shared = scene.peek(quoteStart) == '¥' || scene.peek(quoteStart) == '￥';
      return shared ? money.yenSign() : money(prefix.code());
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

  private String money(String code) {
    if (code.equals(Unit.LOCAL)) {
      return money.local();
    }
    int name = scene.skipSpaces(numeral.end());
    for (DocumentMoney.SharedMoney shared : money.named()) {
      if (shared.shared().equals(code) && isWritten(shared.names(), name)) {
        return scene.formIs(name, "cent") ? money.cent() : shared.money();
      }
    }
    return code.equals(US_DOLLAR) && scene.formIs(name, "cent") ? money.cent() : code;
  }

  /** $, "dollars", "pesos" before or behind the number: of which country is not said. */
  private boolean isWritten(List<String> names, int behind) {
    for (String name : names) {
      if (scene.formIs(quoteStart, name) || scene.formIs(behind, name)) {
        return true;
      }
    }
    return false;
  }

  private double confidence() {
    if (prefix != null && prefix.code().equals(US_DOLLAR) && scene.peek(quoteStart) == '$') {
      return Confidence.SHARED_SIGN;
    }
    boolean age =
        unit != null
            && unit.kind() == ClaimKind.DURATION
            && (scene.peek(quoteEnd - 1) == '岁' || scene.formIs(quoteEnd - 3, "old"));
    return age ? Confidence.ASIDE : confidence;
  }
}
