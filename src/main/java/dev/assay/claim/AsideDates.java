package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;

/** Knows English dates that settle no period of what stands around them. */
final class AsideDates {

  /** The amount between "from" and "in March" is not longer. */
  private static final int LONGEST_LEVEL = 40;

  /** Words between "lowest" and "since". */
  private static final int MOST_WORDS = 5;

  private AsideDates() {}

  /** "March" in "to 9% in April from 11% in March": only of the level that was left. */
  static boolean isBehindFrom(Scene scene, int date) {
    int in = scene.skipSpacesBack(date);
    if (!scene.formIs(in - 3, " in")) {
      return false;
    }
    for (int i = in - 4; i > Math.max(0, in - LONGEST_LEVEL); i--) {
      if (scene.formIs(i, " from ")) {
        return hasDigit(scene, i, in);
      }
    }
    return false;
  }

  /** "its lowest since 2009", "the first rise since 2022": how far back, and not when. */
  static boolean isRecord(Scene scene, Span date) {
    int since = scene.skipSpacesBack(date.start());
    if (!scene.formIs(since - 6, " since")) {
      return false;
    }
    int start = scene.clauses.at(date.start()).start();
    int end = scene.skipSpacesBack(since - 6);
    for (int words = 0; words < MOST_WORDS && end > start; words++) {
      int word = scene.wordStart(end);
      if (scene.formIs(word, "first ") || isSuperlative(scene, word, end)) {
        return true;
      }
      end = word == end ? end - 1 : scene.skipSpacesBack(word);
    }
    return false;
  }

  /** "lowest" in "its lowest": behind a determiner, and no noun as "interest". */
  private static boolean isSuperlative(Scene scene, int word, int end) {
    return scene.formIs(end - 3, "est")
        && end - word > 4
        && scene.words.endingAt(
                scene.skipSpacesBack(word), term -> term.role() == Word.Role.DETERMINER)
            != null
        && scene.nouns.startingAt(word) == null
        && scene.predicates.startingAt(word) == null;
  }

  private static boolean hasDigit(Scene scene, int start, int end) {
    for (int i = start; i < end; i++) {
      if (CodePoints.isDigit(scene.peek(i))) {
        return true;
      }
    }
    return false;
  }
}
