package dev.assay.claim;

import dev.assay.lexicon.Hit;
import dev.assay.lexicon.HitIndex;
import dev.assay.lexicon.LexiconSource;
import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of a text, front to back: digits, Chinese numerals, English number words and
 * their mixtures. Times, versions, ratios, ordinals (5th) and codes (G20, 0355-2113499) are read
 * and left out.
 */
final class NumeralScanner {

  /** "1 in 10" and "1 in 1000" are shares, "1 in 2021" is none. */
  private static final int LONGEST_SHARE_WHOLE = 3;

  /** From here on there are no digits and no letters, only Chinese numerals. */
  private static final int FIRST_HAN = 0x3000;

  /** Behind 半成 what is half done, and no twentieth: 半成品. */
  private static final String NO_TENTH = "品型熟材员长功立";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Map<Integer, BigDecimal> VULGAR =
      Map.of(
          (int) '½', new BigDecimal("0.5"),
          (int) '¼', new BigDecimal("0.25"),
          (int) '¾', new BigDecimal("0.75"),
          (int) '⅛', new BigDecimal("0.125"),
          (int) '⅓', Decimals.quotient(BigDecimal.ONE, BigDecimal.valueOf(3)),
          (int) '⅔', Decimals.quotient(BigDecimal.valueOf(2), BigDecimal.valueOf(3)));

  private final HanNumerals han;
  private final Units units;

  NumeralScanner(LexiconSource lexicons, Units units) {
    this.han = new HanNumerals(lexicons);
    this.units = units;
  }

  HanNumerals han() {
    return han;
  }

  List<Numeral> scan(Scene scene) {
    return new Scan(scene).all();
  }

  static @Nullable BigDecimal vulgar(int codePoint) {
    return codePoint < 0xBC || codePoint > 0x215E ? null : VULGAR.get(codePoint);
  }

  private final class Scan {
    private final Scene scene;
    private final AlignedText text;
    private final int[] form;
    private final WordNumerals words;
    private final HanMultipliers hanMultipliers;
    private final Codes codes;
    private final HitIndex<ClaimTerms.Unit> unitHits;
    private final List<Numeral> found = new ArrayList<>();
    private final boolean continental;

    Scan(Scene scene) {
      this.scene = scene;
      this.text = scene.text;
      this.form = scene.form;
      this.words = new WordNumerals(scene, units);
      this.unitHits = scene.units;
      this.hanMultipliers = new HanMultipliers(scene, han);
      this.codes = new Codes(scene, words, units, han);
      this.continental = ContinentalDigits.areUsed(form);
    }

    List<Numeral> all() {
      int i = 0;
      while (i < form.length) {
        int c = form[i];
        if (c >= FIRST_HAN && han.role(c) == null) {
          i++; // most of a Chinese text
        } else if (CodePoints.isDigit(c)) {
          i = digits(i);
        } else if (CodePoints.isLatin(c)) {
          i = word(i);
        } else if (c >= FIRST_HAN) {
          i = hanAt(i);
        } else {
          i = vulgarAt(i);
        }
      }
      return found;
    }

    private int vulgarAt(int i) {
      BigDecimal value = vulgar(form[i]);
      if (value != null) {
        found.add(Fractions.of(scene, i, i + 1, value, BigDecimal.ONE, signStart(i)));
      }
      return i + 1;
    }

    private int word(int i) {
      Numeral numeral = words.read(i);
      if (numeral != null) {
        found.add(numeral);
        return numeral.end();
      }
      int end = i;
      while (end < form.length && CodePoints.isLatin(form[end])) {
        end++;
      }
      return end;
    }

    private int hanAt(int i) {
      if (form[i] == '零' && peek(i + 1) == '下') {
        return i + 1; // a sign
      }
      if (form[i] == '半' && peek(i + 1) == '成' && NO_TENTH.indexOf(peek(i + 2)) < 0) {
        add(i, i + 2, BigDecimal.valueOf(5), Numeral.Script.HAN, true);
        return i + 2;
      }
      if (han.role(form[i]) == HanNumerals.Role.HALF) {
        add(i, i + 1, new BigDecimal("0.5"), Numeral.Script.HAN, false);
        return i + 1;
      }
      if (han.isMultiplier(form[i]) && peek(i + 1) == '分' && peek(i + 2) == '之') {
        return fraction(i, i + 3, BigDecimal.valueOf(han.value(form[i])));
      }
      HanNumerals.Reading reading = readHan(i);
      if (reading == null || isBetweenParts(i)) {
        return i + 1;
      }
      boolean discount = reading.end() - i == 2 && peek(i + 2) == '折' && isDiscount(i, reading);
      if (reading.value() == null || discount) {
        if (discount) {
          long tens = 10 * han.value(form[i]) + han.value(form[i + 1]);
          add(i, i + 2, BigDecimal.valueOf(tens), Numeral.Script.HAN, false);
        }
        return reading.end();
      }
      int end = reading.end();
      if (peek(end) == '分' && peek(end + 1) == '之') {
        return fraction(i, end + 2, reading.value());
      }
      found.add(
          new Numeral(
              i,
              end,
              reading.value(),
              reading.high(),
              reading.bound(),
              Numeral.Script.HAN,
              false,
              false,
              false,
              signStart(i)));
      return end;
    }

    /** The numeral at a position, without the 兆 of a unit: 五十兆瓦. */
    private HanNumerals.@Nullable Reading readHan(int i) {
      boolean bounded = han.isMultiplier(form[i]) && isBounded(i);
      HanNumerals.Reading reading = han.read(form, i, form.length, bounded);
      int last = reading == null ? -1 : reading.end() - 1;
      boolean unit = last > i && form[last] == '兆' && unitHits.startingAt(last) != null;
      return unit ? han.read(form, i, last, bounded) : reading;
    }

    /** 百 in 逾百人, 超过百人 and 百人以下, 万亿 in 突破万亿元: a bound makes a number of it. */
    private boolean isBounded(int i) {
      Hit<ClaimTerms.Comparator> bound =
          scene.comparators.endingAt(i, ClaimTerms.Side.BEFORE.bit());
      if (bound != null && (bound.term().bound() != Bound.EXACTLY || peek(i - 1) == '达')) {
        return true;
      }
      Hit<ClaimTerms.Classifier> counted = scene.classifiers.startingAt(i + 1);
      return counted != null
          && scene.comparators.startsAt(counted.end(), ClaimTerms.Side.AFTER.bit());
    }

    /** 三八折 and 三五折 are one number of two digits, 七八折 may be two. */
    private boolean isDiscount(int i, HanNumerals.Reading reading) {
      return reading.value() == null
          || han.role(form[i]) == HanNumerals.Role.DIGIT
              && han.value(form[i + 1]) == han.value(form[i]) + 2;
    }

    /** 零 in 一年零三个月. */
    private boolean isBetweenParts(int i) {
      return form[i] == '零' && "年月天日周时".indexOf(peek(i - 1)) >= 0;
    }

    /** 三分之一, 百分之12.5, 百分之七八十: the numerator behind 分之. */
    private int fraction(int start, int at, BigDecimal denominator) {
      BigDecimal numerator = null;
      BigDecimal high = null;
      int end = at;
      if (CodePoints.isDigit(peek(at))) {
        Digits digits = new Digits(text, form, at);
        numerator = digits.value();
        end = digits.end();
      } else if (at < form.length && han.role(form[at]) != null) {
        boolean whole = form[at] == '百' && !CodePoints.isHan(peek(at + 1)); // 百分之百
        HanNumerals.Reading reading = whole ? han.read(form, at, form.length, true) : readHan(at);
        numerator = reading == null ? null : reading.value();
        high = reading == null ? null : reading.high();
        end = reading == null ? at : reading.end();
      }
      if (numerator == null || denominator.signum() == 0) {
        return at;
      }
      found.add(
          new Numeral(
              start,
              end,
              Decimals.quotient(numerator.multiply(HUNDRED), denominator),
              high == null ? null : Decimals.quotient(high.multiply(HUNDRED), denominator),
              high == null ? Bound.EXACTLY : Bound.ABOUT,
              Numeral.Script.HAN,
              true,
              false,
              false,
              start));
      return end;
    }

    private int digits(int i) {
      Numeral belowOne = Fractions.behindPoint(scene, i);
      if (belowOne != null) {
        found.add(belowOne);
        return belowOne.end();
      }
      Digits digits = new Digits(text, form, i, continental);
      int end = digits.end();
      PowersOfTen.Power power = PowersOfTen.read(form, end, !digits.plain());
      if (power == null && codes.isCode(i, digits)) {
        return codes.endOfToken(end);
      }
      int sign = signStart(i);
      BigDecimal value = digits.value();
      if (power != null) {
        value = value.multiply(power.factor());
        end = power.end();
      }
      BigDecimal extra = vulgar(peek(end));
      if (extra != null) {
        value = value.add(extra);
        end++;
      }
      if (peek(end) == '分' && peek(end + 1) == '之') {
        return fraction(i, end + 2, value);
      }
      int outOf = digits.plain() ? outOf(i, end, value) : 0;
      if (outOf > 0) {
        return outOf;
      }
      int slash = simpleFraction(i, end, value, sign);
      if (slash > 0) {
        return slash;
      }
      Numeral mixed = power == null ? Fractions.mixed(scene, i, digits, sign) : null;
      if (mixed != null) {
        found.add(mixed);
        return mixed.end();
      }
      Numeral plain =
          new Numeral(
              i,
              end,
              value,
              null,
              Bound.EXACTLY,
              Numeral.Script.DIGITS,
              false,
              false,
              digits.plain() && extra == null && power == null,
              sign);
      Numeral numeral = multiplied(plain);
      found.add(numeral);
      return numeral.end();
    }

    /** "1 in 10 people", "9 out of 10" as a share; the end behind it, or 0. */
    private int outOf(int start, int end, BigDecimal part) {
      int at = words.shares().behindOutOf(start, end, part);
      if (at < 0 || !CodePoints.isDigit(peek(at))) {
        return 0;
      }
      Digits whole = new Digits(text, form, at);
      boolean share =
          whole.plain()
              && whole.end() - at <= LONGEST_SHARE_WHOLE
              && whole.value().compareTo(part) > 0
              && (peek(whole.end()) == ' ' || !CodePoints.isWord(peek(whole.end())))
              && unitHits.startingAt(whole.end() + 1) == null;
      if (!share) {
        return 0;
      }
      BigDecimal percent = Decimals.quotient(part.multiply(HUNDRED), whole.value());
      add(start, whole.end(), percent, Numeral.Script.WORDS, true);
      return whole.end();
    }

    /** 1/3 as a share or as a part of a unit; the end behind it, or 0. */
    private int simpleFraction(int start, int end, BigDecimal numerator, int sign) {
      if (peek(end) != '/'
          || !CodePoints.isDigit(peek(end + 1))
          || numerator.compareTo(BigDecimal.ONE) != 0 && Rates.populationEnd(scene, end) > 0) {
        return 0;
      }
      Digits denominator = new Digits(text, form, end + 1);
      int next = peek(denominator.end());
      boolean date =
          denominator.value().compareTo(BigDecimal.TEN) > 0
              && numerator.compareTo(BigDecimal.ONE) > 0
              && !scene.formIs(scene.skipSpaces(denominator.end()), "of ");
      if (numerator.compareTo(denominator.value()) < 0
          && !date
          && denominator.end() - end <= 3
          && next != '/'
          && !CodePoints.isWord(next)) {
        found.add(
            Fractions.of(scene, start, denominator.end(), numerator, denominator.value(), sign));
      }
      return codes.endOfToken(denominator.end());
    }

    private Numeral multiplied(Numeral numeral) {
      return hanMultipliers.follow(numeral.end())
          ? hanMultipliers.multiplied(numeral)
          : words.multiplied(numeral);
    }

    private boolean isWordBefore(int start) {
      return start > 0 && CodePoints.isWord(form[start - 1]);
    }

    /** Where the minus sign before a position starts (零下, "minus"), or the position. */
    private int signStart(int start) {
      boolean minus = isMinus(start - 1);
      if (minus && isNegative(start)) {
        return start - 1;
      }
      int end = minus ? start - 1 : scene.skipSpacesBack(start);
      Hit<ClaimTerms.Word> word = scene.words.endingAt(end, ClaimTerms.Word.Role.MINUS.bit());
      boolean sign =
          word != null && !CodePoints.isDigit(peek(scene.skipSpacesBack(word.start()) - 1));
      return sign && word != null ? word.start() : start;
    }

    /** A minus sign, and not the dash of a range: 为-2.1%, but 3万-5万 and 1万(含)-5万. */
    private boolean isNegative(int start) {
      int before = peek(start - 2);
      return before != ')'
          && !isWordBefore(start - 1)
          && !(before >= 0 && han.isMultiplier(before))
          && (!isMeasuredBefore(start - 1) || isSymbolBefore(start - 1));
    }

    /** 5米-10米, but not 白天-5℃: a number stands before the unit. */
    private boolean isMeasuredBefore(int end) {
      Hit<ClaimTerms.Unit> unit = unitHits.endingAt(end);
      int before = unit == null ? -1 : peek(scene.skipSpacesBack(unit.start()) - 1);
      return unit != null
          && (unit.term().before()
              || CodePoints.isDigit(before)
              || CodePoints.isLatin(before)
              || before >= FIRST_HAN && han.role(before) != null);
    }

    /** $-50.8bn: the sign of a currency, with no number before it. */
    private boolean isSymbolBefore(int at) {
      return Character.getType(peek(at - 1)) == Character.CURRENCY_SYMBOL
          && !CodePoints.isDigit(peek(at - 2));
    }

    private boolean isMinus(int at) {
      int c = peek(at);
      return c == '-' || c == '−';
    }

    private int peek(int at) {
      return at < 0 || at >= form.length ? -1 : form[at];
    }

    private void add(int start, int end, BigDecimal value, Numeral.Script script, boolean share) {
      found.add(
          new Numeral(start, end, value, null, Bound.EXACTLY, script, share, false, false, start));
    }
  }
}
