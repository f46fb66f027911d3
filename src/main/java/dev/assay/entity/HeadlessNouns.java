package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import java.util.Set;

/** Nouns that end names of organizations elsewhere, and none where they stand. */
final class HeadlessNouns {

  private static final CueKinds POST = CueKinds.of(Kind.POST);
  private static final CueKinds SPEECH = CueKinds.of(Kind.SPEECH);
  private static final int WAY_TO_POST = 4;
  private static final String COUNTY = "co";
  private static final String HUMAN = "human ";
  private static final String BREAKING = "breaking ";
  private static final String LATEST = "latest ";
  private static final String MINISTERS = "cabinet";

  /** Bodies and media that need no name before them: Congress, the Senate. */
  private static final Set<String> ALONE =
      Set.of(
          "congress",
          "parliament",
          "senate",
          "cabinet",
          "government",
          "police",
          "assembly",
          "league",
          "union",
          "church",
          "army",
          "navy",
          "guard",
          "united",
          "rangers",
          "rovers",
          "wanderers",
          "albion",
          "athletic");

  /** What firms are in, and bodies are for: the Securities and Exchange Commission. */
  private static final Set<String> FIELDS =
      Set.of(
          "energy",
          "power",
          "electric",
          "steel",
          "oil",
          "petroleum",
          "mining",
          "insurance",
          "securities",
          "courts",
          "tribunals",
          "capital",
          "investments",
          "media",
          "communications",
          "aviation",
          "logistics",
          "shipping",
          "rail",
          "railway",
          "railways",
          "construction",
          "engineering",
          "electronics",
          "services",
          "resources",
          "minerals",
          "chemicals",
          "foods",
          "utilities",
          "fisheries",
          "broadcasting",
          "telecommunications",
          "exchange",
          "press",
          "radio",
          "television",
          "health",
          "transport",
          "electricity",
          "retail",
          "aerospace",
          "textiles");

  /** Heads that are surnames as well. */
  private static final Set<String> SURNAMES = Set.of("power", "church", "post", "mills", "star");

  /** What is no body and often called after one. */
  private static final Set<String> THINGS =
      Set.of(
          "tax",
          "act",
          "bill",
          "prize",
          "prizes",
          "award",
          "awards",
          "medal",
          "trophy",
          "index",
          "rate",
          "survey",
          "fellowship",
          "scholarship",
          "code",
          "levy",
          "line",
          "reservists",
          "bond",
          "bonds",
          "loan",
          "loans",
          "card",
          "licence",
          "license",
          "certificate",
          "exam",
          "examination",
          "examinations",
          "festival");

  private static final Set<String> BODIES =
      Set.of(
          "commission",
          "authority",
          "agency",
          "department",
          "ministry",
          "board",
          "council",
          "committee",
          "bureau",
          "administration",
          "office",
          "union",
          "association",
          "institute",
          "federation",
          "directorate",
          "centre",
          "center",
          "organisation",
          "organization",
          "regulatory",
          "service",
          "services",
          "tribunal",
          "regulator",
          "secretariat",
          "court");

  private final Reading reading;
  private final Places places;

  HeadlessNouns(Reading reading, Places places) {
    this.reading = reading;
    this.places = places;
  }

  boolean isNoHead(Hit<CueTerm> head) {
    return isPartOfPost(head)
        || isCounty(head)
        || isNumbered(head.end())
        || isBeforeThing(head.end())
        || isDepartment(head.start())
        || isHeadline(head.start());
  }

  /** The Service of "Sales and Service Tax", the Press of "Press Awards". */
  private boolean isBeforeThing(int end) {
    int start = end + 1;
    if (reading.peek(end) != ' ' || !reading.isUpper(start)) {
      return false;
    }
    int last = start;
    while (CodePoints.isLatin(reading.peek(last))) {
      last++;
    }
    return THINGS.contains(reading.form(start, last));
  }

  /**
   * The Power of "Alan Power, an analyst", the Church of "Frank Church said": a surname behind a
   * given name where only people are told of.
   */
  boolean isSurname(Words words, int word, int start, NameTables tables) {
    int first = word - 1;
    if (first < 0
        || words.get(first).start() != start
        || !words.touches(first)
        || !tables.isGivenName(words.get(first))
        || tables.isOrdinaryWord(words.get(first))
        || !SURNAMES.contains(words.get(word).lower())
        || places.startingAt(start) != null) {
      return false;
    }
    int end = words.get(word).end();
    boolean says = reading.cueAt(reading.skipSpaces(end), SPEECH) != null;
    boolean said = reading.cueBefore(start - 1, SPEECH) != null;
    return says || said || isBeforePost(words, word, end);
  }

  private boolean isBeforePost(Words words, int word, int end) {
    if (!reading.matches(end, ", ")) {
      return false;
    }
    for (int i = word + 1; i < words.size() && i - word <= WAY_TO_POST; i++) {
      if (reading.cueAt(words.get(i).start(), POST) != null) {
        return true;
      }
      if (!words.touches(i)) {
        return false;
      }
    }
    return false;
  }

  /** The News of "Breaking News" and "Latest News", over what is told. */
  private boolean isHeadline(int head) {
    return reading.matches(head, "news")
        && (reading.matches(head - BREAKING.length(), BREAKING)
            || reading.matches(head - LATEST.length(), LATEST));
  }

  /** The Resources of "Human Resources", which every firm has. */
  private boolean isDepartment(int head) {
    return reading.matches(head, "resources") && reading.matches(head - HUMAN.length(), HUMAN);
  }

  /** Whether what an "and" joins to a name is one by itself: Ravi Prasad and Congress. */
  boolean standsAlone(int start) {
    int end = start;
    while (CodePoints.isLatin(reading.peek(end))) {
      end++;
    }
    return ALONE.contains(reading.form(start, end));
  }

  /** Whether a word heads the names of bodies with fields before it: Agency, Committee. */
  boolean isBody(String head) {
    return BODIES.contains(head);
  }

  /** Whether an "and" joins what a body is for: Energy and Petroleum Regulatory Authority. */
  boolean isField(String word, String head) {
    return FIELDS.contains(word) && BODIES.contains(head);
  }

  /** The "Executive" of "Chief Executive", the "Cabinet" of "Cabinet Secretary" name no body. */
  private boolean isPartOfPost(Hit<CueTerm> head) {
    Hit<CueTerm> post = reading.cueBefore(head.end(), POST);
    Hit<CueTerm> longer = reading.cueAt(head.start(), POST);
    return post != null && post.start() <= head.start()
        || longer != null && reading.matches(head.start(), MINISTERS) && longer.end() > head.end();
  }

  /** The Co of "Claremorris, Co Mayo" is no firm's. */
  private boolean isCounty(Hit<CueTerm> head) {
    return reading.matches(head.start(), COUNTY)
        && reading.matches(head.start() - 2, ", ")
        && places.startingAt(head.start()) != null;
  }

  /** Statistical Bulletin No. 4 is one of a series and no newspaper. */
  private boolean isNumbered(int end) {
    return reading.peek(end) == ' '
        && end + 5 < reading.length()
        && reading.form(end + 1, end + 5).equals("no. ")
        && CodePoints.isDigit(reading.peek(end + 5));
  }
}
