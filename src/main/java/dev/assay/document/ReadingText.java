package dev.assay.document;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.Language;
import dev.assay.text.Span;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is read, without what typesetting has put between characters that belong together:
 * blanks around the numbers of Chinese text (2024 年 5 月), and line ends within the paragraphs of a
 * text that was broken into lines of one width. It is for extraction alone; the document keeps its
 * text, and what is found is told where it stands there.
 */
public final class ReadingText {

  /** Blanks around numbers that are a habit, if there are more of them than places without. */
  private static final int HABIT = 4;

  /** Columns of the longest line in a text that was broken into lines. */
  private static final int MIN_WIDTH = 50;

  private static final int MAX_WIDTH = 120;

  /** Columns that a Han character takes where lines are measured by columns, or by characters. */
  private static final int WIDE = 2;

  private static final int NARROW = 1;

  /** Line ends at which the next word would not have fit: so many at least, and half of all. */
  private static final int MIN_BREAKS = 3;

  /** Columns that Chinese lines leave open so that no punctuation begins the next. */
  private static final int SLACK = 4;

  /** Columns beyond which what stands without a blank is a row of data rather than a word. */
  private static final int MAX_WORD = 30;

  private static final int END = -1;

  private final AlignedText text;

  /** For each code point of the text as it is read its position in the text as it stands. */
  private final int[] positions;

  private ReadingText(AlignedText text, int[] positions) {
    this.text = text;
    this.positions = positions;
  }

  /** The text as it is read, or null if that is as it stands. */
  public static @Nullable ReadingText of(AlignedText text) {
    boolean spaced = isSpaced(text);
    Lines lines = Lines.of(text);
    return spaced || lines != null ? new Reader(text, spaced, lines).read() : null;
  }

  /** What is read, aligned with the same source. */
  public AlignedText text() {
    return text;
  }

  /** Where a span of what is read stands in the text. */
  public Span inText(Span read) {
    int end = read.length() == 0 ? positions[read.start()] : positions[read.end() - 1] + 1;
    return new Span(positions[read.start()], end);
  }

  /** Whether blanks stand between Han characters and numbers as a rule. */
  private static boolean isSpaced(AlignedText text) {
    int spaced = 0;
    int joined = 0;
    int before = END;
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (c == ' ' && isNumberBeside(before, text.peek(i + 1))) {
        spaced++;
      } else if (isNumberBeside(before, c)) {
        joined++;
      }
      before = c;
    }
    return spaced >= HABIT && spaced > joined;
  }

  private static boolean isNumberBeside(int before, int behind) {
    return CodePoints.isHan(before) && CodePoints.isDigit(behind)
        || (CodePoints.isDigit(before) || before == '%') && CodePoints.isHan(behind);
  }

  /**
   * The lines that a text was broken into.
   *
   * @param width columns of the longest
   * @param wide columns of a Han character
   */
  private record Lines(int width, int wide) {

    /** Null if each line is a paragraph. */
    static @Nullable Lines of(AlignedText text) {
      Lines byColumns = new Lines(widest(text, WIDE), WIDE);
      if (byColumns.breaks(text)) {
        return byColumns;
      }
      Lines byCharacters = new Lines(widest(text, NARROW), NARROW);
      return byCharacters.breaks(text) ? byCharacters : null;
    }

    private static int widest(AlignedText text, int wide) {
      int widest = 0;
      int width = 0;
      for (int i = 0; i < text.length() && widest <= MAX_WIDTH; i++) {
        int c = text.codePointAt(i);
        width = c == '\n' ? 0 : width + (isWide(c) ? wide : 1);
        widest = Math.max(widest, width);
      }
      return widest;
    }

    private boolean breaks(AlignedText text) {
      if (width * WIDE < MIN_WIDTH * wide || width * WIDE > MAX_WIDTH * wide) {
        return false;
      }
      int ends = 0;
      int breaks = 0;
      int columns = 0;
      for (int i = 0; i < text.length(); i++) {
        int c = text.codePointAt(i);
        if (c == '\n' && columns > 0 && !isBlank(text.peek(i + 1))) {
          ends++;
          breaks += isBreak(text, i, columns) ? 1 : 0;
        }
        columns = c == '\n' ? 0 : columns + columns(c);
      }
      return breaks >= MIN_BREAKS && 2 * breaks >= ends;
    }

    /** Whether the first word behind a line end would not have fit before it. */
    boolean isBreak(AlignedText text, int lineEnd, int columns) {
      int first = text.peek(lineEnd + 1);
      if (columns == 0 || isBlank(first) || isBullet(first)) {
        return false;
      }
      boolean han = isWide(first) || isWide(text.peek(lineEnd - 1));
      int needed = han ? columns(first) + SLACK : 1;
      for (int i = lineEnd + 1; !han && !isBlank(text.peek(i)) && !isWide(text.peek(i)); i++) {
        needed += columns(text.codePointAt(i));
      }
      boolean row = !han && needed > MAX_WORD || isRow(text, lineEnd);
      return columns + needed > width && !row;
    }

    /** Whether the line before a line end is a row of a table: rows are of one width too. */
    private static boolean isRow(AlignedText text, int lineEnd) {
      for (int i = lineEnd - 1; i > 0 && text.codePointAt(i) != '\n'; i--) {
        int c = text.codePointAt(i);
        boolean gap = c == ' ' && text.codePointAt(i - 1) == ' ';
        if (c == '\t' || c == '|' || gap && !isSentenceEnd(text.peek(i - 2))) {
          return true;
        }
      }
      return false;
    }

    /** Behind which typewriters set two blanks. */
    private static boolean isSentenceEnd(int c) {
      return c == '.' || c == '?' || c == '!' || c == ':';
    }

    int columns(int c) {
      return isWide(c) ? wide : 1;
    }
  }

  private static boolean isBlank(int c) {
    return c < 0 || CodePoints.isSpace(c);
  }

  private static boolean isBullet(int c) {
    return c == '-' || c == '*' || c == '•' || c == '·' || c == '—' || c == '●';
  }

  private static boolean isWide(int c) {
    return c >= 0x2E80;
  }

  private static final class Reader {
    private final AlignedText text;
    private final boolean spaced;
    private final boolean chinese;
    private final @Nullable Lines lines;
    private final AlignedText.Builder read;
    private final int[] positions;

    Reader(AlignedText text, boolean spaced, @Nullable Lines lines) {
      this.text = text;
      this.spaced = spaced;
      this.chinese = Language.of(text).startsWith("zh");
      this.lines = lines;
      this.read = new AlignedText.Builder(text.length());
      this.positions = new int[text.length() + 1];
    }

    ReadingText read() {
      int columns = 0;
      for (int i = 0; i < text.length(); i++) {
        int c = text.codePointAt(i);
        if (c == '\n' && lines != null && lines.isBreak(text, i, columns)) {
          addJoint(i);
        } else if (c != ' ' || !spaced || !isNumberBeside(text.peek(i - 1), text.peek(i + 1))) {
          add(c, i);
        }
        columns = c == '\n' || lines == null ? 0 : columns + lines.columns(c);
      }
      positions[read.length()] = text.length();
      return new ReadingText(read.build(), Arrays.copyOf(positions, read.length() + 1));
    }

    /**
     * A blank in the place of a line end; none beside a Han character, behind a hyphen, or in a
     * number of Chinese text, which breaks lines anywhere.
     */
    private void addJoint(int at) {
      int before = text.peek(at - 1);
      int behind = text.peek(at + 1);
      boolean number = chinese && isOfNumber(before) && isOfNumber(behind);
      if (!isWide(before) && !isWide(behind) && before != '-' && !number) {
        add(' ', at);
      }
    }

    private static boolean isOfNumber(int c) {
      return CodePoints.isDigit(c) || c == '.' || c == ',' || c == '%';
    }

    private void add(int c, int at) {
      positions[read.length()] = at;
      read.append(c, text.sourceStart(at), text.sourceEnd(at));
    }
  }
}
