package dev.assay.claim;

import dev.assay.claim.ClaimTerms.NumberWord;
import dev.assay.claim.ClaimTerms.Predicate;
import dev.assay.claim.ClaimTerms.Unit;
import dev.assay.claim.ClaimTerms.Verb;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows the English numbers whose noun or unit is that of the quantity before them in the sentence:
 * "4 people died and one was hurt", "from two hours to 90".
 */
final class Understood {

  /** Auxiliaries and adverbs before a participle: "have all been slightly". */
  private static final int MAX_BEFORE_VERB = 4;

  /** Quantities that may stand between a count and the number that leans on it, it included. */
  private static final int REACH = 3;

  private final Scene scene;
  private final QuantityReading reading;
  private final Quantity previous;

  private Understood(Scene scene, QuantityReading reading, Quantity previous) {
    this.scene = scene;
    this.reading = reading;
    this.previous = previous;
  }

  /** Whether the number states a quantity for what stands before it; its unit is then read. */
  static boolean accepts(Scene scene, QuantityReading reading, List<Quantity> before) {
    Numeral numeral = reading.numeral;
    boolean bare =
        !reading.hasUnit()
            && !reading.half
            && numeral.script() != Numeral.Script.HAN
            && !NonClaims.isYearLike(numeral)
            && reading.after == Bound.EXACTLY;
    if (!bare || before.isEmpty()) {
      return false;
    }
    Quantity last = before.get(before.size() - 1);
    if (inOneSentence(scene, last, numeral) && new Understood(scene, reading, last).readUnit()) {
      return true;
    }
    Quantity count = lastCount(scene, before, numeral);
    return count != null && new Understood(scene, reading, count).isCount();
  }

  /** The count that is the last in the sentence, behind which there may be an age or a sum. */
  private static @Nullable Quantity lastCount(Scene scene, List<Quantity> before, Numeral numeral) {
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - REACH); i--) {
      if (!inOneSentence(scene, before.get(i), numeral)) {
        return null;
      }
      if (before.get(i).kind() == ClaimKind.COUNT) {
        return before.get(i);
      }
    }
    return null;
  }

  private static boolean inOneSentence(Scene scene, Quantity previous, Numeral numeral) {
    Span sentence = scene.sentenceAt(numeral.start());
    return sentence != null && previous.start() >= sentence.start();
  }

  private boolean isCount() {
    boolean count =
        isSubject()
            || isPart()
            || isListedPart()
            || isOtherRate()
            || isCompared()
            || isOtherLevel()
            || isOfTimeBefore(scene, reading.from) && isLast()
            || isInList()
            || isDefinite()
            || isPlace();
    reading.confidence = count ? Confidence.BARE : reading.confidence;
    return count;
  }

  /** "and one was banned": at the head of its clause or joined, with a verb of its own. */
  private boolean isSubject() {
    int before = scene.skipSpacesBack(reading.from);
    boolean opens =
        scene.skipSpaces(scene.clauses.at(reading.numeral.start()).start()) == reading.from
            || scene.words.endsAt(before, Word.Role.JOIN.bit())
            || scene.formIs(before - 4, " but")
            || scene.formIs(before - 6, " while");
    int at = scene.skipSpaces(reading.numeral.end());
    if (!opens || at == reading.numeral.end() || !scene.isWord(at, Word.Role.AUX)) {
      return false;
    }
    for (int i = 0; i < MAX_BEFORE_VERB && isBeforeVerb(at); i++) {
      at = scene.skipSpaces(scene.wordEnd(at));
    }
    return scene.formIs(scene.skipSpaces(reading.numeral.end()), "had ")
        || scene.isWord(at, Word.Role.CONDITION)
        || scene.verbs.startsAt(at, Verb.Role.PAST.bit())
        || isListedParticiple(at);
  }

  private boolean isBeforeVerb(int at) {
    int end = scene.wordEnd(at);
    return scene.isWord(at, Word.Role.AUX)
        || end - at > 3 && scene.formIs(end - 2, "ly")
        || scene.isWord(at, Word.Role.STOP) && scene.isLatinAt(at) && !scene.formIs(at, "not ");
  }

  private boolean isListedParticiple(int at) {
    Hit<Predicate> verb = scene.predicates.startingAt(at, Predicate.NO_LINK);
    return verb != null && scene.formIs(verb.end() - 2, "ed");
  }

  /** "14 matches, nine of them away": no more than the whole before it. */
  private boolean isPart() {
    return reading.numeral.value().compareTo(previous.value()) < 0
        && scene.isWord(scene.skipSpaces(reading.numeral.end()), Word.Role.THEM);
  }

  /** "and 52" in "down from 45 in May and 52 a year earlier": one more level to compare with. */
  private boolean isOtherLevel() {
    int next = scene.skipSpaces(reading.numeral.end());
    int end = scene.skipSpacesBack(reading.from);
    return next > reading.numeral.end()
        && scene.formIs(next, "a ")
        && scene.bases.startingAt(next) != null
        && (scene.formIs(end - " and".length(), " and")
            || scene.formIs(end - " or".length(), " or"));
  }

  /** "last year's 31.1 million", "the year-earlier 2,900": the same at a time before. */
  static boolean isOfTimeBefore(Scene scene, int from) {
    int end = scene.skipSpacesBack(from);
    long ago = Word.Role.YEAR_AGO.bit() | Word.Role.MONTH_AGO.bit() | Word.Role.QUARTER_AGO.bit();
    return scene.formIs(end - 2, "'s") && scene.words.endsAt(end - 2, ago)
        || scene.words.endsAt(end, Word.Role.PRIOR.bit()) && scene.isLatinAt(end - 1);
  }

  /** "98 will be let, 41 for older people": one of the parts that the one before is one of. */
  private boolean isListedPart() {
    boolean bare = previous.noun() == null && previous.confidence() <= Confidence.BARE;
    int before = scene.skipSpacesBack(reading.from);
    int at = scene.skipSpaces(reading.numeral.end());
    return bare
        && !NonClaims.isYearLike(reading.numeral)
        && at > reading.numeral.end()
        && (scene.peek(before - 1) == ',' || scene.formIs(before - 4, " and"))
        && (scene.formIs(at, "for ")
            || scene.formIs(at, "from ")
            || scene.formIs(at, "in ")
            || scene.formIs(at, "at ")
            || scene.formIs(at, "to "));
  }

  /** "the figures were 840 and 19": a list of bare numbers to its end. */
  private boolean isInList() {
    boolean bare = previous.noun() == null && previous.confidence() <= Confidence.BARE;
    int next = scene.skipSpaces(reading.numeral.end());
    return bare
        && Enumerations.joins(scene, previous.to(), reading.from)
        && (endsClause(next)
            || scene.isWord(next, Word.Role.PER)
            || Enumerations.endOfList(scene, reading.numeral) > 0);
  }

  private boolean endsClause(int at) {
    int c = scene.peek(at);
    return c == '。' || c == '.' || c == ',' || c == ';' || c == '\n' || c == -1;
  }

  /** "among the 51 under local rule": of those before it, which "the" takes up. */
  private boolean isDefinite() {
    int the = scene.skipSpacesBack(reading.from) - "the".length();
    int at = scene.skipSpaces(reading.numeral.end());
    return previous.noun() != null
        && scene.formIs(the, "the ")
        && scene.formIs(the - 1, " ")
        && (scene.formIs(at, "under ")
            || scene.formIs(at, "in ")
            || scene.formIs(at, "at ")
            || scene.formIs(at, "on ")
            || scene.formIs(at, "that ")
            || scene.formIs(at, "without ")
            || scene.formIs(at, "with "));
  }

  /** "searched 300 houses and found rats in 40.": some of those before it. */
  private boolean isPlace() {
    int in = scene.skipSpacesBack(reading.from) - " in".length();
    return previous.noun() != null
        && reading.numeral.value().compareTo(BigDecimal.ONE) > 0
        && reading.numeral.value().compareTo(previous.value()) < 0
        && scene.formIs(in, " in ")
        && scene.numberWords.endingAt(in) == null
        && !CodePoints.isDigit(scene.peek(in - 1))
        && endsClause(scene.skipSpaces(reading.numeral.end()));
  }

  /** "or roughly 680 a day": the count before it by the day. */
  private boolean isOtherRate() {
    int or = scene.skipSpacesBack(reading.from);
    int per = scene.skipSpaces(reading.numeral.end());
    if (!scene.formIs(or - 3, " or") || !scene.isWord(per, Word.Role.PER)) {
      return false;
    }
    Hit<Unit> unit =
        scene.units.startingAt(scene.skipSpaces(scene.wordEnd(per)), ClaimTerms.Side.AFTER.bit());
    return unit != null && unit.term().kind() == ClaimKind.DURATION;
  }

  /** "3.2 million passengers, compared with 2.7 million a year earlier". */
  private boolean isCompared() {
    int end = scene.skipSpacesBack(reading.from);
    Hit<Word> compare = scene.words.endingAt(end, Word.Role.COMPARE.bit());
    return compare != null
        && CodePoints.isLatin(scene.peek(end - 1))
        && !scene.formIs(compare.start(), "than")
        && !scene.formIs(compare.start(), "same")
        && !scene.formIs(compare.start(), "the ")
        && isLast();
  }

  /** Whether no noun follows: a mark, a function word, or what the number is compared with. */
  private boolean isLast() {
    int next = scene.skipSpaces(reading.numeral.end());
    return !CodePoints.isWord(scene.peek(next))
            && scene.peek(next) != '-'
            && scene.peek(next) != '/'
        || next > reading.numeral.end()
            && (scene.words.startingAt(next) != null
                || scene.bases.startingAt(next) != null
                || scene.numberWords.startingAt(next) != null
                || isParticiple(next));
  }

  /** "30 planned": how the number came about, and no noun behind it. */
  private boolean isParticiple(int at) {
    int end = scene.wordEnd(at);
    return !CodePoints.isWord(scene.peek(scene.skipSpaces(end)))
        && scene.verbs.startsAt(at, Verb.Role.PAST.bit());
  }

  /**
   * "cut from three hours to two", "from three hours in May and four a year earlier", "three hours,
   * compared with four": the other level of a change has the unit of the first.
   */
  private boolean readUnit() {
    int to = scene.skipSpacesBack(reading.from) - 2;
    int first = scene.skipSpacesBack(previous.from());
    boolean span =
        scene.formIs(to, "to ")
            && scene.skipSpacesBack(to) == previous.to()
            && scene.formIs(first - 4, "from");
    Hit<Unit> unit =
        span || !reading.numeral.multiplied() && (isOtherLevel() || isCompared())
            ? scene.units.endingAt(previous.end(), ClaimTerms.Side.AFTER.bit())
            : null;
    if (unit == null || unit.term().kind() == ClaimKind.MONEY || isScaled(unit.start())) {
      return false;
    }
    if (!isLast()) {
      return false;
    }
    reading.unit = unit.term();
    reading.confidence = Confidence.BARE;
    return true;
  }

  /** "3 million tonnes to 2": whether the million goes on is open. */
  private boolean isScaled(int unit) {
    return scene.numberWords.endingAt(
            scene.skipSpacesBack(unit), word -> word.role() == NumberWord.Role.SCALE)
        != null;
  }
}
