package dev.assay.fact;

import dev.assay.claim.ClaimKind;
import dev.assay.row.ClaimRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How exactly a claim's value is written: the worth of the last digit that is a statement. */
final class Precision {

  /** What is counted one by one, so that a whole number is exact. */
  private static final Set<String> COUNTED =
      Set.of(ClaimKind.COUNT.code(), ClaimKind.MONEY.code(), ClaimKind.DURATION.code());

  /** Noughts at the end of a number in words that say nothing. */
  private static final int ROUND = 3;

  private static final int SCALE = 9;

  private Precision() {}

  /** The worth of the last digit in the unit of the claim; 0 where the value is exact. */
  static BigDecimal of(ClaimRow claim) {
    BigDecimal value = claim.getValue();
    BigDecimal digits = onlyNumber(claim.getQuote());
    boolean counted = COUNTED.contains(claim.getKind());
    if (digits == null || digits.signum() == 0 || value.signum() == 0) {
      return ofWords(value, counted);
    }
    BigDecimal multiplier = value.abs().divide(digits, SCALE, RoundingMode.HALF_UP);
    BigDecimal last = multiplier.movePointLeft(digits.scale());
    boolean whole = digits.scale() == 0 && multiplier.compareTo(BigDecimal.ONE) == 0;
    return whole && counted ? BigDecimal.ZERO : last;
  }

  /** Of 三万 and "two million" the noughts say nothing; of 三百 they may be meant. */
  private static BigDecimal ofWords(BigDecimal value, boolean counted) {
    BigDecimal stripped = value.stripTrailingZeros();
    if (!counted) {
      return BigDecimal.ONE.movePointLeft(Math.max(0, stripped.scale()));
    }
    int noughts = value.signum() == 0 ? 0 : -stripped.scale();
    return noughts >= ROUND ? BigDecimal.ONE.movePointRight(noughts) : BigDecimal.ZERO;
  }

  /** The one number in digits that a quote holds, or null if there is none, or more. */
  private static @Nullable BigDecimal onlyNumber(String quote) {
    StringBuilder number = new StringBuilder();
    boolean ended = false;
    for (int i = 0; i < quote.length(); i++) {
      char c = quote.charAt(i);
      if (isDigit(c)) {
        if (ended) {
          return null;
        }
        number.append(c);
      } else if (!number.isEmpty() && !ended) {
        boolean within = i + 1 < quote.length() && isDigit(quote.charAt(i + 1));
        if (c == '.' && within && number.indexOf(".") < 0) {
          number.append(c);
        } else if (c != ',' || !within) {
          ended = true;
        }
      }
    }
    return number.isEmpty() ? null : new BigDecimal(number.toString());
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
