package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;

/** Where a Chinese person's name begins and ends, given that one stands beside a cue. */
final class ChineseNames {

  private static final CueKinds FOLLOWERS =
      CueKinds.of(Kind.PRESENCE, Kind.SPEECH, Kind.BEHIND, Kind.PUBLIC);
  private static final CueKinds COMMON = CueKinds.of(Kind.COMMON);
  private static final CueKinds WORDS = CueKinds.of(Kind.COMMON, Kind.PRESENCE, Kind.SPEECH);
  private static final CueKinds VERBS = CueKinds.of(Kind.PRESENCE, Kind.SPEECH);
  private static final CueKinds LEADERS =
      CueKinds.of(Kind.INTRODUCER, Kind.POST, Kind.PUBLIC, Kind.COMMON);
  private static final int LONGEST_CHINESE = 3;

  /** How much less may speak for a short name where the characters behind it make a word. */
  private static final int SPLIT_SLACK = 3;

  private static final int IMPOSSIBLE = -10;

  /** What it costs that a name stands there, in tenths of a bit. */
  private static final int NAME = 45;

  private final Reading reading;
  private final NameTables tables;
  private final NameCosts costs;
  private final CheapestReading cheapest;
  private final UnannouncedNames unannounced;
  private final ForeignNames foreignNames;

  ChineseNames(
      Reading reading,
      NameTables tables,
      CheapestReading cheapest,
      UnannouncedNames unannounced,
      ForeignNames foreignNames) {
    this.reading = reading;
    this.tables = tables;
    this.costs = tables.costs();
    this.cheapest = cheapest;
    this.unannounced = unannounced;
    this.foreignNames = foreignNames;
  }

  /**
   * The end of the name that starts there, or -1.
   *
   * @param behindPost whether a post right before it makes a name likely
   */
  int endOf(int start, boolean behindPost) {
    if (start < 0 || !reading.isHan(start)) {
      return -1;
    }
    int dotted = foreignNames.dottedEnd(start);
    if (dotted > 0) {
      return foreignNames.beginsWithWord(start) ? -1 : dotted;
    }
    if (tables.isTibetanName(reading.form(), start)) {
      return start + 4;
    }
    int spaced = spacedEnd(start);
    if (spaced > 0) {
      return spaced;
    }
    int surname = isCompound(start) ? 2 : tables.isSurname(reading.peek(start)) ? 1 : 0;
    int least = behindPost ? 0 : 1;
    int given = start + surname;
    boolean longer = surname > 0 && weight(start, surname, given + 2) > least;
    boolean prefersLonger = longer && unannounced.isLonger(given);
    int slack = longer && !prefersLonger ? SPLIT_SLACK : 0;
    boolean shorter = surname > 0 && weight(start, surname, given + 1) > least - slack;
    int best = longer && (prefersLonger || !shorter) ? given + 2 : shorter ? given + 1 : -1;
    if (!behindPost) {
      return best;
    }
    return best < 0 ? foreignNames.endOf(start) : foreignOr(best, start, surname);
  }

  /** The end of a foreign name that is likelier than the Chinese one: 苏亚雷斯 rather than 苏亚雷. */
  private int foreignOr(int chinese, int start, int surname) {
    int foreign = foreignNames.likelyEnd(start);
    if (foreign <= chinese) {
      return chinese;
    }
    int chineseCost = NAME + costs.surname(reading.peek(start)) + cheapest.behind(chinese);
    for (int i = start + surname; i < chinese; i++) {
      chineseCost += costs.name(reading.peek(i));
    }
    return foreignNames.cost(start, foreign) < chineseCost ? foreign : chinese;
  }

  /** How much speaks for a name on this span, from its characters and what stands behind it. */
  private int weight(int start, int surname, int end) {
    int unusual = 0;
    for (int i = start + surname; i < end; i++) {
      if (!reading.isHan(i) || reading.peek(i) == '姓') {
        return IMPOSSIBLE; // 郭姓男子 is called Guo and named by nothing else
      }
      if (!tables.isNameCharacter(reading.peek(i))) {
        unusual += reading.cueAt(i, FOLLOWERS) != null ? -IMPOSSIBLE : 2;
      }
    }
    Hit<CueTerm> word = reading.cueAt(start, COMMON);
    if (word != null && surname == 1) {
      return IMPOSSIBLE;
    }
    int weight = (tables.isPlainSurname(reading.peek(start)) || surname == 2 ? 1 : -1) - unusual;
    if (cutsWord(start, end)) {
      Hit<CueTerm> behind = reading.cueAt(end, WORDS);
      boolean split = behind != null && (behind.length() > 1 || !cutsVerb(start, end));
      weight -= split ? 1 : 3;
    }
    if (!reading.isHan(end)) {
      weight += 3;
    } else if (reading.cueAt(end, FOLLOWERS) != null) {
      weight += 2;
    } else if (reading.cueAt(end, COMMON) != null) {
      weight += 1;
    }
    return weight + (end - start - surname == 2 ? 1 : 0) - (holdsWord(start, end) ? 2 : 0);
  }

  /** Whether a common word starts inside the name and ends behind it. */
  private boolean cutsWord(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      Hit<CueTerm> word = reading.cueAt(i, WORDS);
      if (word != null && word.end() > end) {
        return true;
      }
    }
    return false;
  }

  /** 来到 in 江涛来到 is one verb. */
  private boolean cutsVerb(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      Hit<CueTerm> verb = reading.cueAt(i, VERBS);
      if (verb != null && verb.end() > end) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsWord(int start, int end) {
    return end - start == 3 && reading.isCommonWord(start + 1, end);
  }

  /** Two characters with a space between, as in 编辑:李 倩; or -1. */
  private int spacedEnd(int start) {
    boolean spaced =
        tables.isPlainSurname(reading.peek(start))
            && isGap(start)
            && tables.isNameCharacter(reading.peek(start + 2))
            && !reading.isHan(start + 3);
    return spaced ? start + 3 : -1;
  }

  /** A wide space behind the surname, or behind a label's colon any. */
  private boolean isGap(int surname) {
    int gap = reading.raw(surname + 1);
    int before = reading.raw(surname - 1);
    return gap == 0x3000 || gap == ' ' && (before == ':' || before == '：');
  }

  /**
   * Whether the run of Han characters that starts there is as long as a name and begins like one.
   */
  boolean isWhole(int start) {
    int length = reading.hanEnd(start) - start;
    return (length == 2 || length == LONGEST_CHINESE)
        && tables.isPlainSurname(reading.peek(start))
        && reading.cueAt(start, COMMON) == null;
  }

  /** The start of the name that ends before a post or verb, or -1. */
  int startOf(int end) {
    if (isName(end - 3, end)
        && (!tables.isNameCharacter(reading.peek(end - 3))
            || leads(end - 3)
            || !isName(end - 2, end))) {
      return end - 3;
    }
    if (isName(end - 4, end) && isCompound(end - 4)) {
      return end - 4;
    }
    return isName(end - 2, end) && leads(end - 2) ? end - 2 : -1;
  }

  private boolean isName(int start, int end) {
    int surname =
        start < 0 ? 0 : isCompound(start) ? 2 : tables.isPlainSurname(reading.peek(start)) ? 1 : 0;
    if (surname == 0 || end - start <= surname || reading.isCutByWord(start) && !leads(start)) {
      return false;
    }
    for (int i = start + surname; i < end; i++) {
      if (!tables.isNameCharacter(reading.peek(i))) {
        return false;
      }
    }
    Hit<CueTerm> word = reading.cueAt(start, COMMON);
    boolean wordInside = end - start == 3 && reading.isCommonWord(start + 1, end);
    return word == null && !wordInside && !cutsWord(start, end);
  }

  /** Whether what stands before a position leads up to a name. */
  private boolean leads(int start) {
    return !reading.isHan(start - 1) || reading.cueBefore(start, LEADERS) != null;
  }

  /** Whether a clause starts there. */
  boolean startsClause(int start) {
    return start == 0 || !ChinesePersons.isWordOrHan(reading.peek(start - 1));
  }

  /** Whether no common word reaches over either end of a span. */
  boolean standsAlone(int start, int end) {
    return !reading.isCutByWord(start) && !reading.isCutByWord(end);
  }

  private boolean isCompound(int start) {
    return reading.isHan(start)
        && reading.isHan(start + 1)
        && tables.isCompoundSurname(reading.peek(start), reading.peek(start + 1));
  }
}
