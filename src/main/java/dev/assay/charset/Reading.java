package dev.assay.charset;

/**
 * How well bytes read in one charset and one language.
 *
 * @param charset the JDK's name
 * @param language code of the language
 * @param total what it costs that somebody wrote them so: the lower, the likelier
 * @param quality 1 for what reads as text, down to 0 for noise
 * @param characters Chinese, Japanese or Korean ones; none if they are half-width kana, which are
 *     what small letters of some alphabets look like
 */
record Reading(String charset, String language, double total, double quality, int characters) {

  /** The same where there is more to read that costs the same in all charsets. */
  Reading plus(double cost) {
    return new Reading(charset, language, total + cost, quality, characters);
  }
}
