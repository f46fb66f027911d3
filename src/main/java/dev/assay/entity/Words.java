package dev.assay.entity;

import dev.assay.text.CodePoints;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The Latin words of a text, with where they stand. */
final class Words {

  /** A word with inner hyphens and apostrophes. */
  final class Word {
    private static final int UNKNOWN = -1;

    private final int start;
    private final int end;
    private final boolean upper;
    private @Nullable String lower;
    private int kinds = UNKNOWN;

    Word(int start, int end) {
      this.start = start;
      this.end = end;
      this.upper = reading.isUpper(start);
    }

    int start() {
      return start;
    }

    int end() {
      return end;
    }

    /** In lower case, without a genitive 's; made when first asked for, as for most it never is. */
    String lower() {
      String known = lower;
      if (known == null) {
        known = reading.form(start, plainEnd());
        lower = known;
      }
      return known;
    }

    /** Whether it is capitalized. */
    boolean upper() {
      return upper;
    }

    /** What {@link NameTables} knows of it, looked up when first asked for. */
    int kinds() {
      if (kinds == UNKNOWN) {
        kinds = known.kinds(reading.form(), start, plainEnd());
      }
      return kinds;
    }

    private int plainEnd() {
      boolean genitive =
          end - start > 2 && reading.peek(end - 1) == 's' && reading.peek(end - 2) == '\'';
      return genitive ? end - 2 : end;
    }
  }

  private final Reading reading;
  private final KnownWords known;
  private final Word[] words;

  /** For each position the word that starts there, counted from one. */
  private final int[] indexByStart;

  /** For each word whether nothing but one space stands between it and the next. */
  private final boolean[] touching;

  Words(Reading reading, KnownWords known) {
    this.reading = reading;
    this.known = known;
    this.words = read();
    this.indexByStart = new int[reading.length() + 1];
    this.touching = new boolean[words.length];
    for (int i = 0; i < words.length; i++) {
      indexByStart[words[i].start()] = i + 1;
      touching[i] =
          i + 1 < words.length
              && words[i + 1].start() - words[i].end() == 1
              && reading.peek(words[i].end()) == ' ';
    }
  }

  private Word[] read() {
    Marks marks = reading.marks();
    Word[] found = new Word[marks.size()];
    int size = 0;
    int end = 0;
    for (int n = 0; n < marks.size(); n++) {
      if (marks.is(n, Marks.WORD) && marks.at(n) >= end) {
        end = marks.at(n);
        while (isLetter(end) || isInner(end)) {
          end++;
        }
        found[size++] = new Word(marks.at(n), end);
      }
    }
    return Arrays.copyOf(found, size);
  }

  private boolean isLetter(int i) {
    return CodePoints.isWord(reading.peek(i));
  }

  private boolean isInner(int i) {
    int c = reading.peek(i);
    return (c == '-' || c == '\'' || c == '&') && isLetter(i - 1) && isLetter(i + 1);
  }

  int size() {
    return words.length;
  }

  Word get(int index) {
    return words[index];
  }

  /** The index of the word that starts there, or -1. */
  int startingAt(int position) {
    return position < 0 || position >= indexByStart.length ? -1 : indexByStart[position] - 1;
  }

  /** Whether nothing but one space stands between a word and the next. */
  boolean touches(int index) {
    return index >= 0 && index < touching.length && touching[index];
  }

  /** Whether only an ampersand joins a capitalized word to the next: "Byrne & Hale". */
  boolean isAmpersand(int index) {
    if (index < 0 || index + 1 >= words.length || !words[index].upper()) {
      return false;
    }
    int end = words[index].end();
    return words[index + 1].start() - end == " & ".length()
        && reading.peek(end) == ' '
        && reading.peek(end + 1) == '&'
        && reading.peek(end + 2) == ' ';
  }

  /** Whether only an apostrophe joins a plural to the next word: "Officers' Association". */
  boolean isOwner(int index) {
    if (index < 0 || index + 1 >= words.length) {
      return false;
    }
    int end = words[index].end();
    return words[index + 1].start() - end == "' ".length()
        && reading.peek(end) == '\''
        && reading.peek(end - 1) == 's'
        && reading.peek(end + 1) == ' ';
  }

  /** Whether a word is a genitive such as Tokyo's. */
  boolean isGenitive(int index) {
    return nameEnd(index) < words[index].end();
  }

  /** The end of a word without its genitive. */
  int nameEnd(int index) {
    return words[index].plainEnd();
  }

  /** Whether a word is an initial with its full stop, such as J. */
  boolean isInitial(int index) {
    Word word = words[index];
    return word.upper() && word.end() - word.start() == 1 && reading.peek(word.end()) == '.';
  }

  /**
   * Like {@link #touches}, and an initial's full stop may stand between as well: J. Smith, J.B.
   * Smith.
   */
  boolean touchesName(int index) {
    if (touches(index)) {
      return true;
    }
    if (index < 0 || index + 1 >= words.length || !isInitial(index)) {
      return false;
    }
    int gap = words[index + 1].start() - words[index].end();
    return gap == 2 || gap == 1 && isInitial(index + 1);
  }
}
