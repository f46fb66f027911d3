package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where English names of organizations begin that no row of capitalized words holds together: the
 * fields before a body, Culture, Media and Sport|Committee, and what stands before the legal form
 * of a firm, Bank of Scotland|plc and CCG (Scotland)|Ltd.
 */
final class NameFronts {

  private static final CueKinds OPENER = CueKinds.of(Kind.OPENER);
  private static final CueKinds FIRM = CueKinds.of(Kind.FIRM);
  private static final String OF = " of ";
  private static final int MOST_WORDS = 10;
  private static final int LONGEST_BRACKET = 24;
  private static final int LONGEST_NAME = 80;

  private final Reading reading;
  private final Words words;
  private final Places places;
  private final NameTables tables;
  private final HeadlessNouns headless;

  /** The organizations found so far, by where they start. */
  private final TreeMap<Integer, OrganizationMention> known;

  NameFronts(
      Reading reading,
      Words words,
      Places places,
      NameTables tables,
      HeadlessNouns headless,
      TreeMap<Integer, OrganizationMention> known) {
    this.reading = reading;
    this.words = words;
    this.places = places;
    this.tables = tables;
    this.headless = headless;
    this.known = known;
  }

  /**
   * The first word of the list of fields that a name ends, or {@code first}.
   *
   * @param first the first word of the name so far
   * @param head the noun that the name ends in
   */
  int withFields(int first, int head) {
    if (!isBehindComma(first)
        || !headless.isBody(words.get(head).lower())
        || !holdsAnd(first, head)) {
      return first;
    }
    int start = first;
    for (int at = first - 1; first - at <= MOST_WORDS && isField(at); at--) {
      start = at;
      while (words.touches(start - 1)
          && words.get(start - 1).upper()
          && reading.cueAt(words.get(start - 1).start(), OPENER) == null) {
        start--;
      }
      at = start;
      if (!isBehindComma(at)) {
        break;
      }
    }
    return start;
  }

  private boolean isBehindComma(int index) {
    return index > 0
        && words.get(index).start() - words.get(index - 1).end() == 2
        && reading.matches(words.get(index - 1).end(), ", ");
  }

  private boolean holdsAnd(int first, int head) {
    for (int i = first + 1; i < head; i++) {
      if (words.get(i).lower().equals("and")) {
        return true;
      }
    }
    return false;
  }

  private boolean isField(int index) {
    return index >= 0
        && words.get(index).upper()
        && tables.isOrdinaryWord(words.get(index))
        && reading.cueAt(words.get(index).start(), OPENER) == null;
  }

  /**
   * Where the firm begins whose legal form a cue is, if an organization or a bracket ends before
   * it; otherwise -1.
   */
  int ofFirm(Hit<CueTerm> form) {
    int end = form.start() - 1;
    if (!FIRM.contains(form.term().kind()) || reading.peek(end) != ' ') {
      return -1;
    }
    if (reading.peek(end - 1) == ')') {
      return behindBracket(end - 1);
    }
    int start = -1;
    Map.Entry<Integer, OrganizationMention> before = known.lowerEntry(form.start());
    while (before != null
        && before.getValue().end() == end
        && end - before.getKey() <= LONGEST_NAME) {
      start = before.getKey(); // Bank of Ireland Group and its Ireland Group
      before = known.lowerEntry(start);
    }
    return start;
  }

  /** Whether the one word before a form ends another name: the Peru of "Bank of Peru Ltd.". */
  boolean isCutBehindOf(int start, int form) {
    return form > 0
        && words.get(form - 1).start() == start
        && reading.matches(start - OF.length(), OF)
        && places.startingAt(start) != null;
  }

  /**
   * The start of the name that a known one opens: House of Commons|Standing Committee, where the
   * words with capitals begin at Commons.
   */
  int behindKnown(int start, int head) {
    Map.Entry<Integer, OrganizationMention> before = known.lowerEntry(start);
    boolean opens =
        before != null && before.getValue().end() > start && head - before.getKey() <= LONGEST_NAME;
    return opens && before.getValue().end() < head ? before.getKey() : start;
  }

  private int behindBracket(int close) {
    int open = close - 1;
    while (open > 1 && close - open < LONGEST_BRACKET && reading.peek(open) != '(') {
      open--;
    }
    int inside = open > 1 && reading.peek(open) == '(' ? words.startingAt(open + 1) : -1;
    int last = inside > 0 && words.get(inside - 1).end() == open - 1 ? inside - 1 : -1;
    int first = -1;
    while (last >= 0 && words.get(last).upper()) {
      if (reading.cueAt(words.get(last).start(), OPENER) == null) {
        first = last;
      }
      last = words.touches(last - 1) ? last - 1 : -1;
    }
    return first < 0 ? -1 : words.get(first).start();
  }
}
