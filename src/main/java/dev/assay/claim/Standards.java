package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how far something is above or below what it is compared with, in English. */
final class Standards {

  /** How the words begin for what sums and degrees are said to be above or below. */
  private static final List<String> STANDARDS =
      List.of(
          "average",
          "normal",
          "usual",
          "expect",
          "forecast",
          "estimate",
          "target",
          "budget",
          "plan",
          "seasonal");

  private Standards() {}

  /**
   * "35% below market levels", "2 degrees above average", "12% over the revised estimate"; but not
   * "300 metres above the sea".
   */
  static Changes.@Nullable Info apart(Scene scene, Quantity quantity, int end) {
    int at = scene.skipSpaces(end);
    boolean above = scene.formIs(at, "above ");
    boolean over = scene.formIs(at, "over ");
    boolean apart = above || over || scene.formIs(at, "below ") || scene.formIs(at, "under ");
    if (!apart || quantity.kind() == ClaimKind.COUNT) {
      return null;
    }
    int standard = scene.skipSpaces(scene.wordEnd(at));
    standard =
        scene.isWord(standard, Word.Role.DETERMINER)
            ? scene.skipSpaces(scene.wordEnd(standard))
            : standard;
    int noun = CodePoints.isDigit(scene.peek(standard)) ? behindWord(scene, standard) : standard;
    boolean level = above || scene.formIs(at, "below ");
    boolean ratio = level && quantity.kind() == ClaimKind.PERCENT && scene.isLatinAt(noun);
    return ratio || isStandard(scene, standard) || isStandard(scene, behindWord(scene, standard))
        ? new Changes.Info(
            above || over ? Direction.UP : Direction.DOWN, null, new Span(at, scene.wordEnd(at)))
        : null;
  }

  private static int behindWord(Scene scene, int at) {
    return scene.skipSpaces(scene.wordEnd(at));
  }

  private static boolean isStandard(Scene scene, int at) {
    for (String standard : STANDARDS) {
      if (scene.formIs(at, standard)) {
        return true;
      }
    }
    return false;
  }

  /** "the margin of error is four points". */
  static boolean isMarginOfError(Scene scene, int position) {
    int start = scene.clauses.at(position).start();
    for (int i = position - 1; i > start; i--) {
      if (scene.peek(i) == 'm' && scene.formIs(i, "margin of error ")) {
        return true;
      }
    }
    return false;
  }
}
