package dev.assay.entity;

import dev.assay.text.CodePoints;
import java.util.ArrayList;
import java.util.List;

/** The Latin words of a text, with where they stand. */
final class Words {

  /**
   * A word with inner hyphens and apostrophes.
   *
   * @param lower in lower case, without a genitive 's
   * @param upper whether it is capitalized
   */
  record Word(int start, int end, String lower, boolean upper) {}

  private final Reading reading;
  private final List<Word> words = new ArrayList<>();
  private final int[] indexByStart;

  Words(Reading reading) {
    this.reading = reading;
    this.indexByStart = new int[reading.length() + 1];
    java.util.Arrays.fill(indexByStart, -1);
    int i = 0;
    while (i < reading.length()) {
      i = CodePoints.isWord(reading.peek(i)) ? read(i) : i + 1;
    }
  }

  private int read(int start) {
    int end = start;
    while (end < reading.length() && (isLetter(end) || isInner(end))) {
      end++;
    }
    String lower = reading.form(start, end);
    if (lower.endsWith("'s")) {
      lower = lower.substring(0, lower.length() - 2);
    }
    indexByStart[start] = words.size();
    words.add(new Word(start, end, lower, reading.isUpper(start)));
    return end;
  }

  private boolean isLetter(int i) {
    return CodePoints.isWord(reading.peek(i));
  }

  private boolean isInner(int i) {
    int c = reading.peek(i);
    return (c == '-' || c == '\'' || c == '&') && isLetter(i - 1) && isLetter(i + 1);
  }

  int size() {
    return words.size();
  }

  Word get(int index) {
    return words.get(index);
  }

  /** The index of the word that starts there, or -1. */
  int startingAt(int position) {
    return position < 0 || position >= indexByStart.length ? -1 : indexByStart[position];
  }

  /** Whether nothing but one space stands between a word and the next. */
  boolean touches(int index) {
    if (index < 0 || index + 1 >= words.size()) {
      return false;
    }
    int gap = words.get(index + 1).start() - words.get(index).end();
    return gap == 1 && reading.peek(words.get(index).end()) == ' ';
  }

  /** Whether only an ampersand joins a capitalized word to the next: "Byrne & Hale". */
  boolean isAmpersand(int index) {
    if (index < 0 || index + 1 >= words.size() || !words.get(index).upper()) {
      return false;
    }
    int end = words.get(index).end();
    return words.get(index + 1).start() - end == " & ".length()
        && reading.peek(end) == ' '
        && reading.peek(end + 1) == '&'
        && reading.peek(end + 2) == ' ';
  }

  /** Whether only an apostrophe joins a plural to the next word: "Officers' Association". */
  boolean isOwner(int index) {
    if (index < 0 || index + 1 >= words.size()) {
      return false;
    }
    int end = words.get(index).end();
    return words.get(index + 1).start() - end == "' ".length()
        && reading.peek(end) == '\''
        && reading.peek(end - 1) == 's'
        && reading.peek(end + 1) == ' ';
  }

  /** Whether a word is a genitive such as Tokyo's. */
  boolean isGenitive(int index) {
    return nameEnd(index) < words.get(index).end();
  }

  /** The end of a word without its genitive. */
  int nameEnd(int index) {
    Word word = words.get(index);
    boolean genitive =
        word.end() - word.start() > 2
            && reading.peek(word.end() - 1) == 's'
            && reading.peek(word.end() - 2) == '\'';
    return genitive ? word.end() - 2 : word.end();
  }

  /** Whether a word is an initial with its full stop, such as J. */
  boolean isInitial(int index) {
    Word word = words.get(index);
    return word.upper() && word.end() - word.start() == 1 && reading.peek(word.end()) == '.';
  }

  /** Like {@link #touches}, and an initial's full stop may stand between as well. */
  boolean touchesName(int index) {
    return touches(index)
        || index + 1 < words.size()
            && isInitial(index)
            && words.get(index + 1).start() - words.get(index).end() == 2;
  }
}
