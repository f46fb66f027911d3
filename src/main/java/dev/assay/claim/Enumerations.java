package dev.assay.claim;

import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;

/** Knows English lists of numbers that share what stands behind the last: "3, 5 and 8 cases". */
final class Enumerations {

  private static final int LONGEST = 12;

  private Enumerations() {}

  /** The end of the last number of a list of three or more that a number opens or goes on with. */
  static int endOfList(Scene scene, Numeral numeral) {
    int end = numeral.end();
    int members = isBehindNumber(scene, numeral.start()) ? 2 : 1;
    for (int i = 0; i < LONGEST; i++) {
      int next = next(scene, end);
      if (next < 0) {
        return -1;
      }
      members++;
      boolean last = scene.formIs(scene.skipSpacesBack(next) - " and".length(), " and");
      end = numberEnd(scene, next);
      if (last) {
        return members > 2 ? end : -1;
      }
    }
    return -1;
  }

  /** Whether a comma or "and" alone stands between the end of a number and another number. */
  static boolean joins(Scene scene, int end, int number) {
    return next(scene, end) == number;
  }

  /** Where the next number of a list starts, or -1. */
  private static int next(Scene scene, int end) {
    int at = scene.skipSpaces(end);
    boolean comma = scene.peek(at) == ',';
    at = comma ? scene.skipSpaces(at + 1) : at;
    boolean and = scene.formIs(at, "and ");
    at = and ? scene.skipSpaces(at + "and ".length()) : at;
    return (comma || and) && at > end && numberEnd(scene, at) > at ? at : -1;
  }

  private static int numberEnd(Scene scene, int at) {
    Hit<ClaimTerms.NumberWord> word = scene.numberWords.startingAt(at);
    if (word != null) {
      return word.end();
    }
    return CodePoints.isDigit(scene.peek(at)) ? new Digits(scene.text, scene.form, at).end() : at;
  }

  /** ", 1,117" behind a number. */
  private static boolean isBehindNumber(Scene scene, int start) {
    int comma = scene.skipSpacesBack(start) - 1;
    return scene.peek(comma) == ',' && CodePoints.isDigit(scene.peek(comma - 1));
  }
}
