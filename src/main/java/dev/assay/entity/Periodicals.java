package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Media that Chinese bylines name, whether a lexicon knows them or not: 云岭财经网讯, 【南島財經報／記者, （海峽通訊社
 * 8月4日）, and 《东海时报》记者, whose title marks enclose who reports and no work.
 */
final class Periodicals {

  private static final CueKinds REPORTER = CueKinds.of(Kind.REPORTER);
  private static final String ENDINGS = "报网社刊台";
  private static final String SLASHES = "/／|｜";
  private static final String OWN = "本我该各";
  private static final int SHORTEST = 3;
  private static final int LONGEST = 10;

  private final Reading reading;

  Periodicals(Reading reading) {
    this.reading = reading;
  }

  List<OrganizationMention> find() {
    List<OrganizationMention> found = new ArrayList<>();
    for (Quotes.Quoted quoted : reading.quotes()) {
      if (isMedium(reading, quoted)) {
        add(quoted.inside().start(), quoted.inside().end(), found);
      }
    }
    Marks marks = reading.marks();
    addReport(reading.skipSpaces(0), found);
    for (int n = 0; n < marks.size(); n++) {
      if (marks.is(n, Marks.LINE_END)) {
        addReport(reading.skipSpaces(marks.at(n) + 1), found);
      } else if (marks.is(n, Marks.OPENING)) {
        addByline(marks.at(n) + 1, found);
      }
    }
    return found;
  }

  /** Whether what stands in title marks is a medium that reports: 《东海时报》记者. */
  static boolean isMedium(Reading reading, Quotes.Quoted quoted) {
    Span inside = quoted.inside();
    return quoted.isTitle()
        && inside.length() >= SHORTEST
        && endsMedium(reading, inside.end())
        && reading.cueAt(quoted.span().end(), REPORTER) != null;
  }

  private static boolean endsMedium(Reading reading, int end) {
    return ENDINGS.indexOf(reading.peek(end - 1)) >= 0 || reading.matches(end - 2, "周刊");
  }

  /** 云岭财经网|讯 at the start of a line. */
  private void addReport(int start, List<OrganizationMention> found) {
    for (int end = start; end - start <= LONGEST && reading.isHan(end); end++) {
      boolean report = reading.peek(end) == '讯' && endsMedium(reading, end);
      if (report && !reading.isHan(end + 1)) {
        add(start, end, found);
        return;
      }
    }
  }

  /** The medium before a slash or before the reporter, or before the date of a report. */
  private void addByline(int start, List<OrganizationMention> found) {
    int end = start;
    while (end - start <= LONGEST
        && reading.isHan(end)
        && !(end - start >= SHORTEST && isReporter(end))) {
      end++;
    }
    int next = reading.skipSpaces(end);
    boolean told =
        SLASHES.indexOf(reading.raw(end)) >= 0
            || isReporter(next)
            || next > end && CodePoints.isDigit(reading.peek(next));
    if (told && endsMedium(reading, end)) {
      add(start, end, found);
    }
  }

  private boolean isReporter(int position) {
    Hit<CueTerm> reporter = reading.cueAt(position, REPORTER);
    return reporter != null && reporter.length() > 1;
  }

  private void add(int start, int end, List<OrganizationMention> found) {
    if (end - start >= SHORTEST && OWN.indexOf(reading.peek(start)) < 0) {
      found.add(
          new OrganizationMention(new Span(start, end), reading.simplified(start, end), 0.75));
    }
  }
}
