package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.entity.Words.Word;
import dev.assay.text.CodePoints;
import java.util.Set;

/** What can be a word of a person's name in English text. */
final class EnglishNameWords {

  private static final CueKinds NO_PERSON =
      CueKinds.of(Kind.HEAD, Kind.LEADING, Kind.FIRM, Kind.LANDMARK, Kind.CAMPAIGN, Kind.PREFIX);

  private static final CueKinds LANDMARK = CueKinds.of(Kind.LANDMARK);

  /** Whom streets, hospitals and piers are called after. */
  private static final Set<String> HONOURED =
      Set.of("king", "queen", "prince", "princess", "san", "santa", "saint", "st", "lord", "lady");

  /** What is called after people, behind its name. */
  private static final Set<String> SITES =
      Set.of(
          "field",
          "oilfield",
          "gasfield",
          "mine",
          "dam",
          "reservoir",
          "refinery",
          "stadium",
          "airport",
          "bridge",
          "tunnel",
          "highway",
          "expressway",
          "canal",
          "glacier",
          "constituency",
          "electorate",
          "upazila",
          "taluk",
          "taluka",
          "tehsil",
          "barangay",
          "lagoon",
          "estuary",
          "reef");

  private static final Set<String> PEOPLES =
      Set.of("ní", "nic", "uí", "ó", "bin", "bint", "binti", "binte", "ibn", "von", "bte");

  private final Reading reading;
  private final Words words;
  private final NameTables tables;

  EnglishNameWords(Reading reading, Words words, NameTables tables) {
    this.reading = reading;
    this.words = words;
    this.tables = tables;
  }

  /** A capitalized word or initial that may stand in a name. */
  boolean isNameWord(int index) {
    Word word = words.get(index);
    if (words.isInitial(index)) {
      return true;
    }
    boolean shout = word.lower().length() > 1 && reading.isUpper(word.start() + 1);
    return word.upper()
        && !shout
        && !tables.isNoName(word)
        && !isContraction(word.lower())
        && !hasDigit(word);
  }

  private static boolean isContraction(String word) {
    int apostrophe = word.indexOf('\'');
    return apostrophe > 0 && word.length() - apostrophe <= 3;
  }

  private boolean hasDigit(Word word) {
    for (int i = word.start(); i < word.end(); i++) {
      if (CodePoints.isDigit(reading.peek(i))) {
        return true;
      }
    }
    return false;
  }

  /** A word that English does not have otherwise. */
  boolean isUncommon(Word word) {
    return word.lower().length() > 2
        && !tables.isOrdinaryWord(word)
        && reading.cueAt(word.start(), NO_PERSON) == null;
  }

  /** Whether a particle stands within a name that only people's names have: Aoife Ní Chonaill. */
  boolean holdsParticle(int first, int last) {
    for (int i = first + 1; i < last; i++) {
      if (PEOPLES.contains(words.get(i).lower())) {
        return !tables.isOrdinaryWord(words.get(last)) && !tables.isOrdinaryWord(words.get(first));
      }
    }
    return false;
  }

  /**
   * Whether what looks like a name is none where it stands: King George|Boulevard, (Soudal
   * Quick-Step) for a team, the Johan Castberg|field.
   */
  boolean isOther(int first, int last) {
    int start = words.get(first).start();
    int end = words.nameEnd(last);
    boolean bracketed = reading.peek(start - 1) == '(' && reading.peek(end) == ')';
    boolean site = words.touches(last) && SITES.contains(words.get(last + 1).lower());
    boolean street =
        words.touches(first - 1)
            && HONOURED.contains(words.get(first - 1).lower())
            && reading.cueAt(words.get(last).start(), LANDMARK) != null;
    return street || site || bracketed && !tables.isGivenName(words.get(first));
  }
}
