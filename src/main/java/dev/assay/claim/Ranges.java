package dev.assay.claim;

import dev.assay.text.Span;

/** Knows what joins two numerals to a range. */
final class Ranges {

  private Ranges() {}

  /**
   * Whether what stands between two numerals makes a range of them.
   *
   * @param gap where the first one ends, its unit included
   * @param next where the second one starts
   */
  static boolean joins(Scene scene, Numeral low, int gap, int next) {
    int start = scene.skipSpaces(gap);
    int end = scene.skipSpacesBack(next);
    int length = end - start;
    int mark = scene.peek(start);
    if (length == 1 && (mark == '-' || mark == '~' || mark == '—' || mark == '至' || mark == '到')) {
      return mark != '到' && mark != '至' || !isChangeBefore(scene, low.start());
    }
    if (length == 2 && mark == '—' && scene.peek(start + 1) == '—') {
      return true;
    }
    if (length == 2 && scene.formIs(start, "to")) {
      return !isChangeBefore(scene, low.start());
    }
    return length == 3
        && scene.formIs(start, "and")
        && scene.formIs(scene.skipSpacesBack(low.start()) - "between".length(), "between");
  }

  /** "rose from 300 to 500" names two levels, and so does 由3万增至5万. */
  private static boolean isChangeBefore(Scene scene, int position) {
    Span clause = scene.clauses.at(position);
    int end = scene.skipSpacesBack(position);
    boolean from =
        scene.formIs(end - "from".length(), "from")
            || scene.peek(end - 1) == '从'
            || scene.peek(end - 1) == '由';
    return !scene.changes.within(clause.start(), position).isEmpty()
        && (from || scene.isLatinAt(end - 1));
  }
}
