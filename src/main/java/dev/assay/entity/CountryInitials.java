package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.entity.InitialsTerm.Country;
import dev.assay.lexicon.Hit;
import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import dev.assay.lexicon.Vocabulary;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    Forms forms = Forms.of(lexicons);
    for (String first : forms.paired.keySet()) {
      for (String second : forms.paired.keySet()) {
        if (!first.equals(second) && !forms.words.contains(first + second)) {
          vocabulary.add(
              first + second, new InitialsTerm(forms.paired.get(first), forms.paired.get(second)));
        }
      }
    }
    for (String verb : forms.verbs) {
      forms.visited.forEach(
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
    return (!reading.isHan(end) || cheapest.isBoundary(end)) && !reading.isCutByWord(start);
  }

  private static Draft place(int at, Country country) {
    return new Draft(
        EntityType.PLACE, new Span(at, at + 1), country.name(), country.code(), null, CONFIDENCE);
  }

  /** The rows of the lexicon by their use. */
  private static final class Forms {

    final Map<String, Country> paired = new LinkedHashMap<>();
    final Map<String, Country> visited = new LinkedHashMap<>();
    final List<String> verbs = new ArrayList<>();
    final Set<String> words = new HashSet<>();

    static Forms of(LexiconSource lexicons) {
      Forms forms = new Forms();
      for (LexiconFile file : lexicons.files("country_initials")) {
        int use = file.column("use");
        int code = file.column("code");
        int name = file.column("name");
        for (List<String> row : file.rows()) {
          String iso = row.get(code).equals("-") ? null : row.get(code);
          forms.add(row.get(0), row.get(use), new Country(row.get(name), iso));
        }
      }
      return forms;
    }

    private void add(String form, String use, Country country) {
      if (use.equals("verb")) {
        verbs.add(form);
      } else if (use.equals("word")) {
        words.add(form);
      } else {
        if (!use.equals("visit")) {
          paired.put(form, country);
        }
        if (!use.equals("pair")) {
          visited.put(form, country);
        }
      }
    }
  }
}
