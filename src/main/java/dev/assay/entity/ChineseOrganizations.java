package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.entity.PlaceTerm.Rank;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.MatchForm;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Organizations in Chinese text: a place, 省 or 市 … with an office or committee and the units inside
 * it, and names that end like those of companies, schools or media. A short form is completed from
 * the places and full forms of the document: 市公安局 on a page of 长治市 is 长治市公安局.
 */
final class ChineseOrganizations {

  private static final CueKinds UNIT = CueKinds.of(Kind.UNIT);
  private static final CueKinds FIRM = CueKinds.of(Kind.FIRM, Kind.NAMED);
  private static final Set<String> FIRM_ENDINGS =
      Set.of(
          "公司", "集团", "集团公司", "有限公司", "股份有限公司", "集团有限公司", "有限责任公司", "队", "俱乐部", "足球俱乐部", "证券", "基金",
          "银行", "保险公司", "航空公司", "期货", "信托");
  private static final CueKinds COMMITTEE = CueKinds.of(Kind.COMMITTEE);
  private static final CueKinds WHEREABOUTS = CueKinds.of(Kind.WHEREABOUTS);
  private static final CueKinds REGION = CueKinds.of(Kind.REGION);
  private static final CueKinds BRANCH = CueKinds.of(Kind.BRANCH);
  private static final CueKinds SCOPE = CueKinds.of(Kind.SCOPE);
  private static final CueKinds POSTS = CueKinds.of(Kind.POST, Kind.PUBLIC);
  private static final CueKinds COMMON = CueKinds.of(Kind.COMMON);
  private static final String PARTY = "中共";
  private static final CueKinds BARRIER = CueKinds.of(Kind.BARRIER);
  private static final int LONGEST_ZONE = 6;
  private static final int LONGEST_UNITS = 3;
  private static final CueKinds NO_SECTION =
      CueKinds.of(Kind.BARRIER, Kind.PRESENCE, Kind.SPEECH, Kind.POST, Kind.PUBLIC);
  private static final int SHORTEST_SECTION = 2;
  private static final int LONGEST_SECTION = 8;
  private static final String NATIONAL = "部院会党军府行署局";
  private static final String SECTION_ENDS = "局处科室署股司";
  private static final String NOT_IN_SECTION = "的在和与及对向于将把是为了有不就等并已被由从到";

  private final Reading reading;
  private final Places places;
  private final CheapestReading cheapest;
  private final List<OrganizationMention> found = new ArrayList<>();

  /** Full names by what they are called without their party prefix. */
  private final Map<String, String> fullNames = new HashMap<>();

  /** Where a mention is short for something in a division of a rank, and of what. */
  private record Open(Span span, Rank rank, String rest, boolean party) {}

  private final List<Open> open = new ArrayList<>();

  ChineseOrganizations(Reading reading, Places places, CheapestReading cheapest) {
    this.reading = reading;
    this.places = places;
    this.cheapest = cheapest;
  }

  List<OrganizationMention> find() {
    addOffices();
    addCommittees();
    addNamed();
    List<OrganizationMention> named = new NamedOrganizations(reading, places, cheapest).find();
    named.forEach(mention -> addOpenOrNamed(withUnits(mention)));
    found.addAll(new ChineseBodies(reading, places, cheapest).find());
    complete();
    found.addAll(new ChineseShortNames(reading, places).find(found));
    return found;
  }

  private void addOffices() {
    int end = 0;
    for (Hit<OfficeTerm> hit : reading.offices().all()) {
      if (hit.term().english() || hit.start() < end) {
        continue;
      }
      if (!isContractedPost(hit.end()) && addBehindPrefix(hit.start(), hit.end(), isGeneric(hit))) {
        end = hit.end();
      }
    }
  }

  /** 公安, 警方 and the like need a place before them; 市 alone will not do. */
  private boolean isGeneric(Hit<OfficeTerm> hit) {
    return hit.length() < 4 && !isOffice(hit)
        || hit.length() >= 2 && reading.matches(hit.end() - 2, "机关");
  }

  private boolean isOffice(Hit<OfficeTerm> hit) {
    return "局厅府院委大协会".indexOf(reading.peek(hit.end() - 1)) >= 0;
  }

  private void addCommittees() {
    for (Hit<CueTerm> hit : reading.cues().telling()) {
      if (hit.term().kind() == Kind.COMMITTEE && isLongest(hit) && !startsWord(hit)) {
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

  /** In 公安厅长 the office runs into the post and is part of it. */
  private boolean isContractedPost(int officeEnd) {
    return reading.cueAt(officeEnd - 1, POSTS) != null && !startsPost(officeEnd);
  }

  private boolean startsPost(int position) {
    return reading.cueAt(position, POSTS) != null;
  }

  private boolean addBehindPrefix(int headStart, int headEnd, boolean needsPlace) {
    int end = unitsEnd(headEnd);
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

  /** The end of the units inside an office that stand behind it. */
  private int unitsEnd(int headEnd) {
    int end = headEnd;
    for (int i = 0; i < LONGEST_UNITS; i++) {
      Hit<PlaceTerm> branch = reading.places().startingAt(end);
      int from = branch != null ? branch.end() : end;
      Hit<CueTerm> unit = reading.cueAt(from, UNIT);
      if (unit == null && from != end) {
        unit = reading.cueAt(end, UNIT);
      }
      int unitEnd = unit == null ? sectionEnd(end) : unit.end();
      if (unitEnd < 0 || isContractedPost(unitEnd)) {
        return end;
      }
      end = unitEnd;
    }
    return end;
  }

  /** The end of an office or section without a place of its own: 市政府|主计处, 局|监测科; or -1. */
  private int sectionEnd(int start) {
    Hit<OfficeTerm> office = reading.offices().startingAt(start, term -> !term.english());
    if (office != null && office.length() > 2) {
      return office.end();
    }
    Hit<CueTerm> verb = reading.cueAt(start, NO_SECTION);
    if (verb != null && verb.length() > 1) {
      return -1;
    }
    for (int at = start; at - start <= LONGEST_SECTION && reading.isHan(at); at++) {
      Hit<CueTerm> post = at > start ? reading.cueAt(at, POSTS) : null;
      if (post != null && post.length() > 1) {
        return -1;
      }
      if (NOT_IN_SECTION.indexOf(reading.peek(at)) >= 0 || reading.peek(at) == '院') {
        return -1;
      }
      boolean ends = SECTION_ENDS.indexOf(reading.peek(at)) >= 0;
      if (ends
          && at - start >= SHORTEST_SECTION
          && (startsPost(at + 1) || !reading.isCutByWord(at + 1))
          && !reading.isCommonWord(at - 1, at + 1)) {
        return at + 1;
      }
    }
    return -1;
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
      name.append(place.name());
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

  /** 市 may also be one of the four cities that are provinces. */
  private @Nullable PlaceTerm municipality(int position) {
    PlaceTerm province = places.divisionAt(position, Rank.PROVINCE);
    return province != null && province.name().endsWith("市") ? province : null;
  }

  /** Whether a word runs over the end and no other word begins there. */
  private boolean isCutBehind(int end) {
    return reading.isCutByWord(end) && reading.cueAt(end, COMMON) == null;
  }

  /** With the sections inside it: 监测预警中心|预报科. */
  private OrganizationMention withUnits(OrganizationMention mention) {
    int end = unitsEnd(mention.end());
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

  /** Organizations that the lexicon knows by name, with the units inside them. */
  private void addNamed() {
    for (Hit<OrganizationTerm> hit : reading.organizations()) {
      if (!reading.isHan(hit.start()) || isPieceOfOthers(hit) || isWhereabouts(hit)) {
        continue;
      }
      int end = unitsEnd(branchEnd(firmEnd(hit.end())));
      int start = behindCountry(hit, behindFounder(hit.start()));
      String founder = reading.simplified(start, hit.start());
      String units = MatchForm.simplified(reading.text(hit.end(), end));
      String name = founder + hit.term().name() + units;
      found.add(new OrganizationMention(new Span(start, end), name, 0.95));
    }
  }

  /** Through a branch at a place: 中国银行|江苏省分行, 武警|江西总队. */
  private int branchEnd(int end) {
    int at = end;
    for (PlaceMention p = places.startingAt(at); p != null; p = places.startingAt(at)) {
      at = p.end();
    }
    Hit<PlaceTerm> weak = at == end ? places.weakStartingAt(at) : null;
    at = weak != null ? weak.end() : at;
    at = at == end && reading.cues().startsAt(at, REGION) ? at + 2 : at;
    Hit<CueTerm> branch = reading.cueAt(at, BRANCH);
    return branch != null && (at > end || branch.length() > 2) ? branch.end() : end;
  }

  /** Through what kind of firm a known name is: 东方航空|公司. */
  private int firmEnd(int end) {
    Hit<CueTerm> firm = reading.cueAt(end, FIRM);
    return firm == null || !FIRM_ENDINGS.contains(reading.form(end, firm.end())) ? end : firm.end();
  }

  /** The start of the 英国 before 外交部; what stands before an international body is no part of it. */
  private int behindCountry(Hit<OrganizationTerm> hit, int start) {
    PlaceMention country = places.endingAt(start);
    boolean national =
        NATIONAL.indexOf(reading.peek(hit.end() - 1)) >= 0 && !reading.matches(hit.start(), "国家");
    return country != null && country.place() != null && !country.place().isChinese() && national
        ? country.start()
        : start;
  }

  /** The start of the 国立 before 国立台湾大学. */
  private int behindFounder(int start) {
    boolean founded =
        reading.peek(start - 1) == '立' && "国省市县".indexOf(reading.peek(start - 2)) >= 0;
    return founded ? start - 2 : start;
  }

  /** 在白宫: the building. */
  private boolean isWhereabouts(Hit<OrganizationTerm> hit) {
    PlaceMention place = places.startingAt(hit.start());
    return place != null
        && place.end() == hit.end()
        && reading.cueBefore(hit.start(), WHEREABOUTS) != null;
  }

  private boolean isPieceOfOthers(Hit<OrganizationTerm> hit) {
    boolean brief = hit.length() <= 3;
    boolean party = hit.length() == PARTY.length() && reading.matches(hit.start(), PARTY);
    return party && places.startingAt(hit.end()) != null
        || isContractedPost(hit.end())
        || brief && (reading.isCutByWord(hit.start()) || isCutBehind(hit.end()))
        || !CodePoints.isHan(reading.peek(hit.end() - 1));
  }
}
