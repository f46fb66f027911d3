package dev.assay.entity;

import dev.assay.entity.PlaceTerm.Form;
import dev.assay.entity.PlaceTerm.Rank;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The places of one document: which division, country or city each name means. An ambiguous name is
 * settled by the other places of the document, and a weak one, such as a county's name without its
 * suffix, counts only with such evidence.
 */
final class Places {

  private static final CueKinds COMMON = CueKinds.of(CueTerm.Kind.COMMON);
  private static final CueKinds NOT_PLACE = CueKinds.of(CueTerm.Kind.NOT_PLACE);
  private static final CueKinds BEFORE_NAME =
      CueKinds.of(
          CueTerm.Kind.COMMON,
          CueTerm.Kind.RARE,
          CueTerm.Kind.BARRIER,
          CueTerm.Kind.WHEREABOUTS,
          CueTerm.Kind.POST,
          CueTerm.Kind.PUBLIC);
  private static final int BESIDE_PARENT = 16;
  private static final int LONGEST_GAP = 4;

  private final Reading reading;
  private final List<PlaceMention> mentions = new ArrayList<>();
  private final @Nullable PlaceMention[] byStart;
  private final @Nullable PlaceMention[] byEnd;
  private final BitSet covered = new BitSet();

  /** Names that must be left aside without more evidence, by where they end. */

  /** By end the first meaning of a name that would be too weak alone. */
  private final @Nullable Hit<PlaceTerm>[] doubtful;

  /** Codes of the divisions that are named beyond doubt. */
  private final Set<String> named = new HashSet<>();

  private final PlacesAbroad abroad;

  /** The provinces and prefectures of those codes, see {@link PlaceTerm#province}. */
  private final BitSet provinces = new BitSet();

  private final BitSet prefectures = new BitSet();

  private final NamedDivisions byRank;

  @SuppressWarnings("unchecked") // an array of hits of this kind
  private Places(Reading reading, Divisions divisions) {
    this.reading = reading;
    this.byRank = new NamedDivisions(divisions);
    this.abroad = new PlacesAbroad(reading);
    this.byStart = new PlaceMention[reading.length() + 1];
    this.byEnd = new PlaceMention[reading.length() + 1];
    this.doubtful = new Hit[reading.length() + 1];
  }

  static Places of(Reading reading, Divisions divisions) {
    Places places = new Places(reading, divisions);
    List<List<Hit<PlaceTerm>>> groups = places.candidates();
    groups.forEach(places::collectEvidence);
    for (int i = 0; i < groups.size(); i++) {
      places.settle(groups.get(i), i + 1 < groups.size() ? groups.get(i + 1) : List.of());
    }
    return places;
  }

  /** The places in text order. */
  List<PlaceMention> mentions() {
    return mentions;
  }

  @Nullable PlaceMention endingAt(int end) {
    return at(byEnd, end);
  }

  @Nullable PlaceMention startingAt(int start) {
    return at(byStart, start);
  }

  /** A name that ends there and would be too weak alone; the first of its meanings, or null. */
  @Nullable Hit<PlaceTerm> doubtfulEndingAt(int end) {
    return end < 0 || end >= doubtful.length ? null : doubtful[end];
  }

  /** A name that starts there and would be too weak alone, or null. */
  @Nullable Hit<PlaceTerm> weakStartingAt(int start) {
    return reading.places().startingAt(start, place -> place.isChinese());
  }

  /** See {@link NamedDivisions#at}. */
  @Nullable PlaceTerm divisionAt(int position, Rank rank) {
    return byRank.at(position, rank);
  }

  /** Groups of hits that stand on the same span, leftmost and longest first, without overlaps. */
  private List<List<Hit<PlaceTerm>>> candidates() {
    List<List<Hit<PlaceTerm>>> groups = new ArrayList<>();
    List<Hit<PlaceTerm>> hits = reading.places().all();
    int end = 0;
    for (int i = 0; i < hits.size(); ) {
      int next = i + 1;
      Hit<PlaceTerm> hit = hits.get(i);
      while (next < hits.size()
          && hits.get(next).start() == hit.start()
          && hits.get(next).end() == hit.end()) {
        next++;
      }
      if (hit.start() >= end && isName(hit)) {
        groups.add(hits.subList(i, next));
        end = hit.end();
      }
      i = next;
    }
    return groups;
  }

  /** Whether the form can be a name here: capitalized, and no piece of a longer word. */
  private boolean isName(Hit<PlaceTerm> hit) {
    int start = hit.start();
    int end = hit.end();
    if (CodePoints.isLatin(reading.raw(start))) {
      if (reading.matches(end, " dollar") || reading.peek(end) == '$') {
        return false;
      }
      boolean shout = end - start <= 3 && hit.term().rank() == Rank.COUNTRY;
      return reading.isUpper(start) && (!shout || reading.isUpper(start + 1) || end - start > 2);
    }
    if (insideTrap(start, end)) {
      return false;
    }
    Hit<CueTerm> word = hit.term().rank() == Rank.FOREIGN ? reading.cueAt(start, COMMON) : null;
    if (word != null && word.end() > end) {
      return false;
    }
    boolean brief = end - start == 2 && hit.term().form() != Form.FULL;
    boolean weak = hit.term().form().isDoubtful();
    return !brief || !reading.isCutByWord(start) && !(weak && reading.isCutByWord(end));
  }

  private boolean insideTrap(int start, int end) {
    for (int from = Math.max(0, start - 6); from <= start; from++) {
      if (!reading.cues().startsAt(from, NOT_PLACE)) {
        continue;
      }
      for (Hit<CueTerm> hit : reading.cues().allAt(from)) {
        if (hit.term().kind() == CueTerm.Kind.NOT_PLACE
            && hit.end() >= end
            && hit.length() > end - start) {
          return true;
        }
      }
    }
    return false;
  }

  private void collectEvidence(List<Hit<PlaceTerm>> group) {
    Hit<PlaceTerm> only = group.get(0);
    abroad.collect(group);
    if (group.size() > 1 && !sameCode(group)) {
      return;
    }
    boolean told =
        only.term().isChinese()
            ? ForeignPlaces.isToldRoman(reading, only)
            : ForeignPlaces.isName(reading, only);
    if (!only.term().form().isDoubtful() || told) {
      note(only.term());
    }
  }

  private void note(PlaceTerm place) {
    named.add(place.code());
    abroad.note(place);
    if (place.isChinese()) {
      provinces.set(place.province());
      prefectures.set(place.prefecture());
    }
  }

  private static boolean sameCode(List<Hit<PlaceTerm>> group) {
    String code = group.get(0).term().code();
    for (Hit<PlaceTerm> hit : group) {
      if (!hit.term().code().equals(code)) {
        return false;
      }
    }
    return true;
  }

  private void settle(List<Hit<PlaceTerm>> group, List<Hit<PlaceTerm>> next) {
    boolean foreign = !holdsChinese(group);
    PlaceTerm best = foreign ? abroad.meant(group) : null;
    int bestWeight = -1;
    boolean tie = false;
    for (Hit<PlaceTerm> hit : foreign ? List.<Hit<PlaceTerm>>of() : group) {
      int weight = weight(hit) + (isBeforeParent(hit, next) ? BESIDE_PARENT : 0);
      if (weight > bestWeight) {
        best = hit.term();
        bestWeight = weight;
        tie = false;
      } else if (weight == bestWeight && best != null && !best.code().equals(hit.term().code())) {
        tie = true;
      }
    }
    Hit<PlaceTerm> any = group.get(0);
    if (best == null) {
      doubtful[any.end()] = any;
      return;
    }
    PlaceTerm settled = tie || foreign && abroad.isElsewhere(best) ? null : best;
    String name =
        settled != null
            ? settled.name()
            : CodePoints.isHan(reading.peek(any.start()))
                ? reading.simplified(any.start(), any.end())
                : reading.text(any.start(), any.end());
    PlaceMention mention = new PlaceMention(any.span(), settled, name);
    mentions.add(mention);
    byStart[any.start()] = mention;
    byEnd[any.end()] = mention;
    covered.set(any.start(), any.end());
    if (settled != null) {
      note(settled);
      byRank.add(any.start(), settled);
    }
  }

  private static boolean holdsChinese(List<Hit<PlaceTerm>> group) {
    for (Hit<PlaceTerm> hit : group) {
      if (hit.term().isChinese()) {
        return true;
      }
    }
    return false;
  }

  /** How much speaks for a meaning; negative if too little does. */
  private int weight(Hit<PlaceTerm> hit) {
    PlaceTerm place = hit.term();
    boolean isNamed = named.contains(place.code());
    boolean behindParent = isBehindParent(hit);
    if (!place.isChinese()) {
      return abroad.weight(hit);
    }
    boolean inPrefecture = place.rank() == Rank.COUNTY && !place.isInMunicipality();
    boolean inArea =
        place.rank() != Rank.PROVINCE
            && (inPrefecture
                ? prefectures.get(place.prefecture())
                : provinces.get(place.province()));
    int weight =
        (behindParent ? BESIDE_PARENT : 0)
            + (isNamed ? 8 : 0)
            + (inArea ? 4 : isInNamedProvince(place) ? 3 : 0)
            + (place.rank() == Rank.PROVINCE ? 6 : place.rank() == Rank.PREFECTURE ? 2 : 0);
    if (!place.form().isDoubtful()) {
      return weight;
    }
    boolean word = reading.isCommonWord(hit.start(), hit.end());
    boolean enough =
        behindParent
            || place.form() == Form.KNOWN && standsAlone(hit)
            || !word && isNamed
            || !word && inArea && place.rank() == Rank.PREFECTURE
            || inArea && isListed(hit)
            || !word && isInNamedProvince(place) && isBesidePlace(hit);
    return enough ? weight : -1;
  }

  /** Whether words that are known, or none, stand on both sides. */
  private boolean standsAlone(Hit<PlaceTerm> hit) {
    int start = hit.start();
    int end = hit.end();
    boolean before =
        !reading.isHan(start - 1)
            || endingAt(start) != null
            || reading.cues().endsAt(start, BEFORE_NAME);
    return before
        && (!reading.isHan(end) || reading.cues().startsAt(end, CueKinds.ALL))
        && !reading.isCutByWord(start)
        && !reading.isCutByWord(end);
  }

  /** "Fuzhou in Fujian Province", "Jiujiang City, Jiangxi". */
  private boolean isBeforeParent(Hit<PlaceTerm> hit, List<Hit<PlaceTerm>> next) {
    if (next.isEmpty() || !CodePoints.isLatin(reading.raw(hit.start()))) {
      return false;
    }
    int gap = next.get(0).start() - hit.end();
    PlaceTerm parent = next.get(0).term();
    boolean close = gap > 0 && gap <= LONGEST_GAP;
    String between = close ? reading.form(hit.end(), next.get(0).start()) : "";
    return (between.equals(", ") || between.equals(" in ") || between.equals(" of "))
        && parent != hit.term()
        && hit.term().isChinese()
        && hit.term().liesIn(parent);
  }

  /** Whether the name stands in a list of names, as in 浦东、闵行、松江等区. */
  private boolean isListed(Hit<PlaceTerm> hit) {
    boolean before = reading.peek(hit.start() - 1) == '、' && endsPlace(hit.start() - 1, hit.term());
    boolean behind = reading.peek(hit.end()) == '、' && startsPlace(hit.end() + 1, hit.term());
    return before || behind;
  }

  private boolean isInNamedProvince(PlaceTerm place) {
    return provinces.get(place.province());
  }

  /** Whether a settled place stands before the name in a list: 四川汶川、北川. */
  private boolean isBesidePlace(Hit<PlaceTerm> hit) {
    PlaceMention before = reading.peek(hit.start() - 1) == '、' ? endingAt(hit.start() - 1) : null;
    return before != null
        && before.place() != null
        && before.place().isChinese()
        && before.place().province() == hit.term().province();
  }

  private boolean endsPlace(int end, PlaceTerm peer) {
    return reading.places().endingAt(end, place -> isNeighbour(place, peer)) != null;
  }

  private boolean startsPlace(int start, PlaceTerm peer) {
    return reading.places().startingAt(start, place -> isNeighbour(place, peer)) != null;
  }

  private static boolean isNeighbour(PlaceTerm one, PlaceTerm other) {
    int shared = one.rank() == Rank.PREFECTURE && other.rank() == Rank.PREFECTURE ? 2 : 4;
    return one.isChinese()
        && other.code().length() > shared
        && one.code().startsWith(other.code().substring(0, shared));
  }

  private boolean isBehindParent(Hit<PlaceTerm> hit) {
    PlaceMention before = endingAt(hit.start());
    PlaceTerm parent = before == null ? null : before.place();
    return parent != null && parent != hit.term() && hit.term().liesIn(parent);
  }

  /** The start of the places that stand without a gap before {@code end}, or {@code end}. */
  int chainStart(int end) {
    int start = end;
    while (true) {
      PlaceMention before = endingAt(start);
      if (before == null || before.start() == before.end()) {
        return start;
      }
      start = before.start();
    }
  }

  /** The country, or the Chinese region with a numbering plan, that a text names most often. */
  String country(String language) {
    Map<String, Integer> counts = new HashMap<>();
    for (PlaceMention mention : mentions) {
      PlaceTerm place = mention.place();
      if (place != null && place.codeOrNull() != null) {
        counts.merge(numberingPlan(place), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .filter(country -> !language.equals("zh-Hans") && !country.equals("CN"))
        .orElse("");
  }

  private static String numberingPlan(PlaceTerm place) {
    String code = place.code();
    boolean own = code.startsWith("71") || code.startsWith("81") || code.startsWith("82");
    return own ? code.substring(0, 2) + "0000" : code.length() == 6 ? "CN" : code;
  }

  /** Whether a place stands at a position. */
  boolean covers(int position) {
    return covered.get(position);
  }

  /** Whether a place overlaps a span. */
  boolean overlaps(Span span) {
    int next = covered.nextSetBit(span.start());
    return next >= 0 && next < span.end();
  }

  /** Whether a place begins before a span and ends in it, or begins in it and ends behind it. */
  boolean crosses(int start, int end) {
    return isInside(start) || isInside(end);
  }

  private boolean isInside(int boundary) {
    return boundary > 0
        && covered.get(boundary - 1)
        && covered.get(boundary)
        && startingAt(boundary) == null;
  }

  private static @Nullable PlaceMention at(@Nullable PlaceMention[] mentions, int position) {
    return position < 0 || position >= mentions.length ? null : mentions[position];
  }
}
