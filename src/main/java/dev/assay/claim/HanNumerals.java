package dev.assay.claim;

import dev.assay.lexicon.LexiconSource;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads Chinese numerals: small and financial, with 余 inside, 十几, 数百, 七八, 三点五亿. */
final class HanNumerals {

  /** What a character does in a numeral. */
  enum Role {
    DIGIT,
    UNIT,
    TENS,
    BIG,
    VAGUE,
    FLOOR,
    HALF,
    POINT
  }

  /** A numeral; {@code value} is null for digits in a row (二〇二一), which are a code or a year. */
  record Reading(int end, @Nullable BigDecimal value, @Nullable BigDecimal high, Bound bound) {}

  private record Entry(Role role, long value) {}

  /** Beyond this many digits nothing can be held anyway. */
  private static final int MAX_PRECISION = 40;

  private static final long TEN_THOUSAND = 10_000;

  /** Behind 亿 they make a measure of it by which 个 counts: 亿元项目, 亿吨港口. */
  private static final String NO_SUM = "元级吨斤千瓦";

  private static final int HAN_FROM = 0x3000;
  private static final int HAN_TO = 0xA000;

  private final Entry[] entries = new Entry[HAN_TO - HAN_FROM];
  private final @Nullable Bound[] inside = new @Nullable Bound[HAN_TO - HAN_FROM];

  HanNumerals(LexiconSource lexicons) {
    ClaimLexicon.forEachHanNumeral(
        lexicons,
        (character, role, value) -> {
          if (isInTable(character)) {
            entries[character - HAN_FROM] =
                new Entry(role, role == Role.HALF ? 0 : value.longValueExact());
          }
        });
    ClaimLexicon.forEachComparator(
        lexicons,
        (form, comparator) -> {
          int first = form.codePointAt(0);
          if (comparator.side() == ClaimTerms.Side.INSIDE && isInTable(first)) {
            inside[first - HAN_FROM] = comparator.bound();
          }
        });
  }

  /** The role of a code point, or null. */
  @Nullable Role role(int codePoint) {
    Entry entry = entry(codePoint);
    return entry == null ? null : entry.role;
  }

  /** What 余, 多, 来 inside a numeral say; null for any other code point. */
  @Nullable Bound inside(int codePoint) {
    return isInTable(codePoint) ? inside[codePoint - HAN_FROM] : null;
  }

  /** Whether a code point multiplies digits that stand before it: 十 百 千 万 亿. */
  boolean isMultiplier(int codePoint) {
    Role role = role(codePoint);
    return role == Role.UNIT || role == Role.BIG;
  }

  long value(int codePoint) {
    Entry entry = entry(codePoint);
    return entry == null ? 0 : entry.value;
  }

  /** Whether 个 stands before a multiplier as in 三个亿; but not in 三个亿元项目, which counts projects. */
  boolean isCountedMultiplier(int[] form, int at) {
    return at + 1 < form.length
        && form[at] == '个'
        && form[at + 1] == '亿'
        && (at + 2 == form.length || NO_SUM.indexOf(form[at + 2]) < 0);
  }

  /**
   * Reads the numeral that starts at a position and ends by a limit, or null if there is none.
   *
   * @param bounded whether a word around it bounds its value, so that 百 alone is a hundred: 逾百人
   */
  @Nullable Reading read(int[] form, int start, int limit, boolean bounded) {
    return new Reader(form, start, limit, bounded).read();
  }

  private @Nullable Entry entry(int codePoint) {
    return isInTable(codePoint) ? entries[codePoint - HAN_FROM] : null;
  }

  private static boolean isInTable(int codePoint) {
    return codePoint >= HAN_FROM && codePoint < HAN_TO;
  }

  /** One numeral's state; everything is kept twice, for the lower and the upper end. */
  private final class Reader {
    private final int[] form;
    private final int start;
    private final int limit;
    private final boolean bounded;
    private int at;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal totalHigh = BigDecimal.ZERO;
    private long section;
    private long sectionHigh;
    private long number = -1;
    private long numberHigh = -1;
    private long lastUnit;
    private long lastBig = Long.MAX_VALUE;
    private boolean afterZero;
    private boolean counted;
    private Bound bound = Bound.EXACTLY;

    Reader(int[] form, int start, int limit, boolean bounded) {
      this.form = form;
      this.start = start;
      this.limit = limit;
      this.bounded = bounded;
      this.at = start;
    }

    @Nullable Reading read() {
      Entry first = entry(form[start]);
      if (first == null || !opens(first)) {
        return null;
      }
      while (at < limit) {
        Entry entry = entry(form[at]);
        if (entry == null ? !takesInside() : !takes(entry)) {
          break;
        }
        at++;
      }
      if (number >= 0 && numberHigh < 0) {
        return new Reading(at, null, null, bound);
      }
      return at == start || !counted ? null : finish();
    }

    private boolean opens(Entry first) {
      Role next = start + 1 < form.length ? role(form[start + 1]) : null;
      boolean multiplied = next == Role.BIG || next == Role.UNIT;
      return switch (first.role) {
        case DIGIT, TENS -> true;
        case VAGUE -> multiplied;
        case FLOOR -> multiplied && value(form[start + 1]) > 10;
        case UNIT ->
            first.value == 10
                || bounded
                || next == Role.BIG
                || start + 1 < form.length && inside(form[start + 1]) != null;
        case BIG ->
            start + 1 < form.length && inside(form[start + 1]) != null
                || bounded && (first.value == TEN_THOUSAND || next == Role.BIG);
        case HALF, POINT -> false;
      };
    }

    private boolean takes(Entry entry) {
      return switch (entry.role) {
        case DIGIT -> takesDigit(entry.value);
        case UNIT -> takesUnit(entry.value);
        case TENS -> takesTens(entry.value);
        case BIG -> takesBig(entry.value);
        case VAGUE -> takesVague();
        case FLOOR -> at == start && setNumber(1, Bound.AT_LEAST);
        case POINT -> false;
        case HALF -> false;
      };
    }

    private boolean takesDigit(long value) {
      counted = true;
      if (number >= 0) {
        boolean idiom = number == 3 && value == 5; // 三五百, but 三四百 and 五六百
        if (numberHigh == number && (value == number + 1 && number > 0 || idiom)) {
          numberHigh = value;
          bound = Bound.ABOUT;
          return true;
        }
        numberHigh = -1; // digits in a row: a code
        return true;
      }
      if (value == 0 && at > start) {
        afterZero = true;
        return true;
      }
      number = value;
      numberHigh = value;
      return true;
    }

    private boolean setNumber(long value, Bound newBound) {
      number = value;
      numberHigh = value;
      bound = newBound;
      return true;
    }

    private boolean takesUnit(long unit) {
      if (lastUnit != 0 && unit >= lastUnit || number >= 0 && numberHigh < 0) {
        return false;
      }
      counted = true;
      section += Math.max(number, 1) * unit;
      sectionHigh += Math.max(numberHigh, 1) * unit;
      number = -1;
      numberHigh = -1;
      lastUnit = unit;
      afterZero = false;
      return true;
    }

    private boolean takesTens(long value) {
      if (number >= 0 || lastUnit != 0 && lastUnit <= 10) {
        return false;
      }
      counted = true;
      section += value;
      sectionHigh += value;
      lastUnit = 10;
      return true;
    }

    private boolean takesBig(long big) {
      if (number >= 0 && numberHigh < 0) {
        return false;
      }
      counted = true;
      BigDecimal low = BigDecimal.valueOf(section + Math.max(number, 0));
      BigDecimal high = BigDecimal.valueOf(sectionHigh + Math.max(numberHigh, 0));
      BigDecimal factor = BigDecimal.valueOf(big);
      if (total.signum() == 0) {
        total = (low.signum() == 0 ? BigDecimal.ONE : low).multiply(factor);
        totalHigh = (high.signum() == 0 ? BigDecimal.ONE : high).multiply(factor);
      } else if (big > lastBig || low.signum() == 0) {
        if (total.precision() < MAX_PRECISION) {
          total = total.add(low).multiply(factor);
          totalHigh = totalHigh.add(high).multiply(factor);
        }
      } else {
        total = total.add(low.multiply(factor));
        totalHigh = totalHigh.add(high.multiply(factor));
      }
      section = 0;
      sectionHigh = 0;
      number = -1;
      numberHigh = -1;
      lastUnit = 0;
      lastBig = big;
      afterZero = false;
      return true;
    }

    private boolean takesVague() {
      Role next = at + 1 < form.length ? role(form[at + 1]) : null;
      if (at == start) {
        return setNumber(1, Bound.ABOUT);
      }
      if (number >= 0 || lastUnit != 10 && !afterZero) {
        return false;
      }
      bound = Bound.MORE_THAN;
      return next == Role.BIG || next != Role.DIGIT;
    }

    /** 余, 多, 来 before a multiplier, and the 个 of 三个亿. */
    private boolean takesInside() {
      if (at > start && isCountedMultiplier(form, at)) {
        return true;
      }
      Bound said = inside(form[at]);
      if (said == null || at == start || at + 1 >= form.length || !isMultiplier(form[at + 1])) {
        return false;
      }
      bound = said;
      return true;
    }

    private Reading finish() {
      long unit = lastUnit != 0 ? lastUnit : lastBig == Long.MAX_VALUE ? 0 : lastBig;
      long tail = number >= 0 && unit >= 100 && !afterZero ? unit / 10 : 1;
      BigDecimal low = total.add(BigDecimal.valueOf(section + Math.max(number, 0) * tail));
      BigDecimal high =
          totalHigh.add(BigDecimal.valueOf(sectionHigh + Math.max(numberHigh, 0) * tail));
      BigDecimal fraction = fraction();
      if (fraction != null) {
        BigDecimal scaled = low.add(fraction);
        while (at < form.length && role(form[at]) == Role.BIG) {
          scaled = scaled.multiply(BigDecimal.valueOf(value(form[at++])));
        }
        return new Reading(at, scaled, null, bound);
      }
      return new Reading(at, low, high.compareTo(low) > 0 ? high : null, bound);
    }

    /** 点五: the decimals, or null. */
    private @Nullable BigDecimal fraction() {
      if (at + 1 >= form.length
          || role(form[at]) != Role.POINT
          || role(form[at + 1]) != Role.DIGIT) {
        return null;
      }
      StringBuilder digits = new StringBuilder("0.");
      for (at++; at < form.length && role(form[at]) == Role.DIGIT; at++) {
        if (digits.length() < MAX_PRECISION) {
          digits.append(value(form[at]));
        }
      }
      return new BigDecimal(digits.toString());
    }
  }
}
