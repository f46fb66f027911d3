package dev.assay.entity;

import dev.assay.entity.Words.Word;
import dev.assay.text.Span;
import java.util.List;
import java.util.Set;

/** Autonomous divisions of China in English text, with the peoples they are called after. */
final class AutonomousDivisions {

  private static final Set<String> KINDS = Set.of("prefecture", "county", "region", "banner");
  private static final int MOST_PEOPLES = 6;

  private final Places places;
  private final Words words;

  AutonomousDivisions(Places places, Words words) {
    this.places = places;
    this.words = words;
  }

  /** Enshi|Tujia and Miao Autonomous Prefecture: a division with the peoples it is called after. */
  void addTo(List<Draft> found) {
    for (PlaceMention mention : places.mentions()) {
      PlaceTerm place = mention.place();
      int word = words.startingAt(mention.start());
      if (word < 0 || place == null || !place.isChinese()) {
        continue;
      }
      int last = autonomousEnd(word);
      if (last > word) {
        Span span = new Span(mention.start(), words.get(last).end());
        found.add(new Draft(EntityType.PLACE, span, place.name(), place.codeOrNull(), null, 0.9));
      }
    }
  }

  /** The last word of the name of an autonomous division, or -1. */
  private int autonomousEnd(int first) {
    for (int i = first; i - first <= MOST_PEOPLES && words.touches(i); i++) {
      Word next = words.get(i + 1);
      if (next.lower().equals("autonomous")) {
        boolean division =
            next.upper() && words.touches(i + 1) && KINDS.contains(words.get(i + 2).lower());
        return division ? i + 2 : -1;
      }
      if (!next.upper() && !next.lower().equals("and")) {
        return -1;
      }
    }
    return -1;
  }
}
