package dev.assay.entity;

import dev.assay.entity.PlaceTerm.Rank;
import dev.assay.entity.Words.Word;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * English names of organizations that end in their country: what a body is for, Tourism Ireland and
 * Cricket Australia, and the arm that a firm or charity has there, Westpac New Zealand.
 */
final class EnglishNationals {

  /** What national bodies and trade associations are for. */
  private static final Set<String> FIELDS =
      Set.of(
          "tourism",
          "cricket",
          "netball",
          "rugby",
          "tennis",
          "swimming",
          "athletics",
          "basketball",
          "hockey",
          "golf",
          "cycling",
          "rowing",
          "sport",
          "sports",
          "surfing",
          "volleyball",
          "gymnastics",
          "universities",
          "creative",
          "skills",
          "enterprise",
          "energy",
          "water",
          "housing",
          "stewardship",
          "dairy",
          "horticulture",
          "seafood",
          "retail",
          "heritage",
          "carers",
          "diabetes",
          "dementia",
          "cancer",
          "asthma",
          "consumer",
          "screen",
          "volunteering",
          "farmers",
          "transport",
          "statistics",
          "waste",
          "minerals",
          "citizens",
          "ports",
          "logistics",
          "wind",
          "solar",
          "hospitality",
          "recruit",
          "digital",
          "fisheries",
          "forestry",
          "maritime",
          "shelter",
          "airports");

  /** Countries and parts of them whose bodies are called so. */
  private static final Set<String> COUNTRIES =
      Set.of(
          "australia",
          "new zealand",
          "ireland",
          "scotland",
          "wales",
          "england",
          "northern ireland",
          "uk",
          "canada",
          "south africa",
          "india",
          "singapore",
          "malaysia",
          "kenya",
          "uganda",
          "nigeria",
          "ghana",
          "zambia",
          "jamaica",
          "fiji",
          "denmark",
          "sweden",
          "norway",
          "finland");

  private static final int LONGEST_ACRONYM = 4;

  private final Reading reading;
  private final Words words;
  private final Places places;

  EnglishNationals(Reading reading, Words words, Places places) {
    this.reading = reading;
    this.words = words;
    this.places = places;
  }

  /**
   * The organizations that end in a country.
   *
   * @param known the organizations found so far, by where they start
   */
  List<OrganizationMention> find(TreeMap<Integer, OrganizationMention> known) {
    List<OrganizationMention> found = new ArrayList<>();
    for (PlaceMention place : places.mentions()) {
      if (CodePoints.isLatin(reading.peek(place.start())) && mayEndName(place)) {
        Span span = span(place, known);
        if (span != null) {
          found.add(new OrganizationMention(span, reading.text(span), 0.8));
        }
      }
    }
    return found;
  }

  /** No adjective or owner, and nothing of a longer name: China Eastern, Australia's. */
  private boolean mayEndName(PlaceMention place) {
    int end = place.end();
    int behind = reading.peek(end);
    return reading.peek(place.start() - 1) == ' '
        && reading.isUpper(place.start())
        && behind != '\''
        && behind != '-'
        && !(behind == ' ' && reading.isUpper(end + 1));
  }

  private @Nullable Span span(PlaceMention place, TreeMap<Integer, OrganizationMention> known) {
    int before = words.startingAt(place.start()) - 1;
    if (before < 0 || !words.touches(before) || !words.get(before).upper()) {
      return null;
    }
    Word word = words.get(before);
    if (isNation(place)) {
      Map.Entry<Integer, OrganizationMention> arm = known.lowerEntry(place.start());
      if (arm != null && arm.getValue().end() == word.end() && isFirm(arm.getValue())) {
        return new Span(arm.getKey(), place.end());
      }
    }
    boolean field =
        FIELDS.contains(word.lower())
            && COUNTRIES.contains(reading.form(place.start(), place.end()));
    return field ? new Span(word.start(), place.end()) : null;
  }

  private static boolean isNation(PlaceMention place) {
    return place.place() != null && place.place().rank() == Rank.COUNTRY;
  }

  /** Not the EU of "EU China talks": bodies of states in capitals have no arms. */
  private boolean isFirm(OrganizationMention mention) {
    int last = mention.end() - 1;
    return mention.span().length() > LONGEST_ACRONYM || !reading.isUpper(last);
  }
}
