package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.entity.Words.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Organizations of English text that only their surroundings show: the airline Ryanair, the founder
 * of FTX, analysts at Brightwater Research, Lumenfold, a Seattle maker of chips, and the clubs on
 * both sides of a score.
 */
final class EnglishBrands {

  private static final CueKinds POST = CueKinds.of(Kind.POST);
  private static final CueKinds LEADERS = CueKinds.of(Kind.CALLING, Kind.POST);
  private static final CueKinds BUSINESS = CueKinds.of(Kind.CALLING, Kind.BUSINESS);
  private static final Set<String> AT = Set.of("of", "at", "for", "with");

  /** Posts and people of a place. */
  private static final Set<String> TERRITORIAL =
      Set.of(
          "mayor",
          "governor",
          "resident",
          "residents",
          "villager",
          "farmer",
          "officer",
          "magistrate",
          "collector",
          "councillor",
          "alderman",
          "bishop",
          "archbishop",
          "sheriff",
          "senator",
          "mp",
          "premier",
          "commissioner",
          "emir",
          "oba");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final int LONGEST_BRAND = 3;
  private static final String AMPERSAND = " & ";

  private static final double SCORED = 0.7;
  private static final double REPEATED = 0.6;

  /** Words between an article and the noun that says what a name is. */
  private static final int LONGEST_APPOSITION = 4;

  private final Reading reading;
  private final Words words;
  private final NameTables tables;
  private final Places places;
  private final EnglishFirms firms;
  private final List<OrganizationMention> found = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /** What the names begin with, so that few words are looked up. */
  private final BitSet firstLetters = new BitSet();

  EnglishBrands(Reading reading, Words words, NameTables tables, Places places) {
    this.reading = reading;
    this.words = words;
    this.tables = tables;
    this.places = places;
    this.firms = new EnglishFirms(reading, words, tables, places);
  }

  List<OrganizationMention> find() {
    for (Hit<CueTerm> hit : reading.cues().of(LEADERS)) {
      if (CodePoints.isLatin(reading.peek(hit.end() - 1))) {
        if (hit.term().kind() == Kind.CALLING) {
          called(hit, words.startingAt(hit.end() + 1));
        } else {
          int name = behindPreposition(words.startingAt(hit.end() + 1));
          called(hit, isPortfolio(hit, name) || isOfPlace(hit, name) ? -1 : name);
        }
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).upper()) {
        if (isFree(i)) {
          int last = lastOf(i);
          apposed(i, last);
          scored(i, last);
        }
        int firm = firms.lastAt(i);
        if (firm >= 0) {
          name(i, firm, SCORED);
        }
      }
    }
    addRepeated();
    return found;
  }

  private int behindPreposition(int word) {
    return word > 0 && AT.contains(words.get(word).lower()) && words.touches(word) ? word + 1 : -1;
  }

  /** The Manpower of "Minister for Manpower" is what the post is about. */
  private boolean isPortfolio(Hit<CueTerm> post, int name) {
    return name > 0 && words.get(name - 1).lower().equals("for") && reading.isUpper(post.start());
  }

  /** The Tahirpur of "mayor of Tahirpur" and "residents of Tahirpur" is no firm. */
  private boolean isOfPlace(Hit<CueTerm> post, int name) {
    int last = words.startingAt(post.start());
    while (last >= 0 && last + 1 < words.size() && words.get(last + 1).start() < post.end()) {
      last++;
    }
    return name > 0
        && last >= 0
        && words.get(name - 1).lower().equals("of")
        && TERRITORIAL.contains(words.get(last).lower());
  }

  private void called(Hit<CueTerm> cue, int name) {
    boolean small = cue.term().kind() == Kind.CALLING && reading.isUpper(cue.start());
    if (name > 0 && !small && reading.peek(words.get(name).start() - 1) == ' ') {
      add(name, lastOf(name), 0.6);
    }
  }

  /** The last of the capitalized words that begin there, {@link #LONGEST_BRAND} at most. */
  private int lastOf(int first) {
    int last = first;
    while (last - first + 1 < LONGEST_BRAND
        && (words.touches(last) || isJoined(last))
        && words.get(last + 1).upper()
        && !words.isGenitive(last)) {
      last++;
    }
    return last;
  }

  /** Whether an ampersand joins a word to the next: Calder & Wharfe. */
  private boolean isJoined(int index) {
    return index + 1 < words.size()
        && words.get(index + 1).start() - words.get(index).end() == AMPERSAND.length()
        && reading.matches(words.get(index).end(), AMPERSAND);
  }

  private void add(int first, int last, double confidence) {
    Word brand = words.get(first);
    boolean person = last > first && tables.isGivenName(brand);
    boolean plain =
        !brand.upper()
            || brand.lower().length() < 3
            || last == first && tables.isOrdinaryWord(brand)
            || tables.isNoName(brand)
            || reading.cueAt(brand.start(), POST) != null;
    if (!plain && !person && places.startingAt(brand.start()) == null) {
      name(first, last, confidence);
    }
  }

  /** Whether no capitalized word stands before a word. */
  private boolean isFree(int first) {
    return !words.touches(first - 1) || !words.get(first - 1).upper();
  }

  /** A name behind which a comma, an article and a noun for firms follow. */
  private void apposed(int first, int last) {
    int article = last + 1;
    if (article >= words.size()
        || reading.peek(words.get(last).end()) != ','
        || words.get(article).start() - words.get(last).end() != 2
        || !ARTICLES.contains(words.get(article).lower())) {
      return;
    }
    for (int at = article; at - article < LONGEST_APPOSITION && words.touches(at); at++) {
      Hit<CueTerm> business = reading.cueAt(words.get(at + 1).start(), BUSINESS);
      if (business != null) {
        if (!isOfPost(business)) {
          add(first, last, 0.7);
        }
        return;
      }
    }
  }

  /** The group of "Jane Smith, the group's chief executive": what follows is said of a person. */
  private boolean isOfPost(Hit<CueTerm> business) {
    int end = business.end();
    boolean owns = reading.matches(end, "'s ") || reading.matches(end, "' ");
    int next = reading.peek(end) == ' ' ? end + 1 : -1;
    return owns || next > 0 && reading.cueAt(next, POST) != null;
  }

  /** Wearmouth Town 3-1 Halden Rovers. */
  private void scored(int first, int last) {
    int score = last + 1;
    int behind = score + 1;
    if (words.touches(last)
        && isScore(score)
        && words.touches(score)
        && words.get(behind).upper()) {
      name(first, last, SCORED);
      name(behind, lastOf(behind), SCORED);
    }
  }

  private void name(int first, int last, double confidence) {
    Span span = new Span(words.get(first).start(), words.nameEnd(last));
    names.add(reading.text(span));
    firstLetters.set(reading.raw(span.start()));
    found.add(new OrganizationMention(span, reading.text(span), confidence));
  }

  /** Two numbers with a hyphen between, each of one or two digits. */
  private boolean isScore(int index) {
    Word word = words.get(index);
    int hyphen = word.lower().indexOf('-');
    return hyphen > 0
        && hyphen <= 2
        && word.lower().length() - hyphen - 1 <= 2
        && word.lower().chars().allMatch(c -> c == '-' || CodePoints.isDigit(c));
  }

  /** The names that have been shown to be ones, wherever else they stand. */
  private void addRepeated() {
    for (int i = 0; i < words.size() && !names.isEmpty(); i++) {
      int last = firstLetters.get(reading.raw(words.get(i).start())) ? lastOf(i) : -1;
      for (int end = last; end >= i; end--) {
        Span span = new Span(words.get(i).start(), words.nameEnd(end));
        boolean runsOn = end == i && end < last;
        if (names.contains(reading.text(span)) && !runsOn) {
          found.add(new OrganizationMention(span, reading.text(span), REPEATED));
          break;
        }
      }
    }
  }
}
