package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Organizations that the ending of their name gives away: 有限公司, 大学, 晚报. The name begins at the
 * place before it or, read backwards, behind the last word that cannot be part of a name.
 */
final class NamedOrganizations {

  private static final CueKinds SUFFIXES =
      CueKinds.of(Kind.FIRM, Kind.NAMED, Kind.TEAM, Kind.ORGAN, Kind.MEDIA, Kind.BODY, Kind.SEAT);

  /** Endings that make no name by themselves: 母公司. */
  private static final CueKinds BRANCH = CueKinds.of(Kind.BRANCH);

  private static final CueKinds BARRIER = CueKinds.of(Kind.BARRIER);
  private static final CueKinds POSTS = CueKinds.of(Kind.POST, Kind.PUBLIC);
  private static final CueKinds MAKER = CueKinds.of(Kind.MAKER);
  private static final CueKinds COMMON = CueKinds.of(Kind.COMMON);
  private static final CueKinds SCOPE = CueKinds.of(Kind.SCOPE);
  private static final CueKinds CALLING = CueKinds.of(Kind.CALLING);
  private static final CueKinds WORDS = CueKinds.ALL;

  /** What follows behind the 生 of 东北农业大学|生命科学学院, which makes no student of it. */
  private static final String IN_SCIENCES = "命物态化理";

  private static final int SEAT = 2;
  private static final int LONGEST_BRAND = 12;
  private static final int LONGEST_TEAM = 3;
  private static final int LONGEST_BODY = 22;
  private static final int LONGEST_SEAT = 4;
  private static final List<String> TRADES =
      List.of("经营", "组织", "投资", "合作", "服务", "供应", "建设", "检测", "设计");
  private static final String HOSPITAL = "医院";

  /** 业绩|快报 is a report. */
  private static final String RESULTS = "业绩";

  private static final int SHORTEST_BRAND = 2;
  private static final int LONGEST_BRACKET = 8;

  private final Reading reading;
  private final Places places;
  private final CheapestReading cheapest;

  NamedOrganizations(Reading reading, Places places, CheapestReading cheapest) {
    this.reading = reading;
    this.places = places;
    this.cheapest = cheapest;
  }

  List<OrganizationMention> find() {
    List<OrganizationMention> found = new ArrayList<>();
    for (Hit<CueTerm> hit : reading.cues().of(SUFFIXES)) {
      if (isLongest(hit) && !goesOn(hit.end())) {
        OrganizationMention mention = mention(hit);
        if (mention != null) {
          found.add(mention);
        }
      }
    }
    return found;
  }

  /** Of suffixes that end together the longest counts: 有限公司 rather than 公司. */
  private boolean isLongest(Hit<CueTerm> hit) {
    Hit<CueTerm> longest = reading.cueBefore(hit.end(), SUFFIXES);
    Hit<CueTerm> branch = reading.cueBefore(hit.end(), BRANCH);
    if (branch != null && branch.length() > hit.length()) {
      return false;
    }
    return longest != null && longest.start() == hit.start() && longest.term() == hit.term();
  }

  /** The ending of a name does not end it where a longer word or another ending runs on. */
  private boolean goesOn(int end) {
    return reading.isCutByWord(end) && !cheapest.isBoundary(end)
        || reading.peek(end) == '生' && IN_SCIENCES.indexOf(reading.peek(end + 1)) < 0
        || reading.peek(end) == '界'
        || reading.matches(end, "学历")
        || reading.matches(end, "文化程度");
  }

  private @Nullable OrganizationMention mention(Hit<CueTerm> suffix) {
    Kind kind = suffix.term().kind();
    if (kind == Kind.ORGAN && isAtSeat(suffix)) {
      Span span = new Span(suffix.start() - SEAT, suffix.end());
      String name = reading.simplified(span.start(), span.end());
      return new OrganizationMention(span, name, 0.7);
    }
    int start = nameStart(suffix.start(), kind == Kind.BODY ? LONGEST_BODY : LONGEST_BRAND);
    if (start < 0 || start == suffix.start()) {
      return null;
    }
    boolean behindPlace = places.startingAt(start) != null;
    boolean behindScope = reading.cueAt(start, SCOPE) != null;
    int placeEnd = behindPlace ? placeEnd(start) : start;
    int brand = suffix.start() - placeEnd;
    boolean anchored = behindPlace || behindScope && kind == Kind.BODY;
    boolean ordinary = isOrdinary(placeEnd, suffix.start());
    if (!behindPlace && (endsKnown(suffix) || isAnyOfThem(start))) {
      return null;
    }
    boolean accepted =
        switch (kind) {
          case FIRM -> brand >= SHORTEST_BRAND || behindPlace;
          case TEAM -> behindPlace && brand <= LONGEST_TEAM && !ordinaryTeam(placeEnd, suffix);
          case ORGAN -> behindPlace && brand == 0;
          case NAMED ->
              behindPlace
                  || brand >= SHORTEST_BRAND && !ordinary
                  || behindScope && isOfDivision(start, suffix);
          case MEDIA ->
              (brand >= SHORTEST_BRAND && !ordinary || behindPlace)
                  && !reading.matches(suffix.start() - RESULTS.length(), RESULTS);
          case SEAT ->
              behindPlace
                  || brand >= SHORTEST_BRAND
                      && seatBrand(start, suffix.start()) <= LONGEST_SEAT
                      && !ordinary;
          default ->
              !holdsMaker(placeEnd, suffix.start())
                  && (anchored
                      || brand >= 4 && !ordinary && suffix.length() >= 3
                      || isNamedBody(placeEnd, suffix));
        };
    return accepted
        ? new OrganizationMention(
            new Span(start, suffix.end()),
            reading.simplified(start, suffix.end()),
            behindPlace ? 0.85 : 0.7)
        : null;
  }

  /** 市|少年宫, 县|第一人民医院: the only one that the division meant has. */
  private boolean isOfDivision(int start, Hit<CueTerm> suffix) {
    Hit<CueTerm> scope = reading.cueAt(start, SCOPE);
    return scope != null
        && scope.length() == 1
        && cheapest.isBoundary(start)
        && suffix.start() - scope.end() <= LONGEST_SEAT
        && (suffix.length() > SHORTEST_BRAND || reading.matches(suffix.start(), HOSPITAL));
  }

  /** How long the name of a village is, behind the town of 百步镇|富亭村|村民委员会. */
  private int seatBrand(int start, int end) {
    int at = start;
    for (int i = start + 1; i < end - 1; i++) {
      boolean town = "镇乡".indexOf(reading.peek(i)) >= 0 && i - start <= LONGEST_SEAT;
      at = town ? i + 1 : at;
    }
    return end - at;
  }

  /**
   * A court or prosecutors' office of Taiwan at a seat of two characters that is in no gazetteer,
   * and no word: 岡山地檢署.
   */
  private boolean isAtSeat(Hit<CueTerm> suffix) {
    int start = suffix.start() - SEAT;
    return reading.peek(suffix.start()) == '地'
        && reading.isHan(start)
        && reading.isHan(start + 1)
        && places.endingAt(suffix.start()) == null
        && reading.cueAt(start, WORDS) == null
        && reading.cueAt(start + 1, WORDS) == null
        && cheapest.isBoundary(start);
  }

  /** 一家冷冻食品加工厂: one of many, described and not named. */
  private boolean isAnyOfThem(int start) {
    return "家所间座".indexOf(reading.peek(start - 1)) >= 0
        && "一某另这那几多数两".indexOf(reading.peek(start - 2)) >= 0;
  }

  /** Whether an organization that the lexicon knows ends there as well: 诉|苹果公司. */
  private boolean endsKnown(Hit<CueTerm> suffix) {
    for (int end = suffix.start(); end <= suffix.end(); end++) {
      Hit<OrganizationTerm> known = reading.organizationBefore(end);
      if (known != null && known.length() > 2) {
        return true;
      }
    }
    return false;
  }

  /** 上海申花队, but not what a word that no name holds leads up to. */
  private boolean ordinaryTeam(int placeEnd, Hit<CueTerm> suffix) {
    return placeEnd < suffix.start() && reading.cueBefore(suffix.start(), BARRIER) != null;
  }

  /** 香港建设国际法律服务中心 is no name but a sentence. */
  private boolean holdsMaker(int start, int end) {
    for (int at = start; at < end; at++) {
      if (reading.cueAt(at, MAKER) != null) {
        return true;
      }
    }
    return false;
  }

  /** A body without a place is one by name if its ending says what it is for: 反诈骗中心. */
  private boolean isNamedBody(int start, Hit<CueTerm> suffix) {
    return suffix.length() >= 4
        && suffix.start() - start >= SHORTEST_BRAND
        && reading.peek(start) == '反';
  }

  private int placeEnd(int start) {
    int end = start;
    PlaceMention place = places.startingAt(end);
    while (place != null) {
      end = place.end();
      place = places.startingAt(end);
    }
    return end;
  }

  /** Whether a brand is nothing but everyday words, as in 商业银行. */
  private boolean isOrdinary(int start, int end) {
    int at = start;
    while (at < end) {
      Hit<CueTerm> word = reading.cueAt(at, COMMON);
      if (word == null) {
        return false;
      }
      at = word.end();
    }
    return true;
  }

  /** Where the name begins that ends at a suffix, or -1. */
  private int nameStart(int suffixStart, int longest) {
    int at = suffixStart;
    while (suffixStart - at <= longest) {
      int chain = places.chainStart(at);
      if (chain < at) {
        if (!isNested(chain)) {
          return behindFounder(chain);
        }
        at = chain;
      }
      int bracket = bracketStart(at);
      if (bracket >= 0) {
        at = bracket;
        continue;
      }
      if (!mayHold(at - 1) || isBarrier(at, suffixStart) || isBehindAmount(at)) {
        return behindCount(at, suffixStart);
      }
      at--;
    }
    return -1;
  }

  /** 四所|农村小学: how many there are, and no part of a name; but 第四所. */
  private boolean isBehindAmount(int at) {
    return "所家".indexOf(reading.peek(at - 1)) >= 0
        && isNumeral(at - 2)
        && reading.peek(at - 3) != '第';
  }

  /** The start of the 国立 before 国立长沙临时大学. */
  private int behindFounder(int start) {
    boolean founded =
        reading.peek(start - 1) == '立' && "国省市县私".indexOf(reading.peek(start - 2)) >= 0;
    boolean legal = reading.matches(start - 4, "财团法人") || reading.matches(start - 4, "社团法人");
    return founded ? start - 2 : legal ? start - 4 : start;
  }

  /** Whether what stands before a place belongs to its name: 医学院附属|瑞金医院, 中国铁路|南昌局. */
  private boolean isNested(int start) {
    return reading.matches(start - 2, "附属")
        || reading.matches(start - 2, "直属")
        || reading.matches(start - 2, "国网")
        || reading.matches(start - 4, "中国铁路");
  }

  /** Passes over what counts or qualifies organizations: 4名原三鹿集团 is 三鹿集团. */
  private int behindCount(int start, int suffixStart) {
    int at = start;
    while (at < suffixStart && isNumeral(at)) {
      at++;
    }
    if (at - start == 1 && !CodePoints.isDigit(reading.peek(start))) {
      at = isCounter(at) ? at : start; // 三一集团, 八一中学
    }
    if (at > start && "年月日".indexOf(reading.peek(at)) >= 0) {
      return at + 1;
    }
    if (at > start && !isCounter(at)) {
      return start;
    }
    at = at > start ? at + 1 : at;
    return "原该某".indexOf(reading.peek(at)) >= 0 && suffixStart - at > SHORTEST_BRAND ? at + 1 : at;
  }

  private boolean isNumeral(int position) {
    return CodePoints.isDigit(reading.peek(position))
        || "一二三四五六七八九十百千万两数几多余".indexOf(reading.peek(position)) >= 0;
  }

  private boolean isCounter(int position) {
    return "名个家所位间宗座批支".indexOf(reading.peek(position)) >= 0;
  }

  /** The start of a short bracket that ends there, as in 某某(集团)有限公司, or -1. */
  private int bracketStart(int end) {
    if (reading.peek(end - 1) != ')' && reading.peek(end - 1) != '）') {
      return -1;
    }
    for (int at = end - 2; end - at <= LONGEST_BRACKET; at--) {
      if (reading.peek(at) == '(' || reading.peek(at) == '（') {
        return at;
      }
    }
    return -1;
  }

  private boolean mayHold(int position) {
    int c = reading.peek(position);
    return CodePoints.isHan(c) || CodePoints.isWord(c) || c == '·';
  }

  /**
   * The 投资 of 华泰投资|有限公司, the 商 of 汽车制造商|协会 and the 原 of 太原|中学: names hold them before their
   * endings.
   */
  private boolean isInName(int at, int suffixStart) {
    if (at < suffixStart) {
      return at == suffixStart - 2 && reading.matches(at, "控股") && reading.matches(at - 2, "投资");
    }
    int last = reading.peek(suffixStart - 1);
    int ending = reading.peek(suffixStart);
    return last == '原'
        || "协商联".indexOf(ending) >= 0 && isTrade(suffixStart - 2)
        || last == '商' && "协商联公".indexOf(ending) >= 0
        || "医大银".indexOf(ending) >= 0 && reading.matches(suffixStart - 2, "联合")
        || "有股集".indexOf(ending) >= 0
            && (reading.matches(suffixStart - 2, "投资") || reading.matches(suffixStart - 2, "控股"));
  }

  /** What the members of associations do: 连锁经营|协会, 社区组织|协会. */
  private boolean isTrade(int start) {
    for (String trade : TRADES) {
      if (reading.matches(start, trade)) {
        return true;
      }
    }
    return false;
  }

  /** A barrier counts only where it is no piece of a word that belongs to the name. */
  private boolean isBarrier(int at, int suffixStart) {
    Hit<CueTerm> post = reading.cueBefore(at, POSTS);
    if (post != null && post.length() > 1 && at < suffixStart && cheapest.isBoundary(at)) {
      return true;
    }
    Hit<CueTerm> calling = at < suffixStart ? reading.cueBefore(at, CALLING) : null;
    if (calling != null && reading.isHan(calling.start()) && cheapest.isBoundary(at)) {
      return true; // 平台公司|汉城投集团
    }
    Hit<CueTerm> barrier = reading.cueBefore(at, BARRIER);
    if (barrier == null || isInName(at, suffixStart)) {
      return false;
    }
    if (barrier.length() > 1 && at < suffixStart && !cheapest.isBoundary(at)) {
      return false; // the 供应 of 供应|链
    }
    boolean inBrand = places.endingAt(at - 2) != null;
    boolean inWord =
        at < suffixStart && reading.isCutByWord(at) || !cheapest.isBoundary(barrier.start());
    return barrier.length() > 1 || !inBrand && !inWord;
  }
}
