package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Classifier;
import dev.assay.claim.ClaimTerms.Noun;
import dev.assay.claim.ClaimTerms.Predicate;
import dev.assay.claim.ClaimTerms.Side;
import dev.assay.claim.ClaimTerms.Unit;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import java.math.BigDecimal;

/** Tells whether a numeral and what stands around it state a quantity. */
final class QuantityCheck {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final Unit YEARS =
      new Unit(ClaimKind.DURATION, "a", BigDecimal.ONE, BigDecimal.ONE, Side.AFTER);
  private static final int LONGEST_LATE_UNIT = 24;

  private static final Classifier PEOPLE = new Classifier("{person}", false, Classifier.One.YES);
  private static final Classifier DIVISIONS = new Classifier("{item}", true, Classifier.One.NO);
  private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

  private final Scene scene;
  private final HanNumerals han;
  private final NonClaims nonClaims;
  private final NounPhrases nounPhrases;
  private final QuantityReading reading;
  private final CountedParts parts;

  QuantityCheck(QuantityTools tools, QuantityReading reading) {
    this.scene = tools.scene();
    this.han = tools.han();
    this.nonClaims = tools.nonClaims();
    this.nounPhrases = tools.nounPhrases();
    this.reading = reading;
    this.parts = new CountedParts(tools.scene(), reading);
  }

  boolean isQuantity() {
    if (nonClaims.unmakes(reading.numeral, reading.quoteEnd)) {
      return false;
    }
    if (reading.numeral.share() || reading.half) {
      return true;
    }
    if (isHalf()) {
      return acceptsHalf();
    }
    if (reading.unit != null || reading.prefix != null) {
      return !isUncountedOne();
    }
    if (reading.classifier != null) {
      return acceptsOne(reading.classifier);
    }
    return readState()
        || readCountries()
        || readThings()
        || (reading.numeral.script() != Numeral.Script.HAN || isLargeHan()) && acceptsBare();
  }

  /** 六十二亿, while 二 and 一百 are seldom numbers of things by themselves. */
  private boolean isLargeHan() {
    return reading.numeral.end() - reading.numeral.start() > 1 && reading.numeral.isScaled();
  }

  /** 3死7伤: a state right behind the number of those who are in it. */
  private boolean readState() {
    Hit<Predicate> state =
        scene.predicates.startingAt(reading.numeral.end(), Predicate.Role.STATE.bit());
    if (state == null || state.length() > 1 || scene.isHanAt(state.end())) {
      return false;
    }
    reading.classifier = PEOPLE;
    return true;
  }

  /** 等32国, 等三省: a count of what the names before are. */
  private boolean readCountries() {
    int at = reading.numeral.end();
    int c = scene.peek(at);
    boolean digits = reading.numeral.script() == Numeral.Script.DIGITS;
    boolean listed = scene.peek(scene.skipSpacesBack(reading.from) - 1) == '等';
    Hit<Noun> noun = scene.nouns.startingAt(at);
    boolean word =
        scene.nonClaims.startsAt(at, Side.AFTER.bit()) || noun != null && noun.length() > 1;
    if (c != '国' && c != '省' || word || !(digits && !reading.numeral.multiplied() || listed)) {
      return false;
    }
    reading.classifier = DIVISIONS;
    reading.quoteEnd = at + 1;
    reading.to = at + 1;
    return true;
  }

  /** 260余岗位, 5万群众: a large number right before what it counts, without a classifier. */
  private boolean readThings() {
    int at = reading.numeral.end();
    Bound said = scene.peek(at) < 0 ? null : han.inside(scene.peek(at));
    boolean large =
        reading.numeral.multiplied()
            || reading.numeral.script() == Numeral.Script.HAN
                && reading.numeral.value().compareTo(LARGE) >= 0;
    int start = said == null ? at : at + 1;
    boolean counted =
        (large || said != null)
            && scene.isHanAt(start)
            && scene.nouns.startingAt(start, noun -> noun.unit().startsWith("{")) != null;
    if (!counted) {
      return false;
    }
    reading.inside = said == null ? reading.inside : said;
    reading.quoteEnd = start;
    reading.to = start;
    reading.confidence = Confidence.KNOWN_NOUN;
    return true;
  }

  private boolean isHalf() {
    return reading.numeral.script() == Numeral.Script.HAN && reading.numeral.value().equals(HALF);
  }

  /** 半年 and 半小时 are durations, 过半 and 半数 are shares. */
  private boolean acceptsHalf() {
    if (reading.unit != null && reading.unit.kind() == ClaimKind.DURATION) {
      return scene.peek(reading.quoteStart - 1) != '上'
          && scene.peek(reading.quoteStart - 1) != '下'
          && scene.peek(reading.quoteStart - 1) != '大'
          && scene.peek(reading.quoteEnd) != '度'
          && scene.peek(reading.quoteEnd) != '报';
    }
    if (reading.classifier != null && scene.peek(reading.quoteEnd) == '月') {
      reading.unit = null;
    }
    boolean share =
        scene.peek(reading.numeral.end()) == '数'
            || reading.before != Bound.EXACTLY && scene.peek(reading.numeral.start() - 1) != '约';
    reading.classifier = share ? null : reading.classifier;
    reading.half = share;
    return share;
  }

  /** 一年 and 一天 say a quantity only where something says so: 一年左右, 近一年, 为期一周. */
  private boolean isUncountedOne() {
    return isOne()
        && reading.unit != null
        && reading.unit.kind() == ClaimKind.DURATION
        && reading.quoteEnd - reading.numeral.end() == 1
        && reading.before == Bound.EXACTLY
        && reading.inside == Bound.EXACTLY
        && reading.after == Bound.EXACTLY
        && reading.added.signum() == 0
        && scene.peek(reading.quoteEnd) != '零'
        && scene.peek(reading.quoteEnd) != '又'
        && scene.peek(reading.numeral.start() - 1) != '期'
        && scene.peek(reading.numeral.start() - 1) != '刑'
        && scene.peek(reading.numeral.start() - 1) != '时';
  }

  private boolean isOne() {
    return reading.numeral.script() == Numeral.Script.HAN
        && reading.numeral.value().equals(BigDecimal.ONE);
  }

  private boolean acceptsOne(Classifier found) {
    if (!isOne() || found.one() == Classifier.One.YES || reading.inside != Bound.EXACTLY) {
      return true;
    }
    if (found.one() == Classifier.One.NO) {
      return false;
    }
    Span clause = scene.clauses.at(reading.numeral.start());
    boolean verb = !scene.predicates.within(clause.start(), reading.numeral.start()).isEmpty();
    return verb
        && scene.nouns.within(reading.quoteEnd, clause.end()).stream()
            .anyMatch(hit -> hit.term().unit().equals("{case}"));
  }

  /** "two" in "up from 22 two years ago", but not in "22 two-day events". */
  private boolean isNumberAt(int position) {
    var number = scene.numberWords.startingAt(scene.skipSpaces(position));
    return number != null && scene.peek(number.end()) != '-';
  }

  private boolean acceptsBare() {
    boolean word = reading.numeral.script() == Numeral.Script.WORDS;
    boolean year = NonClaims.isYearLike(reading.numeral);
    if (Rates.populationEnd(scene, reading.numeral.end()) > 0) {
      reading.confidence = Confidence.BARE;
      return true;
    }
    if (scene.document.isChinese() && !scene.isLatinAt(scene.skipSpaces(reading.numeral.end()))) {
      reading.confidence = Confidence.BARE;
      return BareNumbers.accepts(scene, reading.numeral);
    }
    boolean hyphen = scene.peek(reading.numeral.end()) == '-';
    if (hyphen && !word && !year && readCompound()) {
      return true;
    }
    if (!year && Harm.isGraded(scene, reading.numeral.end())) {
      reading.classifier = PEOPLE;
      reading.confidence = Confidence.BARE;
      return true;
    }
    if (isBoundBehind() && readAge()) {
      return true;
    }
    if (!year && !isSmall() && readListed()) {
      return true;
    }
    int behind = isBoundBehind() ? reading.to : reading.numeral.end();
    reading.noun =
        hyphen || isNumberAt(behind)
            ? null
            : isSmall() ? nounPhrases.read(behind) : nounPhrases.readCounted(behind);
    if (reading.noun != null && parts.isPartWithVerb(reading.noun.span())) {
      reading.noun = null;
      reading.confidence = Confidence.BARE;
      return true;
    }
    if (reading.noun != null && readLateUnit(reading.noun.span())) {
      reading.noun = null;
      return true;
    }
    if (!year && !isSmall() && parts.isWhoever()) {
      reading.noun = null;
      reading.classifier = PEOPLE;
      return true;
    }
    if (reading.noun == null && !year && !parts.isBehindCapital()) {
      reading.noun = nounPhrases.complement(reading.numeral.end());
    }
    if (reading.noun != null && isApart(reading.noun.span().start())) {
      if (reading.noun.unit() == null && (year || word && isSmall() && !startsPlural())) {
        return false;
      }
      if (year && BareNumbers.isDated(scene, reading.numeral)
          || scene.nonClaims.endsAt(reading.noun.span().end(), Side.AFTER.bit())
              && !startsPlural()) {
        return false;
      }
      boolean known = reading.noun.unit() != null;
      if (!known && !word && parts.isModel(reading.noun.span())) {
        return false;
      }
      reading.confidence = known ? Confidence.KNOWN_NOUN : Confidence.UNKNOWN_NOUN;
      boolean adjacent = reading.noun.span().start() <= behind + 1;
      if (adjacent && (known || parts.isThings(reading.noun.span()))) {
        reading.quoteEnd = reading.noun.span().end();
        reading.to = Math.max(reading.to, reading.quoteEnd);
      }
      return true;
    }
    reading.noun = null;
    if (readAge() || !year && !word && readComplement()) {
      return true;
    }
    if (!year && parts.isNamedPart()) {
      reading.confidence = Confidence.BARE;
      return true;
    }
    if (!year && (parts.isSubject() || parts.isAside())) {
      reading.confidence = Confidence.BARE;
      return true;
    }
    reading.confidence = Confidence.BARE;
    if (BareNumbers.isSum(scene, reading.from)) {
      return true;
    }
    String labelled = year || word ? null : LabelledNumbers.unit(scene, reading);
    if (labelled != null) {
      reading.classifier = new Classifier(labelled, false, Classifier.One.YES);
      return true;
    }
    if (!isSmall() && (word && parts.isOfThoseWho() || parts.isInNextPlace())) {
      return true;
    }
    boolean difference = word && !isSmall() && BareNumbers.isDifference(scene, reading.numeral);
    return difference
        || (!word || reading.numeral.multiplied())
            && !year
            && BareNumbers.accepts(scene, reading.numeral);
  }

  /** "reported 1,904, 1,117 and 986 cases": the noun stands behind the last one of the list. */
  private boolean readListed() {
    int last = Enumerations.endOfList(scene, reading.numeral);
    NounPhrases.Phrase things = last < 0 ? null : nounPhrases.readCounted(last);
    if (things == null || things.unit() == null || !things.unit().startsWith("{")) {
      return false;
    }
    reading.noun = things;
    reading.confidence = Confidence.UNKNOWN_NOUN;
    return true;
  }

  /** "three or more deaths": the bound stands between the number and its noun. */
  private boolean isBoundBehind() {
    return reading.after != Bound.EXACTLY && scene.isLatinAt(reading.to - 1);
  }

  /** "13,500-seat ground", "a 3-car crash": a count that a hyphen ties to its noun. */
  private boolean readCompound() {
    int start = reading.numeral.end() + 1;
    Hit<ClaimTerms.Noun> noun = scene.nouns.startingAt(start, term -> term.unit().startsWith("{"));
    int next = noun == null ? 0 : scene.skipSpaces(noun.end());
    boolean tied =
        noun != null
            && !isSmall()
            && reading.numeral.script() == Numeral.Script.DIGITS
            && noun.end() == scene.wordEnd(start)
            && next > noun.end()
            && scene.isLatinAt(next)
            && scene.words.startingAt(next) == null;
    if (!tied || noun == null) {
      return false;
    }
    reading.noun = new NounPhrases.Phrase(noun.span(), null, noun.term().unit(), start);
    reading.confidence = Confidence.KNOWN_NOUN;
    reading.quoteEnd = noun.end();
    reading.to = noun.end();
    return true;
  }

  /**
   * Whether the noun stands behind a space; a letter stuck to digits is no noun of its own (5G).
   */
  private boolean isApart(int noun) {
    return noun > reading.numeral.end() || scene.nouns.startingAt(noun) != null;
  }

  /** "45 were children": what a number at the head of its clause is said to be. */
  private boolean readComplement() {
    int aux = scene.skipSpaces(reading.numeral.end());
    Span clause = scene.clauses.at(reading.numeral.start());
    boolean heads = scene.skipSpaces(clause.start()) == reading.from;
    boolean part = scene.words.endsAt(scene.skipSpacesBack(reading.from), Word.Role.PART.bit());
    if (!heads && !part || aux == reading.numeral.end() || !scene.isWord(aux, Word.Role.AUX)) {
      return false;
    }
    NounPhrases.Phrase complement = nounPhrases.read(scene.wordEnd(aux));
    if (complement == null || complement.unit() == null && !part) {
      return false;
    }
    reading.noun = complement;
    reading.confidence = Confidence.UNKNOWN_NOUN;
    return true;
  }

  /** "aged 65 or older", "Li Na, 44, a teacher". */
  boolean readAge() {
    boolean age =
        Ages.isBehindWord(scene, reading.from)
            || Ages.isBehindWord(scene, reading.numeral.start())
            || reading.numeral.plain()
                && (Ages.person(scene, reading.numeral.start(), reading.numeral.end()) != null
                    || Ages.isBehindPronoun(scene, reading.from, reading.numeral.end()));
    if (!age) {
      return false;
    }
    reading.unit = YEARS;
    reading.confidence = Confidence.ASIDE;
    return true;
  }

  /** "three consecutive months": a unit at the end of the phrase. */
  private boolean readLateUnit(Span phrase) {
    Hit<Unit> late = scene.units.endingAt(phrase.end(), Side.AFTER.bit());
    if (late == null
        || late.term().kind() != ClaimKind.DURATION
        || late.length() < 3
        || phrase.length() > LONGEST_LATE_UNIT) {
      return false;
    }
    reading.unit = late.term();
    reading.quoteEnd = late.end();
    reading.to = reading.quoteEnd;
    return true;
  }

  private boolean isSmall() {
    return reading.numeral.value().compareTo(BigDecimal.ONE) <= 0;
  }

  private boolean startsPlural() {
    return reading.noun != null && scene.peek(reading.noun.span().end() - 1) == 's';
  }
}
