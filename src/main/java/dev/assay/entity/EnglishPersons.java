package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.entity.Words.Word;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * People in English text: romanized Chinese names, and other capitalized names beside a post, a
 * form of address, a verb of speech or behind a common given name.
 */
final class EnglishPersons {

  private static final CueKinds POST = CueKinds.of(Kind.POST, Kind.TITLE);
  private static final CueKinds SPEECH = CueKinds.of(Kind.SPEECH);
  private static final CueKinds PARTICLE = CueKinds.of(Kind.PARTICLE);
  private static final CueKinds ENDINGS =
      CueKinds.of(Kind.HEAD, Kind.FIRM, Kind.LANDMARK, Kind.CAMPAIGN);
  private static final CueKinds NO_PERSON =
      CueKinds.of(Kind.HEAD, Kind.FIRM, Kind.LANDMARK, Kind.CAMPAIGN, Kind.PREFIX);
  private static final Set<String> WHERE =
      Set.of("the", "in", "on", "at", "near", "into", "onto", "across", "through", "around", "an");
  private static final int LONGEST_NAME = 5;
  private static final int GIVEN_NAMES = 2;
  private static final int LONGEST_GIVEN = 6;

  private final Reading reading;
  private final Places places;
  private final Words words;
  private final NameTables tables;
  private final EnglishRoles roles;
  private final EnglishBylines bylines;
  private final EnglishNameWords nameWords;
  private final BitSet organizations;
  private final TreeMap<Integer, PersonMention> found = new TreeMap<>();
  private final Map<String, String> fullNames = new HashMap<>();

  EnglishPersons(
      Reading reading,
      Places places,
      Words words,
      NameTables tables,
      List<OrganizationMention> organizations) {
    this.reading = reading;
    this.places = places;
    this.words = words;
    this.tables = tables;
    this.roles = new EnglishRoles(reading, words, places, organizations);
    this.bylines = new EnglishBylines(reading, words, tables);
    this.nameWords = new EnglishNameWords(reading, words, tables);
    this.organizations = OrganizationMention.covered(organizations);
  }

  List<PersonMention> find() {
    for (int i = 0; i < words.size(); i++) {
      int byline = words.get(i).upper() ? bylines.lastAt(i) : -1;
      int last = byline >= 0 || !words.get(i).upper() ? byline : nameAt(i);
      if (last >= 0) {
        put(i, last);
        i = last;
      }
    }
    surnamesAlone();
    return new ArrayList<>(found.values());
  }

  private void put(int first, int last) {
    int start = words.get(first).start();
    int end = nameEnd(last);
    String alone = first == last ? fullNames.get(words.get(first).lower()) : null;
    String name = alone == null ? reading.text(start, end) : alone;
    String role = roles.around(start, end);
    found.put(
        start, new PersonMention(new Span(start, end), name, role, role == null ? 0.75 : 0.9));
    fullNames.putIfAbsent(words.get(last).lower(), name);
    fullNames.putIfAbsent(words.get(first).lower(), name);
  }

  private int nameEnd(int last) {
    return words.nameEnd(last);
  }

  /** The last word of the name that starts with this word, or -1. */
  private int nameAt(int first) {
    if (isTaken(first) || roles.startsTitle(first)) {
      return -1;
    }
    int romanized = romanizedAt(first);
    int family = romanized >= 0 ? romanized : familyFirst(first);
    return family >= 0 ? family : otherAt(first);
  }

  /** Tan See Leng, Nguyen Phu Trong: a surname and two given names, short as they are. */
  private int familyFirst(int first) {
    int last = first;
    boolean told = roles.titleBefore(words.get(first).start());
    boolean known = tables.isFamilyName(words.get(first));
    while (known
        && last - first < GIVEN_NAMES
        && words.touches(last)
        && words.get(last + 1).upper()) {
      Word given = words.get(last + 1);
      boolean plain = tables.isOrdinaryWord(given) || tables.isNoName(given);
      boolean fits =
          given.lower().length() > 1
              && given.lower().length() <= LONGEST_GIVEN
              && isUncommonOrTold(last + 1, told || !plain);
      if (!fits || words.isGenitive(last)) {
        return -1;
      }
      last++;
    }
    boolean runsOn = words.touches(last) && words.get(last + 1).upper();
    return last == first + GIVEN_NAMES && !runsOn ? last : -1;
  }

  private boolean isUncommonOrTold(int index, boolean told) {
    Word word = words.get(index);
    boolean shout = reading.isUpper(word.end() - 1);
    return told && !shout && !isTaken(index) && reading.cueAt(word.start(), NO_PERSON) == null;
  }

  private boolean isTaken(int index) {
    int start = words.get(index).start();
    return isInOrganization(start) || places.covers(start) && !isGivenNameAtPlace(index);
  }

  /** A place's name can be a given name: Paris Hilton, Mr Lincoln. */
  private boolean isGivenNameAtPlace(int index) {
    Word word = words.get(index);
    PlaceMention place = places.startingAt(word.start());
    if (place == null || place.end() != word.end()) {
      return false;
    }
    boolean before =
        tables.isGivenName(word)
            && words.touches(index)
            && words.get(index + 1).upper()
            && nameWords.isNameWord(index + 1)
            && places.startingAt(words.get(index + 1).start()) == null;
    return before || roles.titleBefore(word.start());
  }

  /** The Jordan of Michael Jordan is no country. */
  private boolean isPlaceAsSurname(int first, int index) {
    Word word = words.get(index);
    PlaceMention place = places.startingAt(word.start());
    return index == first + 1
        && tables.isGivenName(words.get(first))
        && place != null
        && place.end() == nameEnd(index)
        && tables.isLastName(word)
        && !isInOrganization(word.start());
  }

  /** The Yushu of Tang Yushu is no place. */
  private boolean isPlaceAsGivenName(int index) {
    Word word = words.get(index);
    PlaceMention place = places.startingAt(word.start());
    return place != null && place.end() == word.end() && !isInOrganization(word.start());
  }

  private boolean isInOrganization(int start) {
    return organizations.get(start);
  }

  /** Surname and given name in pinyin. */
  private int romanizedAt(int first) {
    Word surname = words.get(first);
    if (!tables.isRomanSurname(surname) || !words.touches(first)) {
      return -1;
    }
    Word given = words.get(first + 1);
    int syllables = given.upper() ? tables.syllables(given.lower()) : 0;
    if (syllables == 0 || isTaken(first + 1) && !isPlaceAsGivenName(first + 1)) {
      return -1;
    }
    int last = first + 1;
    boolean third =
        syllables == 1
            && words.touches(last)
            && words.get(last + 1).upper()
            && tables.syllables(words.get(last + 1).lower()) == 1
            && !tables.isNoName(words.get(last + 1));
    last = third ? last + 1 : last;
    if (isPartOfLonger(first, last) || isGenitive(first)) {
      return -1;
    }
    boolean everyday = tables.isNoName(surname) || tables.isNoName(given);
    boolean strong = syllables >= 2 && syllables <= 2 && !everyday && given.lower().length() > 3;
    return strong || !tables.isNoName(given) && hasCue(first, last) ? last : -1;
  }

  private boolean isGenitive(int index) {
    return words.isGenitive(index);
  }

  /** Whether more capitalized words run on, such as those of an organization or a place. */
  private boolean isPartOfLonger(int first, int last) {
    boolean endingFollows =
        words.touches(last)
            && words.get(last + 1).upper()
            && reading.cueAt(words.get(last + 1).start(), ENDINGS) != null;
    return endingFollows
        || reading.cueAt(words.get(last).start(), ENDINGS) != null && last > first + 1;
  }

  /** Two to four capitalized words of a name that is not Chinese. */
  private int otherAt(int first) {
    int last = capitalizedRun(first);
    if (last < 0
        || isPartOfLonger(first, last)
        || last > first && (endsPost(first) || nameWords.isOther(first, last))) {
      return -1;
    }
    boolean given = tables.isGivenName(words.get(first));
    if (last == first) {
      boolean addressed = roles.titleBefore(words.get(first).start()) || isSurnamed(first);
      boolean named = addressed && !tables.isNoName(words.get(first));
      return named || speaks(first) ? last : -1;
    }
    return given
            || isNamedByLast(first, last)
            || isUncommon(first, last)
            || nameWords.holdsParticle(first, last)
            || hasPostOrTitle(first, last)
        ? last
        : -1;
  }

  /** The Cai of "a man surnamed Cai". */
  private boolean isSurnamed(int index) {
    return index > 0 && words.touches(index - 1) && words.get(index - 1).lower().equals("surnamed");
  }

  /** A surname with a verb of speech: Clinton said. */
  private boolean speaks(int index) {
    Word word = words.get(index);
    return tables.isLastName(word)
        && !tables.isOrdinaryWord(word)
        && reading.cueAt(reading.skipSpaces(word.end()), SPEECH) != null;
  }

  /** Two capitalized words that English does not have otherwise: Yoshihide Suga. */
  private boolean isUncommon(int first, int last) {
    return last == first + 1
        && nameWords.isUncommon(words.get(first))
        && nameWords.isUncommon(words.get(last))
        && !isWhere(first);
  }

  /** The names of "at the Mogao Grottoes" and "on Inis Mór" are no people's. */
  private boolean isWhere(int first) {
    return first > 0
        && words.touches(first - 1)
        && (WHERE.contains(words.get(first - 1).lower()) || isBesidePlace(first));
  }

  /**
   * The Sefwi Wiawso of "in Kumasi and Sefwi Wiawso" is one more place; reporters in two places
   * have an "in" behind them.
   */
  private boolean isBesidePlace(int first) {
    boolean reports = words.touches(first + 1) && words.get(first + 2).lower().equals("in");
    return !reports
        && words.touches(first - 2)
        && words.get(first - 1).lower().equals("and")
        && places.endingAt(words.get(first - 2).end()) != null;
  }

  /** Two or three words of which the last is a surname and none an everyday word: Kofi Annan. */
  private boolean isNamedByLast(int first, int last) {
    for (int i = first; i < last; i++) {
      Word word = words.get(i);
      if (!words.isInitial(i) && (tables.isOrdinaryWord(word) || word.lower().length() < 3)) {
        return false;
      }
    }
    Word surname = words.get(last);
    return last - first <= 2
        && tables.isLastName(surname)
        && reading.cueBefore(surname.end(), ENDINGS) == null;
  }

  /** The Executive of "Chief Executive Mary Hale". */
  private boolean endsPost(int index) {
    Word word = words.get(index);
    return !tables.isGivenName(word) && reading.cueBefore(word.end(), POST) != null;
  }

  private int capitalizedRun(int first) {
    int last = -1;
    for (int i = first; i < words.size() && i - first < LONGEST_NAME; i++) {
      Word word = words.get(i);
      boolean particle =
          i > first
              && !word.upper()
              && reading.cueAt(word.start(), PARTICLE) != null
              && leadsToCapital(i);
      if (!particle && !nameWords.isNameWord(i)
          || i > first && isTaken(i) && !isPlaceAsSurname(first, i)) {
        break;
      }
      last = particle ? last : i;
      if (!words.touchesName(i) || isGenitive(i)) {
        break;
      }
    }
    return last;
  }

  /** Whether a capitalized word follows this particle, with at most one more between. */
  private boolean leadsToCapital(int index) {
    for (int i = index; i < index + 2 && words.touches(i); i++) {
      Word next = words.get(i + 1);
      if (next.upper()) {
        return true;
      }
      if (reading.cueAt(next.start(), PARTICLE) == null) {
        return false;
      }
    }
    return false;
  }

  /** Whether a post, a form of address, a verb of speech or another person stands beside. */
  private boolean hasCue(int first, int last) {
    int start = words.get(first).start();
    return hasPostOrTitle(first, last)
        || reading.cueAt(reading.skipSpaces(nameEnd(last)), SPEECH) != null
        || reading.cueBefore(start - 1, SPEECH) != null
        || start >= 13 && reading.form(start - 13, start).equals("according to ")
        || isBesidePerson(start);
  }

  private boolean hasPostOrTitle(int first, int last) {
    int start = words.get(first).start();
    return roles.around(start, nameEnd(last)) != null || roles.titleBefore(start);
  }

  /** "Liu Hong, Zhao Wei": the second of two names that a comma or "and" joins. */
  private boolean isBesidePerson(int start) {
    Map.Entry<Integer, PersonMention> before = found.lowerEntry(start);
    int end = before == null ? start : before.getValue().span().end();
    int gap = start - end;
    return gap == 2 && reading.form(end, start).equals(", ")
        || gap == 5 && reading.form(end, start).equals(" and ");
  }

  /** A surname alone, where its bearer has been named in full. */
  private void surnamesAlone() {
    if (fullNames.isEmpty()) {
      return;
    }
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      String name = word.upper() ? fullNames.get(word.lower()) : null;
      if (name == null || tables.isNoName(word) || isTaken(i) || isInsideName(word.start())) {
        continue;
      }
      int end = nameEnd(i);
      boolean surname = name.toLowerCase(java.util.Locale.ROOT).endsWith(word.lower());
      boolean says = reading.cueAt(reading.skipSpaces(end), SPEECH) != null;
      boolean runsOn = words.touches(i) && words.get(i + 1).upper();
      boolean runsIn =
          i > 0
              && words.touches(i - 1)
              && words.get(i - 1).upper()
              && !roles.titleBefore(word.start());
      if ((says || surname && tables.syllables(word.lower()) != 1) && !runsOn && !runsIn) {
        found.put(word.start(), new PersonMention(new Span(word.start(), end), name, null, 0.6));
      }
    }
  }

  private boolean isInsideName(int start) {
    Map.Entry<Integer, PersonMention> before = found.floorEntry(start);
    return before != null && before.getValue().span().end() > start;
  }
}
