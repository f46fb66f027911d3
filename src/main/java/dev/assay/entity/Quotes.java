package dev.assay.entity;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The quoted stretches of a text, brackets of titles included. */
final class Quotes {

  private static final int LONGEST = 120;

  /** Of the quotation marks only the straight one stands before it among the code points. */
  private static final int FIRST_QUOTE = '‘';

  /** No quotation mark stands behind it among the code points. */
  private static final int LAST_QUOTE = '』';

  /** A quoted stretch with its quotes. */
  record Quoted(Span span, boolean isTitle) {

    /** The stretch between the quotes. */
    Span inside() {
      return new Span(span.start() + 1, span.end() - 1);
    }
  }

  private final AlignedText text;
  private final List<Quoted> found = new ArrayList<>();

  private Quotes(AlignedText text) {
    this.text = text;
  }

  /** The quoted stretches in the order in which they end; one may lie in another. */
  static List<Quoted> of(AlignedText text) {
    Quotes quotes = new Quotes(text);
    quotes.scan();
    return quotes.found;
  }

  private void scan() {
    Open curly = new Open();
    Open corner = new Open();
    Open titles = new Open();
    int straight = -1;
    for (int i = 0; i < text.length(); i++) {
      int c = text.peek(i);
      if (!mayBeQuote(c)) {
        continue;
      }
      switch (c) {
        case '“', '‘' -> curly.push(i);
        case '”', '’' -> close(curly, i, c == '”' ? '“' : '‘', false);
        case '「', '『' -> corner.push(i);
        case '」', '』' -> close(corner, i, c == '」' ? '「' : '『', false);
        case '《' -> titles.push(i);
        case '》' -> close(titles, i, '《', true);
        case '"' -> straight = straight(straight, i);
        case '\n' -> {
          curly.clear();
          corner.clear();
          titles.clear();
          straight = -1;
        }
        default -> {}
      }
    }
  }

  /** Leaves out most characters of any text at the cost of a comparison or two. */
  private static boolean mayBeQuote(int c) {
    return c < FIRST_QUOTE ? c == '"' || c == '\n' : c <= LAST_QUOTE;
  }

  private int straight(int opened, int i) {
    if (opened < 0 || opens(i) && opens(opened)) {
      return i;
    }
    add(opened, i, false);
    return -1;
  }

  /** Whether a straight quote can only be an opening one: a space before it, none behind it. */
  private boolean opens(int i) {
    boolean spaceBefore = i == 0 || CodePoints.isSpace(text.peek(i - 1));
    return spaceBefore && !CodePoints.isSpace(text.peek(i + 1));
  }

  /** Closes the nearest open quote of the kind; of nested titles both the inner and the outer. */
  private void close(Open open, int end, int opener, boolean isTitle) {
    while (open.count > 0) {
      int start = open.pop();
      if (text.peek(start) == opener) {
        add(start, end, isTitle);
        return;
      }
    }
  }

  /** Where quotes of one kind were opened that are not closed yet, the nearest on top. */
  private static final class Open {

    private int[] at = new int[8];
    private int count;

    void push(int position) {
      if (count == at.length) {
        at = Arrays.copyOf(at, count * 2);
      }
      at[count++] = position;
    }

    int pop() {
      return at[--count];
    }

    void clear() {
      count = 0;
    }
  }

  private void add(int start, int end, boolean isTitle) {
    if (end - start > 1 && end - start <= LONGEST) {
      found.add(new Quoted(new Span(start, end + 1), isTitle));
    }
  }
}
