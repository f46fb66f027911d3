package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The organizations that a byline names as the source: whatever stands behind "来源:" or "Source:" is
 * one, whether its words look like a name or not.
 */
final class Sources {

  private static final CueKinds SOURCE = CueKinds.of(Kind.SOURCE);
  private static final CueKinds NO_SOURCE = CueKinds.of(Kind.NO_SOURCE);
  private static final int LONGEST = 40;
  private static final int SHORTEST = 2;
  private static final String ENDS = "\n|｜()（）[]【】;；。,，、/<>";
  private static final String QUOTES = "《》“”\"「」『』‘’";

  /** Names of agencies before the place of a dateline: 三湘日报, 湖滨新闻社. */
  private static final int SHORTEST_AGENCY = 3;

  private static final int LONGEST_AGENCY = 8;

  /** 12月31日 between the place of a dateline and 电. */
  private static final int LONGEST_DAY = 6;

  private final Reading reading;
  private final Places places;

  Sources(Reading reading, Places places) {
    this.reading = reading;
    this.places = places;
  }

  List<OrganizationMention> find() {
    List<OrganizationMention> found = new ArrayList<>();
    for (Hit<CueTerm> hit : reading.cues().of(SOURCE)) {
      if (startsLabel(hit.start())) {
        addBehind(hit.end(), found);
      }
    }
    for (PlaceMention place : places.mentions()) {
      addBeforeDateline(place, found);
    }
    return found;
  }

  /** 湖滨在线 in 湖滨在线长沙3月14日电, at the head of a paragraph. */
  private void addBeforeDateline(PlaceMention place, List<OrganizationMention> found) {
    int start = place.start();
    while (reading.isHan(start - 1) && place.start() - start <= LONGEST_AGENCY) {
      start--;
    }
    int length = place.start() - start;
    boolean heads = start == 0 || reading.raw(start - 1) == '\n';
    if (heads && length >= SHORTEST_AGENCY && length <= LONGEST_AGENCY && isDated(place.end())) {
      Span span = new Span(start, place.start());
      found.add(new OrganizationMention(span, reading.simplified(start, span.end()), 0.8));
    }
  }

  /** 3月14日电, 14日讯. */
  private boolean isDated(int start) {
    int i = start;
    while (i - start < LONGEST_DAY
        && (CodePoints.isDigit(reading.peek(i)) || reading.peek(i) == '月')) {
      i++;
    }
    int wire = reading.peek(i + 1);
    return i > start && reading.peek(i) == '日' && (wire == '电' || wire == '讯');
  }

  /** A label starts a line or stands behind white space, a bracket or a bar. */
  private boolean startsLabel(int start) {
    int before = reading.raw(start - 1);
    return before < 0
        || before == '\n'
        || reading.isHan(start) && (CodePoints.isSpace(before) || "(（[【|｜".indexOf(before) >= 0);
  }

  private void addBehind(int labelEnd, List<OrganizationMention> found) {
    int colon = reading.skipSpaces(labelEnd);
    if (reading.peek(colon) != ':') {
      return;
    }
    int start = reading.skipSpaces(colon + 1);
    if (QUOTES.indexOf(reading.raw(start)) >= 0) {
      start++;
    }
    int end = valueEnd(start);
    if (end - start < SHORTEST || end - start > LONGEST || !isName(start, end)) {
      return;
    }
    found.add(new OrganizationMention(new Span(start, end), reading.simplified(start, end), 0.8));
  }

  private int valueEnd(int start) {
    int end = start;
    while (end < reading.length() && end - start <= LONGEST && !endsValue(start, end)) {
      end++;
    }
    while (end > start && CodePoints.isSpace(reading.raw(end - 1))) {
      end--;
    }
    return end;
  }

  /** Behind Chinese a space ends the value; in English the next number or two spaces do. */
  private boolean endsValue(int start, int at) {
    int c = reading.raw(at);
    if (ENDS.indexOf(c) >= 0 || QUOTES.indexOf(c) >= 0) {
      return true;
    }
    return CodePoints.isSpace(c)
        && (reading.isHan(start)
            || CodePoints.isSpace(reading.raw(at + 1))
            || CodePoints.isDigit(reading.peek(at + 1)));
  }

  private boolean isName(int start, int end) {
    Hit<CueTerm> none = reading.cueAt(start, NO_SOURCE);
    if (none != null && none.end() == end || !isCapital(start)) {
      return false;
    }
    for (int i = start; i + 1 < end; i++) {
      boolean address = reading.peek(i) == '.' && CodePoints.isLatin(reading.peek(i + 1));
      if (address || reading.peek(i) == ':') {
        return false;
      }
    }
    return true;
  }

  private boolean isCapital(int start) {
    return reading.isHan(start) || reading.isUpper(start);
  }
}
