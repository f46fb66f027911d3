package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.entity.PlaceTerm.Rank;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Bodies of states in Chinese text, by the word that heads them: 日本外务省, 韩国统一部, 国家粮食和物资储备局, and
 * missions abroad, 中国驻缅甸大使馆. Where a word ends is settled by the cheapest reading: 英国东部 is no
 * ministry.
 */
final class ChineseBodies {

  private static final CueKinds STATE = CueKinds.of(Kind.STATE);
  private static final CueKinds STOP =
      CueKinds.of(Kind.BARRIER, Kind.SPEECH, Kind.PRESENCE, Kind.POST, Kind.PUBLIC, Kind.MAKER);
  private static final CueKinds POST = CueKinds.of(Kind.POST, Kind.PUBLIC);
  private static final CueKinds BARRIER = CueKinds.of(Kind.BARRIER);
  private static final int SHORTEST_OFFICE = 3;
  private static final int LONGEST_OFFICE = 12;
  private static final CueKinds WORD = CueKinds.of(Kind.COMMON, Kind.RARE);
  private static final int LONGEST = 10;
  private static final int SHORTEST_STEM = 2;
  private static final int LONGEST_FIELD = 4;
  private static final int LONG_WORD = 3;

  private final Reading reading;
  private final Places places;
  private final CheapestReading cheapest;
  private final Branches branches;

  ChineseBodies(Reading reading, Places places, CheapestReading cheapest) {
    this.reading = reading;
    this.places = places;
    this.cheapest = cheapest;
    this.branches = new Branches(reading, places);
  }

  List<OrganizationMention> find() {
    List<OrganizationMention> found = new ArrayList<>();
    for (PlaceMention place : places.mentions()) {
      if (!reading.isHan(place.start())) {
        continue;
      }
      int end = branches.missionEnd(place.end());
      if (end == place.end() && place.place() != null && place.place().rank() == Rank.COUNTRY) {
        end = bodyEnd(place.end());
      }
      if (end > place.end()) {
        String name = place.name() + reading.simplified(place.end(), end);
        found.add(new OrganizationMention(new Span(place.start(), end), name, 0.8));
      }
    }
    for (Hit<CueTerm> post : reading.cues().of(POST)) {
      if (repeatsOffice(post)) {
        int start = officeStart(post.start());
        if (start >= 0) {
          Span span = new Span(start, post.start());
          found.add(new OrganizationMention(span, reading.simplified(start, post.start()), 0.65));
        }
      }
    }
    Marks marks = reading.marks();
    for (int n = 0; n < marks.size(); n++) {
      int at = marks.at(n);
      if (marks.is(n, Marks.STATE) && reading.peek(at + 1) == '家' && cheapest.isBoundary(at)) {
        int end = cheapest.isBoundary(at + 2) ? bodyEnd(at + 2) : -1;
        if (end > 0) {
          found.add(new OrganizationMention(new Span(at, end), reading.simplified(at, end), 0.7));
        }
      }
    }
    return found;
  }

  /** The 局长 of 劳工局局长 says what ends before it. */
  private boolean repeatsOffice(Hit<CueTerm> post) {
    int end = reading.peek(post.start() - 1);
    return post.length() >= 2 && end == reading.peek(post.start()) && "局署处厅院部所委站".indexOf(end) >= 0;
  }

  /**
   * Where an office without a place begins, at the start of a clause or behind a barrier; or -1.
   */
  private int officeStart(int end) {
    for (int start = end - 1; end - start <= LONGEST_OFFICE; start--) {
      if (places.endingAt(start) != null) {
        return -1;
      }
      Hit<CueTerm> barrier = cheapest.isBoundary(start) ? reading.cueBefore(start, BARRIER) : null;
      boolean behindBarrier = barrier != null && cheapest.isBoundary(barrier.start());
      if (!reading.isHan(start - 1) || behindBarrier) {
        return end - start >= SHORTEST_OFFICE ? start : -1;
      }
    }
    return -1;
  }

  /** The end of the body whose name begins there, or -1; the longest one counts. */
  private int bodyEnd(int start) {
    int best = -1;
    for (int end = start + 1; end - start <= LONGEST && reading.isHan(end - 1); end++) {
      if (stops(start, end - 1) && !(best < 0 && joinsFields(start, end - 1))) {
        break;
      }
      Hit<CueTerm> head = cheapest.isBoundary(end) ? reading.cueBefore(end, STATE) : null;
      if (head != null && head.start() - start >= SHORTEST_STEM && isWord(head)) {
        best = end;
      }
    }
    return best;
  }

  /** The 与 of 旅游与体育部: nothing before it heads a body, and no place begins behind it. */
  private boolean joinsFields(int start, int position) {
    int before = position - start;
    return reading.peek(position) == '与'
        && before >= SHORTEST_STEM
        && before <= LONGEST_FIELD
        && places.startingAt(position + 1) == null;
  }

  /** Whether no name goes on over a word that starts there. */
  private boolean stops(int start, int position) {
    if (!cheapest.isBoundary(position)) {
      return false;
    }
    Hit<CueTerm> stop = reading.cueAt(position, STOP);
    return stop != null
        && (position > start || stop.length() > 1)
        && !isOffice(stop.end())
        && cheapest.isBoundary(stop.end());
  }

  /** The 局 of 统计局: what an office does stands in its name. */
  private boolean isOffice(int verbEnd) {
    int at = reading.peek(verbEnd) == '总' ? verbEnd + 1 : verbEnd;
    return "局署".indexOf(reading.peek(at)) >= 0 && !reading.isCutByWord(at + 1);
  }

  /** Whether a head is a word of its own, or the end of a long one: 国防军, but not 东部. */
  private boolean isWord(Hit<CueTerm> head) {
    if (cheapest.isBoundary(head.start())) {
      return true;
    }
    Hit<CueTerm> word = reading.cueBefore(head.end(), WORD);
    return word != null && word.length() >= LONG_WORD && cheapest.isBoundary(word.start());
  }
}
