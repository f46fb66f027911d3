package dev.assay.html;

import dev.assay.html.PageWalker.Run;
import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Sets the runs of a page as lines of text, white space as a browser shows it. */
final class PageText implements SourceMap.Sink {

  /**
   * A line of the page's text.
   *
   * @param span where it stands in the text, without line end
   * @param element the block that it stands in
   * @param units how much it says: a letter or digit is one, a Han character three
   * @param linkUnits how much of that is links
   */
  record Line(Span span, int element, int units, int linkUnits) {

    /** Units of a line that can be a paragraph: twenty Han characters. */
    private static final int PROSE = 60;

    /** Whether most of it leads elsewhere. */
    boolean isLinks() {
      return linkUnits > 0 && linkUnits * 10 >= units * 7;
    }

    /** What it adds to the running text of its page. */
    int prose() {
      int own = units - linkUnits;
      return own >= PROSE && linkUnits * 2 < units ? own : 0;
    }
  }

  private static final int HAN_UNITS = 3;

  private final SourceMap source;
  private final AlignedText.Builder text;
  private final List<Line> lines = new ArrayList<>();
  private int lineStart;
  private int units;
  private int linkUnits;
  private boolean isLink;
  private boolean isPreserved;
  private boolean blank;
  private int blankStart;
  private int blankEnd;
  private int lastStart;
  private int lastEnd;

  private PageText(SourceMap source) {
    this.source = source;
    this.text = new AlignedText.Builder(source.length() / 2);
  }

  static PageText of(SourceMap source, List<Run> runs) {
    PageText page = new PageText(source);
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      page.add(run);
      if (i + 1 == runs.size() || runs.get(i + 1).line() != run.line()) {
        page.endLine(run.element());
      }
    }
    return page;
  }

  AlignedText text() {
    return text.build();
  }

  /** The lines in text order, none of them empty. */
  List<Line> lines() {
    return lines;
  }

  private void add(Run run) {
    isLink = run.isLink();
    isPreserved = run.isPreserved();
    if (run.beginsCell() && !blank) {
      setBlank(lastEnd, lastEnd);
    }
    source.walk(run.text(), run.from(), run.to(), this);
  }

  @Override
  public void codePoint(int codePoint, int from, int to) {
    int start = Math.max(lastStart, source.sourceStart(from));
    int end = Math.max(start, source.sourceEnd(to));
    if (isWhiteSpace(codePoint) && !(isPreserved && isInLine())) {
      setBlank(start, end);
      return;
    }
    if (!isInLine() && text.length() > 0) {
      append('\n', lastEnd, lastEnd);
      lineStart = text.length();
    } else if (isInLine() && blank) {
      append(' ', blankStart, blankEnd);
    }
    blank = false;
    append(codePoint, start, end);
    count(codePoint);
  }

  private void append(int codePoint, int start, int end) {
    text.append(codePoint, start, end);
    lastStart = start;
    lastEnd = end;
  }

  private void setBlank(int start, int end) {
    blankStart = blank ? blankStart : start;
    blankEnd = end;
    blank = true;
  }

  private boolean isInLine() {
    return text.length() > lineStart;
  }

  private void count(int codePoint) {
    int weight =
        CodePoints.isHan(codePoint) ? HAN_UNITS : Character.isLetterOrDigit(codePoint) ? 1 : 0;
    units += weight;
    linkUnits += isLink ? weight : 0;
  }

  private void endLine(int element) {
    if (isInLine()) {
      lines.add(new Line(new Span(lineStart, text.length()), element, units, linkUnits));
    }
    lineStart = text.length();
    blank = false;
    units = 0;
    linkUnits = 0;
  }

  private static boolean isWhiteSpace(int codePoint) {
    return codePoint == ' ' || codePoint >= '\t' && codePoint <= '\r' && codePoint != 0x0B;
  }
}
