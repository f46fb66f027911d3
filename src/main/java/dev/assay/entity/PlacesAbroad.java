package dev.assay.entity;

import dev.assay.entity.PlaceTerm.Form;
import dev.assay.entity.PlaceTerm.Rank;
import dev.assay.lexicon.Hit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settles which country a name outside China lies in. Durham is a city of two countries: the one
 * that the text names more often is meant, and the larger where it names neither.
 */
final class PlacesAbroad {

  private static final String SAINT = "圣";
  private static final int NAMED = 6;

  private final Reading reading;
  private final Map<String, Integer> countries = new HashMap<>();

  /** Those of countries and larger places, which are hardly anything else. */
  private final Set<String> sure = new HashSet<>();

  /** Names that are places beyond doubt somewhere in the text. */
  private final Set<String> told = new HashSet<>();

  PlacesAbroad(Reading reading) {
    this.reading = reading;
  }

  /** Counts a place for its country. */
  void note(PlaceTerm place) {
    if (!place.isChinese() && place.codeOrNull() != null) {
      countries.merge(place.code(), 1, Integer::sum);
      if (!isOneOfMany(place)) {
        sure.add(place.code());
      }
    }
  }

  /** Remembers the names that stand where only places do. */
  void collect(List<Hit<PlaceTerm>> group) {
    for (Hit<PlaceTerm> hit : group) {
      if (hit.term().rank() == Rank.FOREIGN && ForeignPlaces.isName(reading, hit)) {
        told.add(hit.term().name());
      }
    }
  }

  /** How much speaks for a meaning; negative if too little does. */
  int weight(Hit<PlaceTerm> hit) {
    boolean again = told.contains(hit.term().name()) && ForeignPlaces.standsFree(reading, hit);
    return again || ForeignPlaces.isName(reading, hit) ? NAMED : -1;
  }

  /**
   * What a name means, or null if it is none here. A name that counts in one meaning does in all.
   *
   * @param group hits on one span, those that the lexicons hold first last
   */
  @Nullable PlaceTerm meant(List<Hit<PlaceTerm>> group) {
    boolean name = false;
    PlaceTerm best = null;
    int most = -1;
    for (Hit<PlaceTerm> hit : group) {
      name |= weight(hit) >= 0;
      int count = countries.getOrDefault(hit.term().code(), 0);
      if (count >= most) {
        most = count;
        best = hit.term();
      }
    }
    return name ? best : null;
  }

  /**
   * Whether a small town lies in none of the countries that the text speaks of: the Santa Ana of a
   * text on the Philippines is another one than that of California.
   */
  boolean isElsewhere(PlaceTerm place) {
    return isOneOfMany(place) && !sure.isEmpty() && !sure.contains(place.code());
  }

  /** Small towns, and those called after saints, have namesakes that no lexicon holds. */
  private static boolean isOneOfMany(PlaceTerm place) {
    boolean saint = place.rank() == Rank.FOREIGN && place.name().startsWith(SAINT);
    return place.form() == Form.TOWN || saint;
  }
}
