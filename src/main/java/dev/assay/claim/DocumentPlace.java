package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Locality;
import dev.assay.claim.Places.Place;
import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settles what place a text as a whole is about: the one that it names most often, else the region
 * of its own words, its publisher's, the country of its adjectives, or that of the state's offices.
 */
final class DocumentPlace {

  private static final String COUNTRY = "CN";
  private static final String CAPITAL = "110000";
  private static final String TAIWAN = "710000";

  /** Between the city of a dateline and its dash. */
  private static final int LONGEST_DATELINE = 40;

  private final Scene scene;
  private final OfficeSeats seats;

  DocumentPlace(Scene scene, OfficeSeats seats) {
    this.scene = scene;
    this.seats = seats;
  }

  /** The place of a text that names these, or null. */
  @Nullable Place of(List<Place> places) {
    Place nation = or(ofTitle(), ofOpening(places));
    Place most = nation == null ? mostFrequent(aboutText(places), false) : nation;
    Place region = most == null ? ofRegion() : most;
    Place dateline = region == null ? ofDateline(places) : region;
    Place publisher = dateline == null ? ofPublisher() : dateline;
    Place country = publisher == null ? ofDemonym() : publisher;
    Place nations = country == null ? ofNation() : country;
    return nations == null ? ofOffice() : nations;
  }

  /**
   * The country of the adjective that opens an English text before it names places, each once:
   * Norway in "Norwegian exports rose. Poland was the largest market."
   */
  private @Nullable Place ofOpening(List<Place> places) {
    Span first = places.isEmpty() ? null : places.get(0).span();
    Hit<Locality> opening = scene.document.isChinese() || first == null ? null : leadDemonym(first);
    if (opening == null) {
      return null;
    }
    Set<String> codes = new HashSet<>();
    for (Place place : places) {
      if (!codes.add(String.valueOf(place.code()))) {
        return null;
      }
    }
    return new Place(null, scene.text.substring(opening.span()), opening.term().code());
  }

  /** The adjective of a country in the first sentence of text or title, no place beside it. */
  private @Nullable Hit<Locality> leadDemonym(Span firstPlace) {
    for (Hit<Locality> hit : scene.localities.within(0, firstPlace.start())) {
      Span sentence = scene.sentenceAt(hit.start());
      if (hit.term().level() == Locality.Level.DEMONYM
          && sentence != null
          && sentence.end() <= firstPlace.start()) {
        return scene.units.covers(hit.start(), hit.end()) ? null : hit;
      }
    }
    return null;
  }

  /** The country in the name of an office, in an English text that names no place. */
  private @Nullable Place ofOffice() {
    if (scene.document.isChinese()) {
      return null;
    }
    for (Mention mention : scene.mentions) {
      OfficeSeats.Seat seat =
          mention.type() == EntityType.ORG ? seats.ofCountry(mention.text()) : null;
      if (seat != null) {
        return new Place(null, seat.name(), seat.code());
      }
    }
    return null;
  }

  private static @Nullable Place or(@Nullable Place one, @Nullable Place other) {
    return one == null ? other : one;
  }

  /** China, of a Chinese text whose title says 全国 and names no place. */
  private @Nullable Place ofTitle() {
    Span title = scene.document.titleSpan();
    if (title == null || !scene.document.isChinese() || scene.names(TAIWAN)) {
      return null;
    }
    for (Mention mention : scene.mentions) {
      if (mention.type() == EntityType.PLACE && title.contains(Scene.spanOf(mention).start())) {
        return null;
      }
    }
    for (Hit<Locality> hit : scene.localities.within(title.start(), title.end())) {
      if (hit.term().level() == Locality.Level.COUNTRY) {
        return new Place(null, scene.text.substring(hit.span()), COUNTRY);
      }
    }
    return null;
  }

  /** The places without that of the dateline, and without 广西 in 广西南宁. */
  private List<Place> aboutText(List<Place> places) {
    List<Place> about = new ArrayList<>(places.size());
    for (int i = 0; i < places.size(); i++) {
      Span span = Objects.requireNonNull(places.get(i).span());
      Place next = i + 1 < places.size() ? places.get(i + 1) : null;
      boolean outer =
          next != null
              && Objects.requireNonNull(next.span()).start() == span.end()
              && holds(places.get(i).code(), next.code());
      String code = places.get(i).code();
      boolean sent = code != null && DivisionCodes.isDivision(code) && isDateline(span);
      if (!outer && !sent) {
        about.add(places.get(i));
      }
    }
    return about;
  }

  private static boolean holds(@Nullable String outer, @Nullable String inner) {
    return outer != null
        && inner != null
        && !outer.equals(inner)
        && outer.endsWith("00")
        && DivisionCodes.isWithin(outer, inner);
  }

  /** The place of the dateline, or the country where that is the capital and offices its own. */
  private @Nullable Place ofDateline(List<Place> places) {
    Place dateline = places.isEmpty() ? null : places.get(0);
    boolean capital = dateline != null && CAPITAL.equals(dateline.code());
    Place nation = capital ? ofNation() : null;
    return nation == null ? dateline : nation;
  }

  /**
   * Whether a place is where a report was sent from: 新华社北京10月24日电, "NANNING, Oct. 22 (Wire) --".
   */
  private boolean isDateline(Span place) {
    int end = Math.min(scene.form.length, place.end() + LONGEST_DATELINE);
    if (!scene.isLatinAt(place.start())) {
      for (int i = place.end(); i < end; i++) {
        int c = scene.peek(i);
        if (c == '电' || c == '讯') {
          return i > place.end();
        }
        if (!CodePoints.isDigit(c) && c != '月' && c != '日' && c != ' ') {
          return false;
        }
      }
      return false;
    }
    Span paragraph = scene.document.paragraphAt(place.start());
    Span title = scene.document.titleSpan();
    boolean opens = paragraph != null && paragraph.start() == place.start();
    if (!opens || title != null && title.contains(place.start())) {
      return false;
    }
    for (int i = place.end(); i < end; i++) {
      int c = scene.peek(i);
      if (c == '-' || c == '–' || c == '—') {
        return ",( ".indexOf(scene.peek(place.end())) >= 0;
      }
    }
    return false;
  }

  /** The region of 本港, 访台, in a text that names no place. */
  private @Nullable Place ofRegion() {
    for (Hit<Locality> hit : localities()) {
      if (hit.term().level() == Locality.Level.FIXED) {
        return new Place(null, scene.text.substring(hit.span()), hit.term().code());
      }
    }
    return null;
  }

  /** The country of the adjective that is most frequent in a text that names no place: "Irish". */
  private @Nullable Place ofDemonym() {
    List<Place> countries = new ArrayList<>();
    for (Hit<Locality> hit : localities()) {
      if (hit.term().level() == Locality.Level.DEMONYM
          && !scene.units.covers(hit.start(), hit.end())) {
        countries.add(new Place(hit.span(), scene.text.substring(hit.span()), hit.term().code()));
      }
    }
    Place country = mostFrequent(countries, false);
    return country == null ? null : new Place(null, country.name(), country.code());
  }

  /** China, of a Chinese text whose only offices are the state's own: 国家统计局, 交通运输部. */
  private @Nullable Place ofNation() {
    for (Mention mention : scene.mentions) {
      boolean office = mention.type() == EntityType.ORG && scene.document.isChinese();
      if (office && mention.name() != null && OfficeSeats.isNational(mention.name())) {
        return new Place(null, mention.text(), COUNTRY);
      }
    }
    return null;
  }

  private @Nullable Place ofPublisher() {
    String publisher = scene.document.publisher();
    OfficeSeats.Seat seat = publisher == null ? null : seats.ofPublisher(publisher);
    return seat == null ? null : new Place(null, seat.name(), seat.code());
  }

  /** The place that is named most often, one in the title three times; divisions alone if asked. */
  @Nullable Place mostFrequent(List<Place> places, boolean divisionsOnly) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Place> first = new LinkedHashMap<>();
    for (Place place : places) {
      String code = place.code();
      if (code != null && (DivisionCodes.isDivision(code) || !divisionsOnly)) {
        boolean inTitle =
            scene.document.titleSpan() != null
                && scene
                    .document
                    .titleSpan()
                    .contains(Objects.requireNonNull(place.span()).start());
        counts.merge(code, inTitle ? 3 : 1, Integer::sum);
        first.putIfAbsent(code, place);
      }
    }
    String best = null;
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    boolean abroad =
        best != null
            && scene.document.isChinese()
            && !DivisionCodes.isDivision(best)
            && !COUNTRY.equals(best);
    String home = abroad && !divisionsOnly ? divisionNamed(counts, most) : null;
    return best == null ? null : first.get(home == null ? best : home);
  }

  /** The division that a Chinese text names half as often as a country: goods come from there. */
  private static @Nullable String divisionNamed(Map<String, Integer> counts, int most) {
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (DivisionCodes.isDivision(entry.getKey()) && 2 * entry.getValue() >= most) {
        return entry.getKey();
      }
    }
    return null;
  }

  private List<Hit<Locality>> localities() {
    return scene.localities.within(0, scene.form.length);
  }
}
