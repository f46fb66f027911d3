package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Bodies that two parties keep together, named after both with a dash between them: 中国—东盟博览会秘书处,
 * 俄罗斯－白俄罗斯商会.
 */
final class JointOrganizations {

  private static final CueKinds HEADS =
      CueKinds.of(Kind.BODY, Kind.NAMED, Kind.FIRM, Kind.STATE, Kind.UNIT);
  private static final CueKinds STOP =
      CueKinds.of(Kind.BARRIER, Kind.SPEECH, Kind.PRESENCE, Kind.POST, Kind.PUBLIC);
  private static final String DASHES = "-—―–";
  private static final int MOST_DASHES = 2;
  private static final int SHORTEST_HEAD = 2;
  private static final int LONGEST = 14;

  private final Reading reading;
  private final Places places;
  private final OfficeUnits units;

  JointOrganizations(Reading reading, Places places, OfficeUnits units) {
    this.reading = reading;
    this.places = places;
    this.units = units;
  }

  List<OrganizationMention> find() {
    List<OrganizationMention> found = new ArrayList<>();
    Marks marks = reading.marks();
    int done = 0;
    for (int n = 0; n < marks.size(); n++) {
      int dash = marks.at(n);
      if (!marks.is(n, Marks.DASH) || dash < done || !reading.isHan(dash - 1)) {
        continue;
      }
      int start = partyStart(dash);
      int second = dash + 1;
      while (second - dash < MOST_DASHES && DASHES.indexOf(reading.peek(second)) >= 0) {
        second++;
      }
      int end = start < 0 ? -1 : bodyEnd(partyEnd(second));
      if (end > 0) {
        String name = reading.simplified(start, end);
        found.add(new OrganizationMention(new Span(start, end), name, 0.95));
        done = end + 1;
      }
    }
    return found;
  }

  /** The start of the country or union of states before a dash, or -1. */
  private int partyStart(int dash) {
    PlaceMention place = places.endingAt(dash);
    Hit<OrganizationTerm> union = reading.organizationBefore(dash);
    return place != null ? place.start() : union != null ? union.start() : -1;
  }

  /** The end of the country or union of states behind a dash, or -1. */
  private int partyEnd(int start) {
    PlaceMention place = places.startingAt(start);
    Hit<OrganizationTerm> union = reading.organizationAt(start);
    return place != null ? place.end() : union != null ? union.end() : -1;
  }

  /** The end of what the parties keep together, right behind the second of them, or -1. */
  private int bodyEnd(int start) {
    for (int at = start; start > 0 && at - start <= LONGEST && reading.isHan(at); at++) {
      Hit<CueTerm> head = reading.cueAt(at, HEADS);
      if (head != null && head.length() >= SHORTEST_HEAD && !reading.isCutByWord(head.end())) {
        return units.end(head.end());
      }
      if (reading.cues().startsAt(at, STOP) && !reading.isCutByWord(at)) {
        return -1;
      }
    }
    return -1;
  }
}
