package dev.assay.report;

import dev.assay.row.ClaimRow;
import org.jspecify.annotations.Nullable;

/** A sentence with the quote in it: what stands before, the quote, what stands behind. */
record Evidence(String before, String quote, String after) {
  private static final int SIDE = 160;

  /**
   * The evidence of a claim, cut to what surrounds its quote.
   *
   * @param text the document's text or its start, or null if it is not at hand; without it the
   *     first place of the quote in the sentence is taken
   */
  static Evidence of(ClaimRow claim, @Nullable String text) {
    String sentence = claim.getEvidence();
    String quote = claim.getQuote();
    int at = offset(claim, text);
    if (at < 0) {
      return new Evidence(Clip.to(2 * SIDE, sentence), "", "");
    }
    return new Evidence(
        Clip.end(SIDE, sentence.substring(0, at)),
        Clip.to(SIDE, quote),
        Clip.to(SIDE, sentence.substring(at + quote.length())));
  }

  private static int offset(ClaimRow claim, @Nullable String text) {
    int start = text == null ? -1 : utf16(text, claim.getStart());
    int sentence = sentenceStart(claim, text);
    return sentence < 0 ? claim.getEvidence().indexOf(claim.getQuote()) : start - sentence;
  }

  /** Where a claim's sentence starts in its document's text, in chars, or -1. */
  static int sentenceStart(ClaimRow claim, @Nullable String text) {
    int start = text == null ? -1 : utf16(text, claim.getStart());
    if (text == null || start < 0) {
      return -1;
    }
    int sentence = text.lastIndexOf(claim.getEvidence(), start);
    boolean holdsQuote =
        sentence >= 0
            && start + claim.getQuote().length() <= sentence + claim.getEvidence().length()
            && text.startsWith(claim.getQuote(), start);
    return holdsQuote ? sentence : -1;
  }

  /** The position in chars of one in code points, or -1 if the text ends before it. */
  static int utf16(String text, int codePoints) {
    return codePoints > text.length() || codePoints > text.codePointCount(0, text.length())
        ? -1
        : text.offsetByCodePoints(0, codePoints);
  }
}
