package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Side;
import dev.assay.claim.ClaimTerms.Unit;
import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Set;

/** Knows the numerals that state no quantity: in names, dates, numberings, slogans, codes. */
final class NonClaims {

  private static final int LONGEST_QUOTED_HAN = 15;
  private static final int SHORTEST_PLURAL = 3;
  private static final Set<String> STREETS =
      Set.of("street", "road", "avenue", "lane", "boulevard");
  private static final String HAN_DIGITS = "一二三四五六七八九十";
  private static final int SHORTEST_SPEECH = 8;
  private static final int LONGEST_QUOTED = 90;
  private static final int LONGEST_JOIN = 6;
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1000);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

  private final Scene scene;
  private final Units units;
  private final BitSet names = new BitSet();
  private final BitSet offices = new BitSet();
  private final BitSet quoted = new BitSet();

  NonClaims(Scene scene, Units units) {
    this.scene = scene;
    this.units = units;
    for (Mention mention : scene.mentions) {
      if (mention.type() == EntityType.ORG) {
        offices.set(Scene.spanOf(mention).start(), Scene.spanOf(mention).end());
      }
      if (isName(mention)) {
        names.set(Scene.spanOf(mention).start(), Scene.spanOf(mention).end());
      }
    }
    for (Span paragraph : scene.document.paragraphs()) {
      markQuotations(paragraph);
      if (scene.nonClaims.startsAt(paragraph.start(), Side.INSIDE.bit())) {
        names.set(paragraph.start(), paragraph.end());
      }
    }
  }

  /**
   * Whether a numeral belongs to a name, a quoted name or slogan, a numbering or a fixed phrase.
   */
  boolean blocks(Numeral numeral) {
    return names.get(numeral.start()) && !opensCountedName(numeral)
        || quoted.get(numeral.start())
        || isNumbering(numeral)
        || TaiwanYears.isOne(scene, numeral.start(), numeral.end())
        || isCapitalizedName(numeral);
  }

  /** 38家医院, 80間學校: a number with a classifier counts the institutions behind it. */
  private boolean opensCountedName(Numeral numeral) {
    return offices.get(numeral.start())
        && numeral.script() == Numeral.Script.DIGITS
        && (scene.classifiers.startingAt(numeral.end()) != null
            || scene.units.startsAt(numeral.end(), Side.AFTER.bit()))
        && scene.peek(numeral.start() - 1) != '第';
  }

  /** Whether the numeral is the number of something: 第20, Article 14, Room 3. */
  boolean isNumbered(Numeral numeral) {
    int end = scene.skipSpacesBack(numeral.start());
    if (isCaption(end - 1)) {
      return true;
    }
    var label = scene.nonClaims.endingAt(end, Side.BEFORE.bit());
    if (label == null
        || label.length() == 1 && (hasOwnNumber(label.start()) || isThing(label.start(), numeral))
        || endsDate(end)) {
      return false;
    }
    if (scene.formIs(label.start(), "numbers ") && !numeral.plain()) {
      return false; // the collection numbers 480,000
    }
    var verb = scene.predicates.endingAt(end, ClaimTerms.Predicate.LINK);
    return verb == null || verb.start() >= label.start(); // the fleet now numbers 20
  }

  /** 号 in 预警信号57次: the end of a thing's name, and the number counts it. */
  private boolean isThing(int label, Numeral numeral) {
    return scene.peek(label) == '号'
        && "信称口符记旗讯暗账帐".indexOf(scene.peek(label - 1)) >= 0
        && scene.classifiers.startingAt(numeral.end()) != null;
  }

  /** "year" in "so far this year 12 schools were built", unlike that of "pupils of year 12". */
  private boolean endsDate(int end) {
    Mention date = scene.mentionEndingAt(end);
    return date != null && date.type() == EntityType.DATE && scene.isLatinAt(end - 1);
  }

  /** 图 3 and 表 2 at the head of a caption. */
  private boolean isCaption(int label) {
    return (scene.peek(label) == '图' || scene.peek(label) == '表') && isHead(label);
  }

  /** 号 in 苏丹红一号28微克: a number stands before the label. */
  private boolean hasOwnNumber(int label) {
    int before = scene.peek(label - 1);
    return scene.peek(label) == '号' && before >= 0 && HAN_DIGITS.indexOf(before) >= 0;
  }

  /** Whether a numeral goes on with a list of numbers: 第20及21条, 第三到五名, "Articles 14 and 20". */
  boolean goesOn(int end, Numeral numeral) {
    int at = scene.skipSpaces(end);
    while (at < numeral.start()) {
      int c = scene.peek(at);
      var join = scene.words.startingAt(at, ClaimTerms.Word.Role.JOIN.bit());
      if (!isListMark(c) && join == null || numeral.start() - end > LONGEST_JOIN) {
        return false;
      }
      at = scene.skipSpaces(join == null ? at + 1 : join.end());
    }
    int next = scene.skipSpaces(numeral.end());
    return at == numeral.start() && !scene.isLatinAt(next) && scene.peek(numeral.end()) != '%';
  }

  private static boolean isListMark(int c) {
    return c == '-' || c == '~' || c == '、' || c == '至' || c == '到';
  }

  /** Whether a fixed phrase or what follows takes the quantity away from numeral and unit. */
  boolean unmakes(Numeral numeral, int end) {
    return scene.nonClaims.covers(numeral.start(), end, at(Side.WHOLE))
        || isLongerAfter(numeral.end(), end)
            && !isPriced(numeral)
            && !IndexPoints.isNoHour(scene, numeral)
        || Degrees.isCoordinate(scene, numeral)
        || Durations.isClock(scene, numeral)
        || isSpanOfTime(numeral);
  }

  /** Whether digits can be a calendar year. */
  static boolean isYearLike(Numeral numeral) {
    return numeral.plain()
        && numeral.value().compareTo(FIRST_YEAR) >= 0
        && numeral.value().compareTo(LAST_YEAR) < 0;
  }

  /** Whether 年 behind a numeral makes a date of it: 2021年, 21年3月. */
  boolean isDatedYear(Numeral numeral) {
    if (isYearLike(numeral)) {
      return true;
    }
    int after = numeral.end() + 1;
    int digits = after;
    while (digits - after < 2 && CodePoints.isDigit(scene.peek(digits))) {
      digits++;
    }
    return digits > after && scene.peek(digits) == '月'
        || scene.peek(after) == '底'
        || scene.peek(after) == '初'
        || scene.peek(after) == '末';
  }

  /** "$37,305 february expenses", "£5 street food": behind a sign of money it is a sum. */
  private boolean isPriced(Numeral numeral) {
    var unit = scene.units.endingAt(scene.skipSpacesBack(numeral.start()), Side.BEFORE.bit());
    return unit != null && unit.term().kind() == ClaimKind.MONEY;
  }

  private boolean isLongerAfter(int numeralEnd, int end) {
    int at = scene.skipSpaces(numeralEnd);
    var hit = scene.nonClaims.startingAt(at, Side.AFTER.bit());
    if (hit == null && scene.peek(numeralEnd) == '-') {
      hit = scene.nonClaims.startingAt(numeralEnd, Side.AFTER.bit());
    }
    return hit != null && hit.end() >= end && !isCallsOf(hit.end()) && !isStreetOfThings(hit);
  }

  /** "46 road sections", "12 street lamps": an address has a capital and no plural behind it. */
  private boolean isStreetOfThings(Hit<ClaimTerms.NonClaim> street) {
    int next = scene.skipSpaces(street.end());
    int end = scene.wordEnd(next);
    return STREETS.contains(scene.folded(street.span()))
        && !CodePoints.isUpperLatin(scene.text.codePointAt(street.start()))
        && next > street.end()
        && scene.isLatinAt(next)
        && scene.words.startingAt(next) == null
        && scene.peek(end - 1) == 's'
        && end - next > SHORTEST_PLURAL;
  }

  /** "300 hotline calls" counts calls, "the 12345 hotline" is one. */
  private boolean isCallsOf(int line) {
    var noun = scene.nouns.startingAt(scene.skipSpaces(line));
    return scene.formIs(line - "line".length(), "line")
        && noun != null
        && scene.peek(noun.end() - 1) == 's';
  }

  /** "the three months to September 30" is a date, and no duration. */
  private boolean isSpanOfTime(Numeral numeral) {
    int at = scene.skipSpaces(numeral.end());
    var to = scene.words.startingAt(at, ClaimTerms.Word.Role.SPAN_END.bit());
    Mention date = to == null ? null : scene.mentionStartingAt(scene.skipSpaces(to.end()));
    return date != null && date.type() == EntityType.DATE;
  }

  private static java.util.function.Predicate<ClaimTerms.NonClaim> at(Side side) {
    return term -> term.side() == side;
  }

  private boolean isName(Mention mention) {
    EntityType type = mention.type();
    if (type == EntityType.DATE) {
      return mention.name() != null;
    }
    if (type == EntityType.WORK) {
      int start = Scene.spanOf(mention).start();
      return scene.peek(start) == '《' || scene.peek(start - 1) == '《';
    }
    return true;
  }

  /** 1. / 2、 / (3) / 一、 at the head of a line or sentence. */
  private boolean isNumbering(Numeral numeral) {
    if (numeral.multiplied() || numeral.share()) {
      return false;
    }
    int before = scene.peek(numeral.start() - 1);
    int next = scene.peek(numeral.end());
    if (before == '(' && next == ')') {
      return numeral.end() - numeral.start() <= 4 || numeral.plain();
    }
    boolean heads = isHead(numeral.start());
    return heads
        && (next == '、'
            || next == ')'
            || next == '.' && !CodePoints.isDigit(scene.peek(numeral.end() + 1)));
  }

  private boolean isHead(int start) {
    int at = scene.skipSpacesBack(start);
    int before = scene.peek(at - 1);
    return before == -1
        || before == '\n'
        || before == '。'
        || before == ';'
        || before == '('
        || before == ':';
  }

  /** Hundred Days, in the middle of a sentence: capital words on both sides. */
  private boolean isTitleCase(Numeral numeral) {
    int next = scene.skipSpaces(numeral.end());
    int before = scene.peek(scene.skipSpacesBack(numeral.start()) - 1);
    int word = scene.wordStart(scene.skipSpacesBack(numeral.start()));
    boolean behindName =
        word < numeral.start()
            && CodePoints.isUpperLatin(scene.text.codePointAt(word))
            && scene.words.startingAt(word) == null;
    return CodePoints.isUpperLatin(scene.text.codePointAt(numeral.start()))
        && !isHead(numeral.start())
        && before != '.'
        && (behindName
            || next < scene.form.length && CodePoints.isUpperLatin(scene.text.codePointAt(next)));
  }

  /** Boeing 737, Apollo 11: a capital word right before the digits, and no sentence head. */
  private boolean isCapitalizedName(Numeral numeral) {
    if (numeral.script() == Numeral.Script.WORDS) {
      return isTitleCase(numeral);
    }
    if (numeral.script() != Numeral.Script.DIGITS || !numeral.plain() || numeral.multiplied()) {
      return false;
    }
    int end = numeral.start() - 1;
    if (scene.peek(end) != ' ' || !scene.isLatinAt(end - 1)) {
      return false;
    }
    int start = scene.wordStart(end);
    return CodePoints.isUpperLatin(scene.text.codePointAt(start))
        && !isHead(start)
        && !scene.formIs(end - 2, "'s") // the State's 38 districts
        && !isMeasured(numeral.end())
        && scene.peek(scene.skipSpacesBack(start) - 1) != '.'
        && !names.get(start)
        && scene.predicates.startingAt(start) == null
        && scene.words.startingAt(start) == null
        && scene.comparators.startingAt(start) == null
        && scene.units.startingAt(start) == null;
  }

  /** The Laptop 16 inch, the Lamborghini 640bhp: a measure, and no number of a model. */
  private boolean isMeasured(int end) {
    int at = scene.peek(end) == '-' ? end + 1 : scene.skipSpaces(end);
    Hit<Unit> unit = at == end ? units.suffixAt(scene, end) : scene.units.startingAt(at);
    return unit != null && unit.term().kind() == ClaimKind.MEASURE && unit.length() > 1;
  }

  /** Marks short quotations without a verb: names and slogans. */
  private void markQuotations(Span paragraph) {
    int open = -1;
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      int form = scene.form[i];
      if (form != '"' && form != '《' && form != '〈') {
        continue;
      }
      int c = scene.text.codePointAt(i);
      if (c == '《' || c == '〈') {
        int close = closing(i, paragraph.end(), c == '《' ? '》' : '〉');
        if (close > i) {
          quoted.set(i, close);
          i = close;
        }
      } else if (c == '“' || c == '「' || c == '『') {
        open = i;
      } else if (c == '”' || c == '」' || c == '』') {
        mark(open, i);
        open = -1;
      } else if (c == '"') {
        if (open >= 0 && scene.text.codePointAt(open) == '"') {
          mark(open, i);
          open = -1;
        } else {
          open = i;
        }
      }
    }
  }

  private int closing(int from, int limit, int mark) {
    for (int i = from; i < Math.min(limit, from + LONGEST_QUOTED); i++) {
      if (scene.text.codePointAt(i) == mark) {
        return i;
      }
    }
    return -1;
  }

  private void mark(int open, int close) {
    if (open < 0 || close - open > LONGEST_QUOTED || close - open < 2) {
      return;
    }
    int first = scene.peek(open + 1);
    if (!CodePoints.isWord(first) && !CodePoints.isHan(first)) {
      return;
    }
    boolean chinese = CodePoints.isHan(first) || scene.document.isChinese();
    boolean name =
        chinese
            ? close - open - 1 <= LONGEST_QUOTED_HAN && !isSpeech(open, close)
            : scene.predicates.within(open + 1, close).isEmpty()
                && !scene.isWord(open + 1, ClaimTerms.Word.Role.SPEAKER);
    if (name) {
      quoted.set(open, close);
    }
  }

  private boolean endsClause(int at) {
    int c = scene.peek(at);
    return c == ',' || c == '。' || c == ';' || c == '\n' || c == -1;
  }

  /** 「协商22次,终于等到」, or a clause of its own behind a comma: what is said, and no name. */
  private boolean isSpeech(int open, int close) {
    int before = scene.peek(open - 1);
    boolean apart = before == ',' || before == ':' || before == '。';
    if (apart && close - open > SHORTEST_SPEECH && endsClause(close + 1)) {
      return true;
    }
    for (int i = open + 1; i < close; i++) {
      int c = scene.form[i];
      if (c == ',' || c == '。' || c == ';') {
        return true;
      }
    }
    return false;
  }
}
