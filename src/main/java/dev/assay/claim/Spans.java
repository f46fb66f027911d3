package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Unit;
import org.jspecify.annotations.Nullable;

/** Knows the spans of time before which 近 and "over" bound nothing. */
final class Spans {

  private Spans() {}

  /**
   * Whether what stands before a span of time is no bound.
   *
   * @param from start of the word that may bound it
   * @param end of its quote
   */
  static boolean isUnbounded(Scene scene, @Nullable Unit unit, int from, int end) {
    return unit != null
        && unit.kind() == ClaimKind.DURATION
        && (isOver(scene, from) || isLookBack(scene, from, end));
  }

  /** "testified over nine weeks" bounds nothing, "for over nine weeks" does. */
  private static boolean isOver(Scene scene, int from) {
    return scene.formIs(from, "over ") && !scene.formIs(scene.skipSpacesBack(from) - 4, " for");
  }

  /** 近三年 and 近三年来 look back; 历时近三年 is almost three years. */
  private static boolean isLookBack(Scene scene, int from, int end) {
    boolean since = scene.peek(end - 1) == '来' || scene.peek(end) == '来';
    return scene.peek(from) == '近' && (since || scene.peek(end) == '最' || !scene.isHanAt(from - 1));
  }
}
