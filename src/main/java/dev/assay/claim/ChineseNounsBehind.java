package dev.assay.claim;

import dev.assay.claim.ClaimTerms.Comparator;
import dev.assay.claim.ClaimTerms.Noun;
import dev.assay.claim.ClaimTerms.Predicate;
import dev.assay.claim.ClaimTerms.Side;
import dev.assay.claim.ClaimTerms.Word;
import dev.assay.lexicon.Hit;
import dev.assay.text.CodePoints;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads the noun that stands behind a quantity in Chinese. */
final class ChineseNounsBehind {

  private final Scene scene;

  ChineseNounsBehind(Scene scene) {
    this.scene = scene;
  }

  /** 110个分会场, 40余部形式新颖、内容充实的反诈宣传视频. */
  @Nullable Span of(Quantity quantity, int clauseEnd) {
    int start = quantity.to();
    if (scene.peek(start) == '的') {
      start++;
    }
    boolean spent = quantity.kind() == ClaimKind.MONEY && isGeneralVerb(start);
    boolean acting =
        quantity.classifierNoun()
            && (isGeneralVerb(start) || scene.predicates.startsAt(start, Predicate.Role.ACT.bit()));
    int limit =
        spent || acting ? start : Math.min(clauseEnd, start + 2 * ChineseNouns.LONGEST_NOUN);
    int end = start;
    int de = -1;
    int list = -1;
    while (end < limit) {
      int c = scene.peek(end);
      if (c == '的') {
        de = end;
      } else if (c == '、') {
        list = list < 0 ? end : list;
      } else if (CodePoints.isDigit(c) && relativeEnd(end, limit) > 0) {
        end = relativeEnd(end, limit);
        de = end;
      } else if (CodePoints.isDigit(c)
          || !ChineseNouns.isNounStart(c)
          || end > start && isAmount(end)) {
        break;
      } else if (end > start && isBoundBeforeNumber(end)) {
        end = beforeMeasured(start, end);
        break;
      } else if (stops(end, start)) {
        break;
      }
      end++;
    }
    int from = de >= 0 && de + 1 < end ? de + 1 : start;
    int to = de < 0 && list >= 0 ? list : end;
    if (isAmong(to) && to - 1 > from) {
      to--;
    }
    while (to > from && (scene.peek(to - 1) == '的' || scene.peek(to - 1) == '"')) {
      to--;
    }
    while (from < to && scene.peek(from) == '"') {
      from++;
    }
    return to > from
            && to - from <= ChineseNouns.LONGEST_NOUN
            && ChineseNouns.hasLetters(scene, from, to)
        ? new Span(from, to)
        : null;
  }

  /** 超过 in 17个乡镇降雨超过100毫米: what follows is the amount of something else. */
  private boolean isBoundBeforeNumber(int at) {
    Hit<Comparator> bound = scene.comparators.startingAt(at, Side.BEFORE.bit());
    return bound != null && CodePoints.isDigit(scene.peek(bound.end()));
  }

  /** 乡镇 of 乡镇降雨: the first of two nouns, of which the second is measured; else the end. */
  private int beforeMeasured(int start, int end) {
    Hit<Noun> noun = scene.nouns.endingAt(end);
    Hit<Word> attribute = scene.words.endingAt(end, Word.Role.ATTRIBUTE.bit());
    int measured = attribute != null ? attribute.start() : noun != null ? noun.start() : start;
    return measured > start && scene.nouns.endingAt(measured) != null ? measured : end;
  }

  /** Where 的 stands behind a number that describes the noun (出生仅5天的婴儿), or 0. */
  private int relativeEnd(int digit, int limit) {
    int at = digit;
    while (at < limit && (CodePoints.isDigit(scene.peek(at)) || scene.peek(at) == '.')) {
      at++;
    }
    Hit<ClaimTerms.Unit> unit = scene.units.startingAt(at, Side.AFTER.bit());
    Hit<ClaimTerms.Classifier> classifier = scene.classifiers.startingAt(at);
    int end = Math.max(unit == null ? at : unit.end(), classifier == null ? at : classifier.end());
    return end > at && end < limit && scene.peek(end) == '的' ? end : 0;
  }

  /** 一年 in 50万户家庭一年的用电: another quantity ends the noun. */
  private boolean isAmount(int at) {
    boolean number = "一二三四五六七八九十两半".indexOf(scene.peek(at)) >= 0;
    Hit<ClaimTerms.Unit> unit = number ? scene.units.startingAt(at + 1, Side.AFTER.bit()) : null;
    return unit != null
        && unit.term().kind() == ClaimKind.DURATION
        && !scene.nouns.covers(at, at + 1);
  }

  /** 中 in 120批次食品中, 里 in 八天长假里, which are no part of the noun. */
  private boolean isAmong(int end) {
    int c = scene.peek(end - 1);
    return (c == '中' || c == '里')
        && scene.nouns.endingAt(end) == null
        && scene.nouns.endingAt(end - 1) != null;
  }

  private boolean stops(int at, int start) {
    Hit<Word> word =
        scene.words.startingAt(
            at,
            term ->
                term.role() == Word.Role.STOP
                    || term.role() == Word.Role.PER
                    || term.role() == Word.Role.LOOKBACK && at > start
                    || term.role() == Word.Role.PASSIVE
                    || term.role() == Word.Role.JOIN);
    if (word != null && !scene.nouns.covers(at, word.end()) && !describes(word)) {
      return true;
    }
    if (at > start && isGeneralVerb(at) && scene.nouns.endingAt(at) != null) {
      return true;
    }
    Hit<Word> adverb = scene.words.startingAt(at, Word.Role.ADVERB.bit());
    if (at > start
        && adverb != null
        && isVerbAt(adverb.end())
        && scene.nouns.endingAt(at) != null) {
      return true; // 非法吸收 in 460名老年人非法吸收资金
    }
    Hit<ClaimTerms.Change> change = scene.changes.startingAt(at);
    if (change != null
        && change.length() > 1
        && (change.term().mode() != ClaimTerms.Change.Mode.BY
            || CodePoints.isDigit(scene.peek(change.end()))
            || scene.comparators.startsAt(change.end()))) {
      return true;
    }
    Hit<Predicate> verb = scene.predicates.startingAt(at);
    return verb != null
        && !isVerbalNoun(verb)
        && !scene.nouns.covers(at, verb.end())
        && (verb.length() > 1 || at > start);
  }

  /** 作出 in 23条居民作出的承诺: before 的 a word is a part of what describes the noun. */
  private boolean describes(Hit<Word> word) {
    return word.length() > 1 && scene.peek(word.end()) == '的';
  }

  private boolean isVerbAt(int at) {
    return scene.predicates.startsAt(at)
        || scene.verbs.startsAt(at, ClaimTerms.Verb.Role.VERB.bit());
  }

  /** A verb of general language that is no part of a noun. */
  private boolean isGeneralVerb(int at) {
    Hit<ClaimTerms.Verb> verb = scene.verbs.startingAt(at, ClaimTerms.Verb.Role.VERB.bit());
    return verb != null
        && !scene.nouns.covers(at, verb.end())
        && scene.peek(verb.end()) != '的'
        && !scene.words.startsAt(verb.end(), Word.Role.SUFFIX.bit());
  }

  /** A verb right before 的 or a noun describes the noun: 300名受伤群众. */
  private boolean isVerbalNoun(Hit<Predicate> verb) {
    return scene.peek(verb.end()) == '的'
        || scene.nouns.startingAt(verb.end()) != null
            && verb.length() > 1
            && scene.nouns.startingAt(verb.end(), noun -> noun.unit().equals("{person}")) != null;
  }
}
