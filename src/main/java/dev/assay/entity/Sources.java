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

  private static final CueKinds NO_SOURCE = CueKinds.of(Kind.NO_SOURCE);
  private static final int LONGEST = 40;
  private static final int SHORTEST = 2;
  private static final String ENDS = "\n|｜()（）[]【】;；。,，、/<>";
  private static final String QUOTES = "《》“”\"「」『』‘’";

  private final Reading reading;

  Sources(Reading reading) {
    this.reading = reading;
  }

  List<OrganizationMention> find() {
    List<OrganizationMention> found = new ArrayList<>();
    for (Hit<CueTerm> hit : reading.cues().telling()) {
      if (hit.term().kind() == Kind.SOURCE && startsLabel(hit.start())) {
        addBehind(hit.end(), found);
      }
    }
    return found;
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
