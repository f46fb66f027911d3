package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;

/** The branches of an organization at a place, as they stand behind its name: 中国银行|江苏省分行. */
final class Branches {

  private static final CueKinds REGION = CueKinds.of(Kind.REGION);
  private static final CueKinds BRANCH = CueKinds.of(Kind.BRANCH);

  private static final CueKinds MISSION = CueKinds.of(Kind.BRANCH, Kind.MISSION);
  private static final CueKinds FIRM = CueKinds.of(Kind.FIRM);
  private static final CueKinds VERB =
      CueKinds.of(Kind.BARRIER, Kind.PRESENCE, Kind.SPEECH, Kind.POST, Kind.PUBLIC, Kind.MAKER);
  private static final int LONGEST_MISSION = 6;

  /** 瑞金医院|扩建分院: no branch is called so. */
  private static final String NEW = "新增扩改两三四各多";

  private static final int SHORTEST_QUARTER = 2;
  private static final int LONGEST_QUARTER = 4;

  private final Reading reading;
  private final Places places;

  Branches(Reading reading, Places places) {
    this.reading = reading;
    this.places = places;
  }

  /** The end of the branch behind a name, or of the name. */
  int end(int nameEnd) {
    int campus = campusEnd(nameEnd);
    if (campus > nameEnd) {
      return campus;
    }
    int mission = missionEnd(nameEnd);
    if (mission > nameEnd) {
      return mission;
    }
    int at = nameEnd;
    for (PlaceMention p = places.startingAt(at); p != null; p = places.startingAt(at)) {
      at = p.end();
    }
    Hit<PlaceTerm> weak = at == nameEnd ? places.weakStartingAt(at) : null;
    at = weak != null ? weak.end() : at;
    at = at == nameEnd && reading.cues().startsAt(at, REGION) ? at + 2 : at;
    Hit<CueTerm> branch = reading.cueAt(at, BRANCH);
    if (branch == null || at == nameEnd && branch.length() <= 2) {
      return quarterEnd(nameEnd);
    }
    Hit<CueTerm> firm = reading.cueAt(branch.end(), FIRM); // 国家电网湖南省电力|有限公司
    return firm != null ? firm.end() : branch.end();
  }

  /** Through the branch of a hospital, school or office that has a short name: 瑞金医院|卢湾分院. */
  private int quarterEnd(int nameEnd) {
    int last = reading.peek(nameEnd - 1);
    String endings = last == '院' || last == '学' ? "院校区" : last == '局' ? "队局" : "";
    if (endings.isEmpty() || NEW.indexOf(reading.peek(nameEnd)) >= 0) {
      return nameEnd;
    }
    for (int at = nameEnd + SHORTEST_QUARTER; at - nameEnd <= LONGEST_QUARTER; at++) {
      Hit<CueTerm> branch = reading.isHan(at - 1) ? reading.cueAt(at, BRANCH) : null;
      if (branch != null && endings.indexOf(reading.peek(branch.end() - 1)) >= 0) {
        return reading.cueAt(nameEnd, VERB) == null ? branch.end() : nameEnd;
      }
    }
    return nameEnd;
  }

  /** Through the place in brackets that tells one campus from another: 中国石油大学(北京). */
  private int campusEnd(int nameEnd) {
    int last = reading.peek(nameEnd - 1);
    PlaceMention place =
        (last == '学' || last == '院') && isOpening(nameEnd) ? places.startingAt(nameEnd + 1) : null;
    int close = place == null ? -1 : place.end();
    return close > 0 && (reading.peek(close) == ')' || reading.peek(close) == '）')
        ? close + 1
        : nameEnd;
  }

  /**
   * The end of what a country or an organization keeps elsewhere, 驻缅甸大使馆, 驻京办事处, or of its name.
   */
  int missionEnd(int nameEnd) {
    if (reading.peek(nameEnd) != '驻') {
      return nameEnd;
    }
    PlaceMention host = places.startingAt(nameEnd + 1);
    int from = host != null ? host.end() : nameEnd + 2;
    for (int at = from; at - from <= LONGEST_MISSION && reading.isHan(at); at++) {
      Hit<CueTerm> head = reading.cueAt(at, MISSION);
      if (head != null && head.length() > 1) {
        return head.end();
      }
    }
    return nameEnd;
  }

  private boolean isOpening(int position) {
    return reading.peek(position) == '(' || reading.peek(position) == '（';
  }
}
