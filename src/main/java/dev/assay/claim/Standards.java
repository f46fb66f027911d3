package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Word;
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

  /** "35% below market levels", "2 degrees above average"; but not "300 metres above the sea". */
  static Changes.@Nullable Info apart(Scene scene, Quantity quantity, int end) {
    int at = scene.skipSpaces(end);
    boolean above = scene.formIs(at, "above ");
    if (!above && !scene.formIs(at, "below ") || quantity.kind() == ClaimKind.COUNT) {
      return null;
    }
    int standard = scene.skipSpaces(scene.wordEnd(at));
    standard =
        scene.isWord(standard, Word.Role.DETERMINER)
            ? scene.skipSpaces(scene.wordEnd(standard))
            : standard;
    boolean ratio = quantity.kind() == ClaimKind.PERCENT && scene.isLatinAt(standard);
    return ratio || isStandard(scene, standard)
        ? new Changes.Info(
            above ? Direction.UP : Direction.DOWN, null, new Span(at, scene.wordEnd(at)))
        : null;
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
