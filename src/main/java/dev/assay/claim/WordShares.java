package dev.assay.claim;

import dev.assay.claim.ClaimTerms.NumberWord;
import dev.assay.claim.ClaimTerms.NumberWord.Role;
import dev.assay.claim.ClaimTerms.Unit;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the shares and fractions that English words write: "one in five", "three quarters". */
final class WordShares {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** "1 in 5" is a share, "3 in 12" need not be one. */
  private static final BigDecimal LARGEST_PART = BigDecimal.TEN;

  private static final long NOT_BEFORE_SUBJECT =
      ClaimTerms.Word.Role.AUX.bit() | ClaimTerms.Word.Role.PREPOSITION.bit();

  private static final String YEARS = "a";
  private static final String TEN = "10";
  private static final String AND = "and";
  private static final String AND_A_HALF = "and a half";

  private final Scene scene;
  private final WordCursor cursor;

  WordShares(Scene scene, WordCursor cursor) {
    this.scene = scene;
    this.cursor = cursor;
  }

  /**
   * Where the whole of a share starts behind "in" or "out of", or -1. Several are "in" so many only
   * where they open what is said: "3 in 10 schools have", but not "killed 3 in 10 attacks".
   */
  int behindOutOf(int start, int end, BigDecimal part) {
    Hit<ClaimTerms.Word> phrase = outOfAt(end);
    if (phrase != null) {
      return phrase.end() + 1;
    }
    boolean share =
        part.compareTo(BigDecimal.ONE) == 0
            || part.compareTo(LARGEST_PART) < 0 && part.signum() > 0 && opens(start);
    return share && cursor.startsWith(end, " in") ? end + 4 : -1;
  }

  /** Whether no verb stands before a number, but a mark, a bound or an adverb. */
  private boolean opens(int start) {
    int end = scene.skipSpacesBack(start);
    return !CodePoints.isWord(scene.peek(end - 1))
        || scene.comparators.endingAt(end) != null
        || scene.words.endsAt(end, ClaimTerms.Word.Role.STOP.bit())
            && !scene.words.endsAt(end, NOT_BEFORE_SUBJECT);
  }

  /** "out of" and "in every" behind a number, or null. */
  private @Nullable Hit<ClaimTerms.Word> outOfAt(int end) {
    int at = cursor.next(end);
    return at < 0 ? null : scene.words.startingAt(at, ClaimTerms.Word.Role.OUT_OF.bit());
  }

  /** "one in five", "nine out of ten", or null. */
  @Nullable Numeral outOf(int start, int end, BigDecimal part) {
    if (part.compareTo(LARGEST_PART) > 0 || part.signum() == 0) {
      return null;
    }
    Hit<ClaimTerms.Word> phrase = outOfAt(end);
    int at = phrase == null ? cursor.afterWord(end, "in") : cursor.next(phrase.end());
    if (at >= 0 && scene.formIs(at, TEN) && !CodePoints.isWord(scene.peek(at + TEN.length()))) {
      return share(start, at + TEN.length(), part.multiply(BigDecimal.TEN)); // eight in 10
    }
    Hit<NumberWord> whole = at < 0 ? null : cursor.at(at);
    if (whole == null
        || whole.term().role() != Role.UNIT && whole.term().role() != Role.TEN
        || whole.term().value().compareTo(part) <= 0) {
      return null;
    }
    return share(
        start, whole.end(), Decimals.quotient(part.multiply(HUNDRED), whole.term().value()));
  }

  /** So much of the unit that follows, or else a share. */
  Numeral part(int start, int end, BigDecimal part, BigDecimal whole) {
    return Fractions.isMeasured(scene, end)
        ? numeral(start, end, Decimals.quotient(part, whole))
        : share(start, end, Decimals.quotient(part.multiply(HUNDRED), whole));
  }

  /**
   * "half" right before a unit, "half-mile" and "half hour", or null. The unit is smaller than a
   * year: half-years are dates, and a half-century is fifty runs.
   */
  @Nullable Numeral halfUnit(int start, int end) {
    int at = cursor.next(end);
    Hit<Unit> unit = at < 0 ? null : scene.units.startingAt(at, ClaimTerms.Side.AFTER.bit());
    return unit != null && !unit.term().code().equals(YEARS) && Fractions.isMeasured(scene, end)
        ? numeral(start, end, HALF)
        : null;
  }

  /** "a quarter mile", where a quarter is no ordinal as "a third" may be, or null. */
  @Nullable Numeral quarterUnit(int start, Hit<NumberWord> part) {
    return cursor.startsWith(part.start(), "quarter") && Fractions.isMeasured(scene, part.end())
        ? part(start, part.end(), BigDecimal.ONE, part.term().value())
        : null;
  }

  /** The article of "an hour and a half" as one, or null. */
  @Nullable Numeral oneAndAHalf(int start, int at) {
    Hit<Unit> unit = scene.units.startingAt(at, ClaimTerms.Side.AFTER.bit());
    return unit != null
            && unit.term().kind() == ClaimKind.DURATION
            && scene.formIs(scene.skipSpaces(unit.end()), AND_A_HALF)
        ? numeral(start, cursor.wordEnd(start), BigDecimal.ONE)
        : null;
  }

  /** "and a half", "and three quarters" or "point five" behind a whole number, or null. */
  @Nullable WordDecimals restAt(int at) {
    if (cursor.startsWith(at, AND_A_HALF)) {
      return new WordDecimals(HALF, at + AND_A_HALF.length());
    }
    int number = cursor.startsWith(at, AND) ? cursor.next(at + AND.length()) : -1;
    if (number < 0) {
      return WordDecimals.at(scene, at);
    }
    boolean article = cursor.isArticle(number);
    Hit<NumberWord> part = cursor.at(number);
    if (!article && part == null) {
      return null;
    }
    BigDecimal parts = article || part == null ? BigDecimal.ONE : part.term().value();
    int behind = cursor.next(article || part == null ? cursor.wordEnd(number) : part.end());
    Hit<NumberWord> whole = behind < 0 ? null : cursor.at(behind);
    boolean fraction =
        whole != null
            && whole.term().role() == Role.PART
            && parts.compareTo(whole.term().value()) < 0
            && (!article || Fractions.isMeasured(scene, whole.end()));
    return fraction && whole != null
        ? new WordDecimals(Decimals.quotient(parts, whole.term().value()), whole.end())
        : null;
  }

  static Numeral share(int start, int end, BigDecimal percent) {
    return new Numeral(
        start, end, percent, null, Bound.EXACTLY, Numeral.Script.WORDS, true, false, false, start);
  }

  private static Numeral numeral(int start, int end, BigDecimal value) {
    return new Numeral(
        start, end, value, null, Bound.EXACTLY, Numeral.Script.WORDS, false, false, false, start);
  }
}
