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
  private static final CueKinds POST = CueKinds.of(Kind.POST, Kind.PUBLIC);
  private static final CueKinds KNOWN = CueKinds.of(Kind.KNOWN_PERSON);
  private static final int LONGEST_PART = 8;
  private static final int LONGEST_CHINESE = 3;

  /** How much less may speak for a short name where the characters behind it make a word. */
  private static final int SPLIT_SLACK = 3;

  private static final int IMPOSSIBLE = -10;

  /** What it costs that a name stands there, in tenths of a bit. */
  private static final int NAME = 45;

  private static final int FOREIGN_NAME = 75;
  private static final int FOREIGN_MARGIN = 30;
  private static final int SHORTEST_FOREIGN = 3;

  /** At most this for a character of a name with dots, which may be one of any language. */
  private static final int DOTTED = 125;

  /** How much a dot between characters that foreign names are spelled with speaks for a name. */
  private static final int DOT = 40;

  /** Never in a name spelled by sound. */
  private static final String NOT_IN_NAME = "的了着过是们这那很吗呢吧和与把被岛";

  /** How much speaks for an end of a foreign name where no Chinese character follows. */
  private static final int BOUND = 40;

  private final Reading reading;
  private final NameTables tables;
  private final NameCosts costs;
  private final CheapestReading cheapest;
  private final UnannouncedNames unannounced;

  ChineseNames(
      Reading reading, NameTables tables, CheapestReading cheapest, UnannouncedNames unannounced) {
    this.reading = reading;
    this.tables = tables;
    this.costs = tables.costs();
    this.cheapest = cheapest;
    this.unannounced = unannounced;
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
      return beginsWithWord(start) ? -1 : dotted;
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
    return best < 0 ? foreignEndOf(start) : foreignOr(best, start, surname);
  }

  /** The end of a foreign name without dots that something announces, or -1: 总统|塞迪略举行. */
  int foreignEndOf(int start) {
    int end = transliteratedEnd(start);
    return end < 0 ? likelyForeignEnd(start) : end;
  }

  /** The end of a foreign name that is cheaper by a margin than any words there, or -1. */
  private int likelyForeignEnd(int start) {
    int end = foreignEnd(start, 2, NameCosts.UNKNOWN);
    if (end < 0 || reading.isCutByWord(end) || reading.isCommonWord(start, end)) {
      return -1;
    }
    int cost = FOREIGN_NAME;
    for (int i = start; i < end; i++) {
      cost += costs.foreign(reading.peek(i));
    }
    return cheapest.margin(start, end, cost) > FOREIGN_MARGIN ? end : -1;
  }

  /** The end of a foreign name that is likelier than the Chinese one: 苏亚雷斯 rather than 苏亚雷. */
  private int foreignOr(int chinese, int start, int surname) {
    int foreign = foreignEnd(start, SHORTEST_FOREIGN, NameCosts.UNKNOWN);
    if (foreign <= chinese) {
      return chinese;
    }
    int foreignCost = FOREIGN_NAME + cheapest.behind(foreign);
    for (int i = start; i < foreign; i++) {
      foreignCost += costs.foreign(reading.peek(i));
    }
    int chineseCost = NAME + costs.surname(reading.peek(start)) + cheapest.behind(chinese);
    for (int i = start + surname; i < chinese; i++) {
      chineseCost += costs.name(reading.peek(i));
    }
    return foreignCost < chineseCost ? foreign : chinese;
  }

  /** The start of a foreign name of two characters and more before a post, or -1: 卡特|总统. */
  int foreignStartOf(int end) {
    int cost = FOREIGN_NAME;
    int best = -1;
    int margin = FOREIGN_MARGIN;
    for (int start = end - 1; end - start <= LONGEST_PART && reading.isHan(start); start--) {
      cost += costs.foreign(reading.peek(start));
      if (end - start >= 2 && cheapest.margin(start, end, cost) > margin) {
        best = start;
        margin = cheapest.margin(start, end, cost);
      }
    }
    return best;
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

  /** The end of a foreign or minority name with dots, such as 阿不都·热合曼, or -1. */
  private int dottedEnd(int start) {
    boolean dotted = false;
    int from = start;
    while (true) {
      int end = partEnd(from);
      if (end > from && ChinesePersons.isNameDot(reading.peek(end)) && reading.isHan(end + 1)) {
        dotted = true;
        from = end + 1;
      } else {
        return dotted ? lastPartEnd(from) : -1;
      }
    }
  }

  private int lastPartEnd(int start) {
    Hit<CueTerm> known = reading.cueAt(start, KNOWN);
    return known != null ? known.end() : foreignEnd(start, 1, DOTTED);
  }

  private int partEnd(int start) {
    int end = start;
    while (mayHold(end) && end - start < LONGEST_PART) {
      end++;
    }
    return end;
  }

  /** The 采访 of 记者采访华盛顿·欧文: a word stands where the name would begin. */
  private boolean beginsWithWord(int start) {
    int best = dottedStart(partEnd(start));
    return best > start
        && (reading.isCommonWord(start, best) || reading.cueBefore(best, POST) != null);
  }

  /** Where a part of a foreign name ends best: 埃里克·里格诺|参与. */
  private int foreignEnd(int start, int shortest, int dearest) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    int cost = 0;
    for (int end = start + 1; end - start <= LONGEST_PART && mayHold(end - 1); end++) {
      cost += Math.min(dearest, costs.foreign(reading.peek(end - 1)));
      int all = cost + cheapest.behind(end) - (reading.isHan(end) ? 0 : BOUND);
      if (end - start >= shortest && all < least) {
        best = end;
        least = all;
      }
    }
    return best;
  }

  /** Foreign and minority names with dots that are likelier than the words that they hold. */
  List<Span> dotted() {
    List<Span> spans = new ArrayList<>();
    for (int dot = 1; dot < reading.length(); dot++) {
      if (!ChinesePersons.isNameDot(reading.peek(dot)) || !reading.isHan(dot - 1)) {
        continue;
      }
      int start = behindPost(dottedStart(dot), dot);
      int end = start < 0 ? -1 : dottedEnd(start);
      if (end > dot && isForeign(start, end)) {
        spans.add(new Span(start, end));
        dot = end;
      }
    }
    return spans;
  }

  /** Where the part before a dot starts best: 特使|阿不都热西提·, or -1 in the title of a work. */
  private int dottedStart(int dot) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    int cost = 0;
    for (int start = dot - 1; dot - start <= LONGEST_PART && mayHold(start); start--) {
      cost += Math.min(DOTTED, costs.foreign(reading.peek(start)));
      int all = cost + cheapest.before(start) - (reading.isHan(start - 1) ? 0 : BOUND);
      if (all < least) {
        best = start;
        least = all;
      }
    }
    return best < 0 || reading.peek(best - 1) == '《' ? -1 : best;
  }

  /** The start behind a post that the characters before the dot begin with: 内阁部长|丹尼尔·奥科特. */
  private int behindPost(int start, int dot) {
    for (int at = dot - 1; start >= 0 && at > start; at--) {
      Hit<CueTerm> post = reading.cueBefore(at, POST);
      if (post != null && post.length() > 1 && post.start() >= start) {
        return at;
      }
    }
    return start;
  }

  private boolean mayHold(int position) {
    return reading.isHan(position) && NOT_IN_NAME.indexOf(reading.peek(position)) < 0;
  }

  private boolean isForeign(int start, int end) {
    boolean words = false;
    int margin = 0;
    for (int from = start; from < end; ) {
      int to = from;
      int cost = 0;
      boolean bySound = true;
      while (to < end && reading.isHan(to)) {
        int character = costs.foreign(reading.peek(to++));
        bySound &= character < NameCosts.UNKNOWN;
        cost += Math.min(DOTTED, character);
      }
      margin += cheapest.margin(from, to, cost) + (bySound ? DOT : 0);
      words |= reading.isCommonWord(from, to);
      from = to + 1;
    }
    boolean bounded = !reading.isHan(start - 1) && !reading.isHan(end);
    return margin > 0 || bounded && !words;
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
