package dev.assay.claim;

import dev.assay.claim.ClaimTerms.NumberWord;
import dev.assay.claim.ClaimTerms.NumberWord.Role;
import dev.assay.lexicon.Hit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The decimals that English words write: "one point five million", "zero point two five per cent".
 *
 * @param value below one
 * @param end code point after the last word
 */
record WordDecimals(BigDecimal value, int end) {

  private static final String POINT = "point ";

  /** The decimals whose "point" starts at a position, or null. */
  static @Nullable WordDecimals at(Scene scene, int start) {
    if (!scene.formIs(start, POINT)) {
      return null;
    }
    StringBuilder digits = new StringBuilder("0.");
    int end = -1;
    int at = scene.skipSpaces(start + POINT.length());
    while (digits.length() < 2 + Decimals.SCALE) {
      Hit<NumberWord> word =
          scene.numberWords.startingAt(
              at, term -> term.role() == Role.UNIT || term.role() == Role.TEN);
      if (word == null) {
        break;
      }
      int value = word.term().value().intValueExact();
      end = word.end();
      at = scene.peek(end) == '-' ? end + 1 : scene.skipSpaces(end);
      Hit<NumberWord> unit =
          word.term().role() == Role.TEN
              ? scene.numberWords.startingAt(at, WordDecimals::isDigit)
              : null;
      if (unit != null) {
        value += unit.term().value().intValueExact();
        end = unit.end();
        at = scene.skipSpaces(end);
      }
      digits.append(value);
    }
    return end < 0 ? null : new WordDecimals(new BigDecimal(digits.toString()), end);
  }

  private static boolean isDigit(NumberWord word) {
    return word.role() == Role.UNIT && word.value().compareTo(BigDecimal.TEN) < 0;
  }
}
