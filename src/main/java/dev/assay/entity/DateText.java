package dev.assay.entity;

import dev.assay.entity.DateTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.lexicon.HitIndex;
import dev.assay.text.CodePoints;
import org.jspecify.annotations.Nullable;

/** A text as the date readers see it: its code points in match form, and the date words in it. */
record DateText(int[] form, HitIndex<DateTerm> words) {

  private static final int LONGEST_GAP = 2;

  /** The code point at a position, or -1 outside the text. */
  int peek(int position) {
    return position < 0 || position >= form.length ? -1 : form[position];
  }

  boolean isDigit(int position) {
    return CodePoints.isDigit(peek(position));
  }

  /** The longest date word of a kind that starts at a position, or null. */
  @Nullable Hit<DateTerm> word(int start, Kind kind) {
    return word(start, kind.bit());
  }

  /** The longest date word with one of these roles that starts at a position, or null. */
  @Nullable Hit<DateTerm> word(int start, long roles) {
    return words.startingAt(start, roles);
  }

  /** Whether a date word with one of these roles ends at a position. */
  boolean endsWord(int end, long roles) {
    return words.endsAt(end, roles);
  }

  /** Where the second date of a range may start, or -1. */
  int rangeSeparator(int end) {
    int p = skipSpaces(end);
    int start = p;
    while (p - start < LONGEST_GAP && "-~—―〜–".indexOf(peek(p)) >= 0) {
      p++;
    }
    if (p == start && (peek(p) == '至' || peek(p) == '到')) {
      p++;
    }
    return p == start ? -1 : skipSpaces(p);
  }

  int skipSpaces(int from) {
    int p = from;
    while (p - from < LONGEST_GAP && peek(p) == ' ') {
      p++;
    }
    return p;
  }
}
