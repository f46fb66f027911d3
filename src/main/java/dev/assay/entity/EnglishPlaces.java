package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.entity.Words.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Places of English text that no lexicon holds: Parramatta Road, River Windrush, and capitalized
 * words behind "in" or before the place that they lie in: Asheville, North Carolina.
 */
final class EnglishPlaces {

  private static final CueKinds LANDMARK = CueKinds.of(Kind.LANDMARK);
  private static final CueKinds NAMING = CueKinds.of(Kind.LANDMARK, Kind.PREFIX);
  private static final CueKinds HEAD = CueKinds.of(Kind.HEAD, Kind.FIRM);
  private static final CueKinds OPENER = CueKinds.of(Kind.OPENER);
  private static final CueKinds SPEECH = CueKinds.of(Kind.SPEECH);
  private static final Set<String> STRONG = Set.of("in", "near", "via", "outside", "between");

  /** What kind of place follows behind "of". */
  private static final Set<String> KINDS =
      Set.of(
          "town",
          "city",
          "village",
          "port",
          "island",
          "suburb",
          "hamlet",
          "municipality",
          "commune",
          "township",
          "borough",
          "district",
          "county",
          "province",
          "capital",
          "outskirts",
          "coast",
          "north",
          "south",
          "east",
          "west",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "north-east",
          "north-west",
          "south-east",
          "south-west");

  /** What stands before a name of which only a part is meant, or that lies beside another. */
  private static final Set<String> PARTS =
      Set.of(
          "northern",
          "southern",
          "eastern",
          "western",
          "northeastern",
          "northwestern",
          "southeastern",
          "southwestern",
          "downtown",
          "neighbouring",
          "neighboring",
          "nearby",
          "rural");

  /** Who lives in a place or governs it, before its "of". */
  private static final Set<String> PEOPLE =
      Set.of("mayor", "governor", "residents", "resident", "villagers", "bishop", "emir");

  /** The first words of names of two: Barangay San Isidro. */
  private static final Set<String> SAINTS =
      Set.of("san", "santa", "santo", "saint", "st", "el", "la", "los", "las", "al");

  private static final int LONGEST = 4;

  private final Reading reading;
  private final Places places;
  private final Words words;
  private final NameTables tables;
  private final BitSet taken = new BitSet();
  private final List<Draft> found = new ArrayList<>();

  EnglishPlaces(Reading reading, Places places, Words words, NameTables tables) {
    this.reading = reading;
    this.places = places;
    this.words = words;
    this.tables = tables;
  }

  /** The places outside of what other finders have settled. */
  List<Draft> find(List<OrganizationMention> organizations, List<PersonMention> persons) {
    organizations.forEach(mention -> taken.set(mention.start(), mention.end()));
    persons.forEach(person -> taken.set(person.span().start(), person.span().end()));
    for (Hit<CueTerm> hit : reading.cues().of(NAMING)) {
      if (CodePoints.isLatin(reading.peek(hit.start())) && reading.isUpper(hit.start())) {
        if (hit.term().kind() == Kind.LANDMARK) {
          headed(hit);
        } else {
          prefixed(hit);
        }
      }
    }
    new AutonomousDivisions(places, words).addTo(found);
    DatelinePlaces datelines = new DatelinePlaces(reading, words, tables, this::isTown);
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).upper()) {
        continue;
      }
      int dated = startsLine(words.get(i).start()) ? datelines.lastOf(i) : -1;
      if (dated >= 0) {
        put(i, dated);
      } else if (isBeforePlace(i) && isTown(i)) {
        put(i, i);
      } else if (words.touches(i - 1) && leadsToPlace(i)) {
        located(i, words.get(i - 1).lower().equals("between"));
      } else if (isHome(i)) {
        located(i, false);
      } else if (isCalled(i)) {
        called(i);
      }
    }
    addListed();
    new EnglishDivisions(reading, places, words, tables).addTo(found);
    return found;
  }

  /** What stands behind "in" or "near", or behind "northern" and is no people there. */
  private boolean leadsToPlace(int index) {
    String before = words.get(index - 1).lower();
    String name = words.get(index).lower();
    return STRONG.contains(before) || PARTS.contains(before) && !isPeople(name);
  }

  /** The Americans of "northern Americans", the Baptists of "southern Baptists". */
  private static boolean isPeople(String name) {
    return name.endsWith("an") || name.endsWith("ans") || name.endsWith("ists");
  }

  /** The Kitui of "Turkana, Kitui and Narok": what a list names beside a place is one as well. */
  private void addListed() {
    BitSet known = new BitSet();
    for (PlaceMention place : places.mentions()) {
      int word = words.startingAt(place.start());
      if (word >= 0 && nameEnd(word) == place.end() && !taken.get(place.start())) {
        known.set(word);
      }
    }
    for (Draft draft : found) {
      int word = words.startingAt(draft.span().start());
      if (word >= 0 && nameEnd(word) == draft.span().end()) {
        known.set(word);
      }
    }
    for (int i = 0; i < words.size(); i++) {
      list(i - 1, i, known);
    }
    for (int i = words.size() - 1; i >= 0; i--) {
      list(i + 1, i, known);
    }
  }

  /** Adds a word that a comma or "and" joins to a place, in either direction. */
  private void list(int place, int index, BitSet known) {
    if (!words.get(index).upper()) {
      return;
    }
    boolean joined = isWord(place, "and");
    int beside = joined ? 2 * place - index : place;
    if (beside < 0 || beside >= words.size() || !known.get(beside) || known.get(index)) {
      return;
    }
    if (!isTown(index) || tables.isGivenName(words.get(index))) {
      return;
    }
    int left = Math.min(beside, index);
    int right = Math.max(beside, index);
    boolean set = joined ? words.touches(left) && words.touches(left + 1) : isComma(left);
    boolean alone = isFree(left, -1) && isFree(right, 1);
    if (set && alone) {
      put(index, index);
      known.set(index);
    }
  }

  private boolean isWord(int index, String word) {
    return index >= 0 && index < words.size() && words.get(index).lower().equals(word);
  }

  private boolean isComma(int left) {
    int end = words.get(left).end();
    return words.get(left + 1).start() - end == 2 && reading.peek(end) == ',';
  }

  /** Whether no capitalized word runs on beside a word. */
  private boolean isFree(int index, int step) {
    boolean touches = words.touches(step < 0 ? index - 1 : index);
    return !touches || !words.get(index + step).upper();
  }

  private void put(int first, int last) {
    Span span = new Span(words.get(first).start(), nameEnd(last));
    int next = taken.nextSetBit(span.start());
    if (next < 0 || next >= span.end()) {
      taken.set(span.start(), span.end());
      found.add(Draft.named(EntityType.PLACE, span, reading.text(span), 0.6));
    }
  }

  private int nameEnd(int index) {
    return words.nameEnd(index);
  }

  /** Through the capitalized words before a road or river. */
  private void headed(Hit<CueTerm> head) {
    int word = words.startingAt(head.start());
    Hit<CueTerm> longest = reading.cueBefore(head.end(), LANDMARK);
    if (word < 0 || longest == null || longest.start() < head.start()) {
      return;
    }
    int first = word;
    while (word - first < LONGEST
        && words.touches(first - 1)
        && words.get(first - 1).upper()
        && !words.isGenitive(first - 1)) {
      first--;
    }
    while (first < word && isOpening(first)) {
      first++;
    }
    int last = lastWord(head, word);
    boolean runsOn = words.touches(last) && words.get(last + 1).upper();
    if (first < word && !runsOn) {
      put(first, last);
    }
  }

  private int lastWord(Hit<CueTerm> hit, int word) {
    int last = word;
    while (last + 1 < words.size() && words.get(last + 1).start() < hit.end()) {
      last++;
    }
    return last;
  }

  private boolean isOpening(int index) {
    Word word = words.get(index);
    return reading.cueAt(word.start(), OPENER) != null
        || tables.isNoName(word) && word.lower().length() < 4;
  }

  /** "Lake Victoria", "Port of Los Angeles", with a second word where that is no ordinary one. */
  private void prefixed(Hit<CueTerm> prefix) {
    int first = words.startingAt(prefix.start());
    int last = first < 0 ? -1 : lastWord(prefix, first);
    if (last < 0 || !words.touches(last) || !words.get(last + 1).upper()) {
      return;
    }
    Word name = words.get(last + 1);
    PlaceMention known = places.startingAt(name.start());
    boolean ordinary =
        !SAINTS.contains(name.lower()) && (tables.isOrdinaryWord(name) || tables.isNoName(name));
    if (known == null && ordinary || reading.cueAt(name.start(), HEAD) != null) {
      return;
    }
    int end = last + 1;
    boolean article =
        SAINTS.contains(name.lower()) && words.touches(end) && words.get(end + 1).upper();
    if (known == null && article) {
      end++;
    }
    while (known != null && end + 1 < words.size() && words.get(end + 1).start() < known.end()) {
      end++;
    }
    put(first, end);
  }

  /** What stands behind "in" or "near", and behind an "and" after it. */
  private void located(int index, boolean between) {
    if (isTown(index)) {
      boolean second = words.touches(index) && isTown(index + 1);
      int last = second ? index + 1 : index;
      if (!words.touches(last) || !words.get(last + 1).upper()) {
        put(index, last);
        joined(last, between);
      }
    } else if (places.startingAt(words.get(index).start()) != null) {
      joined(index, between);
    }
  }

  /** The Gulu of "the town of Gulu": a name even where it is an everyday word. */
  private boolean isCalled(int index) {
    return index > 1
        && words.touches(index - 1)
        && words.get(index - 1).lower().equals("of")
        && words.touches(index - 2)
        && KINDS.contains(words.get(index - 2).lower());
  }

  /** The Tahirpur of "mayor of Tahirpur" and "residents of Tahirpur". */
  private boolean isHome(int index) {
    return index > 1
        && words.touches(index - 1)
        && words.get(index - 1).lower().equals("of")
        && words.touches(index - 2)
        && PEOPLE.contains(words.get(index - 2).lower());
  }

  private void called(int index) {
    int last = index;
    while (last - index < 2
        && words.touches(last)
        && words.get(last + 1).upper()
        && !words.isGenitive(last)) {
      last++;
    }
    if (!places.overlaps(new Span(words.get(index).start(), nameEnd(last)))) {
      put(index, last);
    }
  }

  private void joined(int index, boolean between) {
    boolean and =
        between
            && words.touches(index)
            && words.get(index + 1).lower().equals("and")
            && words.touches(index + 1);
    if (and && isTown(index + 2)) {
      put(index + 2, index + 2);
    }
  }

  /** Whether a capitalized word is no everyday word, no language and no person who speaks. */
  private boolean isTown(int index) {
    Word word = words.get(index);
    boolean plain = nameEnd(index) == word.end() && word.end() - word.start() > 3;
    if (!word.upper() || !plain || tables.isOrdinaryWord(word) || tables.isNoName(word)) {
      return false;
    }
    String name = word.lower();
    boolean shout = reading.isUpper(word.start() + 1) && !startsLine(word.start());
    boolean language = name.endsWith("ish") || name.endsWith("ese");
    return !shout
        && !language
        && !CodePoints.isDigit(name.charAt(name.length() - 1))
        && reading.cueAt(word.start(), HEAD) == null
        && reading.cueAt(reading.skipSpaces(word.end()), SPEECH) == null
        && !places.overlaps(new Span(word.start(), word.end()));
  }

  /** The LEGAZPI of "LEGAZPI, Philippines — Families" heads a dateline. */
  private boolean startsLine(int start) {
    int before = reading.peek(start - 1);
    return before < 0 || before == '\n';
  }

  /** Whether a comma and the place that it lies in follow: Asheville, North Carolina. */
  private boolean isBeforePlace(int index) {
    int comma = words.get(index).end();
    boolean alone = !words.touches(index - 1) || !words.get(index - 1).upper();
    PlaceMention behind = reading.peek(comma) == ',' ? places.startingAt(comma + 2) : null;
    return alone
        && behind != null
        && !tables.isGivenName(words.get(index))
        && behind.place() != null
        && reading.peek(comma + 1) == ' ';
  }
}
