package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;

/**
 * A set of kinds of cues, one bit each, so that a position's kinds are compared with it at once.
 *
 * @param bits a bit for each kind by its ordinal
 */
record CueKinds(long bits) {

  /** Every kind. */
  static final CueKinds ALL = new CueKinds(-1);

  static CueKinds of(Kind... kinds) {
    long bits = 0;
    for (Kind kind : kinds) {
      bits |= bit(kind);
    }
    return new CueKinds(bits);
  }

  boolean contains(Kind kind) {
    return (bits & bit(kind)) != 0;
  }

  /** The bit of a kind; there are fewer of them than a long has bits. */
  static long bit(Kind kind) {
    return 1L << kind.ordinal();
  }
}
