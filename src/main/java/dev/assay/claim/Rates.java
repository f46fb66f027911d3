package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Noun;
import dev.assay.claim.ClaimTerms.Unit;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Finds the denominators of rates: 元/吨, 每10万人, per 100,000 people, a day. */
final class Rates {

  private static final int MAX_HAN = 8;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final int MAX_BEFORE = 20;

  private final Scene scene;

  Rates(Scene scene) {
    this.scene = scene;
  }

  /** Where the denominator of 86.5/10万 and 3.1/100,000 ends that stands at a position, or -1. */
  static int populationEnd(Scene scene, int slash) {
    if (scene.peek(slash) != '/' || !CodePoints.isDigit(scene.peek(slash + 1))) {
      return -1;
    }
    Digits whole = new Digits(scene.text, scene.form, slash + 1);
    boolean ten = whole.value().stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
    boolean scaled = scene.peek(whole.end()) == '万' || scene.peek(whole.end()) == '亿';
    int end = scaled ? whole.end() + 1 : whole.end();
    boolean word = scene.isLatinAt(end) || scene.peek(end) == '/' || scene.peek(end) == '-';
    boolean population = ten && !word && (scaled || whole.value().compareTo(THOUSAND) >= 0);
    return population ? end : -1;
  }

  /** Whether a quantity is itself the denominator of a rate. */
  static boolean isDenominator(Scene scene, Quantity quantity) {
    int end = scene.skipSpacesBack(quantity.from());
    return scene.words.endsAt(end, Word.Role.PER.bit()) && !isArticle(scene, end)
        || isDoneEach(scene, end)
        || scene.peek(end - 1) == '/';
  }

  /** 每生产 in 每生产1吨, 每收1人: a verb between 每 and the denominator. */
  private static boolean isDoneEach(Scene scene, int end) {
    if (!scene.words.has(Word.Role.PER.bit()) || !scene.isHanAt(end - 1)) {
      return false;
    }
    Hit<ClaimTerms.Predicate> listed = scene.predicates.endingAt(end, ClaimTerms.Predicate.NO_LINK);
    Hit<ClaimTerms.Verb> general = scene.verbs.endingAt(end, ClaimTerms.Verb.Role.VERB.bit());
    int start =
        listed != null
            ? listed.start()
            : general != null ? general.start() : isDenominatorHead(scene, end - 1) ? -1 : end - 1;
    return scene.words.endsAt(start, Word.Role.PER.bit());
  }

  private static boolean isArticle(Scene scene, int end) {
    int start = scene.wordStart(end);
    return scene.isLatinAt(start) && end - start <= 2;
  }

  /** The quantity with its denominator, if it has one. */
  Quantity rated(Quantity quantity) {
    String per = behind(quantity);
    if (per == null && scene.isHanAt(quantity.end() - 1)
        || per == null && scene.document.isChinese()) {
      per = before(quantity);
    }
    if (per == null) {
      return quantity;
    }
    boolean slashed = scene.peek(quantity.to()) == '/';
    return quantity.withPer(per, slashed ? quantity.to() + 1 + lengthOf(per) : quantity.to());
  }

  private static int lengthOf(String per) {
    return per.codePointCount(0, per.length());
  }

  private @Nullable String behind(Quantity quantity) {
    int at = quantity.to();
    if (scene.peek(at) == '/') {
      int end = populationEnd(scene, at);
      return end < 0 ? word(at + 1) : text(at + 1, end);
    }
    if (scene.peek(at) == '每' && !scene.isHanAt(at - 1)) {
      return null;
    }
    NounPhrases.Phrase of =
        quantity.noun() == null ? new NounPhrases(scene).complement(at) : quantity.noun();
    int end = of == null ? at : of.whole().end();
    int start = scene.skipSpaces(end);
    if (scene.formIs(start, "per ") && !scene.formIs(start, "per cent")) {
      return phrase(scene.skipSpaces(start + 4));
    }
    if (scene.formIs(start, "a ") || scene.formIs(start, "an ")) {
      int word = scene.skipSpaces(start + 2);
      if (quantity.kind() == ClaimKind.MONEY && isPriced(start, scene.wordEnd(word))) {
        return text(word, scene.wordEnd(word));
      }
      Hit<Unit> unit = scene.units.startingAt(word, ClaimTerms.Side.AFTER.bit());
      return unit != null
              && unit.term().kind() != ClaimKind.MONEY
              && unit.length() > 1
              && !scene.bases.covers(start, unit.end())
              && !isChangeDistance(unit.end())
          ? text(word, unit.end())
          : null;
    }
    return null;
  }

  /** "$20 a dose", and not "$20 a month earlier" or "$5 million a record sum". */
  private boolean isPriced(int article, int end) {
    return !isChangeDistance(end)
        && !scene.bases.covers(article, end)
        && (!scene.isLatinAt(scene.skipSpaces(end))
            || scene.words.startingAt(scene.skipSpaces(end)) != null);
  }

  /** "up 5% a year earlier" names no rate. */
  private boolean isChangeDistance(int end) {
    int next = scene.skipSpaces(end);
    return scene.formIs(next, "earlier")
        || scene.formIs(next, "ago")
        || scene.formIs(next, "before");
  }

  private @Nullable String before(Quantity quantity) {
    Span clause = scene.clauses.at(quantity.start());
    int from = Math.max(clause.start(), quantity.from() - MAX_BEFORE);
    if (scene.words.lastStart(from, quantity.from(), Word.Role.PER.bit()) < 0) {
      return null;
    }
    for (int i = quantity.from() - 1; i >= from; i--) {
      if (CodePoints.isDigit(scene.peek(i)) && scene.units.within(i, quantity.from()).size() > 0) {
        return null;
      }
      Hit<Word> per = scene.words.startingAt(i, Word.Role.PER.bit());
      if (per != null && CodePoints.isHan(scene.peek(i))) {
        return chinesePer(per, quantity.from());
      }
    }
    return null;
  }

  /** 每10万人, 每年, 平均每户: up to the end of its unit, classifier or noun. */
  private @Nullable String chinesePer(Hit<Word> per, int limit) {
    int end = denominatorEnd(per, limit);
    return end == 0 ? null : text(firstPer(per.start()), end);
  }

  /** Where 每人 starts in 每人每天: one denominator right before another. */
  private int firstPer(int start) {
    int first = start;
    for (int i = start - 2; i >= Math.max(0, start - MAX_HAN); i--) {
      Hit<Word> per = scene.words.startingAt(i, Word.Role.PER.bit());
      if (per != null && per.end() < first && denominatorEnd(per, first) == first) {
        first = i;
      }
    }
    return first;
  }

  /** The end of the denominator that 每 opens, or 0. */
  int denominatorEnd(Hit<Word> per, int limit) {
    int at = per.end();
    while (at < limit && !isDenominatorHead(scene, at)) {
      int c = scene.peek(at);
      if (!CodePoints.isDigit(c) && c != '.' && !CodePoints.isHan(c)) {
        return 0;
      }
      at++;
    }
    if (at >= limit) {
      return 0;
    }
    int end = at;
    Hit<Unit> unit = scene.units.startingAt(at, ClaimTerms.Side.AFTER.bit());
    Hit<ClaimTerms.Classifier> classifier = scene.classifiers.startingAt(at);
    Hit<Noun> noun = scene.nouns.startingAt(at);
    end = Math.max(end, unit == null ? 0 : unit.end());
    end = Math.max(end, classifier == null ? 0 : classifier.end());
    end = Math.max(end, noun == null ? 0 : noun.end());
    end = Math.max(end, at + 1);
    Hit<Noun> counted =
        classifier == null || classifier.term().noun()
            ? null
            : scene.nouns.startingAt(end, Noun.THING);
    if (counted != null) {
      return Math.min(counted.end(), limit);
    }
    return classifier == null || classifier.term().noun() || scene.isWord(end, Word.Role.STOP)
        ? Math.min(end, limit)
        : beforeVerb(end, limit);
  }

  /** Behind the noun between a classifier and the verb: 每间诊室配备. */
  private int beforeVerb(int start, int limit) {
    for (int i = start; i <= Math.min(limit, start + MAX_HAN / 2); i++) {
      if (scene.predicates.startsAt(i, ClaimTerms.Predicate.NO_LINK)) {
        return i;
      }
    }
    return Math.min(start, limit);
  }

  private static boolean isDenominatorHead(Scene scene, int at) {
    return scene.units.startsAt(at, ClaimTerms.Side.AFTER.bit())
        || scene.classifiers.startingAt(at) != null
        || scene.nouns.startingAt(at) != null
        || scene.peek(at) == '日'
        || scene.peek(at) == '月'
        || scene.peek(at) == '人';
  }

  private @Nullable String word(int start) {
    int end = start;
    if (scene.isHanAt(start)) {
      Hit<Unit> unit = scene.units.startingAt(start, ClaimTerms.Side.AFTER.bit());
      Hit<Noun> noun = scene.nouns.startingAt(start);
      Hit<ClaimTerms.Classifier> classifier = scene.classifiers.startingAt(start);
      end = Math.max(end, unit == null ? 0 : unit.end());
      end = Math.max(end, noun == null ? 0 : noun.end());
      end = Math.max(end, classifier == null ? 0 : classifier.end());
      if (end == start) {
        while (scene.isHanAt(end) && end - start < 2) {
          end++;
        }
      }
    } else {
      while (CodePoints.isWord(scene.peek(end)) && end - start < MAX_HAN
          || scene.peek(end) == '²'
          || scene.peek(end) == '³') {
        end++;
      }
    }
    return end == start ? null : text(start, end);
  }

  private @Nullable String phrase(int start) {
    int at = start;
    if (CodePoints.isDigit(scene.peek(at))) {
      at = new Digits(scene.text, scene.form, at).end();
      at = scene.skipSpaces(at);
    }
    Hit<Unit> unit = scene.units.startingAt(at, ClaimTerms.Side.AFTER.bit());
    int end = unit == null ? scene.wordEnd(at) : unit.end();
    int next = scene.skipSpaces(end); // per diluted share
    end = unit == null && scene.formIs(next, "share") ? scene.wordEnd(next) : end;
    return end == start ? null : text(start, end);
  }

  private String text(int start, int end) {
    return scene.text.substring(start, end);
  }
}
