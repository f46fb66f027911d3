package dev.assay.claim;

import dev.assay.text.CodePoints;
import java.math.BigDecimal;

/** Reads the Chinese multipliers behind digits: 1.87万, 80余万, 3亿5千万, 1万零900, 3个亿, 12 亿. */
final class HanMultipliers {

  /** Digits behind the last multiplier go on with the number if they are so many: 3万2000个. */
  private static final int REST_DIGITS = 4;

  /** A chain of multipliers longer than this is no number. */
  private static final int MAX_PRECISION = 40;

  private final Scene scene;
  private final HanNumerals han;
  private final int[] form;

  HanMultipliers(Scene scene, HanNumerals han) {
    this.scene = scene;
    this.han = han;
    this.form = scene.form;
  }

  /** Whether a multiplier may stand behind digits that end at a position. */
  boolean follow(int end) {
    int at = start(end);
    return at < form.length
        && (han.isMultiplier(form[at])
            || han.inside(form[at]) != null
            || han.isCountedMultiplier(form, at));
  }

  /** Behind the space that typesetters put between digits and Chinese characters: 12 亿. */
  private int start(int end) {
    boolean spaced = end + 1 < form.length && form[end] == ' ' && han.isMultiplier(form[end + 1]);
    return spaced ? end + 1 : end;
  }

  /** The numeral with the multipliers behind it, if there are any. */
  Numeral multiplied(Numeral numeral) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = numeral.value();
    Bound bound = numeral.bound();
    int end = numeral.end();
    int at = start(end);
    BigDecimal last = null;
    while (true) {
      Bound said = at < form.length ? han.inside(form[at]) : null;
      if (said != null && at + 1 < form.length && isMultiplierAt(at + 1)) {
        bound = said;
        at++;
      }
      at = han.isCountedMultiplier(form, at) ? at + 1 : at;
      BigDecimal factor = BigDecimal.ONE;
      int from = at;
      while (at < form.length && isMultiplierAt(at) && factor.precision() < MAX_PRECISION) {
        factor = factor.multiply(BigDecimal.valueOf(han.value(form[at])));
        at++;
      }
      if (at == from || last != null && factor.compareTo(last) >= 0) {
        break;
      }
      total = total.add(current.multiply(factor));
      current = BigDecimal.ZERO;
      end = at;
      last = factor;
      boolean zero = scene.peek(at) == '零' || scene.peek(at) == '〇';
      at = zero ? at + 1 : at;
      if (!CodePoints.isDigit(scene.peek(at))) {
        break;
      }
      Digits more = new Digits(scene.text, form, at);
      boolean multiplied = more.end() < form.length && isMultiplierAt(more.end());
      if (!multiplied && !(zero ? isBelow(more, last) : isRest(more, at, last))) {
        break;
      }
      current = more.value();
      end = more.end();
      at = end;
      if (!multiplied) {
        break;
      }
    }
    return last == null ? numeral : numeral.withEnd(end, total.add(current), bound);
  }

  /** Whether digits behind a multiplier go on with it: 4萬1,260元, 3万2000个; not 5万2024年. */
  private boolean isRest(Digits digits, int start, BigDecimal multiplier) {
    boolean written = !digits.plain() || digits.end() - start == REST_DIGITS;
    int next = scene.peek(digits.end());
    return written && isBelow(digits, multiplier) && next != '年' && CodePoints.isHan(next);
  }

  /** 900 in 1万零900户: whole digits that fill places below the multiplier. */
  private static boolean isBelow(Digits digits, BigDecimal multiplier) {
    return digits.value().scale() <= 0 && digits.value().compareTo(multiplier) < 0;
  }

  /** Whether a multiplier stands there that is not the head of a unit, as in 5千克. */
  private boolean isMultiplierAt(int at) {
    return han.isMultiplier(form[at]) && scene.units.startingAt(at) == null;
  }
}
