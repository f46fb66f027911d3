package dev.assay.claim;

import dev.assay.text.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A statement that some quantity has some value. The columns of the claims table say what each
 * component means; here is what differs.
 *
 * @param quote where numeral, multiplier and unit stand in the document's text
 * @param value at most nine decimals
 * @param valueHigh upper end of a range, or null
 * @param base position in the document's list of claims of the level that this change is the change
 *     of, or -1
 * @param partOf position in the document's list of claims of the total that this is a part of, or
 *     -1
 * @param period EDTF, or null
 * @param periodStart first day, when the year is known
 * @param periodEnd last day, inclusive, when the year is known
 * @param evidence the sentence
 * @param confidence 0..1
 */
public record Claim(
    Span quote,
    BigDecimal value,
    @Nullable BigDecimal valueHigh,
    Bound comparator,
    ClaimKind kind,
    String unit,
    @Nullable String per,
    @Nullable String counted,
    @Nullable String predicate,
    @Nullable String indicator,
    @Nullable Direction direction,
    @Nullable Basis basis,
    int base,
    int partOf,
    @Nullable String place,
    @Nullable String placeCode,
    @Nullable String period,
    @Nullable LocalDate periodStart,
    @Nullable LocalDate periodEnd,
    @Nullable String agent,
    Span evidence,
    double confidence) {

  /** The same claim in another text, where its spans are others. */
  public Claim at(UnaryOperator<Span> spans) {
    return new Claim(
        spans.apply(quote),
        value,
        valueHigh,
        comparator,
        kind,
        unit,
        per,
        counted,
        predicate,
        indicator,
        direction,
        basis,
        base,
        partOf,
        place,
        placeCode,
        period,
        periodStart,
        periodEnd,
        agent,
        spans.apply(evidence),
        confidence);
  }
}
