package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.entity.PlaceTerm.Rank;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Organizations in Chinese text: a place, 省 or 市 … with an office or committee and the units inside
 * it, and names that end like those of companies, schools or media. A short form is completed from
 * the places and full forms of the document: 市公安局 on a page of 长治市 is 长治市公安局.
 */
final class ChineseOrganizations {

  private static final CueKinds COMMITTEE = CueKinds.of(Kind.COMMITTEE);
  private static final CueKinds SPEECH = CueKinds.of(Kind.SPEECH);
  private static final CueKinds POST = CueKinds.of(Kind.POST, Kind.PUBLIC);
  private static final CueKinds NAMED = CueKinds.of(Kind.NAMED);

  /** No name: several organizations end alike. */
  private static final String SEVERAL = "";

  private static final CueKinds SCOPE = CueKinds.of(Kind.SCOPE);
  private static final CueKinds COMMON = CueKinds.of(Kind.COMMON);
  private static final String PARTY = "中共";
  private static final String CUSTOMS = "海关";
  private static final CueKinds BARRIER = CueKinds.of(Kind.BARRIER);
  private static final int LONGEST_ZONE = 6;
  private static final int SHORTEST_OFFICE = 3;

  private final Reading reading;
  private final Places places;
  private final CheapestReading cheapest;
  private final OfficeUnits units;
  private final Branches branches;
  private final List<OrganizationMention> found = new ArrayList<>();

  /** Full names by what they are called without their party prefix. */
  private final Map<String, String> fullNames = new HashMap<>();

  /** Where a mention is short for something in a division of a rank, and of what. */
  private record Open(Span span, Rank rank, String rest, boolean party) {}

  private final List<Open> open = new ArrayList<>();

  /** Offices without a place that are said to say something. */
  private final List<Span> speaking = new ArrayList<>();

  ChineseOrganizations(Reading reading, Places places, CheapestReading cheapest) {
    this.reading = reading;
    this.places = places;
    this.cheapest = cheapest;
    this.units = new OfficeUnits(reading);
    this.branches = new Branches(reading, places);
  }

  List<OrganizationMention> find() {
    addOffices();
    addOfficesByTopic();
    addCommittees();
    found.addAll(new KnownOrganizations(reading, places, units).find());
    List<OrganizationMention> named = new NamedOrganizations(reading, places, cheapest).find();
    named.forEach(mention -> addOpenOrNamed(withUnits(mention)));
    found.addAll(new ChineseBodies(reading, places, cheapest).find());
    found.addAll(new JointOrganizations(reading, places, units).find());
    List<OrganizationMention> brands = new TradeBrands(reading, places, cheapest).find();
    brands.forEach(brand -> found.add(withUnits(brand)));
    found.addAll(new Periodicals(reading).find());
    complete();
    addSpeaking();
    addHeadsAlone();
    ChineseShortNames shortNames = new ChineseShortNames(reading, places);
    found.addAll(shortNames.find(found));
    found.replaceAll(shortNames::named);
    return new AdjoiningOrganizations(reading).joined(found);
  }

  private void addOffices() {
    int end = 0;
    for (Hit<OfficeTerm> hit : reading.offices().all()) {
      if (hit.term().english() || hit.start() < end) {
        continue;
      }
      if (units.isContractedPost(hit.end())) {
        continue;
      }
      if (addBehindPrefix(hit.start(), hit.end(), isGeneric(hit))) {
        end = hit.end();
      } else if (speaks(hit)) {
        speaking.add(new Span(hit.start(), hit.end()));
        end = hit.end();
      }
    }
  }

  private void addOfficesByTopic() {
    for (Span office : new OfficesByTopic(reading, places, cheapest).find()) {
      if (!units.isContractedPost(office.end())) {
        addBehindPrefix(office.start(), office.end(), false);
      }
    }
  }

  /** Whether an office without a place is a certain one, since it says something: 消防局指出. */
  private boolean speaks(Hit<OfficeTerm> hit) {
    return hit.length() >= SHORTEST_OFFICE
        && isOffice(hit)
        && (reading.cueAt(hit.end(), SPEECH) != null || isTold(hit))
        && cheapest.isBoundary(hit.start())
        && cheapest.isBoundary(hit.end());
  }

  /**
   * Whether an office that begins a clause has who heads it behind, 教育局副秘书长, or stands in a text of
   * Hong Kong or Taiwan, where there is one of each.
   */
  private boolean isTold(Hit<OfficeTerm> hit) {
    if (reading.isHan(hit.start() - 1)) {
      return false;
    }
    boolean only = reading.document().language().equals("zh-Hant");
    return reading.cueAt(hit.end(), POST) != null
        || only && reading.peek(hit.end() - 1) == '局' && reading.isHan(hit.end());
  }

  /** 公安, 警方 and the like need a place before them; 市 alone will not do. */
  private boolean isGeneric(Hit<OfficeTerm> hit) {
    return hit.length() < 4 && !isOffice(hit)
        || hit.length() >= 2 && reading.matches(hit.end() - 2, "机关");
  }

  private boolean isOffice(Hit<OfficeTerm> hit) {
    return "局厅府院委大协会办".indexOf(reading.peek(hit.end() - 1)) >= 0;
  }

  private void addCommittees() {
    for (Hit<CueTerm> hit : reading.cues().of(COMMITTEE)) {
      if (isLongest(hit) && !startsWord(hit)) {
        addBehindPrefix(hit.start(), hit.end(), false);
      }
    }
  }

  private boolean isLongest(Hit<CueTerm> hit) {
    Hit<CueTerm> longest = reading.cueAt(hit.start(), COMMITTEE);
    return longest != null && longest.end() == hit.end();
  }

  /** 委 of 委员 or 委托 is no committee. */
  private boolean startsWord(Hit<CueTerm> hit) {
    Hit<CueTerm> word = reading.cueAt(hit.start(), COMMON);
    return word != null && word.end() > hit.end();
  }

  private boolean addBehindPrefix(int headStart, int headEnd, boolean needsPlace) {
    int end = units.end(branches.end(headEnd));
    int placeStart = places.chainStart(headStart);
    Hit<PlaceTerm> weak = placeStart == headStart ? places.doubtfulEndingAt(headStart) : null;
    if (weak != null) {
      placeStart = weak.start();
    }
    if (placeStart < headStart) {
      int start = behindParty(placeStart);
      String name = nameBehindPlace(start, placeStart, headStart, end, weak);
      add(new Span(start, end), name);
      return true;
    }
    Hit<CueTerm> scope = needsPlace ? null : reading.cueBefore(headStart, SCOPE);
    if (scope == null || !mayStartScope(scope.start())) {
      return false;
    }
    int zone = zoneStart(scope);
    if (zone >= 0) {
      add(new Span(zone, end), reading.simplified(zone, end));
      return true;
    }
    int start = behindParty(scope.start());
    if (reading.peek(start - 1) == '某') {
      Span span = new Span(start - 1, end);
      found.add(new OrganizationMention(span, reading.simplified(start - 1, end), 0.7));
      return true;
    }
    Rank rank = rank(scope);
    String rest = reading.simplified(headStart, end);
    if (rank != null && scope.length() < 3) {
      open.add(new Open(new Span(start, end), rank, rest, start < scope.start()));
    } else {
      found.add(new OrganizationMention(new Span(start, end), null, 0.6));
    }
    return true;
  }

  /** 省 in 外省政府 or 市 in 城市政府 is a piece of another word. */
  private boolean mayStartScope(int start) {
    return !reading.isHan(start - 1) || !reading.isCutByWord(start);
  }

  /** The start of the place before a zone that is none of the divisions: 青岛西海岸新|区; or -1. */
  private int zoneStart(Hit<CueTerm> scope) {
    if (reading.peek(scope.end() - 1) != '区' || scope.length() > 1) {
      return -1;
    }
    for (int at = scope.start(); scope.start() - at <= LONGEST_ZONE; at--) {
      if (places.endingAt(at) != null && at < scope.start()) {
        return places.chainStart(at);
      }
      if (!reading.isHan(at - 1) || reading.cueBefore(at, BARRIER) != null) {
        return -1;
      }
    }
    return -1;
  }

  private int behindParty(int start) {
    return start >= 2 && reading.matches(start - 2, PARTY) ? start - 2 : start;
  }

  private String nameBehindPlace(
      int start, int placeStart, int headStart, int end, @Nullable Hit<PlaceTerm> weak) {
    StringBuilder name = new StringBuilder(start < placeStart ? PARTY : "");
    if (weak != null) {
      name.append(reading.simplified(weak.start(), weak.end()));
    }
    for (int at = placeStart; weak == null && at < headStart; ) {
      PlaceMention place = places.startingAt(at);
      if (place == null) {
        break;
      }
      boolean brief = reading.matches(headStart, CUSTOMS); // 金华海关 is not the city's
      name.append(brief ? reading.simplified(place.start(), place.end()) : place.name());
      at = place.end();
    }
    return name.append(reading.simplified(headStart, end)).toString();
  }

  private void add(Span span, @Nullable String name) {
    found.add(new OrganizationMention(span, name, 0.9));
    if (name != null) {
      fullNames.put(name.startsWith(PARTY) ? name.substring(PARTY.length()) : name, name);
    }
  }

  private @Nullable Rank rank(Hit<CueTerm> scope) {
    return switch (reading.peek(scope.end() - 1)) {
      case '省' -> Rank.PROVINCE;
      case '市', '州' -> Rank.PREFECTURE;
      case '县' -> Rank.COUNTY;
      case '区' -> scope.length() >= 3 ? Rank.PROVINCE : Rank.COUNTY;
      default -> null;
    };
  }

  /** Names short forms after the division that the text speaks of. */
  private void complete() {
    for (Open mention : open) {
      PlaceTerm division = places.divisionAt(mention.span().start(), mention.rank());
      if (division == null && mention.rank() == Rank.PREFECTURE) {
        division = municipality(mention.span().start());
      }
      String name = null;
      if (division != null) {
        String plain = division.name() + mention.rest();
        name = fullNames.getOrDefault(plain, mention.party() ? PARTY + plain : plain);
      }
      found.add(new OrganizationMention(mention.span(), name, name == null ? 0.6 : 0.85));
    }
  }

  /** Names offices without a place after the only full name that ends like them. */
  private void addSpeaking() {
    for (Span span : speaking) {
      String rest = reading.simplified(span.start(), span.end());
      List<String> fitting =
          fullNames.values().stream().filter(name -> name.endsWith(rest)).distinct().toList();
      String name = fitting.size() == 1 ? fitting.get(0) : rest;
      found.add(new OrganizationMention(span, name, 0.6));
    }
  }

  /**
   * What the name of an organization ends with, before the post of who heads it: 研究院|副院长 where the
   * text has named one 研究院.
   */
  private void addHeadsAlone() {
    Map<String, String> names = null;
    for (Hit<CueTerm> hit : reading.cues().of(NAMED)) {
      if (reading.isHan(hit.start() - 1)
          || isAnyFirm(hit)
          || reading.cueAt(hit.end(), POST) == null
          || units.isContractedPost(hit.end())) {
        continue;
      }
      names = names == null ? namesByHead() : names;
      String name = names.get(reading.simplified(hit.start(), hit.end()));
      if (name != null && !name.equals(SEVERAL)) {
        found.add(new OrganizationMention(hit.span(), name, 0.6));
      }
    }
  }

  /** 公司董事长 and 集团总经理 name nobody: every text has its own. */
  private boolean isAnyFirm(Hit<CueTerm> hit) {
    return reading.matches(hit.start(), "公司") || reading.matches(hit.start(), "集团");
  }

  /**
   * The full names found so far by what they end with; {@link #SEVERAL} where that says too little.
   */
  private Map<String, String> namesByHead() {
    Map<String, String> names = new HashMap<>();
    for (OrganizationMention mention : found) {
      Hit<CueTerm> head = reading.cueBefore(mention.end(), NAMED);
      if (head != null && mention.name() != null && head.start() > mention.start()) {
        names.merge(
            reading.simplified(head.start(), head.end()),
            mention.name(),
            (one, other) -> one.equals(other) ? one : SEVERAL);
      }
    }
    return names;
  }

  /** 市 may also be one of the four cities that are provinces. */
  private @Nullable PlaceTerm municipality(int position) {
    PlaceTerm province = places.divisionAt(position, Rank.PROVINCE);
    return province != null && province.name().endsWith("市") ? province : null;
  }

  /** With its branch and the sections inside it: 基金会|台南分院, 监测预警中心|预报科. */
  private OrganizationMention withUnits(OrganizationMention mention) {
    int end = units.end(branches.end(mention.end()));
    String name = mention.name();
    if (end == mention.end() || name == null) {
      return mention;
    }
    String whole = name + reading.simplified(mention.end(), end);
    return new OrganizationMention(new Span(mention.start(), end), whole, mention.confidence());
  }

  /** A name that begins with 省 or 市 … is completed like that of an office. */
  private void addOpenOrNamed(OrganizationMention mention) {
    Hit<CueTerm> scope =
        places.startingAt(mention.start()) == null ? reading.cueAt(mention.start(), SCOPE) : null;
    Rank rank = scope == null || scope.length() > 1 ? null : rank(scope);
    if (scope == null || rank == null) {
      found.add(mention);
    } else {
      String rest = reading.simplified(scope.end(), mention.end());
      open.add(new Open(mention.span(), rank, rest, false));
    }
  }
}
