package dev.assay.repair;

import dev.assay.text.AlignedText;
import dev.assay.text.CodePoints;
import dev.assay.text.MatchForm;
import java.util.Arrays;

/**
 * What a text says, character by character, whatever its script, width, white space and
 * punctuation: its letters and digits in their {@link MatchForm}, with the marks that make another
 * number of the same digits.
 */
final class Wording {

  /** How a character of the wording is joined to the one before it. */
  enum Joint {
    /** It goes on. */
    NONE,
    /** A sentence ends between them. */
    SENTENCE,
    /** A line ends between them, or nothing stands before it. */
    LINE
  }

  /** A Han character says as much as three Latin letters. */
  private static final int HAN_WEIGHT = 3;

  /** Characters of what may be said once or over and over. */
  private static final int SEQUENCE = 8;

  private final AlignedText text;
  private final int[] forms;
  private final int[] positions;
  private final int length;

  Wording(AlignedText text) {
    this.text = text;
    int[] form = text.toCodePoints(); // what is read ahead of what is written
    int[] position = new int[form.length];
    int count = 0;
    for (int i = 0; i < position.length; i++) {
      int c = form[i];
      int folded = c < Forms.BMP.length ? Forms.BMP[c] : Forms.of(c);
      if (folded > Forms.LAST_MARK || folded != Forms.NOTHING && isSaid(text, i, folded)) {
        form[count] = folded;
        position[count++] = i;
      }
    }
    this.forms = form;
    this.positions = position;
    this.length = count;
  }

  /** Whether a mark makes another number of digits beside it. */
  private static boolean isSaid(AlignedText text, int i, int mark) {
    return switch (mark) {
      case '.' -> CodePoints.isDigit(text.peek(i - 1)) && CodePoints.isDigit(text.peek(i + 1));
      case '-', '+' ->
          CodePoints.isDigit(text.peek(i + 1)) && !Character.isLetterOrDigit(text.peek(i - 1));
      default -> true; // %
    };
  }

  int length() {
    return length;
  }

  /** The characters; only the first {@link #length} of them count. Not to be changed. */
  int[] forms() {
    return forms;
  }

  /** Where a character stands in the text. */
  int position(int index) {
    return positions[index];
  }

  /** What a passage says, in Han characters. */
  int weight(int start, int end) {
    int thirds = 0;
    for (int i = start; i < end; i++) {
      thirds += CodePoints.isWord(forms[i]) ? 1 : HAN_WEIGHT;
    }
    return thirds / HAN_WEIGHT;
  }

  /** What ends between a character and the one before it. */
  Joint joint(int index) {
    if (index == 0 || index == length) {
      return Joint.LINE;
    }
    Joint joint = Joint.NONE;
    for (int i = positions[index - 1] + 1; i < positions[index]; i++) {
      int c = text.codePointAt(i);
      if (c == '\n') {
        return Joint.LINE;
      }
      joint = endsSentence(i, c) ? Joint.SENTENCE : joint;
    }
    return joint;
  }

  private boolean endsSentence(int position, int c) {
    return switch (c) {
      case '。', '！', '？', '!', '?', '；', '…' -> true;
      case '.' -> CodePoints.isSpace(text.peek(position + 1));
      case ' ' ->
          CodePoints.isHan(text.peek(position - 1)) && CodePoints.isHan(text.peek(position + 1));
      default -> false;
    };
  }

  /** Position behind what ends before a character: where a passage that begins with it begins. */
  int begin(int index) {
    int begin = positions[index];
    int least = index == 0 ? 0 : positions[index - 1] + 1;
    while (begin > least && isOpener(text.codePointAt(begin - 1))) {
      begin--;
    }
    return begin;
  }

  /** Position behind the marks that belong to a passage that ends before a character. */
  int end(int index) {
    int end = positions[index - 1] + 1;
    int most = index == length ? text.length() : positions[index];
    while (end < most && text.codePointAt(end) != '\n' && !isOpener(text.codePointAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether a quotation opens right before a character. */
  boolean isQuoted(int index) {
    int before = text.peek(positions[index] - 1);
    return before == '“' || before == '「' || before == '『' || before == '"' || before == '‘';
  }

  /** Whether a bracket opens right before a character. */
  boolean isBracketed(int index) {
    int before = text.peek(positions[index] - 1);
    return before == '(' || before == '（' || before == '[' || before == '【';
  }

  /** Whether a bracket closes right before a character, as that of a dateline does. */
  boolean isBehindCloser(int index) {
    int before = text.peek(positions[index] - 1);
    return before == ')' || before == '）' || before == ']' || before == '】';
  }

  /** Whether a line that begins with a character goes on with the sentence of the one above it. */
  boolean isWrapped(int index) {
    int c = index < length ? text.codePointAt(positions[index]) : -1;
    return CodePoints.isLatin(c) && !CodePoints.isUpperLatin(c);
  }

  /** The first character of the line that a character stands on; -1 if it is further than that. */
  int lineStart(int index, int furthest) {
    int start = index;
    while (joint(start) != Joint.LINE) {
      start--;
      if (start < index - furthest) {
        return -1;
      }
    }
    return start;
  }

  /** Whether two passages say the same. */
  boolean isSame(int start, int end, int otherStart, int otherEnd) {
    return Arrays.equals(forms, start, end, forms, otherStart, otherEnd);
  }

  /**
   * What a passage says, where what it says over and over counts once: about so much, since
   * sequences of characters are told apart by few bits of their hash.
   */
  int distinctWeight(int start, int end) {
    int count = Math.max(0, end - start - SEQUENCE + 1);
    int bits = Integer.highestOneBit(Math.max(4, count)) << 5;
    long[] seen = new long[bits >> 6];
    int distinct = Math.min(SEQUENCE - 1, end - start);
    for (int i = 0; i < count; i++) {
      long hash = 0;
      for (int j = 0; j < SEQUENCE; j++) {
        hash = (hash + forms[start + i + j]) * 0x2545F4914F6CDD1DL;
      }
      int bit = (int) (hash >>> 33) & bits - 1;
      distinct += (seen[bit >> 6] >>> bit & 1) == 0 ? 1 : 0;
      seen[bit >> 6] |= 1L << bit;
    }
    return (int) ((long) weight(start, end) * distinct / (end - start));
  }

  private static boolean isOpener(int c) {
    return c == '“' || c == '‘' || c == '「' || c == '『' || c == '《' || c == '(' || c == '（'
        || c == '[' || c == '【' || c == '<' || c == '〈';
  }

  /** What characters count as; loaded on first use. */
  private static final class Forms {

    /** What says nothing: white space and punctuation. */
    static final int NOTHING = 0;

    /** The last of the ASCII marks: some count only beside digits. */
    static final int LAST_MARK = '.';

    static final char[] BMP = new char[0x10000];

    static {
      for (int c = 0; c < BMP.length; c++) {
        int form = of(c);
        BMP[c] = (char) (form < BMP.length ? form : c); // simplified beyond it: a few rare ones
      }
    }

    /** The form of a character that may count, or {@link #NOTHING}. */
    static int of(int c) {
      int form = c == '−' ? '-' : MatchForm.of(c);
      boolean counts =
          switch (form) {
            case '%', '‰', '.', '-', '+' -> true;
            default -> CodePoints.isHan(form) || Character.isLetterOrDigit(form);
          };
      return counts ? form : NOTHING;
    }
  }
}
