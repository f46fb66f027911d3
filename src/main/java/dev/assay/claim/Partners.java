package dev.assay.claim;

import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.Set;

/** Knows the English words behind which a place is only where something goes to or comes from. */
final class Partners {

  /** Between "because of" and a place. */
  private static final int LONGEST_CAUSE = 60;

  private static final String[] CAUSES = {
    "because of ", "due to ", "owing to ", "caused by ", "sparked by ", "triggered by ",
  };

  private static final Set<String> WITH =
      Set.of("trade", "trading", "border", "borders", "boundary");

  private static final Set<String> TO =
      Set.of(
          "exports",
          "exported",
          "sales",
          "sold",
          "shipments",
          "shipped",
          "deliveries",
          "delivered",
          "flights",
          "trains");

  private static final Set<String> FROM =
      Set.of(
          "imports",
          "imported",
          "shipments",
          "supplies",
          "flights",
          "trains",
          "visitors",
          "tourists",
          "arrivals",
          "passengers",
          "students",
          "migrants",
          "refugees",
          "investment",
          "investments",
          "came",
          "come",
          "comes",
          "coming",
          "originated");

  private Partners() {}

  /** Whether the place at a position is one: "trade with Peru", "imports from the Netherlands". */
  static boolean isOne(Scene scene, int place) {
    int end = scene.skipSpacesBack(place);
    end = scene.formIs(end - 4, " the") ? scene.skipSpacesBack(end - 3) : end;
    return isBehind(scene, end, " with", WITH)
        || isBehind(scene, end, " to", TO)
        || isBehind(scene, end, " from", FROM);
  }

  /** "the Netherlands" in "because of strikes in the Netherlands": where the cause lies. */
  static boolean isInCause(Scene scene, int place) {
    int start = Math.max(scene.clauses.at(place).start(), place - LONGEST_CAUSE);
    if (!scene.isLatinAt(place)) {
      return false;
    }
    for (int i = place - 1; i > start && !CodePoints.isDigit(scene.peek(i)); i--) {
      if (scene.peek(i) == ' ' && isCause(scene, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCause(Scene scene, int at) {
    for (String cause : CAUSES) {
      if (scene.formIs(at, cause)) {
        return true;
      }
    }
    return false;
  }

  /** 美国 in 美国关税: whose it is, and not where. */
  static boolean isModifier(Scene scene, int end) {
    return scene.formIs(end, "关税") || scene.formIs(end, "制裁") || scene.formIs(end, "籍");
  }

  private static boolean isBehind(Scene scene, int end, String preposition, Set<String> words) {
    if (!scene.formIs(end - preposition.length(), preposition)) {
      return false;
    }
    int last = scene.skipSpacesBack(end - preposition.length());
    return words.contains(scene.folded(new Span(scene.wordStart(last), last)));
  }
}
