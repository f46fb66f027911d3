package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.entity.Words.Word;
import dev.assay.lexicon.Hit;
import java.util.Map;
import java.util.Set;

/** What belongs to the name of an English organization behind its head noun, with "of" or "for". */
final class EnglishOfParts {

  private static final CueKinds HEAD = CueKinds.of(Kind.HEAD, Kind.FIRM);
  private static final CueKinds INSTITUTES = CueKinds.of(Kind.HEAD);
  private static final CueKinds POST = CueKinds.of(Kind.POST);

  /** What universities and the like hold. */
  private static final Set<String> SCHOOLS =
      Set.of(
          "school",
          "holdings",
          "college",
          "institute",
          "hospital",
          "hospitals",
          "centre",
          "center",
          "laboratory",
          "library",
          "museum",
          "press",
          "observatory",
          "foundation",
          "clinic",
          "academy",
          "department",
          "union",
          "group",
          "committee");

  private static final int LONGEST_SCHOOL = 4;
  private static final Set<String> OF = Set.of("of", "for");
  private static final Set<String> MISSIONS = Set.of("embassy", "consulate");
  private static final String SEAT = "in";
  private static final String SUBJECT = "on";
  private static final Set<String> SUBJECTED =
      Set.of("commission", "committee", "council", "panel", "conference", "office", "tribunal");
  private static final String CAMPUS = "at";
  private static final int MOST_PARTS = 3;
  private static final int LONGEST_LIST = 10;

  private final Words words;
  private final Places places;
  private final Reading reading;
  private final NameTables tables;
  private final Map<Integer, OrganizationMention> known;

  /**
   * @param known the organizations found so far, by where they start
   */
  EnglishOfParts(
      Words words,
      Places places,
      Reading reading,
      NameTables tables,
      Map<Integer, OrganizationMention> known) {
    this.words = words;
    this.tables = tables;
    this.places = places;
    this.reading = reading;
    this.known = known;
  }

  /** Through all that follows with "of": Bureau of Medical Administration of the NHC. */
  int end(int lastWord, int end) {
    int last = lastWord;
    int at = seatEnd(lastWord, end);
    if (at > end) {
      return at;
    }
    boolean university = words.get(lastWord).lower().equals("university");
    for (int i = 0; i < MOST_PARTS; i++) {
      int next = behindOf(last, at);
      if (next == at) {
        return university && i > 0 ? seatEnd(last, at, CAMPUS) : at;
      }
      at = next;
      while (last + 1 < words.size() && words.get(last + 1).start() < at) {
        last++;
      }
    }
    return at;
  }

  /** Through the city of "U.S. Embassy in Manila". */
  private int seatEnd(int lastWord, int end) {
    return MISSIONS.contains(words.get(lastWord).lower()) ? seatEnd(lastWord, end, SEAT) : end;
  }

  /** Through a place behind "in", or behind the "at" of "University of Texas at Austin". */
  private int seatEnd(int lastWord, int end, String preposition) {
    int in = lastWord + 1;
    boolean led =
        words.touches(lastWord) && words.get(in).lower().equals(preposition) && words.touches(in);
    PlaceMention seat = led ? places.startingAt(words.get(in + 1).start()) : null;
    return seat == null ? end : seat.end();
  }

  /** Of, for, and the "on" of "Commission on Human Rights", but not that of "on Monday". */
  private boolean leads(int index) {
    String preposition = words.get(index).lower();
    Word next = words.get(index + 1);
    return OF.contains(preposition)
        || preposition.equals(SUBJECT)
            && SUBJECTED.contains(words.get(index - 1).lower())
            && next.upper()
            && tables.isOrdinaryWord(next)
            && !tables.isNoName(next);
  }

  /** Through "of the Provincial Public Security Department" or "of China". */
  private int behindOf(int lastWord, int end) {
    int of = lastWord + 1;
    if (!words.touches(lastWord) || !words.touches(of) || !leads(of)) {
      return end;
    }
    int next = of + 1;
    if (words.get(next).lower().equals("the") && words.touches(next)) {
      next++;
    }
    OrganizationMention inner = known.get(words.get(next).start());
    boolean purpose = next == of + 1 && words.get(of).lower().equals("for");
    if (inner != null && !purpose) {
      return words.get(of).lower().equals("for") ? end : inner.end();
    }
    PlaceMention place = places.startingAt(words.get(next).start());
    if (place != null) {
      boolean other = // Threshold Insights for the Connacht Herald
          words.get(of).lower().equals("for") && reading.isUpper(reading.skipSpaces(place.end()));
      return other ? end : headEnd(place.end());
    }
    int last = -1;
    boolean the = next > of + 1;
    Hit<CueTerm> post = the ? reading.cueAt(words.get(next).start(), POST) : null;
    int postEnd = post == null ? -1 : post.end(); // Office of the Vice President
    while (next < words.size()
        && words.get(next).upper()
        && (last < 0 || !isOfPerson(next, postEnd))) {
      last = next;
      int listed = listEnd(next);
      if (listed > next) {
        return words.nameEnd(listed);
      }
      if (!words.touches(next) && !words.isAmpersand(next)) {
        break;
      }
      next++;
      boolean and = words.get(next).lower().equals("and");
      if (and
          && words.touches(next)
          && words.get(next + 1).upper()
          && !startsName(next + 1)
          && !isKnownName(next + 1)) {
        next++;
      }
    }
    return last < 0 ? end : words.nameEnd(last);
  }

  /** The NHS England of "Department of Health and NHS England" is another body. */
  private boolean isKnownName(int index) {
    Word word = words.get(index);
    OrganizationMention other = known.get(word.start());
    return other != null && (other.end() > word.end() || !tables.isOrdinaryWord(word));
  }

  /** Whether a post begins there, or behind "Office of the Vice President" who holds it. */
  private boolean isOfPerson(int index, int postEnd) {
    return postEnd < 0
        ? isPostOfPerson(index)
        : words.get(index).start() > postEnd && !tables.isOrdinaryWord(words.get(index));
  }

  /** The Administrator of "Office of Civil Defense Administrator Ariel Nepomuceno". */
  private boolean isPostOfPerson(int index) {
    Hit<CueTerm> post = reading.cueAt(words.get(index).start(), POST);
    int name = post == null ? -1 : words.startingAt(post.end() + 1);
    return name > 0
        && words.touches(name - 1)
        && words.get(name).upper()
        && !tables.isOrdinaryWord(words.get(name));
  }

  /** Through the Medical School of "University of Exeter|Medical School". */
  private int headEnd(int placeEnd) {
    int at = reading.peek(placeEnd) == ' ' ? words.startingAt(placeEnd + 1) : -1;
    for (int i = 0; at > 0 && i < LONGEST_SCHOOL && words.get(at).upper(); i++) {
      Hit<CueTerm> head = reading.cueAt(words.get(at).start(), INSTITUTES);
      if (head != null && SCHOOLS.contains(words.get(at).lower())) {
        return Math.max(head.end(), words.nameEnd(at)); // Group plc
      }
      at = words.touches(at) && !words.isGenitive(at) ? at + 1 : -1;
    }
    return placeEnd;
  }

  /**
   * The last word of what a ministry or office is for, where commas and an "and" join its fields:
   * Food, Sport and Rural|Affairs. All of them are everyday words, as names of others are not.
   */
  private int listEnd(int first) {
    int at = first;
    int commas = 0;
    boolean and = false;
    while (at - first < LONGEST_LIST && at + 1 < words.size()) {
      boolean comma = reading.matches(words.get(at).end(), ", ");
      boolean touches = words.touches(at);
      boolean joins = touches && words.get(at + 1).lower().equals("and") && words.touches(at + 1);
      int next = joins ? at + 2 : at + 1;
      boolean field =
          words.get(next).upper()
              && tables.isOrdinaryWord(words.get(next))
              && known.get(words.get(next).start()) == null;
      if (!field || !comma && !touches) {
        break;
      }
      commas += comma ? 1 : 0;
      if (and && (comma || joins)) {
        break;
      }
      and |= joins;
      at = next;
    }
    return commas > 0 && and ? at : first;
  }

  /** Whether capitalized words from there on end in a head noun of their own. */
  private boolean startsName(int index) {
    int last = index;
    while (words.touches(last) && words.get(last + 1).upper()) {
      last++;
    }
    return last > index && reading.cueAt(words.get(last).start(), HEAD) != null;
  }
}
