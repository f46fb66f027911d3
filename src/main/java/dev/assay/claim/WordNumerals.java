package dev.assay.claim;

import dev.assay.claim.ClaimTerms.NumberWord;
import dev.assay.claim.ClaimTerms.NumberWord.Role;
import dev.assay.lexicon.Hit;
import dev.assay.lexicon.HitIndex;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads English number words, and the multipliers that stand behind digits. */
final class WordNumerals {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** A scale chain longer than this (million million …) is no number. */
  private static final int MAX_PRECISION = 40;

  /** "bn" and "mn" are no number on their own: £(0.4)bn. */
  private static final int LONGEST_SHORT_SCALE = 3;

  private final int[] form;
  private final HitIndex<ClaimTerms.Comparator> comparators;
  private final Scene scene;
  private final Units units;
  private final WordCursor cursor;
  private final WordShares shares;
  private final LetterMultipliers letters;

  WordNumerals(Scene scene, Units units) {
    this.form = scene.form;
    this.comparators = scene.comparators;
    this.scene = scene;
    this.units = units;
    this.cursor = new WordCursor(scene);
    this.shares = new WordShares(scene, cursor);
    this.letters = new LetterMultipliers(scene, units, cursor);
  }

  /** The numeral whose first word starts at a position, or null. */
  @Nullable Numeral read(int start) {
    Hit<NumberWord> first = cursor.at(start);
    if (first == null) {
      return cursor.isArticle(start) ? articled(start) : null;
    }
    return switch (first.term().role()) {
      case SCALE ->
          first.length() <= LONGEST_SHORT_SCALE ? null : composed(start, start, BigDecimal.ZERO);
      case UNIT, TEN, HUNDRED, DOZEN -> composed(start, start, BigDecimal.ZERO);
      case PLURAL -> plural(first);
      case VAGUE -> several(first);
      case HALF -> half(first);
      case PART, TIMES, ABBREVIATION -> null;
    };
  }

  /** Whether letters that stick to digits from a position on are a multiplier (5bn). */
  boolean isAbbreviation(int start) {
    return units.abbreviationAt(form, start) != null;
  }

  WordShares shares() {
    return shares;
  }

  /** A numeral in digits with the words behind it: 11.885 million, 12.5 ten thousand, 4.5mn. */
  Numeral multiplied(Numeral numeral) {
    Hit<NumberWord> stuck = units.abbreviationAt(form, numeral.end());
    if (stuck != null) {
      return letters.multiplies(numeral.sign(), stuck)
          ? numeral.withEnd(
              stuck.end(), numeral.value().multiply(stuck.term().value()), numeral.bound())
          : numeral;
    }
    BigDecimal value = numeral.value();
    int end = numeral.end();
    while (true) {
      int at = cursor.next(end);
      Hit<NumberWord> hit = at < 0 ? null : cursor.at(at);
      if (hit != null && isTenBeforeScale(hit)) {
        value = value.multiply(hit.term().value());
      } else if (hit != null && isMultiplier(hit) && value.precision() < MAX_PRECISION) {
        value = value.multiply(hit.term().value());
      } else {
        break;
      }
      end = hit.end();
    }
    return end == numeral.end() ? numeral : numeral.withEnd(end, value, numeral.bound());
  }

  /** Machine translation writes 12.5万 as "12.5 ten thousand". */
  private boolean isTenBeforeScale(Hit<NumberWord> hit) {
    if (hit.term().role() != Role.UNIT || hit.term().value().intValue() != 10) {
      return false;
    }
    int at = cursor.next(hit.end());
    Hit<NumberWord> scale = at < 0 ? null : cursor.at(at);
    return scale != null && scale.term().role() == Role.SCALE;
  }

  private static boolean isMultiplier(Hit<NumberWord> hit) {
    return switch (hit.term().role()) {
      case HUNDRED, SCALE, DOZEN -> true;
      default -> false;
    };
  }

  private Numeral composed(int start, int from, BigDecimal given) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = given;
    int end = from;
    int at = from;
    boolean multiplied = given.signum() != 0;
    Role last = given.signum() != 0 ? Role.UNIT : Role.PLURAL;
    while (at >= 0) {
      Hit<NumberWord> hit = cursor.at(at);
      if (hit == null) {
        WordDecimals rest = isCounted(last) ? shares.restAt(at) : null;
        if (rest != null) {
          current = current.add(rest.value());
          end = rest.end();
          at = cursor.next(end);
          continue;
        }
        int and = last == Role.HUNDRED || last == Role.SCALE ? andNumber(at) : -1;
        if (and < 0) {
          break;
        }
        at = and;
        continue;
      }
      BigDecimal value = hit.term().value();
      Role role = hit.term().role();
      boolean fits =
          switch (role) {
            case UNIT ->
                last == Role.PLURAL
                    || last == Role.HUNDRED
                    || last == Role.SCALE
                    || last == Role.TEN && value.intValue() < 10 && value.signum() > 0;
            case TEN -> last == Role.PLURAL || last == Role.HUNDRED || last == Role.SCALE;
            case HUNDRED -> last == Role.UNIT || last == Role.PLURAL || last == Role.TEN;
            case SCALE, DOZEN -> total.precision() + current.precision() < MAX_PRECISION;
            default -> false;
          };
      if (role == Role.HALF && last == Role.UNIT && current.equals(BigDecimal.ONE)) {
        return shares.part(start, hit.end(), HALF, BigDecimal.ONE); // one-half
      }
      if (role == Role.PART && current.signum() > 0 && total.signum() == 0) {
        boolean ordinal = current.compareTo(BigDecimal.ONE) > 0 && isOrdinal(hit);
        if (current.compareTo(value) > 0 || ordinal) {
          break;
        }
        return shares.part(start, hit.end(), current, value);
      }
      if (!fits) {
        break;
      }
      switch (role) {
        case HUNDRED, DOZEN -> current = one(current).multiply(value);
        case SCALE -> {
          total = total.add(one(current).multiply(value));
          current = BigDecimal.ZERO;
        }
        default -> current = current.add(value);
      }
      multiplied |= role != Role.UNIT && role != Role.TEN;
      last = role;
      end = hit.end();
      at = cursor.next(end);
    }
    BigDecimal value = total.add(current);
    Numeral outOf = shares.outOf(start, end, value);
    return outOf != null ? outOf : numeral(start, end, value, Bound.EXACTLY, multiplied);
  }

  /** "a dozen", "a hundred and five", "a third". */
  private @Nullable Numeral articled(int start) {
    int at = cursor.next(cursor.wordEnd(start));
    Hit<NumberWord> hit = at < 0 ? null : cursor.at(at);
    if (hit == null) {
      return at < 0 ? null : shares.oneAndAHalf(start, at);
    }
    Numeral unit =
        hit.term().role() == Role.HALF
            ? shares.halfUnit(start, hit.end())
            : shares.quarterUnit(start, hit);
    if (unit != null) {
      return unit;
    }
    return switch (hit.term().role()) {
      case HUNDRED, SCALE, DOZEN -> composed(start, at, BigDecimal.ZERO);
      case PART ->
          cursor.afterWord(hit.end(), "of") > 0 || isAfterBy(start) || isShare(start, hit.end())
              ? WordShares.share(start, hit.end(), Decimals.quotient(HUNDRED, hit.term().value()))
              : null;
      default -> null;
    };
  }

  /**
   * "of whom more than a third came", "a third higher": what follows and what stands before tell it
   * from "a third man" and "a third rise".
   */
  private boolean isShare(int start, int end) {
    int at = cursor.next(end);
    if (at < 0) {
      return false;
    }
    Hit<ClaimTerms.Change> change = scene.changes.startingAt(at);
    if (change != null) {
      int last = change.end() - 2;
      return cursor.startsWith(last, "er")
          || cursor.startsWith(at, "more")
          || cursor.startsWith(at, "less");
    }
    int before = cursor.skipSpaceBack(start);
    Hit<ClaimTerms.Change> led = scene.changes.endingAt(before);
    if (led != null && !scene.formIs(led.start(), "add")) {
      return !scene.isLatinAt(at) || scene.isWord(at, ClaimTerms.Word.Role.STOP); // down a fifth
    }
    boolean measured =
        comparators.endsAt(before, ClaimTerms.Side.BEFORE.bit())
            || scene.words.endsAt(before, ClaimTerms.Word.Role.PART.bit());
    return measured
        && (isMark(scene.peek(at))
            || scene.isWord(at, ClaimTerms.Word.Role.AUX)
            || scene.verbs.startsAt(at, ClaimTerms.Verb.Role.PAST.bit()));
  }

  /** A clause may end there: "more than a quarter." */
  private static boolean isMark(int c) {
    return c == '.' || c == ',' || c == ';' || c == '\n';
  }

  /** The sixth of "two sixth graders", where sixths are parts; "two-third" is one as well. */
  private boolean isOrdinal(Hit<NumberWord> part) {
    return !cursor.startsWith(part.end() - 1, "s") && form[part.start() - 1] == ' ';
  }

  /** "hundreds of people", "tens of thousands of people". */
  private @Nullable Numeral plural(Hit<NumberWord> first) {
    BigDecimal value = first.term().value();
    int end = first.end();
    int of = cursor.afterWord(end, "of");
    if (of < 0) {
      return null;
    }
    Hit<NumberWord> second = cursor.at(of);
    if (second != null && second.term().role() == Role.PLURAL) {
      value = value.multiply(second.term().value());
      end = second.end();
    }
    int behind = cursor.afterWord(end, "of");
    return numeral(first.start(), behind < 0 ? end : behind - 1, value, Bound.ABOUT, true);
  }

  private @Nullable Numeral several(Hit<NumberWord> first) {
    int at = cursor.next(first.end());
    Hit<NumberWord> hit = at < 0 ? null : cursor.at(at);
    if (hit == null || !isMultiplier(hit)) {
      return null;
    }
    Numeral numeral = composed(first.start(), at, BigDecimal.ZERO);
    return numeral(first.start(), numeral.end(), numeral.value(), Bound.ABOUT, true);
  }

  private @Nullable Numeral half(Hit<NumberWord> first) {
    int at = cursor.next(first.end());
    if (isAfterBy(first.start()) && (at < 0 || !cursor.isArticle(at))) {
      return WordShares.share(first.start(), first.end(), BigDecimal.valueOf(50));
    }
    if (at < 0) {
      return null;
    }
    if (cursor.isArticle(at)) {
      int behind = cursor.next(cursor.wordEnd(at));
      Hit<NumberWord> hit = behind < 0 ? null : cursor.at(behind);
      if (hit != null && isMultiplier(hit)) {
        return numeral(
            first.start(), hit.end(), HALF.multiply(hit.term().value()), Bound.EXACTLY, true);
      }
      return numeral(first.start(), cursor.wordEnd(at), HALF, Bound.EXACTLY, false);
    }
    return cursor.startsWith(at, "of") || cursor.startsWith(at, "the")
        ? WordShares.share(first.start(), first.end(), BigDecimal.valueOf(50))
        : shares.halfUnit(first.start(), first.end());
  }

  /** "fell by a third", "fell by almost a third". */
  private boolean isAfterBy(int start) {
    Hit<ClaimTerms.Comparator> bound =
        comparators.endingAt(cursor.skipSpaceBack(start), ClaimTerms.Side.BEFORE.bit());
    int from = bound == null ? start : bound.start();
    return from >= 3 && cursor.startsWith(from - 3, "by");
  }

  private static boolean isCounted(Role last) {
    return last == Role.UNIT || last == Role.TEN || last == Role.HUNDRED;
  }

  private int andNumber(int at) {
    if (!cursor.startsWith(at, "and")) {
      return -1;
    }
    int next = cursor.next(at + 3);
    Hit<NumberWord> hit = next < 0 ? null : cursor.at(next);
    boolean small =
        hit != null && (hit.term().role() == Role.UNIT || hit.term().role() == Role.TEN);
    return small ? next : -1;
  }

  private static BigDecimal one(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ONE : value;
  }

  private static Numeral numeral(
      int start, int end, BigDecimal value, Bound bound, boolean multiplied) {
    return new Numeral(
        start, end, value, null, bound, Numeral.Script.WORDS, false, multiplied, false, start);
  }
}
