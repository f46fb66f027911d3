package dev.assay.claim;

import dev.assay.claim.ClaimTerms.BasisCue;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one document's quantities to claims. */
final class ClaimReader {

  private static final String OF = " of";

  /** No level to compare with is looked for further back than this many quantities. */
  private static final int REACH = 4;

  private final Scene scene;
  private final Units units;
  private final HanNumerals han;
  private final Indicators indicators;
  private final Places places;
  private final Periods periods;
  private final Agents agents;
  private final Changes changes;
  private final ChineseContext chineseContext;
  private final EnglishContext englishContext;
  private final EnglishAntecedents antecedents;
  private final ChineseTopics topics;
  private final DocumentMoney money;
  private final CountUnits counts;

  ClaimReader(
      Scene scene,
      Units units,
      HanNumerals han,
      Indicators indicators,
      LocalMoney localMoney,
      FiscalYears fiscalYears,
      OfficeSeats seats) {
    this.scene = scene;
    this.units = units;
    this.han = han;
    this.indicators = indicators;
    this.places = new Places(scene, seats);
    this.periods = new Periods(scene, fiscalYears.firstMonth(places.ofDocument()));
    this.agents = new Agents(scene);
    this.changes = new Changes(scene);
    this.chineseContext = new ChineseContext(scene);
    this.englishContext = new EnglishContext(scene);
    this.antecedents = new EnglishAntecedents(scene);
    this.topics = new ChineseTopics(scene);
    this.money = localMoney.of(scene, places);
    this.counts = new CountUnits(scene, money);
  }

  List<Claim> read(List<Numeral> numerals) {
    List<Quantity> quantities = quantities(numerals);
    places.share(quantities);
    Changes.@Nullable Info[] infos = new Changes.@Nullable Info[quantities.size()];
    List<Context> contexts = new ArrayList<>(quantities.size());
    for (int i = 0; i < quantities.size(); i++) {
      Quantity previous =
          i > 0 && sameSentence(i - 1, i, quantities) ? quantities.get(i - 1) : null;
      infos[i] = changes.of(quantities.get(i), previous, previous == null ? null : infos[i - 1]);
      Context own = context(i, quantities, infos, contexts);
      own = antecedents.of(i, quantities, own, contexts);
      contexts.add(topics.of(i, quantities, infos[i], own, contexts));
    }
    new Respective(scene).share(quantities, contexts);
    ChangeLinks links = new ChangeLinks(scene, quantities, infos, contexts);
    int[] bases = links.bases();
    new EarlierLevels(scene, quantities).share(infos, bases, contexts);
    List<String> unitCodes = new ArrayList<>(quantities.size());
    for (int i = 0; i < quantities.size(); i++) {
      boolean follows = i > 0 && sameSentence(i - 1, i, quantities);
      unitCodes.add(
          counts.unit(quantities.get(i), contexts.get(i), follows ? unitCodes.get(i - 1) : null));
    }
    Parts parts = new Parts(scene, quantities, infos);
    parts.carryUnits(unitCodes);
    List<Claim> claims = new ArrayList<>(quantities.size());
    for (int i = 0; i < quantities.size(); i++) {
      int base = bases[i];
      int partOf = parts.total(i, unitCodes);
      claims.add(
          claim(
              quantities.get(i),
              unitCodes.get(i),
              contexts.get(i),
              infos[i],
              base,
              partOf,
              claims));
    }
    return claims;
  }

  private List<Quantity> quantities(List<Numeral> numerals) {
    List<Quantity> read = new QuantityReader(scene, units, han, money).read(numerals);
    List<Quantity> all = new ArrayList<>(read);
    for (Quantity multiple : new Multiples(scene).all()) {
      if (!overlapsAny(multiple.quote(), read)) {
        all.add(multiple);
      }
    }
    if (all.size() > read.size()) {
      all.sort(Comparator.comparing(Quantity::quote));
    }
    return all;
  }

  /**
   * @param quantities in text order, none of which overlaps another
   */
  private static boolean overlapsAny(Span quote, List<Quantity> quantities) {
    int low = 0;
    int high = quantities.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (quantities.get(middle).end() <= quote.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < quantities.size() && quantities.get(low).quote().overlaps(quote);
  }

  private boolean sameSentence(int one, int other, List<Quantity> quantities) {
    Span sentence = scene.sentenceAt(quantities.get(other).start());
    return sentence != null && quantities.get(one).start() >= sentence.start();
  }

  private Context context(
      int index,
      List<Quantity> quantities,
      Changes.@Nullable Info[] infos,
      List<Context> contexts) {
    Quantity quantity = quantities.get(index);
    Quantity previous =
        index > 0 && sameSentence(index - 1, index, quantities) ? quantities.get(index - 1) : null;
    int level = previous == null ? -1 : comparedWith(index, quantities, infos);
    previous = level < 0 ? previous : quantities.get(level);
    Context inherited =
        previous == null ? Context.NONE : contexts.get(level < 0 ? index - 1 : level);
    Changes.Info change = infos[index];
    if (change == null && previous != null && Conversions.isConversion(scene, previous, quantity)) {
      return inherited;
    }
    if (change != null) {
      Span gapped =
          previous != null && isSameCue(change, infos[index - 1])
              ? Gapped.subject(scene, previous, quantity)
              : null;
      if (gapped != null) {
        return new Context(gapped, change.cue());
      }
      if (!isChinese(quantity)
          && quantity.noun() != null
          && change.cue().start() >= quantity.numberEnd()) {
        return englishContext.ofChangeBehind(quantity, previous, inherited);
      }
      if (!isChinese(quantity) && change.cue().start() >= quantity.end()) {
        Context compared = englishContext.changes().ofComparative(quantity, change.cue());
        if (compared.counted() != null) {
          return compared;
        }
      }
      Context own =
          isChinese(quantity)
              ? chineseContext.ofChange(change.cue())
              : englishContext.changes().ofChange(change.cue(), quantity.from(), previous);
      return own.counted() == null ? new Context(inherited.counted(), own.predicate()) : own;
    }
    return isChinese(quantity)
        ? chineseContext.read(quantity, previous, inherited)
        : englishContext.read(quantity, previous, inherited);
  }

  /** "rose" in "services rose 2 percent and production by 1 percent". */
  private static boolean isSameCue(Changes.Info change, Changes.@Nullable Info before) {
    return before != null && change.cue().equals(before.cue());
  }

  /** The last level in the same unit, of "the reserves were $5, or 3 months, compared with $4". */
  private int comparedWith(int index, List<Quantity> quantities, Changes.@Nullable Info[] infos) {
    Quantity quantity = quantities.get(index);
    int start = scene.skipSpaces(scene.clauses.at(quantity.start()).start());
    if (!scene.isLatinAt(start) || !scene.isWord(start, Word.Role.COMPARE)) {
      return -1;
    }
    for (int i = index - 1; i >= Math.max(0, index - REACH); i--) {
      if (!sameSentence(i, index, quantities)) {
        return -1;
      }
      if (infos[i] == null && quantities.get(i).unit().equals(quantity.unit())) {
        return i;
      }
    }
    return -1;
  }

  private boolean isChinese(Quantity quantity) {
    return scene.document.isChinese()
        || scene.isHanAt(quantity.end() - 1)
        || scene.isHanAt(quantity.end())
        || scene.isHanAt(quantity.start() - 1);
  }

  private Claim claim(
      Quantity quantity,
      String unit,
      Context context,
      Changes.@Nullable Info change,
      int base,
      int partOf,
      List<Claim> before) {
    Claim level = base >= 0 && base < before.size() ? before.get(base) : null;
    Claim total = partOf >= 0 ? before.get(partOf) : null;
    String counted =
        change != null && level != null && !isInClause(quantity, context.counted())
            ? level.counted()
            : text(context.counted());
    boolean part = total != null && counted == null && isBarePart(quantity);
    counted = part && total != null ? total.counted() : counted;
    String indicator =
        level != null
            ? level.indicator()
            : quantity.per() != null
                ? null
                : indicators.of(
                    isChinese(quantity),
                    kind(quantity, unit),
                    unit,
                    form(context.predicate()),
                    form(context.counted()));
    if (indicator == null && total != null) {
      indicator = total.indicator();
    }
    Places.Place place = places.of(quantity);
    Span sentence = scene.sentenceAt(quantity.start());
    boolean told = level != null && sentence != null && sentence.contains(level.quote());
    String levelPeriod = told && level != null ? level.period() : null;
    Period period =
        periods.of(
            quantity,
            change != null || quantity.kind() == ClaimKind.MULTIPLE,
            levelPeriod == null ? null : Period.of(levelPeriod));
    return new Claim(
        quantity.quote(),
        quantity.value(),
        quantity.high(),
        quantity.bound(),
        kind(quantity, unit),
        unit,
        quantity.per(),
        counted,
        predicate(context),
        indicator,
        change != null ? change.direction() : quantity.negative() ? Direction.DOWN : null,
        change == null
            ? basisOfMultiple(quantity)
            : change.basis() == null ? periods.basis(quantity, period) : change.basis(),
        base,
        partOf,
        place == null ? null : place.name(),
        place == null ? null : place.code(),
        period == null ? null : period.edtf(),
        period == null ? null : period.start(),
        period == null ? null : period.end(),
        agents.of(quantity),
        sentence == null ? quantity.quote() : sentence,
        confidence(quantity, context));
  }

  /** The verb or the word of change, "increase" of "an increase of". */
  private @Nullable String predicate(Context context) {
    String verb = text(context.predicate());
    return verb != null && verb.endsWith(OF)
        ? verb.substring(0, verb.length() - OF.length())
        : verb;
  }

  /** Whether what is counted is named beside the quantity, and not only by what went before. */
  private boolean isInClause(Quantity quantity, @Nullable Span counted) {
    return counted != null
        && scene.clauses.at(quantity.start()).contains(counted)
        && !isAnaphor(counted);
  }

  /** "figure" in "the figure was up 15 percent", 此数字: what it stands for is in the level. */
  private boolean isAnaphor(Span counted) {
    Hit<Word> word = scene.words.endingAt(counted.end(), Word.Role.ANAPHOR.bit());
    return word != null && word.start() <= counted.start();
  }

  /** What 去年同期的三倍 compares with, which says of no direction. */
  private @Nullable Basis basisOfMultiple(Quantity quantity) {
    int end = scene.skipSpacesBack(quantity.from()) - 1;
    Hit<BasisCue> cue =
        quantity.kind() == ClaimKind.MULTIPLE && scene.peek(end) == '的'
            ? scene.bases.endingAt(end)
            : null;
    return cue == null ? null : cue.term().basis();
  }

  /** "Of these, 98 will be let": of what the total is. */
  private boolean isBarePart(Quantity quantity) {
    return quantity.kind() == ClaimKind.COUNT
        && quantity.noun() == null
        && quantity.confidence() <= Confidence.BARE
        && !isChinese(quantity);
  }

  /** What the noun makes of a count: an index is a measure, 贷款1.23万亿 is money. */
  private static ClaimKind kind(Quantity quantity, String unit) {
    if (quantity.kind() != ClaimKind.COUNT || unit.startsWith("{")) {
      return quantity.kind();
    }
    if (unit.equals("%")) {
      return ClaimKind.PERCENT; // from 27 to 25.5 per cent
    }
    if (isDuration(unit)) {
      return ClaimKind.DURATION; // from 148 to 331 days
    }
    return isCurrency(unit) ? ClaimKind.MONEY : ClaimKind.MEASURE;
  }

  private static boolean isDuration(String unit) {
    return switch (unit) {
      case "s", "min", "h", "d", "wk", "mo", "a" -> true;
      default -> false;
    };
  }

  /** By its three capital letters; what a count leans on may also be in tonnes. */
  private static boolean isCurrency(String unit) {
    return unit.length() == 3 && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private double confidence(Quantity quantity, Context context) {
    boolean lookBack =
        quantity.kind() == ClaimKind.DURATION
            && scene.words.endsAt(
                scene.skipSpacesBack(quantity.start()),
                Word.Role.LOOKBACK.bit() | Word.Role.AGE.bit());
    boolean threshold = quantity.bound() == Bound.AT_LEAST && scene.peek(quantity.to()) == '的';
    if (lookBack || threshold) {
      return Math.min(quantity.confidence(), Confidence.ASIDE);
    }
    boolean alone = context.counted() == null && context.predicate() == null;
    return alone ? Math.min(quantity.confidence(), Confidence.KNOWN_NOUN) : quantity.confidence();
  }

  private @Nullable String text(@Nullable Span span) {
    return span == null ? null : scene.text.substring(span);
  }

  private String form(@Nullable Span span) {
    return span == null ? "" : scene.folded(span);
  }
}
