package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Organizations in Chinese text that the lexicon knows by name, with their branches and units. */
final class KnownOrganizations {

  private static final CueKinds FIRM = CueKinds.of(Kind.FIRM, Kind.NAMED);
  private static final Set<String> FIRM_ENDINGS =
      Set.of(
          "公司", "集团", "集团公司", "有限公司", "股份有限公司", "集团有限公司", "有限责任公司", "队", "俱乐部", "足球俱乐部", "证券", "基金",
          "银行", "纪念医院", "医院", "保险公司", "航空公司", "期货", "信托");
  private static final CueKinds WHEREABOUTS = CueKinds.of(Kind.WHEREABOUTS);
  private static final String NATIONAL = "部院会党军府行署局";
  private static final CueKinds COMMON = CueKinds.of(Kind.COMMON);
  private static final String PARTY = "中共";
  private static final int BRIEF = 2;
  private static final CueKinds POST = CueKinds.of(Kind.POST, Kind.PUBLIC);
  private static final CueKinds NO_SURNAME = CueKinds.of(Kind.BARRIER, Kind.POST, Kind.PRESENCE);
  private static final String NUMERALS = "一二三四五六七八九十";
  private static final String BUREAUS = "局院";
  private static final int LONGEST_NUMBER = 3;

  /** 团结, 团体, 团队 and their like. */
  private static final String IN_OTHER_WORDS = "结体队员圆购聚";

  private static final String CAUCUS = "党团";

  /** What a party's members in a parliament are called behind its name. */
  private static final String[] CAUCUSES = {
    "团", "立院党团", "立法院党团", "国会党团", "议会党团", "市议会党团", "县议会党团", "党团"
  };

  private static final int LONGEST_BUREAU = 6;

  private final Reading reading;
  private final Places places;
  private final OfficeUnits units;
  private final Branches branches;

  KnownOrganizations(Reading reading, Places places, OfficeUnits units) {
    this.reading = reading;
    this.places = places;
    this.units = units;
    this.branches = new Branches(reading, places);
  }

  /** Organizations that the lexicon knows by name, with the units inside them. */
  List<OrganizationMention> find() {
    List<OrganizationMention> found = new ArrayList<>();
    for (Hit<OrganizationTerm> hit : reading.organizations()) {
      if (!reading.isHan(hit.start()) || isPieceOfOthers(hit) || isWhereabouts(hit)) {
        continue;
      }
      int end = units.end(branches.end(bureauEnd(firmEnd(hit.end()))));
      int start = behindCountry(hit, behindFounder(hit.start()));
      int caucus = caucusEnd(hit.end());
      if (caucus > hit.end()) {
        found.add(
            new OrganizationMention(
                new Span(start, caucus), reading.simplified(start, caucus), 0.95));
        continue;
      }
      String founder = reading.simplified(start, hit.start());
      String inside = reading.simplified(hit.end(), end);
      boolean abroad =
          start < hit.start() && places.startingAt(start) != null; // 英国|央行 is not China's
      String called = abroad ? reading.simplified(hit.start(), hit.end()) : hit.term().name();
      String name = founder + called + inside;
      found.add(new OrganizationMention(new Span(start, end), name, 0.95));
    }
    return found;
  }

  /** Through the members of a party in a parliament: 民進黨|團, 國民黨|立法院黨團. */
  private int caucusEnd(int end) {
    boolean party = reading.peek(end - 1) == '党';
    if (!party && !reading.matches(end, CAUCUS)) {
      return end;
    }
    for (String caucus : CAUCUSES) {
      int last = end + caucus.length();
      boolean other = caucus.length() == 1 && IN_OTHER_WORDS.indexOf(reading.peek(last)) >= 0;
      if (reading.matches(end, caucus) && !other) {
        return last;
      }
    }
    return end;
  }

  /** Through what kind of firm a known name is: 东方航空|公司. */
  private int firmEnd(int end) {
    Hit<CueTerm> firm = reading.cueAt(end, FIRM);
    return firm == null || !FIRM_ENDINGS.contains(reading.form(end, firm.end())) ? end : firm.end();
  }

  /** Through the number of one of the bureaus of a builder: 中建|三局, 中铁|第四勘察设计院. */
  private int bureauEnd(int end) {
    int at = reading.peek(end) == '第' ? end + 1 : end;
    int number = at;
    while (NUMERALS.indexOf(reading.peek(at)) >= 0) {
      at++;
    }
    if (at == number || at - number > LONGEST_NUMBER) {
      return end;
    }
    for (int stop = at; stop - at <= LONGEST_BUREAU && reading.isHan(stop); stop++) {
      if (BUREAUS.indexOf(reading.peek(stop)) >= 0 && !reading.isCutByWord(stop + 1)) {
        return stop + 1;
      }
    }
    return end;
  }

  /** The start of the 英国 before 外交部; what stands before an international body is no part of it. */
  private int behindCountry(Hit<OrganizationTerm> hit, int start) {
    PlaceMention country = places.endingAt(start);
    boolean national = NATIONAL.indexOf(reading.peek(hit.end() - 1)) >= 0;
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
        || hit.length() == BRIEF && isGivenName(hit.start())
        || units.isContractedPost(hit.end())
        || brief && (reading.isCutByWord(hit.start()) || isCutBehind(hit.end()))
        || !CodePoints.isHan(reading.peek(hit.end() - 1));
  }

  /** The 建行 of 主任何建行: a post, and one character that no barrier is, stand before it. */
  private boolean isGivenName(int start) {
    if (!reading.isHan(start - 1) || reading.cueBefore(start - 1, POST) == null) {
      return false;
    }
    Hit<CueTerm> other = reading.cueBefore(start, NO_SURNAME);
    return other == null || other.length() > 1;
  }

  /** Whether a word runs over the end and no other word begins there. */
  private boolean isCutBehind(int end) {
    boolean member = reading.peek(end - 1) == '党' && reading.peek(end) == '籍';
    return !member && reading.isCutByWord(end) && reading.cueAt(end, COMMON) == null;
  }
}
