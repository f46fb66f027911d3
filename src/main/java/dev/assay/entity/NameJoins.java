package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.entity.Words.Word;
import dev.assay.lexicon.Hit;
import java.util.BitSet;
import java.util.Set;

/**
 * Whether an "and" within capitalized words joins parts of one organization's name, or two names.
 */
final class NameJoins {

  private static final CueKinds HEAD = CueKinds.of(Kind.HEAD, Kind.FIRM);
  private static final CueKinds POST = CueKinds.of(Kind.POST, Kind.TITLE);
  private static final CueKinds OPENER = CueKinds.of(Kind.OPENER);
  private static final Set<String> INNER = Set.of("and", "&");
  private static final Set<String> OF = Set.of("of", "for");
  private static final int MOST_PARTS = 3;

  private final Reading reading;
  private final Words words;
  private final Places places;
  private final NameTables tables;
  private final HeadlessNouns headless;

  /** Where the organizations end that have been found. */
  private final BitSet ends;

  NameJoins(
      Reading reading,
      Words words,
      Places places,
      NameTables tables,
      HeadlessNouns headless,
      BitSet ends) {
    this.reading = reading;
    this.words = words;
    this.places = places;
    this.tables = tables;
    this.headless = headless;
    this.ends = ends;
  }

  /**
   * Whether the word before {@code at} is an "and" within the name.
   *
   * @param at the first word behind it
   * @param first the first word of the name so far
   * @param headWord the noun that the name ends in
   */
  boolean joins(int at, int first, int headWord) {
    if (at < 2) {
      return false;
    }
    Word and = words.get(at - 1);
    int before = at - 2;
    return INNER.contains(and.lower())
        && words.get(before).upper()
        && words.touches(before)
        && !endsPerson(before)
        && !endsNational(before)
        && !(at == headWord && headless.standsAlone(and.end() + 1))
        && (headless.isField(words.get(before).lower(), words.get(headWord).lower())
            || !ends.get(words.get(before).end()) && !(first < headWord && endsHead(before)));
  }

  /** The Kosovo of "Raiffeisen Bank Kosovo and ProCredit Bank" ends a name of its own. */
  private boolean endsNational(int last) {
    PlaceMention place = places.startingAt(words.get(last).start());
    return place != null
        && place.end() == words.get(last).end()
        && words.touches(last - 1)
        && words.get(last - 1).upper()
        && (endsHead(last - 1) || !tables.isOrdinaryWord(words.get(last - 1)))
        && reading.cueAt(words.get(last - 1).start(), OPENER) == null;
  }

  /** The Janet Yellen of "Treasury Secretary Janet Yellen and National Economic Council". */
  private boolean endsPerson(int last) {
    int first = last - 1;
    boolean two = words.touches(first) && words.get(first).upper();
    if (two && words.touches(first - 1)) {
      Hit<CueTerm> post = reading.cueBefore(words.get(first - 1).end(), POST);
      if (post != null && reading.isUpper(post.start()) && !endsHead(last)) {
        return true;
      }
    }
    return two
        && tables.isGivenName(words.get(first))
        && !tables.isOrdinaryWord(words.get(first))
        && !tables.isOrdinaryWord(words.get(last))
        && !words.get(last).lower().endsWith("s");
  }

  /**
   * The Technology of "Institute of Technology and Harvard Medical School": two names are joined.
   */
  private boolean endsHead(int index) {
    int at = index;
    for (int i = 0; i < MOST_PARTS && at > 0; i++) {
      if (reading.cueAt(words.get(at).start(), HEAD) != null) {
        return true;
      }
      boolean of = words.touches(at - 1) && OF.contains(words.get(at - 1).lower());
      if (!of || at < 2 || !words.touches(at - 2)) {
        return false;
      }
      at -= 2;
    }
    return false;
  }
}
