package dev.assay.claim;

/**
 * The scale of a claim's confidence: what share of claims read like this one is expected to be
 * right.
 */
final class Confidence {
  /** A unit or classifier that the lexicon knows, with a counted noun or a predicate. */
  static final double CERTAIN = 0.95;

  /** A count of a noun that the lexicon knows. */
  static final double KNOWN_NOUN = 0.9;

  /** A count of a noun that it does not know. */
  static final double UNKNOWN_NOUN = 0.75;

  /** A currency sign that several countries write. */
  static final double SHARED_SIGN = 0.8;

  /** Ages, look-back spans and thresholds: quantities, but seldom what the text reports. */
  static final double ASIDE = 0.6;

  /** A bare number whose noun is understood. */
  static final double BARE = 0.5;

  private Confidence() {}
}
