package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.entity.PlaceTerm.Form;
import dev.assay.entity.PlaceTerm.Rank;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;

/** Whether the name of a place outside China is one where it stands. */
final class ForeignPlaces {

  private static final CueKinds LOCATIVE = CueKinds.of(Kind.LOCATIVE);
  private static final CueKinds ARTICLE = CueKinds.of(Kind.CONNECTOR);

  private static final String ARTICLE_WORD = "the ";
  private static final int SHORTEST_ROMAN = 5;
  private static final int LONGEST_DATELINE = 40;

  private ForeignPlaces() {}

  /**
   * A foreign city behind another capitalized word is a person's surname as a rule (James
   * Lancaster); one that is a given name too must stand behind a preposition, before its country or
   * at the head of a dateline; an abbreviated state stands behind its city: Harrisburg, Pa.
   */
  static boolean isName(Reading reading, Hit<PlaceTerm> hit) {
    int start = hit.start();
    boolean latin = CodePoints.isLatin(reading.raw(start));
    if (hit.term().rank() != Rank.FOREIGN || !latin) {
      return true;
    }
    boolean located =
        reading.peek(start - 1) == ' ' && reading.cueBefore(start - 1, LOCATIVE) != null;
    if (reading.peek(hit.end() - 1) == '.' && hit.term().form() == Form.WEAK) {
      return reading.matches(start - 2, ", ") && isCapitalized(reading, start - 3);
    }
    if (hit.term().form().isDoubtful()) {
      return (located || isPhraseBehindArticle(reading, hit))
              && !isBeforeCapital(reading, hit.end())
          || isBeforeCountry(reading, hit)
          || isDateline(reading, hit);
    }
    return located
        || reading.peek(start - 1) != ' '
        || !isCapitalized(reading, start - 2)
        || reading.cueBefore(start - 1, ARTICLE) != null
        || isShouted(reading, hit);
  }

  /** "the Eastern Cape": several words of which an article makes no person's name. */
  private static boolean isPhraseBehindArticle(Reading reading, Hit<PlaceTerm> hit) {
    if (!reading.matches(hit.start() - ARTICLE_WORD.length(), ARTICLE_WORD)) {
      return false;
    }
    int space = hit.start();
    while (space < hit.end() && reading.peek(space) != ' ') {
      space++;
    }
    return space < hit.end();
  }

  /**
   * Whether a romanized name that may also be a person's means the Chinese county here: at the head
   * of a dateline, or right behind "in" or "near" with no name running on.
   */
  static boolean isToldRoman(Reading reading, Hit<PlaceTerm> hit) {
    if (!hit.term().isChinese() || !CodePoints.isLatin(reading.raw(hit.start()))) {
      return false;
    }
    boolean located =
        hit.length() >= SHORTEST_ROMAN
            && (reading.matches(hit.start() - 4, " in ")
                || reading.matches(hit.start() - 6, " near "));
    return isDateline(reading, hit) || located && !isBeforeCapital(reading, hit.end());
  }

  /** Whether no capitalized word stands right before or behind the name. */
  static boolean standsFree(Reading reading, Hit<PlaceTerm> hit) {
    boolean before =
        reading.peek(hit.start() - 1) == ' ' && isCapitalized(reading, hit.start() - 2);
    return !before && !isBeforeCapital(reading, hit.end());
  }

  private static boolean isBeforeCapital(Reading reading, int end) {
    return reading.peek(end) == ' ' && reading.isUpper(end + 1);
  }

  /** Whether the word that ends at a position begins with a capital. */
  private static boolean isCapitalized(Reading reading, int last) {
    int at = last;
    while (at > 0 && CodePoints.isWord(reading.peek(at - 1))) {
      at--;
    }
    return CodePoints.isWord(reading.peek(last)) && reading.isUpper(at);
  }

  private static boolean isBeforeCountry(Reading reading, Hit<PlaceTerm> hit) {
    int comma = hit.end();
    return reading.peek(comma) == ','
        && reading
                .places()
                .startingAt(
                    comma + 2,
                    place -> !place.isChinese() && place.code().equals(hit.term().code()))
            != null;
  }

  private static boolean isShouted(Reading reading, Hit<PlaceTerm> hit) {
    return hit.length() > 1 && reading.isUpper(hit.start() + 1) && reading.isUpper(hit.end() - 1);
  }

  /** "AUSTIN, October 24 —" and "Cork, 27 August 2025 –" at the start of a line. */
  private static boolean isDateline(Reading reading, Hit<PlaceTerm> hit) {
    int before = reading.raw(hit.start() - 1);
    return (before < 0 || before == '\n')
        && reading.peek(hit.end()) == ','
        && (isShouted(reading, hit) || isBeforeDash(reading, hit.end()));
  }

  /** Whether a dash ends the dateline that a name opens. */
  static boolean isBeforeDash(Reading reading, int from) {
    for (int i = from; i < from + LONGEST_DATELINE; i++) {
      int c = reading.peek(i);
      boolean dash = c == '-' || c == '–' || c == '—';
      if (dash && reading.peek(i - 1) == ' ') {
        return true;
      }
      if (c < 0 || c == '\n') {
        return false;
      }
    }
    return false;
  }
}
