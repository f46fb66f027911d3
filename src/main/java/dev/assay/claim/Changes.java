package dev.assay.claim;

import dev.assay.claim.ClaimTerms.BasisCue;
import dev.assay.claim.ClaimTerms.Change;
import dev.assay.claim.ClaimTerms.Comparator;
import dev.assay.claim.ClaimTerms.Side;
import dev.assay.claim.ClaimTerms.Verb;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells changes from levels, with their direction and what they compare with. */
final class Changes {

  /** Words that may stand between a word of change and its numeral. */
  private static final int MAX_STEPS = 5;

  /**
   * That a quantity is a change.
   *
   * @param cue the word of change, or the quantity's own span where it is one
   */
  record Info(Direction direction, @Nullable Basis basis, Span cue) {}

  private final Scene scene;

  Changes(Scene scene) {
    this.scene = scene;
  }

  /** Whether a word of change stands shortly before a position, so that "points" are a unit. */
  static boolean nearChange(Scene scene, int position) {
    return !scene.changes.within(scene.clauses.at(position).start(), position).isEmpty()
        || Standards.isMarginOfError(scene, position);
  }

  /** Whether "up to" begins within a word of change, as in "edged up to 4%": it bounds nothing. */
  static boolean isInCue(Scene scene, Hit<Comparator> bound) {
    boolean up = scene.formIs(bound.start(), "up ");
    Hit<Change> cue = up ? scene.changes.endingAt(bound.start() + "up".length()) : null;
    return cue != null && cue.start() < bound.start();
  }

  /** Whether "times" is followed by what it is a multiple of. */
  static boolean isMultiple(Scene scene, int end) {
    int next = scene.skipSpaces(end);
    return scene.formIs(next, "that of") || scene.formIs(next, "as ") || scene.formIs(next, "the ");
  }

  /**
   * What a quantity says of a change; null if it is a level. The one before it may share its cue.
   */
  @Nullable Info of(Quantity quantity, @Nullable Quantity previous, @Nullable Info previousInfo) {
    if (quantity.multiple() != null) {
      return new Info(
          quantity.multiple().direction(), basis(quantity, quantity.quote()), quantity.quote());
    }
    boolean own = isMoreOrFewer(scene, scene.skipSpaces(quantity.numberEnd())); // 4 more, 8 fewer
    if (previous != null && previousInfo != null && !own && isPaired(previous, quantity)) {
      return previousInfo;
    }
    Hit<Change> cue = cueBefore(quantity);
    Info apart = cue == null ? Standards.apart(scene, quantity, behindRate(quantity)) : null;
    if (apart != null) {
      return apart;
    }
    if (cue == null) {
      cue = cueBehind(quantity);
    }
    if (cue == null && quantity.unit().equals("{pp}") && scene.isHanAt(quantity.end() - 1)) {
      cue = lastInClause(quantity.from());
    }
    if (cue == null && previous != null && previousInfo != null) {
      Info carried = carried(previous, previousInfo, quantity);
      boolean gapped =
          Gapped.isSameFrame(scene, previous, quantity)
              || Gapped.subject(scene, previous, quantity) != null;
      return carried == null && gapped ? previousInfo : carried;
    }
    if (cue == null || cue.term().mode() != Change.Mode.BY) {
      return null;
    }
    Basis basis = basis(quantity, cue.span());
    if (!isSizeOfChange(quantity, cue, basis)) {
      return null;
    }
    Direction direction = cue.term().direction();
    return new Info(quantity.negative() ? Direction.DOWN : direction, basis, cue.span());
  }

  /** Behind "a year" in "£600 a year lower". */
  private int behindRate(Quantity quantity) {
    int end = quantity.numberEnd();
    int article = scene.skipSpaces(end);
    boolean rate =
        quantity.per() != null && scene.isLatinAt(article) && scene.isWord(article, Word.Role.PER);
    int unit = rate ? scene.skipSpaces(scene.wordEnd(article)) : end;
    return rate ? scene.wordEnd(unit) : end;
  }

  /** "fell 800 tonnes, or 3%": the same change in other terms. */
  private boolean isRestated(Quantity previous, Quantity quantity) {
    int at = scene.skipSpaces(previous.to());
    if (scene.peek(at) == ',') {
      at = scene.skipSpaces(at + 1);
    }
    boolean or = scene.formIs(at, "or ") || scene.peek(at) == '即';
    return or && scene.skipSpaces(scene.peek(at) == '即' ? at + 1 : at + 2) == quantity.from();
  }

  private boolean isPaired(Quantity previous, Quantity quantity) {
    if (isRestated(previous, quantity)) {
      return true;
    }
    if (previous.kind() != quantity.kind() || !previous.unit().equals(quantity.unit())) {
      return false;
    }
    int at = scene.skipSpaces(previous.to());
    if (scene.peek(at) == ',') {
      at = scene.skipSpaces(at + 1);
    }
    while (at < quantity.from()) {
      Hit<Word> join = scene.words.startingAt(at, Word.Role.JOIN.bit());
      if (join == null) {
        return false;
      }
      at = scene.skipSpaces(join.end());
    }
    return at >= quantity.from();
  }

  /** "up 12% from a year ago and 3% on the quarter": the same direction against something else. */
  private @Nullable Info carried(Quantity previous, Info info, Quantity quantity) {
    Hit<BasisCue> before = scene.bases.startingAt(scene.skipSpaces(previous.to()));
    Hit<BasisCue> own = scene.bases.startingAt(scene.skipSpaces(quantity.to()));
    if (before == null || own == null || !previous.unit().equals(quantity.unit())) {
      return null;
    }
    int at = scene.skipSpaces(before.end());
    at = scene.peek(at) == ',' ? scene.skipSpaces(at + 1) : at;
    Hit<Word> join = scene.words.startingAt(at, Word.Role.JOIN.bit());
    boolean joined = join != null && scene.skipSpaces(join.end()) == quantity.from();
    return joined && scene.isLatinAt(at)
        ? new Info(info.direction(), own.term().basis(), info.cue())
        : null;
  }

  private @Nullable Hit<Change> cueBefore(Quantity quantity) {
    int end = scene.skipSpacesBack(quantity.from());
    boolean to =
        quantity.from() < quantity.start()
            && scene.isWord(quantity.from(), Word.Role.REACHED)
            && scene.isLatinAt(quantity.from());
    for (int step = 0; step < MAX_STEPS; step++) {
      Hit<Change> cue = scene.changes.endingAt(end);
      if (cue != null && !scene.isInLongerWord(cue)) {
        return to ? null : cue;
      }
      int before = stepBack(end);
      if (before == end) {
        return null;
      }
      if (scene.formIs(before, "by ")) {
        Span clause = scene.clauses.at(before);
        boolean apart =
            scene.skipSpaces(clause.start()) == before && scene.peek(clause.start() - 1) == ',';
        return lastInClause(apart ? clause.start() - 2 : before);
      }
      to |= isTo(before, end);
      end = scene.skipSpacesBack(before);
    }
    return null;
  }

  /** "raised rates by": the word of change somewhere before in the clause. */
  private @Nullable Hit<Change> lastInClause(int end) {
    List<Hit<Change>> hits = scene.changes.within(scene.clauses.at(end).start(), end);
    return hits.isEmpty() ? null : hits.get(hits.size() - 1);
  }

  private boolean isTo(int start, int end) {
    Hit<Word> word = scene.words.endingAt(end, Word.Role.REACHED.bit());
    return word != null && word.start() == start;
  }

  /** The start of the filler, comparator or basis that ends at a position, or the position. */
  private int stepBack(int end) {
    Hit<BasisCue> basis = scene.bases.endingAt(end);
    if (basis != null) {
      return basis.start();
    }
    Hit<Comparator> bound = scene.comparators.endingAt(end, Side.BEFORE.bit());
    if (bound != null) {
      return bound.start();
    }
    Hit<Word> filler = scene.words.endingAt(end, Word.Role.FILLER.bit() | Word.Role.TAIL.bit());
    if (filler != null && !scene.formIs(filler.start(), "and ")) { // 548 rose and 340 fell
      return filler.start();
    }
    boolean level = scene.nouns.endingAt(end) != null;
    boolean head = !level && (scene.peek(end - 1) == '率' || scene.peek(end - 1) == '幅');
    return head ? end - 1 : end;
  }

  /** Whether what is counted is said to be more or fewer than something: "900 fewer patients". */
  static boolean isMoreOrFewer(Scene scene, int at) {
    return scene.formIs(at, "more ") || scene.formIs(at, "fewer ") || scene.formIs(at, "less ");
  }

  private @Nullable Hit<Change> cueBehind(Quantity quantity) {
    int at = scene.skipSpaces(behindRate(quantity));
    if (scene.peek(at) == '的') {
      at++;
    }
    Hit<BasisCue> basis = scene.bases.startingAt(at);
    if (basis != null) {
      at = scene.skipSpaces(basis.end());
    }
    Hit<Change> cue = scene.changes.startingAt(at);
    if (at < scene.skipSpaces(quantity.to()) && !isMoreOrFewer(scene, at)) {
      return null;
    }
    boolean chinese = cue != null && CodePoints.isHan(scene.peek(at));
    if (cue == null || chinese && (cue.length() < 2 || scene.peek(at - 1) != '的')) {
      return null;
    }
    return chinese || isNounOrComparative(cue) ? cue : null;
  }

  /** "a 5% rise", "5% higher", "9 fewer deaths": not "300 increased". */
  private boolean isNounOrComparative(Hit<Change> cue) {
    return !scene.verbs.startsAt(cue.start(), Verb.Role.PAST.bit())
        || scene.verbs.startsAt(cue.start(), Verb.Role.BASE.bit());
  }

  private boolean isSizeOfChange(Quantity quantity, Hit<Change> cue, @Nullable Basis basis) {
    boolean ratio = quantity.kind() == ClaimKind.PERCENT || quantity.kind() == ClaimKind.MULTIPLE;
    if (CodePoints.isHan(scene.peek(cue.start()))) {
      boolean weak = cue.length() == 1;
      boolean points = scene.peek(quantity.end() - 1) == '点'; // 涨12点
      boolean moved = (ratio || points) && isVerb(cue.start());
      return !weak || basis != null || isCompared(cue.start()) || moved;
    }
    if (ratio) {
      return true;
    }
    if (scene.formIs(cue.start(), "grown ") && quantity.unit().equals("{person}")) {
      return false; // wheat is grown by 300 farmers
    }
    boolean behind = cue.start() >= quantity.numberEnd();
    int next = scene.skipSpaces(Math.max(quantity.wholeEnd(), cue.end()));
    boolean measured =
        quantity.kind() == ClaimKind.MEASURE
            || quantity.kind() == ClaimKind.MONEY
            || quantity.noun() == null && quantity.kind() == ClaimKind.COUNT;
    boolean object = scene.predicates.startingAt(cue.start()) != null;
    return basis != null
        || measured && !behind && (!object || isPriceMove(quantity)) && isVerbForm(cue)
        || behind && (scene.formIs(next, "than ") || scene.formIs(cue.start(), "fewer"))
        || behind && scene.formIs(quantity.end() - "points".length(), "points")
        || !behind && (isBy(cue.end(), quantity.from()) || isBehindBy(quantity, cue));
  }

  /** "gained 2 cents a litre", "added 4 pesewas to $1.27", but not "gained 2 million euros". */
  private boolean isPriceMove(Quantity quantity) {
    int to = scene.skipSpaces(quantity.to());
    int level = scene.skipSpaces(to + "to ".length());
    return quantity.kind() == ClaimKind.MONEY
        && (quantity.per() != null
            || scene.formIs(to, "to ")
                && (CodePoints.isDigit(scene.peek(level))
                    || scene.units.startsAt(level, Side.BEFORE.bit())));
  }

  /** "rose 1.1 degrees": a verb, and not a noun with its size behind "of". */
  private boolean isVerbForm(Hit<Change> cue) {
    return !scene.words.endsAt(scene.skipSpacesBack(cue.start()), Word.Role.DETERMINER.bit());
  }

  /** 升 降 增 减 涨 跌 are verbs by themselves; 高 多 快 少 need a comparison. */
  private boolean isVerb(int at) {
    int c = scene.peek(at);
    return c == '升' || c == '降' || c == '增' || c == '减' || c == '涨' || c == '跌';
  }

  private boolean isCompared(int cueStart) {
    for (Hit<Word> word : scene.words.within(scene.clauses.at(cueStart).start(), cueStart)) {
      if (scene.isWord(word.start(), Word.Role.COMPARE)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBy(int start, int end) {
    int at = scene.skipSpaces(start);
    return scene.formIs(at, "by ") && at < end
        || scene.formIs(start - 2, "of")
        || scene.formIs(start - 2, "up")
        || scene.formIs(start - 4, "down");
  }

  /** "cut its workforce by 1,200", but not "cuts were opposed by 300 teachers". */
  private boolean isBehindBy(Quantity quantity, Hit<Change> cue) {
    int by = scene.skipSpacesBack(quantity.from()) - " by".length();
    if (!scene.formIs(by, " by") || !isVerbForm(cue)) {
      return false;
    }
    for (int at = scene.skipSpaces(cue.end()); at < by; at = scene.skipSpaces(scene.wordEnd(at))) {
      boolean verb = scene.verbs.startsAt(at, Verb.Role.PAST.bit());
      if (verb || scene.isWord(at, Word.Role.AUX) || scene.wordEnd(at) == at) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Basis basis(Quantity quantity, Span cue) {
    Span clause = scene.clauses.at(Math.min(cue.start(), quantity.start()));
    Hit<BasisCue> inside = scene.bases.cover(cue.start(), cue.end());
    if (inside != null) {
      return inside.term().basis();
    }
    int behindBoth = Math.max(quantity.wholeEnd(), cue.end()); // 0.4 percent lower than a year ago
    Hit<BasisCue> adjoining = scene.bases.startingAt(scene.skipSpaces(behindBoth));
    if (adjoining != null && scene.isLatinAt(adjoining.start())) {
      return adjoining.term().basis();
    }
    Hit<BasisCue> before = last(clause.start(), Math.min(cue.start(), quantity.from()));
    if (before != null) {
      return before.term().basis();
    }
    int from = Math.max(cue.end(), quantity.to());
    List<Hit<BasisCue>> behind =
        scene.bases.within(
            Math.min(cue.end(), quantity.from()),
            Math.max(from, scene.clauses.at(quantity.start()).end()));
    if (!behind.isEmpty() && !isOfAnother(quantity, behind.get(0))) {
      return behind.get(0).term().basis();
    }
    int next = scene.skipSpaces(quantity.wholeEnd());
    Hit<BasisCue> nextClause =
        scene.peek(next) == ',' ? scene.bases.startingAt(scene.skipSpaces(next + 1)) : null;
    if (nextClause != null) {
      return nextClause.term().basis();
    }
    Basis preceding = precedingClause(clause);
    return preceding == null ? openingSentence(quantity.start()) : preceding;
  }

  /**
   * "from a year ago" in "up 2% from June and 9% from a year ago": not of the first, of no list.
   */
  private boolean isOfAnother(Quantity quantity, Hit<BasisCue> basis) {
    int number = quantity.to();
    while (number < basis.start() && !CodePoints.isDigit(scene.peek(number))) {
      number++;
    }
    return number < basis.start()
        && scene.isLatinAt(basis.start())
        && scene.mentionStartingAt(number) == null
        && !Enumerations.joins(scene, quantity.to(), number)
        && !isNextChange(quantity.to(), number);
  }

  /** "and down" in "up 8% and down 3% on the year": the change that a number is the next of. */
  private boolean isNextChange(int end, int number) {
    int at = scene.skipSpaces(end);
    at = scene.peek(at) == ',' ? scene.skipSpaces(at + 1) : at;
    Hit<Word> join = scene.words.startingAt(at, Word.Role.JOIN.bit());
    Hit<Change> cue = join == null ? null : scene.changes.startingAt(scene.skipSpaces(join.end()));
    return cue != null && scene.skipSpaces(cue.end()) == number;
  }

  /** "From a year earlier, exports rose 5% and imports fell 2%". */
  private @Nullable Basis openingSentence(int position) {
    Span sentence = scene.sentenceAt(position);
    int start = sentence == null ? -1 : scene.skipSpaces(sentence.start());
    Hit<BasisCue> hit = scene.isLatinAt(start) ? scene.bases.startingAt(start) : null;
    return hit == null || scene.peek(hit.end()) != ',' ? null : hit.term().basis();
  }

  /** 与去年同期相比 and 从环比看, as a clause of its own. */
  private @Nullable Basis precedingClause(Span clause) {
    int end = clause.start() - 1;
    int cue = scene.peek(end - 1) == '看' ? end - 1 : end;
    cue = cue < end && scene.peek(cue - 1) == '来' ? cue - 1 : cue;
    Hit<BasisCue> hit = end <= 0 || scene.peek(end) != ',' ? null : scene.bases.endingAt(cue);
    boolean alone =
        hit != null
            && (scene.isHanAt(hit.start())
                || scene.skipSpaces(scene.clauses.at(end - 1).start()) == hit.start());
    return alone && hit != null ? hit.term().basis() : null;
  }

  private @Nullable Hit<BasisCue> last(int start, int end) {
    List<Hit<BasisCue>> hits = start < end ? scene.bases.within(start, end) : List.of();
    return hits.isEmpty() ? null : hits.get(hits.size() - 1);
  }
}
