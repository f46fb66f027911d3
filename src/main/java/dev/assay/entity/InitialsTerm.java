package dev.assay.entity;

import dev.assay.lexicon.Term;
import org.jspecify.annotations.Nullable;

/**
 * Two characters that may stand for two countries (中美), or a verb and a character that may stand
 * for one (访美).
 *
 * @param first the country of the first character, or null if that is a verb
 * @param second the country of the second one
 */
record InitialsTerm(@Nullable Country first, Country second) implements Term {

  /**
   * A country or continent.
   *
   * @param name canonical name
   * @param code ISO 3166-1 alpha-2, or null
   */
  record Country(String name, @Nullable String code) {}
}
