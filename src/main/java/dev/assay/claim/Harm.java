package dev.assay.claim;

import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows what came to those whom an English number stands for by itself: "30 seriously injured". */
final class Harm {

  private static final List<String> STATES =
      List.of("dead", "injured", "wounded", "hurt", "killed");

  private static final List<String> VERBS =
      List.of("kill", "injur", "wound", "arrest", "hospitali");

  private Harm() {}

  /** The state right behind a number, an adverb left out, if no noun follows it; or null. */
  static @Nullable Span behind(Scene scene, int numberEnd) {
    int at = scene.skipSpaces(numberEnd);
    boolean adverb = scene.formIs(scene.wordEnd(at) - "ly".length(), "ly");
    int state = adverb ? scene.skipSpaces(scene.wordEnd(at)) : at;
    int end = scene.wordEnd(state);
    int next = scene.skipSpaces(end);
    boolean last = !scene.isLatinAt(next) || scene.words.startingAt(next) != null;
    return at > numberEnd && last && isState(scene, state, end) ? new Span(state, end) : null;
  }

  /** "23 seriously injured": how badly stands between, where "23 injured" has a noun behind it. */
  static boolean isGraded(Scene scene, int numberEnd) {
    Span state = behind(scene, numberEnd);
    return state != null && state.start() > scene.skipSpaces(numberEnd);
  }

  /**
   * "killed" in "killed 7", "arrested" in "19 were arrested": verbs that have people for objects.
   */
  static boolean isVerb(Scene scene, @Nullable Span verb) {
    if (verb == null) {
      return false;
    }
    for (String stem : VERBS) {
      if (scene.formIs(verb.start(), stem)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isState(Scene scene, int start, int end) {
    for (String state : STATES) {
      if (end - start == state.length() && scene.formIs(start, state)) {
        return true;
      }
    }
    return false;
  }
}
