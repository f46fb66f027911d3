package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import java.util.Map;
import java.util.Set;

/** What belongs to the name of an English organization behind its head noun, with "of" or "for". */
final class EnglishOfParts {

  private static final CueKinds HEAD = CueKinds.of(Kind.HEAD, Kind.FIRM);
  private static final Set<String> OF = Set.of("of", "for");
  private static final int MOST_PARTS = 3;

  private final Words words;
  private final Places places;
  private final Reading reading;
  private final Map<Integer, OrganizationMention> known;

  /**
   * @param known the organizations found so far, by where they start
   */
  EnglishOfParts(
      Words words, Places places, Reading reading, Map<Integer, OrganizationMention> known) {
    this.words = words;
    this.places = places;
    this.reading = reading;
    this.known = known;
  }

  /** Through all that follows with "of": Bureau of Medical Administration of the NHC. */
  int end(int lastWord, int end) {
    int last = lastWord;
    int at = end;
    for (int i = 0; i < MOST_PARTS; i++) {
      int next = behindOf(last, at);
      if (next == at) {
        return at;
      }
      at = next;
      while (last + 1 < words.size() && words.get(last + 1).start() < at) {
        last++;
      }
    }
    return at;
  }

  /** Through "of the Provincial Public Security Department" or "of China". */
  private int behindOf(int lastWord, int end) {
    int of = lastWord + 1;
    if (!words.touches(lastWord) || !OF.contains(words.get(of).lower()) || !words.touches(of)) {
      return end;
    }
    int next = of + 1;
    if (words.get(next).lower().equals("the") && words.touches(next)) {
      next++;
    }
    OrganizationMention inner = known.get(words.get(next).start());
    if (inner != null) {
      return words.get(of).lower().equals("for") ? end : inner.end();
    }
    PlaceMention place = places.startingAt(words.get(next).start());
    if (place != null) {
      boolean other = // Threshold Insights for the Connacht Herald
          words.get(of).lower().equals("for") && reading.isUpper(reading.skipSpaces(place.end()));
      return other ? end : place.end();
    }
    int last = -1;
    while (next < words.size() && words.get(next).upper()) {
      last = next;
      if (!words.touches(next)) {
        break;
      }
      next++;
      boolean and = words.get(next).lower().equals("and");
      if (and && words.touches(next) && words.get(next + 1).upper() && !startsName(next + 1)) {
        next++;
      }
    }
    return last < 0 ? end : words.get(last).end();
  }

  /** Whether capitalized words from there on end in a head noun of their own. */
  private boolean startsName(int index) {
    int last = index;
    while (words.touches(last) && words.get(last + 1).upper()) {
      last++;
    }
    return last > index && reading.cueAt(words.get(last).start(), HEAD) != null;
  }
}
