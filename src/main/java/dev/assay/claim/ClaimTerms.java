package dev.assay.claim;

import dev.assay.lexicon.Term;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The entries of the claim lexicons. */
final class ClaimTerms {

  private ClaimTerms() {}

  /** Where a word stands with regard to the numeral. */
  enum Side {
    BEFORE,
    INSIDE,
    AFTER,
    BOTH,
    WHOLE,
    WEIGHED,
    STUCK;

    /** The bit of it in the roles of a hit. */
    long bit() {
      return 1L << ordinal();
    }
  }

  /**
   * A unit.
   *
   * @param code ISO 4217, UCUM, or {@link #LOCAL}
   * @param numerator with {@code denominator} the exact factor to the unit of {@code code}
   */
  record Unit(ClaimKind kind, String code, BigDecimal numerator, BigDecimal denominator, Side side)
      implements Term {
    /** The money of the document's region. */
    static final String LOCAL = "LOCAL";

    boolean before() {
      return side == Side.BEFORE || side == Side.BOTH;
    }

    boolean after() {
      return side == Side.AFTER || side == Side.BOTH;
    }

    /** Whether it may stick to the digits before it. */
    boolean sticks() {
      return after() || side == Side.STUCK;
    }

    @Override
    public long roles() {
      return side == Side.BOTH ? Side.BEFORE.bit() | Side.AFTER.bit() : side.bit();
    }
  }

  /**
   * A Chinese classifier.
   *
   * @param unit of the closed set, or {@code ?} where the noun decides
   * @param noun whether the classifier says itself what is counted
   * @param one whether 一 before it states a quantity, or does so only of a case
   */
  record Classifier(String unit, boolean noun, One one) implements Term {
    enum One {
      YES,
      CASE,
      NO
    }
  }

  /** A noun that decides the unit of what is counted; see the lexicon for its codes. */
  record Noun(String unit) implements Term {
    static final String MONEY = "$";
    static final String INDEX = "1";

    /** The role of nouns of amounts of money, and that of all others. */
    static final long AMOUNT = 1;

    static final long THING = 2;

    @Override
    public long roles() {
      return unit.equals(MONEY) ? AMOUNT : THING;
    }
  }

  /** A word that bounds a value. */
  record Comparator(Bound bound, Side side) implements Term {
    @Override
    public long roles() {
      return side.bit();
    }
  }

  /** A word of change. */
  record Change(Direction direction, Mode mode, @Nullable BigDecimal multiple) implements Term {
    enum Mode {
      BY,
      TO,
      TIMES
    }
  }

  /** A word that says what a change compares with. */
  record BasisCue(Basis basis) implements Term {}

  /** A verb that says what happened to a quantity. */
  record Predicate(Role role) implements Term {
    enum Role {
      ACT,
      AMOUNT,
      STATE,
      CASE,
      LINK,
      LEVEL,
      SHARE;

      /** The bit of it in the roles of a hit. */
      long bit() {
        return 1L << ordinal();
      }
    }

    /** The roles of verbs that only link a quantity to what it is of, and those of all others. */
    static final long LINK = Role.LINK.bit() | Role.LEVEL.bit() | Role.SHARE.bit();

    static final long NO_LINK = ~LINK;

    boolean link() {
      return (roles() & LINK) != 0;
    }

    @Override
    public long roles() {
      return role.bit();
    }
  }

  /** A verb of general language, for clauses that no cue list knows the verb of. */
  record Verb(Role role) implements Term {
    enum Role {
      VERB,
      WORD,
      PAST,
      PRESENT,
      BASE,
      PARTICIPLE;

      /** The bit of it in the roles of a hit. */
      long bit() {
        return 1L << ordinal();
      }
    }

    @Override
    public long roles() {
      return role.bit();
    }
  }

  /** Text in which a numeral states no quantity. */
  record NonClaim(Side side) implements Term {
    @Override
    public long roles() {
      return side.bit();
    }
  }

  /**
   * A place named by its level alone, or an adjective of a country.
   *
   * @param code of the place where the word settles it, or {@link #RELATIVE}
   */
  record Locality(Level level, String code) implements Term {
    static final String RELATIVE = "-";

    enum Level {
      COUNTRY,
      PROVINCE,
      CITY,
      COUNTY,
      FIXED,
      DEMONYM,
      /** More than one country: what it heads is of no place that was named before. */
      WORLD
    }
  }

  /** A function word. */
  record Word(Role role) implements Term {
    enum Role {
      STOP,
      FILLER,
      TAIL,
      SUFFIX,
      ATTRIBUTE,
      SOURCE,
      PREPOSITION,
      JOIN,
      PART,
      PASSIVE,
      AUX,
      DETERMINER,
      PER,
      AGE,
      REPORT,
      LOOKBACK,
      MODAL,
      THEM,
      COMPARE,
      ASIDE,
      SPAN_END,
      BRING,
      SINCE,
      UNTIL,
      RATE,
      MINUS,
      REACHED,
      ANAPHOR,
      WEIGHT,
      CONDITION,
      DECIMAL,
      ADVERB,
      DATING,
      OUT_OF,
      FRAME,
      FOUNDED,
      SUM,
      EVENT_VERB,
      MOVE,
      WHOLE_YEAR,
      SPEAKER,
      NOW,
      SAME,
      YEAR_AGO,
      MONTH_AGO,
      QUARTER_AGO,
      PRIOR,
      HELD,
      FORMERLY;

      /** The bit of it in the roles of a hit. */
      long bit() {
        return 1L << ordinal();
      }
    }

    @Override
    public long roles() {
      return role.bit();
    }
  }

  /** A word that tells what a number near it is, and is a word like any other elsewhere. */
  record Cue(Role role) implements Term {
    enum Role {
      /** What a hyphen ties to a number without making a code of it: sub-7, minus-5. */
      TIED,
      /** What tells that 30C and 86F are temperatures. */
      HEAT,
      /** What tells that m is metres. */
      DIMENSION,
      /** What an index or a price does at a level. */
      SESSION,
      /** What is counted in millions, and never measured in metres. */
      TALLY;

      /** The bit of it in the roles of a hit. */
      long bit() {
        return 1L << ordinal();
      }
    }

    @Override
    public long roles() {
      return role.bit();
    }
  }

  /** An English number word. */
  record NumberWord(Role role, BigDecimal value) implements Term {
    enum Role {
      UNIT,
      TEN,
      HUNDRED,
      SCALE,
      DOZEN,
      PLURAL,
      PART,
      HALF,
      VAGUE,
      TIMES,
      ABBREVIATION
    }
  }
}
