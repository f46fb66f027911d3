package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Locality;
import dev.assay.claim.Places.Place;
import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.lexicon.Hit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Settles what place a text as a whole is about: the one that it names most often, else the region
 * of its own words, its publisher's, the country of its adjectives, or that of the state's offices.
 */
final class DocumentPlace {

  private static final String COUNTRY = "CN";

  private final Scene scene;
  private final OfficeSeats seats;

  DocumentPlace(Scene scene, OfficeSeats seats) {
    this.scene = scene;
    this.seats = seats;
  }

  /** The place of a text that names these, or null. */
  @Nullable Place of(List<Place> places) {
    Place most = mostFrequent(places, false);
    Place region = most == null ? ofRegion() : most;
    Place publisher = region == null ? ofPublisher() : region;
    Place country = publisher == null ? ofDemonym() : publisher;
    return country == null ? ofNation() : country;
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
    return best == null ? null : first.get(best);
  }

  private List<Hit<Locality>> localities() {
    return scene.localities.within(0, scene.form.length);
  }
}
