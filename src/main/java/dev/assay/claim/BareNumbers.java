package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Cue;
import dev.assay.claim.ClaimTerms.Verb;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.math.BigDecimal;

/** Knows when a number without unit and noun states a quantity: "punish 1,857". */
final class BareNumbers {

  private static final int WORDS_OF_AGO = 3;

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** Code points of "end the week" before "at". */
  private static final int LONGEST_SESSION = 24;

  private BareNumbers() {}

  /** Whether a verb or a word of change stands right before it and the clause ends behind it. */
  static boolean accepts(Scene scene, Numeral numeral) {
    if (NonClaims.isYearLike(numeral)) {
      return false;
    }
    if (numeral.plain() && numeral.end() - numeral.start() < 2) {
      return isHarmed(scene, numeral);
    }
    if (isGreatSum(scene, numeral)) {
      return true;
    }
    int next = scene.peek(scene.skipSpaces(numeral.end()));
    if (CodePoints.isHan(next) || CodePoints.isDigit(next) || next == '-' || next == '/') {
      return false;
    }
    if (scene.isWord(scene.skipSpaces(numeral.end()), Word.Role.THEM)
        || isDifference(scene, numeral)
        || isSubject(scene, numeral)) {
      return true;
    }
    int end = scene.skipSpacesBack(numeral.start());
    Hit<ClaimTerms.Comparator> bound =
        scene.comparators.endingAt(end, ClaimTerms.Side.BEFORE.bit());
    if (bound != null && isVerb(scene, bound.start())) {
      return true;
    }
    if (bound != null) {
      end = scene.skipSpacesBack(bound.start());
    }
    Hit<Word> filler = scene.words.endingAt(end, Word.Role.FILLER.bit() | Word.Role.TAIL.bit());
    if (filler != null && isFurther(scene, filler, numeral)) {
      return true;
    }
    if (filler != null && scene.predicates.endingAt(end) == null) {
      end = scene.skipSpacesBack(filler.start());
    }
    if (scene.verbs.endsAt(end, Verb.Role.PRESENT.bit())
        || scene.predicates.endingAt(end) != null
        || scene.changes.endingAt(end) != null) {
      return true;
    }
    Span clause = scene.clauses.at(numeral.start());
    int head = scene.skipSpaces(clause.start());
    boolean goesOn =
        filler != null && filler.start() == head && scene.peek(clause.start() - 1) == ',';
    int from = goesOn ? scene.clauses.at(clause.start() - 2).start() : clause.start();
    if (filler != null
        && (scene.formIs(filler.start(), "to") || scene.formIs(filler.start(), "by "))
        && (!scene.changes.within(from, end).isEmpty()
            || isBrought(scene, from, end)
            || isGapped(scene, clause, end))) {
      return true;
    }
    if ((bound != null || filler != null) && scene.isHanAt(end - 1) && end > clause.start()) {
      return numeral.isScaled();
    }
    if (filler != null && scene.formIs(filler.start(), "from ") && isLevelLeft(scene, numeral)) {
      return !scene.changes.within(clause.start(), end).isEmpty()
          || isGapped(scene, clause, end)
          || Ranges.isMoveBefore(scene, scene.skipSpacesBack(numeral.start()));
    }
    if (!numeral.plain() && isEndOfSession(scene, numeral)) {
      return true;
    }
    if (numeral.multiplied()
        && scene.formIs(scene.skipSpacesBack(numeral.start()) - " in".length(), " in")
        && endsClause(scene, numeral)) {
      return true;
    }
    Hit<ClaimTerms.Noun> noun = scene.nouns.endingAt(end);
    return noun != null && noun.start() >= clause.start() && numeral.multiplied();
  }

  /**
   * "a record wealth of 771.3 billion ($1tn)", 奖池36.57亿: so much is a sum, whatever sign it lost.
   */
  private static boolean isGreatSum(Scene scene, Numeral numeral) {
    int next = scene.skipSpaces(numeral.end());
    boolean great =
        numeral.multiplied()
            && numeral.script() == Numeral.Script.DIGITS
            && numeral.value().compareTo(MILLION) >= 0;
    if (!great || scene.isHanAt(numeral.end() - 1)) {
      return great && !isPart(scene.peek(numeral.end()));
    }
    return !CodePoints.isWord(scene.peek(next)) && scene.isLatinAt(numeral.end() - 1)
        || scene.isWord(next, Word.Role.PREPOSITION);
  }

  private static boolean isPart(int c) {
    return CodePoints.isHan(c) || CodePoints.isWord(c) || c == '-' || c == '/' || c == '~';
  }

  /** "killed 7 and injured 12", "killing 3.": people, however few. */
  private static boolean isHarmed(Scene scene, Numeral numeral) {
    int verb = scene.wordStart(scene.skipSpacesBack(numeral.start()));
    boolean harm = Harm.isVerb(scene, new Span(verb, numeral.start()));
    int next = scene.peek(numeral.end());
    boolean joined = scene.formIs(numeral.end(), " and ") || scene.formIs(numeral.end(), " in ");
    boolean ends = next == ',' || next == ';' || next == '。' || next == '\n' || next == -1;
    boolean stop = next == '.' && !CodePoints.isDigit(scene.peek(numeral.end() + 1));
    return harm && (joined || ends || stop);
  }

  /** "The port has 600 jobs; 45 were added": so many of what was said before. */
  private static boolean isSubject(Scene scene, Numeral numeral) {
    int start = scene.clauses.at(numeral.start()).start();
    int verb = scene.skipSpaces(numeral.end());
    int participle = scene.skipSpaces(scene.wordEnd(verb));
    return scene.skipSpaces(start) == numeral.start()
        && (scene.peek(start - 1) == ';' || scene.peek(start - 1) == ',')
        && scene.formIs(verb, "were ")
        && (scene.verbs.startsAt(participle, Verb.Role.PAST.bit())
            || scene.verbs.startsAt(participle, Verb.Role.PARTICIPLE.bit())
            || scene.predicates.startingAt(participle) != null);
  }

  /** "A further 230 were": more of those before, with their own verb. */
  private static boolean isFurther(Scene scene, Hit<Word> filler, Numeral numeral) {
    boolean further =
        scene.formIs(filler.start(), "another ")
            || scene.formIs(filler.start(), "a further ")
            || scene.formIs(filler.start(), "an additional ");
    return further && scene.isWord(scene.skipSpaces(numeral.end()), Word.Role.AUX);
  }

  /** "taking the toll to 64": what something brings a sum to. */
  private static boolean isBrought(Scene scene, int from, int end) {
    return scene.words.within(from, end).stream()
        .anyMatch(word -> word.term().role() == Word.Role.BRING);
  }

  /** "found larvae in 3.1 lakh, which": in so many of what was said before. */
  private static boolean endsClause(Scene scene, Numeral numeral) {
    int next = scene.skipSpaces(numeral.end());
    return next >= scene.clauses.at(numeral.end()).end();
  }

  /** "will end 2019 at 16,644", "to finish the day at 7,431.2". */
  private static boolean isEndOfSession(Scene scene, Numeral numeral) {
    int at = scene.skipSpacesBack(numeral.start()) - " at".length();
    int from = Math.max(scene.clauses.at(numeral.start()).start(), at - LONGEST_SESSION);
    return scene.formIs(at, " at")
        && scene.cues.within(from, at).stream()
            .anyMatch(cue -> cue.term().role() == Cue.Role.SESSION);
  }

  /** "exceeded 8,500": the bound is a verb. */
  private static boolean isVerb(Scene scene, int bound) {
    Hit<Verb> verb = scene.verbs.startingAt(bound, Verb.Role.PAST.bit() | Verb.Role.PRESENT.bit());
    return verb != null
        && (scene.formIs(bound, "exceed")
            || scene.formIs(bound, "topped")
            || scene.formIs(bound, "surpass"));
  }

  /**
   * "from 27 to 25.5 per cent", "from 137 a month earlier", "from 18 in October": with the other
   * end or when it was.
   */
  private static boolean isLevelLeft(Scene scene, Numeral numeral) {
    int next = scene.skipSpaces(numeral.end());
    int ago = endOfAgo(scene, next);
    int end = scene.skipSpaces(ago + "to ".length());
    boolean to =
        scene.formIs(ago, "to ")
            && (CodePoints.isDigit(scene.peek(end)) || scene.numberWords.startingAt(end) != null);
    return to
        || next > numeral.end() && scene.bases.startingAt(next) != null
        || isDate(scene, scene.formIs(next, "in ") ? next + "in ".length() : next)
        || !CodePoints.isWord(scene.peek(next));
  }

  private static boolean isDate(Scene scene, int position) {
    Mention mention = scene.mentionStartingAt(position);
    return mention != null && mention.type() == EntityType.DATE;
  }

  /** Behind "a decade ago", "two years earlier" at a position; else the position. */
  private static int endOfAgo(Scene scene, int start) {
    int at = start;
    for (int words = 0; words < WORDS_OF_AGO; words++) {
      if (scene.formIs(at, "ago ") || scene.formIs(at, "earlier ")) {
        return scene.skipSpaces(scene.wordEnd(at));
      }
      at = scene.skipSpaces(scene.wordEnd(at));
    }
    return start;
  }

  /** "cases fell to 90, and deaths from 8 to one": the verb of the clause before goes on. */
  private static boolean isGapped(Scene scene, Span clause, int end) {
    int start = scene.skipSpaces(clause.start());
    boolean joined = scene.formIs(start, "and ") && scene.peek(clause.start() - 1) == ',';
    Span before = joined ? scene.clauses.at(clause.start() - 2) : clause;
    return joined
        && scene.verbs.within(start, end).stream()
            .noneMatch(verb -> verb.term().role() == Verb.Role.PAST)
        && !scene.changes.within(before.start(), before.end()).isEmpty();
  }

  /** "a crowd of 8,300", "an average of 12": behind a word that sums up, with nothing named. */
  static boolean isSum(Scene scene, int from) {
    int end = scene.skipSpacesBack(from);
    if (!scene.formIs(end - 3, " of")) {
      return false;
    }
    Hit<Word> filler = scene.words.endingAt(end, Word.Role.FILLER.bit());
    return scene.words.endsAt(end, Word.Role.SUM.bit())
        || filler != null && filler.length() > "of".length();
  }

  /** "20 more than in 2020". */
  static boolean isDifference(Scene scene, Numeral numeral) {
    Hit<ClaimTerms.Change> cue = scene.changes.startingAt(scene.skipSpaces(numeral.end()));
    return cue != null
        && (scene.formIs(scene.skipSpaces(cue.end()), "than ") || isFewer(scene, cue));
  }

  /** "four fewer." without what it is compared with, and no noun behind. */
  private static boolean isFewer(Scene scene, Hit<ClaimTerms.Change> cue) {
    int next = scene.skipSpaces(cue.end());
    return scene.formIs(cue.start(), "fewer")
        && (!CodePoints.isWord(scene.peek(next)) || scene.words.startingAt(next) != null);
  }

  /** Whether a preposition of time before a year-like number dates something: in 2021. */
  static boolean isDated(Scene scene, Numeral numeral) {
    int end = scene.skipSpacesBack(numeral.start());
    Hit<Word> word = scene.words.endingAt(end, Word.Role.DATING.bit());
    return word != null && word.start() == scene.wordStart(end);
  }
}
