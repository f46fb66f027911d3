package dev.assay.entity;

import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Titles of works in English text that no head noun of documents ends: a noun for a work and its
 * title in quotes, "the novel 'Ash Lane'", or in capitals behind "called" and the like, a report
 * titled Light and Shade, a film The Long Road; and laws, the Clean Water Act.
 */
final class EnglishWorks {

  private static final Set<String> WORKS =
      Set.of(
          "film",
          "movie",
          "documentary",
          "book",
          "novel",
          "memoir",
          "biography",
          "album",
          "song",
          "single",
          "report",
          "study",
          "paper",
          "essay",
          "article",
          "poem",
          "play",
          "musical",
          "opera",
          "ballet",
          "symphony",
          "podcast",
          "series",
          "show",
          "programme",
          "painting",
          "exhibition",
          "exhibit",
          "video",
          "game",
          "magazine",
          "journal",
          "pamphlet",
          "anthem",
          "drama",
          "comedy",
          "cartoon",
          "comic",
          "trilogy",
          "guide",
          "manual",
          "speech",
          "lecture");

  /** Works whose titles stand right behind the noun as a rule. */
  private static final Set<String> TITLED =
      Set.of(
          "film", "movie", "documentary", "novel", "memoir", "album", "musical", "opera", "song");

  private static final Set<String> CALLED = Set.of("called", "titled", "entitled", "named");
  private static final Set<String> INNER =
      Set.of(
          "a", "an", "the", "of", "in", "on", "and", "to", "for", "with", "at", "from", "by", "or");
  private static final Set<String> LAWS =
      Set.of(
          "act",
          "law",
          "code",
          "constitution",
          "treaty",
          "convention",
          "charter",
          "protocol",
          "ordinance",
          "statute",
          "regulations");

  private static final Set<String> NUMBERED = Set.of("bill", "resolution", "directive", "decree");
  private static final Set<String> HOUSES = Set.of("senate", "house", "assembly", "council");
  private static final String BILL = "bill";

  /** What tells one edition of a law from another. */
  private static final Set<String> EDITIONS =
      Set.of("revised", "amended", "new", "newly", "draft", "proposed", "updated");

  private static final int YEAR = 4;
  private static final int LONGEST_TITLE = 10;
  private static final double CALLED_SO = 0.95;
  private static final double BARE = 0.75;

  private final Reading reading;
  private final Words words;
  private final NameTables tables;
  private final List<Draft> found = new ArrayList<>();

  EnglishWorks(Reading reading, Words words, NameTables tables) {
    this.reading = reading;
    this.words = words;
    this.tables = tables;
  }

  List<Draft> find() {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (isBeforeCapital(i) && WORKS.contains(words.get(i).lower())) {
        boolean called = CALLED.contains(words.get(i + 1).lower()) && words.touches(i + 1);
        capitalized(called ? i + 2 : i + 1, called, words.get(i).lower());
      }
    }
    for (Quotes.Quoted quoted : reading.quotes()) {
      if (!quoted.isTitle() && isBehindWork(quoted.span().start()) && isTitle(quoted.inside())) {
        Span title = withoutComma(quoted.inside());
        add(title, title, CALLED_SO);
      }
    }
    addLaws();
    return found;
  }

  /** Whether the next word is capitalized, or the one behind it: what follows can be a title. */
  private boolean isBeforeCapital(int index) {
    return words.touches(index)
        && (words.get(index + 1).upper()
            || words.touches(index + 1) && words.get(index + 2).upper());
  }

  /** American typography puts a comma or full stop into the quotes. */
  private Span withoutComma(Span inside) {
    int last = reading.peek(inside.end() - 1);
    return last == ',' || last == '.' ? new Span(inside.start(), inside.end() - 1) : inside;
  }

  /** "the Clean Water Act", "Senate Bill 118", "Resolution 2790". */
  private void addLaws() {
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).upper()) {
        continue;
      }
      if (words.touches(i) && isNumber(i + 1) && NUMBERED.contains(words.get(i).lower())) {
        boolean house = i > 0 && words.touches(i - 1) && HOUSES.contains(words.get(i - 1).lower());
        Span span = new Span(words.get(house ? i - 1 : i).start(), words.get(i + 1).end());
        add(span, span, CALLED_SO);
      } else if (!runsOn(i) && LAWS.contains(words.get(i).lower())) {
        law(i, false);
      } else if (!runsOn(i) && BILL.equals(words.get(i).lower())) {
        law(i, true);
      }
    }
  }

  private boolean isNumber(int index) {
    return index < words.size() && CodePoints.isDigit(reading.peek(words.get(index).start()));
  }

  private boolean runsOn(int index) {
    return words.touches(index) && words.get(index + 1).upper();
  }

  /**
   * Back from "Act" through capitals to the article, which a person's name does not have.
   *
   * @param longer whether one word before it is too little: the Smith Bill may be what somebody
   *     owes
   */
  private void law(int last, boolean longer) {
    int first = last;
    while (last - first < LONGEST_TITLE
        && adjoins(first - 1)
        && !words.isGenitive(first - 1)
        && (words.get(first - 1).upper()
            || INNER.contains(words.get(first - 1).lower()) && isCapital(first - 2))
        && !words.get(first - 1).lower().equals("the")) {
      first--;
    }
    if (last - first > (longer ? 1 : 0) && isBehindArticle(first) && words.get(first).upper()) {
      Span span = new Span(words.get(first).start(), yearEnd(last));
      add(span, span, CALLED_SO);
    }
  }

  /** Whether a word is followed by the next, which may be in brackets: Courts (Sittings) Bill. */
  private boolean adjoins(int index) {
    if (words.touches(index)) {
      return true;
    }
    boolean bracket = index >= 0 && index + 1 < words.size();
    int end = bracket ? words.get(index).end() : -1;
    return bracket
        && words.get(index + 1).start() - end == 2
        && (reading.peek(end) == ')' || reading.peek(end + 1) == '(');
  }

  /** "the Water Act", "the revised Water Act". */
  private boolean isBehindArticle(int first) {
    int before = first - 1;
    if (words.touches(before) && EDITIONS.contains(words.get(before).lower())) {
      before--;
    }
    return words.touches(before) && words.get(before).lower().equals("the");
  }

  /** Through the year of a law: the Electoral Act 1997, the Public Health Act, 2023. */
  private int yearEnd(int last) {
    int end = words.get(last).end();
    int at = reading.peek(end) == ',' ? end + 2 : end + 1;
    int digits = at;
    while (CodePoints.isDigit(reading.peek(digits))) {
      digits++;
    }
    boolean year = digits - at == YEAR && (reading.peek(at) == '1' || reading.peek(at) == '2');
    return year && reading.peek(at - 1) == ' ' && !CodePoints.isWord(reading.peek(digits))
        ? digits
        : end;
  }

  private boolean isCapital(int index) {
    return index >= 0 && words.get(index).upper() && words.touches(index);
  }

  private void add(Span span, Span title, double confidence) {
    found.add(Draft.named(EntityType.WORK, span, reading.text(title), confidence));
  }

  /**
   * The capitalized words behind a noun for a work; two at least where nothing calls them a title.
   */
  private void capitalized(int first, boolean called, String noun) {
    if (first >= words.size() || !words.get(first).upper() || !called && !TITLED.contains(noun)) {
      return;
    }
    int last = first;
    for (int at = first; at - first < LONGEST_TITLE && words.touches(at); at++) {
      if (isBy(at + 1)) {
        break;
      }
      if (words.get(at + 1).upper()) {
        last = at + 1;
      } else if (!INNER.contains(words.get(at + 1).lower())) {
        break;
      }
    }
    boolean person = last == first + 1 && tables.isGivenName(words.get(first));
    if (called || last > first && !person) {
      Span span = new Span(words.get(first).start(), words.get(last).end());
      add(span, span, called ? CALLED_SO : BARE);
    }
  }

  /** The by of "Small Things by Claire Keegan": its author follows. */
  private boolean isBy(int index) {
    return words.get(index).lower().equals("by")
        && words.touches(index)
        && tables.isGivenName(words.get(index + 1));
  }

  /** Whether a noun for a work stands before a quotation mark, "called" between them or not. */
  private boolean isBehindWork(int quote) {
    int end = quote;
    while (reading.peek(end - 1) == ' ' || reading.peek(end - 1) == ',') {
      end--;
    }
    int start = end;
    while (start > 0 && CodePoints.isLatin(reading.peek(start - 1))) {
      start--;
    }
    int word = words.startingAt(start);
    if (word < 0 || end == quote) {
      return false;
    }
    boolean called = CALLED.contains(words.get(word).lower()) && word > 0;
    return WORKS.contains(words.get(called ? word - 1 : word).lower());
  }

  /** Capitals at both ends, and on more than half of the words: a title and not something said. */
  private boolean isTitle(Span inside) {
    int first = words.startingAt(inside.start());
    int capitals = 0;
    int all = 0;
    for (int i = first; i >= 0 && i < words.size() && words.get(i).end() <= inside.end(); i++) {
      boolean small = INNER.contains(words.get(i).lower());
      capitals += words.get(i).upper() ? 1 : 0;
      all += small && !words.get(i).upper() ? 0 : 1;
    }
    return all > 0 && all <= LONGEST_TITLE && capitals == all;
  }
}
