package dev.assay.claim;

import dev.assay.claim.ClaimTerms.NumberWord;
import dev.assay.claim.ClaimTerms.NumberWord.Role;
import dev.assay.lexicon.Hit;
import dev.assay.lexicon.HitIndex;
import dev.assay.text.CodePoints;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads English number words, and the multipliers that stand behind digits. */
final class WordNumerals {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** A scale chain longer than this (million million …) is no number. */
  private static final int MAX_PRECISION = 40;

  /** "1 in 5" is a share, "3 in 12" need not be one. */
  private static final int LARGEST_SHARE_PART = 10;

  private final int[] form;
  private final HitIndex<NumberWord> words;
  private final HitIndex<ClaimTerms.Comparator> comparators;
  private final Scene scene;
  private final Units units;

  WordNumerals(Scene scene, Units units) {
    this.form = scene.form;
    this.words = scene.numberWords;
    this.comparators = scene.comparators;
    this.scene = scene;
    this.units = units;
  }

  /** The numeral whose first word starts at a position, or null. */
  @Nullable Numeral read(int start) {
    Hit<NumberWord> first = at(start);
    if (first == null) {
      return isArticle(start) ? articled(start) : null;
    }
    return switch (first.term().role()) {
      case UNIT, TEN, HUNDRED, SCALE, DOZEN -> composed(start, start, BigDecimal.ZERO);
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

  /**
   * Where the whole of a share starts behind "in" or "out of", or -1. Only one is said to be "in"
   * so many.
   */
  int behindOutOf(int end, BigDecimal part) {
    Hit<ClaimTerms.Word> phrase = outOfAt(end);
    if (phrase != null) {
      return phrase.end() + 1;
    }
    return part.compareTo(BigDecimal.ONE) == 0 && startsWith(end, " in") ? end + 4 : -1;
  }

  /** A numeral in digits with the words behind it: 11.885 million, 12.5 ten thousand, 4.5mn. */
  Numeral multiplied(Numeral numeral) {
    Hit<NumberWord> stuck = units.abbreviationAt(form, numeral.end());
    if (stuck != null) {
      return stuck.length() > 1 || isMoney(numeral.sign()) || thingsFollow(stuck.end())
          ? numeral.withEnd(
              stuck.end(), numeral.value().multiply(stuck.term().value()), numeral.bound())
          : numeral;
    }
    BigDecimal value = numeral.value();
    int end = numeral.end();
    while (true) {
      int at = next(end);
      Hit<NumberWord> hit = at < 0 ? null : at(at);
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
    int at = next(hit.end());
    Hit<NumberWord> scale = at < 0 ? null : at(at);
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
      Hit<NumberWord> hit = at(at);
      if (hit == null) {
        WordDecimals rest = isCounted(last) ? restAt(at) : null;
        if (rest != null) {
          current = current.add(rest.value());
          end = rest.end();
          at = next(end);
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
      if (role == Role.PART && current.signum() > 0 && total.signum() == 0) {
        if (current.compareTo(value) > 0) {
          break;
        }
        return part(start, hit.end(), current, value);
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
      at = next(end);
    }
    BigDecimal value = total.add(current);
    Numeral outOf = outOf(start, end, value);
    return outOf != null ? outOf : numeral(start, end, value, Bound.EXACTLY, multiplied);
  }

  /** "out of" and "in every" behind a number, or null. */
  private @Nullable Hit<ClaimTerms.Word> outOfAt(int end) {
    int at = next(end);
    return at < 0
        ? null
        : scene.words.startingAt(at, word -> word.role() == ClaimTerms.Word.Role.OUT_OF);
  }

  /** "one in five", "nine out of ten": a share. */
  private @Nullable Numeral outOf(int start, int end, BigDecimal part) {
    if (part.compareTo(BigDecimal.valueOf(LARGEST_SHARE_PART)) > 0 || part.signum() == 0) {
      return null;
    }
    Hit<ClaimTerms.Word> phrase = outOfAt(end);
    int at = phrase == null ? afterWord(end, "in") : next(phrase.end());
    Hit<NumberWord> whole = at < 0 ? null : at(at);
    if (whole == null
        || whole.term().role() != Role.UNIT && whole.term().role() != Role.TEN
        || whole.term().value().compareTo(part) <= 0) {
      return null;
    }
    return share(
        start, whole.end(), Decimals.quotient(part.multiply(HUNDRED), whole.term().value()));
  }

  /** "a dozen", "a hundred and five", "a third". */
  private @Nullable Numeral articled(int start) {
    int at = next(wordEnd(start));
    Hit<NumberWord> hit = at < 0 ? null : at(at);
    if (hit == null) {
      return at >= 0 && isOneAndAHalf(at)
          ? numeral(start, wordEnd(start), BigDecimal.ONE, Bound.EXACTLY, false)
          : null;
    }
    boolean quarter = startsWith(at, "quarter") && Fractions.isMeasured(scene, hit.end());
    if (quarter || hit.term().role() == Role.HALF && Fractions.isMeasured(scene, hit.end())) {
      return part(
          start,
          hit.end(),
          quarter ? BigDecimal.ONE : HALF,
          quarter ? hit.term().value() : BigDecimal.ONE);
    }
    return switch (hit.term().role()) {
      case HUNDRED, SCALE, DOZEN -> composed(start, at, BigDecimal.ZERO);
      case PART ->
          afterWord(hit.end(), "of") > 0 || isAfterBy(start) || isShare(start, hit.end())
              ? share(start, hit.end(), Decimals.quotient(HUNDRED, hit.term().value()))
              : null;
      default -> null;
    };
  }

  /** "an hour and a half". */
  private boolean isOneAndAHalf(int at) {
    Hit<ClaimTerms.Unit> unit = scene.units.startingAt(at, ClaimTerms.Unit::after);
    return unit != null
        && unit.term().kind() == ClaimKind.DURATION
        && scene.formIs(scene.skipSpaces(unit.end()), "and a half");
  }

  /** So much of the unit that follows, or else a share. */
  private Numeral part(int start, int end, BigDecimal part, BigDecimal whole) {
    return Fractions.isMeasured(scene, end)
        ? numeral(start, end, Decimals.quotient(part, whole), Bound.EXACTLY, false)
        : share(start, end, Decimals.quotient(part.multiply(HUNDRED), whole));
  }

  /**
   * "of whom more than a third came", "a third higher": what follows and what stands before tell it
   * from "a third man" and "a third rise".
   */
  private boolean isShare(int start, int end) {
    int at = next(end);
    if (at < 0) {
      return false;
    }
    Hit<ClaimTerms.Change> change = scene.changes.startingAt(at);
    if (change != null) {
      int last = change.end() - 2;
      return startsWith(last, "er") || startsWith(at, "more") || startsWith(at, "less");
    }
    int before = skipSpaceBack(start);
    boolean measured =
        comparators.endingAt(before, word -> word.side() == ClaimTerms.Side.BEFORE) != null
            || scene.words.endingAt(before, word -> word.role() == ClaimTerms.Word.Role.PART)
                != null;
    return measured
        && (scene.isWord(at, ClaimTerms.Word.Role.AUX)
            || scene.verbs.startingAt(at, verb -> verb.role() == ClaimTerms.Verb.Role.PAST)
                != null);
  }

  /** "hundreds of people", "tens of thousands of people". */
  private @Nullable Numeral plural(Hit<NumberWord> first) {
    BigDecimal value = first.term().value();
    int end = first.end();
    int of = afterWord(end, "of");
    if (of < 0) {
      return null;
    }
    Hit<NumberWord> second = at(of);
    if (second != null && second.term().role() == Role.PLURAL) {
      value = value.multiply(second.term().value());
      end = second.end();
    }
    int behind = afterWord(end, "of");
    return numeral(first.start(), behind < 0 ? end : behind - 1, value, Bound.ABOUT, true);
  }

  private @Nullable Numeral several(Hit<NumberWord> first) {
    int at = next(first.end());
    Hit<NumberWord> hit = at < 0 ? null : at(at);
    if (hit == null || !isMultiplier(hit)) {
      return null;
    }
    Numeral numeral = composed(first.start(), at, BigDecimal.ZERO);
    return numeral(first.start(), numeral.end(), numeral.value(), Bound.ABOUT, true);
  }

  private @Nullable Numeral half(Hit<NumberWord> first) {
    int at = next(first.end());
    if (isAfterBy(first.start()) && (at < 0 || !isArticle(at))) {
      return share(first.start(), first.end(), BigDecimal.valueOf(50));
    }
    if (at < 0) {
      return null;
    }
    if (isArticle(at)) {
      int behind = next(wordEnd(at));
      Hit<NumberWord> hit = behind < 0 ? null : at(behind);
      if (hit != null && isMultiplier(hit)) {
        return numeral(
            first.start(), hit.end(), HALF.multiply(hit.term().value()), Bound.EXACTLY, true);
      }
      return numeral(first.start(), wordEnd(at), HALF, Bound.EXACTLY, false);
    }
    return startsWith(at, "of") || startsWith(at, "the")
        ? share(first.start(), first.end(), BigDecimal.valueOf(50))
        : null;
  }

  private boolean isMoney(int start) {
    int end = skipSpaceBack(start);
    return scene.units.endingAt(end, ClaimTerms.Unit::before) != null || units.isPrefix(scene, end);
  }

  /** Whether things or money follow: 12k people, 3m times, 3m francs; but not 5m, not 10k run. */
  private boolean thingsFollow(int end) {
    int at = next(end);
    Hit<ClaimTerms.Noun> noun = at < 0 ? null : scene.nouns.startingAt(at);
    boolean plural = noun != null && (form[noun.end() - 1] == 's' || startsWith(at, "people"));
    plural |= at >= 0 && startsWith(at, "times");
    return plural
        || at > 0
            && scene.units.startingAt(at, unit -> unit.after() && unit.kind() == ClaimKind.MONEY)
                != null;
  }

  private @Nullable Hit<NumberWord> at(int position) {
    return words.startingAt(position, word -> word.role() != Role.ABBREVIATION);
  }

  /** Where the next word starts behind a space or hyphen, or -1. */
  private int next(int end) {
    int at = end;
    while (at < form.length && (form[at] == ' ' || form[at] == '-') && at - end < 2) {
      at++;
    }
    return at > end && at < form.length && CodePoints.isLatin(form[at]) ? at : -1;
  }

  private int afterWord(int end, String phrase) {
    int at = next(end);
    return at < 0 || !startsWith(at, phrase) ? -1 : Math.max(-1, orEnd(at + phrase.length()));
  }

  private int orEnd(int end) {
    int at = next(end);
    return at < 0 ? end + 1 : at;
  }

  /** "fell by a third", "fell by almost a third". */
  private boolean isAfterBy(int start) {
    Hit<ClaimTerms.Comparator> bound =
        comparators.endingAt(skipSpaceBack(start), word -> word.side() == ClaimTerms.Side.BEFORE);
    int from = bound == null ? start : bound.start();
    return from >= 3 && startsWith(from - 3, "by");
  }

  private static boolean isCounted(Role last) {
    return last == Role.UNIT || last == Role.TEN || last == Role.HUNDRED;
  }

  /** "and a half", "and three quarters" or "point five" behind a whole number, or null. */
  private @Nullable WordDecimals restAt(int at) {
    if (startsWith(at, "and a half")) {
      return new WordDecimals(HALF, at + "and a half".length());
    }
    int number = startsWith(at, "and") ? next(at + "and".length()) : -1;
    if (number < 0) {
      return WordDecimals.at(scene, at);
    }
    Hit<NumberWord> part = at(number);
    boolean article = isArticle(number);
    int end = article ? wordEnd(number) : part == null ? -1 : part.end();
    BigDecimal parts =
        article ? BigDecimal.ONE : part == null ? BigDecimal.ZERO : part.term().value();
    Hit<NumberWord> whole = end < 0 || next(end) < 0 ? null : at(next(end));
    boolean fraction =
        whole != null
            && whole.term().role() == Role.PART
            && parts.compareTo(whole.term().value()) < 0
            && (!article || Fractions.isMeasured(scene, whole.end()));
    return fraction && whole != null
        ? new WordDecimals(Decimals.quotient(parts, whole.term().value()), whole.end())
        : null;
  }

  private int andNumber(int at) {
    if (!startsWith(at, "and")) {
      return -1;
    }
    int next = next(at + 3);
    Hit<NumberWord> hit = next < 0 ? null : at(next);
    boolean small =
        hit != null && (hit.term().role() == Role.UNIT || hit.term().role() == Role.TEN);
    return small ? next : -1;
  }

  private boolean startsWith(int at, String phrase) {
    int end = at + phrase.length();
    if (end > form.length || end < form.length && CodePoints.isWord(form[end])) {
      return false;
    }
    for (int i = 0; i < phrase.length(); i++) {
      if (form[at + i] != phrase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isArticle(int at) {
    return startsWith(at, "a") || startsWith(at, "an");
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < form.length && CodePoints.isLatin(form[end])) {
      end++;
    }
    return end;
  }

  private int skipSpaceBack(int at) {
    return at > 0 && form[at - 1] == ' ' ? at - 1 : at;
  }

  private static BigDecimal one(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ONE : value;
  }

  private static Numeral share(int start, int end, BigDecimal percent) {
    return new Numeral(
        start, end, percent, null, Bound.EXACTLY, Numeral.Script.WORDS, true, false, false, start);
  }

  private static Numeral numeral(
      int start, int end, BigDecimal value, Bound bound, boolean multiplied) {
    return new Numeral(
        start, end, value, null, bound, Numeral.Script.WORDS, false, multiplied, false, start);
  }
}
