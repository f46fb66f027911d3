package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.entity.PlaceTerm.Rank;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Named places below the divisions: squares, airports, rivers, towns, roads. A name begins behind a
 * place or a preposition, or where reading a place's name up to its ending is cheaper by a margin
 * than any words, see {@link CheapestReading}.
 */
final class Landmarks {

  private static final CueKinds LANDMARK = CueKinds.of(Kind.LANDMARK);
  private static final CueKinds FACILITY = CueKinds.of(Kind.FACILITY);
  private static final String DIVISIONS = "省市县区州盟旗国";
  private static final int SHORT_PLACE = 2;
  private static final CueKinds LEADS = CueKinds.of(Kind.WHEREABOUTS);
  private static final CueKinds COMMON = CueKinds.of(Kind.COMMON);
  private static final CueKinds CALLED_AFTER = CueKinds.of(Kind.NAMESAKE);
  private static final CueKinds WATERSIDE = CueKinds.of(Kind.WATERSIDE);
  private static final CueKinds NO_NAME = CueKinds.of(Kind.BARRIER, Kind.COMMON, Kind.PRESENCE);
  private static final String ROADS = "路道速街";
  private static final int LONGEST_NAME = 6;

  /** A word in sixty is a named place, in tenths of a bit. */
  private static final int NAME = 60;

  private static final int FOREIGN_NAME = 75;
  private static final int SHORT_NAME = 60;
  private static final int LONG_NAME = 15;
  private static final int ENDING = 20;
  private static final int BOUND = 15;
  private static final int MARGIN = 40;

  /** Of the places called after something one in two is called after a family. */
  private static final int FAMILY = 10;

  private static final String WATERS = "河湖湾岛峡山";

  /** Divisions of which there are many in what a text sums up. */
  private static final String COUNTED = "县市区旗省镇乡";

  private static final String SETTLEMENTS = "镇乡村庄屯寨";
  private static final int LONGEST_FOREIGN = 8;
  private static final int LONGEST_OWN = 4;

  /** 全港, 本港: what speaks of a place instead of naming it. */
  private static final String WHOLE = "全本各该整";

  private static final String NOT_IN_NAME = "的了和与过于从去离在是有就也没给到点把被比更最对用看说走问睡这那每各本该其";

  /** Endings that may have a single character before them: 华山, 渭河. */
  private static final String SHORTLY_NAMED = "山河江湖寺庙村镇关岛港塔陵";

  /** What races and roads lead around: 环太湖. */
  private static final String ENCIRCLED = "湖海江山岛";

  /** Endings that foreign names spelled by sound have too. */
  private static final String FOREIGN_ENDINGS = "州邦省市郡县区镇岛河湖山湾港海峡村";

  private final Reading reading;
  private final Places places;
  private final NameCosts costs;
  private final CheapestReading cheapest;
  private final List<Draft> found = new ArrayList<>();
  private final BitSet inside = new BitSet();
  private final BitSet ends = new BitSet();

  Landmarks(Reading reading, Places places, NameCosts costs, CheapestReading cheapest) {
    this.reading = reading;
    this.places = places;
    this.costs = costs;
    this.cheapest = cheapest;
  }

  /** The places, without those that begin inside of an organization. */
  List<Draft> find(List<OrganizationMention> organizations) {
    for (OrganizationMention organization : organizations) {
      inside.set(organization.start() + 1, organization.end());
    }
    for (Hit<CueTerm> hit : reading.cues().of(LANDMARK)) {
      if (reading.isHan(hit.start()) && endsName(hit)) {
        int start = behindNamesake(hit);
        start = start < 0 && standsAlone(hit) ? nameStart(hit) : start;
        start = start < 0 ? likeliestStart(hit) : start;
        start = start < 0 ? start : behindCity(start, hit);
        if (start >= 0 && !inside.get(start)) {
          add(start, hit.end());
        }
      }
    }
    return found;
  }

  /**
   * The start of the place that a facility has in its name, 台南|都会公园: one named without 市 or 县, and
   * right before it.
   */
  private int behindCity(int start, Hit<CueTerm> suffix) {
    PlaceMention place = places.endingAt(start);
    if (place == null || inside.get(place.start())) {
      return start;
    }
    boolean inName =
        reading.cues().startsAt(suffix.start(), FACILITY)
            && place.end() - place.start() == SHORT_PLACE
            && DIVISIONS.indexOf(reading.peek(start - 1)) < 0;
    return inName ? place.start() : start;
  }

  private void add(int first, int end) {
    boolean around =
        reading.peek(first) == '环'
            && end - first > 2
            && ENCIRCLED.indexOf(reading.peek(end - 1)) >= 0;
    int start = around ? first + 1 : first;
    ends.set(end);
    found.add(
        Draft.named(EntityType.PLACE, new Span(start, end), reading.simplified(start, end), 0.7));
  }

  private boolean endsName(Hit<CueTerm> hit) {
    Hit<CueTerm> longest = reading.cueBefore(hit.end(), LANDMARK);
    boolean isLongest = longest != null && longest.start() == hit.start();
    return isLongest
        && !isPost(hit)
        && !isCount(hit)
        && !places.overlaps(hit.span())
        && hit.equals(reading.cueAt(hit.start(), LANDMARK));
  }

  /** 镇长, 关长, 村民: whoever heads a place or an office, or lives there, is no place. */
  private boolean isPost(Hit<CueTerm> hit) {
    int next = reading.peek(hit.end());
    return next == '长' && !reading.cues().startsAt(hit.end(), COMMON) || next == '民';
  }

  /** 三县, 5个镇: how many there are, and none by name. */
  private boolean isCount(Hit<CueTerm> hit) {
    int before = reading.peek(hit.start() - 1);
    return hit.length() == 1
        && COUNTED.indexOf(reading.peek(hit.start())) >= 0
        && (CodePoints.isDigit(before) || "一二两三四五六七八九十几多数个".indexOf(before) >= 0);
  }

  /** An ending of one character is no piece of a word. */
  private boolean standsAlone(Hit<CueTerm> hit) {
    return hit.length() > 1 || !reading.isCutByWord(hit.start()) && !reading.isCutByWord(hit.end());
  }

  /** The start of the name: behind a division, or behind 在, 到, 至, 于 and the like. */
  private int nameStart(Hit<CueTerm> suffix) {
    if (places.endingAt(suffix.start()) != null) {
      return -1;
    }
    int shortest = 2;
    if (reading.cueBefore(suffix.start(), LEADS) != null) {
      return -1;
    }
    for (int start = suffix.start() - 1; suffix.start() - start <= LONGEST_NAME; start--) {
      if (!CodePoints.isHan(reading.peek(start)) && !CodePoints.isWord(reading.peek(start))) {
        return -1;
      }
      boolean behindPlace = places.endingAt(start) != null;
      boolean behindPreposition =
          reading.cueBefore(start, LEADS) != null && !reading.isCutByWord(start);
      int length = suffix.start() - start;
      if (behindPlace && length >= 1 || behindPreposition) {
        boolean tooShort = length < shortest && (!behindPlace || isVerbBeforeRoad(start, suffix));
        return tooShort || isOrdinary(start, suffix.start()) ? -1 : start;
      }
      if (!CodePoints.isHan(reading.peek(start - 1))) {
        return standsForItself(start, suffix) ? start : -1;
      }
    }
    return -1;
  }

  /** The 扫 of 扫街: no road is called after what places' names do not hold. */
  private boolean isVerbBeforeRoad(int start, Hit<CueTerm> suffix) {
    return ROADS.indexOf(reading.peek(suffix.end() - 1)) >= 0
        && costs.place(reading.peek(start)) >= NameCosts.UNKNOWN;
  }

  /** 雅克·卡蒂埃|大桥: places called after people whose names have dots. */
  static List<Draft> calledAfter(Reading reading, List<PersonMention> persons) {
    List<Draft> places = new ArrayList<>();
    for (PersonMention person : persons) {
      Hit<CueTerm> suffix = reading.cueAt(person.span().end(), LANDMARK);
      if (suffix == null
          || reading.isCutByWord(suffix.end())
          || person.name().codePoints().noneMatch(ChinesePersons::isNameDot)) {
        continue;
      }
      Span span = new Span(person.span().start(), suffix.end());
      String name = reading.simplified(span.start(), span.end());
      places.add(Draft.named(EntityType.PLACE, span, name, 0.7));
    }
    return places;
  }

  /** The start of the place that a road, station or bridge is called after: 井冈山路; or -1. */
  private int behindNamesake(Hit<CueTerm> suffix) {
    boolean cut = suffix.length() == 1 && reading.isCutByWord(suffix.end());
    PlaceMention place = places.endingAt(suffix.start());
    boolean called = reading.cues().startsAt(suffix.start(), CALLED_AFTER);
    if (cut || !called && !isForeignWater(place, suffix)) {
      return -1;
    }
    Hit<PlaceTerm> weak = place == null ? places.doubtfulEndingAt(suffix.start()) : null;
    boolean word = weak != null && reading.isCommonWord(weak.start(), weak.end());
    int start = place != null ? place.start() : weak != null && !word ? weak.start() : -1;
    boolean division =
        start >= 0
            && suffix.start() - start > 2
            && "省市县区州盟旗".indexOf(reading.peek(suffix.start() - 1)) >= 0;
    return start < 0 || division || isNetwork(place, suffix) ? -1 : start;
  }

  /** 四川|高速: all roads of a province, and none by name. */
  private boolean isNetwork(@Nullable PlaceMention place, Hit<CueTerm> suffix) {
    return place != null
        && place.place() != null
        && place.place().rank() == Rank.PROVINCE
        && reading.matches(suffix.start(), "高速");
  }

  /** 渥太华|河: waters, capes and heights abroad that are called after towns. */
  private boolean isForeignWater(@Nullable PlaceMention place, Hit<CueTerm> suffix) {
    return place != null
        && place.place() != null
        && place.place().rank() == Rank.FOREIGN
        && place.span().length() > SHORT_PLACE
        && suffix.length() == 1
        && WATERS.indexOf(reading.peek(suffix.start())) >= 0;
  }

  /** Where a name begins that is cheaper than any words there, or -1. */
  private int likeliestStart(Hit<CueTerm> suffix) {
    if (places.endingAt(suffix.start()) != null
        || WHOLE.indexOf(reading.peek(suffix.start() - 1)) >= 0) {
      return -1;
    }
    int own = NAME + ENDING;
    int foreign = FOREIGN_NAME + ENDING;
    boolean abroad = FOREIGN_ENDINGS.indexOf(reading.peek(suffix.end() - 1)) >= 0;
    own += reading.peek(suffix.end() - 1) == '邦' ? NameCosts.UNKNOWN : 0;
    int best = -1;
    int bestMargin = MARGIN;
    for (int start = suffix.start() - 1;
        suffix.start() - start <= LONGEST_FOREIGN && reading.isHan(start);
        start--) {
      int length = suffix.start() - start;
      boolean none = length > LONGEST_OWN || NOT_IN_NAME.indexOf(reading.peek(start)) >= 0;
      own += none ? NameCosts.UNKNOWN : first(start, length, suffix);
      foreign += costs.foreign(reading.peek(start));
      if (length == 1 && SHORTLY_NAMED.indexOf(reading.peek(suffix.end() - 1)) < 0) {
        continue;
      }
      int cost = length == 1 ? own + SHORT_NAME : own + LONG_NAME * Math.max(0, length - 2);
      if (abroad && length > 1) {
        cost = Math.min(cost, foreign);
      }
      int margin = cheapest.margin(start, suffix.end(), cost) + bonus(start);
      if (margin >= bestMargin) {
        best = start;
        bestMargin = margin;
      }
      if (ends.get(start)
          || places.endingAt(start) != null
          || places.doubtfulEndingAt(start) != null) {
        break;
      }
    }
    return best;
  }

  /** What a character of a name costs; towns and villages are called after families: 尹集镇. */
  private int first(int start, int length, Hit<CueTerm> suffix) {
    int place = costs.place(reading.peek(start));
    boolean settled = length > 1 && SETTLEMENTS.indexOf(reading.peek(suffix.end() - 1)) >= 0;
    return settled ? Math.min(place, FAMILY + costs.surname(reading.peek(start))) : place;
  }

  private int bonus(int start) {
    boolean led = !reading.isHan(start - 1) || reading.cues().endsAt(start, LEADS);
    return led || places.endingAt(start) != null ? BOUND : 0;
  }

  /** At the start of a clause: 佛子岭水库, or a river with its banks, 濠河两岸. */
  private boolean standsForItself(int start, Hit<CueTerm> suffix) {
    int length = suffix.start() - start;
    boolean told =
        suffix.length() > 1
            ? length >= 2 && length <= 4
            : length <= 3 && reading.cueAt(suffix.end(), WATERSIDE) != null;
    return told
        && places.startingAt(start) == null
        && ROADS.indexOf(reading.peek(suffix.end() - 1)) < 0
        && CodePoints.isHan(reading.peek(start))
        && !reading.isCommonWord(start, suffix.end())
        && reading.cueAt(start, NO_NAME) == null
        && !isOrdinary(start, suffix.start());
  }

  private boolean isOrdinary(int start, int end) {
    for (int i = start; i < end; i++) {
      if ("的了个各多些一二三四五六七八九十两几某这那该此全新老和与等".indexOf(reading.peek(i)) >= 0) {
        return true;
      }
    }
    Hit<CueTerm> word = reading.cueAt(start, COMMON);
    return word != null && word.end() >= end;
  }
}
