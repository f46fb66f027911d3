package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Change;
import dev.assay.claim.ClaimTerms.Cue;
import dev.assay.claim.ClaimTerms.Noun;
import dev.assay.claim.ClaimTerms.NumberWord;
import dev.assay.claim.ClaimTerms.Predicate;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;

/**
 * Tells whether the letters that stick to digits are a multiplier: 5bn, £3m, 12k people; not 3m.
 */
final class LetterMultipliers {

  /** What stands behind a noun, or "2.7m" and no noun. */
  private static final long BEHIND_NOUNS =
      Word.Role.STOP.bit()
          | Word.Role.PREPOSITION.bit()
          | Word.Role.AUX.bit()
          | Word.Role.MODAL.bit();

  /** Words between a number in millions and what it counts. */
  private static final int MOST_ADJECTIVES = 5;

  /** Words between what is tallied and its number. */
  private static final int MOST_BETWEEN = 12;

  private static final String PERSON = "{person}";

  private final int[] form;
  private final Scene scene;
  private final Units units;
  private final WordCursor cursor;

  LetterMultipliers(Scene scene, Units units, WordCursor cursor) {
    this.form = scene.form;
    this.scene = scene;
    this.units = units;
    this.cursor = cursor;
  }

  /**
   * Whether letters multiply a number.
   *
   * @param start of the number with its sign
   */
  boolean multiplies(int start, Hit<NumberWord> letters) {
    return letters.length() > 1
        || isMoney(start)
        || thingsFollow(letters.end())
        || form[letters.start()] == 'k' && isBounded(start)
        || isTally(start, letters.end());
  }

  /**
   * "Visits reached 1.9m", "passenger numbers rose to 4.6m", "the number of users was 2m": what is
   * tallied by nature is the subject, or people are that of a verb of amounts. Words that are not
   * known stand between only behind a preposition: "visits to the museum", but not "passengers said
   * the river rose to 3.4m".
   */
  private boolean isTally(int start, int end) {
    if (isMeasured(end)) {
      return false;
    }
    boolean told = false;
    boolean linked = false;
    boolean strange = false;
    boolean compared = false;
    int at = scene.skipSpacesBack(start);
    for (int words = 0; words < MOST_BETWEEN; words++) {
      if (compared && at > 0 && form[at - 1] == ',') {
        at = scene.skipSpacesBack(at - 1);
      }
      int from = stepBack(at);
      if (from == at) {
        return false;
      }
      boolean tallied = scene.cues.endsAt(at, Cue.Role.TALLY.bit());
      if (!strange && (told || linked) && tallied || !strange && told && isPeople(at)) {
        return true;
      }
      boolean is = scene.words.startsAt(from, Word.Role.AUX.bit());
      int amount = is ? at : amountStart(at);
      if (is || amount < at) {
        linked |= is;
        told |= amount < at;
        from = Math.min(from, amount);
      } else if (isPreposition(from)) {
        strange = false;
      } else if (!CodePoints.isDigit(form[from]) && !isAdverb(from, at)) {
        strange = true;
      }
      compared |= isComparison(from);
      at = scene.skipSpacesBack(from);
    }
    return false;
  }

  /** Where the words of change or of amount start that end at a position, or the position. */
  private int amountStart(int end) {
    Hit<Change> change = scene.changes.endingAt(end);
    Hit<Predicate> link = scene.predicates.endingAt(end, Predicate.LINK);
    return Math.min(change == null ? end : change.start(), link == null ? end : link.start());
  }

  /** "…, up from 1.1m", "…, compared with 2.2m": what is compared stands before the comma. */
  private boolean isComparison(int start) {
    return cursor.startsWith(start, "up")
        || cursor.startsWith(start, "down")
        || cursor.startsWith(start, "compared")
        || cursor.startsWith(start, "against")
        || cursor.startsWith(start, "versus");
  }

  /** "1.9m high", "1.9m from the stage", "3m below sea level". */
  private boolean isMeasured(int end) {
    int at = cursor.next(end);
    return at >= 0
        && (scene.cues.startsAt(at, Cue.Role.DIMENSION.bit())
            || isPreposition(at) && !cursor.startsWith(at, "in") && !cursor.startsWith(at, "by"));
  }

  /** The start of the word or number that ends at a position. */
  private int stepBack(int end) {
    int start = scene.wordStart(end > 0 && form[end - 1] == '%' ? end - 1 : end);
    while (start > 1 && ".,".indexOf(form[start - 1]) >= 0 && CodePoints.isDigit(form[start])) {
      start = scene.wordStart(start - 1);
    }
    return start;
  }

  private boolean isPeople(int end) {
    Hit<Noun> noun = scene.nouns.endingAt(end);
    return noun != null && noun.term().unit().equals(PERSON) && NounPhrases.isPlural(scene, end);
  }

  private boolean isPreposition(int start) {
    return scene.words.startsAt(start, Word.Role.PREPOSITION.bit())
        || cursor.startsWith(start, "of")
        || cursor.startsWith(start, "to");
  }

  /** What says nothing of the subject: nearly, flat, also. */
  private boolean isAdverb(int start, int end) {
    return scene.comparators.endingAt(end) != null
        || scene.formIs(end - 2, "ly")
        || cursor.startsWith(start, "flat")
        || cursor.startsWith(start, "steady")
        || cursor.startsWith(start, "unchanged")
        || cursor.startsWith(start, "now")
        || cursor.startsWith(start, "also")
        || cursor.startsWith(start, "again");
  }

  private boolean isMoney(int start) {
    int end = cursor.skipSpaceBack(behindSign(start));
    return scene.units.endsAt(end, ClaimTerms.Side.BEFORE.bit()) || units.isPrefix(scene, end);
  }

  /** "around 25k cheaper": nobody rounds the number of a model or the length of a race. */
  private boolean isBounded(int start) {
    return scene.comparators.endingAt(cursor.skipSpaceBack(start), ClaimTerms.Side.BEFORE.bit())
        != null;
  }

  /** The start of the range whose upper end starts at a position, £ before both: £5-10m. */
  private int behindSign(int start) {
    int low = start - 1;
    while (low > 0 && (CodePoints.isDigit(form[low - 1]) || form[low - 1] == '.')) {
      low--;
    }
    return low > 0 && form[start - 1] == '-' && low < start - 1 ? low : start;
  }

  /** Whether things or money follow: 12k people, 3m times, 3m francs; but not 5m, not 10k run. */
  private boolean thingsFollow(int end) {
    int at = cursor.next(end);
    if (at < 0) {
      return false;
    }
    return cursor.startsWith(at, "times")
        || isPluralSoon(at)
        || isOwned(at)
        || scene.units.startingAt(at, unit -> unit.after() && unit.kind() == ClaimKind.MONEY)
            != null;
  }

  /** "35m of its devices": somebody has things, and no metres of them. */
  private boolean isOwned(int start) {
    int owner = cursor.startsWith(start, "of") ? cursor.next(cursor.wordEnd(start)) : -1;
    return owner > 0
        && (cursor.startsWith(owner, "its")
            || cursor.startsWith(owner, "their")
            || cursor.startsWith(owner, "his")
            || cursor.startsWith(owner, "her")
            || cursor.startsWith(owner, "our"));
  }

  /** "2.7m combined digital sales", but not "2.7m long" and "2.7m of cable". */
  private boolean isPluralSoon(int start) {
    int at = start;
    for (int words = 0; words < MOST_ADJECTIVES && at >= 0; words++) {
      Hit<ClaimTerms.Noun> noun = scene.nouns.startingAt(at);
      if (noun != null && (form[noun.end() - 1] == 's' || cursor.startsWith(at, "people"))) {
        return true;
      }
      boolean ends =
          scene.words.startsAt(at, BEHIND_NOUNS)
              || scene.cues.startsAt(at, ClaimTerms.Cue.Role.DIMENSION.bit());
      at = !ends ? cursor.next(cursor.wordEnd(at)) : -1;
    }
    return false;
  }
}
