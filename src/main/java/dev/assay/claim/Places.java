package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Locality;
import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settles where a quantity holds: the nearest place before it in its clause, sentence or paragraph,
 * else the document's place. An office named with a place counts as its place.
 */
final class Places {

  private static final String COUNTRY = "CN";

  /** The rest of a list of markets between the first and 出口. */
  private static final int LONGEST_MARKETS = 12;

  /** A place with its code, and the part of the text that names it; null if it stands nowhere. */
  record Place(@Nullable Span span, String name, @Nullable String code) {}

  private static final Set<String> MUNICIPALITIES = Set.of("110000", "120000", "310000", "500000");

  /** 71 of 710000, whose 全国 is Taiwan. */
  private static final String TAIWAN = "71";

  private final Scene scene;
  private final OfficeSeats seats;
  private final List<Place> places = new ArrayList<>();
  private final List<Place> adjectives = new ArrayList<>();
  private final DocumentPlace documentPlace;
  private @Nullable Place carried;
  private boolean carriedAlone;
  private final @Nullable Place ofDocument;
  private final List<List<Place>> lists;
  private final PlaceShares shares;

  Places(Scene scene, OfficeSeats seats) {
    this.scene = scene;
    this.seats = seats;
    this.shares = new PlaceShares(scene);
    NamedPlaces known = new NamedPlaces(scene.mentions);
    for (int i = 0; i < scene.mentions.size(); i++) {
      Mention mention = scene.mentions.get(i);
      if (mention.type() == EntityType.PLACE && mention.ref() != null) {
        places.add(new Place(mention.span(), mention.text(), mention.ref()));
      } else if (mention.type() == EntityType.ORG || isStation(mention)) {
        addOffice(mention, known);
      }
    }
    places.sort(Comparator.comparingInt(place -> span(place).start()));
    removeAsides();
    PlaceLists placeLists = new PlaceLists(scene);
    lists = placeLists.lists(places);
    List<Place> held = placeLists.held(places);
    places.clear();
    places.addAll(held);
    documentPlace = new DocumentPlace(scene, seats);
    ofDocument = documentPlace.of(places);
    List<Place> named = List.copyOf(places);
    for (Hit<Locality> hit : localities()) {
      boolean adjective = hit.term().level() == Locality.Level.DEMONYM;
      if (hit.term().level() == Locality.Level.WORLD && !isHead(hit.start())) {
        continue;
      }
      if (adjective ? scene.units.cover(hit.start(), hit.end()) != null : isName(hit)) {
        continue;
      }
      Place place = local(hit, named);
      if (place != null) {
        (adjective ? adjectives : places).add(place);
      }
    }
    places.sort(Comparator.comparingInt(place -> span(place).start()));
  }

  private boolean isHead(int position) {
    return scene.skipSpaces(scene.clauses.at(position).start()) == position;
  }

  /** 成都东站, which is in 成都; but 北京路 is not in 北京. */
  private boolean isStation(Mention mention) {
    int end = Scene.spanOf(mention).end();
    return mention.type() == EntityType.PLACE
        && (scene.peek(end - 1) == '站' || scene.formIs(end - 2, "机场"));
  }

  /** Takes out what is only compared with or passed by, with the rest of a list. */
  private void removeAsides() {
    int end = -1;
    for (Iterator<Place> rest = places.iterator(); rest.hasNext(); ) {
      Span span = span(rest.next());
      boolean listed = end >= 0 && PlaceLists.isJoined(scene, end, span.start());
      boolean aside =
          isStandard(span.start()) || Partners.isModifier(scene, span.end()) || isMarket(span);
      if (listed || aside || isMoney(span.end())) {
        end = span.end();
        rest.remove();
      }
    }
  }

  /** "the county of Pingyang" names a place, and 高于全国 one to compare with. */
  private boolean isName(Hit<Locality> hit) {
    return scene.formIs(hit.end(), " of ")
        || isStandard(hit.start())
        || isMoney(hit.end())
        || isMarket(hit.span());
  }

  /** Whether nothing happens at the place at a position: 高于全国, "than in Henan", 飞往曼谷. */
  private boolean isStandard(int start) {
    return Partners.isOne(scene, start)
        || Partners.isInCause(scene, start)
        || scene.words.endsAt(
            scene.skipSpacesBack(start),
            ClaimTerms.Word.Role.COMPARE.bit() | ClaimTerms.Word.Role.ASIDE.bit());
  }

  /** 东盟 in 对东盟出口 and 对东盟、俄罗斯出口: where goods go to, and nothing happens. */
  private boolean isMarket(Span place) {
    Span clause = scene.clauses.at(place.start());
    int first = Math.max(clause.start(), place.start() - LONGEST_MARKETS);
    int to = place.start() - 1;
    while (to >= first && scene.peek(to) != '对') {
      to--;
    }
    if (to < first || to < place.start() - 1 && !PlaceLists.isMark(scene.peek(place.start() - 1))) {
      return false;
    }
    int end = Math.min(clause.end(), place.end() + LONGEST_MARKETS);
    for (int i = place.end(); i < end; i++) {
      if (scene.formIs(i, "出口") || scene.formIs(i, "贸易") || scene.formIs(i, "进出口")) {
        return true;
      }
    }
    return false;
  }

  /** US in US$5, and no place. */
  private boolean isMoney(int end) {
    return scene.peek(end) == '$';
  }

  /** Gives the places of a list each its own of as many quantities. */
  void share(List<Quantity> quantities) {
    shares.share(lists, quantities);
  }

  /** The place of a quantity, or null if the text does not settle it. */
  @Nullable Place of(Quantity quantity) {
    Place own = shares.of(quantity);
    return own == null ? around(quantity) : own;
  }

  private @Nullable Place around(Quantity quantity) {
    int position = quantity.start();
    Span clause = scene.clauses.at(position);
    Place inClause = nearest(clause, position);
    if (inClause != null) {
      return inClause;
    }
    Span sentence = scene.sentenceAt(position);
    Place inSentence = sentence == null ? null : inSentence(sentence, position);
    if (inSentence != null) {
      return inSentence;
    }
    Place adjective =
        sentence == null ? null : last(adjectives, new Span(sentence.start(), position));
    if (adjective != null) {
      return adjective;
    }
    Span paragraph = scene.document.paragraphAt(position);
    Place inParagraph =
        paragraph == null || sentence == null
            ? null
            : last(new Span(paragraph.start(), Math.max(paragraph.start(), sentence.start())));
    if (inParagraph != null && !inParagraph.equals(carried)) {
      carried = inParagraph; // asked for by all that follows: looked at once
      carriedAlone = isTopic(inParagraph) && !isOneOfMany(inParagraph);
    }
    return inParagraph != null && carriedAlone ? inParagraph : ofDocument;
  }

  /**
   * The nearest place in a sentence. One that is named behind its head holds no further than the
   * next semicolon: 铁路发送5万人次,湖滨站最高;公路发送9万人次.
   */
  private @Nullable Place inSentence(Span sentence, int position) {
    Place place = nearest(sentence, position);
    if (place == null || span(place).start() >= position) {
      return place;
    }
    int head = scene.clauses.at(scene.skipSpaces(sentence.start())).end();
    int stop = span(place).start() < head ? -1 : lastSemicolon(span(place).end(), position);
    return stop < 0 ? place : last(new Span(sentence.start(), Math.min(head, position)));
  }

  private int lastSemicolon(int from, int to) {
    for (int i = to - 1; i >= Math.max(from, to - 2 * Clauses.REACH); i--) {
      if (scene.peek(i) == ';' || scene.peek(i) == '；') {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether a place stands in the first clause of its sentence, where English has its topic;
   * Chinese goes on about those named further behind.
   */
  private boolean isTopic(Place place) {
    int start = span(place).start();
    Span sentence = scene.isLatinAt(start) ? scene.sentenceAt(start) : null;
    return sentence == null || start < scene.clauses.at(scene.skipSpaces(sentence.start())).end();
  }

  /** Whether the sentence of a place tells of another one too: what follows is of neither alone. */
  private boolean isOneOfMany(Place place) {
    Span sentence = scene.sentenceAt(span(place).start());
    String code = place.code();
    if (sentence == null || code == null) {
      return false;
    }
    for (int i = from(places, sentence.start());
        i < places.size() && span(places.get(i)).start() < sentence.end();
        i++) {
      String other = places.get(i).code();
      if (other != null && !DivisionCodes.isWithin(code, other)) {
        return true;
      }
    }
    return false;
  }

  /** What most of the text speaks of; the title, or the first to be named, where several do. */
  @Nullable Place ofDocument() {
    return ofDocument;
  }

  /** The codes of all places that are named, offices' places among them. */
  List<String> codes() {
    return places.stream().map(Place::code).filter(Objects::nonNull).toList();
  }

  private @Nullable Place nearest(Span range, int position) {
    Place before = last(new Span(range.start(), Math.max(range.start(), position)));
    return before != null ? before : first(new Span(Math.min(position, range.end()), range.end()));
  }

  private @Nullable Place last(Span range) {
    return last(places, range);
  }

  private static @Nullable Place last(List<Place> places, Span range) {
    Place found = null;
    for (int i = from(places, range.start()); i < places.size(); i++) {
      Span span = span(places.get(i));
      if (span.start() >= range.end()) {
        break;
      }
      found = span.end() <= range.end() ? places.get(i) : found;
    }
    return found;
  }

  private @Nullable Place first(Span range) {
    int i = from(places, range.start());
    return i < places.size() && span(places.get(i)).end() <= range.end() ? places.get(i) : null;
  }

  private static int from(List<Place> places, int position) {
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (span(places.get(middle)).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Span span(Place place) {
    return java.util.Objects.requireNonNull(place.span());
  }

  private void addOffice(Mention office, NamedPlaces known) {
    Mention place = known.heading(office);
    if (place != null) {
      places.add(new Place(office.span(), place.text(), place.ref()));
      return;
    }
    String name = office.name();
    OfficeSeats.Seat seat = name == null ? null : seats.of(name);
    seat = name == null || seat != null ? seat : seats.ofBranch(name);
    if (seat != null) {
      places.add(new Place(office.span(), seat.name(), seat.code()));
    }
  }

  /** The Chinese place that most of the text speaks of, whatever countries it names. */
  @Nullable Place home() {
    return documentPlace.mostFrequent(places, true);
  }

  private List<Hit<Locality>> localities() {
    return scene.localities.within(0, scene.form.length);
  }

  private @Nullable Place local(Hit<Locality> hit, List<Place> named) {
    String name = scene.text.substring(hit.span());
    if (hit.term().level() == Locality.Level.WORLD) {
      return new Place(hit.span(), name, null);
    }
    if (!hit.term().code().equals(Locality.RELATIVE)) {
      return new Place(hit.span(), name, hit.term().code());
    }
    if (hit.term().level() == Locality.Level.COUNTRY) {
      String country = country(hit.start(), named);
      return country == null ? null : new Place(hit.span(), name, country);
    }
    String code = near(hit, named);
    if (code == null || !DivisionCodes.isDivision(code)) {
      return null;
    }
    @Nullable String cut =
        switch (hit.term().level()) {
          case PROVINCE -> code.substring(0, 2) + "0000";
          case CITY -> cityOf(code);
          default -> code;
        };
    return cut == null ? null : new Place(hit.span(), name, cut);
  }

  /**
   * The code that 全县 and 全市 mean: the nearest of that level before, where the document's is above.
   */
  private @Nullable String near(Hit<Locality> hit, List<Place> named) {
    String code = ofDocument == null ? null : ofDocument.code();
    String above =
        switch (hit.term().level()) {
          case COUNTY -> "00";
          case CITY -> "0000";
          default -> null;
        };
    if (above == null || code == null || !DivisionCodes.isDivision(code) || !code.endsWith(above)) {
      return code;
    }
    Span paragraph = scene.document.paragraphAt(hit.start());
    Place before = paragraph == null ? null : last(named, new Span(paragraph.start(), hit.start()));
    String nearest = before == null ? null : before.code();
    return nearest != null && DivisionCodes.isDivision(nearest) && !nearest.endsWith(above)
        ? nearest
        : code;
  }

  /** The country that 全国 and "the country" mean: that of the place before, or of the document. */
  private @Nullable String country(int position, List<Place> named) {
    Span paragraph = scene.document.paragraphAt(position);
    Place before = paragraph == null ? null : last(named, new Span(paragraph.start(), position));
    Place nearest = before == null ? ofDocument : before;
    String code = nearest == null ? null : nearest.code();
    if (code == null) {
      return scene.document.isChinese() ? COUNTRY : null;
    }
    if (code.startsWith(TAIWAN)) {
      return code;
    }
    return DivisionCodes.isDivision(code) ? COUNTRY : code;
  }

  /**
   * The city that 全市 means: the document's own, a county's rank or above, else the only one that it
   * names; a municipality is a city itself, another province is none.
   */
  private @Nullable String cityOf(String code) {
    if (MUNICIPALITIES.contains(code)) {
      return code;
    }
    if (!code.startsWith("00", 2)) {
      return seats.isCity(code) ? code : code.substring(0, 4) + "00";
    }
    List<String> cities =
        places.stream()
            .map(Place::code)
            .filter(
                other ->
                    other != null && DivisionCodes.isDivision(other) && !other.startsWith("00", 2))
            .map(other -> other.substring(0, 4) + "00")
            .distinct()
            .toList();
    return cities.size() == 1 && cities.get(0).startsWith(code.substring(0, 2))
        ? cities.get(0)
        : code;
  }
}
