package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Where a Chinese person's name begins and ends, given that one stands beside a cue. */
final class ChineseNames {

  private static final CueKinds FOLLOWERS =
      CueKinds.of(Kind.PRESENCE, Kind.SPEECH, Kind.BEHIND, Kind.PUBLIC);
  private static final CueKinds COMMON = CueKinds.of(Kind.COMMON);
  private static final CueKinds WORDS = CueKinds.of(Kind.COMMON, Kind.PRESENCE, Kind.SPEECH);
  private static final CueKinds VERBS = CueKinds.of(Kind.PRESENCE, Kind.SPEECH);
  private static final CueKinds LEADERS =
      CueKinds.of(Kind.INTRODUCER, Kind.POST, Kind.PUBLIC, Kind.COMMON);
  private static final int LONGEST_PART = 8;

  /** How much less may speak for a short name where the characters behind it make a word. */
  private static final int SPLIT_SLACK = 3;

  private static final int IMPOSSIBLE = -10;

  private final Reading reading;
  private final NameTables tables;
  private final UnannouncedNames costs;

  ChineseNames(Reading reading, NameTables tables, UnannouncedNames costs) {
    this.reading = reading;
    this.costs = costs;
    this.tables = tables;
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
    int dotted = dottedEnd(start);
    if (dotted > 0) {
      return dotted;
    }
    int spaced = spacedEnd(start);
    if (spaced > 0) {
      return spaced;
    }
    int surname = isCompound(start) ? 2 : tables.isSurname(reading.peek(start)) ? 1 : 0;
    int least = behindPost ? 0 : 1;
    int given = start + surname;
    boolean longer = surname > 0 && weight(start, surname, given + 2) > least;
    boolean prefersLonger = longer && costs.isLonger(given);
    int slack = longer && !prefersLonger ? SPLIT_SLACK : 0;
    boolean shorter = surname > 0 && weight(start, surname, given + 1) > least - slack;
    int best = longer && (prefersLonger || !shorter) ? given + 2 : shorter ? given + 1 : -1;
    return best < 0 && behindPost ? transliteratedEnd(start) : best;
  }

  /** The end of a foreign name without dots that something sure follows, or -1. */
  private int transliteratedEnd(int start) {
    for (int end = start; end - start <= LONGEST_PART; end++) {
      boolean bounded = !reading.isHan(end) || reading.cueAt(end, FOLLOWERS) != null;
      if (end - start >= 2 && bounded && !reading.isCommonWord(start, end)) {
        return reading.cueAt(start, COMMON) == null ? end : -1;
      }
      if (!tables.isTransliteration(reading.peek(end))) {
        return -1;
      }
    }
    return -1;
  }

  /** How much speaks for a name on this span, from its characters and what stands behind it. */
  private int weight(int start, int surname, int end) {
    int unusual = 0;
    for (int i = start + surname; i < end; i++) {
      if (!reading.isHan(i)) {
        return IMPOSSIBLE;
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

  /** The end of a foreign or minority name with dots, such as 阿不都·热合曼, or -1. */
  private int dottedEnd(int start) {
    int end = start;
    boolean dotted = false;
    while (true) {
      int from = end;
      while (reading.isHan(end) && end - from < LONGEST_PART) {
        if (dotted && end > from + 1 && endsHere(end)) {
          break;
        }
        end++;
      }
      if (end == from) {
        return -1;
      }
      if (ChinesePersons.isNameDot(reading.peek(end)) && reading.isHan(end + 1)) {
        dotted = true;
        end++;
        continue;
      }
      return dotted && end - from < LONGEST_PART ? end : -1;
    }
  }

  /** Foreign and minority names with dots that stand between what cannot be part of a name. */
  List<Span> dotted() {
    List<Span> spans = new ArrayList<>();
    for (int dot = 1; dot < reading.length(); dot++) {
      if (!ChinesePersons.isNameDot(reading.peek(dot)) || !reading.isHan(dot - 1)) {
        continue;
      }
      int start = dottedStart(dot);
      int end = start < 0 ? -1 : dottedEnd(start);
      if (end > dot) {
        spans.add(new Span(start, end));
        dot = end;
      }
    }
    return spans;
  }

  /** The start of the part before a dot, or -1 where nothing bounds it. */
  private int dottedStart(int dot) {
    for (int start = dot - 1; dot - start < LONGEST_PART; start--) {
      if (!reading.isHan(start - 1)) {
        return reading.peek(start - 1) == '《' || dot - start < 2 ? -1 : start;
      }
      if (dot - start >= 2 && (endsBefore(start) || leads(start) && !reading.isCutByWord(start))) {
        return start;
      }
    }
    return -1;
  }

  private boolean endsBefore(int start) {
    return "是由和与对向为了在的".indexOf(reading.peek(start - 1)) >= 0;
  }

  private boolean endsHere(int position) {
    return reading.cueAt(position, FOLLOWERS) != null
        || reading.cueAt(position, COMMON) != null && !reading.isHan(position + 3);
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
