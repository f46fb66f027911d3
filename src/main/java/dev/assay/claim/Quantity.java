package dev.assay.claim;

import dev.assay.text.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A numeral with its unit, before its context is known.
 *
 * @param quote numeral, multiplier and unit or classifier
 * @param from start of the words that bound it ("more than"), or of the quote
 * @param to end of the words that bound it (以上), or of the quote
 * @param unit the unit's code; {@code ?} for a count whose noun decides
 * @param per denominator of a rate, or null
 * @param noun the noun phrase behind it that has been read (English), or null
 * @param classifierNoun whether the classifier itself says what is counted (人)
 * @param negative whether it stood behind a minus sign
 * @param multiple what a word of change states on its own (doubled), or null
 */
record Quantity(
    Span quote,
    int from,
    int to,
    BigDecimal value,
    @Nullable BigDecimal high,
    Bound bound,
    ClaimKind kind,
    String unit,
    @Nullable String per,
    NounPhrases.@Nullable Phrase noun,
    boolean classifierNoun,
    boolean negative,
    ClaimTerms.@Nullable Change multiple,
    double confidence) {

  static final String OPEN_UNIT = "?";

  int start() {
    return quote.start();
  }

  int end() {
    return quote.end();
  }

  /** Where the number with its unit ends, which the quote may go beyond: "900" in "900 cases". */
  int numberEnd() {
    return noun == null || noun.span().start() >= quote.end() ? to : noun.span().start();
  }

  /** The end of the quantity with the noun phrase behind it. */
  int wholeEnd() {
    return noun == null ? to : Math.max(to, noun.whole().end());
  }

  Quantity withDuration(Span newQuote, BigDecimal newValue, String newUnit) {
    return with(newQuote, newValue, newUnit, per);
  }

  /** With coins, as 5角 are in 8元5角. */
  Quantity withCoins(Span newQuote, BigDecimal newValue) {
    return with(newQuote, newValue, unit, null);
  }

  private Quantity with(
      Span newQuote, BigDecimal newValue, String newUnit, @Nullable String newPer) {
    return new Quantity(
        newQuote,
        from,
        newQuote.end(),
        newValue,
        null,
        bound,
        kind,
        newUnit,
        newPer,
        null,
        false,
        negative,
        null,
        confidence);
  }

  Quantity withPer(String newPer, int newTo) {
    return new Quantity(
        quote,
        from,
        newTo,
        value,
        high,
        bound,
        kind,
        unit,
        newPer,
        noun,
        classifierNoun,
        negative,
        multiple,
        confidence);
  }
}
