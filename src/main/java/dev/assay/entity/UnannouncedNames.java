package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * People in Chinese text whose names no post and no verb announces: 王秀兰今年六十八岁. A run of Han
 * characters is read as words, places and single characters in the cheapest way, each at what its
 * frequency says that it costs; a name stands where reading one there is cheaper by a margin. Two
 * passes over a run, forward and backward, give the cheapest reading around every span, so the time
 * is linear.
 */
final class UnannouncedNames {

  private static final Set<Kind> FOLLOWERS =
      EnumSet.of(Kind.PRESENCE, Kind.SPEECH, Kind.BEHIND, Kind.PUBLIC);
  private static final Set<Kind> LEADERS = EnumSet.of(Kind.INTRODUCER, Kind.POST, Kind.PUBLIC);

  private static final Set<Kind> KNOWN = EnumSet.of(Kind.KNOWN_PERSON);
  private static final int KNOWN_PERSON = 100;

  /** A word in twenty is a name. */
  private static final int NAME = 45;

  private static final int FOREIGN_NAME = 75;
  private static final int COMPOUND_SURNAME = 110;
  private static final int JAPANESE_SURNAME = 120;

  /** One name in eight has a single character behind the surname. */
  private static final int SHORT_NAME = 30;

  private static final int RARE_SURNAME = 25;
  private static final int PLACE = 110;
  private static final int BOUND = 12;
  private static final int FOLLOWER = 40;
  private static final int MARGIN = 40;
  private static final int SHORT_MARGIN = 70;
  private static final int FOREIGN_MARGIN = 50;
  private static final int SHORTEST_FOREIGN = 3;
  private static final int LONGEST_FOREIGN = 7;
  private static final String NO_PERSON_BEHIND = "州市省县镇村乡岛河江湖海山港湾人语族籍式级号奖队杯区城社队军";

  private final Reading reading;
  private final NameTables tables;
  private final NameCosts costs;
  private final int[] before;
  private final int[] behind;
  private final List<Name> names = new ArrayList<>();

  private record Name(int start, int end, int margin) {}

  /**
   * @param tables what names are made of
   */
  UnannouncedNames(Reading reading, NameTables tables) {
    this.reading = reading;
    this.tables = tables;
    this.costs = tables.costs();
    this.before = new int[reading.length() + 1];
    this.behind = new int[reading.length() + 1];
    int end = 0;
    for (int start = 0; start < reading.length(); start = end + 1) {
      end = runEnd(start);
      passForward(start, end);
      passBackward(start, end);
    }
  }

  private int runEnd(int start) {
    int end = start;
    while (reading.isHan(end)) {
      end++;
    }
    return end;
  }

  /**
   * The names, the surest first, without overlaps.
   *
   * @param taken what other finders have settled: no name overlaps it
   */
  List<Span> find(BitSet taken) {
    int end = 0;
    for (int start = 0; start < reading.length(); start = end + 1) {
      end = runEnd(start);
      if (end - start >= 2) {
        read(start, end);
      }
    }
    names.sort(Comparator.comparingInt(Name::margin).reversed().thenComparingInt(Name::start));
    List<Span> found = new ArrayList<>();
    for (Name name : names) {
      int next = taken.nextSetBit(name.start());
      if (next < 0 || next >= name.end()) {
        taken.set(name.start(), name.end());
        found.add(new Span(name.start(), name.end()));
      }
    }
    return found;
  }

  /**
   * Whether a name with two characters behind the surname is a better reading than one with the
   * first of them alone: 肖扬|作工作报告, but 陈思和|与南京大学.
   */
  boolean isLonger(int surnameEnd) {
    int second = surnameEnd + 1;
    if (isJoint(second)) {
      return isJoint(second + 1);
    }
    int longer = costs.name(reading.peek(second)) + behind[second + 1];
    int bonus = reading.cueAt(second, FOLLOWERS) != null ? FOLLOWER : 0;
    return longer <= SHORT_NAME + behind[second] - bonus;
  }

  /** 和 or 与; two of them do not stand side by side. */
  private boolean isJoint(int position) {
    return "和与及同跟".indexOf(reading.peek(position)) >= 0;
  }

  private void read(int start, int end) {
    for (int at = start; at < end; at++) {
      int surname = costs.surname(reading.peek(at));
      if (surname < NameCosts.UNKNOWN) {
        int rare = tables.isPlainSurname(reading.peek(at)) ? 0 : RARE_SURNAME;
        tryGiven(at, at + 1, NAME + surname + rare, 2, start, end);
      }
      if (at + 2 < end) {
        String two = reading.form(at, at + 2);
        if (tables.isCompoundSurname(two)) {
          tryGiven(at, at + 2, NAME + COMPOUND_SURNAME, 2, start, end);
        } else if (tables.isJapaneseSurname(two)) {
          tryGiven(at, at + 2, NAME + JAPANESE_SURNAME, 3, start, end);
        }
      }
      tryForeign(at, start, end);
      Hit<CueTerm> known = reading.cueAt(at, KNOWN);
      if (known != null && known.end() <= end) {
        add(at, known.end(), KNOWN_PERSON, 0, start, end);
      }
    }
  }

  /** The cheapest reading from the start of a run to each of its positions. */
  private void passForward(int start, int end) {
    java.util.Arrays.fill(before, start, end + 1, Integer.MAX_VALUE / 2);
    before[start] = 0;
    for (int at = start; at < end; at++) {
      relax(at + 1, before[at] + costs.word(reading.peek(at)));
      for (Hit<CueTerm> word : reading.cues().allStartingAt(at)) {
        if (isWord(word) && word.end() <= end) {
          relax(word.end(), before[at] + word.term().cost());
        }
      }
      Hit<PlaceTerm> place = reading.places().startingAt(at);
      if (place != null && place.length() > 1 && place.end() <= end) {
        relax(place.end(), before[at] + PLACE);
      }
    }
  }

  private static boolean isWord(Hit<CueTerm> hit) {
    return hit.length() > 1 && hit.term().kind() != Kind.KNOWN_PERSON;
  }

  private void relax(int at, int cost) {
    if (cost < before[at]) {
      before[at] = cost;
    }
  }

  /** The cheapest reading from each position to the end of the run. */
  private void passBackward(int start, int end) {
    behind[end] = 0;
    for (int at = end - 1; at >= start; at--) {
      int best = behind[at + 1] + costs.word(reading.peek(at));
      for (Hit<CueTerm> word : reading.cues().allStartingAt(at)) {
        if (isWord(word) && word.end() <= end) {
          best = Math.min(best, behind[word.end()] + word.term().cost());
        }
      }
      Hit<PlaceTerm> place = reading.places().startingAt(at);
      if (place != null && place.length() > 1 && place.end() <= end) {
        best = Math.min(best, behind[place.end()] + PLACE);
      }
      behind[at] = best;
    }
  }

  private void tryGiven(
      int start, int givenStart, int cost, int longest, int runStart, int runEnd) {
    int sum = cost;
    for (int at = givenStart; at < runEnd && at - givenStart < longest; at++) {
      int character = costs.name(reading.peek(at));
      if (character >= NameCosts.UNKNOWN) {
        return;
      }
      sum += character;
      boolean brief = at == givenStart && givenStart == start + 1;
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
    int sum = FOREIGN_NAME;
    for (int at = start; at < runEnd && at - start < LONGEST_FOREIGN; at++) {
      int character = costs.foreign(reading.peek(at));
      if (character >= NameCosts.UNKNOWN) {
        return;
      }
      sum += character;
      if (at + 1 - start >= SHORTEST_FOREIGN
          && NO_PERSON_BEHIND.indexOf(reading.peek(at + 1)) < 0
          && costs.foreign(reading.peek(start - 1)) >= NameCosts.UNKNOWN) {
        add(start, at + 1, sum, FOREIGN_MARGIN, runStart, runEnd);
      }
    }
  }

  private void add(int start, int end, int cost, int least, int runStart, int runEnd) {
    int margin = before[runEnd] - before[start] - cost - behind[end];
    if (start == runStart || reading.cueBefore(start, LEADERS) != null) {
      margin += BOUND;
    }
    if (end == runEnd || reading.cueAt(end, FOLLOWERS) != null) {
      margin += BOUND;
    }
    if (margin >= least && CodePoints.isHan(reading.peek(start))) {
      names.add(new Name(start, end, margin));
    }
  }
}
