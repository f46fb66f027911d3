package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.entity.PlaceTerm.Rank;
import dev.assay.entity.Words.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Organizations in English text: an office with the division before or behind it, which gets its
 * Chinese name; those the lexicon knows; and capitalized names that end in a head noun.
 */
final class EnglishOrganizations {

  private static final CueKinds FIRM = CueKinds.of(Kind.FIRM);
  private static final CueKinds LEVEL = CueKinds.of(Kind.LEVEL);
  private static final CueKinds HEAD = CueKinds.of(Kind.HEAD, Kind.FIRM);
  private static final CueKinds OPENING = CueKinds.of(Kind.HEAD, Kind.FIRM, Kind.LEADING);
  private static final CueKinds LANDMARK = CueKinds.of(Kind.LANDMARK);
  private static final CueKinds CONNECTOR = CueKinds.of(Kind.CONNECTOR);
  private static final CueKinds OPENER = CueKinds.of(Kind.OPENER);
  private static final Set<String> NATIONS =
      Set.of(
          "german",
          "french",
          "japanese",
          "korean",
          "indian",
          "italian",
          "spanish",
          "dutch",
          "swiss",
          "swedish",
          "danish",
          "russian");
  private static final int LONGEST = 12;
  private static final int LONGEST_PLAIN = 3;

  /** Quoted names before a head are no longer, with their marks. */
  private static final int LONGEST_QUOTED = 42;

  private final Reading reading;
  private final Places places;
  private final Words words;
  private final NameTables tables;
  private final HeadlessNouns headless;
  private final NameJoins joins;
  private final LedNames led;
  private final NameFronts fronts;
  private final TreeMap<Integer, OrganizationMention> byStart = new TreeMap<>();
  private final BitSet ends = new BitSet();
  private final Map<Integer, Integer> quoteStarts = new HashMap<>();

  EnglishOrganizations(Reading reading, Places places, Words words, NameTables tables) {
    this.reading = reading;
    this.places = places;
    this.words = words;
    this.tables = tables;
    this.headless = new HeadlessNouns(reading, places);
    this.led = new LedNames(reading, words);
    this.fronts = new NameFronts(reading, words, places, tables, headless, byStart);
    this.joins = new NameJoins(reading, words, places, tables, headless, ends);
    for (Quotes.Quoted quoted : reading.quotes()) {
      if (isName(quoted.span())) {
        quoteStarts.put(quoted.span().end(), quoted.span().start());
      }
    }
  }

  /** Whether what is quoted can be a name, as in "Northern Lights" Theatre, and is no speech. */
  private boolean isName(Span quoted) {
    int last = reading.peek(quoted.end() - 2);
    return quoted.length() <= LONGEST_QUOTED && ",.!?".indexOf(last) < 0;
  }

  List<OrganizationMention> find() {
    addOffices();
    addNamed();
    for (OrganizationMention national :
        new EnglishNationals(reading, words, places).find(byStart)) {
      put(national.start(), national.end(), national.name(), national.confidence());
    }
    for (Hit<CueTerm> hit : reading.cues().of(OPENING)) {
      if (HEAD.contains(hit.term().kind()) && CodePoints.isLatin(reading.raw(hit.start()))) {
        addHeaded(hit);
      } else if (hit.term().kind() == Kind.LEADING && reading.isUpper(hit.start())) {
        addLed(hit);
      }
    }
    for (OrganizationMention brand : new EnglishBrands(reading, words, tables, places).find()) {
      put(brand.start(), brand.end(), brand.name(), brand.confidence());
    }
    for (OrganizationMention branch :
        new EnglishBranches(reading, words, places).of(List.copyOf(byStart.values()))) {
      put(branch.start(), branch.end(), branch.name(), branch.confidence());
    }
    new ShortNames(reading, words, tables, places).addTo(byStart);
    return new ArrayList<>(byStart.values());
  }

  private void put(int start, int end, @Nullable String name, double confidence) {
    OrganizationMention known = byStart.get(start);
    boolean names = known != null && known.end() == end && known.name() == null && name != null;
    if (known == null || known.end() < end || names) {
      byStart.put(start, new OrganizationMention(new Span(start, end), name, confidence));
      ends.set(end);
    }
  }

  private void addOffices() {
    int end = 0;
    for (Hit<OfficeTerm> hit : reading.offices().all()) {
      if (hit.term().english() && hit.start() >= end && addOffice(hit)) {
        end = hit.end();
      }
    }
  }

  private boolean addOffice(Hit<OfficeTerm> hit) {
    int start = hit.start();
    Hit<CueTerm> level =
        places.endingAt(start - 1) != null ? null : reading.cueBefore(start - 1, LEVEL);
    boolean spaced = reading.peek(start - 1) == ' ';
    int prefix = level != null && spaced ? level.start() : start;
    PlaceMention before = places.endingAt(prefix - 1);
    if (before != null && reading.peek(prefix - 1) == ' ') {
      put(before.start(), hit.end(), name(hit.term(), before.place()), 0.95);
      return true;
    }
    PlaceMention behind = placeBehind(hit.end());
    if (behind != null && reading.isUpper(start)) {
      put(prefix, behind.end(), name(hit.term(), behind.place()), 0.95);
      return true;
    }
    if (level != null && prefix < start) {
      Rank rank = rank(reading.form(level.start(), level.end()));
      PlaceTerm division = rank == null ? null : places.divisionAt(start, rank);
      put(prefix, hit.end(), name(hit.term(), division), 0.8);
      return true;
    }
    return false;
  }

  /** The place of "… of Jiangxi Province" and "… of the …". */
  private @Nullable PlaceMention placeBehind(int end) {
    if (end + 4 > reading.length() || !reading.form(end, end + 4).equals(" of ")) {
      return null;
    }
    return places.startingAt(end + 4);
  }

  private static @Nullable String name(OfficeTerm office, @Nullable PlaceTerm place) {
    return place == null || !place.isChinese() ? null : place.name() + office.at(place.rank());
  }

  private static @Nullable Rank rank(String level) {
    return switch (level) {
      case "provincial", "province" -> Rank.PROVINCE;
      case "municipal", "city", "prefectural" -> Rank.PREFECTURE;
      case "county", "district" -> Rank.COUNTY;
      default -> null;
    };
  }

  private void addNamed() {
    for (Hit<OrganizationTerm> hit : reading.organizations()) {
      if (!CodePoints.isLatin(reading.raw(hit.start()))) {
        continue;
      }
      boolean acronym = hit.length() <= 6 && isAllCapitals(hit.term().form());
      boolean fits =
          acronym
              ? reading.text(hit.start(), hit.end()).equals(hit.term().form())
              : reading.isUpper(hit.start());
      if (fits) {
        int end = firmEnd(hit.end());
        put(hit.start(), end, hit.term().name(), 0.95);
      }
    }
  }

  /** Through the legal form behind a known name: Boeing Co. */
  private int firmEnd(int end) {
    Hit<CueTerm> firm = reading.peek(end) == ' ' ? reading.cueAt(end + 1, FIRM) : null;
    return firm == null || !reading.isUpper(end + 1) ? end : firm.end();
  }

  private static boolean isAllCapitals(String form) {
    return form.codePoints().noneMatch(c -> c >= 'a' && c <= 'z');
  }

  private void addHeaded(Hit<CueTerm> head) {
    boolean firm = head.term().kind() == Kind.FIRM;
    if (headless.isNoHead(head)
        || reading.peek(head.end()) == '-'
        || isPartOfLandmark(head)
        || isHeading(head)) {
      return;
    }
    if (!reading.isUpper(head.start()) && !firm) {
      addPlain(head);
      return;
    }
    int word = words.startingAt(head.start());
    if (word < 0) {
      return;
    }
    int front = fronts.ofFirm(head);
    if (front >= 0) {
      put(front, head.end(), reading.text(front, head.end()), 0.8);
      return;
    }
    int start = fronts.behindKnown(behindCountry(nameStart(word)), head.start());
    if (firm && fronts.isCutBehindOf(start, word)) {
      return;
    }
    int last = lastWord(head, word);
    int end = head.end();
    boolean behindQuote = false;
    Integer quote = quoteStarts.get(start - 1);
    if (quote != null && reading.peek(start - 1) == ' ') {
      start = quote;
      behindQuote = true;
    }
    int extended = new EnglishOfParts(words, places, reading, tables, byStart).end(last, end);
    boolean hasName =
        (start < head.start() || extended > end) && !headless.isSurname(words, word, start, tables);
    if (hasName && !(start == head.start() && head.term().kind() == Kind.FIRM)) {
      put(start, extended, reading.text(start, extended), behindQuote ? 0.8 : 0.75);
    }
  }

  private void addLed(Hit<CueTerm> lead) {
    Span span = led.span(lead);
    if (span != null) {
      put(span.start(), span.end(), reading.text(span), 0.7);
    }
  }

  /** The start of the "U.S." or "U.N." before a name, or of the name. */
  private int behindCountry(int start) {
    if (reading.peek(start - 2) != '.' || reading.peek(start - 1) != ' ') {
      return start;
    }
    Hit<OrganizationTerm> body = reading.organizationBefore(start - 1);
    if (body != null && reading.isUpper(body.start())) {
      return body.start();
    }
    PlaceMention place = places.endingAt(start - 1);
    return place == null ? start : place.start();
  }

  /** The "Railway" of "Hull Central Railway Station" names a place. */
  private boolean isPartOfLandmark(Hit<CueTerm> head) {
    int next = reading.peek(head.end()) == ' ' ? head.end() + 1 : -1;
    return next > 0 && reading.isUpper(next) && reading.cueAt(next, LANDMARK) != null;
  }

  /** FINANCIAL REVIEW on a line of its own: everyday words in capitals head what follows. */
  private boolean isHeading(Hit<CueTerm> head) {
    int c = reading.peek(head.end());
    int index = c == '\n' || c < 0 ? words.startingAt(head.start()) : -1;
    while (index >= 0 && isShoutedWord(index)) {
      int before = reading.peek(words.get(index).start() - 1);
      if (before == '\n' || before < 0) {
        return true;
      }
      index = words.touches(index - 1) ? index - 1 : -1;
    }
    return false;
  }

  private boolean isShoutedWord(int index) {
    Word word = words.get(index);
    return word.upper() && reading.isUpper(word.end() - 1) && tables.isOrdinaryWord(word);
  }

  private int lastWord(Hit<CueTerm> head, int word) {
    int last = word;
    while (last + 1 < words.size() && words.get(last + 1).start() < head.end()) {
      last++;
    }
    return last;
  }

  /** The start of the capitalized words before a head, small words between them included. */
  private int nameStart(int headWord) {
    int first = headWord;
    int at = headWord;
    for (int i = 0;
        i < LONGEST
            && (words.touches(at - 1)
                || words.isAmpersand(at - 1)
                || words.isOwner(at - 1)
                || isFirmBehindComma(at));
        i++) {
      Word before = words.get(at - 1);
      if (endsName(at - 1)) {
        break;
      }
      if (isNumber(at - 1)) {
        at -= 2;
        first = at;
        continue;
      }
      if (before.upper()) {
        at--;
        if (!isOpening(before, at)) {
          first = at;
        }
      } else if (joins.joins(at, first, headWord)) {
        at--;
      } else {
        break;
      }
    }
    return words.get(fronts.withFields(first, headWord)).start();
  }

  /** The Inc. of "Ridge Instruments, Inc.". */
  private boolean isFirmBehindComma(int index) {
    int start = words.get(index).start();
    return index > 0
        && start - words.get(index - 1).end() == 2
        && reading.peek(start - 2) == ','
        && reading.cueAt(start, FIRM) != null;
  }

  /**
   * Tokyo's or Osaka-based before the name of a firm there, England's behind "Bank of": no part of
   * what follows.
   */
  private boolean endsName(int index) {
    return words.get(index).lower().endsWith("-based")
        || words.isGenitive(index) && places.endingAt(words.nameEnd(index)) != null;
  }

  /** The 2 of "No. 2". */
  private boolean isNumber(int index) {
    if (index < 1 || !CodePoints.isDigit(reading.peek(words.get(index).start()))) {
      return false;
    }
    Word before = words.get(index - 1);
    return before.lower().equals("no")
        && reading.peek(before.end()) == '.'
        && words.get(index).start() - before.end() <= 2;
  }

  /** A capital at the start of a sentence may be that of "The" or "On". */
  private boolean isOpening(Word word, int index) {
    boolean small = reading.cueAt(word.start(), CONNECTOR) != null || word.lower().length() < 3;
    return small && tables.isNoName(word)
        || reading.cueAt(word.start(), OPENER) != null && !isNational(word, index)
        || index == 0 && word.lower().equals("the");
  }

  /** The Swiss of Swiss National Bank: an everyday word of the name follows. */
  private boolean isNational(Word word, int index) {
    return NATIONS.contains(word.lower())
        && words.touches(index)
        && tables.isOrdinaryWord(words.get(index + 1));
  }

  /** "the provincial comprehensive management office": a level, plain words and a head noun. */
  private void addPlain(Hit<CueTerm> head) {
    boolean things = reading.peek(head.end() - 1) == 's'; // the province mobilized resources
    int at = things ? -1 : words.startingAt(head.start());
    for (int i = 0; at > 0 && i <= LONGEST_PLAIN && words.touches(at - 1); i++) {
      Word before = words.get(at - 1);
      if (places.overlaps(new Span(before.start(), before.end()))) {
        return;
      }
      if (rank(before.lower()) != null && !before.lower().equals("city")) {
        if (i > 0 || isOfficeNoun(head)) {
          put(before.start(), head.end(), null, 0.5);
        }
        return;
      }
      if (reading.cueAt(before.start(), CONNECTOR) != null || before.upper()) {
        return;
      }
      at--;
    }
  }

  private boolean isOfficeNoun(Hit<CueTerm> head) {
    String noun = reading.form(head.start(), head.end());
    return noun.equals("government") || noun.equals("committee") || noun.equals("court");
  }
}
