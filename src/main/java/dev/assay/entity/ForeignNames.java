package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Where foreign and minority names in Chinese text begin and end: spelled by sound, 塞迪略, and with
 * dots between their parts, 阿不都·热合曼.
 */
final class ForeignNames {

  private static final CueKinds FOLLOWERS =
      CueKinds.of(Kind.PRESENCE, Kind.SPEECH, Kind.BEHIND, Kind.PUBLIC);
  private static final CueKinds COMMON = CueKinds.of(Kind.COMMON);
  private static final CueKinds POST = CueKinds.of(Kind.POST, Kind.PUBLIC);
  private static final CueKinds KNOWN = CueKinds.of(Kind.KNOWN_PERSON);
  private static final int LONGEST_PART = 8;

  /** What it costs that a foreign name stands there, in tenths of a bit. */
  private static final int NAME = 75;

  private static final int MARGIN = 30;
  private static final int SHORTEST = 3;

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

  ForeignNames(Reading reading, NameTables tables, CheapestReading cheapest) {
    this.reading = reading;
    this.tables = tables;
    this.costs = tables.costs();
    this.cheapest = cheapest;
  }

  /** The end of a foreign name without dots that something announces, or -1: 总统|塞迪略举行. */
  int endOf(int start) {
    int end = transliteratedEnd(start);
    return end < 0 ? cheapestEnd(start) : end;
  }

  /** The end of a foreign name that is cheaper by a margin than any words there, or -1. */
  private int cheapestEnd(int start) {
    int end = end(start, 2, NameCosts.UNKNOWN);
    if (end < 0 || reading.isCutByWord(end) || reading.isCommonWord(start, end)) {
      return -1;
    }
    int cost = NAME;
    for (int i = start; i < end; i++) {
      cost += costs.foreign(reading.peek(i));
    }
    return cheapest.margin(start, end, cost) > MARGIN ? end : -1;
  }

  /** The start of a foreign name of two characters and more before a post, or -1: 卡特|总统. */
  int startOf(int end) {
    int cost = NAME;
    int best = -1;
    int margin = MARGIN;
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

  /** The end of a foreign or minority name with dots, such as 阿不都·热合曼, or -1. */
  int dottedEnd(int start) {
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
    return known != null ? known.end() : end(start, 1, DOTTED);
  }

  private int partEnd(int start) {
    int end = start;
    while (mayHold(end) && end - start < LONGEST_PART) {
      end++;
    }
    return end;
  }

  /** The 采访 of 记者采访华盛顿·欧文: a word stands where the name would begin. */
  boolean beginsWithWord(int start) {
    int best = dottedStart(partEnd(start));
    return best > start
        && (reading.isCommonWord(start, best) || reading.cueBefore(best, POST) != null);
  }

  /** Where a part of a foreign name ends best: 埃里克·里格诺|参与. */
  private int end(int start, int shortest, int dearest) {
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
    Marks marks = reading.marks();
    int done = 0;
    for (int n = 0; n < marks.size(); n++) {
      int dot = marks.at(n);
      if (!marks.is(n, Marks.NAME_DOT) || dot < done || !reading.isHan(dot - 1)) {
        continue;
      }
      int start = behindPost(dottedStart(dot), dot);
      int end = start < 0 ? -1 : dottedEnd(start);
      if (end > dot && isForeign(start, end)) {
        spans.add(new Span(start, end));
        done = end + 1;
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

  /** Where a name ends best that nothing marks but its sound, or -1. */
  int likelyEnd(int start) {
    return end(start, SHORTEST, NameCosts.UNKNOWN);
  }

  /** What a name on this span costs, with the words behind it. */
  int cost(int start, int end) {
    int cost = NAME + cheapest.behind(end);
    for (int i = start; i < end; i++) {
      cost += costs.foreign(reading.peek(i));
    }
    return cost;
  }
}
