package dev.assay.claim;

import dev.assay.text.Span;
import java.util.Set;

/** Knows the English words behind which a place is only where something goes to or comes from. */
final class Partners {

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

  private static boolean isBehind(Scene scene, int end, String preposition, Set<String> words) {
    if (!scene.formIs(end - preposition.length(), preposition)) {
      return false;
    }
    int last = scene.skipSpacesBack(end - preposition.length());
    return words.contains(scene.folded(new Span(scene.wordStart(last), last)));
  }
}
