package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People in Chinese text whose names no post and no verb announces: 王秀兰今年六十八岁. A run of Han
 * characters is read as words, places and single characters in the cheapest way, each at what its
 * frequency says that it costs; a name stands where reading one there is cheaper by a margin. The
 * time is linear, see {@link CheapestReading}.
 */
final class UnannouncedNames {

  private static final CueKinds FOLLOWERS =
      CueKinds.of(Kind.PRESENCE, Kind.SPEECH, Kind.BEHIND, Kind.PUBLIC);
  private static final CueKinds LEADERS = CueKinds.of(Kind.INTRODUCER, Kind.POST, Kind.PUBLIC);

  private static final CueKinds COMMON = CueKinds.of(Kind.COMMON);
  private static final CueKinds KNOWN = CueKinds.of(Kind.KNOWN_PERSON);
  private static final CueKinds NO_GIVEN =
      CueKinds.of(Kind.LANDMARK, Kind.BRANCH, Kind.NAMED, Kind.BODY, Kind.FIRM);
  private static final int KNOWN_PERSON = 100;

  /** A word in twenty is a name. */
  private static final int NAME = 45;

  private static final int FOREIGN_NAME = 75;
  private static final int COMPOUND_SURNAME = 110;
  private static final int JAPANESE_SURNAME = 120;

  /** Two parts, each of which is one of a hundred. */
  private static final int TIBETAN_NAME = 180;

  /** One name in eight has a single character behind the surname. */
  private static final int SHORT_NAME = 30;

  private static final int RARE_SURNAME = 25;
  private static final int BOUND = 12;
  private static final int FOLLOWER = 40;
  private static final int MARGIN = 40;
  private static final int SHORT_MARGIN = 70;
  private static final int LISTED_MARGIN = 20;
  private static final int FOREIGN_MARGIN = 50;
  private static final int SHORTEST_FOREIGN = 3;
  private static final int LONGEST_FOREIGN = 7;
  private static final String NO_PERSON_BEHIND = "州市省县镇村乡岛河江湖海山港湾人语族籍式级号奖队杯区城社队军";

  private static final String[] STORMS = {"台风", "飓风", "热带风暴", "气旋"};

  private final Reading reading;
  private final NameTables tables;
  private final NameCosts costs;
  private final CheapestReading cheapest;
  private final List<Name> names = new ArrayList<>();

  /** Names that vouch for each other across the mark of a list: 张译、吴京主演. */
  private final List<Name> listed = new ArrayList<>();

  /** The surest name that begins the run at hand beside a mark of a list, and that ends it. */
  private @Nullable Name opening;

  private @Nullable Name closing;

  /** Names of the lexicon, of those that start together the longest first. */
  private final List<Hit<CueTerm>> known;

  /** The first of them that is not passed. */
  private int nextKnown;

  private record Name(int start, int end, int margin) {}

  private static final Comparator<Name> SUREST_FIRST =
      Comparator.comparingInt(Name::margin).reversed().thenComparingInt(Name::start);

  /**
   * @param tables what names are made of
   */
  UnannouncedNames(Reading reading, NameTables tables, CheapestReading cheapest) {
    this.reading = reading;
    this.tables = tables;
    this.costs = tables.costs();
    this.cheapest = cheapest;
    this.known = reading.cues().of(KNOWN);
  }

  /**
   * The names, the surest first, without overlaps.
   *
   * @param taken what other finders have settled: no name overlaps it
   * @param places that no name begins or ends inside
   */
  List<Span> find(BitSet taken, Places places) {
    HanRuns runs = reading.hanRuns();
    int done = 0;
    for (int run = 0; run < runs.size(); run++) {
      int start = runs.start(run);
      Name before = done == start - 1 ? closing : null;
      opening = null;
      closing = null;
      done = runs.end(run);
      if (done - start >= 2) {
        read(start, done);
      }
      if (before != null && opening != null && reading.peek(start - 1) == '、') {
        listed.add(before);
        listed.add(opening);
      }
    }
    names.addAll(listed);
    names.sort(SUREST_FIRST);
    List<Span> found = new ArrayList<>();
    for (Name name : names) {
      int next = taken.nextSetBit(name.start());
      boolean free = next < 0 || next >= name.end();
      if (free
          && !places.crosses(name.start(), name.end())
          && !isQuoted(name)
          && !namesStorm(name)) {
        taken.set(name.start(), name.end());
        found.add(new Span(name.start(), name.end()));
      }
    }
    return found;
  }

  /** “康寿堂”: who is only named is not put in quotes. */
  private boolean isQuoted(Name name) {
    return "“「『\"".indexOf(reading.raw(name.start() - 1)) >= 0
        && "”」』\"".indexOf(reading.raw(name.end())) >= 0;
  }

  /** 莫拉克台风, 飓风艾玛: what the weather service gave a name. */
  private boolean namesStorm(Name name) {
    for (String storm : STORMS) {
      if (reading.matches(name.end(), storm)
          || reading.matches(name.start() - storm.length(), storm)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a name with two characters behind the surname is a better reading than one with the
   * first of them alone: 肖扬|作工作报告, but 陈思和|与南京大学.
   */
  boolean isLonger(int surnameEnd) {
    int second = surnameEnd + 1;
    if (reading.peek(second) == '某') {
      return true;
    }
    if (isJoint(second)) {
      return isJoint(second + 1);
    }
    int longer = costs.name(reading.peek(second)) + cheapest.behind(second + 1);
    int bonus = reading.cueAt(second, FOLLOWERS) != null ? FOLLOWER : 0;
    return longer <= SHORT_NAME + cheapest.behind(second) - bonus;
  }

  /** 和 or 与; two of them do not stand side by side. */
  private boolean isJoint(int position) {
    return "和与及同跟".indexOf(reading.peek(position)) >= 0;
  }

  private static Name surer(@Nullable Name one, Name other) {
    return one == null || other.margin() > one.margin() ? other : one;
  }

  private void read(int start, int end) {
    int[] form = reading.form();
    for (int at = start; at < end; at++) {
      int first = form[at];
      int surname = costs.surname(first);
      if (surname < NameCosts.UNKNOWN) {
        int rare = tables.isPlainSurname(first) ? 0 : RARE_SURNAME;
        tryGiven(at, at + 1, NAME + surname + rare, 2, start, end);
      }
      if (at + 2 < end && tables.mayBePair(first, form[at + 1])) {
        int second = form[at + 1];
        if (tables.isCompoundSurname(first, second)) {
          tryGiven(at, at + 2, NAME + COMPOUND_SURNAME, 2, start, end);
        } else if (tables.isJapaneseSurname(first, second)) {
          tryGiven(at, at + 2, NAME + JAPANESE_SURNAME, 3, start, end);
        }
        if (at + 4 <= end && tables.isTibetanName(form, at) && isNoPlace(at + 4)) {
          add(at, at + 4, TIBETAN_NAME, MARGIN, start, end);
        }
      }
      if (costs.foreign(first) < NameCosts.UNKNOWN) {
        tryForeign(at, start, end);
      }
      while (nextKnown < known.size() && known.get(nextKnown).start() < at) {
        nextKnown++;
      }
      if (nextKnown < known.size() && known.get(nextKnown).start() == at) {
        addKnown(known.get(nextKnown), start, end);
      }
    }
  }

  private void addKnown(Hit<CueTerm> known, int runStart, int runEnd) {
    if (known.length() > 1 && known.end() <= runEnd && !namesPrize(known.end())) {
      add(known.start(), known.end(), KNOWN_PERSON, 0, runStart, runEnd);
    }
  }

  /** 雨果奖, 茅盾文学奖: a prize, and not whom it is called after. */
  private boolean namesPrize(int end) {
    Hit<CueTerm> art = reading.cueAt(end, COMMON);
    return "奖杯".indexOf(reading.peek(end)) >= 0
        || art != null && art.length() > 1 && reading.peek(art.end()) == '奖';
  }

  private void tryGiven(
      int start, int givenStart, int cost, int longest, int runStart, int runEnd) {
    int sum = cost;
    for (int at = givenStart; at < runEnd && at - givenStart < longest; at++) {
      int character = costs.name(reading.peek(at));
      if (character >= NameCosts.UNKNOWN || reading.peek(at) == '姓') {
        return;
      }
      sum += character;
      if (longest > 2 && reading.cueAt(givenStart, NO_GIVEN) != null) {
        return; // 坂田|基地
      }
      boolean brief = at == givenStart && (givenStart == start + 1 || longest > 2);
      add(
          start,
          at + 1,
          brief ? sum + SHORT_NAME : sum,
          brief ? SHORT_MARGIN : MARGIN,
          runStart,
          runEnd);
    }
  }

  private void tryForeign(int start, int runStart, int runEnd) {
    boolean runsIn = costs.foreign(reading.peek(start - 1)) < NameCosts.UNKNOWN;
    if (runsIn && !cheapest.isBoundary(start)) {
      return;
    }
    int sum = FOREIGN_NAME;
    for (int at = start; at < runEnd && at - start < LONGEST_FOREIGN; at++) {
      int character = costs.foreign(reading.peek(at));
      if (character >= NameCosts.UNKNOWN) {
        return;
      }
      sum += character;
      if (at + 1 - start >= SHORTEST_FOREIGN && isNoPlace(at + 1)) {
        add(start, at + 1, sum, FOREIGN_MARGIN, runStart, runEnd);
      }
    }
  }

  /** Whether what stands behind a name makes no place, prize or thing of it. */
  private boolean isNoPlace(int end) {
    return NO_PERSON_BEHIND.indexOf(reading.peek(end)) < 0;
  }

  private void add(int start, int end, int cost, int least, int runStart, int runEnd) {
    int margin = cheapest.margin(start, end, cost);
    if (margin + 2 * BOUND < Math.min(least, LISTED_MARGIN)) {
      return;
    }
    if (start == runStart || reading.cues().endsAt(start, LEADERS)) {
      margin += BOUND;
    }
    if (end == runEnd || reading.cues().startsAt(end, FOLLOWERS)) {
      margin += BOUND;
    }
    if (margin >= least) {
      names.add(new Name(start, end, margin));
    }
    if (margin >= LISTED_MARGIN && (reading.peek(start - 1) == '、' || reading.peek(end) == '、')) {
      Name name = new Name(start, end, margin);
      if (start == runStart) {
        opening = surer(opening, name);
      }
      if (end == runEnd) {
        closing = surer(closing, name);
      }
    }
  }
}
