package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Comparator;
import dev.assay.claim.ClaimTerms.Side;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.entity.EntityType;
import dev.assay.entity.Mention;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a verb in English. */
final class EnglishSubjects {

  private static final int MAX_SUBJECT_WORDS = 12;

  /** "in the six months ended" and the like. */
  private static final int MOST_SPAN_WORDS = 6;

  private static final long FUNCTION_WORDS = ~(Word.Role.SUM.bit() | Word.Role.ADVERB.bit());

  /** Between a subject and its verb, when its amount holds. */
  private static final String[] ENDS = {
    " at the period end", " at the year end", " at period end", " at year end", " at the end"
  };

  private final Scene scene;
  private final NounPhrases nounPhrases;

  EnglishSubjects(Scene scene, NounPhrases nounPhrases) {
    this.scene = scene;
    this.nounPhrases = nounPhrases;
  }

  /** "Sales, a gauge of demand, rose", "A dose, which cost": of a verb that opens its clause. */
  @Nullable Span behindComma(int verb) {
    Span clause = scene.clauses.at(verb);
    Span sentence = scene.sentenceAt(verb);
    int start = scene.skipSpaces(clause.start());
    boolean led =
        scene.formIs(start, "which ")
            || scene.formIs(start, "now ")
            || scene.formIs(start, "still ")
            || scene.formIs(start, "already ");
    int head = led ? scene.skipSpaces(scene.wordEnd(start)) : start;
    boolean opens = head == verb && scene.peek(clause.start() - 1) == ',';
    if (!opens || sentence == null || sentence.start() >= clause.start()) {
      return null;
    }
    if (scene.formIs(start, "which ")) {
      return antecedent(clause.start() - 1);
    }
    NounPhrases.Phrase phrase =
        nounPhrases.read(nounPhrases.skipArticle(scene.skipSpaces(sentence.start())));
    return phrase == null ? null : phrase.whole();
  }

  /** "Exports to Asia" before ", which", "Power Grid" in "sales fell at Power Grid, which". */
  private @Nullable Span antecedent(int comma) {
    int start = scene.clauses.at(comma - 1).start();
    int from = comma;
    int word = scene.wordStart(comma);
    while (word >= start && word < from) {
      if (scene.isWord(word, Word.Role.PREPOSITION)
          || scene.verbs.startsAt(word, ClaimTerms.Verb.Role.PAST.bit())) {
        break;
      }
      from = word;
      word = scene.wordStart(scene.skipSpacesBack(from));
    }
    int noun = nounPhrases.skipArticle(from);
    if (!tells(start, from)) {
      return before(start, comma);
    }
    return noun < comma ? new Span(noun, comma) : null;
  }

  /** Whether a verb in the past stands in a range. */
  private boolean tells(int start, int end) {
    for (int at = scene.skipSpaces(start); at < end; at = scene.skipSpaces(scene.wordEnd(at))) {
      if (scene.wordEnd(at) == at) {
        return false;
      }
      if (scene.verbs.startsAt(at, ClaimTerms.Verb.Role.PAST.bit())) {
        return true;
      }
    }
    return false;
  }

  /** What a linking verb says its amount of: of "worth", what stands right before it. */
  @Nullable Span ofLink(int start, int verb) {
    if (!scene.formIs(verb, "worth ")) {
      return or(before(start, verb), behindComma(verb));
    }
    int word = scene.wordStart(scene.skipSpacesBack(verb));
    int from = word;
    while (word > start && !scene.verbs.startsAt(word, ClaimTerms.Verb.Role.PAST.bit())) {
      from = word;
      word = scene.wordStart(scene.skipSpacesBack(word));
      if (word == scene.skipSpacesBack(from)) {
        break;
      }
    }
    return before(word < from && word >= start ? from : start, verb); // sold shares worth
  }

  private static @Nullable Span or(@Nullable Span one, @Nullable Span other) {
    return one == null ? other : one;
  }

  boolean isPronoun(int verb) {
    int end = scene.skipSpacesBack(verb);
    return scene.isWord(scene.wordStart(end), Word.Role.ANAPHOR);
  }

  /** The subject that ends at a position, with no complement that has an article; or null. */
  @Nullable Span before(int start, int end) {
    return before(start, end, true);
  }

  /** The noun phrase that ends at a position, "price" in "shares at a price of"; or null. */
  @Nullable Span nearest(int start, int end) {
    return before(start, end, false);
  }

  private @Nullable Span before(int start, int end, boolean subject) {
    int to = beforeDate(scene.skipSpacesBack(beforeRelative(start, end)));
    while (to > start && skipped(to) < to) {
      to = scene.skipSpacesBack(skipped(to));
    }
    to = beforeTime(start, to);
    to = subject ? beforeAmount(start, to) : to;
    int from = to;
    for (int words = 0; words < MAX_SUBJECT_WORDS && from > start; words++) {
      int wordEnd = scene.skipSpacesBack(from);
      int wordStart = scene.wordStart(wordEnd);
      if (wordStart == wordEnd || wordStart < start || !CodePoints.isLatin(scene.peek(wordStart))) {
        break;
      }
      boolean dated = from < to && isPartOfDate(wordStart);
      if (endsAmount(wordEnd) || isComparative(wordStart) || dated) {
        break;
      }
      if (opensBehindPhrase(wordStart, start)) {
        from = wordStart;
        break;
      }
      if (wordStart == scene.skipSpaces(start) && scene.formIs(wordStart, "with ")) {
        break; // with margins falling 2 points
      }
      if (wordStart == scene.skipSpaces(start) && isParticiple(wordStart, wordEnd, start)) {
        break; // lifting annual growth to 1.3%
      }
      if (scene.isWord(wordStart, Word.Role.PREPOSITION) || isBeforeComplement(wordStart)) {
        to = scene.skipSpacesBack(wordStart);
      } else if (!isInsideSubject(wordStart)
          && !(subject && isArticleOfComplement(wordStart, start))
          && isFunctionWord(wordStart)) {
        break;
      }
      from = wordStart;
    }
    while (from < to && isFunctionWord(from)) {
      from = scene.skipSpaces(scene.wordEnd(from));
    }
    return from < to ? new Span(from, to) : null;
  }

  /** "lifting" behind a comma: what the clause before did. */
  private boolean isParticiple(int word, int end, int clause) {
    return scene.peek(clause - 1) == ','
        && scene.formIs(end - "ing".length(), "ing")
        && scene.verbs.startsAt(word, ClaimTerms.Verb.Role.PARTICIPLE.bit())
        && scene.nouns.startingAt(word) == null;
  }

  /** "quarter" in "In the March 2025 quarter output fell". */
  private boolean isPartOfDate(int word) {
    Mention date =
        scene.formIs(word, "quarter ") || scene.formIs(word, "half ")
            ? scene.mentionEndingAt(scene.skipSpacesBack(word))
            : null;
    return date != null && date.type() == EntityType.DATE;
  }

  /** "lower" in "was 2 percent lower than last year but rose": said of the subject. */
  private boolean isComparative(int word) {
    return scene.formIs(word, "lower ") || scene.formIs(word, "higher ");
  }

  /** "the" in "In New South Wales the rate fell": behind a phrase that no comma cuts off. */
  private boolean opensBehindPhrase(int article, int limit) {
    int end = scene.skipSpacesBack(article);
    int word = scene.wordStart(end);
    return scene.formIs(article, "the ")
        && word >= limit
        && word < end
        && CodePoints.isUpperLatin(scene.text.codePointAt(word))
        && !isFunctionWord(word);
  }

  /**
   * Before "who" of "children who are immunised rose", "since" of "sales since July", or the end.
   */
  private int beforeRelative(int start, int end) {
    for (int at = end - 1; at > start + 1; at--) {
      boolean word = scene.peek(at - 1) == ' ' && CodePoints.isWord(scene.peek(at - 2));
      boolean opens =
          scene.formIs(at, "who ") || scene.formIs(at, "which ") || scene.formIs(at, "since ");
      if (word && opens) {
        int before = scene.wordStart(at - 1);
        return scene.isWord(before, Word.Role.PREPOSITION) || isFunctionWord(before) ? end : at;
      }
    }
    return end;
  }

  /**
   * "to" in "exports to Asia fell" and "visits to the museum rose", "per" in "pupils per class".
   */
  private boolean isBeforeComplement(int wordStart) {
    if (scene.formIs(wordStart, "per ")) {
      return true;
    }
    int next = scene.skipSpaces(scene.wordEnd(wordStart));
    Mention mention = scene.mentionEndingAt(scene.wordEnd(next));
    boolean date = mention != null && mention.type() == EntityType.DATE; // the year to March
    return scene.formIs(wordStart, "to ")
        && !date
        && (CodePoints.isUpperLatin(scene.text.codePointAt(next))
            || scene.isWord(next, Word.Role.DETERMINER)
            || scene.nouns.startingAt(next) != null);
  }

  /** "percent" in "rents rose 1 percent and wages fell": the amount of a verb before. */
  private boolean endsAmount(int end) {
    Hit<ClaimTerms.Unit> unit = scene.units.endingAt(end, Side.AFTER.bit());
    int number = unit == null ? -1 : scene.skipSpacesBack(unit.start());
    return unit != null
        && (CodePoints.isDigit(scene.peek(number - 1))
            || scene.numberWords.endingAt(number) != null);
  }

  /** Before "2025" in "spending in 2025 was"; the preposition is left. */
  private int beforeDate(int end) {
    int word = scene.wordStart(end);
    boolean modal = word < end && isFunctionWord(word) && scene.isWord(word, Word.Role.MODAL);
    int to = modal ? scene.skipSpacesBack(word) : end;
    int part = scene.wordStart(to); // of "profit for the June 2025 half"
    to = isPartOfDate(part) ? scene.skipSpacesBack(part) : to;
    Mention date = scene.mentionEndingAt(to);
    boolean dated =
        date != null
            && date.type() == EntityType.DATE
            && AsideDates.hasDigit(scene, Scene.spanOf(date).start(), to)
            && scene.isWord(scene.wordStart(beforeArticle(date)), Word.Role.PREPOSITION);
    if (date != null && date.type() == EntityType.DATE && !dated) {
      int span = beforeSpan(scene.skipSpacesBack(Scene.spanOf(date).start()));
      return span < 0 ? end : span;
    }
    return dated && date != null ? beforeArticle(date) : end;
  }

  /** Before "in the year ending", "for the six months ended", which end at a position, or -1. */
  private int beforeSpan(int end) {
    if (!scene.words.endsAt(end, Word.Role.SPAN_END.bit())) {
      return -1;
    }
    int at = end;
    for (int words = 0; words < MOST_SPAN_WORDS && at > 0; words++) {
      int word = scene.wordStart(at);
      if (word == at) {
        return -1;
      }
      if (scene.isWord(word, Word.Role.PREPOSITION)) {
        return at;
      }
      at = scene.skipSpacesBack(word);
    }
    return -1;
  }

  /** Before a date and its article, as in "for the 2024 financial year". */
  private int beforeArticle(Mention date) {
    int end = scene.skipSpacesBack(Scene.spanOf(date).start());
    return scene.formIs(end - " the".length(), " the") ? end - " the".length() : end;
  }

  /** Before "this season" in "the average gate this season is": when, and not what. */
  private int beforeTime(int start, int end) {
    for (String time : ENDS) {
      if (scene.formIs(end - time.length(), time) && end - time.length() > start) {
        return end - time.length();
      }
    }
    int time = scene.wordStart(end);
    int which = scene.skipSpacesBack(time);
    int word = scene.wordStart(which);
    boolean said =
        scene.formIs(word, "this ") || scene.formIs(word, "last ") || scene.formIs(word, "next ");
    int noun = scene.skipSpacesBack(word);
    int nounStart = scene.wordStart(noun);
    return said
            && nounStart >= start
            && nounStart < noun
            && scene.isLatinAt(nounStart)
            && !isFunctionWord(nounStart)
        ? noun
        : end;
  }

  /** "crowd of" and "overseas" are listed as well, but say what is counted. */
  private boolean isFunctionWord(int wordStart) {
    return scene.words.startingAt(wordStart, FUNCTION_WORDS) != null;
  }

  /** Before "of A$171 million" in "a cash flow of A$171 million was 9% lower", or the end. */
  private int beforeAmount(int start, int end) {
    Hit<ClaimTerms.Unit> unit = scene.units.endingAt(end, Side.AFTER.bit());
    int number = unit == null ? end : scene.skipSpacesBack(unit.start());
    Hit<ClaimTerms.NumberWord> word = scene.numberWords.endingAt(number);
    int digits = word == null ? number : scene.skipSpacesBack(word.start());
    int from = digits;
    while (CodePoints.isDigit(scene.peek(from - 1)) || CodePoints.isDigit(scene.peek(from - 2))) {
      from--;
    }
    Hit<ClaimTerms.Unit> sign = scene.units.endingAt(from, Side.BEFORE.bit());
    int of = scene.skipSpacesBack(sign == null ? from : sign.start());
    boolean amount = from < digits || word != null && unit != null; // not a family of four
    return amount && scene.formIs(of - " of".length(), " of") && of - " of".length() > start
        ? of - " of".length()
        : end;
  }

  /** "a" in "the price of a house rose", "its" in "sales in its stores fell". */
  private boolean isArticleOfComplement(int wordStart, int limit) {
    int end = scene.skipSpacesBack(wordStart);
    int preposition = scene.wordStart(end);
    int head = scene.skipSpacesBack(preposition);
    int word = scene.wordStart(head);
    return scene.isWord(wordStart, Word.Role.DETERMINER)
        && (scene.isWord(preposition, Word.Role.PREPOSITION) || scene.formIs(preposition, "of "))
        && word >= limit
        && scene.isLatinAt(word)
        && !isFunctionWord(word)
        && !scene.formIs(head - "ing".length(), "ing")
        && !scene.verbs.startsAt(word, ClaimTerms.Verb.Role.PAST.bit());
  }

  private boolean isInsideSubject(int wordStart) {
    return scene.formIs(wordStart, "of ")
        || scene.formIs(wordStart, "and ")
        || scene.formIs(wordStart, "the ")
        || isBeforeTax(wordStart);
  }

  /** "after" in "profit after tax", which names a sum of its own. */
  private boolean isBeforeTax(int word) {
    int next = scene.skipSpaces(scene.wordEnd(word));
    return (scene.formIs(word, "after ") || scene.formIs(word, "before "))
        && (scene.formIs(next, "tax") || scene.formIs(next, "interest"));
  }

  /** Before the function word, comparator or basis that ends at a position. */
  private int skipped(int end) {
    int start = scene.wordStart(end);
    int from = start < end && isFunctionWord(start) ? start : end;
    Hit<Comparator> bound = scene.comparators.endingAt(end, Side.BEFORE.bit());
    Hit<ClaimTerms.BasisCue> basis = scene.bases.endingAt(end);
    from = bound == null ? from : Math.min(from, bound.start());
    return basis == null ? from : Math.min(from, basis.start());
  }
}
