package dev.assay.entity;

import dev.assay.lexicon.Term;

/**
 * A word that dates are made of.
 *
 * @param kind what it adds
 * @param value how much; see {@code zh/date_words.tsv}
 */
record DateTerm(Kind kind, int value) implements Term {

  enum Kind {
    YEAR,
    MONTH,
    DAY,
    WEEK,
    WEEKDAY,
    WEEKDAY_SHORT,
    ANNUAL,
    LAST_WEEKDAY,
    NEXT_WEEKDAY,
    DAY_OF_LAST_WEEK,
    DAY_OF_WEEK,
    DAY_OF_NEXT_WEEK,
    SAME_DAY,
    NEXT_DAY,
    SAME_YEAR,
    SAME_MONTH,
    SINCE_YEAR,
    NOW,
    ERA,
    HALF,
    QUARTER,
    QUARTERS,
    MONTHS,
    DECADE,
    FESTIVAL,
    PART,
    EDGE,
    EDGE_OF,
    WITHIN,
    DAYS_OF,
    MONTHS_TO,
    LAST_SEASON,
    THIS_SEASON,
    NEXT_SEASON,
    NAME,
    LAST_NAME,
    NEXT_NAME,
    OF,
    AFTER,
    LEAD,
    FUTURE,
    TAIWAN;

    /** The bit of it in the roles of a hit. */
    long bit() {
      return 1L << ordinal();
    }
  }

  /** The roles of several kinds. */
  static long roles(Kind... kinds) {
    long roles = 0;
    for (Kind kind : kinds) {
      roles |= kind.bit();
    }
    return roles;
  }

  @Override
  public long roles() {
    return kind.bit();
  }
}
