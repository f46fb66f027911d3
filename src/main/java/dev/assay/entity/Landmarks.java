package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Named places below the divisions: squares, airports, rivers, towns, roads. */
final class Landmarks {

  private static final CueKinds LANDMARK = CueKinds.of(Kind.LANDMARK);
  private static final CueKinds LEADS = CueKinds.of(Kind.WHEREABOUTS);
  private static final CueKinds COMMON = CueKinds.of(Kind.COMMON);
  private static final CueKinds WATERSIDE = CueKinds.of(Kind.WATERSIDE);
  private static final CueKinds NO_NAME = CueKinds.of(Kind.BARRIER, Kind.COMMON, Kind.PRESENCE);
  private static final String ROADS = "路道速街";
  private static final int LONGEST_NAME = 6;

  private final Reading reading;
  private final Places places;
  private final List<Draft> found = new ArrayList<>();

  Landmarks(Reading reading, Places places) {
    this.reading = reading;
    this.places = places;
  }

  List<Draft> find() {
    for (Hit<CueTerm> hit : reading.cues().telling()) {
      if (hit.term().kind() == Kind.LANDMARK && reading.isHan(hit.start()) && endsName(hit)) {
        int start = nameStart(hit);
        if (start >= 0) {
          add(start, hit.end());
        }
      }
    }
    return found;
  }

  private void add(int start, int end) {
    found.add(
        Draft.named(EntityType.PLACE, new Span(start, end), reading.simplified(start, end), 0.7));
  }

  private boolean endsName(Hit<CueTerm> hit) {
    Hit<CueTerm> longest = reading.cueBefore(hit.end(), LANDMARK);
    boolean isLongest = longest != null && longest.start() == hit.start();
    boolean oneCharacter = hit.length() == 1;
    return isLongest
        && !places.overlaps(hit.span())
        && !(oneCharacter && (reading.isCutByWord(hit.end()) || reading.isCutByWord(hit.start())))
        && reading.cueAt(hit.start(), LANDMARK) == hit;
  }

  /** The start of the name: behind a division, or behind 在, 到, 至, 于 and the like. */
  private int nameStart(Hit<CueTerm> suffix) {
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
        return length < shortest && !behindPlace || isOrdinary(start, suffix.start()) ? -1 : start;
      }
      if (!CodePoints.isHan(reading.peek(start - 1))) {
        return standsForItself(start, suffix) ? start : -1;
      }
    }
    return -1;
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
      if ("的了个各多些一两几某这那该此全新老和与等".indexOf(reading.peek(i)) >= 0) {
        return true;
      }
    }
    Hit<CueTerm> word = reading.cueAt(start, COMMON);
    return word != null && word.end() >= end;
  }
}
