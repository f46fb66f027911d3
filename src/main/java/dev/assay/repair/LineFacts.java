package dev.assay.repair;

import dev.assay.lexicon.Hit;
import dev.assay.repair.FurnitureCue.Kind;
import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.List;

/**
 * What can be counted on one line. Widths are in Han characters; a Latin letter counts as a third
 * of one, which is what it says.
 */
final class LineFacts {

  /** Latin letters that are as wide as a Han character. */
  private static final int THIRDS = 3;

  /** A line of this width that ends like a sentence is one. */
  private static final int SENTENCE_WIDTH = 40;

  private static final int MIN_SENTENCE_WIDTH = 8;

  /** A wider line is a paragraph, of which nothing more needs to be known. */
  private static final int MAX_WIDTH = 60;

  private final AlignedText text;
  private final Span line;
  private List<Hit<FurnitureCue>> cues = List.of();
  private boolean byline;
  private int thirds;
  private int letters;
  private boolean innerStop;
  private boolean digits;
  private int bars;
  private boolean arrows;

  LineFacts(AlignedText text, Span line) {
    this.text = text;
    this.line = line;
    count();
  }

  /** Notes the words on the line. */
  void setWords(List<Hit<FurnitureCue>> cues, boolean byline) {
    this.cues = cues;
    this.byline = byline;
  }

  private void count() {
    int all = 0;
    for (int i = line.start(); i < line.end() && thirds <= MAX_WIDTH * THIRDS; i++) {
      int c = text.codePointAt(i);
      int traits = c < Traits.BMP.length ? Traits.BMP[c] : Traits.of(c);
      thirds += traits & Traits.WIDTH;
      letters += traits >> Traits.LETTER_SHIFT & 1;
      bars += traits >> Traits.BAR_SHIFT & 1;
      all |= traits;
    }
    digits = (all & Traits.DIGIT) != 0;
    innerStop = (all & Traits.STOP) != 0;
    arrows = (all & Traits.ARROW) != 0;
  }

  Span line() {
    return line;
  }

  boolean isBlank() {
    return line.length() == 0;
  }

  /** Whether it is wider than anything that is furniture. */
  boolean isParagraph() {
    return thirds > MAX_WIDTH * THIRDS;
  }

  /** Whether the line names source, date or writers. */
  boolean isByline() {
    return byline;
  }

  /** The width of a line that is no paragraph. */
  double width() {
    return thirds / (double) THIRDS;
  }

  List<Hit<FurnitureCue>> cues() {
    return cues;
  }

  int count(Kind kind) {
    int count = 0;
    for (Hit<FurnitureCue> cue : cues) {
      count += cue.term().kind() == kind ? 1 : 0;
    }
    return count;
  }

  boolean hasDigits() {
    return digits;
  }

  /** Whether a line that is no paragraph has one of {@link LineKind}'s arrows. */
  boolean hasArrows() {
    return arrows;
  }

  /** Vertical bars on the line. */
  int bars() {
    return bars;
  }

  /** Whether nothing but marks stands behind a position. */
  boolean isLast(int position) {
    for (int i = position; i < line.end(); i++) {
      if (Character.isLetterOrDigit(text.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a year of our time stands behind a position. */
  boolean isYear(int position) {
    int i = position;
    while (i < line.end() && !Character.isLetterOrDigit(text.codePointAt(i))) {
      i++;
    }
    boolean century =
        text.peek(i) == '2' && text.peek(i + 1) == '0'
            || text.peek(i) == '1' && text.peek(i + 1) == '9';
    return century
        && CodePoints.isDigit(text.peek(i + 2))
        && CodePoints.isDigit(text.peek(i + 3))
        && !CodePoints.isDigit(text.peek(i + 4));
  }

  boolean isBetweenBlanks(int position) {
    return text.peek(position - 1) == ' ' && text.peek(position + 1) == ' ';
  }

  /** Share of the line's letters that cues of these kinds cover. */
  double coverage(Kind... kinds) {
    int covered = 0;
    int end = line.start();
    for (Hit<FurnitureCue> cue : cues) {
      if (isOneOf(cue.term().kind(), kinds) && cue.end() > end) {
        covered += lettersIn(Math.max(end, cue.start()), cue.end());
        end = cue.end();
      }
    }
    return letters == 0 ? 0 : covered / (double) letters;
  }

  /** Whether it reads as running text, rather than as a title, a link or a label. */
  boolean isProse() {
    if (isTruncated()) {
      return false;
    }
    int last = lastMark();
    if (innerStop && thirds >= MIN_SENTENCE_WIDTH * THIRDS) {
      return true;
    }
    if (last == '.' && thirds >= MIN_SENTENCE_WIDTH * THIRDS) {
      return true;
    }
    return thirds >= SENTENCE_WIDTH * THIRDS
            && (last == '!' || last == '?' || last == '！' || last == '？')
        || thirds >= 2 * SENTENCE_WIDTH * THIRDS;
  }

  /** Whether it ends in dots that say that there is more elsewhere. */
  boolean isTruncated() {
    int end = line.end();
    return text.peek(end - 1) == '…'
        || text.peek(end - 1) == '.' && text.peek(end - 2) == '.' && text.peek(end - 3) == '.';
  }

  /** The first character behind {@code position} that is no blank, within the line; or -1. */
  int next(int position) {
    int i = position;
    while (i < line.end() && CodePoints.isSpace(text.codePointAt(i))) {
      i++;
    }
    return i < line.end() ? text.codePointAt(i) : -1;
  }

  /** Whether Chinese words end at {@code end} and a blank, which Chinese text lacks, follows. */
  boolean isHanLabel(int end) {
    return CodePoints.isHan(text.codePointAt(end - 1)) && CodePoints.isSpace(text.peek(end));
  }

  /** Digits of the number or code that stands behind a position. */
  int digitsBehind(int position) {
    int i = position;
    while (i < line.end() && !CodePoints.isWord(text.codePointAt(i)) && i < position + 3) {
      i++;
    }
    int digits = 0;
    while (i < line.end()
        && (CodePoints.isWord(text.codePointAt(i)) || text.codePointAt(i) == '-')) {
      digits += CodePoints.isDigit(text.codePointAt(i)) ? 1 : 0;
      i++;
    }
    return digits;
  }

  int codePointAt(int position) {
    return text.codePointAt(position);
  }

  private int lastMark() {
    int i = line.end() - 1;
    while (i > line.start() && isCloser(text.codePointAt(i))) {
      i--;
    }
    return text.peek(i);
  }

  private static boolean isCloser(int c) {
    return c == '”' || c == '"' || c == ')' || c == '）' || c == '」' || c == '’' || c == ' ';
  }

  private int lettersIn(int start, int end) {
    int count = 0;
    for (int i = start; i < Math.min(end, line.end()); i++) {
      int c = text.codePointAt(i);
      count += Character.isLetter(c) ? 1 : 0;
    }
    return count;
  }

  private static boolean isOneOf(Kind kind, Kind... kinds) {
    for (Kind one : kinds) {
      if (one == kind) {
        return true;
      }
    }
    return false;
  }

  /** What a line is the sum of; loaded on first use. */
  private static final class Traits {
    static final int WIDTH = 3;
    static final int LETTER_SHIFT = 2;
    static final int BAR_SHIFT = 3;
    static final int DIGIT = 1 << 4;
    static final int STOP = 1 << 5;
    static final int ARROW = 1 << 6;

    static final byte[] BMP = new byte[0x10000];

    static {
      for (int c = 0; c < BMP.length; c++) {
        BMP[c] = (byte) of(c);
      }
    }

    static int of(int c) {
      boolean bar = c == '|' || c == '｜' || c == '丨';
      return kind(c) | (bar ? 1 << BAR_SHIFT : 0) | (LineKind.isArrow(c) ? ARROW : 0);
    }

    private static int kind(int c) {
      if (CodePoints.isDigit(c)) {
        return 1 | DIGIT;
      }
      if (CodePoints.isLatin(c)) {
        return 1 | 1 << LETTER_SHIFT;
      }
      if (CodePoints.isHan(c) || c >= 0x80 && Character.isLetter(c)) {
        return THIRDS | 1 << LETTER_SHIFT;
      }
      return c == '。' ? STOP : 0;
    }
  }
}
