package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.entity.Words.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;

/**
 * Firms of English text that what is said of them shows: shares of Veltrix, Lumera shares, the
 * Kinterra chief executive, Ardent Mills (NYSE: ARM).
 */
final class EnglishFirms {

  private static final CueKinds STAKE = CueKinds.of(Kind.STAKE);
  private static final CueKinds HOLDING = CueKinds.of(Kind.HOLDING);
  private static final CueKinds OPENER = CueKinds.of(Kind.OPENER);
  private static final CueKinds POST = CueKinds.of(Kind.POST, Kind.TITLE);
  private static final int LONGEST = 4;
  private static final int LONGEST_EXCHANGE = 8;

  private final Reading reading;
  private final Words words;
  private final NameTables tables;
  private final Places places;

  EnglishFirms(Reading reading, Words words, NameTables tables, Places places) {
    this.reading = reading;
    this.words = words;
    this.tables = tables;
    this.places = places;
  }

  /** The last word of the firm whose name starts with this capitalized word, or -1. */
  int lastAt(int first) {
    int start = words.get(first).start();
    if (isInside(first) || reading.cueAt(start, OPENER) != null) {
      return -1;
    }
    int last = first;
    while (last - first + 1 < LONGEST && !words.isGenitive(last) && runsOn(last)) {
      last++;
    }
    int end = words.nameEnd(last);
    boolean listed = isListed(end);
    boolean told = listed || reading.cueBefore(start - 1, STAKE) != null || holds(last);
    return told && isName(first, last) && (listed || !isOrdinary(first, last)) ? last : -1;
  }

  private boolean isInside(int first) {
    boolean capital =
        (words.touches(first - 1) || words.isAmpersand(first - 1)) && words.get(first - 1).upper();
    return capital && reading.cueAt(words.get(first - 1).start(), OPENER) == null;
  }

  private boolean runsOn(int index) {
    return (words.touches(index) || words.isAmpersand(index))
        && words.get(index + 1).upper()
        && reading.cueAt(words.get(index + 1).start(), HOLDING) == null;
  }

  /** Whether shares, a chief executive or the like follow, in small letters or abbreviated. */
  private boolean holds(int last) {
    int at = words.get(last).end() + 1;
    Hit<CueTerm> holding = words.touches(last) ? reading.cueAt(at, HOLDING) : null;
    return holding != null
        && (!reading.isUpper(at) || reading.isUpper(holding.end() - 1))
        && !CodePoints.isWord(reading.peek(holding.end()));
  }

  /** Whether an exchange and a ticker follow in brackets. */
  private boolean isListed(int end) {
    int at = reading.peek(end) == ' ' && reading.peek(end + 1) == '(' ? end + 2 : -1;
    int colon = at;
    while (at > 0 && CodePoints.isLatin(reading.peek(colon)) && colon - at <= LONGEST_EXCHANGE) {
      colon++;
    }
    int ticker = reading.peek(colon + 1) == ' ' ? colon + 2 : colon + 1;
    return at > 0
        && colon - at > 2
        && reading.peek(colon) == ':'
        && reading.isUpper(at)
        && (reading.isUpper(ticker) || CodePoints.isDigit(reading.peek(ticker)));
  }

  /** No place, no post and no person: those have a given name, or are known by one word. */
  private boolean isName(int first, int last) {
    Word word = words.get(first);
    boolean person =
        tables.isGivenName(word) && (last > first || !tables.isOrdinaryWord(word))
            || first == last && tables.isLastName(word);
    PlaceMention place = places.startingAt(words.get(first).start());
    boolean only = place != null && place.end() >= words.nameEnd(last);
    return word.lower().length() > 1
        && !person
        && !(first == last && isPeople(word.lower()))
        && !only
        && !word.lower().endsWith("-based")
        && !tables.isNoName(word)
        && reading.cueAt(words.get(first).start(), POST) == null;
  }

  /** The Romans of "built by Romans", the Japanese of "owned by Japanese investors". */
  private static boolean isPeople(String word) {
    return word.endsWith("ans")
        || word.endsWith("ese")
        || word.endsWith("ish")
        || word.endsWith("ists")
        || word.endsWith("ian");
  }

  /** Whether English has the words otherwise: the White House spokesman is no firm's. */
  private boolean isOrdinary(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (!tables.isOrdinaryWord(words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
