package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.entity.InitialsTerm.Country;
import dev.assay.lexicon.Hit;
import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.Vocabulary;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Countries by single characters in Chinese text: side by side before a word of relations (中|美关系,
 * 中|日|韩三国), and behind a verb of visits (访|美). A character that a word or another name runs over
 * stands for none: 其中日均.
 */
final class CountryInitials {

  private static final CueKinds RELATION = CueKinds.of(Kind.RELATION);
  private static final double CONFIDENCE = 0.8;

  private final Reading reading;
  private final CheapestReading cheapest;

  CountryInitials(Reading reading, CheapestReading cheapest) {
    this.reading = reading;
    this.cheapest = cheapest;
  }

  /** Adds each pair of characters that may stand side by side as one term. */
  static void addTo(Vocabulary.Builder vocabulary, LexiconSource lexicons) {
    Map<String, Country> paired = new LinkedHashMap<>();
    Map<String, Country> visited = new LinkedHashMap<>();
    List<String> verbs = new ArrayList<>();
    for (LexiconFile file : lexicons.files("country_initials")) {
      int use = file.column("use");
      int code = file.column("code");
      int name = file.column("name");
      for (List<String> row : file.rows()) {
        String iso = row.get(code).equals("-") ? null : row.get(code);
        Country country = new Country(row.get(name), iso);
        switch (row.get(use)) {
          case "verb" -> verbs.add(row.get(0));
          case "pair" -> paired.put(row.get(0), country);
          case "visit" -> visited.put(row.get(0), country);
          default -> {
            paired.put(row.get(0), country);
            visited.put(row.get(0), country);
          }
        }
      }
    }
    paired.forEach(
        (first, one) ->
            paired.forEach(
                (second, other) -> {
                  if (!first.equals(second)) {
                    vocabulary.add(first + second, new InitialsTerm(one, other));
                  }
                }));
    for (String verb : verbs) {
      visited.forEach(
          (form, country) -> vocabulary.add(verb + form, new InitialsTerm(null, country)));
    }
  }

  /** The places, each one character long. */
  List<Draft> find() {
    List<Draft> found = new ArrayList<>();
    List<Hit<InitialsTerm>> hits = reading.initials().all();
    int related = -1;
    // Backwards, since what stands behind the last of several speaks for all of them: 中|日|韩三国.
    for (int i = hits.size() - 1; i >= 0; i--) {
      Hit<InitialsTerm> hit = hits.get(i);
      int end = hit.end();
      Country first = hit.term().first();
      if (first == null) {
        if (isWord(hit.start(), end)) {
          found.add(place(end - 1, hit.term().second()));
        }
      } else if (end == related || isRelated(hit)) {
        related = end - 1;
        found.add(place(hit.start(), first));
        found.add(place(end - 1, hit.term().second()));
      }
    }
    return found;
  }

  private boolean isRelated(Hit<InitialsTerm> hit) {
    return reading.cueAt(hit.end(), RELATION) != null
        && cheapest.isBoundary(hit.end())
        && (cheapest.isBoundary(hit.start()) || !reading.isCutByWord(hit.start()));
  }

  /** Whether no word runs over either end. */
  private boolean isWord(int start, int end) {
    return !reading.isCutByWord(end)
        && (!reading.isHan(end) || cheapest.isBoundary(end))
        && !reading.isCutByWord(start);
  }

  private static Draft place(int at, Country country) {
    return new Draft(
        EntityType.PLACE, new Span(at, at + 1), country.name(), country.code(), null, CONFIDENCE);
  }
}
