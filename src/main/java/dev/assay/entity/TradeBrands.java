package dev.assay.entity;

import dev.assay.entity.CueTerm.Kind;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Chinese companies of which no lexicon knows the brand: a short brand before the word of a trade,
 * where something beside it shows that a company is meant. It may be who works there (腾跃地产投资总监),
 * what it is (央企腾跃置地), its stock code (腾跃科技（6987）), quotation marks, or what only companies do.
 */
final class TradeBrands {

  private static final CueKinds TRADE = CueKinds.of(Kind.TRADE);
  private static final CueKinds ENDINGS = CueKinds.of(Kind.FIRM, Kind.NAMED, Kind.BRANCH);
  private static final CueKinds FIRMS = CueKinds.of(Kind.FIRM, Kind.TRADE);
  private static final int LONGEST_NAME = 10;
  private static final CueKinds CALLING = CueKinds.of(Kind.CALLING);
  private static final CueKinds BARRIER = CueKinds.of(Kind.BARRIER);
  private static final CueKinds SPEECH = CueKinds.of(Kind.SPEECH);
  private static final CueKinds POST = CueKinds.of(Kind.POST);
  private static final CueKinds WORD = CueKinds.of(Kind.COMMON, Kind.RARE, Kind.CALLING);
  private static final Set<String> OF_COMPANIES =
      Set.of("股价", "股票", "涨停", "跌停", "公告", "旗下", "年报", "营收", "净利", "官网", "客服", "创办", "董座", "股东");
  private static final String OPENING = "“\"「『‘";
  private static final String CLOSING = "”\"」』’";
  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;
  private static final int LONGEST_DEPARTMENT = 8;
  private static final int SHORTEST_CODE = 4;
  private static final int LONGEST_CODE = 6;

  private final Reading reading;
  private final Places places;
  private final CheapestReading cheapest;

  TradeBrands(Reading reading, Places places, CheapestReading cheapest) {
    this.reading = reading;
    this.places = places;
    this.cheapest = cheapest;
  }

  List<OrganizationMention> find() {
    List<OrganizationMention> found = new ArrayList<>();
    for (Hit<CueTerm> hit : reading.cues().of(TRADE)) {
      if (isWhole(hit)) {
        int brand = brandStart(hit.start(), hasStockCode(hit.end()));
        if (brand >= 0 && isCompany(brand, hit.end())) {
          int start = places.chainStart(brand);
          found.add(
              new OrganizationMention(
                  new Span(start, hit.end()), reading.simplified(start, hit.end()), 0.7));
        }
      }
    }
    return found;
  }

  /** Of trades that end together the longest counts; 公司 and the like behind it is another's. */
  private boolean isWhole(Hit<CueTerm> trade) {
    Hit<CueTerm> longest = reading.cueBefore(trade.end(), TRADE);
    return longest != null
        && longest.start() == trade.start()
        && reading.cueAt(trade.end(), ENDINGS) == null
        && cheapest.isBoundary(trade.end());
  }

  /**
   * Where a brand begins that ends there and that something bounds, or -1.
   *
   * @param sure whether a company is meant, so that any word before it bounds it
   */
  private int brandStart(int end, boolean sure) {
    for (int start = end - 1; end - start <= LONGEST && reading.isHan(start); start--) {
      if (isBounded(start) || sure && isBehindWord(start)) {
        boolean fits = end - start >= SHORTEST && !isOrdinary(start, end);
        return fits ? start : -1;
      }
    }
    return -1;
  }

  private boolean isBounded(int start) {
    if (!reading.isHan(start - 1)) {
      return !CodePoints.isWord(reading.peek(start - 1));
    }
    Hit<CueTerm> barrier = reading.cueBefore(start, BARRIER);
    return places.endingAt(start) != null
        || isLed(start)
        || barrier != null && cheapest.isBoundary(barrier.start()) && cheapest.isBoundary(start);
  }

  private boolean isBehindWord(int start) {
    Hit<CueTerm> word = reading.cueBefore(start, CueKinds.ALL);
    return word != null
        && word.length() > 1
        && cheapest.isBoundary(start)
        && cheapest.isBoundary(word.start());
  }

  private boolean isLed(int start) {
    return reading.cueBefore(start, CALLING) != null || reading.peek(start - 1) == '厂';
  }

  /** Whether a brand is made of nothing but words, as in 绿色食品 or 人工智能科技. */
  private boolean isOrdinary(int start, int end) {
    for (int at = start; at < end; ) {
      Hit<CueTerm> word = reading.cueAt(at, WORD);
      if (word == null || word.length() < SHORTEST || word.end() > end) {
        return word != null && word.end() > end;
      }
      at = word.end();
    }
    return true;
  }

  private boolean isCompany(int start, int end) {
    return isLed(start)
        || isQuoted(start, end)
        || hasStockCode(end)
        || isListed(start, end)
        || reading.cueAt(end, SPEECH) != null
        || OF_COMPANIES.contains(reading.form(end, Math.min(reading.length(), end + 2)))
        || hasPost(end);
  }

  /** Whether another firm stands before or behind it in a list: 长光卫星、一汽解放、希达电子. */
  private boolean isListed(int start, int end) {
    int before = start - 1;
    if (reading.peek(before) == '、'
        && (reading.organizationBefore(before) != null
            || reading.cueBefore(before, FIRMS) != null)) {
      return true;
    }
    if (reading.peek(end) != '、') {
      return false;
    }
    if (reading.organizationAt(end + 1) != null) {
      return true;
    }
    int next = end + 1;
    while (next - end <= LONGEST_NAME && reading.isHan(next)) {
      next++;
    }
    return reading.peek(next) == '、' && reading.cueBefore(next, FIRMS) != null;
  }

  private boolean isQuoted(int start, int end) {
    return OPENING.indexOf(reading.raw(start - 1)) >= 0 && CLOSING.indexOf(reading.raw(end)) >= 0;
  }

  /** （6987）, (600519.SH). */
  private boolean hasStockCode(int end) {
    if (reading.peek(end) != '(' && reading.peek(end) != '（') {
      return false;
    }
    int at = end + 1;
    while (CodePoints.isDigit(reading.peek(at))) {
      at++;
    }
    int digits = at - end - 1;
    int behind = reading.peek(at);
    return digits >= SHORTEST_CODE
        && digits <= LONGEST_CODE
        && (behind == ')' || behind == '）' || behind == '.');
  }

  /** Whether a post follows, with at most a department between: 投资拓展|总监. */
  private boolean hasPost(int end) {
    for (int at = end; at - end <= LONGEST_DEPARTMENT && reading.isHan(at); at++) {
      Hit<CueTerm> post = reading.cueAt(at, POST);
      if (post != null && post.length() > 1) {
        return true;
      }
      Hit<CueTerm> barrier = cheapest.isBoundary(at) ? reading.cueAt(at, BARRIER) : null;
      if (barrier != null && barrier.length() == 1) {
        return false;
      }
    }
    return false;
  }
}
