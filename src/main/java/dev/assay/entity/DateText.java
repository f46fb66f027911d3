package dev.assay.entity;

import dev.assay.entity.DateTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.lexicon.HitIndex;
import dev.assay.text.CodePoints;
import org.jspecify.annotations.Nullable;

/** A text as the date readers see it: its code points in match form, and the date words in it. */
record DateText(int[] form, HitIndex<DateTerm> words) {

  /** The code point at a position, or -1 outside the text. */
  int peek(int position) {
    return position < 0 || position >= form.length ? -1 : form[position];
  }

  boolean isDigit(int position) {
    return CodePoints.isDigit(peek(position));
  }

  /** The longest date word of one of these kinds that starts at a position, or null. */
  @Nullable Hit<DateTerm> word(int start, Kind... kinds) {
    for (Hit<DateTerm> hit : words.allStartingAt(start)) {
      for (Kind kind : kinds) {
        if (hit.term().kind() == kind) {
          return hit;
        }
      }
    }
    return null;
  }
}
