package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.entity.Words.Word;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Short forms of English names that a text has introduced: a firm without its "plc", its first
 * word, and the letters that stand in brackets behind a name.
 */
final class ShortNames {

  private static final CueKinds FIRM = CueKinds.of(Kind.FIRM);
  private static final CueKinds HEAD = CueKinds.of(Kind.HEAD);
  private static final int SHORTEST_WORD = 4;
  private static final int MOST_WORDS = 3;
  private static final int LONGEST_ACRONYM = 7;
  private static final int LONGEST_WOVEN = 9;

  private final Reading reading;
  private final Words words;
  private final NameTables tables;
  private final Places places;

  /** Full names by their short forms in lower case, words with one space between. */
  private final Map<String, String> fullNames = new HashMap<>();

  /** What the short forms begin with, so that few words are looked up. */
  private final BitSet firstLetters = new BitSet();

  private final Map<String, String> acronyms = new HashMap<>();

  /** Full names by their initials as they are written. */
  private final Map<String, String> initialsOf = new HashMap<>();

  ShortNames(Reading reading, Words words, NameTables tables, Places places) {
    this.reading = reading;
    this.words = words;
    this.tables = tables;
    this.places = places;
  }

  /** Adds the mentions of short forms to the organizations found so far. */
  void addTo(TreeMap<Integer, OrganizationMention> organizations) {
    for (OrganizationMention organization : List.copyOf(organizations.values())) {
      learn(organization);
    }
    if (fullNames.isEmpty() && acronyms.isEmpty() && initialsOf.isEmpty()) {
      return;
    }
    organizations.replaceAll((start, organization) -> named(organization));
    BitSet covered = OrganizationMention.covered(organizations.values());
    List<OrganizationMention> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).upper() || covered.get(words.get(i).start())) {
        continue;
      }
      OrganizationMention mention = mentionAt(i);
      if (mention != null) {
        found.add(mention);
      }
    }
    found.forEach(mention -> organizations.putIfAbsent(mention.start(), mention));
  }

  /** The organization under its full name, if what stands there is a short form. */
  private OrganizationMention named(OrganizationMention organization) {
    Span span = organization.span();
    String initials = initialsOf.get(reading.text(span));
    String name =
        initials != null ? initials : fullNames.get(reading.form(span.start(), span.end()));
    return name == null
        ? organization
        : new OrganizationMention(span, name, organization.confidence());
  }

  private void learn(OrganizationMention organization) {
    int first = words.startingAt(organization.start());
    String name = organization.name();
    if (first < 0 || name == null) {
      return;
    }
    learnAcronym(organization, name);
    learnInitials(first, organization, name);
    int last = first;
    while (last + 1 < words.size() && words.get(last + 1).start() < organization.end()) {
      last++;
    }
    int firmStart = firmStart(first, last);
    if (firmStart < 0) {
      learnStem(first, last, organization.start(), name);
      return;
    }
    int stem = words.get(firmStart - 1).end();
    know(reading.form(organization.start(), stem), name);
    Word brand = words.get(first);
    boolean telling =
        brand.lower().length() >= SHORTEST_WORD
            && !tables.isNoName(brand)
            && !tables.isGivenName(brand)
            && places.startingAt(brand.start()) == null;
    if (telling) {
      know(brand.lower(), name);
    }
    for (int end = firmStart - 2; end > first && tables.isOrdinaryWord(words.get(end + 1)); end--) {
      know(reading.form(organization.start(), words.get(end).end()), name);
    }
  }

  private void know(String form, String name) {
    fullNames.putIfAbsent(form, name);
    firstLetters.set(form.codePointAt(0));
  }

  /** The Thornbury Town of "Thornbury Town Football Club"; an everyday word alone is no name. */
  private void learnStem(int first, int last, int start, String name) {
    int head = first;
    while (head <= last && reading.cueAt(words.get(head).start(), HEAD) == null) {
      head++;
    }
    Word brand = words.get(first);
    boolean plain =
        tables.isOrdinaryWord(brand)
            || tables.isNoName(brand)
            || brand.lower().length() < SHORTEST_WORD
            || head > last
            || head == first;
    boolean alone = head == first + 1;
    boolean other =
        alone
            && (tables.isLastName(brand)
                || tables.isGivenName(brand)
                || places.startingAt(brand.start()) != null);
    if (!plain && !other && head - first <= MOST_WORDS) {
      PlaceMention place = places.startingAt(brand.start());
      boolean onlyPlace = place != null && place.end() >= words.get(head - 1).end();
      if (!onlyPlace) {
        know(reading.form(start, words.get(head - 1).end()), name);
      }
    }
  }

  /** The first word of the firm's legal form behind a name, or -1. */
  private int firmStart(int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      if (reading.cueAt(words.get(i).start(), FIRM) != null) {
        return i;
      }
    }
    return -1;
  }

  /** HSE of "Health and Safety Executive (HSE)". */
  private void learnAcronym(OrganizationMention organization, String name) {
    int open = reading.skipSpaces(organization.end());
    int word = reading.peek(open) == '(' ? words.startingAt(open + 1) : -1;
    if (word < 0 || reading.peek(words.get(word).end()) != ')') {
      return;
    }
    if (isAcronym(word)) {
      acronyms.putIfAbsent(words.get(word).lower(), name);
    } else if (isWoven(word, organization)) {
      initialsOf.putIfAbsent(reading.text(words.get(word).start(), words.get(word).end()), name);
    }
  }

  /** Numsa of "National Union of Metalworkers of South Africa (Numsa)": letters in their order. */
  private boolean isWoven(int index, OrganizationMention organization) {
    Word word = words.get(index);
    boolean plain =
        !word.upper()
            || word.lower().length() < SHORTEST_WORD
            || word.lower().length() > LONGEST_WOVEN
            || tables.isOrdinaryWord(word)
            || reading.peek(word.start()) != reading.peek(organization.start());
    int at = organization.start();
    for (int i = word.start(); i < word.end() && !plain; i++, at++) {
      while (at < organization.end() && reading.peek(at) != reading.peek(i)) {
        at++;
      }
      plain = at >= organization.end();
    }
    return !plain;
  }

  private boolean isAcronym(int index) {
    Word word = words.get(index);
    int end = words.nameEnd(index);
    int length = end - word.start();
    for (int i = word.start(); i < end; i++) {
      if (!reading.isUpper(i)) {
        return false;
      }
    }
    return length > 1 && length <= LONGEST_ACRONYM;
  }

  /**
   * BoG of Bank of Ghana, CSO of Central Statistics Office: initials as they are written, with and
   * without those of small words.
   */
  private void learnInitials(int first, OrganizationMention organization, String name) {
    StringBuilder initials = new StringBuilder();
    StringBuilder capitals = new StringBuilder();
    for (int i = first; i < words.size() && words.get(i).start() < organization.end(); i++) {
      Word word = words.get(i);
      if (word.lower().equals("the")) {
        continue;
      }
      initials.appendCodePoint(reading.raw(word.start()));
      for (int at = word.start(); at < word.end(); at++) {
        if (reading.isUpper(at) && (at == word.start() || reading.peek(at - 1) == '-')) {
          capitals.appendCodePoint(reading.raw(at)); // the second C of Anti-Corruption Commission
        }
      }
    }
    putInitials(initials.toString(), name);
    putInitials(initials.toString().toUpperCase(Locale.ROOT), name);
    putInitials(capitals.toString(), name);
  }

  private void putInitials(String initials, String name) {
    if (initials.length() > 2 && initials.length() <= LONGEST_ACRONYM) {
      initialsOf.putIfAbsent(initials, name);
    }
  }

  private @Nullable OrganizationMention mentionAt(int first) {
    String initials = fullNameOfInitials(first);
    if (initials != null) {
      return mention(first, first, initials);
    }
    return firstLetters.get(reading.peek(words.get(first).start())) ? fullMention(first) : null;
  }

  private @Nullable String fullNameOfInitials(int index) {
    int start = words.get(index).start();
    int end = words.nameEnd(index);
    if (end - start > LONGEST_ACRONYM) {
      return null;
    }
    String full = initialsOf.isEmpty() ? null : initialsOf.get(reading.text(start, end));
    return full == null && !acronyms.isEmpty() && isAcronym(index)
        ? acronyms.get(words.get(index).lower())
        : full;
  }

  private @Nullable OrganizationMention fullMention(int first) {
    int last = first;
    while (last - first + 1 < MOST_WORDS && words.touches(last) && words.get(last + 1).upper()) {
      last++;
    }
    for (int end = last; end >= first; end--) {
      String form = reading.form(words.get(first).start(), words.nameEnd(end));
      String name = fullNames.get(form);
      boolean runsOn = end == first && end < last;
      if (name != null && !runsOn) {
        return mention(first, end, name);
      }
    }
    return null;
  }

  private OrganizationMention mention(int first, int last, @Nullable String name) {
    return new OrganizationMention(
        new Span(words.get(first).start(), words.nameEnd(last)), name, 0.7);
  }
}
