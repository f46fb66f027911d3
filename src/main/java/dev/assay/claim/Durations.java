package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Side;
import dev.assay.claim.ClaimTerms.Unit;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins the parts of one duration: 1小时03分27秒, 三年六个月, "2 hours 5 minutes". Its unit is the smallest.
 */
final class Durations {

  /**
   * @param unit what a larger unit has parts of
   * @param number how many
   */
  private record Part(String unit, BigDecimal number) {}

  private static final Map<String, Part> PARTS =
      Map.of(
          "a", new Part("mo", BigDecimal.valueOf(12)),
          "wk", new Part("d", BigDecimal.valueOf(7)),
          "d", new Part("h", BigDecimal.valueOf(24)),
          "h", new Part("min", BigDecimal.valueOf(60)),
          "min", new Part("s", BigDecimal.valueOf(60)));

  /** Digits of a time of day without a colon. */
  private static final int CLOCK_DIGITS = 4;

  /** The 分 of 14分30秒, which is a point or a cent elsewhere. */
  static final Unit MINUTES =
      new Unit(ClaimKind.DURATION, "min", BigDecimal.ONE, BigDecimal.ONE, Side.AFTER);

  private final Scene scene;

  Durations(Scene scene) {
    this.scene = scene;
  }

  /**
   * The quantity with the smaller parts that follow it.
   *
   * @param numerals of the text
   * @param next the first of them that may stand behind the quantity
   */
  Quantity whole(Quantity quantity, List<Numeral> numerals, int next) {
    Quantity joined = quantity;
    int at = next;
    while (joined.kind() == ClaimKind.DURATION && joined.high() == null) {
      while (at < numerals.size() && numerals.get(at).start() < joined.end()) {
        at++;
      }
      Quantity longer = withPart(joined, numerals, at);
      if (longer == null) {
        break;
      }
      joined = longer;
    }
    return joined;
  }

  private @Nullable Quantity withPart(Quantity quantity, List<Numeral> numerals, int next) {
    Part part = PARTS.get(quantity.unit());
    int start = part == null ? -1 : startOfPart(quantity.end());
    if (part == null || start < 0) {
      return null;
    }
    BigDecimal value = null;
    int behind = start;
    if (CodePoints.isDigit(scene.peek(start))) {
      Digits digits = new Digits(scene.text, scene.form, start); // 03 is no numeral by itself
      value = digits.value();
      behind = digits.end();
    } else if (next < numerals.size() && numerals.get(next).start() == start) {
      value = numerals.get(next).value();
      behind = numerals.get(next).end();
    }
    int end = value == null ? -1 : endOfUnit(scene.skipSpaces(behind), part.unit());
    return value == null || end < 0 || value.compareTo(part.number()) >= 0
        ? null
        : quantity.withDuration(
            new Span(quantity.start(), end),
            Decimals.normal(quantity.value().multiply(part.number()).add(value)),
            part.unit());
  }

  /** Behind 零, 又 or "and". */
  private int startOfPart(int end) {
    int at = scene.skipSpaces(end);
    if (scene.peek(at) == '零' || scene.peek(at) == '又') {
      at++;
    } else if (scene.formIs(at, "and ") && at > end) {
      at += "and ".length();
    }
    return at;
  }

  /** Where the unit ends that stands at a position, 分 before digits too, or -1. */
  private int endOfUnit(int at, String code) {
    Hit<Unit> unit = scene.units.startingAt(at, Side.AFTER.bit());
    if (unit != null
        && unit.term().code().equals(code)
        && unit.term().numerator().equals(BigDecimal.ONE)) {
      return unit.end();
    }
    boolean minute = code.equals(MINUTES.code()) && scene.peek(at) == '分';
    return minute && scene.peek(at + 1) != '之' ? at + 1 : -1;
  }

  /** Whether 分 stands at a position, and digits with 秒 behind it. */
  static boolean isMinute(Scene scene, int at) {
    int end = at + 1;
    while (CodePoints.isDigit(scene.peek(end)) || scene.peek(end) == '.') {
      end++;
    }
    return scene.peek(at) == '分' && end > at + 1 && scene.peek(end) == '秒';
  }

  /** 2130 hrs: a time of day, and no duration. */
  static boolean isClock(Scene scene, Numeral numeral) {
    return numeral.plain()
        && numeral.end() - numeral.start() == CLOCK_DIGITS
        && scene.formIs(scene.skipSpaces(numeral.end()), "hrs");
  }
}
