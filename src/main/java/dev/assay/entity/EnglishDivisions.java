package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.entity.PlaceTerm.Rank;
import dev.assay.entity.Words.Word;
import dev.assay.text.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Divisions abroad with the word for their kind behind the name: Cagayan province, Thane district,
 * Lagos State. The name is a place that the lexicons know, or no everyday word.
 */
final class EnglishDivisions {

  /** Kinds behind any name. */
  private static final Set<String> KINDS =
      Set.of(
          "province",
          "district",
          "county",
          "governorate",
          "prefecture",
          "oblast",
          "municipality",
          "township",
          "regency",
          "sub-county",
          "subcounty",
          "subdistrict",
          "sub-district");

  /** Kinds behind a name that is known: a region may also be all around a place. */
  private static final Set<String> KINDS_OF_KNOWN = Set.of("state", "region");

  /** Bodies and posts that a division has, so that it does not stand for itself. */
  private static final Set<String> BODIES =
      Set.of(
          "attorney",
          "attorneys",
          "council",
          "councils",
          "councillor",
          "court",
          "courts",
          "judge",
          "school",
          "schools",
          "police",
          "government",
          "administration",
          "assembly",
          "hospital",
          "commissioner",
          "collector",
          "magistrate",
          "governor",
          "board",
          "committee",
          "health",
          "nurse",
          "nurses",
          "university",
          "legislature",
          "prosecutor",
          "prosecutors",
          "chief",
          "officials",
          "authorities",
          "sheriff",
          "jail",
          "fair",
          "championship",
          "league");

  private static final CueKinds NAMED = CueKinds.of(Kind.HEAD, Kind.POST);
  private static final int LONGEST = 3;

  private final Reading reading;
  private final Places places;
  private final Words words;
  private final NameTables tables;

  EnglishDivisions(Reading reading, Places places, Words words, NameTables tables) {
    this.reading = reading;
    this.places = places;
    this.words = words;
    this.tables = tables;
  }

  /** Adds the divisions to what has been found; whether they overlap others is settled later. */
  void addTo(List<Draft> found) {
    for (int i = 1; i < words.size(); i++) {
      if (words.touches(i - 1) && words.get(i - 1).upper()) {
        Draft division = endingAt(i);
        if (division != null) {
          found.add(division);
        }
      }
    }
  }

  private @Nullable Draft endingAt(int index) {
    Word kind = words.get(index);
    boolean any = KINDS.contains(kind.lower());
    boolean ofKnown = KINDS_OF_KNOWN.contains(kind.lower());
    if (!any && !ofKnown || isBeforeBody(index)) {
      return null;
    }
    int end = words.nameEnd(index);
    PlaceMention place = places.endingAt(words.get(index - 1).end());
    if (place != null) {
      PlaceTerm term = place.place();
      return term == null || term.isChinese() || !isSettled(term, kind)
          ? null
          : new Draft(
              EntityType.PLACE,
              new Span(place.start(), end),
              place.name(),
              term.codeOrNull(),
              null,
              0.9);
    }
    int first = any && !kind.upper() ? nameStart(index - 1) : -1;
    return first < 0 ? null : unknown(new Span(words.get(first).start(), end));
  }

  /** Ohio State plays football; Lagos State is a division. */
  private static boolean isSettled(PlaceTerm place, Word kind) {
    boolean college = kind.upper() && kind.lower().equals("state") && place.code().equals("US");
    return place.rank() == Rank.FOREIGN && !college;
  }

  private @Nullable Draft unknown(Span span) {
    return places.overlaps(span)
        ? null
        : Draft.named(EntityType.PLACE, span, reading.text(span), 0.6);
  }

  /** The council of "Kildare county council": the division is a part of its name. */
  private boolean isBeforeBody(int index) {
    if (!words.touches(index)) {
      return false;
    }
    Word next = words.get(index + 1);
    boolean named =
        next.upper() && (words.get(index).upper() || reading.cueAt(next.start(), NAMED) != null);
    return named || BODIES.contains(next.lower());
  }

  /** The first of the capitalized words, no everyday one among them, that end there; or -1. */
  private int nameStart(int last) {
    int first = last;
    while (last - first < LONGEST && words.touches(first - 1) && words.get(first - 1).upper()) {
      first--;
    }
    for (int i = first; i <= last; i++) {
      Word word = words.get(i);
      boolean small = word.lower().length() < 3 || tables.isNoName(word);
      if (small || words.isGenitive(i) || tables.isOrdinaryWord(word)) {
        return -1;
      }
    }
    return first;
  }
}
